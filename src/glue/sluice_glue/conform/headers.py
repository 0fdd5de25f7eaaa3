"""What columns a CSV file has: its first record, read before the file is, because files of one input may differ."""

import codecs
import csv
import io
import re

from sluice_glue.errors import InputMistake
from sluice_glue.lake import GZIP, Head

_UNDECODED = re.compile("[\0\udc80-\udcff]")
"""What bytes that are no UTF-8 are decoded to, and what UTF-16 has between the letters of Western names."""


def header(head: Head, url: str) -> tuple[str, ...]:
    """The names in a file's first record, none where it has nothing but empty lines. Raises InputMistake."""
    if head.content.startswith(GZIP):
        raise InputMistake(f"{url} is packed with gzip, but only files whose names end in .gz are unpacked")
    text = codecs.getincrementaldecoder("utf-8-sig")("surrogateescape").decode(head.content, final=head.whole)
    stream = io.StringIO(text, newline="")
    record = ""
    # A name may hold line breaks, so the record ends where the csv module says, not at the first one.
    for line in stream:
        record += line
        if not record.strip("\r\n"):
            record = ""  # Spark passes over empty lines, too.
        elif record.count('"') % 2 == 0:
            break
    else:
        if not head.whole:
            raise InputMistake(f"{url}: the header is longer than {len(head.content)} bytes")
    names = next(csv.reader(io.StringIO(record, newline="")), [])
    if any(map(_UNDECODED.search, names)):
        raise InputMistake(f"{url}: the header is not in UTF-8, which is how files are read")
    if names and not any(names):
        raise InputMistake(f"{url} has no header")
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise InputMistake(f"{url}: the header names {', '.join(map(repr, twice))} twice")
    return tuple(names)
