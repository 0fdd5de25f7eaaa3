"""How a job changes a table: on a branch of its own, which then becomes main in one step, or not at all.

    base = table.refresh().head              what the change is computed from
    with branched(table, branch, base):
        … write to the branch, look at it …
        publish(table, branch, base, {})     main moves from base to the branch, if main still is base

Readers see main only, so a job that is killed at any moment before the last step has changed nothing for them. And
the last step is a compare-and-swap over the whole table: a run whose base is no longer what main is (because its task
was tried again meanwhile, and the retry was quicker) cannot publish what it computed from it. It must look again
(Moved), and then finds its rows there already.

A killed run leaves its branch behind. The next try of the same run drops it, which also stops a try that is still
alive somewhere; compact drops what nobody came back for.
"""

import hashlib
import random
import re
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime

from py4j.protocol import Py4JJavaError

from sluice_glue.arguments import Arguments
from sluice_glue.iceberg import Metadata, Table, java_class
from sluice_glue.names import quote

PREFIX = "sluice_"
_STARTED = "%Y%m%dT%H%M%S"
_NAME = re.compile(rf"{PREFIX}[0-9a-f]+_([0-9]{{8}}T[0-9]{{6}})_[0-9a-f]+")
_TRIES = 6


class Moved(Exception):
    """Main is no longer where the change began. Nothing was published."""


def branch_name(arguments: Arguments) -> str:
    """A name that is this attempt's, with a part that all tries of its run share, and when the attempt began."""
    return f"{_run_prefix(arguments)}{arguments.started.astimezone(UTC):{_STARTED}}_{_hash(arguments.attempt)}"


def leftovers(metadata: Metadata, arguments: Arguments) -> list[str]:
    """The branches of earlier tries of the same run."""
    return [name for name in metadata.branches if name.startswith(_run_prefix(arguments))]


def abandoned(metadata: Metadata, before: datetime) -> list[str]:
    """The branches of runs that started before a moment. A branch whose name is of another kind is somebody else's."""
    found = []
    for name in metadata.branches:
        parts = _NAME.fullmatch(name)
        if parts and datetime.strptime(parts[1], _STARTED).replace(tzinfo=UTC) < before:
            found.append(name)
    return found


def branch_of(table: Table, branch: str) -> str:
    """The branch as a table in SQL."""
    return f"{table.name}.{quote(f'branch_{branch}')}"


@contextmanager
def branched(table: Table, branch: str, base: int | None) -> Iterator[None]:
    """The branch exists within, unless it is published. What happens to it otherwise, nobody sees it."""
    table.create_branch(branch, base)
    try:
        yield
    finally:
        if branch in table.refresh().branches:
            table.drop_branches([branch])


def publish(
    table: Table,
    branch: str | None,
    base: int | None,
    properties: Mapping[str, str],
    was: Mapping[str, str | None] | None = None,
) -> None:
    """Makes a branch what readers see, and records properties with it. Raises Moved.

    Without a branch there are only properties, and main must still be at `base`. `was` are properties that the change
    was computed from, too: they must still have these values.
    """
    for attempt in range(_TRIES):
        if attempt:
            time.sleep(random.uniform(0, 0.1 * 2**attempt))
        metadata = table.refresh()
        if branch is not None and branch not in metadata.branches:
            raise Moved(f"the branch {branch} was dropped by another try of this run")
        if metadata.head != base:
            raise Moved(f"the table has moved from snapshot {base} to {metadata.head}")
        if any(metadata.properties.get(name) != value for name, value in (was or {}).items()):
            raise Moved("another run has recorded what it has computed")
        goal = base if branch is None else metadata.branches[branch]
        try:
            table.commit(branch, dict(properties))
        except Py4JJavaError as error:
            if _arrived(table.refresh(), branch, goal, properties):
                # The catalog had carried it out, but its answer was lost.
                return
            if attempt == _TRIES - 1 or java_class(error) != "org.apache.iceberg.exceptions.CommitFailedException":
                raise
        else:
            return


def _arrived(metadata: Metadata, branch: str | None, goal: int | None, properties: Mapping[str, str]) -> bool:
    there = metadata.head == goal and (branch is None or branch not in metadata.branches)
    return there and all(metadata.properties.get(name) == value for name, value in properties.items())


def _run_prefix(arguments: Arguments) -> str:
    return f"{PREFIX}{_hash(arguments.run_id + arguments.scope)}_"


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:12]
