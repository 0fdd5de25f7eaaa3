"""What is not carried out is refused by name, in the caller's own protocol, never faked."""

from typing import Any

import pytest
from aws_house import LAKE
from aws_process import LocalAws
from botocore.exceptions import ClientError

FILTER = {"logGroupName": "x", "filterName": "x", "filterPattern": "x", "destinationArn": "arn:x"}
STATEMENT = {"StatementName": "x", "WorkGroup": "x", "QueryStatement": "x"}
CASES: list[tuple[str, str, dict[str, Any], str]] = [
    # Successes that mean nothing in plain moto.
    ("glue", "start_crawler", {"Name": "x"}, "glue:StartCrawler"),
    ("stepfunctions", "start_execution", {"stateMachineArn": "arn:x"}, "states:StartExecution"),
    ("events", "put_events", {"Entries": [{}]}, "events:PutEvents"),
    (
        "s3",
        "put_bucket_accelerate_configuration",
        {"Bucket": LAKE, "AccelerateConfiguration": {"Status": "Enabled"}},
        "s3:PutBucketAccelerateConfiguration",
    ),
    # One for each protocol: JSON, query, CBOR, REST with JSON and with XML.
    ("dynamodb", "list_tables", {}, "dynamodb:ListTables"),
    ("sns", "subscribe", {"TopicArn": "arn:x", "Protocol": "email"}, "sns:Subscribe"),
    ("iam", "create_user", {"UserName": "x"}, "iam:CreateUser"),
    ("cloudwatch", "list_metrics", {}, "monitoring:ListMetrics"),
    ("lambda", "publish_version", {"FunctionName": "x"}, "lambda:PublishVersion"),
    ("apigateway", "get_rest_apis", {}, "apigateway:GetRestApis"),
    ("s3", "put_bucket_acl", {"Bucket": LAKE, "ACL": "private"}, "s3:PutBucketAcl"),
    ("logs", "put_subscription_filter", FILTER, "logs:PutSubscriptionFilter"),
    ("ec2", "run_instances", {"MinCount": 1, "MaxCount": 1}, "ec2:RunInstances"),
    ("kms", "encrypt", {"KeyId": "x", "Plaintext": b"x"}, "kms:Encrypt"),
    ("mwaa", "create_web_login_token", {"Name": "x"}, "airflow:CreateWebLoginToken"),
    ("ssm", "get_parameter_history", {"Name": "x"}, "ssm:GetParameterHistory"),
    ("sts", "assume_role", {"RoleArn": "arn:aws:iam::1:role/x", "RoleSessionName": "xx"}, "sts:AssumeRole"),
    ("redshift-data", "list_tables", {"Database": "dev", "WorkgroupName": "main"}, "redshift-data:ListTables"),
    ("athena", "create_prepared_statement", STATEMENT, "athena:CreatePreparedStatement"),
    ("secretsmanager", "rotate_secret", {"SecretId": "x"}, "secretsmanager:RotateSecret"),
]


@pytest.mark.parametrize(("service", "method", "parameters", "name"), CASES, ids=[case[3] for case in CASES])
def test_an_action_is_refused_by_name(
    aws: LocalAws, service: str, method: str, parameters: dict[str, Any], name: str
) -> None:
    with pytest.raises(ClientError) as refused:
        getattr(aws.client(service), method)(**parameters)
    error = refused.value.response["Error"]
    assert error["Code"] == "NotImplemented"
    assert error["Message"] == f"the local AWS does not carry out {name}"


def test_a_table_or_database_that_glue_lacks(aws: LocalAws) -> None:
    with pytest.raises(ClientError) as missing:
        aws.client("glue").get_table(DatabaseName="sluice_bronze", Name="never")
    assert missing.value.response["Error"]["Code"] == "EntityNotFoundException"


def test_a_cluster_is_refused(aws: LocalAws) -> None:
    with pytest.raises(ClientError, match="on a cluster: its warehouse is a serverless workgroup"):
        aws.client("redshift-data").execute_statement(ClusterIdentifier="c", Database="dev", DbUser="u", Sql="SELECT 1")


def test_a_second_warehouse_is_refused(aws: LocalAws) -> None:
    with pytest.raises(ClientError, match="it has one warehouse"):
        aws.client("redshift-serverless").create_namespace(namespaceName="another")
