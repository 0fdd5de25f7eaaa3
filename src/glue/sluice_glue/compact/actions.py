"""Iceberg's own maintenance: https://iceberg.apache.org/docs/1.10.0/spark-procedures/#metadata-management.

By its Java interface, which the SQL procedures call, too: it answers typed results, and takes no SQL made of data.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar

from py4j.protocol import Py4JJavaError
from pyspark.sql import SparkSession

from sluice_glue.errors import Overtaken
from sluice_glue.iceberg import Table

T = TypeVar("T")
_TRIES = 4
_COMMITS = 4
"""A rewrite is published in so many parts at most. What a running conform computed from the table before one of them it
has to compute again, and it does not do so for ever."""
_CONFLICTS = (
    "org.apache.iceberg.exceptions.CommitFailedException",
    "org.apache.iceberg.exceptions.ValidationException",
)

_SPOILED = "rewrite commits failed"
"""What Iceberg 1.7 says then; the exception is a mere RuntimeException."""


@dataclass(frozen=True)
class Rewritten:
    files: int
    """Data files that were rewritten."""
    into: int
    """Data files that took their place."""
    bytes: int
    """Size of those that were rewritten."""
    passes: int
    """More than one where others were quicker in changing some of the files."""
    complete: bool
    """Whether that is all. False where others were quicker in the last pass, too."""


class Maintenance:
    """What can be done to a table's files."""

    def __init__(self, spark: SparkSession, table: Table) -> None:
        self._table = table
        jvm: Any = spark._jvm
        self._actions = jvm.org.apache.iceberg.spark.actions.SparkActions.get(spark._jsparkSession)

    def rewrite_data_files(self, target_bytes: int) -> Rewritten:
        """Brings files of other sizes together into files of about the target size, partition by partition."""
        before = self._table.refresh().snapshots
        passes, complete = 0, False
        while not complete and passes < _TRIES:
            passes += 1
            self._table.refresh()
            complete = self._rewrite(target_bytes)
        # What was published of passes that were spoiled in part, only the table says.
        after = self._table.refresh().snapshots.values()
        replaced = [snapshot for snapshot in after if snapshot.id not in before and snapshot.operation == "replace"]
        return Rewritten(
            files=sum(snapshot.count("deleted-data-files") for snapshot in replaced),
            into=sum(snapshot.count("added-data-files") for snapshot in replaced),
            bytes=sum(snapshot.count("removed-files-size") for snapshot in replaced),
            passes=passes,
            complete=complete,
        )

    def _rewrite(self, target_bytes: int) -> bool:
        """One pass. Answers whether all that it rewrote was published."""
        options = {
            "target-file-size-bytes": str(target_bytes),
            # Two small files of a partition are one too many: most readers open all files of a partition.
            "min-input-files": "2",
            # A conflict spoils one of the parts, not all of them, and none in silence.
            "partial-progress.enabled": "true",
            "partial-progress.max-commits": str(_COMMITS),
            "partial-progress.max-failed-commits": "0",
        }
        action = self._actions.rewriteDataFiles(self._table.java)
        for name, value in options.items():
            action = action.option(name, value)
        try:
            result = action.execute()
        except Py4JJavaError as error:
            if _SPOILED not in str(error.java_exception.getMessage()):
                raise
            return False
        return result.failedDataFilesCount() == 0

    def rewrite_manifests(self) -> int:
        """Brings small manifests together. How many were rewritten. Raises Overtaken."""
        return self._again(
            lambda: len(list(self._actions.rewriteManifests(self._table.java).execute().rewrittenManifests()))
        )

    def expire_snapshots(self, before: datetime) -> int:
        """Forgets snapshots that are older and that no branch is at, with the files that only they have.

        How many files were deleted. Raises Overtaken.
        """

        def expire() -> int:
            action = self._actions.expireSnapshots(self._table.java)
            result = action.expireOlderThan(milliseconds(before)).retainLast(1).execute()
            return sum(
                (
                    result.deletedDataFilesCount(),
                    result.deletedPositionDeleteFilesCount(),
                    result.deletedEqualityDeleteFilesCount(),
                    result.deletedManifestsCount(),
                    result.deletedManifestListsCount(),
                )
            )

        return self._again(expire)

    def delete_orphans(self, before: datetime) -> list[str]:
        """Deletes files below the table's location that are older and that no snapshot knows. Their addresses."""
        self._table.refresh()
        action = self._actions.deleteOrphanFiles(self._table.java)
        return sorted(action.olderThan(milliseconds(before)).execute().orphanFileLocations())

    def drop_branches(self, branches: list[str]) -> None:
        """Raises Overtaken."""
        self._again(lambda: self._table.drop_branches(branches))

    def _again(self, work: Callable[[], T]) -> T:
        """Does work that commits, once more where another commit was quicker."""
        for remaining in reversed(range(_TRIES)):
            self._table.refresh()
            try:
                return work()
            except Py4JJavaError as error:
                if not any(name in _CONFLICTS for name in _causes(error)):
                    raise
                if remaining == 0:
                    raise Overtaken(f"{self._table.name} was changed by others in each of {_TRIES} attempts") from None
        raise AssertionError(_TRIES)


def milliseconds(moment: datetime) -> int:
    """Since 1970, as Iceberg counts."""
    return int(moment.timestamp() * 1000)


def _causes(error: Py4JJavaError) -> Iterator[str]:
    """The names of a Java exception and of those that caused it."""
    cause = error.java_exception
    while cause is not None:
        yield cause.getClass().getName()
        cause = cause.getCause()
