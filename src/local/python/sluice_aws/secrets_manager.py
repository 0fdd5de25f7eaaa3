"""Secrets Manager: secrets with a current and a previous version, kept in a file that only its owner can read.

Rotation, replication and resource policies are refused. The key of a secret is control plane only.
"""

import threading
import time
import uuid
from pathlib import Path
from typing import Any

from sluice_aws import files, tags
from sluice_aws.errors import AwsError, not_carried_out
from sluice_aws.paging import page
from sluice_aws.wire import Call, Operation

_CURRENT, _PREVIOUS = "AWSCURRENT", "AWSPREVIOUS"
_NOT_FOUND = "Secrets Manager can't find the specified secret."
_DAY = 86_400.0


class SecretsManager:
    def __init__(self, folder: Path) -> None:
        self._secrets = files.Document(folder / "secrets.json", mode=0o600)
        self._lock = threading.Lock()

    def operations(self) -> dict[str, Operation]:
        return {
            "CreateSecret": self._create,
            "DeleteSecret": self._delete,
            "DescribeSecret": self._describe,
            "GetResourcePolicy": self._policy,
            "GetSecretValue": self._get,
            "ListSecrets": self._list,
            "PutSecretValue": self._put,
            "RestoreSecret": self._restore,
            "TagResource": self._tag,
            "UntagResource": self._untag,
            "UpdateSecret": self._update,
        }

    def create_managed(self, region: str, name: str, value: str, *, owner: str, key: str | None) -> str:
        """A secret that another service makes and removes; its ARN. Raises AwsError (ResourceExistsException)."""
        given = {"Name": name, "SecretString": value, "KmsKeyId": key}
        arn, _ = self._add(Call("secretsmanager", "CreateSecret", region, given), owner)
        return arn

    def remove(self, arn: str) -> None:
        """Removes a managed secret at once; one that is not there is no error."""
        with self._lock:
            self._secrets.value.pop(arn, None)
            self._secrets.save()

    def _create(self, call: Call) -> dict[str, Any]:
        if call.parameters.get("AddReplicaRegions"):
            raise not_carried_out("secretsmanager:CreateSecret with AddReplicaRegions")
        arn, version = self._add(call, None)
        return {"ARN": arn, "Name": call.parameters["Name"], "VersionId": version}

    def _add(self, call: Call, owner: str | None) -> tuple[str, str | None]:
        given = call.parameters
        name = given["Name"]
        with self._lock:
            if (found := self._find(call.region, name)) is not None:
                if found[1].get("deleted") is not None:
                    raise _deleted(
                        "You can't create this secret because a secret with this name is scheduled for deletion."
                    )
                raise AwsError(
                    "ResourceExistsException", f"The operation failed because the secret {name} already exists."
                )
            # AWS puts six random characters behind the name, so that a new secret is not taken for a deleted one.
            arn = call.arn("secretsmanager", f"secret:{name}-{uuid.uuid4().hex[:6]}")
            self._secrets.value[arn] = {
                "name": name,
                "description": given.get("Description", ""),
                "key": given.get("KmsKeyId"),
                "owner": owner,
                "tags": tags.of_list(given.get("Tags")),
                "created": time.time(),
                "changed": time.time(),
                "versions": {},
            }
            version = self._add_version(arn, given)
            self._secrets.save()
        return arn, version

    def _get(self, call: Call) -> dict[str, Any]:
        arn, secret = self._usable(call)
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
            arn, secret = self._usable(call)
            version = self._add_version(arn, call.parameters)
            self._secrets.save()
        return {"ARN": arn, "Name": secret["name"], "VersionId": version, "VersionStages": [_CURRENT]}

    def _update(self, call: Call) -> dict[str, Any]:
        with self._lock:
            arn, secret = self._usable(call)
            if "Description" in call.parameters:
                secret["description"] = call.parameters["Description"]
            if "KmsKeyId" in call.parameters:
                secret["key"] = call.parameters["KmsKeyId"]
            version = self._add_version(arn, call.parameters)
            self._secrets.save()
        return {"ARN": arn, "Name": secret["name"], "VersionId": version}

    def _delete(self, call: Call) -> dict[str, Any]:
        """At once, or after days in which the secret is there, cannot be read, and can be restored."""
        given = call.parameters
        with self._lock:
            arn, secret = self._existing(call)
            if secret["owner"] is not None:
                raise AwsError("InvalidRequestException", f"The secret is managed by {secret['owner']}.")
            now = time.time()
            if given.get("ForceDeleteWithoutRecovery"):
                del self._secrets.value[arn]
            else:
                secret["deleted"] = now + (given.get("RecoveryWindowInDays") or 30) * _DAY
            self._secrets.save()
        return {"ARN": arn, "Name": secret["name"], "DeletionDate": secret.get("deleted", now)}

    def _restore(self, call: Call) -> dict[str, Any]:
        with self._lock:
            arn, secret = self._existing(call)
            secret.pop("deleted", None)
            self._secrets.save()
        return {"ARN": arn, "Name": secret["name"]}

    def _describe(self, call: Call) -> dict[str, Any]:
        arn, secret = self._existing(call)
        return _described(arn, secret)

    def _policy(self, call: Call) -> dict[str, Any]:
        """No secret has one: PutResourcePolicy is refused."""
        arn, secret = self._existing(call)
        return {"ARN": arn, "Name": secret["name"]}

    def _tag(self, call: Call) -> None:
        with self._lock:
            _, secret = self._existing(call)
            secret["tags"].update(tags.of_list(call.parameters["Tags"]))
            self._secrets.save()

    def _untag(self, call: Call) -> None:
        with self._lock:
            _, secret = self._existing(call)
            tags.remove(secret["tags"], call.parameters["TagKeys"])
            self._secrets.save()

    def _list(self, call: Call) -> dict[str, Any]:
        if call.parameters.get("Filters"):
            raise not_carried_out("secretsmanager:ListSecrets with Filters")
        self._sweep()
        here = [
            _described(arn, held)
            for arn, held in self._secrets.value.items()
            if arn.split(":")[3] == call.region
            and (held.get("deleted") is None or call.parameters.get("IncludePlannedDeletion"))
        ]
        shown, token = page(call, sorted(here, key=lambda secret: secret["Name"]))
        return {"SecretList": shown, "NextToken": token}

    def _add_version(self, arn: str, given: Any) -> str | None:
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

    def _usable(self, call: Call) -> tuple[str, dict[str, Any]]:
        arn, secret = self._existing(call)
        if secret.get("deleted") is not None:
            raise _deleted("You can't perform this operation on the secret because it was marked for deletion.")
        return arn, secret

    def resource(self, call: Call) -> str:
        """The secret that a call is about; one that is not there has no six characters behind its name."""
        identity = call.parameters.get("SecretId") or call.parameters.get("Name") or "*"
        with self._lock:
            found = self._find(call.region, identity)
        return call.arn("secretsmanager", f"secret:{identity}") if found is None else found[0]

    def _existing(self, call: Call) -> tuple[str, dict[str, Any]]:
        found = self._find(call.region, call.parameters["SecretId"])
        if found is None:
            raise AwsError("ResourceNotFoundException", _NOT_FOUND)
        return found

    def _find(self, region: str, identity: str) -> tuple[str, dict[str, Any]] | None:
        """By name, by ARN, or by the ARN without its six random characters."""
        self._sweep()
        for arn, secret in self._secrets.value.items():
            if arn.split(":")[3] == region and identity in (secret["name"], arn, arn[:-7]):
                return arn, secret
        return None

    def _sweep(self) -> None:
        """Forgets the secrets whose days are over."""
        now = time.time()
        for arn in [one for one, held in self._secrets.value.items() if held.get("deleted", now + 1) <= now]:
            del self._secrets.value[arn]


def _deleted(message: str) -> AwsError:
    return AwsError("InvalidRequestException", message)


def _described(arn: str, secret: dict[str, Any]) -> dict[str, Any]:
    described = {
        "ARN": arn,
        "Name": secret["name"],
        "Description": secret["description"],
        "Tags": tags.to_list(secret["tags"]),
        "CreatedDate": secret["created"],
        "LastChangedDate": secret["changed"],
        "VersionIdsToStages": {identity: version["stages"] for identity, version in secret["versions"].items()},
    }
    for member, name in (("KmsKeyId", "key"), ("OwningService", "owner"), ("DeletedDate", "deleted")):
        if secret.get(name) is not None:
            described[member] = secret[name]
    return described
