"""Which values of some columns the rows have that came into a source, or left it, between two of its snapshots.

Where the columns are partition columns, the metadata says it: data files that only one of the two snapshots has. That
needs no snapshot between the two, sees deletes of whatever kind, and also takes files for changed that were only
rewritten: their partitions are computed again and turn out the same. Otherwise the changed files' rows are read, by
Iceberg's changelog (https://iceberg.apache.org/docs/1.10.0/spark-procedures/#change-data-capture), which needs every
snapshot between and knows no delete files.
"""

from collections.abc import Sequence
from typing import Any

from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F

from sluice_glue.aggregate.sources import Source
from sluice_glue.iceberg import Metadata
from sluice_glue.names import quote

LISTED = 1000
"""Values in one condition. Beyond, to compute all costs no more."""


class Unknown(Exception):
    """It cannot be told, for a reason that is the exception's text."""


def changed_values(spark: SparkSession, source: Source, since: int, columns: Sequence[str]) -> set[tuple[Any, ...]]:
    """The values of `columns` in rows that changed since a snapshot that the table still has. Raises Unknown."""
    metadata = source.metadata
    if metadata.head is None:
        raise Unknown(f"{source.table.name} has lost its snapshots")
    found = _by_files(spark, source.table.name, metadata, since, columns)
    if found is None:
        rows = _by_rows(spark, source.table.name, metadata, since, columns).distinct()
        found = {tuple(row) for row in rows.limit(LISTED + 1).collect()}
    if len(found) > LISTED:
        raise Unknown(f"more than {LISTED} values changed in {source.table.name}")
    return found


def _by_files(
    spark: SparkSession, name: str, metadata: Metadata, since: int, columns: Sequence[str]
) -> set[tuple[Any, ...]] | None:
    """At most one more than can be listed. None where files do not have one value each."""
    if not {(column, "identity") for column in columns} <= set(metadata.partitions):
        return None
    places = [F.col(f"partition.{quote(column)}").alias(column) for column in columns]
    files = [
        spark.read.option("snapshot-id", snapshot).table(f"{name}.`files`").select("file_path", "spec_id", *places)
        for snapshot in (since, metadata.head)
    ]
    changed = files[0].unionByName(files[1]).groupBy("file_path", "spec_id", *map(quote, columns)).count()
    different = changed.where(F.col("count") == 1).select("spec_id", *map(quote, columns)).distinct()
    # Those of another partitioning first, so that none is cut off.
    rows = different.orderBy(F.col("spec_id") == metadata.spec).limit(LISTED + 1).collect()
    if any(spec != metadata.spec for spec, *_ in rows):
        return None
    return {tuple(values) for _, *values in rows}


def _by_rows(spark: SparkSession, name: str, metadata: Metadata, since: int, columns: Sequence[str]) -> DataFrame:
    lineage = metadata.lineage(metadata.head)
    between = []
    for snapshot in lineage:
        if snapshot.id == since:
            break
        between.append(snapshot)
    else:
        raise Unknown(f"snapshots of {name} have expired that came since")
    if any(snapshot.total("delete-files") for snapshot in between if snapshot.operation != "replace"):
        raise Unknown(f"{name} has rows that are deleted by delete files")
    changes = spark.read.option("start-snapshot-id", since).option("end-snapshot-id", metadata.head)  # type: ignore[arg-type]
    return changes.table(f"{name}.`changes`").select(*map(quote, columns))
