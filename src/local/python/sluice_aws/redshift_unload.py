"""UNLOAD to CSV and Parquet, by Redshift's rules.

https://docs.aws.amazon.com/redshift/latest/dg/r_UNLOAD.html: the files are there whatever becomes of the transaction. A
destination that is not empty takes ALLOWOVERWRITE, which replaces files of the same names, or CLEANPATH, which first
removes all that is there.
"""

import csv
import io
import uuid
from dataclasses import dataclass
from typing import Any

from sqlglot import exp

from sluice_aws import calls
from sluice_aws.duck import Result, Session
from sluice_aws.errors import AwsError
from sluice_aws.hive_types import identifier, literal
from sluice_aws.redshift_options import Words
from sluice_aws.redshift_parse import Refused, SqlError
from sluice_aws.s3 import S3


@dataclass
class Unload:
    query: str
    bucket: str
    prefix: str
    format: str = ""
    header: bool = False
    overwrite: bool = False
    clean: bool = False
    parallel: bool = True


def parse(sql: str) -> Unload:
    """Raises SqlError where it is no UNLOAD, and Refused for an option that would not have its effect."""
    # The tokenizer takes all behind its first word for one text.
    words = Words(sql.strip()[len("UNLOAD") :])
    words.expect("(")
    query = words.text()
    words.expect(")")
    words.expect("TO")
    unload = Unload(query, *words.address())
    while words.next:
        _option(words, unload)
    if not unload.format:
        raise Refused("UNLOAD without FORMAT CSV or PARQUET")
    if unload.header and unload.format != "csv":
        raise SqlError("HEADER is only supported for text and CSV unload")
    return unload


def _option(words: Words, unload: Unload) -> None:
    if words.access() or (words.accept("FORMAT") and (words.accept("AS") or words.next in ("CSV", "PARQUET"))):
        return
    if words.next in ("CSV", "PARQUET"):
        unload.format = words.name()
    elif words.accept("HEADER"):
        unload.header = True
    elif words.accept("ALLOWOVERWRITE"):
        unload.overwrite = True
    elif words.accept("CLEANPATH"):
        unload.clean = True
    elif words.accept("PARALLEL"):
        unload.parallel = words.name() in ("on", "true")
    elif words.accept("MAXFILESIZE"):
        words.accept("AS")
        words.number()
        words.name()
    else:
        raise Refused(f"UNLOAD with {words.next}")


def check(query: exp.Expression) -> None:
    """Raises SqlError for a query that cannot be unloaded."""
    if not isinstance(query, exp.Query):
        raise SqlError("UNLOAD takes a SELECT")
    if query.args.get("limit"):
        raise SqlError("Limit clause is not supported")


def run(unload: Unload, sql: str, session: Session, lake: S3) -> Result:
    """Writes the rows of a query of DuckDB's. Raises SqlError."""
    calls.note_list(unload.bucket, unload.prefix)
    try:
        there = [file.url.removeprefix(f"s3://{unload.bucket}/") for file in lake.files(unload.bucket, unload.prefix)]
    except AwsError as error:
        raise SqlError(f"S3ServiceException: {error.message}") from None
    if there and not (unload.overwrite or unload.clean):
        raise SqlError(
            "Specified unload destination on S3 is not empty. Consider using a different bucket / prefix, manually "
            "removing the target files in S3, or using the ALLOWOVERWRITE option."
        )
    if unload.format == "parquet":
        content, rows = _parquet(sql, session, lake)
    else:
        content, rows = _csv(session.execute(sql), unload.header)
    if unload.clean:
        for key in there:
            calls.note_object("s3:DeleteObject", f"s3://{unload.bucket}/{key}")
            lake.delete(unload.bucket, key)
    number = "0000_part_00" if unload.parallel else "000"
    ending = ".parquet" if unload.format == "parquet" else ""
    key = f"{unload.prefix}{number}{ending}"
    calls.note_object("s3:PutObject", f"s3://{unload.bucket}/{key}")
    lake.put(unload.bucket, key, content, "binary/octet-stream")
    return Result(touched=rows)


def _parquet(sql: str, session: Session, lake: S3) -> tuple[bytes, int]:
    """The rows as a Parquet file, and how many they are. Integers of 128 bits, which DuckDB's sums are, have 64."""
    chosen = ", ".join(
        f"CAST({identifier(name)} AS BIGINT) AS {identifier(name)}" if kind == "HUGEINT" else identifier(name)
        for name, kind in session.describe(sql)
    )
    # The engine may write in this folder and nowhere else; a name that is no object's is nobody's.
    file = lake.blobs / f"unload-{uuid.uuid4().hex}"
    try:
        done = session.execute(f"COPY (SELECT {chosen} FROM ({sql})) TO {literal(str(file))} (FORMAT parquet)")
        return file.read_bytes(), done.rows[0][0]
    finally:
        file.unlink(missing_ok=True)


def _csv(result: Result, header: bool) -> tuple[bytes, int]:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    if header:
        writer.writerow([column.name for column in result.columns])
    writer.writerows([_shown(value) for value in row] for row in result.rows)
    return text.getvalue().encode(), len(result.rows)


def _shown(value: Any) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "t" if value else "f"
        case _:
            return str(value)
