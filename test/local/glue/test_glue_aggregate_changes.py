"""What is computed again, and what is left alone: as little as can be proved, and never less."""

import pytest
from glue_house import House, Run
from glue_shop import FIRST, Order, Shop


def computed(run: Run) -> tuple[str, int]:
    assert run.report is not None, run.outcome.log
    return run.report["computed"]["what"], run.report["computed"]["partitions"]


def test_nothing_changed_writes_nothing(house: House) -> None:
    shop = Shop(house)
    shop.receive(*FIRST)
    shop.days.run()
    before = set(house.objects(f"silver/{shop.days.name}/"))
    again = shop.days.run("again")
    assert set(house.objects(f"silver/{shop.days.name}/")) == before
    assert computed(again) == ("nothing", 0)
    assert (again.rows["before"], again.rows["after"], again.rows["written"]) == (5, 5, 0)


def test_one_changed_day_leaves_the_files_of_the_others(house: House) -> None:
    shop = Shop(house)
    shop.receive(*FIRST)
    shop.days.run()
    others, own = ("order_date=2026-01-01", "order_date=2026-01-03"), "order_date=2026-01-02"
    before = shop.days.files(*others), shop.days.files(own)
    assert [len(files) for files in before] == [2, 1]
    shop.receive(Order("b9", "2026-01-02", "FR", 1, "1.00"))
    run = shop.days.run("again")
    assert computed(run) == ("partitions", 1)
    assert shop.days.files(*others) == before[0]
    assert len(shop.days.files(own)) == 2
    assert shop.summed() == shop.expected()


def test_a_source_that_was_only_rewritten_changes_nothing(house: House) -> None:
    shop = Shop(house)
    for order in FIRST:
        shop.receive(order)
    shop.days.run()
    snapshots = shop.days.snapshots
    house.spark(f"CALL glue.system.rewrite_data_files(table => '{shop.table}', options => map('rewrite-all', 'true'))")
    run = shop.days.run("compacted")
    assert shop.days.snapshots == snapshots
    assert (run.rows["written"], run.rows["removed"], run.rows["unchanged"]) == (0, 0, 5)
    # It is recorded that this state has been looked at.
    assert computed(shop.days.run("again")) == ("nothing", 0)


def test_another_query_computes_all_and_writes_what_differs(house: House) -> None:
    shop = Shop(house)
    shop.receive(*FIRST)
    shop.days.run()
    untouched = shop.days.files("order_date=2026-01-03")
    shop.days.sql = shop.days.sql.replace(" GROUP BY", " WHERE order_id <> 'a1' AND country <> 'FR' GROUP BY")
    run = shop.days.run("changed")
    assert shop.summed() == [row for row in shop.expected(without=["a1"]) if row[1] != "FR"]
    assert computed(run)[0] == "whole"
    assert (run.rows["updated"], run.rows["removed"], run.rows["unchanged"]) == (1, 1, 3)
    assert shop.days.files("order_date=2026-01-03") == untouched


def test_a_snapshot_that_expired_costs_a_whole_computation(house: House) -> None:
    shop = Shop(house)
    shop.receive(*FIRST)
    shop.days.run()
    shop.receive(Order("d1", "2026-01-04", "NL", 1, "1.00"))
    house.spark(
        f"CALL glue.system.expire_snapshots(table => '{shop.table}', older_than => TIMESTAMP '2100-01-01 00:00:00', "
        "retain_last => 1)"
    )
    assert computed(shop.days.run("again")) == ("whole", 4)
    assert shop.summed() == shop.expected()


def test_a_source_that_was_made_again_is_computed_whole(house: House) -> None:
    shop = Shop(house)
    shop.receive(*FIRST)
    shop.days.run()
    house.spark(f"DROP TABLE {shop.table}")
    shop.came.clear()
    shop.receive(Order("a1", "2026-01-01", "BE", 1, "1.00"))
    run = shop.days.run("again")
    assert "is another table than before" in (run.report or {})["computed"]["why"]
    assert shop.summed() == shop.expected()


def test_a_table_that_somebody_else_changed_is_put_right(house: House) -> None:
    shop = Shop(house)
    shop.receive(*FIRST)
    shop.days.run()
    days = f"`glue`.`sluice_silver`.`{shop.days.name}`"
    first = house.metadata(shop.days.name)["current-snapshot-id"]
    house.spark(f"DELETE FROM {days} WHERE country = 'NL'")
    # Nothing has changed at the source.
    run = shop.days.run("deleted")
    assert run.rows["inserted"] == 2
    assert shop.summed() == shop.expected()
    shop.receive(Order("d1", "2026-01-04", "NL", 1, "1.00"))
    shop.days.run("more")
    # A rollback takes the rows back, and leaves the properties as they are.
    house.spark(f"CALL glue.system.rollback_to_snapshot('{days}', {first})")
    run = shop.days.run("rolled back")
    assert (computed(run)[0], run.rows["inserted"]) == ("whole", 1)
    assert shop.summed() == shop.expected()


def test_a_table_that_was_compacted_is_still_known(house: House) -> None:
    shop = Shop(house)
    shop.receive(*FIRST)
    shop.days.run()
    house.spark(
        f"CALL glue.system.rewrite_data_files(table => 'sluice_silver.{shop.days.name}', "
        "options => map('rewrite-all', 'true'))"
    )
    shop.receive(Order("b9", "2026-01-02", "FR", 1, "1.00"))
    assert computed(shop.days.run("again")) == ("partitions", 1)
    assert shop.summed() == shop.expected()


def test_a_column_that_is_no_partition_of_the_source_is_found_in_the_changed_rows(house: House) -> None:
    shop = Shop(house, partitions=["country", "order_date"])
    shop.receive(*FIRST)
    shop.days.run()
    before = shop.days.files("country=DE/order_date=2026-01-01", "country=FR")
    # In the file of a day that also has an order of another country: copied, and not changed.
    shop.receive(Order("a1", "2026-01-01", "BE", 2, "10.10", version=2))
    run = shop.days.run("again")
    assert computed(run)[0] == "partitions"
    assert shop.days.files("country=DE/order_date=2026-01-01", "country=FR") == before
    assert shop.summed() == shop.expected()


@pytest.mark.parametrize(("partitions", "what"), [(["order_date"], "partitions"), (["country", "order_date"], "whole")])
def test_rows_that_delete_files_take_away_are_gone(house: House, partitions: list[str], what: str) -> None:
    shop = Shop(house, partitions=partitions)
    shop.receive(*FIRST)
    shop.days.run()
    house.spark(
        f"ALTER TABLE {shop.table} SET TBLPROPERTIES ('write.delete.mode' = 'merge-on-read')",
        f"DELETE FROM {shop.table} WHERE order_id = 'a2'",
    )
    assert "added-position-deletes" in house.metadata(shop.orders.name)["snapshots"][-1]["summary"]
    assert computed(shop.days.run("deleted"))[0] == what
    assert shop.summed() == shop.expected(without=["a2"])


def test_partitions_may_be_called_anything(house: House) -> None:
    shop = Shop(house, partitions=["country"])
    names = ["a/b", "c=d", "e f", "é%2F", "'`\\"]
    shop.receive(*(Order(name, "2026-01-01", name, 1, "1.00") for name in names))
    shop.days.run()
    shop.receive(*(Order(f"{name}2", "2026-01-02", name, 1, "1.00") for name in names))
    assert computed(shop.days.run("again")) == ("partitions", len(names))
    assert shop.summed() == shop.expected()
