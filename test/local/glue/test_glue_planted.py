"""One file with every kind of bad row: each is in quarantine with all that is wrong with it, and the counts add up."""

from decimal import Decimal

import pytest
from glue_house import Dataset, House, Run, column, csv

HEADER = "order_id,order_date,customer_id,country,quantity,unit_price,updated_at"

GOOD = [
    ("a1", "2026-01-01", "c1", "NL", "2", "10.50", "2026-01-01T10:00:00Z"),
    ("a2", "2026-01-02", "c1", "Côte d'Ivoire", "1", "0.01", "2026-01-01 10:00"),
    ("a3", "2026-01-01", "c2", "", "3.0", "1e2", "2026-01-01T10:00:00+02:00"),
    ("a4", "2026-1-1", "c2", "DE", " 7 ", "2147483648.10", ""),
]
# The same orders again: the later one wins, and so does the greater of two that are as late.
TWICE = [
    ("a1", "2026-01-01", "c1", "NL", "9", "10.50", "2026-01-01T09:00:00Z"),
    ("a4", "2026-01-01", "c1", "DE", "7", "2147483648.10", ""),
]
BAD = {
    ",2026-01-01,c1,NL,1,1.00,": ["required(order_id)"],
    '"",2026-01-01,"",NL,1,1.00,': ["required(order_id)", "required(customer)"],
    "b1,2026-01-01,c1,NL,0,1.00,": ["positive(quantity): 0"],
    "b2,2026-01-01,c1,NL,-2,-4.95,": ["positive(quantity): -2", "positive(unit_price): -4.95"],
    "b3,2026-01-01,c1,NL,two,1.00,": ["cast(quantity): 'two' is no int"],
    "b4,2026-01-01,c1,NL,2.5,n/a,": [
        "cast(quantity): '2.5' is no int",
        "cast(unit_price): 'n/a' is no decimal(18,2)",
    ],
    "b5,2026-01-01,c1,NL,,1.00,": ["required(quantity)"],
    "b6,2026-02-30,c1,NL,1,1.005,yesterday": [
        "cast(order_date): '2026-02-30' is no date",
        "cast(unit_price): '1.005' is no decimal(18,2)",
        "cast(updated_at): 'yesterday' is no timestamp",
    ],
    "b7,2026-01-01,c1,NL,2147483647,9999999999999999.99,": [
        "derive(amount): '21474836469999999978525163.53' does not fit decimal(18,2)"
    ],
    "b8,2026-01-01,c1,NL,1": ["malformed: the record does not have the fields of its header"],
    "b9,2026-01-01,c1,NL,1,1.00,,too,much": ["malformed: the record does not have the fields of its header"],
    "b10,,c1,XX,1,1.00,": ["required(order_date)", "country: 'XX'"],
}


@pytest.fixture(scope="module")
def orders(house: House) -> Dataset:
    data = Dataset(
        house,
        [
            column("order_id", "string", required=True),
            column("order_date", "date", required=True),
            column("customer", "string", required=True, **{"from": "customer_id"}),
            column("country", "string"),
            column("quantity", "int", required=True),
            column("unit_price", "decimal(18,2)", required=True),
            column("updated_at", "timestamp"),
            column("amount", "decimal(18,2)", derive="quantity * unit_price"),
        ],
        key=["order_id"],
        latestBy="updated_at",
        partitions=["order_date"],
        quality=[
            *(
                {"name": f"positive({name})", "rule": "range", "column": name, "min": "0", "minExclusive": True}
                | {"action": "quarantine"}
                for name in ("quantity", "unit_price")
            ),
            {"name": "country", "rule": "set", "column": "country", "values": ["", "NL", "DE", "Côte d'Ivoire"]}
            | {"action": "quarantine"},
            {"name": "few", "rule": "range", "column": "quantity", "max": "5", "action": "warn"},
        ],
    )
    data.raw("2026-01-01.csv", csv(HEADER, *(",".join(row) for row in [*GOOD, *TWICE]), *BAD))
    return data


@pytest.fixture(scope="module")
def run(orders: Dataset) -> Run:
    return orders.conform()


def expected_rows() -> list[dict[str, object]]:
    winners = {row[0]: row for row in GOOD}
    moments = {"a1": "2026-01-01 10:00:00", "a2": "2026-01-01 10:00:00", "a3": "2026-01-01 08:00:00", "a4": None}
    prices = {"a1": "10.50", "a2": "0.01", "a3": "100.00", "a4": "2147483648.10"}
    days = {"a2": "2026-01-02"}
    rows = []
    for name, row in winners.items():
        quantity = int(float(row[4]))
        amount = quantity * Decimal(prices[name])
        rows.append(
            {
                "order_id": name,
                "order_date": days.get(name, "2026-01-01"),
                "customer": row[2],
                "country": row[3] or None,
                "quantity": quantity,
                "unit_price": prices[name],
                "updated_at": moments[name],
                "amount": str(amount),
            }
        )
    return rows


def test_the_table_has_the_good_rows_one_per_key(orders: Dataset, run: Run) -> None:
    assert run.rows["inserted"] == 4
    found = [{**row, "updated_at": row["updated_at"] and row["updated_at"][:19]} for row in orders.rows()]
    assert sorted(found, key=lambda row: row["order_id"]) == expected_rows()


def test_quarantine_has_every_bad_row_with_every_reason(orders: Dataset, run: Run) -> None:
    assert run.rows["quarantined"] == len(BAD)
    found = {tuple(line["reasons"]) for line in orders.quarantined()}
    assert found == {tuple(reasons) for reasons in BAD.values()}
    file = f"s3://sluice-lake/bronze/{orders.name}/2026-01-01.csv"
    assert {line["source_file"] for line in orders.quarantined()} == {file}
    assert {line["run_id"] for line in orders.quarantined()} == {"run"}


def test_quarantine_keeps_rows_as_they_came(orders: Dataset, run: Run) -> None:
    assert run.rows["in"] > 0
    by_id = {line["row"]["order_id"]: line for line in orders.quarantined()}
    assert by_id["b4"]["row"] == {
        "order_id": "b4",
        "order_date": "2026-01-01",
        "customer_id": "c1",
        "country": "NL",
        "quantity": "2.5",
        "unit_price": "n/a",
        "updated_at": None,
    }
    assert by_id["b8"]["text"] == "b8,2026-01-01,c1,NL,1"
    assert by_id[""]["row"]["customer_id"] == ""
    assert by_id[None]["row"]["customer_id"] == "c1"


def test_the_report_reconciles(run: Run) -> None:
    rows = run.rows
    assert rows == {
        "in": len(GOOD) + len(TWICE) + len(BAD),
        "valid": len(GOOD) + len(TWICE),
        "quarantined": len(BAD),
        "deduplicated": len(TWICE),
        "superseded": 0,
        "inserted": len(GOOD),
        "updated": 0,
        "unchanged": 0,
        "written": len(GOOD),
        "removed": 0,
    }


def test_the_report_says_why_and_where_from(orders: Dataset, run: Run) -> None:
    assert run.report is not None
    counted: dict[str, int] = {}
    for reasons in BAD.values():
        for reason in reasons:
            name = reason.split(": ")[0]
            counted[name] = counted.get(name, 0) + 1
    assert run.report["quarantined_by_reason"] == counted
    file = f"s3://sluice-lake/bronze/{orders.name}/2026-01-01.csv"
    assert run.report["inputs"] == [{"file": file, "rows": run.rows["in"]}]
    assert run.report["drift"] == {"missing": [], "extra": []}
    assert run.report["state"] == "succeeded"
    assert run.report["interval"]["ds"] == "2026-01-01"


def test_rules_are_counted_over_the_values_that_they_judge(run: Run) -> None:
    assert run.report is not None
    rules = {rule["name"]: (rule["action"], rule["checked"], rule["failed"]) for rule in run.report["rules"]}
    # Of 18 rows two are malformed, two have no readable quantity and one has none; two have no readable price.
    assert rules["positive(quantity)"] == ("quarantine", 13, 2)
    assert rules["positive(unit_price)"] == ("quarantine", 14, 1)
    assert rules["country"] == ("quarantine", 15, 1)
    # 9 and 7 twice in good rows; 2147483647 in a bad one.
    assert rules["few"] == ("warn", 13, 4)
