"""How engines read an Iceberg table: pyiceberg says which files its current snapshot has, DuckDB reads them.

Columns are found in the files by their field ids, so that renamed, added, dropped and widened columns are read as the
table's schema has them now. Files that the query's conditions leave out are not opened; DuckDB then reads no more
columns and rows of the others than it needs. What the Glue table says of its columns does not matter, as on AWS.
"""

import threading
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
from pyiceberg.expressions import (
    AlwaysTrue,
    And,
    BooleanExpression,
    EqualTo,
    GreaterThan,
    GreaterThanOrEqual,
    In,
    LessThan,
    LessThanOrEqual,
)
from pyiceberg.manifest import DataFile, FileFormat
from pyiceberg.schema import Schema
from pyiceberg.serializers import FromInputFile
from pyiceberg.table import DataScan, FileScanTask
from pyiceberg.table.metadata import TableMetadata
from pyiceberg.transforms import IdentityTransform
from pyiceberg.types import (
    BinaryType,
    BooleanType,
    DateType,
    DecimalType,
    DoubleType,
    FixedType,
    FloatType,
    IcebergType,
    IntegerType,
    LongType,
    NestedField,
    StringType,
    TimestampType,
    TimestamptzType,
    TimeType,
    UUIDType,
)

from sluice_aws.conditions import Condition
from sluice_aws.glue_reader import Json, Scan, Unreadable
from sluice_aws.hive_types import identifier, literal
from sluice_aws.iceberg_files import LakeFileIO
from sluice_aws.s3 import S3, LakeFile

_TYPES: dict[type[IcebergType], str] = {
    BinaryType: "BLOB",
    BooleanType: "BOOLEAN",
    DateType: "DATE",
    DoubleType: "DOUBLE",
    FixedType: "BLOB",
    FloatType: "FLOAT",
    IntegerType: "INTEGER",
    LongType: "BIGINT",
    StringType: "VARCHAR",
    TimeType: "TIME",
    TimestampType: "TIMESTAMP",
    TimestamptzType: "TIMESTAMP WITH TIME ZONE",
    UUIDType: "UUID",
}
_COMPARISONS = {"=": EqualTo, "<": LessThan, "<=": LessThanOrEqual, ">": GreaterThan, ">=": GreaterThanOrEqual}
# https://iceberg.apache.org/spec/#reserved-field-ids: the columns of position delete files.
_DELETED_PATH, _DELETED_POSITION = 2147483546, 2147483545
_KEPT = 64


def scan(table: Json, lake: S3, conditions: Sequence[Condition]) -> Scan:
    """How to read a table as it is now. Raises Unreadable."""
    name = f"{table['DatabaseName']}.{table['Name']}"
    location = (table.get("Parameters") or {}).get("metadata_location")
    if not location:
        raise Unreadable(f"{name}: the Iceberg table has no metadata_location")
    io = LakeFileIO(lake)
    try:
        metadata = _metadata(io, location)
        schema = metadata.schema()
        planned = DataScan(metadata, io, row_filter=_filter(schema, conditions), case_sensitive=False).plan_files()
        tasks = sorted(planned, key=lambda task: task.file.file_path)
        _check(metadata, tasks, io)
        sql = _read(name, schema, tasks, io)
    except FileNotFoundError as missing:
        raise Unreadable(f"{name}: {missing} does not exist") from None
    except (NotImplementedError, ValueError) as error:
        # pyiceberg's words for metadata that it cannot read, and for deletes by equality.
        raise Unreadable(f"{name}: {error}") from None
    return Scan(sql, sum(task.file.file_size_in_bytes for task in tasks))


_lock = threading.Lock()
_held: dict[Path, TableMetadata] = {}


def _metadata(io: LakeFileIO, location: str) -> TableMetadata:
    """The metadata file's content, kept by the file that holds it: an object's content never changes there."""
    path = io.find(location).path
    with _lock:
        held = _held.pop(path, None)
        if held is None:
            held = FromInputFile.table_metadata(io.new_input(location))
        _held[path] = held
        if len(_held) > _KEPT:
            del _held[next(iter(_held))]
    return held


def _filter(schema: Schema, conditions: Iterable[Condition]) -> BooleanExpression:
    wanted: BooleanExpression = AlwaysTrue()
    for condition in conditions:
        try:
            field = schema.find_field(condition.column, case_sensitive=False)
        except ValueError:
            continue
        if all(_comparable(field.field_type, value) for value in condition.values):
            values = [value if isinstance(value, int) else str(value) for value in condition.values]
            if condition.operator == "in":
                wanted = And(wanted, In(field.name, values))
            else:
                wanted = And(wanted, _COMPARISONS[condition.operator](field.name, values[0]))
    return wanted


def _comparable(kind: IcebergType, value: object) -> bool:
    """Whether SQL compares the two as Iceberg does, without a conversion of the column."""
    match kind:
        case DateType():
            return not isinstance(value, int) and _is_date(str(value))
        case StringType():
            return isinstance(value, str)
        case IntegerType() | LongType():
            return isinstance(value, int) and -(2**31) <= value < 2**31
        case _:
            return False


def _is_date(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _check(metadata: TableMetadata, tasks: Sequence[FileScanTask], io: LakeFileIO) -> None:
    """Raises NotImplementedError for files that would be read wrongly."""
    for file in (file for task in tasks for file in (task.file, *task.delete_files)):
        if file.file_format == FileFormat.PUFFIN:
            raise NotImplementedError("the local AWS does not read Iceberg's deletion vectors")
        if file.file_format != FileFormat.PARQUET:
            raise NotImplementedError(f"the local AWS does not read {file.file_format} files ({file.file_path})")
    # Files that another format's table handed over may have no field ids, and no columns for their partition.
    adopted = "schema.name-mapping.default" in metadata.properties
    needed = {
        spec.spec_id: {field.source_id for field in spec.fields if isinstance(field.transform, IdentityTransform)}
        for spec in metadata.partition_specs
    }
    doubtful = {
        str(io.find(task.file.file_path).path): task.file
        for task in tasks
        if adopted or not needed[task.file.spec_id] <= set(task.file.value_counts or ())
    }
    if not doubtful:
        return
    listed = ", ".join(literal(path) for path in doubtful)
    with duckdb.connect() as connection:
        found = connection.execute(
            "SELECT file_name, list(field_id) FILTER (field_id IS NOT NULL) "
            f"FROM parquet_schema([{listed}]) GROUP BY file_name"
        ).fetchall()
    for path, numbers in found:
        file = doubtful[path]
        if not numbers or not needed[file.spec_id] <= set(numbers):
            raise NotImplementedError(
                "the local AWS does not read data files without field ids or without the columns of their partition "
                f"({file.file_path})"
            )


def _read(name: str, schema: Schema, tasks: Sequence[FileScanTask], io: LakeFileIO) -> str:
    columns = [(field, _TYPES.get(type(field.field_type)) or _decimal(field.field_type)) for field in schema.fields]
    readable = {field.field_id: (f"c{field.field_id}", kind) for field, kind in columns if kind is not None}
    if not readable:
        raise NotImplementedError("no column has a type that the local AWS reads")
    whole = [task for task in tasks if not task.delete_files]
    partly = [task for task in tasks if task.delete_files]
    sources = []
    if whole:
        sources.append(f"SELECT * FROM {_parquet([io.find(task.file.file_path) for task in whole], readable, schema)}")
    if partly:
        sources.append(_without_deleted(partly, readable, schema, io))
    if not sources:
        nulls = ", ".join(f"CAST(NULL AS {kind}) AS {column}" for column, kind in readable.values())
        sources.append(f"SELECT {nulls} WHERE false")
    selected = ", ".join(_selected(name, field, kind) for field, kind in columns)
    return f"SELECT {selected} FROM ({' UNION ALL BY NAME '.join(sources)})"


def _selected(table: str, field: NestedField, kind: str | None) -> str:
    """A column under its name; one of a type that is not read fails the query that needs it, and no other."""
    if kind is not None:
        return f"c{field.field_id} AS {identifier(field.name.lower())}"
    problem = f"{table}: the local AWS does not read columns of type {field.field_type} ({field.name})"
    return f"CAST(error({literal(problem)}) AS VARCHAR) AS {identifier(field.name.lower())}"


def _decimal(kind: IcebergType) -> str | None:
    return f"DECIMAL({kind.precision},{kind.scale})" if isinstance(kind, DecimalType) else None


def _parquet(
    files: Sequence[LakeFile], columns: dict[int, tuple[str, str]], schema: Schema | None, options: str = ""
) -> str:
    """The files' columns by field id. A file that lacks a column was written before the column was added."""
    listed = ", ".join(literal(str(file.path)) for file in files)
    mapped = []
    for number, (column, kind) in columns.items():
        initial = None if schema is None else schema.find_field(number).initial_default
        default = "NULL::VARCHAR" if initial is None else literal(_text(initial))
        mapped.append(f"{number}: {{'name': '{column}', 'type': '{kind}', 'default_value': {default}}}")
    return f"read_parquet([{listed}], schema=MAP {{{', '.join(mapped)}}}{options})"


def _text(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _without_deleted(
    tasks: Sequence[FileScanTask], columns: dict[int, tuple[str, str]], schema: Schema, io: LakeFileIO
) -> str:
    """Files of which some rows are deleted, by their positions."""
    deletes: dict[str, DataFile] = {file.file_path: file for task in tasks for file in task.delete_files}
    positions = {_DELETED_PATH: ("path", "VARCHAR"), _DELETED_POSITION: ("position", "BIGINT")}
    found = [(task.file.file_path, io.find(task.file.file_path)) for task in tasks]
    places = ", ".join(f"({literal(path)}, {literal(str(file.path))})" for path, file in found)
    data = _parquet([file for _, file in found], columns, schema, ", filename='sluice_file', file_row_number=true")
    gone = _parquet([io.find(path) for path in sorted(deletes)], positions, None)
    return (
        f"SELECT {', '.join(column for column, _ in columns.values())} FROM {data} AS data ANTI JOIN ("
        f"SELECT file, position FROM {gone} JOIN (VALUES {places}) AS places(url, file) ON path = url) AS gone "
        f"ON sluice_file = gone.file AND file_row_number = gone.position"
    )
