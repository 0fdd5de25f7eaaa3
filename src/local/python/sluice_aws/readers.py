"""Readers of table formats: text with OpenCSVSerde and LazySimpleSerDe, JSON lines, Parquet.

Text tables, as Athena's documentation has it (https://docs.aws.amazon.com/athena/latest/ug/csv-serde.html and
…/lazy-simple-serde.html): columns are declared by position; a row that is short has NULL at its end, and what a row
has too much is not read; `skip.header.line.count` lines of each file are skipped.

OpenCSVSerde honours quotes and its escape character (open_csv). An empty field of a string column is an empty string,
never NULL. Numbers and booleans must be there and be right, else the query fails; a date is a count of days since
1970-01-01 and a timestamp one of milliseconds. `use.null.for.invalid.data` turns what is wrong into NULL.

LazySimpleSerDe knows no quotes. `\\N` is NULL, and so is what is no value of its column's type; an empty field of a
string column is an empty string.
"""

from collections.abc import Callable, Mapping

from sluice_aws.duck import NO_LINE_BREAKS
from sluice_aws.glue_reader import PATH, Reader, TableFiles, Unreadable
from sluice_aws.hive_types import Bad, duck_type, from_text, identifier, literal
from sluice_aws.open_csv import Escapes, escapes

Describe = Callable[[str], list[tuple[str, str]]]
"""The names and DuckDB types of a query's columns."""


def readers(describe: Describe) -> Mapping[str, Reader]:
    """By table format."""
    return {
        "csv": _open_csv,
        "delimited": _delimited,
        "json": _json,
        "parquet": lambda files: _parquet(files, describe),
    }


# A text that no field holds: without it DuckDB takes an empty field for NULL.
_NO_NULL = literal("\x01\x02")
_PATH = identifier(PATH)


def _open_csv(files: TableFiles) -> str:
    properties = files.properties
    invalid: Bad = "null" if properties.get("use.null.for.invalid.data", "").lower() == "true" else "fail"
    separator, quote = properties.get("separatorChar", ","), properties.get("quoteChar", '"')

    def read(alike: Escapes) -> str:
        options = f"delim={literal(separator)}, {alike.options}, nullstr={_NO_NULL}"

        def value(name: str, hive: str) -> str:
            return _open_csv_value(alike.unescaped(identifier(name)), hive, name, invalid)

        # A quote that is not closed would take in the lines behind it, and their rows would be lost.
        fields = ", ".join(identifier(name) for name, _ in files.columns)
        refused = f"error({_PATH} || {literal(f' {NO_LINE_BREAKS}')})"
        return f"{_text(alike.files, options, value)} WHERE NOT contains(concat({fields}), chr(10)) OR {refused}"

    return " UNION ALL ".join(read(alike) for alike in escapes(files, separator, quote))


def _open_csv_value(expression: str, hive: str, name: str, invalid: Bad) -> str:
    if duck_type(hive) == "DATE":
        return f"DATE '1970-01-01' + {from_text(expression, 'int', f'{name} (a count of days)', invalid)}"
    if duck_type(hive) == "TIMESTAMP":
        return f"make_timestamp(1000 * {from_text(expression, 'bigint', f'{name} (milliseconds)', invalid)})"
    return from_text(expression, hive, name, invalid)


def _delimited(files: TableFiles) -> str:
    properties = files.properties
    if "escape.delim" in properties:
        raise Unreadable("the local AWS does not read LazySimpleSerDe's escape.delim")
    delimiter = properties.get("field.delim") or properties.get("serialization.format") or "\x01"
    null = properties.get("serialization.null.format", "\\N")
    options = f"delim={literal(delimiter)}, quote='', escape='', nullstr={literal(null)}"
    return _text(files, options, lambda name, hive: from_text(identifier(name), hive, name, "null"))


def _text(files: TableFiles, options: str, value: Callable[[str, str], str]) -> str:
    columns = ", ".join(f"{literal(name)}: 'VARCHAR'" for name, _ in files.columns)
    selected = ", ".join(f"{value(name, hive)} AS {identifier(name)}" for name, hive in files.columns)
    skip = int(files.properties.get("skip.header.line.count", "0"))
    return (
        f"SELECT {selected}, {_PATH} FROM read_csv({files.source}, columns={{{columns}}}, {options}, skip={skip}, "
        f"header=false, auto_detect=false, null_padding=true, strict_mode=false, max_line_size=16000000, "
        f"compression={literal(files.compression)})"
    )


def _json(files: TableFiles) -> str:
    """A JSON object a line; its keys in any case. What is nested is its JSON text in a string column."""
    ignore = files.properties.get("ignore.malformed.json", "false").lower() == "true"
    selected = ", ".join(
        f"{from_text(_json_member(name), hive, name, 'fail')} AS {identifier(name)}" for name, hive in files.columns
    )
    return (
        f"SELECT {selected}, {_PATH} FROM read_ndjson_objects({files.source}, ignore_errors={str(ignore).lower()}, "
        f"compression={literal(files.compression)})"
    )


def _json_member(name: str) -> str:
    exact = f"json_extract_string(json, {literal(_json_path(name))})"
    key = f"list_filter(json_keys(json), lambda key: lower(key) = {literal(name)})[1]"
    return f"coalesce({exact}, json_extract_string(json, '$.\"' || {key} || '\"'))"


def _json_path(name: str) -> str:
    return f'$."{name}"'


def _parquet(files: TableFiles, describe: Describe) -> str:
    """Columns by name; one that the files lack is NULL. A stored type must be the declared one, or narrower."""
    source = f"read_parquet({files.source}, union_by_name=true)"
    stored = {name.lower(): (name, kind) for name, kind in describe(f"SELECT * FROM {source}")}
    selected = []
    for name, hive in files.columns:
        target = duck_type(hive)
        if name not in stored:
            selected.append(f"CAST(NULL AS {target}) AS {identifier(name)}")
            continue
        actual, kind = stored[name]
        if not holds(target, kind):
            raise Unreadable(
                f"field {name}'s type {kind} in the Parquet files below {files.files[0].url.rpartition('/')[0]}/ is "
                f"incompatible with the type {hive} that the table declares"
            )
        selected.append(f"CAST({identifier(actual)} AS {target}) AS {identifier(name)}")
    return f"SELECT {', '.join(selected)}, {_PATH} FROM {source}"


_WIDER = {
    "BIGINT": {"INTEGER", "SMALLINT", "TINYINT"},
    "DOUBLE": {"FLOAT"},
    "INTEGER": {"SMALLINT", "TINYINT"},
    "SMALLINT": {"TINYINT"},
    "TIMESTAMP": {"TIMESTAMP WITH TIME ZONE", "TIMESTAMP_NS", "TIMESTAMP_MS", "TIMESTAMP_S"},
}


def holds(target: str, stored: str) -> bool:
    """Whether a stored type (DuckDB's) is a declared one, or narrower."""
    return stored == target or stored in _WIDER.get(target, set())
