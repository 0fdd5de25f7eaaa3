"""Brings a table into the shape of its contract: creates it, adds columns, widens types. Nothing is ever dropped."""

import re

from py4j.protocol import Py4JJavaError
from pyspark.errors import AnalysisException
from pyspark.sql import SparkSession

from sluice_glue.contract import Column, Contract
from sluice_glue.errors import TableMismatch
from sluice_glue.iceberg import Metadata, NoSuchTable, Table, java_class
from sluice_glue.names import quote

PROPERTIES = {
    "format-version": "2",
    # Old metadata files go as new ones come; snapshots are compact's business.
    "write.metadata.delete-after-commit.enabled": "true",
    "write.metadata.previous-versions-max": "50",
}

_ICEBERG = {"bigint": "long"}
_WIDER = {("int", "long"), ("float", "double")}


def ensure_table(spark: SparkSession, contract: Contract) -> Table:
    """The table, as its contract wants it. Raises TableMismatch."""
    try:
        table = Table(spark, contract.name)
    except NoSuchTable:
        table = _create(spark, contract)
    _evolve(spark, contract, table.refresh())
    return table


def _create(spark: SparkSession, contract: Contract) -> Table:
    columns = ", ".join(f"{quote(column.name)} {_ddl(column)}" for column in contract.columns)
    partitions = ", ".join(quote(name) for name in contract.partitions)
    by = f" PARTITIONED BY ({partitions})" if partitions else ""
    properties = ", ".join(f"'{name}' = '{value}'" for name, value in PROPERTIES.items())
    location = contract.location.rstrip("/").replace("\\", "\\\\").replace("'", "\\'")
    try:
        # IF NOT EXISTS: another run may be first, even between Spark's look and its creation.
        spark.sql(
            f"CREATE TABLE IF NOT EXISTS {contract.name} ({columns}) USING iceberg{by} "
            f"LOCATION '{location}' TBLPROPERTIES ({properties})"
        )
    except AnalysisException as error:
        if error.getErrorClass() != "TABLE_OR_VIEW_ALREADY_EXISTS":
            raise
    except Py4JJavaError as error:
        if not java_class(error).endswith("NoSuchIcebergTableException"):
            raise
        raise TableMismatch(
            f"{contract.name} is in the catalog, but is no Iceberg table: "
            "drop it there, or give the dataset another name"
        ) from None
    return Table(spark, contract.name)


def _evolve(spark: SparkSession, contract: Contract, metadata: Metadata) -> None:
    partitions = tuple((name, "identity") for name in contract.partitions)
    if metadata.partitions != partitions:
        raise TableMismatch(
            f"{contract.name} is partitioned by {_spec(metadata.partitions)}, its contract says {_spec(partitions)}: "
            "write it under another name, or drop the table and load it again"
        )
    changes = []
    for column in contract.columns:
        wanted = _iceberg_type(column)
        actual = metadata.fields.get(column.name)
        if actual is None:
            changes.append(f"ADD COLUMN {quote(column.name)} {_ddl(column)}")
        elif actual != wanted:
            if not _widens(actual, wanted):
                raise TableMismatch(
                    f"{contract.name} has {column.name} as {actual}, its contract says {wanted}: "
                    "Iceberg can only widen "
                    "types (int to bigint, a decimal's precision); give the new column another name"
                )
            changes.append(f"ALTER COLUMN {quote(column.name)} TYPE {_ddl(column)}")
    for change in changes:
        spark.sql(f"ALTER TABLE {contract.name} {change}")


def _ddl(column: Column) -> str:
    return "timestamp_ntz" if column.type == "timestamp" else column.type


def _iceberg_type(column: Column) -> str:
    digits = column.decimal
    return _ICEBERG.get(column.type, column.type) if digits is None else f"decimal({digits[0]},{digits[1]})"


def _widens(actual: str, wanted: str) -> bool:
    if (actual, wanted) in _WIDER:
        return True
    before, after = (re.fullmatch(r"decimal\((\d+),(\d+)\)", one) for one in (actual, wanted))
    return before is not None and after is not None and before[2] == after[2] and int(before[1]) < int(after[1])


def _spec(partitions: tuple[tuple[str, str], ...]) -> str:
    shown = [name if transform == "identity" else f"{transform}({name})" for name, transform in partitions]
    return ", ".join(shown) or "nothing"
