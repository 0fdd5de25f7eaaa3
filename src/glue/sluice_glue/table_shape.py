"""Brings a table into the shape of its contract: creates it, adds columns, widens types. Nothing is ever dropped."""

import json
import re
from collections.abc import Mapping, Sequence
from contextlib import suppress

from py4j.protocol import Py4JJavaError
from pyspark.errors import AnalysisException
from pyspark.sql import SparkSession

from sluice_glue.contract import Column, Contract
from sluice_glue.errors import TableMismatch
from sluice_glue.iceberg import Metadata, NoSuchTable, Table, java_class
from sluice_glue.names import quote
from sluice_glue.publication import Moved, publish

KEY = "sluice.key"
"""By what the table's rows are found again, as a JSON list of columns."""

PROPERTIES = {
    "format-version": "2",
    # Old metadata files go as new ones come; snapshots are compact's business.
    "write.metadata.delete-after-commit.enabled": "true",
    "write.metadata.previous-versions-max": "50",
}

_ICEBERG = {"bigint": "long"}
_WIDER = {("int", "long"), ("float", "double")}


def ensure_keyed_table(spark: SparkSession, contract: Contract) -> Table:
    """The table, for runs that find rows of earlier runs again by the key. Raises TableMismatch, also for another key.

    By another key, rows of before would stand beside those that they are; without one they would be replaced.
    """
    key = json.dumps(sorted(contract.key))
    table, metadata = _shaped(spark, contract, {KEY: key})
    held = metadata.properties.get(KEY)
    if held == key:
        return table
    if held is not None and metadata.total("records", metadata.head) > 0:
        raise TableMismatch(
            f"{contract.name} has rows {_by(json.loads(held))}, its contract says {_by(contract.key)}: "
            "write it under another name, or drop the table and load it again"
        )
    # Another run that has just changed the table says it, or the next.
    with suppress(Moved):
        publish(table, None, metadata.head, {KEY: key})
    return table


def ensure_table(spark: SparkSession, contract: Contract) -> Table:
    """The table, as its contract wants it. Raises TableMismatch."""
    table, _ = _shaped(spark, contract, {})
    return table


def _shaped(spark: SparkSession, contract: Contract, properties: Mapping[str, str]) -> tuple[Table, Metadata]:
    """The table in its shape, where it is new with these properties, too; and what was found before it was changed."""
    try:
        table = Table(spark, contract.name)
    except NoSuchTable:
        table = _create(spark, contract, {**PROPERTIES, **properties})
    found = table.refresh()
    _evolve(spark, contract, found)
    return table, found


def _by(key: Sequence[str]) -> str:
    return f"with the key {', '.join(key)}" if key else "without a key"


def _create(spark: SparkSession, contract: Contract, given: Mapping[str, str]) -> Table:
    columns = ", ".join(f"{quote(column.name)} {_ddl(column)}" for column in contract.columns)
    partitions = ", ".join(quote(name) for name in contract.partitions)
    by = f" PARTITIONED BY ({partitions})" if partitions else ""
    properties = ", ".join(f"{_literal(name)} = {_literal(value)}" for name, value in given.items())
    location = _literal(contract.location.rstrip("/"))
    try:
        # IF NOT EXISTS: another run may be first, even between Spark's look and its creation.
        spark.sql(
            f"CREATE TABLE IF NOT EXISTS {contract.name} ({columns}) USING iceberg{by} "
            f"LOCATION {location} TBLPROPERTIES ({properties})"
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


def _literal(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace("'", "\\'")
    return f"'{escaped}'"


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
