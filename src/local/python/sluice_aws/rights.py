"""The rights that a request takes: actions of IAM and the resources that they are on.

https://docs.aws.amazon.com/service-authorization/latest/reference/ has the actions; an operation that is not named
here has the action of its own name.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from sluice_aws import calls
from sluice_aws.wire import Call, Incoming

Resource = Callable[[Call], str]
"""The ARN of what an operation is on."""

_READS = frozenset({"GetObject", "GetObjectAttributes", "HeadObject"})
_WRITES = frozenset({"CompleteMultipartUpload", "CopyObject", "CreateMultipartUpload", "PutObject", "UploadPart"})
_LISTS = frozenset({"HeadBucket", "ListObjects", "ListObjectsV2"})
_OF_OBJECTS = {
    **dict.fromkeys(_READS, "s3:GetObject"),
    **dict.fromkeys(_WRITES, "s3:PutObject"),
    "AbortMultipartUpload": "s3:AbortMultipartUpload",
    "DeleteObject": "s3:DeleteObject",
}
_NAMED = {"lambda:Invoke": "lambda:InvokeFunction"}


@dataclass(frozen=True)
class Rights:
    """Where it is written down what roles ask for, and how services name what they are asked about."""

    log: calls.CallLog
    is_role: Callable[[str], bool]
    resources: Mapping[str, Resource]

    def caller(self, key: str) -> calls.Caller | None:
        """The role that has an access key; None where it is nobody's."""
        return calls.Caller(key, self.log) if self.is_role(key) else None

    def note(self, incoming: Incoming) -> None:
        """Writes down what a request takes, where its caller is a role."""
        if calls.current() is None:
            return
        if incoming.service == "s3":
            _note_s3(incoming)
            return
        call = incoming.call()
        resource = self.resources.get(call.service, lambda _: "*")(call)
        calls.note(_NAMED.get(call.name, call.name), resource)


def _note_s3(incoming: Incoming) -> None:
    bucket = f"arn:aws:s3:::{incoming.uri.get('Bucket', '')}"
    operation = incoming.operation
    if operation in _OF_OBJECTS:
        calls.note(_OF_OBJECTS[operation], f"{bucket}/{incoming.uri['Key']}")
    elif operation == "DeleteObjects":
        # Which ones is in the body, which is moto's to read.
        calls.note("s3:DeleteObject", f"{bucket}/*")
    elif operation in _LISTS:
        calls.note("s3:ListBucket", bucket, **{"s3:prefix": incoming.request.args.get("prefix", "")})
    else:
        calls.note(f"s3:{operation}", bucket)
