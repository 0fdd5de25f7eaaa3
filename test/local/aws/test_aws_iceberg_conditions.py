"""Files of an Iceberg table that a query does not need are left out, and no row of its result with them."""

import pytest
from aws_iceberg import BY_DAY_AND_COUNTRY, ORDERS, Lake, order
from pyiceberg.table import Table


@pytest.fixture(scope="module")
def orders(iceberg: Lake) -> Table:
    table = iceberg.table(ORDERS, BY_DAY_AND_COUNTRY)
    days = [f"2026-01-0{day}" for day in range(1, 5)]
    for at, day in enumerate(days):
        iceberg.append(table, *(order(10 * at + n, day, country, "1.00") for n, country in enumerate(("de", "fr"))))
    iceberg.append(table, order(90, None, "de", "9.00"), order(91, "2026-01-01", None, None))
    iceberg.redshift.run(f"CREATE TABLE copied AS SELECT * FROM bronze.{table.name()[1]}")
    return table


@pytest.mark.parametrize(
    "where",
    [
        "day = '2026-01-02'",
        "'2026-01-02' = t.day",
        "day > CAST('2026-01-02' AS DATE) AND country = 'fr'",
        "day BETWEEN '2026-01-02' AND '2026-01-03'",
        "day NOT BETWEEN '2026-01-02' AND '2026-01-03'",
        "(day >= '2026-01-03') AND ((country IN ('de', 'it')))",
        "day = '2026-01-02' OR id = 0",
        "NOT day = '2026-01-02'",
        "day <> '2026-01-02'",
        "day IS NULL",
        "country IS NULL",
        "country < 'f' AND id >= 10 AND -1 < id",
        "id = 90 AND price = 9",
        "id IN (0, 1, 90)",
        "country || '' = 'fr' AND day <= '2026-01-02'",
        "day = '2026-1-2'",
        "country = 'nowhere'",
    ],
)
def test_the_rows_are_the_same(iceberg: Lake, orders: Table, where: str) -> None:
    read = iceberg.redshift.run(f"SELECT id FROM bronze.{orders.name()[1]} t WHERE {where} ORDER BY id")
    assert read == iceberg.redshift.run(f"SELECT id FROM copied t WHERE {where} ORDER BY id")


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT a.id, b.id FROM {t} a LEFT JOIN {t} b ON b.id = a.id + 10 WHERE b.day = '2026-01-03'",
        "SELECT a.id, b.id FROM {t} a LEFT JOIN {t} b ON b.id = a.id + 10 WHERE a.day = '2026-01-03'",
        "SELECT a.id, b.id FROM {t} a FULL JOIN {t} b ON b.id = a.id + 10 WHERE a.country = 'fr'",
        "SELECT a.id FROM {t} a WHERE day = '2026-01-01' AND NOT EXISTS "
        "(SELECT 1 FROM {t} b WHERE b.country = a.country AND b.day = '2026-01-04')",
        "SELECT id FROM (SELECT * FROM {t}) s WHERE day = '2026-01-01'",
        "SELECT id FROM {t} WHERE day = '2026-01-01' UNION ALL SELECT id FROM {t} WHERE day = '2026-01-02'",
        "SELECT country, COUNT(*) FROM {t} WHERE day > '2026-01-02' GROUP BY country HAVING COUNT(*) > 0",
        "WITH w AS (SELECT *, ROW_NUMBER() OVER (ORDER BY id) AS n FROM {t}) SELECT n FROM w WHERE country = 'fr'",
        "SELECT a.id FROM {t} a, {t} b WHERE a.id = b.id AND b.country = 'de' AND a.day = '2026-01-01'",
    ],
)
def test_the_rows_are_the_same_in_joins(iceberg: Lake, orders: Table, sql: str) -> None:
    def run(table: str) -> list[str]:
        return sorted(repr(row) for row in iceberg.redshift.run(sql.format(t=table)))

    assert run(f"bronze.{orders.name()[1]}") == run("copied")


def test_files_are_left_out(iceberg: Lake, orders: Table) -> None:
    def scanned(where: str) -> int:
        execution = iceberg.athena.execute(f"SELECT id FROM {orders.name()[1]} t {where}")
        return int(execution["Statistics"]["DataScannedInBytes"])

    whole = scanned("")
    one = scanned("WHERE day = DATE '2026-01-02' AND country = 'fr'")
    assert 0 < one < whole / 5
    assert scanned("WHERE t.country = 'nowhere'") == 0
    assert scanned("WHERE id BETWEEN 20 AND 29") < whole / 2
    assert scanned("WHERE day = DATE '2026-01-02' OR id = 1") == whole
