"""CloudWatch's log groups: control plane only. Their retention, key, class and tags are kept and shown.

Events are only there for the runs of Glue's jobs (cloudwatch_logs.py), whose groups are there without being made.
"""

import re
import threading
import time
from pathlib import Path
from typing import Any

from sluice_aws import files, tags
from sluice_aws.cloudwatch_logs import GROUPS
from sluice_aws.errors import AwsError
from sluice_aws.paging import page
from sluice_aws.wire import Call, Operation

Json = dict[str, Any]
_NAME = re.compile(r"[\w./#-]{1,512}")
# https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html
_DAYS = frozenset(
    {1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653}
)


class LogGroups:
    def __init__(self, folder: Path) -> None:
        self._groups = files.Document(folder / "log_groups.json")
        self._lock = threading.Lock()

    def operations(self) -> dict[str, Operation]:
        return {
            "AssociateKmsKey": self._set_key,
            "CreateLogGroup": self._create,
            "DeleteLogGroup": self._delete,
            "DeleteRetentionPolicy": self._keep_for_ever,
            "DescribeLogGroups": self._list,
            "DisassociateKmsKey": self._unset_key,
            "ListTagsForResource": self._list_tags,
            "PutRetentionPolicy": self._retain,
            "TagResource": self._tag,
            "UntagResource": self._untag,
        }

    def _create(self, call: Call) -> None:
        given = call.parameters
        name = given["logGroupName"]
        if not _NAME.fullmatch(name):
            raise AwsError("InvalidParameterException", f"1 validation error detected: the name {name} is not valid")
        key = _key(call.region, name)
        with self._lock:
            if key in self._groups.value:
                raise AwsError("ResourceAlreadyExistsException", "The specified log group already exists")
            described = {
                **_described(call, name),
                "creationTime": int(time.time() * 1000),
                "metricFilterCount": 0,
                "storedBytes": 0,
                "logGroupClass": given.get("logGroupClass") or "STANDARD",
            }
            if given.get("kmsKeyId"):
                described["kmsKeyId"] = given["kmsKeyId"]
            self._groups.value[key] = {"described": described, "tags": dict(given.get("tags") or {})}
            self._groups.save()

    def _delete(self, call: Call) -> None:
        with self._lock:
            self._existing(call)
            del self._groups.value[_key(call.region, call.parameters["logGroupName"])]
            self._groups.save()

    def _list(self, call: Call) -> Json:
        prefix = call.parameters.get("logGroupNamePrefix") or ""
        pattern = call.parameters.get("logGroupNamePattern") or ""
        made = (held["described"] for key, held in self._groups.value.items() if key.startswith(_key(call.region, "")))
        implied = (_described(call, name) for name in GROUPS)
        named = {group["logGroupName"]: group for group in (*implied, *made)}
        found = [named[name] for name in sorted(named) if name.startswith(prefix) and pattern in name]
        shown, token = page(call, found, 50)
        return {"logGroups": shown, "nextToken": token}

    def _retain(self, call: Call) -> None:
        days = call.parameters["retentionInDays"]
        if days not in _DAYS:
            raise AwsError("InvalidParameterException", f"Logs are not kept for {days} days.")
        self._set(call, retentionInDays=days)

    def _keep_for_ever(self, call: Call) -> None:
        self._set(call, retentionInDays=None)

    def _set_key(self, call: Call) -> None:
        self._set(call, kmsKeyId=call.parameters["kmsKeyId"])

    def _unset_key(self, call: Call) -> None:
        self._set(call, kmsKeyId=None)

    def _set(self, call: Call, **members: Any) -> None:
        with self._lock:
            described = self._existing(call)["described"]
            for name, value in members.items():
                if value is None:
                    described.pop(name, None)
                else:
                    described[name] = value
            self._groups.save()

    def _list_tags(self, call: Call) -> Json:
        return {"tags": self._tagged(call)["tags"]}

    def _tag(self, call: Call) -> None:
        with self._lock:
            self._tagged(call)["tags"].update(call.parameters["tags"])
            self._groups.save()

    def _untag(self, call: Call) -> None:
        with self._lock:
            tags.remove(self._tagged(call)["tags"], call.parameters["tagKeys"])
            self._groups.save()

    def _existing(self, call: Call) -> Json:
        given = call.parameters
        return self._found(_key(call.region, given.get("logGroupName") or given["resourceIdentifier"]))

    def _tagged(self, call: Call) -> Json:
        name = call.parameters["resourceArn"].partition(":log-group:")[2].removesuffix(":*")
        return self._found(_key(call.region, name))

    def _found(self, key: str) -> Json:
        if key not in self._groups.value:
            raise AwsError("ResourceNotFoundException", "The specified log group does not exist.")
        return self._groups.value[key]


def _described(call: Call, name: str) -> Json:
    return {
        "logGroupName": name,
        "arn": call.arn("logs", f"log-group:{name}:*"),
        "logGroupArn": call.arn("logs", f"log-group:{name}"),
    }


def _key(region: str, name: str) -> str:
    return f"{region} {name}"
