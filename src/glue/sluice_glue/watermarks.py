"""Up to where a table has been computed from its sources: properties of the table, set with the commit that does it.

A run looks only at what changed in a source since its watermark, so the watermark's snapshot must not expire in the
source before the table has been computed from a later one: compact asks `needed`.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass

SOURCES = "sluice.sources"
"""JSON: `{"<table in SQL>": {"uuid": "…", "snapshot": "123…" | null}, …}`. Ids are texts: JSON's numbers are doubles
to many readers."""
FINGERPRINT = "sluice.computation"
"""A hash of everything else that the rows depend on: the query, the contract, the sources' columns."""

SNAPSHOT = "sluice.computed"
"""The id of the table's own snapshot that holds what was computed; empty where it had no rows yet. Properties stay when
somebody rolls a table back or writes into it."""


@dataclass(frozen=True)
class Watermark:
    """One state of a source table."""

    uuid: str
    """The table's own: one that was dropped and made again is another table."""
    snapshot: int | None
    """None where nothing was ever written."""


def properties(sources: Mapping[str, Watermark], fingerprint: str, snapshot: int | None) -> dict[str, str]:
    """The properties that say so. `sources` is by the source's name in SQL, as `names.table_name` writes it."""
    marks = {
        name: {"uuid": mark.uuid, "snapshot": None if mark.snapshot is None else str(mark.snapshot)}
        for name, mark in sorted(sources.items())
    }
    return {
        SOURCES: json.dumps(marks),
        FINGERPRINT: fingerprint,
        SNAPSHOT: "" if snapshot is None else str(snapshot),
    }


def watermarks(given: Mapping[str, str]) -> dict[str, Watermark]:
    """What a table's properties say, by source. Empty where it was not computed from others."""
    return {
        name: Watermark(mark["uuid"], None if mark["snapshot"] is None else int(mark["snapshot"]))
        for name, mark in json.loads(given.get(SOURCES, "{}")).items()
    }


def computed(given: Mapping[str, str]) -> int | None:
    """The table's own snapshot that holds what was computed; None where it had no rows yet, or never was."""
    return int(given.get(SNAPSHOT, "") or 0) or None


def needed(given: Mapping[str, str], source: str, uuid: str) -> int | None:
    """The snapshot of the table `source` that a table with these properties still needs; None where it needs none.

    From that snapshot alone the next run finds what changed; those between it and the newest may go, which costs a
    run that has to read rows (changes.py) a whole computation.
    """
    mark = watermarks(given).get(source)
    return mark.snapshot if mark is not None and mark.uuid == uuid else None
