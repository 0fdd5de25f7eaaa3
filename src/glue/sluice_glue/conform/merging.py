"""Rows with a key into their table: new keys are inserted, and of two rows of one key the greater stays.

Each row is compared with the table's before anything is written, so that the counts are exact, a batch that changes
nothing writes nothing, and the MERGE touches the partitions only that hold a row it updates. Inserts alone are
appended. All of that holds for the state it was computed from; publish() sees to it that this is still the state that
it changes.
"""

import random
import time
from dataclasses import dataclass
from math import prod

from pyspark.sql import Column as SparkColumn
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F

from sluice_glue.change import Change
from sluice_glue.conform.partitions import concerned
from sluice_glue.conform.resolving import Resolved, rank, ranking
from sluice_glue.contract import Contract
from sluice_glue.errors import DoesNotAddUp, Overtaken
from sluice_glue.iceberg import Metadata, Table
from sluice_glue.names import quote
from sluice_glue.partitions import LISTED, Partition, within
from sluice_glue.publication import Moved, branch_of, branched, publish

_TRIES = 5
_VIEW = "__sluice_changes"
_MANY = 250_000  # rows for one partition
_FEW = 20_000  # rows that go to every task
_SMALL_FILE = 16 * 1024 * 1024  # bytes
_LOOK_FOR_FILES = "spark.sql.optimizer.runtime.rowLevelOperationGroupFilter.enabled"


@dataclass(frozen=True)
class _Comparison:
    rows: DataFrame
    """The rows to write, with `__old` where they replace one."""
    inserted: int
    updated: int
    unchanged: int
    superseded: int
    partitions: int
    """How many partitions the rows go to, or come from."""
    holding: set[Partition]
    """The partitions of the rows that are replaced."""


def merge(
    spark: SparkSession, table: Table, contract: Contract, resolved: Resolved, partitions: set[Partition], branch: str
) -> Change:
    """Merges the rows, which go to `partitions`. Raises Overtaken where others change the table without end."""
    for attempt in range(_TRIES):
        if attempt:
            # Others merge into the same table; what they wrote is to be compared with, too.
            time.sleep(random.uniform(0, 2**attempt))
        base = table.refresh()
        places = concerned(spark, contract, base, resolved, partitions)
        compared = _compare(spark, contract, base, resolved, places)
        try:
            snapshot = _write(spark, table, contract, base, compared, branch)
        except Moved:
            continue
        finally:
            compared.rows.unpersist()
        return Change(
            inserted=compared.inserted,
            updated=compared.updated,
            unchanged=compared.unchanged,
            superseded=compared.superseded,
            snapshot=snapshot,
            partitions=len(places),
        )
    raise Overtaken(f"{contract.name} was changed by others during each of {_TRIES} attempts to merge into it")


def _compare(
    spark: SparkSession, contract: Contract, base: Metadata, resolved: Resolved, places: set[Partition]
) -> _Comparison:
    rows = resolved.rows.select(*(F.col(quote(name)) for name in contract.names))
    if base.head is None or resolved.count == 0:
        return _Comparison(rows, resolved.count, 0, 0, 0, len(places), set())
    held = spark.table(contract.name).where(within(contract, places)).select(*(quote(name) for name in contract.names))
    if resolved.count <= _FEW and _rows_in(base, contract, places) > 20 * resolved.count:
        # So that no row of the table has to move but those that are compared.
        keys = F.broadcast(rows.select(*map(quote, contract.key)))
        held = F.broadcast(held.join(keys, list(contract.key), "left_semi"))
    same_key = _same_key(contract, "new.", "held.")
    order = (rank(contract, "new."), rank(contract, "held.")) if ranking(contract) else (F.lit(0), F.lit(0))
    fate = (
        F.when(F.col(f"held.{quote(contract.key[0])}").isNull(), "inserted")
        .when(order[0] > order[1], "updated")
        .when(order[0] == order[1], "unchanged")
        .otherwise("superseded")
    )
    old = [F.col(f"held.{quote(name)}").alias(f"__old{index}") for index, name in enumerate(contract.partitions)]
    new = [F.col(f"new.{quote(name)}") for name in contract.names]
    joined = rows.alias("new").join(held.alias("held"), same_key, "left").select(*new, *old, fate.alias("__fate"))
    compared = joined.persist()
    places_of = [f"__old{index}" for index in range(len(contract.partitions))]
    counts = {"inserted": 0, "updated": 0, "unchanged": 0, "superseded": 0}
    holding = set()
    for row in compared.groupBy("__fate", *places_of).count().collect():
        counts[row["__fate"]] += row["count"]
        if row["__fate"] == "updated":
            holding.add(tuple(row[name] for name in places_of))
    if sum(counts.values()) != resolved.count:
        raise DoesNotAddUp(
            f"{resolved.count} rows were compared with {contract.name}, which made {sum(counts.values())}: "
            "it has rows with the same key"
        )
    return _Comparison(compared, **counts, partitions=len(places), holding=holding)


def _rows_in(base: Metadata, contract: Contract, places: set[Partition]) -> float:
    """About how many rows the table has in these partitions, if they are like the others and are one file each."""
    rows = base.total("records", base.head)
    return len(places) * rows / max(1, base.total("data-files", base.head)) if contract.partitions else rows


def _write(
    spark: SparkSession, table: Table, contract: Contract, base: Metadata, compared: _Comparison, branch: str
) -> int | None:
    """Writes the changes and publishes them. Answers the table's snapshot. Raises Moved."""
    if compared.inserted + compared.updated == 0:
        return base.head
    with branched(table, branch, base.head):
        _write_branch(spark, contract, base, compared, branch_of(table, branch))
        written = table.refresh()
        snapshot = written.branches[branch]
        grown = written.total("records", snapshot) - base.total("records", base.head)
        if grown != compared.inserted:
            raise DoesNotAddUp(f"{contract.name} would have grown by {grown} rows, not by {compared.inserted}")
        publish(table, branch, base.head, {})
    return snapshot


def _write_branch(spark: SparkSession, contract: Contract, base: Metadata, compared: _Comparison, target: str) -> None:
    columns = [F.col(quote(name)) for name in contract.names]
    if compared.updated == 0:
        rows = compared.rows
        if "__fate" in rows.columns:
            rows = rows.where(F.col("__fate") == "inserted")
        _append(rows.select(*columns), compared, target)
        return
    changed = compared.rows.where(F.col("__fate").isin("inserted", "updated")).select(*columns)
    changed.createOrReplaceTempView(_VIEW)
    spark.conf.set(_LOOK_FOR_FILES, str(not _rewrites_all(base, contract, compared.holding)).lower())
    statement, values = _merge_sql(contract, target, compared)
    spark.sql(statement, args=values)
    spark.catalog.dropTempView(_VIEW)


def _rewrites_all(base: Metadata, contract: Contract, holding: set[Partition]) -> bool:
    """Whether to rewrite all files of the partitions that the MERGE looks into.

    Else Spark reads the keys in all of them first, to leave out those without a changed row. Of small files that takes
    about as long as to rewrite them, and they become few by that. It must not be done where the statement cannot name
    exactly the partitions (_merge_sql).
    """
    files = base.total("data-files", base.head)
    if not contract.partitions or files == 0:
        return files == 1
    values = [{place[index] for place in holding} for index in range(len(contract.partitions))]
    exact = prod(map(len, values)) == len(holding) and all(len(one) <= LISTED for one in values)
    return exact and base.total("files-size", base.head) / files <= _SMALL_FILE


def _append(rows: DataFrame, compared: _Comparison, target: str) -> None:
    """Writes rows into new files.

    Iceberg brings the rows of a partition together in one task before they are written, for few and large files. Where
    a partition gets many rows this only costs time: all rows of a day would pass through one task.
    """
    writer = rows.writeTo(target)
    if compared.inserted >= _MANY * max(1, compared.partitions):
        writer = writer.option("distribution-mode", "none").option("fanout-enabled", "true")
    writer.append()


def _merge_sql(contract: Contract, target: str, compared: _Comparison) -> tuple[str, dict[str, object]]:
    """The statement, and the values of its parameters: the partitions that it has to look into."""
    values: dict[str, object] = {}
    pruned = [
        condition
        for index, name in enumerate(contract.partitions)
        if (condition := _listed(name, {place[index] for place in compared.holding}, values)) is not None
    ]
    keys = [f"t.{quote(name)} = s.{quote(name)}" for name in contract.key]
    updates = ", ".join(f"t.{quote(name)} = s.{quote(name)}" for name in contract.names)
    columns = ", ".join(quote(name) for name in contract.names)
    sources = ", ".join(f"s.{quote(name)}" for name in contract.names)
    insert = f" WHEN NOT MATCHED THEN INSERT ({columns}) VALUES ({sources})" if compared.inserted else ""
    return (
        f"MERGE INTO {target} AS t USING {quote(_VIEW)} AS s ON {' AND '.join([*keys, *pruned])} "
        f"WHEN MATCHED THEN UPDATE SET {updates}{insert}",
        values,
    )


def _listed(name: str, held: set[object], values: dict[str, object]) -> str | None:
    """A condition on one partition column, its values as parameters. None where there are too many to list."""
    present = sorted((value for value in held if value is not None), key=repr)
    if len(present) > LISTED:
        return None
    names = []
    for value in present:
        names.append(f"p{len(values)}")
        values[names[-1]] = value
    column = f"t.{quote(name)}"
    conditions = [f"{column} IN ({', '.join(f':{one}' for one in names)})"] if names else []
    if None in held:
        conditions.append(f"{column} IS NULL")
    return f"({' OR '.join(conditions)})"


def _same_key(contract: Contract, one: str, other: str) -> SparkColumn:
    condition = F.lit(True)
    for name in contract.key:
        condition = condition & (F.col(one + quote(name)) == F.col(other + quote(name)))
    return condition
