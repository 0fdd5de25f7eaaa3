"""The Airflow behind an MWAA environment: its pools, kept by real Airflows, and what is refused of the rest."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from aws_airflow import python_of
from aws_process import LocalAws, children_of, gone
from botocore.exceptions import ClientError

VERSIONS = ["2.11.2", "3.3.1"]
ARGUMENTS = [part for version in VERSIONS for part in ("--airflow", f"{version}={python_of(version)}")]


@pytest.fixture(scope="module")
def aws(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LocalAws]:
    running = LocalAws(tmp_path_factory.mktemp("mwaa") / "state", arguments=ARGUMENTS)
    running.ready()
    yield running
    running.kill()


@pytest.fixture(scope="module")
def given(aws: LocalAws) -> dict[str, Any]:
    return places(aws)


def places(aws: LocalAws) -> dict[str, Any]:
    """What CreateEnvironment takes, but for a name and a version."""
    ec2 = aws.client("ec2")
    vpc = ec2.create_vpc(CidrBlock="10.1.0.0/16")["Vpc"]["VpcId"]
    zones = [zone["ZoneName"] for zone in ec2.describe_availability_zones()["AvailabilityZones"]]
    subnets = [
        ec2.create_subnet(VpcId=vpc, CidrBlock=f"10.1.{at}.0/24", AvailabilityZone=zones[at])["Subnet"]["SubnetId"]
        for at in range(2)
    ]
    group = ec2.create_security_group(GroupName="airflow", Description="x", VpcId=vpc)["GroupId"]
    trust = json.dumps({"Version": "2012-10-17", "Statement": []})
    role = aws.client("iam").create_role(RoleName="airflow", AssumeRolePolicyDocument=trust)["Role"]["Arn"]
    aws.client("s3").create_bucket(Bucket="dags", CreateBucketConfiguration={"LocationConstraint": "eu-west-1"})
    return {
        "DagS3Path": "dags/",
        "SourceBucketArn": "arn:aws:s3:::dags",
        "ExecutionRoleArn": role,
        "NetworkConfiguration": {"SubnetIds": subnets, "SecurityGroupIds": [group]},
    }


def ask(aws: LocalAws, name: str, method: str, path: str, **more: Any) -> Any:
    return aws.client("mwaa").invoke_rest_api(Name=name, Method=method, Path=path, **more)


@pytest.mark.parametrize("version", VERSIONS)
def test_pools_are_airflows_own(aws: LocalAws, given: dict[str, Any], version: str) -> None:
    name = f"pools-{version.replace('.', '-')}"
    mwaa = aws.client("mwaa")
    mwaa.create_environment(**given, Name=name, AirflowVersion=version)
    made = ask(aws, name, "POST", "/pools", Body={"name": "shop", "slots": 2, "description": "The shop's."})
    assert made["RestApiStatusCode"] in (200, 201)
    assert (made["RestApiResponse"]["slots"], made["RestApiResponse"]["occupied_slots"]) == (2, 0)
    page = ask(aws, name, "GET", "/pools", QueryParameters={"limit": 1, "offset": 1})["RestApiResponse"]
    assert [pool["name"] for pool in page["pools"]] == ["shop"]
    assert page["total_entries"] == 2
    with pytest.raises(ClientError) as twice:
        ask(aws, name, "POST", "/pools", Body={"name": "shop", "slots": 2, "description": ""})
    assert twice.value.response["Error"]["Code"] == "RestApiClientException"
    assert twice.value.response["RestApiStatusCode"] == 409
    # With the environment goes its database.
    mwaa.delete_environment(Name=name)
    mwaa.create_environment(**given, Name=name, AirflowVersion=version)
    pools = ask(aws, name, "GET", "/pools")["RestApiResponse"]["pools"]
    assert [pool["name"] for pool in pools] == ["default_pool"]


@pytest.mark.parametrize(
    ("path", "code", "message"),
    [
        ("/dags", "NotImplemented", "airflow:InvokeRestApi of /dags: no scheduler runs behind an environment"),
        (f"/pools/{'a' * 60}", "ValidationException", "Path has 67 characters; it may have 64."),
    ],
)
def test_what_a_scheduler_would_do_is_refused(
    aws: LocalAws, given: dict[str, Any], path: str, code: str, message: str
) -> None:
    name = f"refusing-{code}"
    aws.client("mwaa").create_environment(**given, Name=name, AirflowVersion="3.3.1")
    with pytest.raises(ClientError) as refused:
        ask(aws, name, "GET", path)
    error = refused.value.response["Error"]
    assert error["Code"] == code
    assert message in error["Message"]


def test_an_airflow_that_is_not_installed_is_refused(aws: LocalAws, given: dict[str, Any]) -> None:
    aws.client("mwaa").create_environment(**given, Name="other", AirflowVersion="3.2.1")
    with pytest.raises(ClientError, match=r"Airflow 3\.2\.1, which is not installed here"):
        ask(aws, "other", "GET", "/pools")


def test_airflow_dies_with_the_local_aws_and_its_pools_stay(state: Path) -> None:
    first = LocalAws(state, arguments=ARGUMENTS)
    first.ready()
    first.client("mwaa").create_environment(**places(first), Name="kept", AirflowVersion="2.11.2")
    ask(first, "kept", "POST", "/pools", Body={"name": "shop", "slots": 2, "description": ""})
    (airflow,) = children_of(first.process.pid)
    first.kill()
    assert gone(airflow, 10)
    second = LocalAws(state, arguments=ARGUMENTS)
    second.ready()
    try:
        pools = ask(second, "kept", "GET", "/pools")["RestApiResponse"]["pools"]
        assert {pool["name"] for pool in pools} == {"default_pool", "shop"}
    finally:
        second.kill()
