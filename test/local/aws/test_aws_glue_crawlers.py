"""Crawlers are kept and shown; none runs."""

from typing import Any

import pytest
from aws_process import LocalAws
from botocore.exceptions import ClientError

GIVEN: dict[str, Any] = {
    "Name": "files",
    "DatabaseName": "crawled",
    "Targets": {"S3Targets": [{"Path": "s3://lake/raw/files/"}]},
    "Schedule": "cron(0 3 * * ? *)",
}


def test_a_crawler_lives_and_is_not_started(aws: LocalAws) -> None:
    glue = aws.client("glue")
    with pytest.raises(ClientError, match="unable to assume role"):
        glue.create_crawler(**GIVEN, Role="arn:aws:iam::123456789012:role/never")
    role = aws.client("iam").create_role(RoleName="crawler-tests", AssumeRolePolicyDocument="{}")["Role"]["Arn"]
    glue.create_crawler(**GIVEN, Role=role, Tags={"team": "data"})
    with pytest.raises(ClientError, match="already exists"):
        glue.create_crawler(**GIVEN, Role=role)
    shown = glue.get_crawler(Name="files")["Crawler"]
    assert shown["Role"] == "crawler-tests"
    assert shown["Schedule"] == {"ScheduleExpression": "cron(0 3 * * ? *)", "State": "SCHEDULED"}
    assert shown["Targets"]["S3Targets"] == [{"Path": "s3://lake/raw/files/"}]
    glue.update_crawler(Name="files", TablePrefix="raw_", SchemaChangePolicy={"DeleteBehavior": "LOG"})
    changed = glue.get_crawler(Name="files")["Crawler"]
    assert (changed["TablePrefix"], changed["DatabaseName"], changed["Version"]) == ("raw_", "crawled", 2)
    arn = "arn:aws:glue:eu-west-1:123456789012:crawler/files"
    assert glue.get_tags(ResourceArn=arn)["Tags"] == {"team": "data"}
    with pytest.raises(ClientError, match="does not carry out glue:StartCrawler"):
        glue.start_crawler(Name="files")
    with pytest.raises(ClientError, match="with Configuration"):
        glue.update_crawler(Name="files", Configuration='{"Version": 1.0}')
    glue.delete_crawler(Name="files")
    with pytest.raises(ClientError, match="files does not exist"):
        glue.get_crawler(Name="files")
