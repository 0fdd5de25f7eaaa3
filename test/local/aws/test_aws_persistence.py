"""What was answered is there after a SIGKILL, and nothing outlives the parent."""

import json
import os
import signal
import threading
import time
from pathlib import Path

import pytest
from aws_house import DATABASE, GLUE, HOUSE, LAKE, WORKGROUP
from aws_process import LocalAws, children_of, gone
from aws_sql import Athena, Failed, Redshift
from botocore.exceptions import BotoCoreError, ClientError
from test_aws_lambda import HANDLER, zipped


def started(state: Path) -> LocalAws:
    aws = LocalAws(state)
    aws.ready()
    return aws


def test_a_kill_loses_nothing_that_was_answered(state: Path) -> None:
    first = started(state)
    first.ask("provision", resources=HOUSE)
    s3, glue = first.client("s3"), first.client("glue")
    s3.put_object(
        Bucket=LAKE, Key="a b/x=1/it's.csv", Body=b"1\n", ContentType="text/csv", Metadata={"m": "v"}, Tagging="t=1"
    )
    s3.put_object(Bucket=LAKE, Key="gone", Body=b"x")
    s3.delete_object(Bucket=LAKE, Key="gone")
    s3.put_object(Bucket=LAKE, Key="replaced", Body=b"old")
    s3.put_object(Bucket=LAKE, Key="replaced", Body=b"new")
    storage = {
        "Location": f"s3://{LAKE}/a b/",
        "Columns": [{"Name": "a", "Type": "string"}],
        "SerdeInfo": {"SerializationLibrary": "org.apache.hadoop.hive.serde2.OpenCSVSerde"},
    }
    table = {"Name": "kept", "StorageDescriptor": storage, "PartitionKeys": [{"Name": "x", "Type": "int"}]}
    glue.create_table(DatabaseName=GLUE, TableInput=table)
    partition = {"Values": ["1"], "StorageDescriptor": {**storage, "Location": f"s3://{LAKE}/a b/x=1/"}}
    glue.create_partition(DatabaseName=GLUE, TableName="kept", PartitionInput=partition)
    first.client("secretsmanager").create_secret(Name="kept", SecretString="s")
    role = first.client("iam").create_role(RoleName="r", AssumeRolePolicyDocument="{}")["Role"]["Arn"]
    given = {"Runtime": "nodejs20.x", "Handler": "index.handler", "Role": role, "Code": {"ZipFile": zipped(HANDLER)}}
    first.client("lambda").create_function(FunctionName="kept", **given)
    warehouse = Redshift(first.client("redshift-data"), WORKGROUP, DATABASE)
    warehouse.run(f"CREATE EXTERNAL SCHEMA bronze FROM DATA CATALOG DATABASE '{GLUE}' IAM_ROLE default")
    warehouse.run("CREATE TABLE mart (a INT IDENTITY(1, 1), v VARCHAR(3))")
    warehouse.run("INSERT INTO mart (v) VALUES ('one')")
    before = s3.head_object(Bucket=LAKE, Key="a b/x=1/it's.csv")
    # A batch that is under way has not happened.
    slow = ["DELETE FROM mart", "CREATE TABLE half_done (a INT)", "SELECT pg_sleep(30)"]
    identity = warehouse.client.batch_execute_statement(Sqls=slow, **warehouse.place)["Id"]
    while warehouse.client.describe_statement(Id=identity)["SubStatements"][2]["Status"] != "STARTED":
        time.sleep(0.01)
    first.kill()

    second = started(state)
    s3 = second.client("s3")
    assert [one["Key"] for one in s3.list_objects_v2(Bucket=LAKE)["Contents"]] == ["a b/x=1/it's.csv", "replaced"]
    after = s3.get_object(Bucket=LAKE, Key="a b/x=1/it's.csv")
    assert after["Body"].read() == b"1\n"
    for part in ("ETag", "LastModified", "ContentType", "Metadata", "ContentLength"):
        assert after[part] == before[part]
    assert s3.get_object_tagging(Bucket=LAKE, Key="a b/x=1/it's.csv")["TagSet"] == [{"Key": "t", "Value": "1"}]
    assert s3.get_object(Bucket=LAKE, Key="replaced")["Body"].read() == b"new"
    assert second.client("secretsmanager").get_secret_value(SecretId="kept")["SecretString"] == "s"
    answer = second.client("lambda").invoke(FunctionName="kept", Payload='{"a": 1}')["Payload"].read()
    assert json.loads(answer)["event"] == {"a": 1}
    assert second.client("sns").publish(TopicArn="arn:aws:sns:eu-west-1:123456789012:support", Message="m")["MessageId"]
    warehouse = Redshift(second.client("redshift-data"), WORKGROUP, DATABASE)
    warehouse.run("INSERT INTO mart (v) VALUES ('two')")
    assert warehouse.run("SELECT a, v FROM mart ORDER BY a") == [[1, "one"], [2, "two"]]
    with pytest.raises(Failed, match="half_done does not exist"):
        warehouse.run("SELECT * FROM half_done")
    assert warehouse.run("SELECT a, x FROM bronze.kept") == [["1", 1]]
    athena = Athena(second.client("athena"), s3, "sluice", GLUE)
    assert athena.run("SELECT a, x FROM kept") == [["1", "1"]]
    second.kill()


def test_a_kill_in_the_middle_of_puts_leaves_whole_objects(state: Path) -> None:
    first = started(state)
    first.ask("provision", resources=HOUSE)
    s3 = first.client("s3")
    answered: list[int] = []

    def put() -> None:
        for number in range(10_000):
            try:
                # The same few keys over and over, so that the kill meets a replacement as well.
                s3.put_object(Bucket=LAKE, Key=f"key-{number % 7}", Body=f"{number};".encode() * 5_000)
            except (BotoCoreError, ClientError):
                return
            answered.append(number)

    writer = threading.Thread(target=put)
    writer.start()
    deadline = time.monotonic() + 30
    while len(answered) <= 20 and time.monotonic() < deadline:
        time.sleep(0.01)
    first.kill()
    writer.join(10)
    assert len(answered) > 20

    second = started(state)
    s3 = second.client("s3")
    last = max(answered)
    for number in range(last - 5, last + 1):
        body = s3.get_object(Bucket=LAKE, Key=f"key-{number % 7}")["Body"].read().decode()
        found = body.split(";")[0]
        assert body == f"{found};" * 5_000
        # What was answered, or the one put that was under way.
        assert int(found) in (number, last + 1)
    blobs = [path for path in (state / "s3" / "blobs").rglob("*") if path.is_file()]
    assert len(blobs) == len(s3.list_objects_v2(Bucket=LAKE)["Contents"])
    assert not list((state / "s3").rglob("*.tmp"))
    second.kill()


@pytest.mark.parametrize("how", ["the parent's pipe closes", "SIGKILL of the process alone"])
def test_nothing_is_left_even_of_a_spinning_function(state: Path, how: str) -> None:
    aws = started(state)
    role = aws.client("iam").create_role(RoleName="r", AssumeRolePolicyDocument="{}")["Role"]["Arn"]
    given = {"Runtime": "nodejs20.x", "Handler": "index.handler", "Role": role, "Code": {"ZipFile": zipped(HANDLER)}}
    functions = aws.client("lambda")
    functions.create_function(FunctionName="spin", Timeout=60, **given)
    functions.invoke(FunctionName="spin", Payload='{"do": "spin"}', InvocationType="Event")
    aws.wait_for(lambda event: event["event"] == "lambda.log" and "spin" in event["line"], 10)
    workers = children_of(aws.process.pid)
    assert len(workers) == 1
    if how.startswith("the parent"):
        assert aws.process.stdin is not None
        aws.process.stdin.close()
    else:
        os.kill(aws.process.pid, signal.SIGKILL)
    assert aws.process.wait(2) == -signal.SIGKILL
    assert gone(workers[0], 2)
    if aws.process.stdin is not None:
        aws.process.stdin.close()


@pytest.mark.parametrize(
    ("inside", "why"), [("", "file exists"), ("lock", "is a directory"), ("account.json", "is a directory")]
)
def test_a_state_that_cannot_be_used_is_told_in_words(state: Path, inside: str, why: str) -> None:
    if inside:
        (state / inside).mkdir(parents=True)
    else:
        state.touch()
    event = LocalAws(state).wait_for(lambda _: True, 20)
    assert event["event"] == "failed"
    assert event["message"].startswith(f"{state / inside} cannot be used ({why}): take away")
    assert "detail" not in event


def test_a_damaged_warehouse_is_named_with_what_to_do(state: Path) -> None:
    first = started(state)
    first.ask("provision", resources=HOUSE)
    first.kill()
    (state / "warehouse.duckdb").write_bytes(b"no database" * 1_000)
    second = started(state)
    message = f"{state}/warehouse.duckdb is damaged: `sluice reset` begins anew, without what the local stack holds"
    assert second.ask("sql", engine="redshift", sql="SELECT 1")["message"] == message
    with pytest.raises(Failed, match="is damaged: `sluice reset`") as failed:
        Redshift(second.client("redshift-data"), WORKGROUP, DATABASE).run("SELECT 1")
    assert "bug" not in str(failed.value)
    second.kill()


def test_a_state_is_one_processs_own(state: Path) -> None:
    first = started(state)
    second = LocalAws(state)
    refused = second.wait_for(lambda _: True, 20)
    assert refused["event"] == "failed"
    assert f"another local AWS uses {state} (process {first.process.pid})" in refused["message"]
    assert second.process.wait(5) == 1
    first.kill()
    (state / "layout").write_text("0")
    third = LocalAws(state)
    refused = third.wait_for(lambda _: True, 20)
    assert "was written by another version" in refused["message"]
    third.process.wait(5)


@pytest.mark.parametrize("file", ["secrets.json", "lambda/eu-west-1/f/function.json"])
def test_a_damaged_file_is_named_with_what_to_do(state: Path, file: str) -> None:
    path = state / file
    path.parent.mkdir(parents=True)
    path.write_text('{"half')
    aws = LocalAws(state)
    failed = aws.wait_for(lambda event: event["event"] in ("ready", "failed"), 30)
    message = f"{path} is damaged: `sluice reset` begins anew, without what the local stack holds"
    assert (failed["event"], failed.get("message"), "detail" in failed) == ("failed", message, False)
    assert aws.process.wait(timeout=10) == 1
