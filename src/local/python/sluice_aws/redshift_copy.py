"""COPY from CSV, JSON lines and Parquet, by Redshift's rules.

https://docs.aws.amazon.com/redshift/latest/dg/r_COPY.html and …/copy-usage_notes-copy-from-columnar.html: all objects
whose keys begin with the prefix are loaded. CSV and Parquet go by position, JSON by name. An empty field is an empty
text, and NULL for other types; what a decimal has too many digits of is cut off. One row that does not fit fails the
load.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import duckdb
from sqlglot import exp

from sluice_aws import calls, redshift_csv, redshift_ddl
from sluice_aws.duck import Result, Session, message
from sluice_aws.errors import AwsError
from sluice_aws.hive_types import identifier, literal
from sluice_aws.readers import holds
from sluice_aws.redshift_errors import redshift_words
from sluice_aws.redshift_options import Words
from sluice_aws.redshift_parse import Refused, SqlError
from sluice_aws.s3 import S3, LakeFile

# A text that no field holds: without it DuckDB takes an empty field for NULL.
_NO_NULL = literal("\x01\x02")
_WHOLE = ("BIGINT", "INTEGER", "SMALLINT")
_DECIMAL = re.compile(r"DECIMAL\((\d+),(\d+)\)")
_COUNTS = re.compile(r"Line: (\d+).*?Expected Number of Columns: (\d+) Found: (\d+)", re.DOTALL)
_FILE = re.compile(r"\n *file *= *(.*)")


@dataclass
class Copy:
    schema: str | None
    table: str
    columns: Sequence[str] | None
    bucket: str
    prefix: str
    format: str = ""
    skip: int = 0
    delimiter: str = ","
    quote: str = '"'
    null: str = "\\N"
    empty_as_null: bool = False
    blanks_as_null: bool = False
    ignore_case: bool = False
    ignore_blank_lines: bool = False
    compression: str = "none"

    @property
    def target(self) -> exp.Table:
        return exp.table_(self.table, db=self.schema, quoted=True)


def parse(sql: str) -> Copy:
    """Raises SqlError where it is no COPY, and Refused for an option that would not have its effect."""
    words = Words(sql)
    words.expect("COPY")
    names = [words.name()]
    while words.accept("."):
        names.append(words.name())
    columns = None
    if words.accept("("):
        columns = [words.name()]
        while words.accept(","):
            columns.append(words.name())
        words.expect(")")
    words.expect("FROM")
    copy = Copy(names[-2] if len(names) > 1 else None, names[-1], columns, *words.address())
    while words.next:
        _option(words, copy)
    if not copy.format:
        raise Refused("COPY without FORMAT CSV, JSON or PARQUET")
    return copy


def _option(words: Words, copy: Copy) -> None:
    def given() -> str:
        words.accept("AS")
        return words.text()

    if words.access() or (words.accept("FORMAT") and (words.accept("AS") or words.next in ("CSV", "JSON", "PARQUET"))):
        return
    if words.next in ("CSV", "PARQUET"):
        copy.format = words.name()
    elif words.accept("JSON"):
        copy.format = "json"
        how = given()
        if how not in ("auto", "auto ignorecase"):
            raise Refused("COPY of JSON with a file of paths")
        copy.ignore_case = how == "auto ignorecase"
    elif words.accept("IGNOREHEADER"):
        words.accept("AS")
        copy.skip = words.number()
    elif words.accept("DELIMITER"):
        copy.delimiter = given()
    elif words.accept("QUOTE"):
        copy.quote = given()
    elif words.accept("NULL"):
        copy.null = given()
    elif words.accept("EMPTYASNULL"):
        copy.empty_as_null = True
    elif words.accept("BLANKSASNULL"):
        copy.blanks_as_null = True
    elif words.accept("IGNOREBLANKLINES"):
        copy.ignore_blank_lines = True
    elif words.accept("GZIP"):
        copy.compression = "gzip"
    elif words.accept("DATEFORMAT") or words.accept("TIMEFORMAT"):
        if given() != "auto":
            raise Refused("COPY with a DATEFORMAT or TIMEFORMAT that is not 'auto'")
    elif words.accept("COMPUPDATE") or words.accept("STATUPDATE"):
        words.name()
    else:
        raise Refused(f"COPY with {words.next}")


def run(copy: Copy, session: Session, lake: S3) -> Result:
    """Loads the files. Raises SqlError."""
    target = copy.target.sql(dialect="duckdb")
    chosen = "*" if copy.columns is None else ", ".join(identifier(name) for name in copy.columns)
    columns = session.describe(f"SELECT {chosen} FROM {target}")
    generated = set(redshift_ddl.identity_columns(session, copy.target))
    if copy.columns is None:
        columns = [column for column in columns if column[0] not in generated]
    elif generated & set(copy.columns):
        raise Refused("COPY into an identity column")
    calls.note_list(copy.bucket, copy.prefix)
    try:
        files = [file for file in lake.files(copy.bucket, copy.prefix) if file.size > 0]
        found = bool(files) or any(lake.files(copy.bucket, copy.prefix))
    except AwsError as error:
        raise SqlError(f"S3ServiceException: {error.message}") from None
    if not found:
        raise SqlError(f"The specified S3 prefix '{copy.prefix}' does not exist")
    if not files:
        return Result(touched=0)
    for file in files:
        calls.note_object("s3:GetObject", file.url)
    names = ", ".join(identifier(name) for name, _ in columns)
    try:
        query = {"csv": _csv, "json": _json, "parquet": _parquet}[copy.format](copy, columns, files, session)
        done = session.execute(f"INSERT INTO {target} ({names}) {query}")
    except duckdb.Error as error:
        raise _failed(copy, _detail(error, lake)) from None
    return Result(touched=done.rows[0][0])


def _failed(copy: Copy, detail: str) -> SqlError:
    return SqlError(
        f"Load into table '{copy.table}' failed.  Check 'sys_load_error_detail' system table for details: {detail}"
    )


def _detail(error: duckdb.Error, lake: S3) -> str:
    """What Redshift's table of load errors would have."""
    text = str(error)
    if counts := _COUNTS.search(text):
        line, expected, found = map(int, counts.groups())
        file = _FILE.search(text)
        where = f"line {line} of {lake.address(file[1]) if file else 'a file'}"
        return f"{where}: {'Extra column(s) found' if found > expected else 'Delimiter not found'}"
    return redshift_words(message(error, lake.address))


def _source(files: Sequence[LakeFile]) -> str:
    return f"[{', '.join(literal(str(file.path)) for file in files)}]"


Columns = Sequence[tuple[str, str]]
"""Names and DuckDB types."""


def _csv(copy: Copy, columns: Columns, files: Sequence[LakeFile], _: Session) -> str:
    for file in files:
        found = redshift_csv.flaw(
            file.path, len(columns), copy.compression, copy.skip, copy.delimiter, copy.quote, copy.ignore_blank_lines
        )
        if found is not None:
            raise _failed(copy, f"line {found[0]} of {file.url}: {found[1]}")
    fields = ", ".join(f"{literal(f'c{at}')}: 'VARCHAR'" for at, _ in enumerate(columns))
    values = ", ".join(_value(f"c{at}", kind, copy) for at, (_, kind) in enumerate(columns))
    return (
        f"SELECT {values} FROM read_csv({_source(files)}, columns={{{fields}}}, delim={literal(copy.delimiter)}, "
        f"quote={literal(copy.quote)}, escape={literal(copy.quote)}, nullstr={_NO_NULL}, skip={copy.skip}, "
        f"header=false, auto_detect=false, null_padding=false, strict_mode=true, max_line_size=4000000, "
        f"compression={literal(copy.compression)})"
    )


def _json(copy: Copy, columns: Columns, files: Sequence[LakeFile], _: Session) -> str:
    def member(name: str) -> str:
        path = literal(f'$."{name}"')
        exact = f"json_extract_string(json, {path})"
        if not copy.ignore_case:
            return exact
        key = f"list_filter(json_keys(json), lambda key: lower(key) = {literal(name)})[1]"
        return f"coalesce({exact}, json_extract_string(json, '$.\"' || {key} || '\"'))"

    values = ", ".join(_value(member(name), kind, copy) for name, kind in columns)
    return f"SELECT {values} FROM read_ndjson_objects({_source(files)}, compression={literal(copy.compression)})"


def _value(field: str, kind: str, copy: Copy) -> str:
    """A text as a value of a column's type."""
    field = f"NULLIF({field}, {literal(copy.null)})"
    if kind == "VARCHAR":
        if copy.blanks_as_null:
            return f"CASE WHEN trim({field}) <> '' THEN {field} END"
        return f"NULLIF({field}, '')" if copy.empty_as_null else field
    field = f"NULLIF(trim({field}), '')"
    if kind in _WHOLE:
        field = f"main.sluice_whole({field})"
    elif decimal := _DECIMAL.fullmatch(kind):
        scale = int(decimal[2])
        kept = rf"^([+-]?\d*\.\d{{{scale}}})\d*$" if scale else r"^([+-]?\d+)\.\d*$"
        field = rf"regexp_replace({field}, {literal(kept)}, '\1')"
    return f"CAST({field} AS {kind})"


def _parquet(_: Copy, columns: Columns, files: Sequence[LakeFile], session: Session) -> str:
    queries = []
    for file in files:
        source = f"read_parquet({literal(str(file.path))}, hive_partitioning=false)"
        stored = session.describe(f"SELECT * FROM {source}")
        if len(stored) != len(columns):
            raise SqlError(
                f"Spectrum Scan Error. Unmatched number of columns between table and file. Table columns: "
                f"{len(columns)}, Data columns: {len(stored)}, File name: {file.url}"
            )
        values = []
        for (name, kind), (actual, held) in zip(columns, stored, strict=True):
            if not holds(kind, held):
                raise SqlError(
                    f"Spectrum Scan Error. File '{file.url}' has an incompatible Parquet schema for column '{name}': "
                    f"column type {kind}, Parquet column '{actual}' of type {held}"
                )
            values.append(f"CAST({identifier(actual)} AS {kind})")
        queries.append(f"SELECT {', '.join(values)} FROM {source}")
    return " UNION ALL ".join(queries)
