"""Secrets Manager: secrets with a current and a previous version, kept in a file that only its owner can read.

Rotation, replication and resource policies are refused.
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

_CURRENT, _PREVIOUS = "AWSCURRENT", "AWSPREVIOUS"
_NOT_FOUND = "Secrets Manager can't find the specified secret."


class SecretsManager:
    def __init__(self, folder: Path) -> None:
        self._secrets = files.Document(folder / "secrets.json", mode=0o600)
        self._lock = threading.Lock()

    def operations(self) -> dict[str, Operation]:
        return {
            "CreateSecret": self._create,
            "DeleteSecret": self._delete,
            "DescribeSecret": self._describe,
            "GetSecretValue": self._get,
            "ListSecrets": self._list,
            "PutSecretValue": self._put,
            "UpdateSecret": self._update,
        }

    def _create(self, call: Call) -> dict[str, Any]:
        given = call.parameters
        if given.get("AddReplicaRegions"):
            raise not_carried_out("secretsmanager:CreateSecret with AddReplicaRegions")
        name = given["Name"]
        with self._lock:
            if self._find(call.region, name) is not None:
                raise AwsError(
                    "ResourceExistsException", f"The operation failed because the secret {name} already exists."
                )
            # AWS puts six random characters behind the name, so that a new secret is not taken for a deleted one.
            arn = call.arn("secretsmanager", f"secret:{name}-{uuid.uuid4().hex[:6]}")
            self._secrets.value[arn] = {
                "name": name,
                "description": given.get("Description", ""),
                "tags": given.get("Tags") or [],
                "created": time.time(),
                "changed": time.time(),
                "versions": {},
            }
            version = self._add_version(arn, given)
            self._secrets.save()
        return {"ARN": arn, "Name": name, "VersionId": version}

    def _get(self, call: Call) -> dict[str, Any]:
        arn, secret = self._existing(call)
        stage, wanted = call.parameters.get("VersionStage"), call.parameters.get("VersionId")
        for identity, version in secret["versions"].items():
            if (wanted in (None, identity)) and (
                (stage or (None if wanted else _CURRENT)) in (None, *version["stages"])
            ):
                return {
                    "ARN": arn,
                    "Name": secret["name"],
                    "VersionId": identity,
                    "VersionStages": version["stages"],
                    "CreatedDate": version["created"],
                    "SecretString": version["string"],
                }
        label = f"VersionId: {wanted}" if wanted else f"staging label: {stage or _CURRENT}"
        raise AwsError(
            "ResourceNotFoundException", f"Secrets Manager can't find the specified secret value for {label}"
        )

    def _put(self, call: Call) -> dict[str, Any]:
        if call.parameters.get("VersionStages") not in (None, [_CURRENT]):
            raise not_carried_out("secretsmanager:PutSecretValue with VersionStages")
        with self._lock:
            arn, secret = self._existing(call)
            version = self._add_version(arn, call.parameters)
            self._secrets.save()
        return {"ARN": arn, "Name": secret["name"], "VersionId": version, "VersionStages": [_CURRENT]}

    def _update(self, call: Call) -> dict[str, Any]:
        with self._lock:
            arn, secret = self._existing(call)
            if "Description" in call.parameters:
                secret["description"] = call.parameters["Description"]
            version = self._add_version(arn, call.parameters)
            self._secrets.save()
        return {"ARN": arn, "Name": secret["name"], "VersionId": version}

    def _delete(self, call: Call) -> dict[str, Any]:
        if not call.parameters.get("ForceDeleteWithoutRecovery"):
            raise not_carried_out("secretsmanager:DeleteSecret without ForceDeleteWithoutRecovery")
        with self._lock:
            arn, secret = self._existing(call)
            del self._secrets.value[arn]
            self._secrets.save()
        return {"ARN": arn, "Name": secret["name"], "DeletionDate": time.time()}

    def _describe(self, call: Call) -> dict[str, Any]:
        arn, secret = self._existing(call)
        return _described(arn, secret)

    def _list(self, call: Call) -> dict[str, Any]:
        if call.parameters.get("Filters"):
            raise not_carried_out("secretsmanager:ListSecrets with Filters")
        here = [_described(arn, held) for arn, held in self._secrets.value.items() if arn.split(":")[3] == call.region]
        shown, token = page(call, sorted(here, key=lambda secret: secret["Name"]))
        return {"SecretList": shown, "NextToken": token}

    def _add_version(self, arn: str, given: dict[str, Any]) -> str | None:
        if given.get("SecretBinary") is not None:
            raise not_carried_out("a SecretBinary in Secrets Manager")
        if (value := given.get("SecretString")) is None:
            return None
        identity = given.get("ClientRequestToken") or str(uuid.uuid4())
        secret = self._secrets.value[arn]
        versions = secret["versions"]
        kept = {key: version for key, version in versions.items() if _CURRENT in version["stages"] and key != identity}
        for version in kept.values():
            version["stages"] = [_PREVIOUS]
        secret["versions"] = {**kept, identity: {"string": value, "stages": [_CURRENT], "created": time.time()}}
        secret["changed"] = time.time()
        return identity

    def _existing(self, call: Call) -> tuple[str, dict[str, Any]]:
        found = self._find(call.region, call.parameters["SecretId"])
        if found is None:
            raise AwsError("ResourceNotFoundException", _NOT_FOUND)
        return found

    def _find(self, region: str, identity: str) -> tuple[str, dict[str, Any]] | None:
        """By name, by ARN, or by the ARN without its six random characters."""
        for arn, secret in self._secrets.value.items():
            if arn.split(":")[3] == region and identity in (secret["name"], arn, arn[:-7]):
                return arn, secret
        return None


def _described(arn: str, secret: dict[str, Any]) -> dict[str, Any]:
    return {
        "ARN": arn,
        "Name": secret["name"],
        "Description": secret["description"],
        "Tags": secret["tags"],
        "CreatedDate": secret["created"],
        "LastChangedDate": secret["changed"],
        "VersionIdsToStages": {identity: version["stages"] for identity, version in secret["versions"].items()},
    }
