"""How engines read a Glue table: the files below its location, or below its registered partitions, as SQL for DuckDB.

A reader for each table format says how its files become the declared columns. Files are read where S3 keeps them.
Partitions that nobody registered are not read, as on AWS.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sluice_aws.errors import AwsError
from sluice_aws.hive_types import UnknownType, duck_type, from_text, identifier, literal
from sluice_aws.s3 import S3, LakeFile

Json = dict[str, Any]


class Unreadable(Exception):
    """A table that cannot be read; the message says why."""


@dataclass(frozen=True)
class TableFiles:
    """What a reader gets: files of one table, at least one, that are compressed alike."""

    table: Json
    files: Sequence[LakeFile]
    compression: str  # DuckDB's name: "none" or "gzip"

    @property
    def columns(self) -> list[tuple[str, str]]:
        return [(column["Name"], column["Type"]) for column in self.table["StorageDescriptor"]["Columns"]]

    @property
    def list(self) -> str:
        """The files as a DuckDB list of paths."""
        return "[" + ", ".join(literal(str(file.path)) for file in self.files) + "]"

    @property
    def properties(self) -> dict[str, str]:
        """The table's parameters, and the SerDe's over them."""
        serde = self.table["StorageDescriptor"].get("SerdeInfo") or {}
        return {**(self.table.get("Parameters") or {}), **(serde.get("Parameters") or {})}


Reader = Callable[[TableFiles], str]
"""SQL of a query whose columns are the table's, in order and under their names."""


@dataclass(frozen=True)
class Scan:
    """A query that reads a table, and the bytes that lie below it."""

    sql: str
    size: int


def scan(table: Json, partitions: Sequence[Json], lake: S3, readers: Mapping[str, Reader]) -> Scan:
    """How to read a table. Raises Unreadable."""
    name = f"{table['DatabaseName']}.{table['Name']}"
    kind = table_format(table)
    reader = readers.get(kind)
    if reader is None:
        raise Unreadable(f"{name}: the local AWS does not read tables of {kind}")
    keys = [(key["Name"], key["Type"]) for key in table["PartitionKeys"]]
    try:
        parts = [({}, table["StorageDescriptor"])] if not keys else [_partition(keys, part) for part in partitions]
        queries = []
        size = 0
        for values, storage in parts:
            files = _data_files(lake, storage.get("Location", ""))
            size += sum(file.size for file in files)
            queries.extend(_read(table, files, values, reader))
        if not queries:
            queries.append(_nothing(table, keys))
    except UnknownType as unknown:
        raise Unreadable(f"{name}: the local AWS does not read {unknown}") from None
    except AwsError as error:
        raise Unreadable(f"{name}: {error.message}") from None
    return Scan(" UNION ALL ".join(queries), size)


def table_format(table: Json) -> str:
    """`csv`, `delimited`, `json`, `parquet`, `iceberg`, or the SerDe's own name."""
    if (table.get("Parameters") or {}).get("table_type", "").upper() == "ICEBERG":
        return "iceberg"
    library = (table["StorageDescriptor"].get("SerdeInfo") or {}).get("SerializationLibrary") or "no SerDe"
    return {
        "org.apache.hadoop.hive.serde2.OpenCSVSerde": "csv",
        "org.apache.hadoop.hive.serde2.lazy.LazySimpleSerDe": "delimited",
        "org.openx.data.jsonserde.JsonSerDe": "json",
        "org.apache.hive.hcatalog.data.JsonSerDe": "json",
        "org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe": "parquet",
    }.get(library, library)


def _read(table: Json, files: Sequence[LakeFile], values: Mapping[str, str], reader: Reader) -> list[str]:
    constants = "".join(f", {value} AS {identifier(key)}" for key, value in values.items())
    queries = []
    for compression, suffix in (("none", False), ("gzip", True)):
        alike = [file for file in files if file.url.endswith(".gz") is suffix]
        if alike:
            queries.append(f"SELECT *{constants} FROM ({reader(TableFiles(table, alike, compression))})")
    return queries


def _partition(keys: Sequence[tuple[str, str]], partition: Json) -> tuple[dict[str, str], Json]:
    values = {name: _constant(value, hive, name) for (name, hive), value in zip(keys, partition["Values"], strict=True)}
    return values, partition["StorageDescriptor"]


def _constant(value: str, hive: str, name: str) -> str:
    if value == "__HIVE_DEFAULT_PARTITION__":
        return f"CAST(NULL AS {duck_type(hive)})"
    return from_text(literal(value), hive, name, "fail")


def _nothing(table: Json, keys: Sequence[tuple[str, str]]) -> str:
    columns = [(column["Name"], column["Type"]) for column in table["StorageDescriptor"]["Columns"]]
    nulls = ", ".join(f"CAST(NULL AS {duck_type(hive)}) AS {identifier(name)}" for name, hive in [*columns, *keys])
    return f"SELECT {nulls} WHERE false"


def _data_files(lake: S3, location: str) -> list[LakeFile]:
    """The data files below a location, in any depth; those whose names begin with `_` or `.` are not data."""
    scheme, _, address = location.partition("://")
    bucket, _, prefix = address.partition("/")
    if scheme not in ("s3", "s3a") or not bucket:
        raise Unreadable(f"the location {location!r} is not in S3")
    folder = prefix if not prefix or prefix.endswith("/") else f"{prefix}/"
    found = lake.files(bucket, folder)
    return [file for file in found if file.size > 0 and not file.url.rpartition("/")[2].startswith(("_", "."))]
