"""Objects that come call functions, which really run."""

import json
import time
from typing import Any

import pytest
from aws_process import LocalAws
from botocore.exceptions import ClientError
from test_aws_lambda import Functions

NOTED = """
export async function handler(event) {
  if (event.Records[0].s3.object.key.includes("bad")) throw new Error("no such column");
  console.log(`came ${JSON.stringify(event.Records[0])}`);
}
"""


@pytest.fixture(scope="module")
def functions(aws: LocalAws) -> Functions:
    return Functions(aws, "notification-tests")


def told(function: str, **filters: str) -> dict[str, Any]:
    rules = [{"Name": name, "Value": value} for name, value in filters.items()]
    return {
        "LambdaFunctionArn": f"arn:aws:lambda:eu-west-1:123456789012:function:{function}",
        "Events": ["s3:ObjectCreated:*"],
        **({"Filter": {"Key": {"FilterRules": rules}}} if rules else {}),
    }


class Inbox:
    def __init__(self, aws: LocalAws, name: str) -> None:
        self.aws, self.name = aws, name
        self.s3 = aws.client("s3")
        self.s3.create_bucket(Bucket=name, CreateBucketConfiguration={"LocationConstraint": self.s3.meta.region_name})

    def notify(self, *configurations: dict[str, Any], **others: Any) -> None:
        given = {"LambdaFunctionConfigurations": list(configurations), **others}
        self.s3.put_bucket_notification_configuration(Bucket=self.name, NotificationConfiguration=given)

    def lets(self, function: str, bucket: str | None = None) -> None:
        """Lets S3 call a function."""
        self.aws.client("lambda").add_permission(
            FunctionName=function,
            StatementId="objects",
            Action="lambda:InvokeFunction",
            Principal="s3.amazonaws.com",
            SourceArn=f"arn:aws:s3:::{bucket or self.name}",
            SourceAccount="123456789012",
        )

    def put(self, key: str) -> None:
        self.s3.put_object(Bucket=self.name, Key=key, Body=b"a,b\n")


def came(aws: LocalAws, function: str, count: int) -> list[dict[str, Any]]:
    """What a function has been told, once it is so much."""
    path = aws.state / "logs" / "lambda" / f"{function}.log"
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        lines = path.read_text().splitlines() if path.exists() else []
        found = [json.loads(line.partition("\tcame ")[2]) for line in lines if "\tcame " in line]
        if len(found) >= count:
            return found
        time.sleep(0.05)
    raise AssertionError(f"{function} was not called {count} times")


def test_an_object_that_comes_calls_the_function_that_waits_for_it(aws: LocalAws, functions: Functions) -> None:
    functions.create("noted", NOTED)
    inbox = Inbox(aws, "inbox-of-notes")
    inbox.lets("noted")
    inbox.notify(told("noted", prefix="in/", suffix=".csv"))
    inbox.put("out/other.csv")
    inbox.put("in/other.txt")
    inbox.put("in/a day.csv")
    inbox.s3.copy_object(Bucket=inbox.name, Key="in/copy.csv", CopySource={"Bucket": inbox.name, "Key": "in/a day.csv"})
    first, second = came(aws, "noted", 2)
    assert {first["s3"]["object"]["key"], second["s3"]["object"]["key"]} == {"in/a+day.csv", "in/copy.csv"}
    assert {first["eventName"], second["eventName"]} == {"ObjectCreated:Put", "ObjectCreated:Copy"}
    assert first["s3"]["bucket"]["name"] == inbox.name
    assert first["s3"]["object"]["size"] == 4
    inbox.notify()
    inbox.put("in/unseen.csv")
    time.sleep(0.3)
    assert len(came(aws, "noted", 2)) == 2


def test_a_call_that_fails_goes_where_failures_go(aws: LocalAws, functions: Functions) -> None:
    functions.create("breaks", NOTED)
    inbox = Inbox(aws, "inbox-of-breaks")
    functions.client.put_function_event_invoke_config(
        FunctionName="breaks", DestinationConfig={"OnFailure": {"Destination": f"arn:aws:s3:::{inbox.name}"}}
    )
    inbox.lets("breaks")
    inbox.notify(told("breaks", prefix="in/"))
    inbox.put("in/bad.csv")
    deadline = time.monotonic() + 20
    kept: list[Any] = []
    while not kept and time.monotonic() < deadline:
        kept = inbox.s3.list_objects_v2(Bucket=inbox.name, Prefix="aws/lambda/async/breaks/").get("Contents", [])
        time.sleep(0.05)
    record = json.loads(inbox.s3.get_object(Bucket=inbox.name, Key=kept[0]["Key"])["Body"].read())
    assert record["requestPayload"]["Records"][0]["s3"]["object"]["key"] == "in/bad.csv"
    assert record["responsePayload"]["errorMessage"] == "no such column"


def test_s3_takes_no_configuration_that_it_could_not_follow(aws: LocalAws, functions: Functions) -> None:
    functions.create("closed", NOTED)
    functions.create("foreign", NOTED)
    functions.create("open", NOTED)
    inbox = Inbox(aws, "inbox-of-refusals")
    inbox.lets("foreign", bucket="somebody-elses")
    inbox.lets("open")
    for function in ("missing", "closed", "foreign"):
        with pytest.raises(ClientError, match="Unable to validate the following destination configurations"):
            inbox.notify(told(function))
    inbox.notify(told("open", prefix="in/"))
    with pytest.raises(ClientError, match="Configurations overlap"):
        inbox.notify(told("open", prefix="in/"), told("open", suffix=".csv"))
    with pytest.raises(ClientError, match="does not carry out"):
        inbox.notify({**told("open"), "Events": ["s3:ObjectRemoved:*"]})
    with pytest.raises(ClientError, match="does not carry out"):
        inbox.notify(EventBridgeConfiguration={})
    held = inbox.s3.get_bucket_notification_configuration(Bucket=inbox.name)["LambdaFunctionConfigurations"]
    assert [one["Filter"]["Key"]["FilterRules"][0]["Value"] for one in held] == ["in/"]
