"""The same files in any order, any number of times, make the same table."""

from collections.abc import Sequence

import pytest
from glue_house import Dataset, House, Json, column, csv

HEADER = "order_id,order_date,country,quantity,updated_at"
COLUMNS = [
    column("order_id", "string", required=True),
    column("order_date", "date", required=True),
    column("country", "string"),
    column("quantity", "int", required=True),
    column("updated_at", "timestamp"),
]
FILES = {
    "day1": csv(HEADER, "a1,2026-01-01,NL,1,2026-01-01T10:00:00", "a2,2026-01-01,DE,2,2026-01-01T10:00:00"),
    "day2": csv(HEADER, "b1,2026-01-02,NL,3,2026-01-02T10:00:00", "b2,2026-01-02,FR,4,2026-01-02T10:00:00"),
    # Comes days after, with an order of the first day that nobody knew of and an old version of another.
    "late": csv(HEADER, "a3,2026-01-01,PT,5,2026-01-01T12:00:00", "a2,2026-01-01,DE,1,2026-01-01T09:00:00"),
    # a1 was in fact on another day and in another country.
    "correction": csv(HEADER, "a1,2026-01-02,FR,1,2026-01-03T10:00:00"),
    # As late as what day2 says, and still one of the two must win, always the same.
    "tie": csv(HEADER, "b2,2026-01-02,FR,9,2026-01-02T10:00:00", "b1,2026-01-02,BE,3,2026-01-02T10:00:00"),
}
RESULT = [
    ("a1", "2026-01-02", "FR", 1),
    ("a2", "2026-01-01", "DE", 2),
    ("a3", "2026-01-01", "PT", 5),
    ("b1", "2026-01-02", "NL", 3),
    ("b2", "2026-01-02", "FR", 9),
]
ORDERS = [
    ["day1", "day1", "day2", "day2", "late", "correction", "tie"],
    ["tie", "correction", "late", "day2", "day1", "correction"],
]


def replay(data: Dataset, names: Sequence[str]) -> list[Json]:
    runs = []
    for name, content in FILES.items():
        data.raw(f"{name}.csv", content)
    for index, name in enumerate(names):
        runs.append(data.conform(f"{name}.csv", run_id=f"run {index}").rows)
    return runs


def contents(data: Dataset) -> list[tuple[object, ...]]:
    rows = data.rows("order_id, order_date, country, quantity")
    return sorted(tuple(row.values()) for row in rows)


@pytest.mark.parametrize("names", ORDERS, ids=lambda names: "-".join(names))
def test_any_order_and_repetition_ends_in_the_same_table(house: House, names: list[str]) -> None:
    data = Dataset(house, COLUMNS, key=["order_id"], latestBy="updated_at", partitions=["order_date"])
    replay(data, names)
    assert contents(data) == RESULT


def test_each_run_says_what_it_changed(house: House) -> None:
    data = Dataset(house, COLUMNS, key=["order_id"], latestBy="updated_at", partitions=["order_date"])
    day1, again, late, correction, old = replay(data, ["day1", "day1", "late", "correction", "day1"])
    assert (day1["inserted"], day1["updated"], day1["unchanged"], day1["superseded"]) == (2, 0, 0, 0)
    assert (again["inserted"], again["updated"], again["unchanged"], again["superseded"]) == (0, 0, 2, 0)
    assert (late["inserted"], late["updated"], late["unchanged"], late["superseded"]) == (1, 0, 0, 1)
    assert (correction["inserted"], correction["updated"], correction["unchanged"]) == (0, 1, 0)
    assert (old["inserted"], old["updated"], old["unchanged"], old["superseded"]) == (0, 0, 1, 1)


def test_a_replay_writes_nothing(house: House) -> None:
    data = Dataset(house, COLUMNS, key=["order_id"], latestBy="updated_at", partitions=["order_date"])
    replay(data, ["day1"])
    before = set(house.objects(f"silver/{data.name}/"))
    replay(data, ["day1"])
    assert set(house.objects(f"silver/{data.name}/")) == before


@pytest.mark.parametrize("names", [["day1", "day2", "tie"], ["tie", "day2", "day1"]], ids=lambda names: "-".join(names))
def test_without_an_ordering_column_the_greater_row_wins(house: House, names: list[str]) -> None:
    columns = [one for one in COLUMNS if one["name"] != "updated_at"]
    data = Dataset(house, columns, key=["order_id"], partitions=["order_date"])
    replay(data, names)
    assert [row for row in contents(data) if row[0].startswith("b")] == [
        ("b1", "2026-01-02", "NL", 3),
        ("b2", "2026-01-02", "FR", 9),
    ]


def test_a_table_without_partitions_is_merged_alike(house: House) -> None:
    data = Dataset(house, COLUMNS, key=["order_id"], latestBy="updated_at")
    replay(data, ["day2", "correction", "late", "day1", "tie"])
    assert contents(data) == RESULT


def test_all_files_at_once_are_as_one_after_the_other(house: House) -> None:
    data = Dataset(house, COLUMNS, key=["order_id"], latestBy="updated_at", partitions=["order_date"])
    for name, content in FILES.items():
        data.raw(f"{name}.csv", content)
    rows = data.conform().rows
    assert contents(data) == RESULT
    assert (rows["in"], rows["deduplicated"], rows["inserted"]) == (9, 4, 5)
