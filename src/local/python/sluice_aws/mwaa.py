"""MWAA: environments, with what the service itself refuses. No scheduler runs behind them; of Airflow there is the
database with the REST API, of which what a scheduler does nothing with is carried out: pools."""

import re
import shutil
import threading
import time
import uuid
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from sluice_aws import ec2, files, identity, tags
from sluice_aws.airflow_process import AirflowProcess
from sluice_aws.errors import AwsError, not_carried_out
from sluice_aws.paging import page
from sluice_aws.s3 import S3
from sluice_aws.wire import ACCOUNT, Call, Operation

Json = dict[str, Any]
_NAME = re.compile(r"[a-zA-Z][0-9a-zA-Z_-]{0,79}")
_VERSIONS = frozenset({"2.10.3", "2.11.2", "3.0.6", "3.2.1", "3.3.1"})
# What logs, and what its log group is called.
_LOGS = {
    "DagProcessingLogs": "DAGProcessing",
    "SchedulerLogs": "Scheduler",
    "TaskLogs": "Task",
    "WebserverLogs": "WebServer",
    "WorkerLogs": "Worker",
}
_FILES = ("Plugins", "Requirements", "StartupScript")
_MICRO = "mw1.micro"
_CLASSES = (_MICRO, "mw1.small", "mw1.medium", "mw1.large", "mw1.xlarge", "mw1.2xlarge")
# https://docs.aws.amazon.com/mwaa/latest/API/API_CreateEnvironment.html: the least and the most of each, by class.
_SIZES = {
    "Schedulers": (2, 5),
    "MinWorkers": (1, 25),
    "MaxWorkers": (1, 25),
    "MinWebservers": (2, 5),
    "MaxWebservers": (2, 5),
}
_DEFAULTS: Json = {
    "AirflowConfigurationOptions": {},
    "AirflowVersion": "3.3.1",
    "EndpointManagement": "SERVICE",
    "EnvironmentClass": "mw1.small",
    "WebserverAccessMode": "PRIVATE_ONLY",
    "WeeklyMaintenanceWindowStart": "SUN:03:30",
}


# https://docs.aws.amazon.com/mwaa/latest/API/API_InvokeRestApi.html
_LONGEST_PATH = 64


class RestApiError(AwsError):
    """What Airflow itself has refused, with its own status and document."""

    def __init__(self, status: int, body: Any) -> None:
        side = "Client" if status < 500 else "Server"
        super().__init__(f"RestApi{side}Exception", f"Airflow has answered {status}.")
        self.rest_api_status_code = status
        self.rest_api_response = body


class Mwaa:
    def __init__(self, folder: Path, lake: S3, airflows: Mapping[str, Path]) -> None:
        """`airflows` are the Pythons that have an Airflow, by its version."""
        self._environments = files.Document(folder / "mwaa.json")
        self._folder = folder / "mwaa"
        self._airflows = airflows
        self._running: dict[str, AirflowProcess] = {}
        self._lake = lake
        self._lock = threading.Lock()

    @staticmethod
    def resource(call: Call) -> str:
        """What IAM is asked about: an environment, or the role that somebody has in its Airflow."""
        name = call.parameters.get("Name", "*")
        return call.arn("airflow", f"role/{name}/Op" if call.operation == "InvokeRestApi" else f"environment/{name}")

    def operations(self) -> dict[str, Operation]:
        return {
            "CreateEnvironment": self._create,
            "DeleteEnvironment": self._delete,
            "GetEnvironment": self._get,
            "InvokeRestApi": self._invoke_rest_api,
            "ListEnvironments": self._list,
            "ListTagsForResource": self._list_tags,
            "TagResource": self._tag,
            "UntagResource": self._untag,
            "UpdateEnvironment": self._update,
        }

    def _create(self, call: Call) -> Json:
        given = {key: value for key, value in call.parameters.items() if value is not None}
        name = given["Name"]
        if not _NAME.fullmatch(name):
            raise _invalid(f"The environment's name {name!r} is not valid.")
        arn = call.arn("airflow", f"environment/{name}")
        with self._lock:
            if arn in self._environments.value:
                raise _invalid(f"An environment with the name {name} already exists.")
            environment = {
                **_DEFAULTS,
                **_least(given.get("EnvironmentClass", _DEFAULTS["EnvironmentClass"])),
                **given,
                "Arn": arn,
                "Tags": dict(given.get("Tags") or {}),
                "CreatedAt": time.time(),
                "ServiceRoleArn": f"arn:aws:iam::{ACCOUNT}:role/aws-service-role/airflow.amazonaws.com/"
                "AWSServiceRoleForAmazonMWAA",
                "WebserverUrl": f"{uuid.uuid4()}.c0.{call.region}.airflow.amazonaws.com",
            }
            self._keep(call, environment)
        return {"Arn": arn}

    def _update(self, call: Call) -> Json:
        given = {key: value for key, value in call.parameters.items() if value is not None and key != "Name"}
        with self._lock:
            environment = {**self._existing(call), **given}
            self._keep(call, environment)
        return {"Arn": environment["Arn"]}

    def _keep(self, call: Call, environment: Json) -> None:
        _check_sizes(environment)
        self._check_places(call.region, environment)
        environment["LoggingConfiguration"] = _logging(call, environment)
        environment["Status"] = "AVAILABLE"
        environment["LastUpdate"] = {"Status": "SUCCESS", "CreatedAt": time.time()}
        self._environments.value[environment["Arn"]] = environment
        self._environments.save()

    def _check_places(self, region: str, environment: Json) -> None:
        """What an environment names must be there: the bucket and its objects, the role, the network."""
        bucket = environment["SourceBucketArn"].rpartition(":")[2]
        if not self._lake.has_bucket(bucket):
            raise _invalid(f"The source bucket {bucket} does not exist.")
        for part in _FILES:
            path, version = environment.get(f"{part}S3Path"), environment.get(f"{part}S3ObjectVersion")
            if path and not self._lake.has_version(bucket, path, version):
                shown = f" in the version {version}" if version else ""
                raise _invalid(f"{part}S3Path: s3://{bucket}/{path} does not exist{shown}.")
        if not identity.role_exists(environment["ExecutionRoleArn"]):
            raise _invalid(f"The execution role {environment['ExecutionRoleArn']} does not exist.")
        network = environment["NetworkConfiguration"]
        zones = ec2.zones_of(region, network.get("SubnetIds") or [])
        if len(zones) != 2 or zones[0] == zones[1]:
            raise _invalid("An environment takes two subnets, in two availability zones.")
        ec2.check_security_groups(region, network.get("SecurityGroupIds") or [])

    def _delete(self, call: Call) -> None:
        with self._lock:
            arn = self._existing(call)["Arn"]
            del self._environments.value[arn]
            self._environments.save()
            airflow = self._running.pop(arn, None)
        if airflow is not None:
            airflow.stop()
        shutil.rmtree(self._place(arn), ignore_errors=True)

    def _invoke_rest_api(self, call: Call) -> Json:
        with self._lock:
            environment = self._existing(call)
            path = call.parameters["Path"]
            if len(path) > _LONGEST_PATH:
                raise _invalid(f"Path has {len(path)} characters; it may have {_LONGEST_PATH}.")
            if path != "/pools" and not path.startswith("/pools/"):
                raise not_carried_out(f"airflow:InvokeRestApi of {path}: no scheduler runs behind an environment")
            version = environment["AirflowVersion"]
            if version not in self._airflows:
                raise not_carried_out(f"airflow:InvokeRestApi of Airflow {version}, which is not installed here")
            arn = environment["Arn"]
            airflow = self._running.setdefault(arn, AirflowProcess(self._airflows[version], self._place(arn)))
        query, body = call.parameters.get("QueryParameters") or {}, call.parameters.get("Body")
        status, answer = airflow.ask(call.parameters["Method"], path, query, body)
        if status >= 400:
            raise RestApiError(status, answer)
        return {"RestApiStatusCode": status, "RestApiResponse": answer}

    def _place(self, arn: str) -> Path:
        """Where the Airflow of an environment has its database."""
        _, _, _, region, _, name = arn.split(":")
        return self._folder / region / name.rpartition("/")[2]

    def _get(self, call: Call) -> Json:
        return {"Environment": self._existing(call)}

    def _list(self, call: Call) -> Json:
        here = [held["Name"] for arn, held in self._environments.value.items() if arn.split(":")[3] == call.region]
        shown, token = page(call, sorted(here), 25)
        return {"Environments": shown, "NextToken": token}

    def _list_tags(self, call: Call) -> Json:
        return {"Tags": self._tagged(call)["Tags"]}

    def _tag(self, call: Call) -> None:
        with self._lock:
            self._tagged(call)["Tags"].update(call.parameters["Tags"])
            self._environments.save()

    def _untag(self, call: Call) -> None:
        with self._lock:
            tags.remove(self._tagged(call)["Tags"], call.parameters["tagKeys"])
            self._environments.save()

    def _existing(self, call: Call) -> Json:
        return self._found(call.arn("airflow", f"environment/{call.parameters['Name']}"))

    def _tagged(self, call: Call) -> Json:
        return self._found(call.parameters["ResourceArn"])

    def _found(self, arn: str) -> Json:
        if arn not in self._environments.value:
            raise AwsError("ResourceNotFoundException", f"The environment {arn.rpartition('/')[2]} does not exist.")
        return self._environments.value[arn]


def _least(size: str) -> Json:
    """What an environment of a class has, where its size is not said."""
    if size == _MICRO:
        return dict.fromkeys(_SIZES, 1)
    return {"Schedulers": 2, "MinWorkers": 1, "MaxWorkers": 10, "MinWebservers": 2, "MaxWebservers": 2}


def _check_sizes(environment: Json) -> None:
    size = environment["EnvironmentClass"]
    if size not in _CLASSES:
        raise _invalid(f"There is no environment class {size}.")
    if environment["AirflowVersion"] not in _VERSIONS:
        raise _invalid(f"There is no Airflow {environment['AirflowVersion']}.")
    for name, bounds in _SIZES.items():
        least, most = (1, 1) if size == _MICRO else bounds
        if not least <= environment[name] <= most:
            raise _invalid(f"{name} of {size} is between {least} and {most}, not {environment[name]}.")
    for part in ("Workers", "Webservers"):
        if environment[f"Min{part}"] > environment[f"Max{part}"]:
            raise _invalid(f"Min{part} is greater than Max{part}.")


def _logging(call: Call, environment: Json) -> Json:
    given = environment.get("LoggingConfiguration") or {}
    logging: Json = {}
    for part, name in _LOGS.items():
        settings = {"Enabled": False, "LogLevel": "INFO", **(given.get(part) or {})}
        if settings["Enabled"]:
            group = f"log-group:airflow-{environment['Name']}-{name}"
            settings["CloudWatchLogGroupArn"] = call.arn("logs", group)
        logging[part] = settings
    return logging


def _invalid(message: str) -> AwsError:
    return AwsError("ValidationException", message)
