"""What Lambda's functions have beside their code: who may call them, and where a failed asynchronous call goes.

Policies decide which functions S3 calls; nothing else is allowed or denied here. Of destinations there is S3, for
failures (https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html).
"""

import json
import threading
import time
import uuid
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from sluice_aws import files
from sluice_aws.errors import AwsError, not_carried_out
from sluice_aws.s3 import S3
from sluice_aws.wire import ACCOUNT, Call, Operation

Json = dict[str, Any]
_BUCKET = "arn:aws:s3:::"


class FunctionEvents:
    """`find` gets the function that a call names; it raises AwsError where there is none."""

    def __init__(self, folder: Path, lake: S3) -> None:
        self._held = files.Document(folder / "lambda_events.json")
        self._lake = lake
        self._lock = threading.Lock()

    def operations(self, find: Callable[[Call], Json]) -> dict[str, Operation]:
        def of(work: Callable[[Call, Json, Json], Json | None]) -> Operation:
            def run(call: Call) -> Json | None:
                function = find(call)
                with self._lock:
                    held = self._held.value.setdefault(function["FunctionArn"], {"statements": {}, "failures": None})
                    answer = work(call, function, held)
                    self._held.save()
                return answer

            return run

        return {
            "AddPermission": of(self._add_permission),
            "DeleteFunctionEventInvokeConfig": of(self._unset),
            "GetFunctionEventInvokeConfig": of(self._get),
            "GetPolicy": of(self._policy),
            "PutFunctionEventInvokeConfig": of(self._set),
            "RemovePermission": of(self._remove_permission),
        }

    def forget(self, arn: str) -> None:
        """The function is gone, and what it had with it."""
        with self._lock:
            if self._held.value.pop(arn, None) is not None:
                self._held.save()

    def lets(self, arn: str, service: str, source: str) -> bool:
        """Whether a function's policy lets a service call it for a source of this account, by its ARN."""
        return any(
            statement["Principal"] == {"Service": service} and _holds(statement.get("Condition", {}), source)
            for statement in self._held.value.get(arn, {}).get("statements", {}).values()
        )

    def failed(self, function: Json, request: str, event: bytes, answer: bytes) -> None:
        """An asynchronous call has failed: what is known of it goes where the function says."""
        config = self._held.value.get(function["FunctionArn"], {}).get("failures")
        if config is None:
            return
        bucket = config["DestinationConfig"]["OnFailure"]["Destination"].removeprefix(_BUCKET)
        now = datetime.now(UTC)
        record = {
            "version": "1.0",
            "timestamp": now.strftime("%Y-%m-%dT%H:%M:%S.%f")[:-3] + "Z",
            "requestContext": {
                "requestId": request,
                "functionArn": f"{function['FunctionArn']}:$LATEST",
                "condition": "RetriesExhausted",
                "approximateInvokeCount": 1,
            },
            "requestPayload": json.loads(event),
            "responseContext": {"statusCode": 200, "executedVersion": "$LATEST", "functionError": "Unhandled"},
            "responsePayload": json.loads(answer),
        }
        at = now.strftime("%Y/%m/%d/%Y-%m-%dT%H.%M.%S")
        key = f"aws/lambda/async/{function['FunctionName']}/{at}-{request}"
        self._lake.put(bucket, key, json.dumps(record).encode(), "application/json")

    def _add_permission(self, call: Call, function: Json, held: Json) -> Json:
        given = call.parameters
        name = given["StatementId"]
        if name in held["statements"]:
            raise AwsError("ResourceConflictException", f"The statement id ({name}) provided already exists.")
        principal = given["Principal"]
        conditions = {
            **({"ArnLike": {"AWS:SourceArn": given["SourceArn"]}} if given.get("SourceArn") else {}),
            **({"StringEquals": {"AWS:SourceAccount": given["SourceAccount"]}} if given.get("SourceAccount") else {}),
        }
        statement = {
            "Sid": name,
            "Effect": "Allow",
            "Principal": {"Service": principal} if principal.endswith(".amazonaws.com") else {"AWS": principal},
            "Action": given["Action"],
            "Resource": function["FunctionArn"],
            **({"Condition": conditions} if conditions else {}),
        }
        held["statements"][name] = statement
        return {"Statement": json.dumps(statement)}

    def _remove_permission(self, call: Call, _function: Json, held: Json) -> None:
        if held["statements"].pop(call.parameters["StatementId"], None) is None:
            raise AwsError("ResourceNotFoundException", f"Statement {call.parameters['StatementId']} is not found.")

    def _policy(self, _call: Call, _function: Json, held: Json) -> Json:
        if not held["statements"]:
            raise AwsError("ResourceNotFoundException", "The resource you requested does not exist.")
        policy = {"Version": "2012-10-17", "Id": "default", "Statement": list(held["statements"].values())}
        return {"Policy": json.dumps(policy), "RevisionId": str(uuid.uuid4())}

    def _set(self, call: Call, function: Json, held: Json) -> Json:
        given = call.parameters
        destinations = given.get("DestinationConfig") or {}
        target = (destinations.get("OnFailure") or {}).get("Destination") or ""
        if (destinations.get("OnSuccess") or {}).get("Destination") or not target.startswith(_BUCKET):
            raise not_carried_out(f"{call.name} with another destination than a bucket, for failures")
        if not self._lake.has_bucket(target.removeprefix(_BUCKET)):
            raise AwsError("InvalidParameterValueException", f"The destination ARN {target} is invalid.")
        held["failures"] = {
            "FunctionArn": f"{function['FunctionArn']}:$LATEST",
            "LastModified": time.time(),
            "MaximumRetryAttempts": given.get("MaximumRetryAttempts", 2),
            "DestinationConfig": {"OnFailure": {"Destination": target}, "OnSuccess": {}},
            # Lambda's own age of six hours is not shown.
            **{name: value for name in ("MaximumEventAgeInSeconds",) if (value := given.get(name)) is not None},
        }
        return held["failures"]

    def _get(self, _call: Call, function: Json, held: Json) -> Json:
        if held["failures"] is None:
            message = f"The function {function['FunctionArn']} doesn't have an EventInvokeConfig"
            raise AwsError("ResourceNotFoundException", message)
        return held["failures"]

    def _unset(self, call: Call, function: Json, held: Json) -> None:
        self._get(call, function, held)
        held["failures"] = None


def _holds(conditions: Mapping[str, Mapping[str, str]], source: str) -> bool:
    pattern = conditions.get("ArnLike", {}).get("AWS:SourceArn", "*")
    return (
        fnmatchcase(source, pattern) and conditions.get("StringEquals", {}).get("AWS:SourceAccount", ACCOUNT) == ACCOUNT
    )
