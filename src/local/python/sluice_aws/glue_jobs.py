"""Glue's jobs: Spark scripts with their settings. glue_job_runs.py runs them."""

import threading
import time
from collections.abc import Mapping
from typing import Any

from sluice_aws import glue_job_arguments, identity
from sluice_aws.errors import AwsError, not_carried_out
from sluice_aws.glue_job_store import Job, JobStore, Json
from sluice_aws.glue_tags import Tagged
from sluice_aws.paging import page
from sluice_aws.wire import ACCOUNT, Call, Operation

_DEFAULT_VERSION = "5.0"
_VERSIONS = ("5.0", "5.1")
"""The versions of Glue whose Spark is 3.5 and whose Python is 3.11."""


class GlueJobs:
    """Jobs and their tags. Whoever changes them or their runs holds `lock`."""

    def __init__(self, store: JobStore, lock: threading.RLock) -> None:
        self._store = store
        self._lock = lock

    def operations(self) -> dict[str, Operation]:
        named: dict[str, Operation] = {
            "CreateJob": self._create,
            "DeleteJob": self._delete,
            "GetJob": self._get,
            "GetJobs": self._list,
            "UpdateJob": self._update,
        }
        return {name: self._exclusively(operation) for name, operation in named.items()}

    def _exclusively(self, operation: Operation) -> Operation:
        def run(call: Call) -> Mapping[str, Any] | None:
            with self._lock:
                return operation(call)

        return run

    def _create(self, call: Call) -> Json:
        given = dict(call.parameters)
        name, tags = given["Name"], given.pop("Tags", None) or {}
        definition = _definition(call.name, given)
        held = self._store.jobs(call.region).get(name)
        if held is None:
            now = time.time()
            described = {**definition, "Name": name, "CreatedOn": now, "LastModifiedOn": now}
            self._store.add(call.region, described, dict(tags))
        elif any(held.described.get(key) != value for key, value in definition.items()):
            raise AwsError(
                "IdempotentParameterMismatchException",
                f"Job with name:{name} already submitted with different configuration",
            )
        return {"Name": name}

    def _update(self, call: Call) -> Json:
        name = call.parameters["JobName"]
        job = self._existing(call.region, name)
        definition = _definition(call.name, call.parameters["JobUpdate"])
        created = job.described["CreatedOn"]
        job.described = {**definition, "Name": name, "CreatedOn": created, "LastModifiedOn": time.time()}
        job.save()
        return {"JobName": name}

    def _delete(self, call: Call) -> Json:
        name = call.parameters["JobName"]
        if name in self._store.jobs(call.region):
            self._store.remove(call.region, name)
        return {"JobName": name}

    def _get(self, call: Call) -> Json:
        return {"Job": self._existing(call.region, call.parameters["JobName"]).described}

    def _list(self, call: Call) -> Json:
        if call.parameters.get("Tags"):
            raise not_carried_out(f"{call.name} with Tags")
        jobs = [job.described for _, job in sorted(self._store.jobs(call.region).items())]
        shown, token = page(call, jobs, 1000)
        return {"Jobs": shown, "NextToken": token}

    def tagged(self, region: str, resource: str) -> Tagged | None:
        """What `job/<name>` has for tags; None where there is no such thing."""
        kind, _, name = resource.partition("/")
        with self._lock:
            job = self._store.jobs(region).get(name) if kind == "job" else None
            return None if job is None else Tagged(job.tags, job.save)

    def _existing(self, region: str, name: str) -> Job:
        job = self._store.jobs(region).get(name)
        if job is None:
            raise AwsError("EntityNotFoundException", f"Job {name} not found.")
        return job


def _definition(name: str, given: Mapping[str, Any]) -> Json:
    """What describes a job, checked. Sizes are kept and shown; here every run has the one machine."""
    definition = {key: value for key, value in given.items() if key != "Name" and value is not None}
    command = definition.get("Command") or {}
    if command.get("Name") != "glueetl":
        raise not_carried_out(f"{name} with the command {command.get('Name')!r}, only glueetl")
    if not (command.get("ScriptLocation") or "").startswith("s3://"):
        raise AwsError("InvalidInputException", f"Script location {command.get('ScriptLocation')!r} is not in S3.")
    if command.get("PythonVersion") not in (None, "3"):
        raise not_carried_out(f"{name} with Python {command['PythonVersion']}")
    version = definition.setdefault("GlueVersion", _DEFAULT_VERSION)
    if version not in _VERSIONS:
        raise not_carried_out(f"{name} with Glue {version}: Spark is that of Glue {' and '.join(_VERSIONS)}")
    if definition.get("MaxRetries"):
        raise not_carried_out(f"{name} with MaxRetries: who starts the run starts it again")
    if (definition.get("Connections") or {}).get("Connections"):
        raise not_carried_out(f"{name} with Connections")
    if definition.get("JobMode") not in (None, "SCRIPT"):
        raise not_carried_out(f"{name} with JobMode {definition['JobMode']}")
    for key in ("CodeGenConfigurationNodes", "JobRunQueuingEnabled", "SourceControlDetails"):
        if definition.get(key):
            raise not_carried_out(f"{name} with {key}")
    for key in ("DefaultArguments", "NonOverridableArguments"):
        glue_job_arguments.check(name, definition.get(key) or {})
    _check_role(definition["Role"])
    return definition


def _check_role(role: str) -> None:
    arn = role if role.startswith("arn:") else f"arn:aws:iam::{ACCOUNT}:role/{role}"
    if not identity.role_exists(arn):
        raise AwsError("InvalidInputException", f"Role {arn} should be given assume role permissions for Glue Service.")
