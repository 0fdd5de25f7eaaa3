"""The report of a compact run: the table before and after, and what each step did."""

from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any

from pyspark.sql import SparkSession

from sluice_glue import lake, reports
from sluice_glue.arguments import Arguments
from sluice_glue.compact.actions import Rewritten
from sluice_glue.compact.retention import Need
from sluice_glue.document import CompactDocument
from sluice_glue.iceberg import Metadata


@dataclass(frozen=True)
class State:
    """What a table consists of."""

    rows: int
    files: int
    """Data files of the snapshot that readers see."""
    bytes: int
    """Their size."""
    manifests: int
    snapshots: int
    branches: int
    objects: int
    """Everything below its location: files of all snapshots, metadata, and what belongs to nothing."""
    stored_bytes: int


@dataclass
class Tally:
    """What a run has done so far. A run that fails reports what it knows."""

    before: State | None = None
    after: State | None = None
    kept_since: datetime | None = None
    needs: list[Need] = field(default_factory=list)
    dropped: list[str] = field(default_factory=list)
    """Branches."""
    rewritten: Rewritten | None = None
    manifests: int = 0
    """Manifests that were rewritten."""
    expired_files: int = 0
    orphans: list[str] = field(default_factory=list)


def measure(spark: SparkSession, name: str, metadata: Metadata) -> State:
    """The table as it is now. Lists all its objects, a request for a thousand of them."""
    stored = [file.size for file in lake.files(f"{metadata.location.rstrip('/')}/")]
    return State(
        rows=metadata.total("records", metadata.head),
        files=metadata.total("data-files", metadata.head),
        bytes=metadata.total("files-size", metadata.head),
        manifests=spark.table(f"{name}.`manifests`").count(),
        snapshots=len(metadata.snapshots),
        branches=len(metadata.branches),
        objects=len(stored),
        stored_bytes=sum(stored),
    )


def rendered(document: CompactDocument, arguments: Arguments, tally: Tally, failure: str | None) -> dict[str, Any]:
    """The report as JSON. Without `before` and `after` the table does not exist yet."""
    return {
        **reports.head("compact", document.dataset, arguments, failure),
        "before": None if tally.before is None else asdict(tally.before),
        "after": None if tally.after is None else asdict(tally.after),
        "dropped_branches": tally.dropped,
        "rewritten": None if tally.rewritten is None else asdict(tally.rewritten),
        "rewritten_manifests": tally.manifests,
        "kept_since": None if tally.kept_since is None else tally.kept_since.isoformat(),
        "needed_by": [need.rendered() for need in tally.needs],
        "expired_files": tally.expired_files,
        "orphans": tally.orphans,
    }
