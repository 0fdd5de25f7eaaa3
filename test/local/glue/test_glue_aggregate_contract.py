"""What the query answers must be what the contract says, to the last digit; else the run fails and nothing changes."""

from typing import Any

import pytest
from glue_house import Dataset, House, Json, column, csv
from glue_shop import Aggregate

SOURCE = [column("id", "string"), column("k", "string"), column("m", "decimal(18,2)"), column("at", "timestamp")]
LINES = ["1,a,1.25,2026-01-01T00:00:00", "2,a,1.50,2026-01-01T00:00:00", "3,b,2.00,2026-01-02T10:00:00"]


@pytest.fixture(scope="module")
def source(house: House) -> Dataset:
    data = Dataset(house, SOURCE, key=["id"])
    data.raw("all.csv", csv("id,k,m,at", *LINES))
    data.conform()
    return data


def over(house: House, source: Dataset, sql: str, columns: list[Json], **contract: Any) -> Aggregate:
    named = f"`glue`.`sluice_silver`.`{source.name}`"
    return Aggregate(house, [source], sql.format(table=named), columns, **{"key": ["k"], **contract})


def test_values_are_cast_where_the_type_holds_them(house: House, source: Dataset) -> None:
    sql = (
        "SELECT k, SUM(m) AS total, CAST(COUNT(*) AS bigint) AS n, AVG(m) AS mean, MAX(CAST(m AS float)) AS f, "
        "DATE_TRUNC('year', MAX(at)) AS year, MAX(DATE(at)) AS last, NULL AS nothing FROM {table} GROUP BY k"
    )
    columns = [
        column("k", "string"),
        # In another order than the query's, and narrower than what Spark makes of a sum.
        column("mean", "decimal(10,3)"),
        column("total", "decimal(18,2)"),
        column("n", "int"),
        column("f", "double"),
        column("year", "date"),
        column("last", "timestamp"),
        column("nothing", "string"),
    ]
    table = over(house, source, sql, columns)
    assert table.run().rows["inserted"] == 2
    assert sorted(table.rows(), key=lambda row: row["k"])[0] == {
        "k": "a",
        "mean": "1.375",
        "total": "2.75",
        "n": 2,
        "f": 1.5,
        "year": "2026-01-01",
        "last": "2026-01-01 00:00:00",
        "nothing": None,
    }


@pytest.mark.parametrize(
    ("expression", "kind", "message"),
    [
        ("AVG(m)", "decimal(18,2)", "v has 1 values that decimal(18,2) cannot hold exactly"),
        ("SUM(m) * 1000000000", "int", "v has 1 values that int cannot hold exactly"),
        ("MAX(at)", "date", "v has 1 values that date cannot hold exactly"),
        ("SUM(CAST(m AS double))", "decimal(18,2)", "answers v as double, the contract has it as decimal(18,2)"),
        ("MAX(id)", "int", "answers v as string, the contract has it as int"),
        ("COUNT(*)", "string", "answers v as bigint, the contract has it as string"),
    ],
)
def test_what_a_type_cannot_hold_fails(house: House, source: Dataset, expression: str, kind: str, message: str) -> None:
    sql = f"SELECT k, {expression} AS v FROM {{table}} WHERE id <> '2' OR k = 'a' GROUP BY k"
    table = over(house, source, sql, [column("k", "string"), column("v", kind)])
    run = table.run()
    assert message in run.error
    assert table.rows() == []
    assert (run.report or {})["state"] == "failed"
    assert message in (run.report or {})["failure"]


@pytest.mark.parametrize(
    ("sql", "message"),
    [
        ("SELECT NULLIF(k, 'b') AS k, COUNT(*) AS v FROM {table} GROUP BY 1", "k has no value in 1 rows"),
        ("SELECT REPLACE(k, 'b', '') AS k, COUNT(*) AS v FROM {table} GROUP BY 1", "k has no value in 1 rows"),
        ("SELECT k, NULLIF(COUNT(*), 2) AS v FROM {table} GROUP BY k", "v has no value in 1 rows"),
        ("SELECT k, COUNT(*) AS v FROM {table} GROUP BY k, id", "answers 2 rows for one group: k = a"),
        ("SELECT k FROM {table} GROUP BY k", "it lacks v"),
        ("SELECT k, 1 AS v, 2 AS w FROM {table} GROUP BY k", "it has w, which the contract has not"),
        ("SELECT k, 1 AS v, 2 AS V FROM {table} GROUP BY k", "it has two columns of one name"),
        ("SELECT k, COUNT(*) AS v FROM {table} GROUP BY", "Spark cannot read the query"),
        ("SELECT k, nothing AS v FROM {table} GROUP BY k", "Spark cannot read the query"),
        ("DROP TABLE {table}", "Spark cannot read the query"),
        ("SELECT k, SUM(1) AS v FROM {table}.`files` GROUP BY k", "Spark cannot read the query"),
        ("SELECT file_path AS k, 1 AS v FROM {table}.`files`", "which is none of its sources"),
        ("SELECT k, COUNT(*) AS v FROM {table} JOIN `glue`.`sluice_silver`.`other` USING (k) GROUP BY k", "other"),
    ],
)
def test_a_query_that_is_not_the_contracts_fails(house: House, source: Dataset, sql: str, message: str) -> None:
    table = over(house, source, sql, [column("k", "string"), column("v", "bigint", required=True)])
    assert message in table.run().error
    assert table.rows() == []
    assert len(source.rows()) == 3


def test_an_empty_answer_is_a_failure_where_the_contract_says_so(house: House, source: Dataset) -> None:
    sql = "SELECT k, COUNT(*) AS v FROM {table} WHERE k = 'never' GROUP BY k"
    columns = [column("k", "string"), column("v", "bigint")]
    assert "answers no rows" in over(house, source, sql, columns, onEmpty="fail").run().error
    assert over(house, source, sql, columns).run().rows["after"] == 0


def test_a_source_that_nobody_has_written_is_told(house: House, source: Dataset) -> None:
    table = over(house, source, "SELECT k, COUNT(*) AS v FROM {table} GROUP BY k", [column("k", "string")])
    table.sources = {"missing": "`glue`.`sluice_silver`.`missing`"}
    assert "is no Iceberg table yet" in table.run().error
