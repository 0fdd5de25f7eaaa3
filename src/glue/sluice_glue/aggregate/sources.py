"""The source tables, each pinned to one snapshot: what a run computes is the answer for exactly these states."""

from dataclasses import dataclass

from pyspark.sql import SparkSession

from sluice_glue.document import SourceTable
from sluice_glue.errors import InputMistake
from sluice_glue.iceberg import Metadata, NoSuchTable, Table
from sluice_glue.publication import Moved
from sluice_glue.watermarks import Watermark


@dataclass(frozen=True)
class Source:
    given: SourceTable
    table: Table
    metadata: Metadata

    @property
    def watermark(self) -> Watermark:
        return Watermark(self.metadata.uuid, self.metadata.head)

    @property
    def pinned(self) -> int | None:
        """The snapshot to read. None where the table has to be read as it is, and looked at again afterwards.

        Iceberg reads a snapshot with the columns that it was written with. A column that was added since, without a
        row being written, is not among them.
        """
        head = self.metadata.head
        if head is None or self.metadata.snapshots[head].schema != self.metadata.schema:
            return None
        return head


def look(spark: SparkSession, sources: tuple[SourceTable, ...]) -> tuple[Source, ...]:
    """The sources as they are now. Raises InputMistake."""
    found = []
    for given in sources:
        try:
            table = Table(spark, given.table)
        except NoSuchTable:
            raise InputMistake(f"{given.table} is no Iceberg table yet: whatever writes it has to run first") from None
        found.append(Source(given, table, table.refresh()))
    return tuple(found)


def still_there(sources: tuple[Source, ...]) -> None:
    """Raises Moved where a source that could not be pinned is no longer what was read."""
    for source in sources:
        if source.pinned is None:
            now = source.table.refresh()
            if (now.head, now.schema) != (source.metadata.head, source.metadata.schema):
                raise Moved(f"{source.table.name} was written while it was read")
