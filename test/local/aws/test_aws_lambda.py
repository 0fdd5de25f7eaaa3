"""Lambda functions run for real, in Node."""

import base64
import io
import json
import time
import zipfile
from typing import Any

import pytest
from aws_house import LAKE
from aws_process import LocalAws
from botocore.exceptions import ClientError

HANDLER = """
let calls = 0;
export async function handler(event, context) {
  calls += 1;
  console.log("given", event);
  switch (event.do) {
    case "throw": throw new TypeError("no such order");
    case "throw text": throw "just text";
    case "exit": process.exit(event.status);
    case "spin": for (;;);
    case "reject": Promise.reject(new Error("lost")); return new Promise(() => {});
    case "wait": await new Promise((resolve) => setTimeout(resolve, event.milliseconds)); break;
    case "large": return "x".repeat(7 * 1024 * 1024);
    case "circle": { const circle = {}; circle.self = circle; return circle; }
    case "environment": return process.env[event.name] ?? null;
    case "nothing": return;
  }
  const left = context.getRemainingTimeInMillis();
  return { calls, pid: process.pid, event, name: context.functionName, id: context.awsRequestId, left };
}
export const plain = (event) => "a value that is no promise";
export const callback = (event, context, done) => setTimeout(() => done(null, { called: event }), 1);
"""


def zipped(source: str, name: str = "index.mjs") -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(name, source)
    return buffer.getvalue()


class Functions:
    def __init__(self, aws: LocalAws, role: str = "lambda-tests") -> None:
        self.client = aws.client("lambda")
        iam = aws.client("iam")
        self.role = iam.create_role(RoleName=role, AssumeRolePolicyDocument="{}")["Role"]["Arn"]

    def create(self, name: str, source: str = HANDLER, **options: Any) -> None:
        given = {"Runtime": "nodejs20.x", "Handler": "index.handler", "Role": self.role, "Timeout": 3, **options}
        self.client.create_function(FunctionName=name, Code={"ZipFile": zipped(source)}, **given)

    def invoke(self, name: str, event: Any = None, **options: Any) -> tuple[Any, str | None]:
        """What it returned, and FunctionError."""
        done = self.client.invoke(FunctionName=name, Payload=json.dumps(event or {}), **options)
        return json.loads(done["Payload"].read() or "null"), done.get("FunctionError")


@pytest.fixture(scope="module")
def functions(aws: LocalAws) -> Functions:
    made = Functions(aws)
    made.create("orders")
    return made


def test_a_result_and_a_warm_process(functions: Functions) -> None:
    first, error = functions.invoke("orders", {"ü": [1.5, None]})
    assert error is None
    assert (first["event"], first["name"]) == ({"ü": [1.5, None]}, "orders")
    assert 0 < first["left"] <= 3000
    second, _ = functions.invoke("orders")
    assert (second["pid"], second["calls"]) == (first["pid"], first["calls"] + 1)
    assert second["id"] != first["id"]
    assert functions.invoke("orders", {"do": "nothing"}) == (None, None)


def test_errors_look_as_on_aws(functions: Functions) -> None:
    result, error = functions.invoke("orders", {"do": "throw"})
    assert error == "Unhandled"
    assert (result["errorType"], result["errorMessage"]) == ("TypeError", "no such order")
    assert result["trace"][0] == "TypeError: no such order"
    assert "index.mjs" in result["trace"][1]
    result, _ = functions.invoke("orders", {"do": "throw text"})
    assert result == {"errorType": "string", "errorMessage": "just text", "trace": []}
    result, _ = functions.invoke("orders", {"do": "reject"})
    assert (result["errorType"], result["errorMessage"]) == ("Runtime.UnhandledPromiseRejection", "lost")
    result, _ = functions.invoke("orders", {"do": "circle"})
    assert result["errorMessage"] == "Unable to stringify response body"
    result, _ = functions.invoke("orders", {"do": "large"})
    assert result["errorType"] == "Function.ResponseSizeTooLarge"


def test_a_process_that_ends(functions: Functions) -> None:
    result, error = functions.invoke("orders", {"do": "exit", "status": 3})
    assert (error, result["errorType"]) == ("Unhandled", "Runtime.ExitError")
    assert result["errorMessage"].endswith("Error: Runtime exited with error: exit status 3")
    result, _ = functions.invoke("orders", {"do": "exit", "status": 0})
    assert result["errorMessage"].endswith("Error: Runtime exited without providing a reason")
    assert functions.invoke("orders")[1] is None


def test_a_function_that_takes_too_long_is_stopped_even_out_of_an_endless_loop(functions: Functions) -> None:
    functions.create("slow", Timeout=1)
    began = time.monotonic()
    result, error = functions.invoke("slow", {"do": "spin"})
    assert (error, result["errorType"]) == ("Unhandled", "Sandbox.Timedout")
    assert result["errorMessage"].endswith(" Error: Task timed out after 1.00 seconds")
    assert time.monotonic() - began < 5
    assert functions.invoke("slow")[1] is None


def test_handlers_that_are_not_async(functions: Functions) -> None:
    functions.create("plain", Handler="index.plain")
    assert functions.invoke("plain") == (None, None)
    functions.create("callback", Handler="index.callback")
    assert functions.invoke("callback", {"a": 1}) == ({"called": {"a": 1}}, None)


def test_modules_that_do_not_load(functions: Functions) -> None:
    functions.create("absent", Handler="absent.handler")
    assert functions.invoke("absent")[0]["errorType"] == "Runtime.ImportModuleError"
    functions.create("unnamed", Handler="index.unnamed")
    result, error = functions.invoke("unnamed")
    assert (error, result["errorType"]) == ("Unhandled", "Runtime.HandlerNotFound")
    assert result["errorMessage"] == "index.unnamed is undefined or not exported"
    functions.create("broken", "export const handler = (")
    assert functions.invoke("broken")[0]["errorType"] == "Runtime.UserCodeSyntaxError"
    functions.create("dependent", "import 'nowhere'; export const handler = async () => 1;")
    assert functions.invoke("dependent")[0]["errorType"] == "Runtime.ImportModuleError"
    assert functions.invoke("dependent")[0]["errorType"] == "Runtime.ImportModuleError"


def test_other_code_or_configuration_is_another_process(functions: Functions) -> None:
    functions.create("changing", Environment={"Variables": {"SEED": "1"}})
    before, _ = functions.invoke("changing")
    assert functions.invoke("changing", {"do": "environment", "name": "SEED"})[0] == "1"
    functions.client.update_function_configuration(FunctionName="changing", Environment={"Variables": {"SEED": "2"}})
    assert functions.invoke("changing", {"do": "environment", "name": "SEED"})[0] == "2"
    assert functions.invoke("changing")[0]["pid"] != before["pid"]
    code = zipped("export const handler = async () => 'new code';")
    functions.client.update_function_code(FunctionName="changing", ZipFile=code)
    assert functions.invoke("changing")[0] == "new code"
    functions.client.delete_function(FunctionName="changing")
    with pytest.raises(ClientError, match="Function not found"):
        functions.invoke("changing")


def test_two_at_once_are_two_processes(functions: Functions) -> None:
    functions.create("twice", Timeout=10)
    functions.client.invoke(
        FunctionName="twice", Payload='{"do": "wait", "milliseconds": 1500}', InvocationType="Event"
    )
    time.sleep(0.05)
    began = time.monotonic()
    functions.invoke("twice")
    assert time.monotonic() - began < 1.4


def test_an_event_is_taken_and_run(aws: LocalAws, functions: Functions) -> None:
    done = functions.client.invoke(FunctionName="orders", Payload='{"later": "on"}', InvocationType="Event")
    assert (done["StatusCode"], done["Payload"].read()) == (202, b"")
    aws.wait_for(lambda event: event["event"] == "lambda.log" and "later" in event["line"], 10)


def test_what_it_prints_is_an_event_a_line_of_a_file_and_the_tail(aws: LocalAws, functions: Functions) -> None:
    done = functions.client.invoke(FunctionName="orders", Payload='{"mark": 4711}', LogType="Tail")
    tail = base64.b64decode(done["LogResult"]).decode()
    assert tail.startswith("START RequestId: ")
    assert "INFO\tgiven { mark: 4711 }" in tail
    assert "REPORT RequestId: " in tail
    told = aws.wait_for(lambda event: event["event"] == "lambda.log" and "4711" in event["line"], 5)
    assert told["function"] == "orders"
    assert "4711" in (aws.state / "logs" / "lambda" / "orders.log").read_text()


def test_the_handler_is_told_where_aws_is(aws: LocalAws, functions: Functions) -> None:
    for name, value in {
        "AWS_ENDPOINT_URL": aws.endpoint,
        "AWS_REGION": "eu-west-1",
        "AWS_ACCESS_KEY_ID": "lambda-tests",  # its role
        "AWS_LAMBDA_FUNCTION_NAME": "orders",
        "HOME": None,
    }.items():
        assert functions.invoke("orders", {"do": "environment", "name": name})[0] == value


def test_code_from_s3(aws: LocalAws, functions: Functions) -> None:
    code = zipped("export const handler = async () => 'from s3';")
    aws.client("s3").put_object(Bucket=LAKE, Key="code/f.zip", Body=code)
    given = {"Runtime": "nodejs20.x", "Handler": "index.handler", "Role": functions.role}
    place = {"S3Bucket": LAKE, "S3Key": "code/f.zip"}
    functions.client.create_function(FunctionName="stored", Code=place, **given)
    assert functions.invoke("stored")[0] == "from s3"
    with pytest.raises(ClientError, match="NoSuchKey"):
        functions.client.create_function(FunctionName="never", Code={**place, "S3Key": "never"}, **given)


def test_requests_that_aws_refuses(functions: Functions) -> None:
    with pytest.raises(ClientError, match="Function not found"):
        functions.invoke("never")
    with pytest.raises(ClientError, match="InvalidRequestContentException"):
        functions.client.invoke(FunctionName="orders", Payload="{")
    with pytest.raises(ClientError, match="cannot be assumed by Lambda"):
        functions.create("never", Role="arn:aws:iam::123456789012:role/never")
    with pytest.raises(ClientError, match="only Node is run"):
        functions.create("never", Runtime="python3.12")
    with pytest.raises(ClientError, match="lambda:CreateFunction with VpcConfig"):
        functions.create("never", VpcConfig={"SubnetIds": ["a"], "SecurityGroupIds": ["b"]})
    with pytest.raises(ClientError, match="of a version or an alias"):
        functions.invoke("orders", Qualifier="live")


def test_a_call_that_nobody_waits_for_is_kept_where_it_fails(aws: LocalAws, functions: Functions) -> None:
    functions.create("kept")
    arn = functions.client.get_function(FunctionName="kept")["Configuration"]["FunctionArn"]
    config = {"DestinationConfig": {"OnFailure": {"Destination": f"arn:aws:s3:::{LAKE}"}}}
    with pytest.raises(ClientError, match="doesn't have an EventInvokeConfig"):
        functions.client.get_function_event_invoke_config(FunctionName="kept")
    queue = {"OnFailure": {"Destination": "arn:aws:sqs:eu-west-1:123456789012:dead"}}
    with pytest.raises(ClientError, match="NotImplemented"):
        functions.client.put_function_event_invoke_config(FunctionName="kept", DestinationConfig=queue)
    functions.client.put_function_event_invoke_config(FunctionName="kept", MaximumRetryAttempts=2, **config)
    shown = functions.client.get_function_event_invoke_config(FunctionName="kept")
    assert (shown["MaximumRetryAttempts"], shown["DestinationConfig"]["OnFailure"]) == (
        2,
        config["DestinationConfig"]["OnFailure"],
    )

    functions.client.invoke(FunctionName="kept", InvocationType="Event", Payload=json.dumps({"do": "nothing"}))
    functions.client.invoke(FunctionName="kept", InvocationType="Event", Payload=json.dumps({"do": "throw"}))
    s3 = aws.client("s3")
    deadline = time.monotonic() + 20
    found: list[Any] = []
    while not found and time.monotonic() < deadline:
        found = s3.list_objects_v2(Bucket=LAKE, Prefix="aws/lambda/async/kept/").get("Contents", [])
        time.sleep(0.05)
    (one,) = found
    record = json.loads(s3.get_object(Bucket=LAKE, Key=one["Key"])["Body"].read())
    assert record["requestPayload"] == {"do": "throw"}
    assert record["requestContext"]["functionArn"] == f"{arn}:$LATEST"
    assert record["responsePayload"]["errorMessage"] == "no such order"

    functions.client.delete_function_event_invoke_config(FunctionName="kept")
    with pytest.raises(ClientError, match="doesn't have an EventInvokeConfig"):
        functions.client.get_function_event_invoke_config(FunctionName="kept")


def test_who_may_call_a_function_is_kept_and_goes_with_it(functions: Functions) -> None:
    functions.create("called")
    rule = "arn:aws:events:eu-west-1:123456789012:rule/hourly"
    given = {"StatementId": "hourly", "Action": "lambda:InvokeFunction", "Principal": "events.amazonaws.com"}
    functions.client.add_permission(FunctionName="called", SourceArn=rule, **given)
    with pytest.raises(ClientError, match="ResourceConflictException"):
        functions.client.add_permission(FunctionName="called", SourceArn=rule, **given)
    (statement,) = json.loads(functions.client.get_policy(FunctionName="called")["Policy"])["Statement"]
    assert statement["Principal"] == {"Service": "events.amazonaws.com"}
    assert statement["Condition"] == {"ArnLike": {"AWS:SourceArn": rule}}
    functions.client.delete_function(FunctionName="called")
    functions.create("called")
    with pytest.raises(ClientError, match="ResourceNotFoundException"):
        functions.client.get_policy(FunctionName="called")
