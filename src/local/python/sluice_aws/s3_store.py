"""Objects on disk: blobs with their contents and, for each key, a small JSON file that names its versions' blobs.

    buckets/<bucket>.json
    objects/<bucket>/<xx>/<sha256 of the key>.json
    blobs/<xx>/<random>

The rename of the JSON file is the moment at which a put has happened; before it the blob is an orphan, which the
next start removes. A replaced or deleted blob stays for a while, for a query that is still reading it.
"""

import hashlib
import io
import time
import uuid
from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from sluice_aws import files

KEEP_REPLACED = 300.0
"""Seconds for which the content of a replaced or deleted object can still be read by who has begun to."""


@dataclass(frozen=True)
class StoredObject:
    """A version of an object; one without a blob marks that the object was deleted."""

    key: str
    version: str  # "null" where the bucket had no versions
    blob: str | None
    size: int
    etag: str  # without quotes
    modified: str  # ISO 8601
    storage_class: str
    metadata: dict[str, str]
    tags: dict[str, str]
    attributes: dict[str, Any]


Versions = tuple[StoredObject, ...]


class BlobFile:
    """The content of a stored object, in the place of the buffer in which moto keeps a key's content."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._position = 0

    def seek(self, position: int) -> None:
        self._position = position

    def read(self, size: int = -1) -> bytes:
        with self.path.open("rb", buffering=0) as file:
            file.seek(self._position)
            data = file.read() if size < 0 else file.read(size)
        self._position += len(data)
        return data

    def truncate(self) -> None:
        raise io.UnsupportedOperation("a stored object's content does not change")

    def close(self) -> None:
        """There is nothing open between reads."""


class ObjectStore:
    """Not thread-safe: its owner holds a lock around changes."""

    def __init__(self, folder: Path) -> None:
        self.blobs = folder / "blobs"
        self._buckets = folder / "buckets"
        self._objects = folder / "objects"
        for path in (self.blobs, self._buckets, self._objects):
            path.mkdir(parents=True, exist_ok=True)
        self._replaced: deque[tuple[float, str]] = deque()
        self._index: dict[str, dict[str, Versions]] = {}
        self._load()

    def buckets(self) -> list[dict[str, str]]:
        return [files.read_json(path) for path in sorted(self._buckets.glob("*.json"))]

    def add_bucket(self, name: str, region: str, created: str, versioning: str | None) -> None:
        described = {"name": name, "region": region, "created": created, "versioning": versioning}
        files.write_json(self._buckets / f"{name}.json", described)
        self._index.setdefault(name, {})

    def remove_bucket(self, name: str) -> None:
        (self._buckets / f"{name}.json").unlink(missing_ok=True)
        self._index.pop(name, None)

    def objects(self, bucket: str) -> Iterable[StoredObject]:
        """The current versions; those that are deleted are not among them."""
        return [held[-1] for held in self._index.get(bucket, {}).values() if held[-1].blob is not None]

    def find(self, bucket: str, key: str) -> StoredObject | None:
        """The current version of an object."""
        held = self._index.get(bucket, {}).get(key)
        return held[-1] if held is not None and held[-1].blob is not None else None

    def versions(self, bucket: str) -> Mapping[str, Versions]:
        """All versions of all objects, the oldest first, by key."""
        return dict(self._index.get(bucket, {}))

    def blob_path(self, blob: str) -> Path:
        return self.blobs / blob[:2] / blob

    def new_blob(self, content: bytes) -> str:
        """Writes content that no object names yet."""
        blob = uuid.uuid4().hex
        path = self.blob_path(blob)
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)
        return blob

    def put(self, bucket: str, key: str, versions: Versions) -> None:
        """Makes these the versions of an object, the oldest first. With none, there is no such object."""
        held = self._index.setdefault(bucket, {})
        before = {stored.blob for stored in held.get(key, ())}
        if versions:
            files.write_json(self._path(bucket, key), {"versions": [asdict(stored) for stored in versions]})
            held[key] = versions
        else:
            self._path(bucket, key).unlink(missing_ok=True)
            held.pop(key, None)
        for blob in before - {stored.blob for stored in versions}:
            if blob is not None:
                self._bury(blob)

    def _path(self, bucket: str, key: str) -> Path:
        digest = hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()
        return self._objects / bucket / digest[:2] / f"{digest}.json"

    def _bury(self, blob: str) -> None:
        now = time.monotonic()
        self._replaced.append((now, blob))
        while self._replaced and self._replaced[0][0] < now - KEEP_REPLACED:
            self.blob_path(self._replaced.popleft()[1]).unlink(missing_ok=True)

    def _load(self) -> None:
        files.sweep(self._buckets)
        files.sweep(self._objects)
        named: set[str | None] = set()
        for bucket in self.buckets():
            name = bucket["name"]
            read = (files.read_json(path) for path in self._objects.glob(f"{name}/*/*.json"))
            held = (tuple(StoredObject(**version) for version in stored["versions"]) for stored in read)
            self._index[name] = {versions[0].key: versions for versions in held}
            named.update(stored.blob for versions in self._index[name].values() for stored in versions)
        for path in self.blobs.glob("*/*"):
            if path.name not in named:
                path.unlink(missing_ok=True)
