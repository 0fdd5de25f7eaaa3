"""OpenCSVSerde's escape character, which DuckDB's reader of CSV has no equal for.

What it does is said by Trino's reader, which keeps to Hive's (lib/trino-hive-formats, CsvDeserializer): it is a
backslash unless the table says otherwise, and also where the table names the double quote; before a quote or itself it
stands for that, before anything else it is left out; separators and ends of lines cannot be escaped; a quote that is
doubled stands for one all the same. DuckDB takes one of the two ways of writing a quote, so how a file is read depends
on what is in it.
"""

import gzip
import re
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from sluice_aws.glue_reader import TableFiles, Unreadable
from sluice_aws.hive_types import literal

_CHUNK = 1 << 20


class Escapes:
    """How files with the same use of the escape character are read."""

    def __init__(self, files: TableFiles, quote: str, escape: str, found: frozenset[str]) -> None:
        self.files = files
        self._quote = quote
        self._escape = escape
        self._found = found

    @property
    def options(self) -> str:
        """The options of read_csv that say what a quote and an escape are."""
        escape = self._escape if self._quote in self._found else self._quote
        return f"quote={literal(self._quote)}, escape={literal(escape)}"

    def unescaped(self, field: str) -> str:
        """SQL for what a field means, of SQL for what read_csv made of it."""
        if self._quote in self._found:
            return f"replace({field}, {literal(self._quote * 2)}, {literal(self._quote)})"
        if self._found:
            escape = re.escape(self._escape)
            return rf"regexp_replace({field}, {literal(f'{escape}({escape}?)')}, '\1', 'g')"
        return field


def escapes(files: TableFiles, separator: str, quote: str) -> Sequence[Escapes]:
    """The files of a table by how they use the escape character. Raises Unreadable where DuckDB would err."""
    given = files.properties.get("escapeChar", "\\")[:1]
    escape = "\\" if given in ("", '"') else given
    groups: dict[frozenset[str], list[int]] = {}
    for at, file in enumerate(files.files):
        found = _escaped(file.path, files.compression, escape)
        if quote in found and found & {separator, "\n", "\r", ""}:
            raise Unreadable(
                f"the local AWS does not read {file.url}, where the escape character {escape} stands before quotes and "
                "before separators or ends of lines too"
            )
        groups.setdefault(found & {quote} or frozenset(found and {escape}), []).append(at)
    return [
        Escapes(TableFiles(files.table, [files.files[at] for at in those], files.compression), quote, escape, found)
        for found, those in groups.items()
    ]


@lru_cache(maxsize=4096)
def _escaped(path: Path, compression: str, escape: str) -> frozenset[str]:
    """The characters that stand behind the escape character somewhere in a file, which never changes."""
    mark = escape.encode()
    pair = re.compile(re.escape(mark) + rb"(.|\Z)", re.DOTALL)
    found: set[bytes] = set()
    with gzip.open(path) if compression == "gzip" else path.open("rb") as file:
        rest = b""
        while chunk := file.read(_CHUNK):
            data = rest + chunk
            matches = pair.findall(data)
            rest = mark if matches and matches[-1] == b"" else b""
            found.update(match for match in matches if match)
        if rest:
            found.add(b"")
    return frozenset(one.decode("latin-1") for one in found)
