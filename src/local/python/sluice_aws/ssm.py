"""Systems Manager's parameters, by moto: what one writes, others read. Forgotten when the process ends."""

from collections.abc import Callable
from typing import Any

from moto.core.request import Request

from sluice_aws.front import MotoService


def _dispatch(_request: Request) -> Callable[..., Any]:
    from moto.ssm.responses import SimpleSystemManagerResponse

    return SimpleSystemManagerResponse.dispatch


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
