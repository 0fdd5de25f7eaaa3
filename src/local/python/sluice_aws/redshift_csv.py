"""What COPY refuses in a CSV file that DuckDB reads all the same.

https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-data-format.html#copy-csv: a quote stands around a field
or, doubled, within quotes; blanks beside quotes are left out. …/copy-parameters-data-conversion.html: a line without
anything is a record like others, and bytes that are no UTF-8 are an error.
"""

import codecs
import gzip
import re
import zlib
from pathlib import Path

from sluice_aws.redshift_parse import Refused

_GZIP = b"\x1f\x8b"


def flaw(
    path: Path, columns: int, compression: str, skip: int, delimiter: str, quote: str, ignore_blank_lines: bool
) -> tuple[int, str] | None:
    """The line of the first record that is refused, and why. Raises Refused for what only Redshift reads."""
    content = path.read_bytes()
    if compression == "gzip":
        try:
            content = gzip.decompress(content)
        except (OSError, EOFError, zlib.error) as error:
            return 1, f"the file is no gzip file: {error}"
    elif content.startswith(_GZIP):
        return 1, "the file is packed with gzip, and COPY was not told so"
    start = _behind_lines(content, skip)
    try:
        content[start:].decode()
    except UnicodeDecodeError as error:
        bad = error.object[error.start : error.end].hex(" ")
        return _line(content, start + error.start), (
            f"String contains invalid or unsupported UTF8 codepoints. Bad UTF8 hex sequence: {bad}"
        )
    between, around = re.escape(delimiter.encode()), re.escape(quote.encode())
    plain = rb"[^" + between + around + rb"\r\n]*+"
    quoted = around + rb"(?:[^" + around + rb"]++|" + around * 2 + rb")*+" + around
    at = _end(plain, quoted, between, ignore_blank_lines, content, start)
    if at == len(content):
        return None
    line = _line(content, at)
    if content[at : at + 1] in (b"\r", b"\n"):
        if columns == 1:
            raise Refused(f"COPY of one column of CSV without IGNOREBLANKLINES, where line {line} is blank,")
        return line, "Delimiter not found"
    if _end(plain, rb"[ \t]*+" + quoted + rb"[ \t]*+", between, ignore_blank_lines, content, at) > at:
        raise Refused(f"COPY of CSV with blanks beside quotes, as in line {line},")
    return line, "Invalid quote formatting for CSV"


def _end(plain: bytes, quoted: bytes, between: bytes, ignore_blank_lines: bool, content: bytes, start: int) -> int:
    """Where the records end that are written so."""
    field = rb"(?:" + quoted + rb"|" + plain + rb")"
    blank = rb"(?!)" if ignore_blank_lines else rb"[\r\n]"
    record = rb"(?!\Z|" + blank + rb")" + field + rb"(?:" + between + field + rb")*+(?:\r\n|\n|\r|\Z)"
    found = re.compile(rb"(?:" + record + rb")*+").match(content, start)
    return start if found is None else found.end()


def _behind_lines(content: bytes, lines: int) -> int:
    start = len(codecs.BOM_UTF8) if content.startswith(codecs.BOM_UTF8) else 0
    for _ in range(lines):
        start = content.find(b"\n", start) + 1 or len(content)
    return start


def _line(content: bytes, at: int) -> int:
    return content.count(b"\n", 0, at) + 1
