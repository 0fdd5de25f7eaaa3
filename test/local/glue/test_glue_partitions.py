"""Partitions: nasty values, keys that move, and what an input without a key or without rows does to them."""

import json

import pytest
from glue_house import DATABASE, OWN_SCRIPTS, WHEEL, Dataset, House, column, csv

NASTY = [
    "a/b",
    "a=b",
    "a b",
    "é",
    "50%",
    "a%2Fb",
    "..",
    "'quote'",
    '"double"',
    "",
    None,
    "NULL",
    "__HIVE_DEFAULT_PARTITION__",
]


def quoted(value: str | None) -> str:
    return "" if value is None else '"' + value.replace('"', '""') + '"'


def test_partition_values_may_be_anything(house: House) -> None:
    columns = [column("id", "int", required=True), column("place", "string"), column("n", "int")]
    data = Dataset(house, columns, key=["id"], partitions=["place"])
    data.raw("a.csv", csv("id,place,n", *(f"{index},{quoted(value)},0" for index, value in enumerate(NASTY))))
    assert data.conform().rows["inserted"] == len(NASTY)
    assert {row["id"]: row["place"] for row in data.rows()} == dict(enumerate(NASTY))
    # Every row moves on to the next partition, and has another value.
    moved = [*NASTY[1:], NASTY[0]]
    data.raw("b.csv", csv("id,place,n", *(f"{index},{quoted(value)},1" for index, value in enumerate(moved))))
    data.target["latestBy"] = "n"
    rows = data.conform("b.csv").rows
    assert (rows["updated"], rows["inserted"]) == (len(NASTY), 0)
    assert {row["id"]: (row["place"], row["n"]) for row in data.rows()} == {
        index: (value, 1) for index, value in enumerate(moved)
    }
    assert house.sql(f'SELECT count(*) AS n FROM "{DATABASE}"."{data.name}" WHERE place = \'a/b\'') == [{"n": 1}]


def test_keys_are_found_wherever_they_lie(house: House) -> None:
    """Keys that say nothing of their partition, in a table of many, of which a batch concerns two."""
    columns = [column("id", "bigint", required=True), column("day", "date", required=True), column("v", "int")]
    data = Dataset(house, columns, key=["id"], latestBy="v", partitions=["day"])
    days = [f"2026-01-{day:02d}" for day in range(1, 31)]
    data.raw("all.csv", csv("id,day,v", *(f"{id_},{days[id_ % 30]},1" for id_ in range(300))))
    data.conform("all.csv")
    data.raw("some.csv", csv("id,day,v", "7,2026-01-15,2", "299,2026-01-30,2", "1000,2026-02-01,2", "8,2026-01-15,0"))
    rows = data.conform("some.csv").rows
    assert (rows["inserted"], rows["updated"], rows["superseded"]) == (1, 2, 1)
    found = {row["id"]: (row["day"], row["v"]) for row in data.rows()}
    expected = {id_: (days[id_ % 30], 1) for id_ in range(300)}
    assert found == expected | {7: ("2026-01-15", 2), 299: ("2026-01-30", 2), 1000: ("2026-02-01", 2)}


def test_a_day_that_no_calendar_has_costs_its_own_row_only(house: House) -> None:
    columns = [
        column("id", "string", required=True),
        column("at", "timestamp", required=True),
        column("day", "date", required=True, derive="date_add(at, -1)"),
    ]
    data = Dataset(house, columns, key=["id", "at"], partitions=["day"])
    texts = ["2026-01-02", "0000-01-01", "0001-01-01", "0001-01-01T00:00:00+01:00"]
    data.raw("a.csv", csv("id,at", *(f"{index},{text}" for index, text in enumerate(texts))))
    data.conform()
    assert data.rows("id, day") == [{"id": "0", "day": "2026-01-01"}]
    assert {line["row"]["id"]: line["reasons"] for line in data.quarantined()} == {
        "1": ["cast(at): '0000-01-01' is no timestamp"],
        "2": ["derive(day): '0000-12-31' does not fit date"],
        "3": ["cast(at): '0001-01-01T00:00:00+01:00' is no timestamp"],
    }


UNKEYED = [column("day", "date", required=True), column("region", "string"), column("v", "int", required=True)]


def test_without_a_key_the_partitions_of_the_input_are_replaced(house: House) -> None:
    data = Dataset(house, UNKEYED, partitions=["day"])
    data.raw("day1.csv", csv("day,region,v", "2026-01-01,a,1", "2026-01-01,a,1", "2026-01-01,b,2"))
    data.raw("day2.csv", csv("day,region,v", "2026-01-02,a,3"))
    first = [("2026-01-01", "a", 1), ("2026-01-01", "a", 1), ("2026-01-01", "b", 2), ("2026-01-02", "a", 3)]
    for names in (["day2", "day1", "day2"], ["day1", "day1"]):
        for name in names:
            data.conform(f"{name}.csv", ds=f"2026-01-0{name[-1]}")
        assert [tuple(row.values()) for row in data.rows()] == first
    data.raw("day1.csv", csv("day,region,v", "2026-01-01,c,9"))
    rows = data.conform("day1.csv").rows
    assert (rows["inserted"], rows["removed"]) == (1, 3)
    assert [tuple(row.values()) for row in data.rows()] == [("2026-01-01", "c", 9), ("2026-01-02", "a", 3)]


def test_several_partition_columns_are_replaced_as_they_combine(house: House) -> None:
    data = Dataset(house, UNKEYED, partitions=["day", "region"])
    every = [f"2026-01-0{day},{region},1" for day in (1, 2) for region in ("a", "b", "")]
    data.raw("all.csv", csv("day,region,v", *every))
    data.conform("all.csv")
    # (1, a) and (2, b) and (1, null), and none of the other combinations of these days and regions.
    data.raw("some.csv", csv("day,region,v", "2026-01-01,a,7", "2026-01-02,b,8", "2026-01-01,,9"))
    rows = data.conform("some.csv").rows
    assert (rows["inserted"], rows["removed"]) == (3, 3)
    assert {(row["day"][-1], row["region"]): row["v"] for row in data.rows()} == {
        ("1", "a"): 7,
        ("1", "b"): 1,
        ("1", None): 9,
        ("2", "a"): 1,
        ("2", "b"): 8,
        ("2", None): 1,
    }


HOURS = (0, 1, None)
COMBINED = {
    "a country for each day": {(day, f"c{day}", 0) for day in range(1500)},
    "one country, every day": {(day, "DE", 0) for day in range(1500)},
    "every day, one country and hour, or no country": {(day, "DE", 0) for day in range(700)} | {(7, None, None)},
    "what is left of all": {(day, f"c{day % 3}", HOURS[day % 2]) for day in range(900) if day % 7} | {(None, None, 1)},
}


@pytest.mark.parametrize("wanted", COMBINED.values(), ids=COMBINED.keys())
def test_many_combinations_are_selected_and_no_others(house: House, wanted: set[tuple[object, ...]]) -> None:
    beside = {
        (day, other, hour) for day, country, _ in list(wanted)[:300] for other in (country, "x") for hour in HOURS
    }
    rows = [json.dumps(list(one)) for one in (wanted | beside, wanted)]
    outcome = house.worker.run(OWN_SCRIPTS / "selected.py", rows, [WHEEL])
    assert outcome.state == "SUCCEEDED", outcome.log
    found = [tuple(row) for row in json.loads(outcome.log.partition("ANSWER ")[2])]
    assert (len(found), set(found)) == (len(wanted), wanted)


KEYED = [column("id", "string", required=True), column("day", "date", required=True)]


@pytest.mark.parametrize("key", [[], ["id"]], ids=["without a key", "with a key"])
@pytest.mark.parametrize("files", [[], ["day1.csv"]], ids=["no file", "a header only"])
def test_an_empty_input_does_what_the_contract_says(house: House, key: list[str], files: list[str]) -> None:
    data = Dataset(house, KEYED, key=key, partitions=["day"])
    data.raw("all.csv", csv("id,day", "a,2026-01-01", "b,2026-01-01", "c,2026-01-02"))
    assert data.conform("all.csv").rows["inserted"] == 3
    for name in files:
        data.raw(name, csv("id,day"))
    empty = files or ["nowhere"]

    assert data.conform(*empty).rows["written"] == 0
    assert len(data.rows()) == 3

    data.target["onEmpty"] = "fail"
    assert data.conform(*empty).error.startswith("EmptyInput: ")
    assert len(data.rows()) == 3
    # Where the table has nothing there is nothing to lose.
    assert data.conform(*empty, ds="2026-01-05").rows["in"] == 0

    data.target["onEmpty"] = "empty"
    assert data.conform(*empty).rows["removed"] == 2
    assert data.rows() == [{"id": "c", "day": "2026-01-02"}]
    assert data.conform(*empty).rows["removed"] == 0


def test_bad_rows_do_not_empty_a_partition(house: House) -> None:
    data = Dataset(house, KEYED, partitions=["day"], onEmpty="empty")
    data.raw("all.csv", csv("id,day", "a,2026-01-01"))
    data.conform()
    data.raw("all.csv", csv("id,day", ",2026-01-01", "b,never"))
    error = data.conform().error
    assert error == (f"QualityFailure: none of the 2 rows of {data.name} is good: what the table has is left as it was")
    assert data.rows() == [{"id": "a", "day": "2026-01-01"}]
    assert len(data.quarantined()) == 2


def test_empty_needs_a_partition_that_the_interval_selects(house: House) -> None:
    data = Dataset(house, KEYED, key=["id"], onEmpty="empty")
    assert "for which the table must have one partition column, of type date" in data.conform().error
