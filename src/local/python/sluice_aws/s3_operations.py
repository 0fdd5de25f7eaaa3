"""What is let through to moto's S3, what is refused before it, and where moto is put right."""

import json
import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from moto.core.responses import ActionResult
from moto.iam.access_control import PermissionResult
from moto.s3 import notifications
from moto.s3.models import FakeBucket, FakeDeleteMarker, FakeKey
from moto.s3.responses import S3Response

from sluice_aws.errors import AwsError, not_carried_out
from sluice_aws.wire import Incoming

OPERATIONS = frozenset(
    {
        "AbortMultipartUpload",
        "CompleteMultipartUpload",
        "CopyObject",
        "CreateBucket",
        "CreateMultipartUpload",
        "DeleteBucket",
        "DeleteBucketEncryption",
        "DeleteBucketLifecycle",
        "DeleteBucketOwnershipControls",
        "DeleteBucketPolicy",
        "DeleteBucketTagging",
        "DeleteObject",
        "DeleteObjectTagging",
        "DeleteObjects",
        "DeletePublicAccessBlock",
        "GetBucketAccelerateConfiguration",
        "GetBucketAcl",
        "GetBucketCors",
        "GetBucketEncryption",
        "GetBucketLifecycleConfiguration",
        "GetBucketLocation",
        "GetBucketLogging",
        "GetBucketNotificationConfiguration",
        "GetBucketOwnershipControls",
        "GetBucketPolicy",
        "GetBucketReplication",
        "GetBucketRequestPayment",
        "GetBucketTagging",
        "GetBucketVersioning",
        "GetBucketWebsite",
        "GetObject",
        "GetObjectAttributes",
        "GetObjectLockConfiguration",
        "GetObjectTagging",
        "GetPublicAccessBlock",
        "HeadBucket",
        "HeadObject",
        "ListBuckets",
        "ListMultipartUploads",
        "ListObjectVersions",
        "ListObjects",
        "ListObjectsV2",
        "ListParts",
        "PutBucketEncryption",
        "PutBucketLifecycleConfiguration",
        "PutBucketLogging",
        "PutBucketNotificationConfiguration",
        "PutBucketOwnershipControls",
        "PutBucketPolicy",
        "PutBucketTagging",
        "PutBucketVersioning",
        "PutObject",
        "PutObjectTagging",
        "PutPublicAccessBlock",
        "UploadPart",
        "UploadPartCopy",
    }
)

# https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html; moto checks the length alone.
_BUCKET_NAME = re.compile(r"[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]")

_WRITES = frozenset({"CompleteMultipartUpload", "CopyObject", "CreateMultipartUpload", "PutObject", "UploadPart"})


def check(incoming: Incoming, versioning: str | None) -> None:
    """Refuses what moto would take and not carry out. `versioning` is the bucket's status. Raises AwsError."""
    if incoming.request.headers.get("x-amz-bucket-object-lock-enabled", "").lower() == "true":
        raise not_carried_out("s3:CreateBucket with ObjectLockEnabledForBucket")
    if incoming.operation == "CreateBucket":
        check_name(incoming.uri["Bucket"])
    if versioning == "Suspended":
        removes = incoming.operation == "DeleteObject" and "versionId" not in incoming.request.args
        if removes or incoming.operation in _WRITES:
            # The null version, which these would write, is kept apart from the others on AWS.
            raise not_carried_out(f"{incoming.name} in a bucket whose versioning is suspended")


def check_name(bucket: str) -> None:
    if not _BUCKET_NAME.fullmatch(bucket):
        raise AwsError("InvalidBucketName", f"The specified bucket is not valid: {bucket}")


def _no_permission(_bucket: FakeBucket, _action: str, _resource: str) -> Any:
    """Nothing is allowed or denied here. moto would judge by a bucket's policy and pass over its conditions."""
    return PermissionResult.NEUTRAL


def _keeps_versions(bucket: FakeBucket) -> bool:
    """moto forgets all versions of a key that is deleted where versioning is suspended."""
    return bucket.versioning_status in ("Enabled", "Suspended")


def _dispose(_marker: FakeDeleteMarker) -> None:
    """A marker has no content to let go; moto asks it to all the same."""


def _takes_logs(target_bucket: FakeBucket, target_prefix: str | None) -> bool:
    """Whether a bucket's policy lets S3 write access logs under a prefix. moto stumbles over the principal `*`."""
    policy = json.loads(target_bucket.policy or "{}")
    wanted = f"arn:aws:s3:::{target_bucket.name}/{target_prefix or ''}"
    return any(
        statement.get("Effect") == "Allow"
        and "logging.s3.amazonaws.com" in _listed(_services(statement))
        and "s3:PutObject" in _listed(statement.get("Action"))
        and any(wanted.startswith(resource.rstrip("*")) for resource in _listed(statement.get("Resource")))
        for statement in policy.get("Statement", [])
    )


def _services(statement: Mapping[str, Any]) -> Any:
    principal = statement.get("Principal")
    return principal.get("Service") if isinstance(principal, dict) else None


def _tell_nobody(*_given: Any, **_named: Any) -> None:
    """moto tells of an object before it is on disk, and by its own functions: s3_notifications.py does it here."""


def _listed(given: Any) -> list[str]:
    return given if isinstance(given, list) else [] if given is None else [given]


_list_versions = S3Response.list_object_versions
_NAMES = ("Prefix", "Delimiter", "KeyMarker", "NextKeyMarker")


def _list_encoded_versions(response: S3Response) -> Any:
    """moto names versions as they are, also to who asks for their names encoded, and then decodes a `%` in them."""
    if response.querystring.get("encoding-type", [None])[0] != "url":
        return _list_versions(response)
    serialized = response.serialized

    def encoded(answer: ActionResult) -> Any:
        result: Any = answer.result
        for entry in [*result["Versions"], *result["DeleteMarkers"]]:
            entry["Key"] = quote(entry["Key"])
        for entry in result.get("CommonPrefixes", []):
            entry["Prefix"] = quote(entry["Prefix"])
        result.update({name: quote(result[name]) for name in _NAMES if result.get(name)}, EncodingType="url")
        return serialized(answer)

    response.serialized = encoded
    return _list_versions(response)


S3Response.list_object_versions = _list_encoded_versions
# Objects are not encrypted here, and so do not say that they are: for a copy of one that names a key of KMS, the SDK of
# Spark's S3A asks for HTTPS.
FakeKey.encryption = property(lambda _key: None, lambda _key, _given: None)
FakeBucket.get_permission = _no_permission
notifications.send_event = notifications.send_test_event = _tell_nobody
FakeBucket.is_versioned = property(_keeps_versions)
FakeDeleteMarker.dispose = _dispose
FakeBucket._log_permissions_enabled_policy = staticmethod(_takes_logs)
