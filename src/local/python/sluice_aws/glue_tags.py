"""Tags of what Glue holds: of whichever kind, they are asked for by ARN."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from sluice_aws import tags
from sluice_aws.errors import AwsError, not_carried_out
from sluice_aws.wire import ACCOUNT, Call, Operation

_KINDS = ("crawler", "database", "job")


@dataclass(frozen=True)
class Tagged:
    """Something with tags, and how they are kept when they have changed."""

    tags: tags.Tags
    save: Callable[[], None]


Find = Callable[[str, str], Tagged | None]
"""Looks for a resource, such as `job/conform`, in a region."""


class GlueTags:
    def __init__(self, finds: Sequence[Find]) -> None:
        self._finds = finds
        self._lock = threading.Lock()

    def operations(self) -> dict[str, Operation]:
        return {"GetTags": self._get, "TagResource": self._tag, "UntagResource": self._untag}

    def _get(self, call: Call) -> dict[str, Any]:
        return {"Tags": self._existing(call).tags}

    def _tag(self, call: Call) -> None:
        with self._lock:
            found = self._existing(call)
            found.tags.update(call.parameters["TagsToAdd"])
            found.save()

    def _untag(self, call: Call) -> None:
        with self._lock:
            found = self._existing(call)
            tags.remove(found.tags, call.parameters["TagsToRemove"])
            found.save()

    def _existing(self, call: Call) -> Tagged:
        arn = call.parameters["ResourceArn"]
        prefix = f"arn:aws:glue:{call.region}:{ACCOUNT}:"
        resource = arn.removeprefix(prefix)
        if not arn.startswith(prefix) or resource.partition("/")[0] not in _KINDS:
            raise not_carried_out(f"{call.name} of anything but a {' or a '.join(_KINDS)} ({arn})")
        for find in self._finds:
            if (found := find(call.region, resource)) is not None:
                return found
        raise AwsError("EntityNotFoundException", f"{resource} not found.")
