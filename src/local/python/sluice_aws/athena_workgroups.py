"""Athena's workgroups: where results go, whether a caller may say otherwise, and how much a query may scan.

Encryption, engine versions, metrics and execution roles are control plane only: they are kept and shown.
"""

import threading
import time
from pathlib import Path
from typing import Any

from sluice_aws import files, tags
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
            "ListTagsForResource": self._list_tags,
            "ListWorkGroups": self._list,
            "TagResource": self._tag,
            "UntagResource": self._untag,
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

    def most(self, name: str) -> int | None:
        """The bytes that a query may scan, where there is a limit."""
        return self.existing(name)["Configuration"].get("BytesScannedCutoffPerQuery")

    def is_there(self, name: str) -> bool:
        return name in self._held.value

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
            described = _described(name, given, call.parameters.get("Description", ""))
            described["Tags"] = tags.of_list(call.parameters.get("Tags"))
            self._held.value[name] = described
            self._held.save()

    def _get(self, call: Call) -> dict[str, Any]:
        return {"WorkGroup": self.existing(call.parameters["WorkGroup"])}

    def _list(self, call: Call) -> dict[str, Any]:
        shown, token = page(call, [self._held.value[name] for name in sorted(self._held.value)], 50)
        return {"WorkGroups": shown, "NextToken": token}

    def _update(self, call: Call) -> None:
        updates = dict(call.parameters.get("ConfigurationUpdates") or {})
        results = updates.pop("ResultConfigurationUpdates", None) or {}
        with self._lock:
            group = self.existing(call.parameters["WorkGroup"])
            configuration = group["Configuration"]
            _change(configuration, updates)
            if results:
                _change(configuration.setdefault("ResultConfiguration", {}), results)
            for name in ("Description", "State"):
                if call.parameters.get(name) is not None:
                    group[name] = call.parameters[name]
            self._held.save()

    def _list_tags(self, call: Call) -> dict[str, Any]:
        shown, token = page(call, tags.to_list(self._tagged(call)["Tags"]), 75)
        return {"Tags": shown, "NextToken": token}

    def _tag(self, call: Call) -> None:
        with self._lock:
            self._tagged(call)["Tags"].update(tags.of_list(call.parameters["Tags"]))
            self._held.save()

    def _untag(self, call: Call) -> None:
        with self._lock:
            tags.remove(self._tagged(call)["Tags"], call.parameters["TagKeys"])
            self._held.save()

    def _tagged(self, call: Call) -> dict[str, Any]:
        _, is_workgroup, name = call.parameters["ResourceARN"].partition(":workgroup/")
        if not is_workgroup:
            raise not_carried_out(f"{call.name} of anything but a workgroup")
        return self.existing(name)

    def _delete(self, call: Call) -> None:
        name = call.parameters["WorkGroup"]
        if name == PRIMARY:
            raise AwsError("InvalidRequestException", "The primary workgroup cannot be deleted.")
        with self._lock:
            self.existing(name)
            del self._held.value[name]
            self._held.save()


def _change(held: dict[str, Any], updates: dict[str, Any]) -> None:
    """Applies updates: a value replaces what there was, `Remove<name>` takes it away."""
    for name, value in updates.items():
        if name.startswith("Remove"):
            if value:
                held.pop(name.removeprefix("Remove"), None)
        elif value is not None:
            held[name] = value


def _described(name: str, configuration: dict[str, Any], description: str) -> dict[str, Any]:
    return {
        "Name": name,
        "State": "ENABLED",
        "Description": description,
        "Configuration": configuration,
        "Tags": {},
        "CreationTime": time.time(),
    }
