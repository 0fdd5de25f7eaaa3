"""An Iceberg table of the catalog: what its metadata says, and its branches.

Reads and writes of rows are Spark's; this is the table's own Java interface, because SQL has no way to publish a
branch, drop it and set properties in one commit (publication.py).
"""

import json
from dataclasses import dataclass
from typing import Any

from py4j.protocol import Py4JJavaError
from pyspark.errors import AnalysisException
from pyspark.sql import SparkSession

MAIN = "main"
_PIECE = 4000  # characters


class NoSuchTable(Exception):
    """The catalog has no such table."""


@dataclass(frozen=True)
class Snapshot:
    id: int
    parent: int | None
    milliseconds: int
    """When it was committed, since 1970."""
    summary: dict[str, str]
    schema: int | None

    @property
    def operation(self) -> str:
        return self.summary.get("operation", "")

    def count(self, name: str) -> int:
        """A number of its summary: https://iceberg.apache.org/spec/#optional-snapshot-summary-fields."""
        return int(self.summary.get(name, "0"))

    def total(self, name: str) -> int:
        return self.count(f"total-{name}")


@dataclass(frozen=True)
class Metadata:
    """One state of the table. Iceberg's table spec says what is in it: https://iceberg.apache.org/spec/."""

    uuid: str
    location: str
    """Its files lie below."""
    head: int | None
    """The snapshot that readers see. None where nothing was ever written."""
    snapshots: dict[int, Snapshot]
    branches: dict[str, int]
    fields: dict[str, str]
    """Columns and their Iceberg types."""
    schema: int
    """The columns' version. A snapshot that was written under another is read with that one's columns."""
    partitions: tuple[tuple[str, str], ...]
    """Columns and transforms."""
    spec: int
    """The partitioning's version."""
    properties: dict[str, str]

    def lineage(self, snapshot: int | None) -> list[Snapshot]:
        """A snapshot and those before it, the newest first, as far as they have not expired."""
        found = []
        while snapshot is not None and (held := self.snapshots.get(snapshot)) is not None:
            found.append(held)
            snapshot = held.parent
        return found

    def total(self, name: str, snapshot: int | None) -> int:
        """`records`, `data-files` or `files-size` of a snapshot."""
        return 0 if snapshot is None else self.snapshots[snapshot].total(name)


class Table:
    """A handle that all SQL in this session shares: Spark's catalog keeps one per table."""

    def __init__(self, spark: SparkSession, name: str) -> None:
        """Raises NoSuchTable, also where the catalog has something else than an Iceberg table under the name."""
        self.name = name
        self._spark = spark
        self._jvm: Any = spark._jvm
        try:
            self._java = self._jvm.org.apache.iceberg.spark.Spark3Util.loadIcebergTable(spark._jsparkSession, name)
        except AnalysisException as error:
            if error.getErrorClass() not in ("TABLE_OR_VIEW_NOT_FOUND", "SCHEMA_NOT_FOUND"):
                raise
            raise NoSuchTable(name) from None
        self._seen = self._java.operations().current()
        self._metadata: tuple[str, Metadata] | None = None

    @property
    def java(self) -> Any:
        """Iceberg's org.apache.iceberg.Table."""
        return self._java

    def refresh(self) -> Metadata:
        """The table's state as the catalog has it now."""
        self._java.refresh()
        self._seen = self._java.operations().current()
        place = self._seen.metadataFileLocation()
        if self._metadata is None or self._metadata[0] != place:
            self._metadata = place, _metadata(json.loads(self._json()))
        return self._metadata[1]

    def create_branch(self, branch: str, snapshot: int | None) -> None:
        """Begins a branch at a snapshot; at nothing where the table is still empty."""
        manage = self._java.manageSnapshots()
        if snapshot is None:
            manage.createBranch(branch).commit()
        else:
            manage.createBranch(branch, snapshot).commit()

    def drop_branches(self, branches: list[str]) -> None:
        if branches:
            manage = self._java.manageSnapshots()
            for branch in branches:
                manage = manage.removeBranch(branch)
            manage.commit()

    def commit(self, branch: str | None, properties: dict[str, str]) -> None:
        """In one step: moves main to a branch, drops the branch, and sets properties.

        All or nothing, and only if the table still is what the last `refresh` answered: Py4JJavaError with Iceberg's
        CommitFailedException where anything at all has changed in it. (An Iceberg transaction would be content with
        less: it applies its changes to whatever the table has become.)
        """
        changed = self._jvm.org.apache.iceberg.TableMetadata.buildFrom(self._seen)
        if branch is not None:
            changed = changed.setBranchSnapshot(self._seen.ref(branch).snapshotId(), MAIN).removeRef(branch)
        self._java.operations().commit(self._seen, changed.setProperties(properties).build())

    def _json(self) -> str:
        """The metadata as last seen, fetched in pieces.

        Java answers through a buffer of 8192 characters; of what is longer, the rest waits until Python's side has
        acknowledged the beginning, which TCP puts off by 40 ms.
        """
        writer = self._jvm.java.io.StringWriter()
        generator = self._jvm.org.apache.iceberg.util.JsonUtil.factory().createGenerator(writer)
        # A piece of plain ASCII ends within no character.
        generator.setHighestNonEscapedChar(127)
        self._jvm.org.apache.iceberg.TableMetadataParser.toJson(self._seen, generator)
        generator.flush()
        text, length = writer.getBuffer(), writer.getBuffer().length()
        return "".join(text.substring(at, min(at + _PIECE, length)) for at in range(0, length, _PIECE))


def java_class(error: Py4JJavaError) -> str:
    """The name of the Java exception."""
    return str(error.java_exception.getClass().getName())


def _metadata(value: dict[str, Any]) -> Metadata:
    schema = next(one for one in value["schemas"] if one["schema-id"] == value["current-schema-id"])
    spec = next(one for one in value["partition-specs"] if one["spec-id"] == value["default-spec-id"])
    names = {field["id"]: field["name"] for field in schema["fields"]}
    snapshots = [
        Snapshot(
            one["snapshot-id"],
            one.get("parent-snapshot-id"),
            one["timestamp-ms"],
            one.get("summary", {}),
            one.get("schema-id"),
        )
        for one in value.get("snapshots", [])
    ]
    branches = {name: ref["snapshot-id"] for name, ref in value.get("refs", {}).items() if ref["type"] == "branch"}
    return Metadata(
        uuid=value["table-uuid"],
        location=value["location"],
        head=branches.get(MAIN),
        snapshots={snapshot.id: snapshot for snapshot in snapshots},
        branches=branches,
        fields={field["name"]: _type(field["type"]) for field in schema["fields"]},
        schema=value["current-schema-id"],
        partitions=tuple((names.get(field["source-id"], "?"), field["transform"]) for field in spec["fields"]),
        spec=value["default-spec-id"],
        properties=value.get("properties", {}),
    )


def _type(value: Any) -> str:
    return value.replace(" ", "") if isinstance(value, str) else str(value["type"])
