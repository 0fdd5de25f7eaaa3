"""Every kind of rule with every action that it may have."""

import pytest
from glue_house import DATABASE, Dataset, House, Json, Run, column, csv

HEADER = "id,code,quantity,price,day,at,parent,flag"
ROWS = [
    "a,X1,1,1.00,2026-01-01,2026-01-01T08:00:00,p1,true",
    "b,X2,2,2.00,2026-01-01,2026-01-01T09:00:00,p2,false",
    "c,y3,3,3.00,2026-01-01,,p3,",
    "d,,50,0.10,2026-01-01,,,",
    "e,X2,,,2026-01-01,,p1,true",
]
COLUMNS = [
    column("id", "string", required=True),
    column("code", "string"),
    column("quantity", "int"),
    column("price", "decimal(18,2)"),
    column("day", "date"),
    column("at", "timestamp"),
    column("parent", "string"),
    column("flag", "boolean"),
    column("total", "decimal(18,2)", derive="quantity * price"),
    column("label", "string", derive="concat(id, '-', total)"),
]
ROW_RULES: dict[str, tuple[Json, set[str], int]] = {
    "not null": ({"rule": "notNull", "columns": ["code", "quantity"]}, {"d", "e"}, 5),
    "range": ({"rule": "range", "column": "quantity", "min": "2", "max": "49"}, {"a", "d"}, 4),
    "exclusive": (
        {"rule": "range", "column": "price", "min": "0.10", "max": "3", "minExclusive": True, "maxExclusive": True},
        {"c", "d"},
        4,
    ),
    "moment": ({"rule": "range", "column": "at", "max": "2026-01-01T08:30:00"}, {"b"}, 2),
    "derived": ({"rule": "range", "column": "total", "max": "5"}, {"c"}, 4),
    "set": ({"rule": "set", "column": "flag", "values": ["true"]}, {"b"}, 3),
    "pattern": ({"rule": "pattern", "column": "code", "regex": "^X[0-9]$"}, {"c"}, 4),
    "foreign": ({"rule": "foreignKey", "column": "parent"}, {"c"}, 4),
    "expression": ({"rule": "sql", "expression": "quantity < 50 or price > 1"}, {"d", "e"}, 5),
    "unique": ({"rule": "unique", "columns": ["code", "day"]}, {"b", "e"}, 4),
}


@pytest.fixture(scope="module")
def parents(house: House) -> Json:
    data = Dataset(house, [column("name", "string", required=True)], key=["name"])
    data.raw("a.csv", csv("name", "p1", "p2", "p9"))
    data.conform()
    return {"database": DATABASE, "table": data.name, "column": "name"}


def conformed(house: House, parents: Json, action: str) -> tuple[Dataset, Run]:
    quality = []
    for name, (rule, _, _) in ROW_RULES.items():
        references = {"references": parents} if rule["rule"] == "foreignKey" else {}
        quality.append({"name": name, "action": action, **rule, **references})
    data = Dataset(house, COLUMNS, key=["id"], quality=quality)
    data.raw("a.csv", csv(HEADER, *ROWS))
    return data, data.conform()


def test_quarantine_takes_the_rows(house: House, parents: Json) -> None:
    data, run = conformed(house, parents, "quarantine")
    broken = {name: ids for name, (_, ids, _) in ROW_RULES.items()}
    # The unique rule judges what the others have left: b and e would share, but each is gone already.
    del broken["unique"]
    found: dict[str, set[str]] = {name: set() for name in broken}
    for line in data.quarantined():
        for reason in line["reasons"]:
            found[reason.partition(":")[0]].add(line["row"]["id"])
    assert found == broken
    assert run.rows["inserted"] == 0
    assert run.rows["quarantined"] == 5


def test_warnings_are_counted_and_take_nothing(house: House, parents: Json) -> None:
    data, run = conformed(house, parents, "warn")
    assert run.rows["inserted"] == 5
    assert run.report is not None
    counted = {rule["name"]: (rule["checked"], rule["failed"]) for rule in run.report["rules"]}
    assert counted == {name: (checked, len(ids)) for name, (_, ids, checked) in ROW_RULES.items()}
    assert data.quarantined() == []
    assert {row["id"]: row["label"] for row in data.rows()}["b"] == "b-4.00"


def test_failing_publishes_nothing_and_says_which_rows(house: House, parents: Json) -> None:
    data, run = conformed(house, parents, "fail")
    assert "range: 2 of 4 rows break it" in run.error
    assert data.rows() == []
    assert run.report is not None
    assert run.report["state"] == "failed"
    assert run.report["failure"] == run.error
    assert {line["row"]["id"] for line in data.quarantined()} == {"a", "b", "c", "d", "e"}
    # What was wrong is put right, and the next try takes its place.
    data.quality = []
    assert data.conform().rows["inserted"] == 5
    assert data.quarantined() == []


def test_unique_alone(house: House) -> None:
    rule = {"name": "unique", "rule": "unique", "columns": ["code", "day"]}
    data = Dataset(house, COLUMNS, key=["id"], quality=[{**rule, "action": "quarantine"}])
    # The key decides first: of two rows of `a` the greater stays, and so shares its code with nobody.
    data.raw("a.csv", csv(HEADER, *ROWS, "a,Z,1,1.00,2026-01-01,2026-01-01T08:00:00,p1,true"))
    data.raw("b.csv", csv(HEADER, "f,X1,1,1.00,2026-01-01,,,"))
    run = data.conform()
    assert (run.rows["in"], run.rows["deduplicated"], run.rows["quarantined"]) == (7, 1, 2)
    assert {row["id"]: row["code"] for row in data.rows()} == {"a": "Z", "c": "y3", "d": None, "f": "X1"}
    assert {(line["row"]["id"], *line["reasons"]) for line in data.quarantined()} == {("b", "unique"), ("e", "unique")}
    assert run.report is not None
    assert run.report["quarantined_by_reason"] == {"unique": 2}
    data.raw("good.csv", csv(HEADER, "z,Z9,1,1.00,2026-01-09,,,"))
    good = data.conform("good.csv", run_id="good")
    assert good.rows["quarantined"] == 0
    assert good.report is not None
    assert good.report["quarantined_by_reason"] == {}


@pytest.mark.parametrize("name", ["cast(quantity) is small", "cast(quantity)", "required(id)", "v1.0 `of` it"])
def test_a_rule_may_have_any_name(house: House, name: str) -> None:
    rule = {"name": name, "action": "quarantine", "rule": "sql", "expression": "quantity < 10"}
    data = Dataset(house, COLUMNS, key=["id"], quality=[rule])
    data.raw("a.csv", csv(HEADER, *ROWS[:2], "c,y3,30,,,,,", "d,y4,many,,,,,"))
    assert data.conform().rows["inserted"] == 2
    assert {line["row"]["id"]: line["reasons"] for line in data.quarantined()} == {
        "c": [name],
        "d": ["cast(quantity): 'many' is no int"],
    }


def test_a_rule_over_the_batch_may_have_any_name(house: House) -> None:
    rule = {"name": "v1.0 `of` it", "action": "quarantine", "rule": "unique", "columns": ["code"]}
    data = Dataset(house, COLUMNS, key=["id"], quality=[rule])
    data.raw("a.csv", csv("id,code", "a,X", "b,X", "c,Y"))
    assert data.conform().rows["inserted"] == 1
    assert [line["reasons"] for line in data.quarantined()] == [[rule["name"]], [rule["name"]]]


def test_a_line_break_at_the_end_is_a_part_of_the_value(house: House) -> None:
    pattern = {"name": "pattern", "action": "quarantine", "rule": "pattern", "column": "code"}
    data = Dataset(house, COLUMNS, key=["id"], quality=[{**pattern, "regex": r"\A(?:DE|FR|^[A-Z]{2}$)\z"}])
    codes = {"a": "DE", "b": "DE\n", "c": "DE\r", "d": "DE\u2028", "e": "xDE", "f": "FR\n\n", "g": "NL", "h": "NL\n"}
    data.raw("a.csv", csv("id,code", *(f'{name},"{code}"' for name, code in codes.items())))
    data.conform()
    assert [row["id"] for row in data.rows("id")] == ["a", "g"]


def test_a_bound_may_have_as_many_digits_as_the_column(house: House) -> None:
    greatest, less = f"{'9' * 36}.99", f"{'9' * 36}.98"
    columns = [column("id", "string", required=True), column("v", "decimal(38,2)")]
    rule = {"name": "less", "action": "quarantine", "rule": "range", "column": "v"}
    data = Dataset(house, columns, key=["id"], quality=[{**rule, "max": less, "min": f"-{'9' * 29}"}])
    data.raw("a.csv", csv("id,v", f"a,{greatest}", f"b,{less}", f"c,-{'9' * 29}", f"d,-{'9' * 29}.01"))
    assert data.conform().rows["quarantined"] == 2
    assert [row["id"] for row in data.rows("id")] == ["b", "c"]
    data.quality = [{**rule, "max": "9" * 37}]
    assert data.conform().error == f"DocumentMistake: a rule compares v (decimal(38,2)) with '{'9' * 37}'"


BATCH_RULES = [
    ({"rule": "rowCount", "min": 3}, "2 valid rows, at least 3 are expected"),
    ({"rule": "rowCount", "max": 1}, "2 valid rows, at most 1 are expected"),
    ({"rule": "freshness", "column": "at", "maxAgeSeconds": 3600}, "the latest at is 2026-01-01 09:00:00, older than"),
    ({"rule": "freshness", "column": "price", "maxAgeSeconds": 1}, "is price of type decimal(18,2), not date or"),
]


@pytest.mark.parametrize(("rule", "message"), BATCH_RULES, ids=["few", "many", "old", "no moment"])
def test_rules_over_the_batch(house: House, rule: Json, message: str) -> None:
    data = Dataset(house, COLUMNS, key=["id"], quality=[{"name": "batch", "action": "fail", **rule}])
    # The last row is bad: what it says counts for nothing.
    data.raw("a.csv", csv(HEADER, *ROWS[:2], ",X1,1,1.00,2026-01-01,2026-01-01T23:00:00,p1,true"))
    assert message in data.conform().error
    assert data.rows() == [] if rule.get("column") != "price" else True


def test_rules_over_the_batch_that_hold(house: House) -> None:
    rules = [
        {"name": "rows", "action": "fail", "rule": "rowCount", "min": 2, "max": 2},
        {"name": "fresh", "action": "fail", "rule": "freshness", "column": "at", "maxAgeSeconds": 15 * 3600},
        {"name": "day", "action": "fail", "rule": "freshness", "column": "day", "maxAgeSeconds": 0},
        {"name": "old", "action": "warn", "rule": "freshness", "column": "at", "maxAgeSeconds": 1},
    ]
    data = Dataset(house, COLUMNS, key=["id"], quality=rules)
    data.raw("a.csv", csv(HEADER, *ROWS[:2]))
    run = data.conform()
    assert run.rows["inserted"] == 2
    assert run.report is not None
    assert {rule["name"]: rule["failed"] for rule in run.report["rules"]} == {"rows": 0, "fresh": 0, "day": 0, "old": 1}


def test_the_first_and_the_last_day_of_the_calendar_are_fresh_or_not(house: House) -> None:
    fresh = {"action": "fail", "rule": "freshness", "column": "day"}
    ages = {"name": "an hour", "maxAgeSeconds": 3600}, {"name": "longer than time", "maxAgeSeconds": 10**11}
    data = Dataset(house, COLUMNS, key=["id"], quality=[{**fresh, **age} for age in ages])
    data.raw("last.csv", csv("id,day", "a,9999-12-31", "b,"))
    data.raw("first.csv", csv("id,day", "a,0001-01-01"))
    assert data.conform("last.csv").rows["inserted"] == 2
    assert "an hour: the latest day is 0001-01-01, older than 2026-01-01T22:59:59" in data.conform("first.csv").error


def test_an_expression_that_overflows_fails_the_run(house: House) -> None:
    """An error in SQL of the contract is never a null or a wrong number."""
    columns = [column("id", "string", required=True), column("a", "int"), column("b", "int", derive="a + a")]
    data = Dataset(house, columns, key=["id"])
    data.raw("a.csv", csv("id,a", "x,2147483647"))
    assert "integer overflow" in data.conform().error
