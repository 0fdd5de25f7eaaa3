"""Usage limits of Redshift Serverless: control plane only. They are kept and shown; nothing is metered here."""

import threading
import uuid
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sluice_aws import files
from sluice_aws.errors import AwsError
from sluice_aws.paging import page
from sluice_aws.wire import Call, Operation

Json = dict[str, Any]
# https://docs.aws.amazon.com/redshift-serverless/latest/APIReference/API_CreateUsageLimit.html
_TYPES = ("serverless-compute", "cross-region-datasharing")
_PERIODS = ("daily", "weekly", "monthly")
_ACTIONS = ("log", "emit-metric", "deactivate")


class UsageLimits:
    """The limits of workgroups; `is_workgroup` knows their ARNs."""

    def __init__(self, folder: Path, is_workgroup: Callable[[str], bool]) -> None:
        self._held = files.Document(folder / "usage_limits.json")
        self._is_workgroup = is_workgroup
        self._lock = threading.Lock()

    def operations(self) -> dict[str, Operation]:
        return {
            "CreateUsageLimit": self._create,
            "DeleteUsageLimit": self._delete,
            "GetUsageLimit": self._get,
            "ListUsageLimits": self._list,
            "UpdateUsageLimit": self._update,
        }

    def _create(self, call: Call) -> Json:
        given = call.parameters
        limit = {
            "resourceArn": given["resourceArn"],
            "usageType": given["usageType"],
            "amount": given["amount"],
            "period": given.get("period") or "monthly",
            "breachAction": given.get("breachAction") or "log",
        }
        _check(limit)
        if not self._is_workgroup(limit["resourceArn"]):
            raise AwsError("ResourceNotFoundException", f"The workgroup {limit['resourceArn']} does not exist.")
        with self._lock:
            same = ("resourceArn", "usageType", "period", "amount")
            if any(all(held[key] == limit[key] for key in same) for held in self._held.value.values()):
                raise AwsError("ConflictException", "There is such a usage limit already.")
            identity = str(uuid.uuid4())
            limit["usageLimitId"] = identity
            limit["usageLimitArn"] = call.arn("redshift-serverless", f"usagelimit/{identity}")
            self._held.value[identity] = limit
            self._held.save()
        return {"usageLimit": limit}

    def _update(self, call: Call) -> Json:
        with self._lock:
            held = self._existing(call)
            given = {key: call.parameters.get(key) for key in ("amount", "breachAction")}
            changed = {key: value for key, value in given.items() if value is not None}
            _check({**held, **changed})
            held.update(changed)
            self._held.save()
        return {"usageLimit": held}

    def _delete(self, call: Call) -> Json:
        with self._lock:
            held = self._existing(call)
            del self._held.value[held["usageLimitId"]]
            self._held.save()
        return {"usageLimit": held}

    def _get(self, call: Call) -> Json:
        return {"usageLimit": self._existing(call)}

    def _list(self, call: Call) -> Json:
        wanted = {key: value for key in ("resourceArn", "usageType") if (value := call.parameters.get(key))}
        found = [
            held
            for held in self._held.value.values()
            if held["usageLimitArn"].split(":")[3] == call.region
            and all(held[key] == value for key, value in wanted.items())
        ]
        shown, token = page(call, found, 100)
        return {"usageLimits": shown, "nextToken": token}

    def _existing(self, call: Call) -> Json:
        held = self._held.value.get(call.parameters["usageLimitId"])
        if held is None:
            raise AwsError("ResourceNotFoundException", "The usage limit does not exist.")
        return held


def _check(limit: Json) -> None:
    for key, known in (("usageType", _TYPES), ("period", _PERIODS), ("breachAction", _ACTIONS)):
        if limit[key] not in known:
            raise AwsError("ValidationException", f"{key} is one of {', '.join(known)}, not {limit[key]}.")
    if limit["amount"] < 1:
        raise AwsError("ValidationException", "amount is at least 1.")
