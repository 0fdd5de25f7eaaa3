"""Lists in pages: a token is the place where the next page begins."""

from collections.abc import Sequence
from typing import Any

from sluice_aws.errors import AwsError
from sluice_aws.wire import Call


def page(call: Call, items: Sequence[Any], limit: int = 100) -> tuple[list[Any], str | None]:
    """The page that a call with MaxResults and NextToken asks for, and the token of the next one."""
    token = call.parameters.get("NextToken") or call.parameters.get("nextToken")
    if token is not None and not token.isdecimal():
        raise AwsError("ValidationException", "The NextToken is not valid.")
    begin = int(token or 0)
    wanted = call.parameters.get("MaxResults") or call.parameters.get("maxResults") or limit
    end = begin + min(int(wanted), limit)
    return list(items[begin:end]), str(end) if end < len(items) else None
