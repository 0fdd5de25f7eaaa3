"""DuckDB as the engine behind Redshift and Athena: a database, its sessions, results and errors."""

import re
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

_DECORATION = re.compile(r"^(?:[A-Z][A-Za-z]* ?)+Error: ")
_POSITION = re.compile(r"\n\nLINE \d+:.*\Z", re.DOTALL)
_ADVICE = re.compile(r"\nDid you mean .*|\. Use TRY\(.*", re.DOTALL)
_CSV_SETTINGS = re.compile(r"\n+(?:Possible fixes:|  file = ).*\Z", re.DOTALL)

_BLOB = re.compile(r"[^\n]*?/blobs/\w\w/\w{32}")
_JSON_LINE = re.compile(r"(?<= at byte )(\d+) in line (\d+)")
NO_LINE_BREAKS = "has a line break inside quotes, which OpenCSVSerde does not support"

_CSV_PROBLEMS = {
    "null_padding in conjunction with quoted new lines": NO_LINE_BREAKS,
    "Invalid unicode (byte sequence mismatch)": "is not in UTF-8",
}
"""What the local AWS says where DuckDB gives advice about its own settings."""


@dataclass(frozen=True)
class Column:
    name: str
    type: str  # DuckDB's


@dataclass(frozen=True)
class Result:
    """What a statement gave: rows, or for a change of data the number of rows that it touched."""

    columns: Sequence[Column] = ()
    rows: Sequence[tuple[Any, ...]] = ()
    touched: int | None = None

    @property
    def has_rows(self) -> bool:
        return bool(self.columns)


class Database:
    """A DuckDB database that reads files below one folder and nothing else, whatever SQL it is given."""

    def __init__(self, path: str, readable: Path, setup: Sequence[str] = ()) -> None:
        self._connection = duckdb.connect(
            path,
            config={
                "python_enable_replacements": False,
                "autoload_known_extensions": False,
                "autoinstall_known_extensions": False,
            },
        )
        folder = str(readable).replace("'", "''")
        for statement in (
            "SET GLOBAL integer_division = true",
            "SET GLOBAL TimeZone = 'UTC'",
            "SET GLOBAL preserve_insertion_order = true",
            f"SET GLOBAL allowed_directories = ['{folder}']",
            "SET GLOBAL enable_external_access = false",
            *setup,
        ):
            try:
                self._connection.execute(statement)
            except duckdb.Error:
                # Else it stays open, half set up, for whoever opens the file next.
                self._connection.close()
                raise

    def session(self, search_path: str | None = None) -> "Session":
        cursor = self._connection.cursor()
        if search_path is not None:
            cursor.execute(f"SET search_path = '{search_path}'")
        return Session(cursor)


class Session:
    """A connection of its own: temporary tables and transactions belong to it."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self._connection = connection
        self._cancelled = threading.Event()
        self._changing = threading.Lock()
        self._idle = threading.Event()
        self._idle.set()

    def execute(self, sql: str) -> Result:
        """Runs one statement of DuckDB's own SQL. Raises Cancelled."""
        with self._changing:
            if self._cancelled.is_set():
                raise Cancelled
            self._idle.clear()
        try:
            done = self._connection.execute(sql)
            if done.description is None:
                return Result()
            return Result([Column(name, str(kind)) for name, kind, *_ in done.description], done.fetchall())
        except duckdb.InterruptException:
            raise Cancelled from None
        finally:
            with self._changing:
                self._idle.set()

    def describe(self, sql: str) -> list[tuple[str, str]]:
        """The columns of a query."""
        return [(row[0], row[1]) for row in self.execute(f"DESCRIBE {sql}").rows]

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing of what is done inside."""
        self.execute("BEGIN")
        try:
            yield
        except BaseException:
            self._connection.execute("ROLLBACK")
            raise
        self.execute("COMMIT")

    def cancel(self) -> None:
        """Ends what is running, from another thread, and all that would come."""
        with self._changing:
            self._cancelled.set()
        threading.Thread(target=self._interrupt, daemon=True).start()

    def _interrupt(self) -> None:
        """Says it until nothing runs: DuckDB forgets an interruption that comes before a statement has quite begun."""
        while True:
            with self._changing:
                if self._idle.is_set():
                    return
                self._connection.interrupt()
            self._idle.wait(0.02)

    def close(self) -> None:
        self._connection.close()


class Cancelled(Exception):
    """The statement was cancelled."""


def message(error: duckdb.Error, rename: Callable[[str], str]) -> str:
    """DuckDB's message without its class, its line of SQL (which nobody wrote) and its advice about settings.

    `rename` turns the path of a file into the address that the user knows.
    """
    text = _POSITION.sub("", str(error))
    problem = next((words for sign, words in _CSV_PROBLEMS.items() if sign in text), None)
    if problem is not None:
        line = re.search(r"CSV Error on Line: (\d+)", text)
        file = re.search(r"\n  file = (.*)", text)
        text = f"line {line[1] if line else '?'} of {file[1] if file else 'a file'} {problem}"
    else:
        text = _ADVICE.sub("", _DECORATION.sub("", _CSV_SETTINGS.sub("", text)))
        # DuckDB counts one line too many in JSON.
        text = _JSON_LINE.sub(lambda place: f"{place[1]} in line {int(place[2]) - 1}", text)
    return _BLOB.sub(lambda found: _renamed(found[0], rename), text).strip()


def _renamed(line: str, rename: Callable[[str], str]) -> str:
    """A line that ends with a path. Folders may have blanks and quotes in their names: it begins where a file is."""
    begins = [at for at, character in enumerate(line) if character == "/"]
    start = next((at for at in begins if Path(line[at:]).is_file()), len(line) - len(re.split(r"[\s\"']", line)[-1]))
    return line[:start] + rename(line[start:])
