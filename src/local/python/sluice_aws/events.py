"""EventBridge's rules and targets, by moto: control plane only. Nothing is put on a bus here: PutEvents is refused."""

from collections.abc import Callable
from typing import Any

from moto.core.request import Request

from sluice_aws.front import MotoService


def _dispatch(_request: Request) -> Callable[..., Any]:
    from moto.events.responses import EventsHandler

    return EventsHandler.dispatch


EVENTS = MotoService(
    frozenset(
        {
            "DeleteRule",
            "DescribeRule",
            "ListRules",
            "ListTagsForResource",
            "ListTargetsByRule",
            "PutRule",
            "PutTargets",
            "RemoveTargets",
            "TagResource",
            "UntagResource",
        }
    ),
    _dispatch,
)
