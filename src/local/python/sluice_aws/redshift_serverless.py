"""Redshift Serverless: namespaces and workgroups, for the Data API and for who provisions them.

There is one warehouse file, so there is one namespace; every workgroup reaches it, and its deletion empties the file.
Capacity, network, keys, roles, log exports and parameters are control plane only: they are kept and shown.
"""

import json
import secrets
import threading
import time
import uuid
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sluice_aws import files, tags
from sluice_aws.errors import AwsError, not_carried_out
from sluice_aws.paging import page
from sluice_aws.secrets_manager import SecretsManager
from sluice_aws.wire import ACCOUNT, Call, Operation

Json = dict[str, Any]
_ADMIN = "admin"
_NAMESPACE = ("adminUsername", "adminPasswordSecretKmsKeyId", "defaultIamRoleArn", "iamRoles", "kmsKeyId", "logExports")
_WORKGROUP = (
    "baseCapacity",
    "configParameters",
    "enhancedVpcRouting",
    "maxCapacity",
    "port",
    "publiclyAccessible",
    "securityGroupIds",
    "subnetIds",
    "trackName",
)


class RedshiftServerless:
    """The service. `empty` removes what the warehouse holds; `secrets` keeps the administrator's password."""

    def __init__(self, folder: Path, secrets_manager: SecretsManager, empty: Callable[[], None]) -> None:
        self._held = files.Document(folder / "serverless.json")
        self._held.value.setdefault("namespaces", {})
        self._held.value.setdefault("workgroups", {})
        self._held.value.setdefault("tags", {})
        self._secrets = secrets_manager
        self._empty = empty
        self._lock = threading.Lock()

    def operations(self) -> dict[str, Operation]:
        return {
            "CreateNamespace": self._create_namespace,
            "CreateWorkgroup": self._create_workgroup,
            "DeleteNamespace": self._delete_namespace,
            "DeleteWorkgroup": self._delete_workgroup,
            "GetNamespace": self._get_namespace,
            "GetWorkgroup": self._get_workgroup,
            "ListNamespaces": self._list_namespaces,
            "ListTagsForResource": self._list_tags,
            "ListWorkgroups": self._list_workgroups,
            "TagResource": self._tag,
            "UntagResource": self._untag,
            "UpdateNamespace": self._update_namespace,
            "UpdateWorkgroup": self._update_workgroup,
        }

    def database_of(self, workgroup: str) -> str | None:
        """The database that a workgroup's namespace has beside `dev`; None where there is no such workgroup."""
        found = self._workgroups.get(workgroup)
        return None if found is None else self._namespaces[found["namespaceName"]]["dbName"]

    def arn_of(self, workgroup: str) -> str:
        """A workgroup's ARN; `*` where there is no such workgroup."""
        found = self._workgroups.get(workgroup)
        return "*" if found is None else found["workgroupArn"]

    def is_workgroup(self, arn: str) -> bool:
        return any(workgroup["workgroupArn"] == arn for workgroup in self._workgroups.values())

    def role_of(self, workgroup: str) -> str | None:
        """The name of the role that a workgroup's namespace reads the lake with."""
        found = self._workgroups.get(workgroup)
        arn = None if found is None else self._namespaces[found["namespaceName"]].get("defaultIamRoleArn")
        return None if arn is None else arn.rpartition("/")[2]

    def any_database(self) -> str:
        """The database of the one namespace; `dev`, which every namespace has, where there is none yet."""
        return next((namespace["dbName"] for namespace in self._namespaces.values()), "dev")

    @property
    def _namespaces(self) -> Json:
        return self._held.value["namespaces"]

    @property
    def _workgroups(self) -> Json:
        return self._held.value["workgroups"]

    @property
    def _tags(self) -> dict[str, tags.Tags]:
        return self._held.value["tags"]

    def _create_namespace(self, call: Call) -> Json:
        given = call.parameters
        name = given["namespaceName"]
        with self._lock:
            if name in self._namespaces:
                raise AwsError("ConflictException", f"Namespace {name} already exists.")
            if self._namespaces:
                raise not_carried_out(
                    f"a second namespace ({name} beside {next(iter(self._namespaces))}): it has one warehouse"
                )
            identity = str(uuid.uuid4())
            arn = call.arn("redshift-serverless", f"namespace/{identity}")
            namespace = {
                "namespaceName": name,
                "namespaceId": identity,
                "namespaceArn": arn,
                "dbName": given.get("dbName") or "dev",
                "adminUsername": _ADMIN,
                "kmsKeyId": "AWS_OWNED_KMS_KEY",
                "iamRoles": [],
                "logExports": [],
                **_given(call, _NAMESPACE),
                "status": "AVAILABLE",
                "creationDate": time.time(),
            }
            if given.get("manageAdminPassword"):
                namespace["adminPasswordSecretArn"] = self._make_password(call.region, namespace)
            self._namespaces[name] = namespace
            self._tags[arn] = tags.of_list(given.get("tags"))
            self._held.save()
        return {"namespace": namespace}

    def _make_password(self, region: str, namespace: Json) -> str:
        user = namespace["adminUsername"]
        value = {"username": user, "password": secrets.token_urlsafe(24)}
        return self._secrets.create_managed(
            region,
            f"redshift!{namespace['namespaceName']}-{user}",
            json.dumps(value),
            owner="redshift",
            key=namespace.get("adminPasswordSecretKmsKeyId"),
        )

    def _create_workgroup(self, call: Call) -> Json:
        name, namespace = call.parameters["workgroupName"], call.parameters["namespaceName"]
        with self._lock:
            if name in self._workgroups:
                raise AwsError("ConflictException", f"Workgroup {name} already exists.")
            _existing(self._namespaces, "Namespace", namespace)
            identity = str(uuid.uuid4())
            arn = call.arn("redshift-serverless", f"workgroup/{identity}")
            workgroup = {
                "workgroupName": name,
                "workgroupId": identity,
                "workgroupArn": arn,
                "namespaceName": namespace,
                "baseCapacity": 128,
                "configParameters": [],
                "enhancedVpcRouting": False,
                "port": 5439,
                "publiclyAccessible": False,
                "securityGroupIds": [],
                "subnetIds": [],
                "trackName": "current",
                **_given(call, _WORKGROUP),
                "status": "AVAILABLE",
                "creationDate": time.time(),
            }
            workgroup["endpoint"] = {
                "address": f"{name}.{ACCOUNT}.{call.region}.redshift-serverless.amazonaws.com",
                "port": workgroup["port"],
                "vpcEndpoints": [],
            }
            self._workgroups[name] = workgroup
            self._tags[arn] = tags.of_list(call.parameters.get("tags"))
            self._held.save()
        return {"workgroup": workgroup}

    def _update_namespace(self, call: Call) -> Json:
        with self._lock:
            namespace = _existing(self._namespaces, "Namespace", call.parameters["namespaceName"])
            if call.parameters.get("manageAdminPassword") is False:
                raise not_carried_out(f"{call.name} without manageAdminPassword")
            namespace.update(_given(call, _NAMESPACE))
            self._held.save()
        return {"namespace": namespace}

    def _update_workgroup(self, call: Call) -> Json:
        with self._lock:
            workgroup = _existing(self._workgroups, "Workgroup", call.parameters["workgroupName"])
            workgroup.update(_given(call, _WORKGROUP))
            self._held.save()
        return {"workgroup": workgroup}

    def _delete_namespace(self, call: Call) -> Json:
        name = call.parameters["namespaceName"]
        if call.parameters.get("finalSnapshotName"):
            raise not_carried_out(f"{call.name} with finalSnapshotName")
        with self._lock:
            namespace = _existing(self._namespaces, "Namespace", name)
            if users := [one for one, group in self._workgroups.items() if group["namespaceName"] == name]:
                raise AwsError("ConflictException", f"Namespace {name} has the workgroup {users[0]}.")
            self._empty()
            del self._namespaces[name]
            self._tags.pop(namespace["namespaceArn"], None)
            self._held.save()
        if (secret := namespace.get("adminPasswordSecretArn")) is not None:
            self._secrets.remove(secret)
        return {"namespace": {**namespace, "status": "DELETING"}}

    def _delete_workgroup(self, call: Call) -> Json:
        name = call.parameters["workgroupName"]
        with self._lock:
            workgroup = _existing(self._workgroups, "Workgroup", name)
            del self._workgroups[name]
            self._tags.pop(workgroup["workgroupArn"], None)
            self._held.save()
        return {"workgroup": {**workgroup, "status": "DELETING"}}

    def _get_namespace(self, call: Call) -> Json:
        return {"namespace": _existing(self._namespaces, "Namespace", call.parameters["namespaceName"])}

    def _get_workgroup(self, call: Call) -> Json:
        return {"workgroup": _existing(self._workgroups, "Workgroup", call.parameters["workgroupName"])}

    def _list_namespaces(self, call: Call) -> Json:
        shown, token = page(call, list(self._namespaces.values()))
        return {"namespaces": shown, "nextToken": token}

    def _list_workgroups(self, call: Call) -> Json:
        shown, token = page(call, list(self._workgroups.values()))
        return {"workgroups": shown, "nextToken": token}

    def _list_tags(self, call: Call) -> Json:
        return {"tags": tags.to_list(self._tagged(call), capital=False)}

    def _tag(self, call: Call) -> None:
        with self._lock:
            self._tagged(call).update(tags.of_list(call.parameters["tags"]))
            self._held.save()

    def _untag(self, call: Call) -> None:
        with self._lock:
            tags.remove(self._tagged(call), call.parameters["tagKeys"])
            self._held.save()

    def _tagged(self, call: Call) -> tags.Tags:
        arn = call.parameters["resourceArn"]
        if arn not in self._tags:
            raise AwsError("ResourceNotFoundException", f"The resource {arn} does not exist.")
        return self._tags[arn]


def _given(call: Call, names: tuple[str, ...]) -> Json:
    """The parameters of a call that describe what it makes, as far as they are given."""
    return {name: call.parameters[name] for name in names if call.parameters.get(name) is not None}


def _existing(held: Json, kind: str, name: str) -> Json:
    if name not in held:
        raise AwsError("ResourceNotFoundException", f"{kind} {name} does not exist.")
    return held[name]
