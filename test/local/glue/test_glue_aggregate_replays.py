"""The table of days is what the orders say, whatever came in which order; the sums are Python's."""

from decimal import Decimal

import pytest
from glue_house import House
from glue_shop import FIRST, Order, Shop

LATE = [Order("a4", "2026-01-01", "PT", 1, "3.33"), Order("b3", "2026-01-02", "NL", 2, "0.01")]
# a3 was the only order of its day and country.
CORRECTION = [Order("a3", "2026-01-02", "FR", 3, "7.00", version=2)]


def test_the_first_run_computes_all(house: House) -> None:
    shop = Shop(house)
    shop.receive(*FIRST)
    run = shop.days.run()
    assert shop.summed() == shop.expected()
    # A double would have lost the cents of the second day.
    assert ("2026-01-02", "NL", 1, Decimal("99999999999999.99")) in shop.summed()
    assert run.rows == {
        "before": 0,
        "inserted": 5,
        "updated": 0,
        "unchanged": 0,
        "written": 5,
        "removed": 0,
        "after": 5,
    }
    report = run.report or {}
    [source] = report["sources"]
    assert source["before"] is None
    assert source["snapshot"] == str(house.metadata(shop.orders.name)["current-snapshot-id"])
    assert report["computed"] == {"what": "whole", "why": "it was never computed before", "partitions": 3}
    assert (report["state"], report["job"], report["run_id"]) == ("succeeded", "aggregate", "run")


def test_a_late_file_and_a_correction_change_their_days(house: House) -> None:
    shop = Shop(house)
    shop.receive(*FIRST)
    shop.days.run()
    shop.receive(*LATE)
    late = shop.days.run("late")
    assert shop.summed() == shop.expected()
    assert (late.rows["inserted"], late.rows["updated"], late.rows["unchanged"], late.rows["removed"]) == (1, 1, 3, 0)
    shop.receive(*CORRECTION)
    correction = shop.days.run("correction")
    assert shop.summed() == shop.expected()
    assert ("2026-01-01", "DE") not in {(day, country) for day, country, *_ in shop.summed()}
    counts = correction.rows
    assert (counts["inserted"], counts["updated"], counts["unchanged"], counts["removed"]) == (0, 1, 3, 1)
    assert (counts["before"], counts["after"]) == (6, 5)


def test_an_order_moves_to_a_day_that_was_not_there(house: House) -> None:
    shop = Shop(house)
    shop.receive(*FIRST)
    shop.days.run()
    # Its old day had no other order: the whole partition goes.
    shop.receive(Order("c1", "2026-02-01", "BE", 4, "0.10", version=2))
    moved = shop.days.run("moved")
    assert shop.summed() == shop.expected()
    assert (moved.rows["inserted"], moved.rows["removed"]) == (1, 1)
    assert (moved.report or {})["computed"]["partitions"] == 2


def test_rows_that_are_deleted_at_the_source_disappear(house: House) -> None:
    shop = Shop(house)
    shop.receive(*FIRST)
    shop.days.run()
    house.spark(f"DELETE FROM {shop.table} WHERE order_date = DATE '2026-01-02'")
    run = shop.days.run("deleted")
    assert shop.summed() == shop.expected(without=["b1", "b2"])
    assert (run.rows["removed"], run.rows["written"]) == (2, 0)
    house.spark(f"DELETE FROM {shop.table}")
    assert shop.days.run("all deleted").rows["after"] == 0
    assert shop.summed() == []


FILES = {"first": FIRST, "late": LATE, "correction": CORRECTION}


@pytest.mark.parametrize(
    "names",
    [
        ["first", "first", "late", "correction", "first"],
        ["correction", "late", "first"],
    ],
    ids=lambda names: "-".join(names),
)
def test_any_order_and_repetition_ends_in_the_same_table(house: House, names: list[str]) -> None:
    shop = Shop(house)
    for index, name in enumerate(names):
        shop.receive(*FILES[name])
        shop.days.run(f"run {index}")
        assert shop.summed() == shop.expected()
    always = Shop(house)
    always.came = [*FIRST, *LATE, *CORRECTION]
    assert shop.summed() == always.expected()


def test_a_table_without_partitions_is_kept_alike(house: House) -> None:
    shop = Shop(house, partitions=[])
    shop.receive(*FIRST)
    shop.days.run()
    shop.receive(*LATE, *CORRECTION)
    run = shop.days.run("again")
    assert shop.summed() == shop.expected()
    assert (run.rows["inserted"], run.rows["updated"], run.rows["unchanged"], run.rows["removed"]) == (1, 2, 2, 1)
    assert (run.report or {})["computed"]["why"] == "the table has no partitions"
