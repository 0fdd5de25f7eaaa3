"""The rights that requests to S3 take.

https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html has them by operation.
"""

from urllib.parse import unquote
from xml.etree import ElementTree

from sluice_aws import calls
from sluice_aws.wire import Incoming

_READS = frozenset({"GetObject", "GetObjectAttributes", "HeadObject"})
_WRITES = frozenset(
    {"CompleteMultipartUpload", "CopyObject", "CreateMultipartUpload", "PutObject", "UploadPart", "UploadPartCopy"}
)
_OF_OBJECTS = {
    **dict.fromkeys(_READS, "s3:GetObject"),
    **dict.fromkeys(_WRITES, "s3:PutObject"),
    "AbortMultipartUpload": "s3:AbortMultipartUpload",
    "DeleteObject": "s3:DeleteObject",
    "DeleteObjectTagging": "s3:DeleteObjectTagging",
    "GetObjectTagging": "s3:GetObjectTagging",
    "ListParts": "s3:ListMultipartUploadParts",
    "PutObjectTagging": "s3:PutObjectTagging",
}
_OF_VERSIONS = {
    "s3:DeleteObject": "s3:DeleteObjectVersion",
    "s3:GetObject": "s3:GetObjectVersion",
    "s3:GetObjectTagging": "s3:GetObjectVersionTagging",
}
"""What an action is called where a version is named."""
_LISTS = {
    "HeadBucket": "s3:ListBucket",
    "ListMultipartUploads": "s3:ListBucketMultipartUploads",
    "ListObjectVersions": "s3:ListBucketVersions",
    "ListObjects": "s3:ListBucket",
    "ListObjectsV2": "s3:ListBucket",
}


def note(incoming: Incoming) -> None:
    """Writes down what a request takes."""
    bucket = f"arn:aws:s3:::{incoming.uri.get('Bucket', '')}"
    operation, asked = incoming.operation, incoming.request
    if operation in _OF_OBJECTS:
        action = _OF_OBJECTS[operation]
        if "versionId" in asked.args:
            action = _OF_VERSIONS.get(action, action)
        calls.note(action, f"{bucket}/{incoming.uri['Key']}")
        if operation in ("CopyObject", "UploadPartCopy"):
            _note_source(asked.headers.get("x-amz-copy-source", ""))
        # Tags that come with an object, and those that a copy takes along, take a right of their own.
        if "x-amz-tagging" in asked.headers:
            calls.note("s3:PutObjectTagging", f"{bucket}/{incoming.uri['Key']}")
    elif operation == "DeleteObjects":
        for key, version in _named(asked.get_data()):
            calls.note(f"s3:DeleteObject{'Version' if version else ''}", f"{bucket}/{key}")
    elif operation in _LISTS:
        calls.note(_LISTS[operation], bucket, **{"s3:prefix": asked.args.get("prefix", "")})
    else:
        calls.note(f"s3:{operation}", bucket)


def note_missing(incoming: Incoming) -> None:
    """Who may not list a key is told that an object which is not there is forbidden, and not that it is missing.

    S3 judges that by the key as `s3:prefix`: https://github.com/ceph/ceph/pull/68577.
    """
    if incoming.operation in _READS:
        calls.note_list(incoming.uri["Bucket"], incoming.uri["Key"])


def _note_source(address: str) -> None:
    """What is copied is read: `/bucket/key?versionId=…`, its key encoded."""
    path, _, version = address.removeprefix("/").partition("?versionId=")
    calls.note_object("s3:GetObjectVersion" if version else "s3:GetObject", f"s3://{unquote(path)}")


def _named(body: bytes) -> list[tuple[str, str | None]]:
    """The keys that DeleteObjects names, each with its version where one is named."""
    entries = ElementTree.fromstring(body).iterfind("{*}Object")
    return [(entry.findtext("{*}Key", ""), entry.findtext("{*}VersionId")) for entry in entries]
