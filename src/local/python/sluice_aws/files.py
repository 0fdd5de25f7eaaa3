"""Files that survive a SIGKILL at any moment: they are there whole, or as they were before."""

import itertools
import json
import os
from datetime import datetime
from pathlib import Path
from typing import Any

_count = itertools.count()
TEMPORARY = ".tmp"


class Damaged(Exception):
    """A file is not what was written, as after the machine's own end; the message says which and what to do."""

    @classmethod
    def file(cls, path: Path) -> "Damaged":
        return cls(f"{path} is damaged: `sluice reset` begins anew, without what the local stack holds")


def write(path: Path, data: bytes, mode: int = 0o644) -> None:
    """Replaces a file in one step. A kill leaves the old content, perhaps with a `*.tmp` file beside it.

    Not synced to the disk: this guards against the end of the process, not of the machine.
    """
    temporary = path.with_name(f"{path.name}.{os.getpid()}.{next(_count)}{TEMPORARY}")
    try:
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)
    temporary.replace(path)


def write_json(path: Path, value: Any, mode: int = 0o644) -> None:
    """Replaces a JSON file in one step. Moments are kept as ISO 8601 text."""
    write(path, json.dumps(value, ensure_ascii=False, default=_text).encode(), mode)


def _text(value: object) -> str:
    if isinstance(value, datetime):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} cannot be kept as JSON")


def read_json(path: Path) -> Any:
    """The file's value, or None where there is no file. Raises Damaged."""
    try:
        return json.loads(path.read_bytes())
    except FileNotFoundError:
        return None
    except ValueError:
        raise Damaged.file(path) from None


def sweep(folder: Path) -> None:
    """Removes what a killed process left half-written below a folder."""
    for path in folder.rglob(f"*{TEMPORARY}"):
        path.unlink(missing_ok=True)


class Document:
    """A small JSON object that is held in memory and written whole after each change."""

    def __init__(self, path: Path, mode: int = 0o644) -> None:
        self._path = path
        self._mode = mode
        stored = read_json(path)
        self.value: dict[str, Any] = stored if isinstance(stored, dict) else {}

    def save(self) -> None:
        write_json(self._path, self.value, self._mode)
