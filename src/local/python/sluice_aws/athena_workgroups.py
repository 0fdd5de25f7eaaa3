"""Athena's workgroups: where results go, and whether a caller may say otherwise."""

import threading
import time
from pathlib import Path
from typing import Any

from sluice_aws import files
from sluice_aws.errors import AwsError, not_carried_out
from sluice_aws.paging import page
from sluice_aws.wire import Call, Operation

PRIMARY = "primary"


class Workgroups:
    def __init__(self, folder: Path) -> None:
        self._held = files.Document(folder / "athena.json")
        self._lock = threading.Lock()
        # Every account has this one, without a place for results.
        self._held.value.setdefault(PRIMARY, _described(PRIMARY, {"EnforceWorkGroupConfiguration": False}, ""))

    def operations(self) -> dict[str, Operation]:
        return {
            "CreateWorkGroup": self._create,
            "DeleteWorkGroup": self._delete,
            "GetWorkGroup": self._get,
            "ListWorkGroups": self._list,
            "UpdateWorkGroup": self._update,
        }

    def output(self, name: str, asked: str | None) -> str:
        """Where the results of a query go: a folder of S3. Raises AwsError."""
        configuration = self.existing(name)["Configuration"]
        own = (configuration.get("ResultConfiguration") or {}).get("OutputLocation")
        location = own if own and configuration.get("EnforceWorkGroupConfiguration") else asked or own
        if not location:
            raise AwsError(
                "InvalidRequestException",
                "No output location provided. An output location is required either through the Workgroup result "
                "configuration setting or as an API input.",
            )
        return location if location.endswith("/") else f"{location}/"

    def existing(self, name: str) -> dict[str, Any]:
        found = self._held.value.get(name)
        if found is None:
            raise AwsError("InvalidRequestException", f"WorkGroup {name} is not found.")
        return found

    def _create(self, call: Call) -> None:
        name = call.parameters["Name"]
        given = {"EnforceWorkGroupConfiguration": True, **(call.parameters.get("Configuration") or {})}
        with self._lock:
            if name in self._held.value:
                raise AwsError("InvalidRequestException", f"WorkGroup {name} is already created")
            self._held.value[name] = _described(name, given, call.parameters.get("Description", ""))
            self._held.save()

    def _get(self, call: Call) -> dict[str, Any]:
        return {"WorkGroup": self.existing(call.parameters["WorkGroup"])}

    def _list(self, call: Call) -> dict[str, Any]:
        shown, token = page(call, [self._held.value[name] for name in sorted(self._held.value)], 50)
        return {"WorkGroups": shown, "NextToken": token}

    def _update(self, call: Call) -> None:
        updates = dict(call.parameters.get("ConfigurationUpdates") or {})
        results = dict(updates.pop("ResultConfigurationUpdates", None) or {})
        location = results.pop("OutputLocation", None)
        enforced = updates.pop("EnforceWorkGroupConfiguration", None)
        if others := [*updates, *results]:
            raise not_carried_out(f"athena:UpdateWorkGroup of {', '.join(others)}")
        with self._lock:
            group = self.existing(call.parameters["WorkGroup"])
            if location is not None:
                group["Configuration"].setdefault("ResultConfiguration", {})["OutputLocation"] = location
            if enforced is not None:
                group["Configuration"]["EnforceWorkGroupConfiguration"] = enforced
            self._held.save()

    def _delete(self, call: Call) -> None:
        name = call.parameters["WorkGroup"]
        if name == PRIMARY:
            raise AwsError("InvalidRequestException", "The primary workgroup cannot be deleted.")
        with self._lock:
            self.existing(name)
            del self._held.value[name]
            self._held.save()


def _described(name: str, configuration: dict[str, Any], description: str) -> dict[str, Any]:
    return {
        "Name": name,
        "State": "ENABLED",
        "Description": description,
        "Configuration": configuration,
        "CreationTime": time.time(),
    }
