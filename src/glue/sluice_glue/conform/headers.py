"""What columns a CSV file has: its first record, read before the file is, because files of one input may differ."""

import codecs
import csv
import io

from sluice_glue.errors import InputMistake


def header(head: bytes, url: str, whole: bool) -> tuple[str, ...]:
    """The names in a file's first record. `head` is the file's beginning, or the `whole` of it. Raises InputMistake."""
    text = codecs.getincrementaldecoder("utf-8-sig")("replace").decode(head, final=whole)
    stream = io.StringIO(text, newline="")
    lines: list[str] = []
    # A name may hold line breaks, so the record ends where the csv module says, not at the first one.
    for line in stream:
        lines.append(line)
        if line.strip("\r\n") or len(lines) > 1:
            record = "".join(lines)
            if record.count('"') % 2 == 0:
                break
    else:
        if not whole:
            raise InputMistake(f"{url}: the header is longer than {len(head)} bytes")
    names = next(csv.reader(io.StringIO("".join(lines), newline="")), [])
    if not any(names):
        raise InputMistake(f"{url} has no header")
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise InputMistake(f"{url}: the header names {', '.join(map(repr, twice))} twice")
    return tuple(names)
