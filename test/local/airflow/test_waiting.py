"""The compiled `s3.wait` waits in a trigger for objects that come while it does."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from airflow_runs import ROOT, Airflow, eventually
from aws_process import LocalAws

BUCKET = "acme-landing-123456789012-eu-west-1"
ROLE = "mwaa"


@pytest.fixture
def calls(tmp_path: Path) -> Path:
    """Where the local AWS writes who asked for what."""
    return tmp_path / "calls.ndjson"


@pytest.fixture
def aws(tmp_path: Path, calls: Path) -> Iterator[LocalAws]:
    running = LocalAws(tmp_path / "state", arguments=["--calls", str(calls)])
    running.ready()
    running.client("iam").create_role(RoleName=ROLE, AssumeRolePolicyDocument="{}")
    yield running
    running.kill()


def test_tasks_wait_for_a_key_and_for_one_that_is_alike(
    airflow: Airflow, aws: LocalAws, calls: Path, tmp_path: Path
) -> None:
    s3 = aws.client("s3")
    s3.create_bucket(Bucket=BUCKET, CreateBucketConfiguration={"LocationConstraint": "eu-west-1"})
    s3.put_object(Bucket=BUCKET, Key="orders/2026-01-09.txt", Body=b"another day's, and no CSV")
    compiled = ROOT / "test" / "operators" / "compiled" / "s3_wait" / f"expected.{airflow.dialect}.py"
    file = tmp_path / "s3_wait.py"
    file.write_text(compiled.read_text().replace("poke_interval=60,", "poke_interval=1,").replace("=300,", "=1,"))
    running = airflow.start(
        file,
        "s3_wait",
        "2026-01-10",
        AWS_ENDPOINT_URL=aws.endpoint,
        AWS_ACCESS_KEY_ID=ROLE,
        AWS_SECRET_ACCESS_KEY="test",
    )
    running.until("task.started")
    assert eventually(lambda: calls.exists() and calls.read_text().count('"s3:ListBucket"') >= 4, 60)
    s3.put_object(Bucket=BUCKET, Key="orders/2026-01-10.csv", Body=b"order_id\n1\n")
    assert running.finish() == 0, running.of("failed")
    assert {each["task"]: each["state"] for each in running.of("task.finished")} == {"any": "success", "day": "success"}
    # The sensors look once, each. All other looks were the trigger's, for which no worker waits.
    looks = [each["task"] for each in running.of("task.log") if each["message"].startswith("Poking for key")]
    assert sorted(looks) == ["any", "day"]
