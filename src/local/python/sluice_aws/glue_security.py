"""Glue's security configurations: control plane only. Nothing that a job's run writes is encrypted here."""

import threading
import time
from pathlib import Path
from typing import Any

from sluice_aws import files
from sluice_aws.errors import AwsError
from sluice_aws.paging import page
from sluice_aws.wire import Call, Operation


class GlueSecurity:
    def __init__(self, folder: Path) -> None:
        self._held = files.Document(folder / "glue_security.json")
        self._lock = threading.Lock()

    def operations(self) -> dict[str, Operation]:
        return {
            "CreateSecurityConfiguration": self._create,
            "DeleteSecurityConfiguration": self._delete,
            "GetSecurityConfiguration": self._get,
            "GetSecurityConfigurations": self._list,
        }

    def _create(self, call: Call) -> dict[str, Any]:
        name = call.parameters["Name"]
        key = f"{call.region} {name}"
        with self._lock:
            if key in self._held.value:
                raise AwsError("AlreadyExistsException", f"SecurityConfiguration already exists: {name}")
            created = time.time()
            given = call.parameters["EncryptionConfiguration"]
            self._held.value[key] = {"Name": name, "CreatedTimeStamp": created, "EncryptionConfiguration": given}
            self._held.save()
        return {"Name": name, "CreatedTimestamp": created}

    def _delete(self, call: Call) -> None:
        with self._lock:
            self._existing(call)
            del self._held.value[f"{call.region} {call.parameters['Name']}"]
            self._held.save()

    def _get(self, call: Call) -> dict[str, Any]:
        return {"SecurityConfiguration": self._existing(call)}

    def _list(self, call: Call) -> dict[str, Any]:
        here = [held for key, held in sorted(self._held.value.items()) if key.startswith(f"{call.region} ")]
        shown, token = page(call, here)
        return {"SecurityConfigurations": shown, "NextToken": token}

    def _existing(self, call: Call) -> dict[str, Any]:
        name = call.parameters["Name"]
        found = self._held.value.get(f"{call.region} {name}")
        if found is None:
            raise AwsError("EntityNotFoundException", f"Security configuration {name} not found.")
        return found
