"""Athena's named queries: texts that people run and change. They are kept and shown."""

import threading
import uuid
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sluice_aws import files
from sluice_aws.athena_workgroups import PRIMARY
from sluice_aws.errors import AwsError
from sluice_aws.paging import page
from sluice_aws.wire import Call, Operation

Json = dict[str, Any]
_MEMBERS = ("Name", "Description", "Database", "QueryString")


class NamedQueries:
    """The queries of a workgroup go with it; `is_workgroup` says which there are."""

    def __init__(self, folder: Path, is_workgroup: Callable[[str], bool]) -> None:
        self._held = files.Document(folder / "named_queries.json")
        self._is_workgroup = is_workgroup
        self._lock = threading.Lock()

    def operations(self) -> dict[str, Operation]:
        return {
            "BatchGetNamedQuery": self._get_all,
            "CreateNamedQuery": self._create,
            "DeleteNamedQuery": self._delete,
            "GetNamedQuery": self._get,
            "ListNamedQueries": self._list,
            "UpdateNamedQuery": self._update,
        }

    def _create(self, call: Call) -> Json:
        given = call.parameters
        workgroup = given.get("WorkGroup") or PRIMARY
        if not self._is_workgroup(workgroup):
            raise AwsError("InvalidRequestException", f"WorkGroup {workgroup} is not found.")
        identity = str(uuid.uuid4())
        described = {name: given[name] for name in _MEMBERS if given.get(name) is not None}
        with self._lock:
            self._held.value[identity] = {"NamedQueryId": identity, "WorkGroup": workgroup, **described}
            self._held.save()
        return {"NamedQueryId": identity}

    def _update(self, call: Call) -> None:
        with self._lock:
            held = self._existing(call)
            held.update({name: value for name in _MEMBERS if (value := call.parameters.get(name)) is not None})
            self._held.save()

    def _delete(self, call: Call) -> None:
        with self._lock:
            del self._held.value[self._existing(call)["NamedQueryId"]]
            self._held.save()

    def _get(self, call: Call) -> Json:
        return {"NamedQuery": self._existing(call)}

    def _get_all(self, call: Call) -> Json:
        wanted, living = call.parameters["NamedQueryIds"], self._living()
        missing = [{"NamedQueryId": one, "ErrorCode": "INTERNAL_FAILURE"} for one in wanted if one not in living]
        return {
            "NamedQueries": [living[one] for one in wanted if one in living],
            "UnprocessedNamedQueryIds": missing,
        }

    def _list(self, call: Call) -> Json:
        workgroup = call.parameters.get("WorkGroup") or PRIMARY
        found = sorted(one for one, held in self._living().items() if held["WorkGroup"] == workgroup)
        shown, token = page(call, found, 50)
        return {"NamedQueryIds": shown, "NextToken": token}

    def _living(self) -> Json:
        return {one: held for one, held in self._held.value.items() if self._is_workgroup(held["WorkGroup"])}

    def _existing(self, call: Call) -> Json:
        identity = call.parameters["NamedQueryId"]
        if identity not in self._living():
            raise AwsError("InvalidRequestException", f"NamedQuery {identity} is not found.")
        return self._held.value[identity]
