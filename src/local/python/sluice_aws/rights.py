"""The rights that a request takes: actions of IAM and the resources that they are on.

https://docs.aws.amazon.com/service-authorization/latest/reference/ has the actions; an operation that is not named
here has the action of its own name. What S3's operations take is in s3_rights.py.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from sluice_aws import calls, s3_rights
from sluice_aws.wire import Call, Incoming

Resource = Callable[[Call], str | tuple[str, ...]]
"""The ARN of what an operation is on; several where IAM asks for a right on each."""

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
            s3_rights.note(incoming)
            return
        call = incoming.call()
        resource = self.resources.get(call.service, lambda _: "*")(call)
        calls.note(_NAMED.get(call.name, call.name), *([resource] if isinstance(resource, str) else resource))

    def note_answer(self, incoming: Incoming, status: int) -> None:
        """Writes down what it took that a request was answered with a status, where its caller is a role."""
        if incoming.service == "s3" and status == 404:
            s3_rights.note_missing(incoming)
