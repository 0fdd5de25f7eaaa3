"""What a platform is provisioned from: control planes that keep and show, and that refuse what AWS would refuse."""

import json
from typing import Any

import pytest
from aws_house import LAKE, WORKGROUP
from aws_process import LocalAws
from botocore.exceptions import ClientError

TRUST = json.dumps(
    {
        "Version": "2012-10-17",
        "Statement": [
            {"Effect": "Allow", "Principal": {"Service": "airflow-env.amazonaws.com"}, "Action": "sts:AssumeRole"}
        ],
    }
)


@pytest.fixture(scope="module")
def network(aws: LocalAws) -> dict[str, list[str]]:
    """Two private subnets in two zones, and a group."""
    ec2 = aws.client("ec2")
    vpc = ec2.create_vpc(CidrBlock="10.1.0.0/16")["Vpc"]["VpcId"]
    zones = [zone["ZoneName"] for zone in ec2.describe_availability_zones()["AvailabilityZones"]]
    subnets = [
        ec2.create_subnet(VpcId=vpc, CidrBlock=f"10.1.{number}.0/24", AvailabilityZone=zones[number])["Subnet"]
        for number in range(2)
    ]
    group = ec2.create_security_group(GroupName="airflow", Description="x", VpcId=vpc)["GroupId"]
    return {"SubnetIds": [subnet["SubnetId"] for subnet in subnets], "SecurityGroupIds": [group]}


@pytest.fixture(scope="module")
def environment(aws: LocalAws, network: dict[str, list[str]]) -> dict[str, Any]:
    """What CreateEnvironment takes."""
    role = aws.client("iam").create_role(RoleName="airflow", AssumeRolePolicyDocument=TRUST)["Role"]["Arn"]
    return {
        "Name": "sluice",
        "AirflowVersion": "3.3.1",
        "DagS3Path": "dags/",
        "SourceBucketArn": f"arn:aws:s3:::{LAKE}",
        "ExecutionRoleArn": role,
        "NetworkConfiguration": network,
        "LoggingConfiguration": {"TaskLogs": {"Enabled": True, "LogLevel": "INFO"}},
    }


def test_an_mwaa_environment_lives(aws: LocalAws, environment: dict[str, Any]) -> None:
    mwaa = aws.client("mwaa")
    arn = mwaa.create_environment(**environment, Tags={"team": "data"})["Arn"]
    shown = mwaa.get_environment(Name="sluice")["Environment"]
    assert shown["Status"] == "AVAILABLE"
    assert (shown["Schedulers"], shown["MaxWorkers"], shown["EnvironmentClass"]) == (2, 10, "mw1.small")
    assert shown["LoggingConfiguration"]["TaskLogs"]["CloudWatchLogGroupArn"].endswith("airflow-sluice-Task")
    mwaa.update_environment(Name="sluice", MaxWorkers=3)
    assert mwaa.get_environment(Name="sluice")["Environment"]["MaxWorkers"] == 3
    mwaa.tag_resource(ResourceArn=arn, Tags={"more": "1"})
    assert mwaa.list_tags_for_resource(ResourceArn=arn)["Tags"] == {"team": "data", "more": "1"}
    mwaa.delete_environment(Name="sluice")
    with pytest.raises(ClientError, match="does not exist"):
        mwaa.get_environment(Name="sluice")


REFUSED: list[tuple[dict[str, Any], str]] = [
    ({"EnvironmentClass": "mw1.micro", "Schedulers": 2}, "Schedulers of mw1.micro is between 1 and 1, not 2"),
    ({"EnvironmentClass": "mw1.micro", "MaxWorkers": 5}, "MaxWorkers of mw1.micro"),
    ({"Schedulers": 6}, "Schedulers of mw1.small is between 2 and 5, not 6"),
    ({"MinWorkers": 8, "MaxWorkers": 2}, "MinWorkers is greater than MaxWorkers"),
    ({"AirflowVersion": "1.10.12"}, "There is no Airflow 1.10.12"),
    ({"RequirementsS3Path": "never.txt"}, f"s3://{LAKE}/never.txt does not exist"),
    ({"SourceBucketArn": "arn:aws:s3:::never"}, "The source bucket never does not exist"),
    ({"ExecutionRoleArn": "arn:aws:iam::123456789012:role/never"}, "role/never does not exist"),
]


@pytest.mark.parametrize(("changes", "message"), REFUSED, ids=[case[1] for case in REFUSED])
def test_mwaa_refuses(aws: LocalAws, environment: dict[str, Any], changes: dict[str, Any], message: str) -> None:
    with pytest.raises(ClientError) as refused:
        aws.client("mwaa").create_environment(**{**environment, "Name": "refused", **changes})
    error = refused.value.response["Error"]
    assert error["Code"] == "ValidationException"
    assert message in error["Message"]


def test_mwaa_takes_two_subnets_in_two_zones(
    aws: LocalAws, environment: dict[str, Any], network: dict[str, list[str]]
) -> None:
    first, _ = network["SubnetIds"]
    with pytest.raises(ClientError, match="takes two subnets, in two availability zones"):
        aws.client("mwaa").create_environment(
            **{**environment, "Name": "zones", "NetworkConfiguration": {**network, "SubnetIds": [first, first]}}
        )


def test_an_object_that_mwaa_reads_is_named_by_its_version(aws: LocalAws, environment: dict[str, Any]) -> None:
    s3, mwaa = aws.client("s3"), aws.client("mwaa")
    bucket = "mwaa-versions"
    s3.create_bucket(Bucket=bucket, CreateBucketConfiguration={"LocationConstraint": "eu-west-1"})
    s3.put_bucket_versioning(Bucket=bucket, VersioningConfiguration={"Status": "Enabled"})
    version = s3.put_object(Bucket=bucket, Key="requirements.txt", Body=b"x")["VersionId"]
    given = {**environment, "Name": "versions", "SourceBucketArn": f"arn:aws:s3:::{bucket}"}
    given["RequirementsS3Path"] = "requirements.txt"
    with pytest.raises(ClientError, match="does not exist in the version other"):
        mwaa.create_environment(**given, RequirementsS3ObjectVersion="other")
    mwaa.create_environment(**given, RequirementsS3ObjectVersion=version)
    mwaa.delete_environment(Name="versions")


def test_a_namespace_goes_with_its_data_and_its_password(state: Any) -> None:
    aws = LocalAws(state)
    aws.ready()
    try:
        serverless, secrets = aws.client("redshift-serverless"), aws.client("secretsmanager")
        made = serverless.create_namespace(namespaceName="dwh", dbName="lake", manageAdminPassword=True)["namespace"]
        workgroup = serverless.create_workgroup(workgroupName="dwh", namespaceName="dwh", baseCapacity=8)["workgroup"]
        secret = made["adminPasswordSecretArn"]
        assert json.loads(secrets.get_secret_value(SecretId=secret)["SecretString"])["username"] == "admin"
        aws.ask("sql", engine="redshift", sql="CREATE SCHEMA marts")
        aws.ask("sql", engine="redshift", sql="CREATE TABLE marts.sold AS SELECT 1 AS n")
        aws.ask("sql", engine="redshift", sql="CREATE TABLE kept AS SELECT 1 AS n")
        with pytest.raises(ClientError, match="has the workgroup dwh"):
            serverless.delete_namespace(namespaceName="dwh")
        serverless.update_workgroup(workgroupName="dwh", baseCapacity=16)
        assert serverless.get_workgroup(workgroupName="dwh")["workgroup"]["baseCapacity"] == 16
        serverless.tag_resource(resourceArn=workgroup["workgroupArn"], tags=[{"key": "a", "value": "b"}])
        listed = serverless.list_tags_for_resource(resourceArn=workgroup["workgroupArn"])["tags"]
        assert listed == [{"key": "a", "value": "b"}]
        arn = workgroup["workgroupArn"]
        limit = serverless.create_usage_limit(resourceArn=arn, usageType="serverless-compute", amount=60)["usageLimit"]
        assert (limit["period"], limit["breachAction"]) == ("monthly", "log")
        identity = {"usageLimitId": limit["usageLimitId"]}
        serverless.update_usage_limit(**identity, amount=90, breachAction="deactivate")
        assert serverless.get_usage_limit(**identity)["usageLimit"]["amount"] == 90
        assert len(serverless.list_usage_limits(resourceArn=arn)["usageLimits"]) == 1
        with pytest.raises(ClientError, match="does not exist"):
            serverless.create_usage_limit(resourceArn=f"{arn}x", usageType="serverless-compute", amount=60)
        serverless.delete_usage_limit(**identity)
        with pytest.raises(ClientError, match="does not exist"):
            serverless.get_usage_limit(**identity)
        serverless.delete_workgroup(workgroupName="dwh")
        serverless.delete_namespace(namespaceName="dwh")
        with pytest.raises(ClientError, match="can't find"):
            secrets.get_secret_value(SecretId=secret)
        for table in ("marts.sold", "kept"):
            gone = aws.ask("sql", engine="redshift", sql=f"SELECT * FROM {table}")
            assert gone["event"] == "rejected", gone
    finally:
        aws.kill()


def test_a_secret_that_is_deleted_can_be_restored(aws: LocalAws) -> None:
    secrets = aws.client("secretsmanager")
    secrets.create_secret(Name="shop/gone", SecretString="one", Tags=[{"Key": "team", "Value": "data"}])
    secrets.delete_secret(SecretId="shop/gone", RecoveryWindowInDays=7)
    assert "DeletedDate" in secrets.describe_secret(SecretId="shop/gone")
    with pytest.raises(ClientError, match="marked for deletion"):
        secrets.get_secret_value(SecretId="shop/gone")
    with pytest.raises(ClientError, match="scheduled for deletion"):
        secrets.create_secret(Name="shop/gone", SecretString="two")
    secrets.restore_secret(SecretId="shop/gone")
    assert secrets.get_secret_value(SecretId="shop/gone")["SecretString"] == "one"
    assert secrets.describe_secret(SecretId="shop/gone")["Tags"] == [{"Key": "team", "Value": "data"}]


def test_a_topic_has_attributes_and_tags(aws: LocalAws) -> None:
    sns = aws.client("sns")
    arn = sns.create_topic(Name="attributes", Tags=[{"Key": "team", "Value": "data"}])["TopicArn"]
    assert json.loads(sns.get_topic_attributes(TopicArn=arn)["Attributes"]["Policy"])["Statement"]
    sns.set_topic_attributes(TopicArn=arn, AttributeName="DisplayName", AttributeValue="Support")
    assert sns.get_topic_attributes(TopicArn=arn)["Attributes"]["DisplayName"] == "Support"
    sns.untag_resource(ResourceArn=arn, TagKeys=["team", "never"])
    assert sns.list_tags_for_resource(ResourceArn=arn)["Tags"] == []


def test_a_log_group_keeps_its_settings(aws: LocalAws) -> None:
    logs = aws.client("logs")
    logs.create_log_group(logGroupName="/a/group", tags={"team": "data"})
    logs.put_retention_policy(logGroupName="/a/group", retentionInDays=14)
    with pytest.raises(ClientError, match="are not kept for 15 days"):
        logs.put_retention_policy(logGroupName="/a/group", retentionInDays=15)
    [shown] = logs.describe_log_groups(logGroupNamePrefix="/a/")["logGroups"]
    assert shown["retentionInDays"] == 14
    assert logs.list_tags_for_resource(resourceArn=shown["logGroupArn"])["tags"] == {"team": "data"}
    logs.delete_log_group(logGroupName="/a/group")
    assert logs.describe_log_groups(logGroupNamePrefix="/a/")["logGroups"] == []


def test_tags_of_glue_are_asked_for_by_arn(aws: LocalAws) -> None:
    glue = aws.client("glue")
    glue.create_database(DatabaseInput={"Name": "tagged"}, Tags={"team": "data"})
    arn = "arn:aws:glue:eu-west-1:123456789012:database/tagged"
    glue.tag_resource(ResourceArn=arn, TagsToAdd={"more": "1"})
    glue.untag_resource(ResourceArn=arn, TagsToRemove=["team"])
    assert glue.get_tags(ResourceArn=arn)["Tags"] == {"more": "1"}
    with pytest.raises(ClientError, match="job/never not found"):
        glue.get_tags(ResourceArn="arn:aws:glue:eu-west-1:123456789012:job/never")


def test_a_security_configuration_is_there_until_it_is_deleted(aws: LocalAws) -> None:
    glue = aws.client("glue")
    encryption = {"S3Encryption": [{"S3EncryptionMode": "SSE-KMS", "KmsKeyArn": "arn:key"}]}
    glue.create_security_configuration(Name="safe", EncryptionConfiguration=encryption)
    with pytest.raises(ClientError, match="already exists"):
        glue.create_security_configuration(Name="safe", EncryptionConfiguration=encryption)
    shown = glue.get_security_configuration(Name="safe")["SecurityConfiguration"]
    assert shown["EncryptionConfiguration"] == encryption
    glue.delete_security_configuration(Name="safe")
    with pytest.raises(ClientError, match="safe not found"):
        glue.get_security_configuration(Name="safe")


def test_a_budget_tells_whom_it_would_tell(aws: LocalAws) -> None:
    budgets, account = aws.client("budgets"), {"AccountId": "123456789012"}
    notification = {"NotificationType": "ACTUAL", "ComparisonOperator": "GREATER_THAN", "Threshold": 80.0}
    mail = [{"SubscriptionType": "EMAIL", "Address": "data@example.com"}]
    limit = {"Amount": "5", "Unit": "USD"}
    budgets.create_budget(
        **account,
        Budget={"BudgetName": "five", "BudgetType": "COST", "TimeUnit": "MONTHLY", "BudgetLimit": limit},
        NotificationsWithSubscribers=[{"Notification": notification, "Subscribers": mail}],
        ResourceTags=[{"Key": "team", "Value": "data"}],
    )
    named = {**account, "BudgetName": "five"}
    [shown] = budgets.describe_notifications_for_budget(**named)["Notifications"]
    assert budgets.describe_subscribers_for_notification(**named, Notification=shown)["Subscribers"] == mail
    budgets.update_budget(
        **account,
        NewBudget={
            "BudgetName": "five",
            "BudgetType": "COST",
            "TimeUnit": "MONTHLY",
            "BudgetLimit": {**limit, "Amount": "6"},
        },
    )
    assert budgets.describe_budget(**named)["Budget"]["BudgetLimit"]["Amount"] == "6"
    budgets.delete_budget(**named)
    with pytest.raises(ClientError, match="doesn't exist"):
        budgets.describe_budget(**named)


def test_a_rule_of_a_security_group_has_its_description(aws: LocalAws, network: dict[str, list[str]]) -> None:
    ec2, [group] = aws.client("ec2"), network["SecurityGroupIds"]
    pair = {"GroupId": group, "Description": "members"}
    ec2.authorize_security_group_ingress(
        GroupId=group, IpPermissions=[{"IpProtocol": "-1", "UserIdGroupPairs": [pair]}]
    )
    rules = ec2.describe_security_group_rules(Filters=[{"Name": "group-id", "Values": [group]}])["SecurityGroupRules"]
    assert [rule.get("Description") for rule in rules if not rule["IsEgress"]] == ["members"]


def test_who_revokes_a_rule_once_more_hears_that_it_is_gone(aws: LocalAws, network: dict[str, list[str]]) -> None:
    """Terraform goes on at this code and fails at others: an answer that it lost made an apply fail."""
    ec2 = aws.client("ec2")
    vpc = ec2.describe_subnets(SubnetIds=network["SubnetIds"])["Subnets"][0]["VpcId"]
    [group] = ec2.describe_security_groups(
        Filters=[{"Name": "vpc-id", "Values": [vpc]}, {"Name": "group-name", "Values": ["default"]}]
    )["SecurityGroups"]
    rules = ec2.describe_security_group_rules(Filters=[{"Name": "group-id", "Values": [group["GroupId"]]}])
    [rule] = [rule["SecurityGroupRuleId"] for rule in rules["SecurityGroupRules"] if rule["IsEgress"]]
    ec2.revoke_security_group_egress(GroupId=group["GroupId"], SecurityGroupRuleIds=[rule])
    with pytest.raises(ClientError) as gone:
        ec2.revoke_security_group_egress(GroupId=group["GroupId"], SecurityGroupRuleIds=[rule])
    assert gone.value.response["Error"]["Code"] == "InvalidSecurityGroupRuleId.NotFound"


def test_the_provider_speaks_through_a_proxy(aws: LocalAws) -> None:
    """An absolute URI, with a host that is nobody's: what is meant is told by the signature."""
    import botocore.session
    from botocore.config import Config

    session = botocore.session.Session()
    session.set_credentials("test", "test")
    config = Config(proxies={"http": aws.endpoint}, retries={"total_max_attempts": 1})
    for service, ask in (("mwaa", "list_environments"), ("redshift-serverless", "list_workgroups")):
        client = session.create_client(service, "eu-west-1", endpoint_url="http://aws.local", config=config)
        answer = getattr(client, ask)()
        assert answer["ResponseMetadata"]["HTTPStatusCode"] == 200
    assert WORKGROUP in [group["workgroupName"] for group in answer["workgroups"]]
