"""How far back a table's snapshots are kept: `keepDays`, and as far as a table needs that is computed from changes."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from pyspark.sql import SparkSession

from sluice_glue.arguments import Arguments
from sluice_glue.document import CompactDocument
from sluice_glue.iceberg import Metadata, NoSuchTable, Snapshot, Table
from sluice_glue.watermarks import computed, needed


@dataclass(frozen=True)
class Need:
    """A table that was computed from a snapshot, and will ask what has changed since."""

    consumer: str
    """Its name in SQL. The table itself, where it was computed from others and asks whether anybody else changed it."""
    snapshot: Snapshot

    def rendered(self) -> dict[str, Any]:
        return {
            "consumer": self.consumer,
            "snapshot": str(self.snapshot.id),
            "committed": _moment(self.snapshot).isoformat(),
        }


def needs(spark: SparkSession, document: CompactDocument, metadata: Metadata) -> list[Need]:
    """What consumers and the table itself need. What was never computed, or from a table that is gone, needs none."""
    asked = {document.table: computed(metadata.properties)}
    for consumer in document.consumers:
        try:
            properties = Table(spark, consumer).refresh().properties
        except NoSuchTable:
            continue
        asked[consumer] = needed(properties, document.table, metadata.uuid)
    return [
        Need(consumer, metadata.snapshots[snapshot])
        for consumer, snapshot in asked.items()
        if snapshot is not None and snapshot in metadata.snapshots
    ]


def kept_since(document: CompactDocument, needs: list[Need], arguments: Arguments) -> datetime:
    """Snapshots from this moment on are kept.

    From the oldest one that is needed all are kept: which rows changed is told by each of those that came after it.
    """
    days = arguments.started - timedelta(days=document.keep_days)
    return min([days, *(_moment(need.snapshot) for need in needs)])


def _moment(snapshot: Snapshot) -> datetime:
    return datetime.fromtimestamp(snapshot.milliseconds // 1000, UTC) + timedelta(
        milliseconds=snapshot.milliseconds % 1000
    )
