"""Lambda: functions for Node from a zip, run for real by lambda_worker.

Versions, aliases, layers, images, VPCs, event sources and URLs are refused. An asynchronous invocation is run once,
and goes where failures go when it fails: AWS would repeat it twice before. Keys, log groups, tracing and storage are
control plane only: kept and shown.
"""

import base64
import hashlib
import json
import shutil
import threading
import time
import uuid
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sluice_aws import files, identity, tags
from sluice_aws.errors import AwsError, not_carried_out
from sluice_aws.lambda_code import unpack, variables
from sluice_aws.lambda_events import FunctionEvents
from sluice_aws.lambda_worker import Outcome, Plan, Workers
from sluice_aws.paging import page
from sluice_aws.s3 import S3
from sluice_aws.wire import Call, Operation
from sluice_protocol import emit

_LARGEST = 6 * 1024 * 1024 + 100  # 6,291,556 bytes of payload, as AWS says in its own message
_CONFIGURATION = {
    "Architectures",
    "Description",
    "Environment",
    "FunctionName",
    "Handler",
    "MemorySize",
    "PackageType",
    "Role",
    "Runtime",
    "Tags",
    "Timeout",
}
_SHOWN = {"EphemeralStorage", "KMSKeyArn", "LoggingConfig", "TracingConfig"}
_CODE = {"FunctionName", "S3Bucket", "S3Key", "ZipFile", "Architectures"}


class Lambda:
    """The service. `lake` has code and keeps failures, `endpoint` is where the handlers find this AWS."""

    def __init__(
        self,
        folder: Path,
        logs: Path,
        node: str | None,
        lake: S3,
        endpoint: Callable[[], str],
    ) -> None:
        self._folder = folder
        self._logs = logs
        self._read = lake.read
        self._events = FunctionEvents(folder, lake)
        self._endpoint = endpoint
        self._lock = threading.Lock()
        self._workers = Workers(node, self._print)
        self._functions: dict[str, dict[str, Any]] = {}
        for path in folder.glob("*/*/function.json"):
            function = files.read_json(path)
            self._functions[function["FunctionArn"]] = function

    def resource(self, call: Call) -> str:
        """The function that a call is about."""
        return self._existing(call)["FunctionArn"] if "FunctionName" in call.parameters else "*"

    def operations(self) -> dict[str, Operation]:
        return {
            "CreateFunction": self._create,
            "DeleteFunction": self._delete,
            "GetFunction": self._get,
            "GetFunctionCodeSigningConfig": self._code_signing,
            "GetFunctionConfiguration": self._get_configuration,
            "Invoke": self._invoke,
            "ListFunctions": self._list,
            "ListTags": self._list_tags,
            "ListVersionsByFunction": self._versions,
            "TagResource": self._tag,
            "UntagResource": self._untag,
            "UpdateFunctionCode": self._update_code,
            "UpdateFunctionConfiguration": self._update_configuration,
            **self._events.operations(self._existing),
        }

    def lets(self, arn: str, service: str, source: str) -> bool:
        """Whether there is a function that a service may call for a source, by their ARNs."""
        return arn in self._functions and self._events.lets(arn, service, source)

    def begin(self, arn: str, event: bytes) -> None:
        """Calls a function that is there, and does not wait for it."""
        function = self._functions[arn]
        threading.Thread(target=self._run_unwatched, args=(function, event), daemon=True).start()

    def _create(self, call: Call) -> dict[str, Any]:
        given = call.parameters
        _refuse_others(call, _CONFIGURATION | _SHOWN | {"Code"})
        _refuse_others(call, _CODE, given["Code"])
        if given.get("PackageType", "Zip") != "Zip":
            raise not_carried_out("lambda:CreateFunction with PackageType Image")
        if "Handler" not in given or "Runtime" not in given:
            raise AwsError(
                "InvalidParameterValueException",
                "Runtime and Handler are mandatory parameters for functions created with deployment packages.",
            )
        function: dict[str, Any] = {
            "FunctionName": given["FunctionName"],
            "FunctionArn": call.arn("lambda", f"function:{given['FunctionName']}"),
            "Description": "",
            "Timeout": 3,
            "MemorySize": 128,
            "PackageType": "Zip",
            "Version": "$LATEST",
            "State": "Active",
            "LastUpdateStatus": "Successful",
            "Architectures": ["x86_64"],
            "EphemeralStorage": {"Size": 512},
            "TracingConfig": {"Mode": "PassThrough"},
            "LoggingConfig": {"LogFormat": "Text", "LogGroup": f"/aws/lambda/{given['FunctionName']}"},
        }
        _configure(function, given)
        with self._lock:
            if function["FunctionArn"] in self._functions:
                raise AwsError("ResourceConflictException", f"Function already exist: {given['FunctionName']}")
            self._set_code(function, self._code(given["Code"]))
            self._save(function)
        return function

    def _update_code(self, call: Call) -> dict[str, Any]:
        _refuse_others(call, _CODE)
        code = self._code(call.parameters)
        with self._lock:
            function = dict(self._existing(call))
            self._set_code(function, code)
            self._save(function)
        return function

    def _update_configuration(self, call: Call) -> dict[str, Any]:
        _refuse_others(call, (_CONFIGURATION | _SHOWN) - {"Tags", "PackageType", "Architectures"})
        with self._lock:
            function = dict(self._existing(call))
            _configure(function, call.parameters)
            self._save(function)
        return function

    def _get(self, call: Call) -> dict[str, Any]:
        function = self._existing(call)
        return {"Configuration": function, "Code": {"RepositoryType": "S3"}, "Tags": function.get("Tags", {})}

    def _get_configuration(self, call: Call) -> dict[str, Any]:
        return self._existing(call)

    def _list(self, call: Call) -> dict[str, Any]:
        given = call.parameters
        if given.get("FunctionVersion") or given.get("MasterRegion"):
            raise not_carried_out("lambda:ListFunctions with FunctionVersion or MasterRegion")
        here = [held for arn, held in sorted(self._functions.items()) if arn.split(":")[3] == call.region]
        shown, token = page(call, here)
        return {"Functions": shown, "NextMarker": token}

    def _versions(self, call: Call) -> dict[str, Any]:
        """There is the one that is being worked on: PublishVersion is refused."""
        function = self._existing(call)
        return {"Versions": [{**function, "FunctionArn": f"{function['FunctionArn']}:$LATEST"}]}

    def _code_signing(self, call: Call) -> dict[str, Any]:
        """No function has one: PutFunctionCodeSigningConfig is refused."""
        return {"CodeSigningConfigArn": "", "FunctionName": self._existing(call)["FunctionName"]}

    def _list_tags(self, call: Call) -> dict[str, Any]:
        return {"Tags": self._tagged(call).get("Tags", {})}

    def _tag(self, call: Call) -> None:
        with self._lock:
            function = self._tagged(call)
            self._write({**function, "Tags": {**function.get("Tags", {}), **call.parameters["Tags"]}})

    def _untag(self, call: Call) -> None:
        with self._lock:
            function = self._tagged(call)
            kept = dict(function.get("Tags", {}))
            tags.remove(kept, call.parameters["TagKeys"])
            self._write({**function, "Tags": kept})

    def _tagged(self, call: Call) -> dict[str, Any]:
        arn = call.parameters["Resource"]
        if arn not in self._functions:
            raise AwsError("ResourceNotFoundException", f"Function not found: {arn}")
        return self._functions[arn]

    def _delete(self, call: Call) -> None:
        with self._lock:
            function = self._existing(call)
            del self._functions[function["FunctionArn"]]
            shutil.rmtree(self._home(function), ignore_errors=True)
        self._workers.drop(function["FunctionArn"])
        self._events.forget(function["FunctionArn"])

    def _invoke(self, call: Call) -> dict[str, Any]:
        function = self._existing(call)
        event = bytes(call.parameters.get("Payload") or b"") or b"{}"
        if len(event) > _LARGEST:
            raise AwsError(
                "RequestTooLargeException",
                f"Request must be smaller than {_LARGEST} bytes for the InvokeFunction operation",
            )
        try:
            # One line, whatever the caller's formatting.
            event = json.dumps(json.loads(event)).encode()
        except ValueError as error:
            raise AwsError(
                "InvalidRequestContentException", f"Could not parse request body into json: {error}"
            ) from None
        kind = call.parameters.get("InvocationType", "RequestResponse")
        if kind == "DryRun":
            return {"StatusCode": 204}
        if kind == "Event":
            self.begin(function["FunctionArn"], event)
            return {"StatusCode": 202}
        outcome = self._run(function, call.request_id, event)
        shown: dict[str, Any] = {"StatusCode": 200, "ExecutedVersion": "$LATEST", "Payload": outcome.payload}
        if outcome.failed:
            shown["FunctionError"] = "Unhandled"
        if call.parameters.get("LogType") == "Tail":
            shown["LogResult"] = base64.b64encode(outcome.log_tail).decode()
        return shown

    def _run_unwatched(self, function: dict[str, Any], event: bytes) -> None:
        request = str(uuid.uuid4())
        outcome = self._run(function, request, event)
        if outcome.failed:
            self._events.failed(function, request, event, outcome.payload)

    def _run(self, function: dict[str, Any], request_id: str, event: bytes) -> Outcome:
        group, stream = f"/aws/lambda/{function['FunctionName']}", f"[$LATEST]{uuid.uuid4().hex}"
        shown = {
            "functionName": function["FunctionName"],
            "functionVersion": "$LATEST",
            "invokedFunctionArn": function["FunctionArn"],
            "memoryLimitInMB": str(function["MemorySize"]),
            "logGroupName": group,
            "logStreamName": stream,
        }
        outcome = self._workers.invoke(self._plan(function), request_id, event, shown)
        if len(outcome.payload) > _LARGEST:
            message = f"Response payload size exceeded maximum allowed payload size ({_LARGEST} bytes)."
            error = {"errorType": "Function.ResponseSizeTooLarge", "errorMessage": message}
            return Outcome(json.dumps(error).encode(), True, outcome.log_tail)
        return outcome

    def _plan(self, function: dict[str, Any]) -> Plan:
        arn = function["FunctionArn"]
        region, root = arn.split(":")[3], self._task_root(function)
        environment = variables(function, region, root, self._endpoint())
        return Plan(
            arn, root, function["Handler"], function["MemorySize"], function["Timeout"], tuple(environment.items())
        )

    def _existing(self, call: Call) -> dict[str, Any]:
        """The function that FunctionName names: by name, by ARN, or by `account:function:name`."""
        parts = call.parameters["FunctionName"].split(":")
        known = len(parts) in (1, 2) or "function" in parts
        after = parts[parts.index("function") + 1 :] if "function" in parts else parts
        qualifier = call.parameters.get("Qualifier") or (after[1] if len(after) > 1 else "$LATEST")
        if qualifier != "$LATEST":
            raise not_carried_out(f"{call.name} of a version or an alias ({qualifier})")
        arn = call.arn("lambda", f"function:{after[0]}")
        if not known or arn not in self._functions:
            raise AwsError("ResourceNotFoundException", f"Function not found: {arn}")
        return self._functions[arn]

    def _code(self, given: dict[str, Any]) -> bytes:
        if given.get("ZipFile") is not None:
            return bytes(given["ZipFile"])
        if "S3Bucket" in given:
            try:
                return self._read(given["S3Bucket"], given["S3Key"])
            except AwsError as error:
                message = (
                    f"Error occurred while GetObject. S3 Error Code: {error.code}. S3 Error Message: {error.message}"
                )
                raise AwsError("InvalidParameterValueException", message) from None
        raise AwsError("InvalidParameterValueException", "Please provide a source for function code.")

    def _set_code(self, function: dict[str, Any], code: bytes) -> None:
        function["CodeSha256"] = base64.b64encode(hashlib.sha256(code).digest()).decode()
        function["CodeSize"] = len(code)
        unpack(code, self._task_root(function))

    def _save(self, function: dict[str, Any]) -> None:
        function["LastModified"] = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S.%f")[:-3] + "+0000"
        function["RevisionId"] = str(uuid.uuid4())
        self._write(function)
        self._workers.drop(function["FunctionArn"])

    def _write(self, function: dict[str, Any]) -> None:
        files.write_json(self._home(function) / "function.json", function)
        self._functions[function["FunctionArn"]] = function

    def _home(self, function: dict[str, Any]) -> Path:
        return self._folder / function["FunctionArn"].split(":")[3] / function["FunctionName"]

    def _task_root(self, function: dict[str, Any]) -> Path:
        return self._home(function) / f"task-{base64.b64decode(function['CodeSha256']).hex()[:16]}"

    def _print(self, arn: str, line: str) -> None:
        name = arn.rpartition(":")[2]
        self._logs.mkdir(parents=True, exist_ok=True)
        with (self._logs / f"{name}.log").open("a", encoding="utf-8") as log:
            log.write(f"{time.strftime('%Y-%m-%dT%H:%M:%SZ', time.gmtime())} {line}\n")
        emit("lambda.log", function=name, line=line)


def _configure(function: dict[str, Any], given: dict[str, Any]) -> None:
    for name in (_CONFIGURATION | _SHOWN) - {"FunctionName"}:
        if given.get(name) is not None:
            function[name] = given[name]
    if not function["Runtime"].startswith("nodejs"):
        raise not_carried_out(f"a Lambda function for {function['Runtime']}: only Node is run")
    role = given.get("Role")
    if role is not None and not identity.role_exists(role):
        raise AwsError(
            "InvalidParameterValueException", f"The role defined for the function cannot be assumed by Lambda: {role}"
        )


def _refuse_others(call: Call, known: set[str], given: dict[str, Any] | None = None) -> None:
    """Refuses parameters that would have no effect here. An empty or false one has none on AWS either."""
    for name, value in (call.parameters if given is None else given).items():
        if value and name not in known:
            raise not_carried_out(f"{call.name} with {name}")
