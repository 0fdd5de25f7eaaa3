"""S3: moto carries it out, and what it holds is written through to disk before a caller is told.

A SIGKILL at any moment leaves every answered put and delete as it was answered, with the versions of buckets that
have them. Multipart uploads that are not complete are lost with the process. A bucket's other settings (policy,
encryption, lifecycle, ownership, public access, logging, tags) are control plane only, and forgotten with the process.
"""

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol

from moto.core.request import Request
from moto.s3.models import FakeBucket, FakeDeleteMarker, FakeKey, S3Backend, s3_backends
from moto.s3.responses import S3Response

from sluice_aws import s3_index
from sluice_aws.errors import AwsError
from sluice_aws.front import MotoService
from sluice_aws.key_locks import KeyLocks
from sluice_aws.s3_operations import OPERATIONS, check, check_name
from sluice_aws.s3_store import BlobFile, ObjectStore, StoredObject, Versions
from sluice_aws.wire import ACCOUNT, Incoming

_OBJECT_CHANGES = {
    "CompleteMultipartUpload",
    "CopyObject",
    "DeleteObject",
    "DeleteObjectTagging",
    "PutObject",
    "PutObjectTagging",
}

# Attributes of moto's key that its responses show, beside its name, content, tags and times.
_KEPT = (
    "bucket_key_enabled",
    "checksum_algorithm",
    "checksum_parts",
    "checksum_type",
    "checksum_value",
    "encryption",
    "kms_key_id",
    "website_redirect_location",
)


# How S3 calls these in its notifications.
_COMINGS = {"CompleteMultipartUpload": "CompleteMultipartUpload", "CopyObject": "Copy", "PutObject": "Put"}


@dataclass(frozen=True)
class LakeFile:
    """An object as a file that an engine can read."""

    url: str
    path: Path
    size: int


class Watcher(Protocol):
    """Who is told of what S3 is asked to tell."""

    def came(self, bucket: FakeBucket, stored: StoredObject, how: str) -> None:
        """An object has come, and is on disk: `how` is `Put`, `Copy` or `CompleteMultipartUpload`."""

    def configured(self, bucket: FakeBucket) -> None:
        """Notifications of a bucket have been set. Raises AwsError where they cannot be."""


class S3:
    """Moto's S3 and its store on disk."""

    def __init__(self, folder: Path) -> None:
        s3_index.steady()
        self._lock = threading.Lock()
        self._writing = KeyLocks()
        self._watchers: list[Watcher] = []
        self._store = ObjectStore(folder)
        self._moto: S3Backend = s3_backends[ACCOUNT]["aws"]
        for bucket in self._store.buckets():
            self._restore(bucket)

    @property
    def blobs(self) -> Path:
        """The folder below which every object's content lies."""
        return self._store.blobs

    def service(self) -> MotoService:
        # Many at once: a large object is no reason for others to wait, and what moto goes through was made steady.
        return MotoService(OPERATIONS, self._dispatch, self._check, self._keep, turn=nullcontext())

    def watch(self, watcher: Watcher) -> None:
        """Has a watcher told of whatever comes from now on."""
        self._watchers.append(watcher)

    def notify(self, bucket: str, configuration: Mapping[str, Any]) -> None:
        """Sets a bucket's notifications, in moto's form of a request. Raises AwsError, and moto's MissingBucket."""
        held = self._moto.get_bucket(bucket)
        held.set_notification_configuration(dict(configuration))
        self._configured(held)

    def has_bucket(self, name: str) -> bool:
        return name in self._moto.buckets

    def has_version(self, bucket: str, key: str, version: str | None) -> bool:
        """Whether an object is there: its current version, or the one that is named."""
        if version is None:
            return self.find(bucket, key) is not None
        with self._lock:
            held = self._store.versions(bucket).get(key, ())
        return any(stored.version == version and stored.blob is not None for stored in held)

    def files(self, bucket: str, prefix: str) -> Iterator[LakeFile]:
        """The objects below a prefix, by key. A put that has not been answered yet is not among them.

        Raises AwsError (NoSuchBucket).
        """
        if bucket not in self._moto.buckets:
            raise AwsError("NoSuchBucket", f"the bucket {bucket} does not exist")
        with self._lock:
            found = [stored for stored in self._store.objects(bucket) if stored.key.startswith(prefix)]
        for stored in sorted(found, key=lambda stored: stored.key):
            yield self._file(bucket, stored)

    def find(self, bucket: str, key: str) -> LakeFile | None:
        """An object, where there is one."""
        with self._lock:
            stored = self._store.find(bucket, key)
        return None if stored is None else self._file(bucket, stored)

    def read(self, bucket: str, key: str) -> bytes:
        """An object's content. Raises AwsError (NoSuchKey)."""
        file = self.find(bucket, key)
        if file is None:
            raise AwsError("NoSuchKey", f"s3://{bucket}/{key} does not exist")
        return file.path.read_bytes()

    def address(self, path: str) -> str:
        """The s3:// address of the object whose content lies at a path; the path where there is none."""
        blob = Path(path).name
        with self._lock:
            for bucket in list(self._moto.buckets):
                for stored in self._store.objects(bucket):
                    if stored.blob == blob:
                        return f"s3://{bucket}/{stored.key}"
        return path

    def put(self, bucket: str, key: str, content: bytes, content_type: str) -> None:
        """Writes an object for another service. Raises moto's MissingBucket."""
        self._moto.put_object(bucket, key, content).set_metadata({"Content-Type": content_type})
        self._write(bucket, key)
        self._came(bucket, key, "Put")

    def delete(self, bucket: str, key: str) -> None:
        """Deletes an object for another service."""
        self._moto.delete_object(bucket, key)
        self._write(bucket, key)

    def create_bucket(self, name: str, region: str) -> None:
        """Creates a bucket from inside this process. Raises AwsError."""
        check_name(name)
        self._moto.create_bucket(name, region)
        self._keep_bucket(name)

    def _dispatch(self, request: Request) -> Callable[..., Any]:
        """moto's three entrances: for the list of buckets, for a bucket, and for a key."""
        bucket, _, key = request.raw_path.lstrip("/").partition("/")
        if not key:
            return S3Response.ambiguous_dispatch if bucket else S3Response.bucket_dispatch
        if request.method in ("GET", "HEAD") or "partNumber" in request.args:
            return S3Response.key_dispatch

        def write(*given: Any) -> Any:
            with self._writing.hold(request.raw_path):
                return S3Response.key_dispatch(*given)

        return write

    def _check(self, incoming: Incoming) -> None:
        bucket = self._moto.buckets.get(incoming.uri.get("Bucket", ""))
        check(incoming, None if bucket is None else bucket.versioning_status)

    def _keep(self, incoming: Incoming) -> None:
        operation = incoming.operation
        if operation == "ListBuckets":
            return
        bucket = incoming.uri["Bucket"]
        if operation in _OBJECT_CHANGES:
            self._write(bucket, incoming.uri["Key"])
            if operation in _COMINGS:
                self._came(bucket, incoming.uri["Key"], _COMINGS[operation])
        elif operation == "PutBucketNotificationConfiguration":
            self._configured(self._moto.buckets[bucket])
        elif operation == "DeleteObjects":
            # moto has read the body: where the store and moto differ is what was deleted.
            held = self._moto.buckets[bucket].keys
            for key, versions in self._store.versions(bucket).items():
                if [stored.version for stored in versions] != [one.version_id for one in held.getlist(key) or []]:
                    self._write(bucket, key)
        elif operation in ("CreateBucket", "PutBucketVersioning"):
            self._keep_bucket(bucket)
        elif operation == "DeleteBucket":
            with self._lock:
                self._store.remove_bucket(bucket)

    def _keep_bucket(self, name: str) -> None:
        created = self._moto.buckets[name]
        with self._lock:
            self._store.add_bucket(
                name, created.region_name, created.creation_date.isoformat(), created.versioning_status
            )

    def _configured(self, bucket: FakeBucket) -> None:
        for watcher in self._watchers:
            watcher.configured(bucket)

    def _came(self, bucket: str, key: str, how: str) -> None:
        with self._lock:
            stored = self._store.find(bucket, key)
        # Somebody may have removed it in the same moment.
        if stored is not None:
            for watcher in self._watchers:
                watcher.came(self._moto.buckets[bucket], stored, how)

    def _write(self, bucket: str, name: str) -> None:
        """Makes the store say what moto now says of a key, whichever request brought it there."""
        with self._lock:
            held = self._moto.buckets.get(bucket)
            while held is not None and (keys := held.keys.getlist(name)):
                try:
                    self._write_versions(bucket, name, keys)
                    return
                except ValueError:
                    # Another request replaced the key, and with it closed the content that was being read.
                    if held.keys.getlist(name) is keys:
                        raise
            self._store.put(bucket, name, ())

    def _write_versions(self, bucket: str, name: str, keys: list[FakeKey | FakeDeleteMarker]) -> None:
        self._store.put(bucket, name, tuple(self._stored(key) for key in keys))
        for key, stored in zip(keys, self._store.versions(bucket)[name], strict=True):
            if stored.blob is None or isinstance(key, FakeDeleteMarker):
                continue
            with key.lock:
                key._value_buffer = BlobFile(self._store.blob_path(stored.blob))
            if key.multipart is not None:
                key.multipart.dispose()
                key.multipart = None

    def _stored(self, key: FakeKey | FakeDeleteMarker) -> StoredObject:
        if isinstance(key, FakeDeleteMarker):
            return StoredObject(
                key.name, key.version_id, None, 0, "", key.last_modified.isoformat(), "STANDARD", {}, {}, {}
            )
        buffer = key._value_buffer
        return StoredObject(
            key=key.name,
            version=key.version_id or "null",
            blob=buffer.path.name if isinstance(buffer, BlobFile) else self._store.new_blob(key.value),
            size=key.size,
            etag=key.etag.strip('"'),
            modified=key.last_modified.isoformat(),
            storage_class=key.storage_class or "STANDARD",
            metadata=dict(key.metadata),
            tags=self._moto.tagger.get_tag_dict_for_resource(key.arn),
            attributes={name: value for name in _KEPT if (value := getattr(key, name, None)) is not None},
        )

    def _file(self, bucket: str, stored: StoredObject) -> LakeFile:
        assert stored.blob is not None, "the current version of an object that is there has content"
        return LakeFile(f"s3://{bucket}/{stored.key}", self._store.blob_path(stored.blob), stored.size)

    def _restore(self, bucket: dict[str, str]) -> None:
        held = FakeBucket(bucket["name"], ACCOUNT, bucket["region"])
        held.creation_date = datetime.fromisoformat(bucket["created"])
        held.versioning_status = bucket["versioning"]
        self._moto.buckets[held.name] = held
        for key, versions in self._store.versions(held.name).items():
            held.keys.setlist(key, self._restored(held, versions))

    def _restored(self, bucket: FakeBucket, versions: Versions) -> list[FakeKey | FakeDeleteMarker]:
        restored: list[FakeKey | FakeDeleteMarker] = []
        for stored in versions:
            key = FakeKey(
                stored.key,
                b"",
                account_id=ACCOUNT,
                region_name=bucket.region_name,
                storage=stored.storage_class,
                etag=stored.etag,
                is_versioned=stored.version != "null",
                version_id=stored.version,
                bucket_name=bucket.name,
            )
            modified = datetime.fromisoformat(stored.modified)
            if stored.blob is None:
                marker = FakeDeleteMarker(key)
                marker._version_id, marker.last_modified = stored.version, modified
                restored.append(marker)
                continue
            key._value_buffer.close()
            key._value_buffer = BlobFile(self._store.blob_path(stored.blob))
            key.contentsize = stored.size
            key.last_modified = modified
            key.set_metadata(dict(stored.metadata), replace=True)
            for name, value in stored.attributes.items():
                setattr(key, name, value)
            if stored.tags:
                self._moto.put_object_tagging(key, stored.tags)
            restored.append(key)
        return restored
