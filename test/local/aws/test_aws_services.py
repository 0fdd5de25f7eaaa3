"""SNS, Secrets Manager, STS and the Glue catalog."""

import json

import pytest
from aws_house import GLUE
from aws_process import LocalAws
from botocore.exceptions import ClientError


def test_a_publication_is_an_event_and_a_line(aws: LocalAws) -> None:
    sns = aws.client("sns")
    topic = sns.create_topic(Name="support")["TopicArn"]
    assert topic == "arn:aws:sns:eu-west-1:123456789012:support"
    sns.publish(TopicArn=topic, Subject="orders_medallion", Message="It failed: “x”\nline 2")
    told = aws.wait_for(lambda event: event["event"] == "notification", 5)
    assert (told["topic"], told["subject"], told["message"]) == (
        "support",
        "orders_medallion",
        "It failed: “x”\nline 2",
    )
    line = json.loads((aws.state / "notifications.ndjson").read_text().splitlines()[-1])
    assert (line["topic"], line["subject"]) == (topic, "orders_medallion")
    sns.publish(TopicArn=topic, MessageStructure="json", Message='{"default": "short", "email": "long"}')
    told = aws.wait_for(lambda event: event["event"] == "notification", 5)
    assert told["message"] == "short"
    assert "subject" not in told


def test_a_topic_that_does_not_exist(aws: LocalAws) -> None:
    with pytest.raises(ClientError, match="Topic does not exist"):
        aws.client("sns").publish(TopicArn="arn:aws:sns:eu-west-1:123456789012:never", Message="x")


def test_secrets_have_a_current_and_a_previous_version(aws: LocalAws) -> None:
    secrets = aws.client("secretsmanager")
    arn = secrets.create_secret(Name="shop/db", SecretString="one")["ARN"]
    secrets.put_secret_value(SecretId="shop/db", SecretString="two")
    assert secrets.get_secret_value(SecretId=arn)["SecretString"] == "two"
    assert secrets.get_secret_value(SecretId="shop/db", VersionStage="AWSPREVIOUS")["SecretString"] == "one"
    with pytest.raises(ClientError, match="already exists"):
        secrets.create_secret(Name="shop/db", SecretString="x")
    assert (aws.state / "secrets.json").stat().st_mode & 0o077 == 0


def test_a_secret_without_a_value_has_none(aws: LocalAws) -> None:
    secrets = aws.client("secretsmanager")
    secrets.create_secret(Name="shop/empty")
    with pytest.raises(ClientError, match="can't find the specified secret value"):
        secrets.get_secret_value(SecretId="shop/empty")


def test_no_secret_is_logged(aws: LocalAws) -> None:
    aws.client("secretsmanager").create_secret(Name="shop/quiet", SecretString="hush-hush")
    assert "hush-hush" not in aws.log.read_text()


def test_who_calls(aws: LocalAws) -> None:
    assert aws.client("sts").get_caller_identity()["Account"] == "123456789012"


def test_glue_folds_names_and_locks_updates(aws: LocalAws) -> None:
    glue = aws.client("glue")
    table = {"Name": "Folded", "StorageDescriptor": {"Columns": [{"Name": "ID", "Type": "int"}], "Location": "s3://b/"}}
    glue.create_table(DatabaseName=GLUE, TableInput=table)
    held = glue.get_table(DatabaseName=GLUE, Name="FOLDED")["Table"]
    assert (held["Name"], held["StorageDescriptor"]["Columns"][0]["Name"], held["VersionId"]) == ("folded", "id", "0")
    glue.update_table(DatabaseName=GLUE, TableInput=table, VersionId="0")
    with pytest.raises(ClientError, match="ConcurrentModificationException"):
        glue.update_table(DatabaseName=GLUE, TableInput=table, VersionId="0")
    assert len(glue.get_table_versions(DatabaseName=GLUE, TableName="folded")["TableVersions"]) == 2
    glue.delete_table(DatabaseName=GLUE, Name="folded")


def test_glue_partitions(aws: LocalAws) -> None:
    glue = aws.client("glue")
    keys = [{"Name": "day", "Type": "date"}]
    glue.create_table(DatabaseName=GLUE, TableInput={"Name": "parts", "PartitionKeys": keys})
    days = ["2026-01-01", "2026-01-02", "2026-01-03"]
    inputs = [{"Values": [day], "StorageDescriptor": {"Location": f"s3://b/{day}/"}} for day in [*days, days[0]]]
    errors = glue.batch_create_partition(DatabaseName=GLUE, TableName="parts", PartitionInputList=inputs)["Errors"]
    assert [error["ErrorDetail"]["ErrorCode"] for error in errors] == ["AlreadyExistsException"]
    found = glue.get_partitions(DatabaseName=GLUE, TableName="parts", Expression="day >= '2026-01-02'")["Partitions"]
    assert [one["Values"] for one in found] == [["2026-01-02"], ["2026-01-03"]]
    glue.delete_partition(DatabaseName=GLUE, TableName="parts", PartitionValues=["2026-01-02"])
    assert len(glue.get_partitions(DatabaseName=GLUE, TableName="parts")["Partitions"]) == 2
