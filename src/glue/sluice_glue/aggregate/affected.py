"""Which part of the table has to be computed again: what may differ from what is there, and as little more as can be
proved."""

import hashlib
import json
from dataclasses import asdict, dataclass

from pyspark.sql import Column as SparkColumn
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F

from sluice_glue.aggregate.changes import Unknown, changed_values
from sluice_glue.aggregate.query import moment_dependent
from sluice_glue.aggregate.sources import Source
from sluice_glue.aggregate.tracing import traces
from sluice_glue.document import AggregateDocument
from sluice_glue.iceberg import Metadata
from sluice_glue.partitions import having
from sluice_glue.watermarks import FINGERPRINT, SNAPSHOT, watermarks

_VERSION = 1
"""Of how this job computes: a new one computes every table once more."""


@dataclass(frozen=True)
class Region:
    """A part of the table that consists of whole partitions."""

    condition: SparkColumn
    """True for its rows."""
    whole: bool
    why: str


def fingerprint(document: AggregateDocument, sources: tuple[Source, ...]) -> str:
    """Everything but rows that the answer depends on."""
    said = [
        _VERSION,
        document.sql,
        document.group,
        asdict(document.target),
        {source.given.table: source.metadata.schema for source in sources},
    ]
    return hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()


def affected(
    spark: SparkSession,
    document: AggregateDocument,
    base: Metadata,
    sources: tuple[Source, ...],
    answer: DataFrame,
    now: str,
) -> Region | None:
    """The part that may differ from `answer`. None where nothing can; `now` is the fingerprint."""
    try:
        _comparable(base, now)
        marks = watermarks(base.properties)
        changed = [source for source in sources if marks.get(source.given.table) != source.watermark]
        if moment_dependent(answer):
            raise Unknown("the query's answer depends on the time")
        if not changed:
            return None
        return _region(spark, document, base, changed, answer)
    except Unknown as reason:
        return Region(F.lit(True), True, str(reason))


def _comparable(base: Metadata, now: str) -> None:
    """Raises Unknown where the table is not what the last run left, or that run computed something else."""
    if FINGERPRINT not in base.properties:
        raise Unknown("it was never computed before")
    if base.properties[FINGERPRINT] != now:
        raise Unknown("the query, the contract or the columns of a source have changed")
    left = base.properties.get(SNAPSHOT, "")
    for snapshot in base.lineage(base.head):
        if str(snapshot.id) == left:
            return
        if snapshot.operation != "replace":
            # Not compact, which writes the same rows into other files.
            break
    if base.head is not None or left:
        raise Unknown("somebody else has written into the table, or rolled it back")


def _region(
    spark: SparkSession, document: AggregateDocument, base: Metadata, changed: list[Source], answer: DataFrame
) -> Region:
    partitions = document.target.partitions
    if not partitions:
        raise Unknown("the table has no partitions")
    marks = watermarks(base.properties)
    traced = traces(answer, partitions)
    condition, reasons = F.lit(False), []
    for source in changed:
        name = source.given.table
        mark = marks.get(name)
        if mark is None or mark.uuid != source.metadata.uuid:
            raise Unknown(f"{name} is another table than before")
        if mark.snapshot not in source.metadata.snapshots:
            raise Unknown(f"the snapshot of {name} that was computed from has expired, or had no rows")
        if not all(traced.get(name, [{}])):
            raise Unknown(f"a row of {name} may change any partition")
        for trace in traced[name]:
            values = changed_values(spark, source, mark.snapshot, tuple(trace.values()))
            condition = condition | having(tuple(trace), values)
            reasons.append(f"{', '.join(trace.values())} of {name}")
    return Region(condition, False, f"rows changed, by {' and by '.join(dict.fromkeys(reasons))}")
