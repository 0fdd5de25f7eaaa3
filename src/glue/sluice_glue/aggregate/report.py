"""The report of an aggregate run."""

from dataclasses import dataclass
from typing import Any

from sluice_glue import reports
from sluice_glue.aggregate.sources import Source
from sluice_glue.arguments import Arguments
from sluice_glue.change import Change
from sluice_glue.document import AggregateDocument
from sluice_glue.watermarks import Watermark


@dataclass
class Tally:
    """What a run has found out so far. A run that fails reports what it knows."""

    sources: tuple[Source, ...] = ()
    marks: dict[str, Watermark] | None = None
    """What the table had been computed from."""
    computed: str = "nothing"
    """`nothing`, `partitions` or `whole`."""
    why: str | None = None
    partitions: int = 0
    """How many partitions were computed again."""
    before: int | None = None
    """Rows of the table."""
    change: Change | None = None


def rendered(document: AggregateDocument, arguments: Arguments, tally: Tally, failure: str | None) -> dict[str, Any]:
    """The report as JSON. A row of the table is a group; `unchanged` are those that were computed again."""
    change, marks = tally.change or Change(), tally.marks or {}
    return {
        **reports.head("aggregate", document.target.dataset, arguments, failure),
        "sources": [_source(source, marks.get(source.given.table)) for source in tally.sources],
        "rows": {
            "before": tally.before,
            "inserted": change.inserted,
            "updated": change.updated,
            "unchanged": change.unchanged,
            "written": change.inserted + change.updated,
            "removed": change.removed,
            "after": None if tally.before is None else tally.before + change.inserted - change.removed,
        },
        "computed": {"what": tally.computed, "why": tally.why, "partitions": tally.partitions},
        "table": reports.table(document.target, change),
    }


def _source(source: Source, mark: Watermark | None) -> dict[str, Any]:
    return {
        "table": source.given.table,
        "snapshot": _text(source.metadata.head),
        "before": _text(mark.snapshot if mark else None),
    }


def _text(snapshot: int | None) -> str | None:
    return None if snapshot is None else str(snapshot)
