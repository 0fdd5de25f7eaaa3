"""Rows without a key into their table: the partitions of the input are replaced whole, in one step.

The partition of the data interval is one of them, also when the input has no row for it: then the contract's
`onEmpty` says whether what is there stays, goes, or is a reason to fail.

Replacing is not merging: of two runs that replace one partition, the later must win, whatever finishes last. A run
whose partitions were changed by another one since it began to read its input is overtaken and fails.
"""

from dataclasses import dataclass

from pyspark.sql import SparkSession
from pyspark.sql import functions as F

from sluice_glue.arguments import Arguments
from sluice_glue.change import Change
from sluice_glue.conform.resolving import Resolved
from sluice_glue.contract import Contract, interval_partition
from sluice_glue.errors import EmptyInput, Overtaken, QualityFailure
from sluice_glue.iceberg import Metadata, Table
from sluice_glue.names import quote
from sluice_glue.partitions import Partition, exactly, within
from sluice_glue.publication import Moved
from sluice_glue.replacing import replace

_TRIES = 5


@dataclass(frozen=True)
class Batch:
    resolved: Resolved
    partitions: set[Partition]
    """Where its rows go."""
    rows: int
    """How many rows came in, good or bad."""


def overwrite(
    spark: SparkSession,
    table: Table,
    contract: Contract,
    batch: Batch,
    began: Metadata,
    arguments: Arguments,
    branch: str,
) -> Change:
    """Replaces partitions. `began` is the table as it was before the input was read. Raises Overtaken, EmptyInput."""
    replaced = _replaced(spark, contract, batch, arguments)
    if not replaced and batch.resolved.count == 0:
        return Change(snapshot=began.head)
    for _ in range(_TRIES):
        base = table.refresh()
        if base.head != began.head and _touched(spark, contract, began, base) & replaced:
            break
        try:
            return _write(spark, table, contract, batch, base, replaced, branch)
        except Moved:
            continue
    raise Overtaken(f"another run has replaced partitions of {contract.name} that this run was to replace")


def clear_interval(
    spark: SparkSession, table: Table, contract: Contract, began: Metadata, arguments: Arguments, branch: str
) -> Change:
    """Of a table with a key: what an input without any row does to the interval's partition.

    `began` is the table as it was before the input was read: merging is safe whatever others have merged since, but
    this removes rows. Raises Overtaken, EmptyInput.
    """
    if contract.on_empty == "fail" and _interval(contract, arguments) is None:
        raise EmptyInput(f"the input of {contract.dataset} has no rows")
    if contract.on_empty == "keep" or _interval(contract, arguments) is None:
        return Change(snapshot=began.head)
    nothing = Batch(Resolved(spark.table(contract.name).limit(0), 0, 0), set(), 0)
    return overwrite(spark, table, contract, nothing, began, arguments, branch)


def _replaced(spark: SparkSession, contract: Contract, batch: Batch, arguments: Arguments) -> set[Partition]:
    """The partitions to replace."""
    if contract.on_empty == "empty" and batch.rows > 0 and batch.resolved.count == 0:
        # Emptying speaks about an input without rows. Bad rows must not cost the good ones that are there.
        raise QualityFailure(
            f"none of the {batch.rows} rows of {contract.dataset} is good: what the table has is left as it was"
        )
    if not contract.partitions:
        return _whole(spark, contract, batch)
    interval = _interval(contract, arguments)
    if interval is None:
        if batch.rows == 0 and contract.on_empty == "fail":
            raise EmptyInput(f"the input of {contract.dataset} has no rows")
        return batch.partitions
    if interval in batch.partitions or contract.on_empty == "keep":
        return batch.partitions
    if contract.on_empty == "fail":
        if spark.table(contract.name).where(within(contract, {interval})).limit(1).count():
            raise EmptyInput(
                f"the input of {contract.dataset} has no good rows for {contract.partitions[0]} {interval[0]}, "
                "where the table has some"
            )
        return batch.partitions
    return batch.partitions | {interval}


def _whole(spark: SparkSession, contract: Contract, batch: Batch) -> set[Partition]:
    if batch.resolved.count == 0:
        if contract.on_empty == "keep":
            return set()
        if contract.on_empty == "fail" and spark.table(contract.name).limit(1).count():
            raise EmptyInput(f"the input of {contract.dataset} has no good rows, where the table has some")
    return {()}


def _interval(contract: Contract, arguments: Arguments) -> Partition | None:
    if interval_partition(contract) is None or arguments.ds is None:
        return None
    return (arguments.ds,)


def _touched(spark: SparkSession, contract: Contract, began: Metadata, base: Metadata) -> set[Partition]:
    """The partitions in which others have added or removed files since the run began."""
    before = {snapshot.id for snapshot in began.lineage(began.head)}
    # A snapshot that only replaces files by others with the same rows has changed nothing (compact).
    since = [
        snapshot.id
        for snapshot in base.lineage(base.head)
        if snapshot.id not in before and snapshot.operation != "replace"
    ]
    if not since:
        return set()
    places = [F.col(f"data_file.partition.{quote(name)}") for name in contract.partitions]
    if not places:
        return {()}
    entries = spark.table(f"{contract.name}.`all_entries`").where(F.col("snapshot_id").isin(since))
    return {tuple(row) for row in entries.select(*places).distinct().collect()}


def _write(
    spark: SparkSession,
    table: Table,
    contract: Contract,
    batch: Batch,
    base: Metadata,
    replaced: set[Partition],
    branch: str,
) -> Change:
    condition = exactly(contract, replaced)
    before = spark.table(contract.name).where(condition).count() if base.head is not None else 0
    rows = batch.resolved.rows.select(*(F.col(quote(name)) for name in contract.names))
    snapshot = replace(table, base, branch, rows, condition, batch.resolved.count - before)
    return Change(inserted=batch.resolved.count, removed=before, snapshot=snapshot, partitions=len(replaced))
