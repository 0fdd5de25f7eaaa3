"""CloudWatch's alarms and dashboards, by moto: control plane only. Nothing is measured, so no alarm ever rings.

Metrics themselves are refused: whoever asks for one must not be told that there were none.
"""

from collections.abc import Callable
from typing import Any

from moto.core.request import Request

from sluice_aws.front import MotoService


def _dispatch(_request: Request) -> Callable[..., Any]:
    from moto.cloudwatch.responses import CloudWatchResponse

    return CloudWatchResponse.dispatch


CLOUDWATCH = MotoService(
    frozenset(
        {
            "DeleteAlarms",
            "DeleteDashboards",
            "DescribeAlarms",
            "GetDashboard",
            "ListDashboards",
            "ListTagsForResource",
            "PutDashboard",
            "PutMetricAlarm",
            "TagResource",
            "UntagResource",
        }
    ),
    _dispatch,
)
