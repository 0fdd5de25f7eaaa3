"""Redshift Serverless: namespaces and workgroups, as far as the Data API needs them to exist.

There is one warehouse file, so there is one namespace; every workgroup reaches it.
"""

import threading
import time
import uuid
from pathlib import Path
from typing import Any

from sluice_aws import files
from sluice_aws.errors import AwsError, not_carried_out
from sluice_aws.paging import page
from sluice_aws.wire import Call, Operation


class RedshiftServerless:
    def __init__(self, folder: Path) -> None:
        self._held = files.Document(folder / "serverless.json")
        self._held.value.setdefault("namespaces", {})
        self._held.value.setdefault("workgroups", {})
        self._lock = threading.Lock()

    def operations(self) -> dict[str, Operation]:
        return {
            "CreateNamespace": self._create_namespace,
            "CreateWorkgroup": self._create_workgroup,
            "GetNamespace": self._get_namespace,
            "GetWorkgroup": self._get_workgroup,
            "ListNamespaces": self._list_namespaces,
            "ListWorkgroups": self._list_workgroups,
        }

    def database_of(self, workgroup: str) -> str | None:
        """The database that a workgroup's namespace has beside `dev`; None where there is no such workgroup."""
        found = self._workgroups.get(workgroup)
        return None if found is None else self._namespaces[found["namespaceName"]]["dbName"]

    def any_database(self) -> str:
        """The database of the one namespace; `dev`, which every namespace has, where there is none yet."""
        return next((namespace["dbName"] for namespace in self._namespaces.values()), "dev")

    @property
    def _namespaces(self) -> dict[str, Any]:
        return self._held.value["namespaces"]

    @property
    def _workgroups(self) -> dict[str, Any]:
        return self._held.value["workgroups"]

    def _create_namespace(self, call: Call) -> dict[str, Any]:
        name = call.parameters["namespaceName"]
        with self._lock:
            if name in self._namespaces:
                raise AwsError("ConflictException", f"Namespace {name} already exists.")
            if self._namespaces:
                raise not_carried_out(
                    f"a second namespace ({name} beside {next(iter(self._namespaces))}): it has one warehouse"
                )
            identity = str(uuid.uuid4())
            self._namespaces[name] = {
                "namespaceName": name,
                "namespaceId": identity,
                "namespaceArn": call.arn("redshift-serverless", f"namespace/{identity}"),
                "dbName": call.parameters.get("dbName") or "dev",
                "adminUsername": "admin",
                "status": "AVAILABLE",
                "creationDate": time.time(),
            }
            self._held.save()
        return {"namespace": self._namespaces[name]}

    def _create_workgroup(self, call: Call) -> dict[str, Any]:
        name, namespace = call.parameters["workgroupName"], call.parameters["namespaceName"]
        with self._lock:
            if name in self._workgroups:
                raise AwsError("ConflictException", f"Workgroup {name} already exists.")
            if namespace not in self._namespaces:
                raise AwsError("ResourceNotFoundException", f"Namespace {namespace} does not exist.")
            identity = str(uuid.uuid4())
            self._workgroups[name] = {
                "workgroupName": name,
                "workgroupId": identity,
                "workgroupArn": call.arn("redshift-serverless", f"workgroup/{identity}"),
                "namespaceName": namespace,
                "baseCapacity": call.parameters.get("baseCapacity") or 128,
                "status": "AVAILABLE",
                "creationDate": time.time(),
            }
            self._held.save()
        return {"workgroup": self._workgroups[name]}

    def _get_namespace(self, call: Call) -> dict[str, Any]:
        return {"namespace": _existing(self._namespaces, "Namespace", call.parameters["namespaceName"])}

    def _get_workgroup(self, call: Call) -> dict[str, Any]:
        return {"workgroup": _existing(self._workgroups, "Workgroup", call.parameters["workgroupName"])}

    def _list_namespaces(self, call: Call) -> dict[str, Any]:
        shown, token = page(call, list(self._namespaces.values()))
        return {"namespaces": shown, "nextToken": token}

    def _list_workgroups(self, call: Call) -> dict[str, Any]:
        shown, token = page(call, list(self._workgroups.values()))
        return {"workgroups": shown, "nextToken": token}


def _existing(held: dict[str, Any], kind: str, name: str) -> dict[str, Any]:
    if name not in held:
        raise AwsError("ResourceNotFoundException", f"{kind} {name} does not exist.")
    return held[name]
