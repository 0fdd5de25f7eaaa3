"""How engines read a Glue table: the files below its location, or below its registered partitions, as SQL for DuckDB.

A reader for each table format says how its files become the declared columns. Files are read where S3 keeps them.
Partitions that nobody registered are not read, as on AWS.
"""

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, takewhile
from typing import Any

from sluice_aws import calls
from sluice_aws.conditions import Condition
from sluice_aws.errors import AwsError
from sluice_aws.hive_types import UnknownType, duck_type, from_text, identifier, literal
from sluice_aws.s3 import S3, LakeFile

Json = dict[str, Any]
Found = tuple[Json, list[Json]]
"""A table of the Glue catalog and its registered partitions."""


class Unreadable(Exception):
    """A table that cannot be read; the message says why."""


PATH = "sluice path"
"""The column in which a reader of a partitioned table says which file a row is from."""


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
    def source(self) -> str:
        """The first arguments of DuckDB's functions that read files: the paths, and the column that tells them."""
        paths = ", ".join(literal(str(file.path)) for file in self.files)
        return f"[{paths}], filename={literal(PATH)}, hive_partitioning=false"

    @property
    def properties(self) -> dict[str, str]:
        """The table's parameters, and the SerDe's over them."""
        serde = self.table["StorageDescriptor"].get("SerdeInfo") or {}
        return {**(self.table.get("Parameters") or {}), **(serde.get("Parameters") or {})}


Reader = Callable[[TableFiles], str]
"""SQL of a query whose columns are the table's, in order and under their names, and PATH."""


@dataclass(frozen=True)
class Scan:
    """A query that reads a table, and the bytes that lie below it."""

    sql: str
    size: int


def scan(
    table: Json,
    partitions: Sequence[Json],
    lake: S3,
    readers: Mapping[str, Reader],
    conditions: Sequence[Condition] = (),
) -> Scan:
    """How to read a table; what does not meet the conditions may be left out. Raises Unreadable."""
    name = f"{table['DatabaseName']}.{table['Name']}"
    kind = table_format(table)
    if kind == "iceberg":
        # pyiceberg takes a second to import.
        from sluice_aws import iceberg

        return iceberg.scan(table, lake, conditions)
    reader = readers.get(kind)
    if reader is None:
        raise Unreadable(f"{name}: the local AWS does not read tables of {kind}")
    keys = [(key["Name"], key["Type"]) for key in table["PartitionKeys"]]
    parts = partitions if keys else [{"Values": [], **table}]
    listing = _Listing(lake)
    try:
        found = [(part["Values"], listing.below(part["StorageDescriptor"].get("Location", ""))) for part in parts]
        values = [(file, given) for given, files in found for file in files]
        for file, _ in values:
            calls.note_object("s3:GetObject", file.url)
        queries = [_read(table, keys, alike, compression, reader) for compression, alike in _by_compression(values)]
        sql = " UNION ALL ".join(queries) or _nothing(table, keys)
    except UnknownType as unknown:
        raise Unreadable(f"{name}: the local AWS does not read {unknown}") from None
    except AwsError as error:
        raise Unreadable(f"{name}: {error.message}") from None
    return Scan(sql, sum(file.size for file, _ in values))


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


FilesOfPartitions = Sequence[tuple[LakeFile, Sequence[str]]]
"""Files, each with the values of its partition."""


def _by_compression(files: FilesOfPartitions) -> list[tuple[str, FilesOfPartitions]]:
    plain = [one for one in files if not one[0].url.endswith(".gz")]
    zipped = [one for one in files if one[0].url.endswith(".gz")]
    return [(compression, alike) for compression, alike in (("none", plain), ("gzip", zipped)) if alike]


def _read(
    table: Json, keys: Sequence[tuple[str, str]], files: FilesOfPartitions, compression: str, reader: Reader
) -> str:
    """A query of the table's columns and its partition keys.

    All partitions are read as one list of files, and a row's file tells its partition: a query for each would take
    longer to plan than to run.
    """
    # Each file once, also where the locations of two partitions overlap: the join below gives its rows to both.
    read = TableFiles(table, list({file.path: file for file, _ in files}.values()), compression)
    columns = ", ".join(f"f.{identifier(name)}" for name, _ in read.columns)
    if not keys:
        return f"SELECT {columns} FROM ({reader(read)}) AS f"
    names = ", ".join(identifier(name) for name in [PATH, *(name for name, _ in keys)])
    rows = ", ".join(f"({', '.join(map(_partition_value, [str(file.path), *values]))})" for file, values in files)
    parts = ", ".join(f"{from_text(identifier(name), hive, name, 'fail')} AS {identifier(name)}" for name, hive in keys)
    shown = ", ".join(f"p.{identifier(name)}" for name, _ in keys)
    path = identifier(PATH)
    return (
        f"SELECT {columns}, {shown} FROM ({reader(read)}) AS f "
        f"JOIN (SELECT {path}, {parts} FROM (VALUES {rows}) AS v({names})) AS p ON p.{path} = f.{path}"
    )


def _partition_value(value: str) -> str:
    return "NULL" if value == "__HIVE_DEFAULT_PARTITION__" else literal(value)


def _nothing(table: Json, keys: Sequence[tuple[str, str]]) -> str:
    columns = [(column["Name"], column["Type"]) for column in table["StorageDescriptor"]["Columns"]]
    nulls = ", ".join(f"CAST(NULL AS {duck_type(hive)}) AS {identifier(name)}" for name, hive in [*columns, *keys])
    return f"SELECT {nulls} WHERE false"


class _Listing:
    """The objects of buckets, listed once for all partitions of a table."""

    def __init__(self, lake: S3) -> None:
        self._lake = lake
        self._buckets: dict[str, list[LakeFile]] = {}

    def below(self, location: str) -> list[LakeFile]:
        """The data files below a location, in any depth; those whose names begin with `_` or `.` are not data."""
        scheme, _, address = location.partition("://")
        bucket, _, prefix = address.partition("/")
        if scheme not in ("s3", "s3a") or not bucket:
            raise Unreadable(f"the location {location!r} is not in S3")
        calls.note_list(bucket, prefix)
        if bucket not in self._buckets:
            self._buckets[bucket] = sorted(self._lake.files(bucket, ""), key=lambda file: file.url)
        files = self._buckets[bucket]
        folder = f"s3://{bucket}/{prefix.rstrip('/') + '/' if prefix else ''}"
        begin = bisect_left(files, folder, key=lambda file: file.url)
        below = takewhile(lambda file: file.url.startswith(folder), islice(files, begin, None))
        return [file for file in below if file.size > 0 and not file.url.rpartition("/")[2].startswith(("_", "."))]
