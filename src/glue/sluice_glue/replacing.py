"""Partitions of a table are replaced whole, in one step."""

from collections.abc import Callable, Mapping

from pyspark.sql import Column as SparkColumn
from pyspark.sql import DataFrame

from sluice_glue.errors import DoesNotAddUp
from sluice_glue.iceberg import Metadata, Table
from sluice_glue.publication import branch_of, branched, publish


def replace(
    table: Table,
    base: Metadata,
    branch: str,
    rows: DataFrame,
    condition: SparkColumn,
    growth: int,
    properties: Callable[[int], Mapping[str, str]] = lambda _snapshot: {},
) -> int:
    """Puts `rows` in the place of those that the condition is true for. Answers the snapshot.

    The condition must select whole partitions. `growth` is by how many rows the table grows. `properties` of the new
    snapshot are set with it, if those of their names still are what they are in `base`. Raises Moved, and DoesNotAddUp
    where what was written is not what was counted: then nothing has changed.
    """
    with branched(table, branch, base.head):
        rows.writeTo(branch_of(table, branch)).overwrite(condition)
        written = table.refresh()
        snapshot = written.branches[branch]
        grown = written.total("records", snapshot) - base.total("records", base.head)
        if grown != growth:
            raise DoesNotAddUp(f"{table.name} would have grown by {grown} rows, not by {growth}")
        recorded = properties(snapshot)
        publish(table, branch, base.head, recorded, {name: base.properties.get(name) for name in recorded})
    return snapshot
