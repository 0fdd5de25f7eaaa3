"""Systems Manager's parameters, by moto: what one writes, others read. Forgotten when the process ends."""

from collections.abc import Callable
from typing import Any

from moto.core.request import Request

from sluice_aws.front import MotoService
from sluice_aws.wire import Call


def _dispatch(_request: Request) -> Callable[..., Any]:
    from moto.ssm.responses import SimpleSystemManagerResponse

    return SimpleSystemManagerResponse.dispatch


def resource(call: Call) -> str:
    """The parameter that a call is about."""
    return call.arn("ssm", f"parameter/{call.parameters.get('Name', '*').removeprefix('/')}")


SSM = MotoService(
    frozenset(
        {
            "AddTagsToResource",
            "DeleteParameter",
            "DescribeParameters",
            "GetParameter",
            "GetParameters",
            "GetParametersByPath",
            "ListTagsForResource",
            "PutParameter",
            "RemoveTagsFromResource",
        }
    ),
    _dispatch,
)
