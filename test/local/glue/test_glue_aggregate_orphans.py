"""Runs of aggregate that overlap with others: a try that was thought dead, and whatever writes its sources."""

import json
from decimal import Decimal
from typing import Any

import pytest
from glue_house import OWN_SCRIPTS, WHEEL, House, Json, Run
from glue_shop import FIRST, Order, Shop

# From the first look at the sources to the very last step before the table is published.
STEPS = [
    "sluice_glue.aggregate.job.ask",
    "sluice_glue.aggregate.bringing.compare",
    "sluice_glue.aggregate.bringing.still_there",
    "sluice_glue.replacing.publish",
]
MORE = [Order("a3", "2026-01-02", "FR", 3, "7.00", version=2), Order("e1", "2026-01-05", "NL", 1, "1.00")]


def given(house: House, document: Json, attempt: str, *arguments: str) -> list[str]:
    address = house.put(f"documents/{document['target']['dataset']}-{attempt}.json", json.dumps(document))
    return ["--document", address, "--JOB_RUN_ID", attempt, *arguments]


def computing(shop: Shop, attempt: str, run_id: str = "run") -> list[str]:
    return given(shop.house, shop.days.document, attempt, "--run_id", run_id)


def conforming(shop: Shop, name: str, *orders: Order) -> list[str]:
    """A run of conform that is yet to come."""
    shop.deliver(name, *orders)
    arguments = shop.orders.arguments(f"{name}.csv", run_id=name)
    return given(shop.house, shop.orders.document, name, *arguments)


def overlapping(shop: Shop, step: str, own: list[str], *others: list[str]) -> Run:
    run = shop.house.worker.start(OWN_SCRIPTS / "overlapping.py", [step, json.dumps(others), *own], modules=[WHEEL])
    return shop.house.finish(run, shop.days.document)


def state(shop: Shop) -> tuple[Any, Any, Any]:
    """What readers see: the rows, the published metadata, the reports."""
    metadata = shop.house.metadata(shop.days.name)
    reports = shop.house.objects(f"quality_reports/{shop.days.name}/")
    return shop.summed(), metadata["current-snapshot-id"], sorted(reports)


@pytest.mark.parametrize("step", STEPS)
def test_an_orphan_changes_nothing(house: House, step: str) -> None:
    shop = Shop(house)
    shop.receive(*FIRST)
    shop.days.run("before")
    shop.receive(Order("a9", "2026-01-01", "DE", 1, "5.00"))
    # The retry finds more in the source than the orphan did.
    late = conforming(shop, "late", *MORE)
    run = overlapping(shop, step, computing(shop, "orphan"), late, computing(shop, "retry"))
    assert "BETWEEN has ended" in run.outcome.log
    assert run.outcome.state == "SUCCEEDED", run.outcome.log
    assert shop.summed() == shop.expected()
    metadata = house.metadata(shop.days.name)
    assert list(metadata["refs"]) == ["main"]
    # One run was there before, and the retry has published; the orphan has not.
    assert len(metadata["snapshot-log"]) == 2
    reports = [json.loads(content) for content in house.objects(f"quality_reports/{shop.days.name}/").values()]
    assert {report["attempt"] for report in reports if report["run_id"] == "run"} == {"retry"}


@pytest.mark.parametrize(
    ("step", "run_id"),
    [
        ("sluice_glue.replacing.publish", "run"),
        ("sluice_glue.replacing.publish", "another run"),
        # When publish has looked at the table for the last time.
        ("sluice_glue.iceberg.Table.commit", "another run"),
    ],
)
def test_what_was_computed_from_older_rows_does_not_follow_what_was_found_unchanged(
    house: House, step: str, run_id: str
) -> None:
    shop = Shop(house)
    shop.receive(*FIRST)
    shop.days.run("before")
    before = state(shop)
    shop.receive(Order("a3", "2026-01-01", "DE", 4, "7.00", version=2))
    # When the other run comes the order is again what it was: the table is right, and nothing but that is recorded.
    undo = conforming(shop, "undo", Order("a3", "2026-01-01", "DE", 3, "7.00", version=3))
    other = computing(shop, "other", run_id)
    run = overlapping(shop, step, computing(shop, "own"), undo, other)
    assert run.outcome.state == "SUCCEEDED", run.outcome.log
    assert state(shop)[:2] == before[:2]
    assert shop.summed() == shop.expected()


def test_a_source_that_is_written_meanwhile_is_read_as_it_was(house: House) -> None:
    shop = Shop(house)
    shop.receive(*FIRST)
    first = shop.expected()
    late = conforming(shop, "late", *MORE)
    run = overlapping(shop, "sluice_glue.aggregate.bringing.check", computing(shop, "own"), late)
    assert run.rows["inserted"] == len(first)
    assert shop.summed() == first
    # The next run has the rest.
    assert shop.days.run("next").rows["written"] == 2
    assert shop.summed() == shop.expected()


def test_a_source_that_cannot_be_pinned_is_looked_at_again(house: House) -> None:
    shop = Shop(house)
    shop.receive(*FIRST)
    # The snapshot does not know the column.
    house.spark(f"ALTER TABLE {shop.table} ADD COLUMN discount decimal(18,2)")
    shop.days.sql = shop.days.sql.replace("unit_price)", "unit_price - COALESCE(discount, 0))")
    late = conforming(shop, "late", *MORE)
    run = overlapping(shop, "sluice_glue.aggregate.bringing.still_there", computing(shop, "own"), late)
    assert run.rows["inserted"] == len(shop.expected())
    assert shop.summed() == shop.expected()
    assert all(isinstance(revenue, Decimal) for *_, revenue in shop.summed())
