"""Brings a part of the table to what the query answers for it, and records what it was computed from, in one step."""

from dataclasses import dataclass, replace

from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F

from sluice_glue.aggregate.affected import Region
from sluice_glue.aggregate.answer import Answer, check
from sluice_glue.aggregate.changes import LISTED
from sluice_glue.aggregate.comparing import Comparison, compare
from sluice_glue.aggregate.sources import Source, still_there
from sluice_glue.change import Change
from sluice_glue.document import AggregateDocument
from sluice_glue.errors import EmptyInput
from sluice_glue.iceberg import Metadata, Table
from sluice_glue.names import quote
from sluice_glue.partitions import exactly
from sluice_glue.publication import publish
from sluice_glue.replacing import replace as replace_partitions
from sluice_glue.watermarks import properties


@dataclass(frozen=True)
class Step:
    """From one state of the table to the next."""

    table: Table
    base: Metadata
    branch: str
    sources: tuple[Source, ...]
    computation: str
    """The fingerprint."""

    def recorded(self, snapshot: int | None) -> dict[str, str]:
        """The properties that belong to the next state."""
        marks = {source.given.table: source.watermark for source in self.sources}
        return properties(marks, self.computation, snapshot)


@dataclass(frozen=True)
class Brought:
    change: Change
    computed: int
    """How many partitions were computed again, or were there and have no rows any more."""


def bring(spark: SparkSession, document: AggregateDocument, step: Step, region: Region, answer: Answer) -> Brought:
    """Raises Moved, QualityFailure, EmptyInput and DoesNotAddUp; then nothing has changed."""
    contract = document.target
    # Computed once, and not by `persist`: Spark takes two snapshots of a table for the same thing there (Iceberg's
    # SparkTable.equals looks at the name), and would answer a query of the one with the rows of the other.
    kept = replace(answer, rows=answer.rows.where(region.condition).localCheckpoint(eager=False))
    count = check(kept, contract, document.group)
    columns = [F.col(quote(name)) for name in contract.names]
    rows = kept.rows.select(*columns)
    held = spark.table(contract.name).where(region.condition).select(*columns)
    found = compare(rows, held, contract, document.group, count)
    still_there(step.sources)
    if contract.on_empty == "fail" and step.base.total("records", step.base.head) + found.growth == 0:
        raise EmptyInput(f"the query of {contract.dataset} answers no rows")
    return Brought(_publish(document, step, region, rows, found), len(found.partitions))


def _publish(document: AggregateDocument, step: Step, region: Region, rows: DataFrame, found: Comparison) -> Change:
    base = step.base
    snapshot = base.head
    if found.differing:
        few = len(found.differing) <= LISTED
        condition = exactly(document.target, found.differing) if few else region.condition
        written = rows.where(condition)
        snapshot = replace_partitions(step.table, base, step.branch, written, condition, found.growth, step.recorded)
    else:
        recorded = step.recorded(snapshot)
        was = {name: base.properties.get(name) for name in recorded}
        if recorded != was:
            publish(step.table, None, base.head, recorded, was)
    fates = ("inserted", "updated", "unchanged", "removed")
    groups = {fate: found.groups[fate] for fate in fates}
    return Change(**groups, snapshot=snapshot, partitions=len(found.differing))
