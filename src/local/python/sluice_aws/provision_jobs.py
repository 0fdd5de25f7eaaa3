"""Provisioning of Glue jobs: script and library go to S3 under keys that their contents make, as cdktf does it."""

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sluice_aws import identity
from sluice_aws.errors import AwsError
from sluice_protocol import CommandError

if TYPE_CHECKING:
    from sluice_aws.application import Application

Json = dict[str, Any]
_ROLE = "sluice-local-glue"
_FOLDER = "sluice/glue"
_MODULES = "--extra-py-files"


def job(wanted: Json, application: "Application") -> None:
    """Creates a job, or brings it into line. A run that has begun keeps what it began with."""
    name, bucket = wanted["name"], wanted["bucket"]
    script = _upload(name, Path(wanted["script"]), bucket, application)
    arguments = dict(wanted["arguments"])
    if wanted["library"] is not None:
        library = _upload(name, Path(wanted["library"]), bucket, application)
        arguments[_MODULES] = ",".join(part for part in (library, arguments.get(_MODULES)) if part)
    definition: Json = {
        "Role": identity.ensure_role(_ROLE, "glue.amazonaws.com"),
        "GlueVersion": "5.1",
        "Command": {"Name": "glueetl", "PythonVersion": "3", "ScriptLocation": script},
        "DefaultArguments": arguments,
        "Timeout": wanted["timeout"],
        "ExecutionProperty": {"MaxConcurrentRuns": wanted["concurrency"]},
    }
    try:
        found = application.call("glue", "GetJob", JobName=name)["Job"]
    except AwsError as error:
        if error.code != "EntityNotFoundException":
            raise
        application.call("glue", "CreateJob", Name=name, **definition)
        return
    if any(found.get(key) != value for key, value in definition.items()):
        application.call("glue", "UpdateJob", JobName=name, JobUpdate=definition)


def _upload(job_name: str, path: Path, bucket: str, application: "Application") -> str:
    try:
        content = path.read_bytes()
    except OSError as error:
        raise CommandError(f"the job {job_name} has no file {path}: {error.strerror}") from None
    if not application.s3.has_bucket(bucket):
        raise CommandError(f"the job {job_name} lies in the bucket {bucket}, which does not exist")
    key = f"{_FOLDER}/{hashlib.sha256(content).hexdigest()[:16]}/{path.name}"
    if application.s3.find(bucket, key) is None:
        application.s3.put(bucket, key, content, "application/octet-stream")
    return f"s3://{bucket}/{key}"
