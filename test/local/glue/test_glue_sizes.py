"""What becomes of a row does not depend on how many there are: what jobs do for few, and what they do for many."""

from pathlib import Path

import pytest
from glue_house import DATABASE, Dataset, House, column, csv

MANY = Path(__file__).parent / "scripts" / "many.py"
COLUMNS = [
    column("region", "string", required=True),
    column("number", "int", required=True),
    column("day", "date", required=True),
    column("v", "int"),
]
HELD = 300
BATCH = [
    "a,7,2026-01-01,2",  # greater than the table's
    "b,8,2026-01-02,2",  # greater, and from another day
    "a,9,2026-01-01,0",  # less
    "b,10,2026-01-01,1",  # the same
    "c,1000,2026-01-03,1",  # nobody knew it, and
    "c,1000,2026-01-03,2",  # it comes twice
    "a,11,2026-01-01,many",  # bad
]
OUTCOMES = {
    "in": 7,
    "quarantined": 1,
    "deduplicated": 1,
    "inserted": 1,
    "updated": 2,
    "superseded": 1,
    "unchanged": 1,
}


@pytest.mark.parametrize("script", [None, MANY], ids=["few", "many"])
def test_few_rows_and_many_come_to_the_same(house: House, script: Path | None) -> None:
    data = Dataset(house, COLUMNS, key=["region", "number"], latestBy="v", partitions=["day"])
    held = {number: ("ab"[number % 2 == 0], f"2026-01-0{1 + number // 150}", 1) for number in range(HELD)}
    rows = [f"{region},{number},{day},{v}" for number, (region, day, v) in held.items()]
    for index in range(2):
        data.raw(f"held/{index}.csv", csv("region,number,day,v", *rows[index::2]))
    assert data.conform("held/", run_id="all", script=script).rows["inserted"] == HELD
    data.raw("batch.csv", csv("region,number,day,v", *BATCH))
    run = data.conform("batch.csv", run_id="some", script=script)
    assert {name: run.rows[name] for name in OUTCOMES} == OUTCOMES
    changed = {7: ("a", "2026-01-01", 2), 8: ("b", "2026-01-02", 2), 1000: ("c", "2026-01-03", 2)}
    found = {row["number"]: (row["region"], row["day"], row["v"]) for row in data.rows()}
    assert found == held | changed
    assert [line["reasons"] for line in data.quarantined()] == [["cast(v): 'many' is no int"]]


def test_a_file_with_more_rows_than_iceberg_reads_at_once(shipped: House) -> None:
    count, letters = 12_000, "abc"  # 5,000 rows are read at once; few different texts lie in the file as numbers
    data = Dataset(shipped, COLUMNS, key=["number"], latestBy="v", partitions=["day"])
    rows = [f"{letters[number % 3]},{number},2026-01-01,1" for number in range(count)]
    data.raw("all.csv", csv("region,number,day,v", *rows))
    assert data.conform("all.csv", run_id="all").rows["inserted"] == count
    data.raw("last.csv", csv("region,number,day,v", f"d,{count - 1},2026-01-01,2"))
    assert data.conform("last.csv", run_id="last").rows["updated"] == 1
    found = data.house.sql(f'SELECT region, count(*) AS n FROM "{DATABASE}"."{data.name}" GROUP BY 1 ORDER BY 1')
    assert [(row["region"], row["n"]) for row in found] == [("a", 4000), ("b", 4000), ("c", 3999), ("d", 1)]


KINDS = {
    "string": "é\U0001f600 of more than sixteen letters",
    "int": "-5",
    "bigint": "9223372036854775807",
    "decimal(38,0)": "9" * 38,
    "double": "-1.5e300",
    "boolean": "true",
    "date": "0999-12-31",
    "timestamp": "2026-03-29 02:30:00.123456",
}


@pytest.mark.parametrize("script", [None, MANY], ids=["few", "many"])
def test_a_key_of_any_type_is_found_in_the_partition_where_it_lay(house: House, script: Path | None) -> None:
    names = [f"k{index}" for index in range(len(KINDS))]
    columns = [column(name, kind, required=True) for name, kind in zip(names, KINDS, strict=True)]
    day, version = column("day", "date", required=True), column("v", "int")
    data = Dataset(house, [*columns, day, version], key=names, latestBy="v", partitions=["day"])
    header, key = ",".join([*names, "day", "v"]), ",".join(KINDS.values())
    data.raw("first.csv", csv(header, f"{key},2026-01-01,1"))
    data.conform("first.csv", script=script)
    data.raw("moved.csv", csv(header, f"{key},2026-01-02,2"))
    rows = data.conform("moved.csv", run_id="moved", script=script).rows
    assert (rows["updated"], rows["inserted"]) == (1, 0)
    assert [(row["day"], row["v"]) for row in data.rows("day, v")] == [("2026-01-02", 2)]
