"""Which role asked for what: a record that a test holds against the roles' policies, written where that is wanted.

A caller is a role when its access key is the role's name, as it is for Lambda functions. What a service does on a
caller's behalf (Athena reads tables, Redshift reads external ones) is asked for by the caller, or by its own role.
"""

import json
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sluice_aws.wire import ACCOUNT


class CallLog:
    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.Lock()

    def write(self, line: Mapping[str, Any]) -> None:
        with self._lock, self._path.open("a", encoding="utf-8") as file:
            file.write(json.dumps(line) + "\n")


@dataclass(frozen=True)
class Caller:
    """A role on whose behalf something is done, and where that is written down."""

    role: str
    log: CallLog


_current: ContextVar[Caller | None] = ContextVar("caller", default=None)


def current() -> Caller | None:
    """Who is being served in this thread, to be handed to another one."""
    return _current.get()


@contextmanager
def serving(caller: Caller | None) -> Iterator[None]:
    """What is done inside is done for a caller; None: for nobody whose rights matter."""
    token = _current.set(caller)
    try:
        yield
    finally:
        _current.reset(token)


@contextmanager
def serving_role(role: str | None) -> Iterator[None]:
    """What is done inside is done by a service's own role, where anybody's calls are recorded."""
    caller = _current.get()
    with serving(None if caller is None or role is None else Caller(role, caller.log)):
        yield


def note(action: str, *resources: str, **context: str) -> None:
    """Writes down that the caller needs the right to an action of IAM on resources; `context` are condition keys."""
    caller = _current.get()
    if caller is not None:
        caller.log.write({"role": caller.role, "action": action, "resources": list(resources), "context": context})


def note_database(region: str, name: str) -> None:
    """Writes down what it takes to look a database of the catalog up."""
    arn = f"arn:aws:glue:{region}:{ACCOUNT}"
    note("glue:GetDatabase", f"{arn}:catalog", f"{arn}:database/{name}")


def note_table(region: str, table: Mapping[str, Any]) -> None:
    """Writes down what it takes to know a table of the lake: its description, and its partitions where it has some."""
    arn = f"arn:aws:glue:{region}:{ACCOUNT}"
    database = f"{arn}:database/{table['DatabaseName']}"
    resources = (f"{arn}:catalog", database, f"{arn}:table/{table['DatabaseName']}/{table['Name']}")
    note_database(region, table["DatabaseName"])
    note("glue:GetTable", *resources)
    if table.get("PartitionKeys"):
        note("glue:GetPartitions", *resources)


def note_object(action: str, url: str) -> None:
    """Writes down what is done with an object, by its s3:// address."""
    note(action, f"arn:aws:s3:::{url.partition('://')[2]}")


def note_list(bucket: str, prefix: str) -> None:
    """Writes down that keys below a prefix are listed, or that somebody wants to know whether a key is there."""
    note("s3:ListBucket", f"arn:aws:s3:::{bucket}", **{"s3:prefix": prefix})
