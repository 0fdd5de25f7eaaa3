"""Glue's job definitions, and what is refused of them. No Spark is needed for that."""

from pathlib import Path
from typing import Any

import pytest
from aws_house import HOUSE, LAKE, document
from aws_process import LocalAws
from botocore.exceptions import ClientError

from sluice_aws.glue_job_store import JobStore

COMMAND = {"Name": "glueetl", "PythonVersion": "3", "ScriptLocation": f"s3://{LAKE}/jobs/main.py"}


@pytest.fixture(scope="module")
def role(aws: LocalAws) -> str:
    return aws.client("iam").create_role(RoleName="for-jobs", AssumeRolePolicyDocument="{}")["Role"]["Arn"]


@pytest.fixture(scope="module")
def glue(aws: LocalAws) -> Any:
    return aws.client("glue")


def code(error: pytest.ExceptionInfo[ClientError]) -> str:
    return error.value.response["Error"]["Code"]


def test_a_job_is_made_changed_listed_and_deleted(glue: Any, role: str) -> None:
    settings = {
        "Description": "x",
        "Role": role,
        "Command": COMMAND,
        "DefaultArguments": {"--a": "1"},
        "ExecutionProperty": {"MaxConcurrentRuns": 2},
        "WorkerType": "G.1X",
        "NumberOfWorkers": 2,
        "Timeout": 10,
        "GlueVersion": "5.0",
    }
    glue.create_job(Name="made", Tags={"team": "data"}, **settings)
    job = glue.get_job(JobName="made")["Job"]
    assert job["CreatedOn"] == job["LastModifiedOn"]
    assert {key: job[key] for key in settings} == settings
    # Who creates it again as it is has created it.
    glue.create_job(Name="made", **settings)
    with pytest.raises(ClientError) as other:
        glue.create_job(Name="made", **{**settings, "Timeout": 11})
    assert code(other) == "IdempotentParameterMismatchException"

    # An update replaces the whole definition.
    glue.update_job(JobName="made", JobUpdate={"Role": role, "Command": COMMAND, "Timeout": 20})
    changed = glue.get_job(JobName="made")["Job"]
    assert changed["Timeout"] == 20
    assert "DefaultArguments" not in changed
    assert changed["CreatedOn"] == job["CreatedOn"] < changed["LastModifiedOn"]

    glue.create_job(Name="made too", Role=role, Command=COMMAND)
    pages = glue.get_paginator("get_jobs").paginate(PaginationConfig={"PageSize": 1})
    assert [job["Name"] for page in pages for job in page["Jobs"]] == ["made", "made too"]

    glue.delete_job(JobName="made")
    glue.delete_job(JobName="made")
    glue.delete_job(JobName="made too")
    with pytest.raises(ClientError) as gone:
        glue.get_job(JobName="made")
    assert code(gone) == "EntityNotFoundException"
    for call in (lambda: glue.get_job_runs(JobName="made"), lambda: glue.get_job_run(JobName="made", RunId="jr_1")):
        with pytest.raises(ClientError) as gone:
            call()
        assert code(gone) == "EntityNotFoundException"


@pytest.mark.usefixtures("role")
def test_tags(glue: Any) -> None:
    glue.create_job(Name="tagged", Role="for-jobs", Command=COMMAND, Tags={"team": "data"})
    arn = "arn:aws:glue:eu-west-1:123456789012:job/tagged"
    glue.tag_resource(ResourceArn=arn, TagsToAdd={"team": "ops", "cost": "1"})
    glue.untag_resource(ResourceArn=arn, TagsToRemove=["cost", "never"])
    assert glue.get_tags(ResourceArn=arn)["Tags"] == {"team": "ops"}
    with pytest.raises(ClientError, match="GetTags of anything but a crawler or a database or a job"):
        glue.get_tags(ResourceArn="arn:aws:glue:eu-west-1:123456789012:trigger/x")
    glue.delete_job(JobName="tagged")


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"Command": {**COMMAND, "Name": "pythonshell"}}, "with the command 'pythonshell', only glueetl"),
        ({"Command": {**COMMAND, "PythonVersion": "2"}}, "with Python 2"),
        ({"GlueVersion": "4.0"}, "with Glue 4.0: Spark is that of Glue 5.0 and 5.1"),
        ({"MaxRetries": 1}, "with MaxRetries: who starts the run starts it again"),
        ({"Connections": {"Connections": ["vpc"]}}, "with Connections"),
        ({"JobRunQueuingEnabled": True}, "with JobRunQueuingEnabled"),
        ({"DefaultArguments": {"--job-bookmark-option": "job-bookmark-enable"}}, "--job-bookmark-option job-book"),
        ({"DefaultArguments": {"--additional-python-modules": "x"}}, "with the argument --additional-python-modules"),
        ({"DefaultArguments": {"--datalake-formats": "hudi"}}, "--datalake-formats hudi, only iceberg"),
        (
            {"DefaultArguments": {"--conf": "spark.sql.catalog.glue.x=1 --conf spark.sql.ansi.enabled=true"}},
            "with the Spark setting spark.sql.ansi.enabled in --conf",
        ),
    ],
)
def test_what_would_have_no_effect_is_refused(glue: Any, role: str, settings: dict[str, Any], said: str) -> None:
    with pytest.raises(ClientError) as refused:
        glue.create_job(**{"Name": "refused", "Role": role, "Command": COMMAND, **settings})
    assert code(refused) == "NotImplemented"
    assert f"the local AWS does not carry out glue:CreateJob {said}" in str(refused.value) or said in str(refused.value)
    with pytest.raises(ClientError):
        glue.get_job(JobName="refused")


@pytest.mark.parametrize(
    "settings",
    [
        {"Command": {**COMMAND, "ScriptLocation": "/main.py"}},
        {"Role": "nobody"},
        {"DefaultArguments": {"--conf": "spark.x"}},
    ],
)
def test_what_is_wrong_is_refused(glue: Any, role: str, settings: dict[str, Any]) -> None:
    with pytest.raises(ClientError) as refused:
        glue.create_job(**{"Name": "wrong", "Role": role, "Command": COMMAND, **settings})
    assert code(refused) == "InvalidInputException"


def test_without_spark_no_run_begins(aws: LocalAws, glue: Any, role: str) -> None:
    glue.create_job(Name="idle", Role=role, Command=COMMAND)
    said = "it was started without Spark; give it --spark-python and --spark-jars"
    with pytest.raises(ClientError, match=said):
        glue.start_job_run(JobName="idle")
    assert glue.get_job_runs(JobName="idle")["JobRuns"] == []
    warmed = aws.ask("warm")
    assert warmed["event"] == "rejected"
    assert said in warmed["message"]
    stopped = glue.batch_stop_job_run(JobName="idle", JobRunIds=["jr_1"])
    assert stopped["SuccessfulSubmissions"] == []
    assert stopped["Errors"][0]["ErrorDetail"]["ErrorCode"] == "EntityNotFoundException"
    glue.delete_job(JobName="idle")


def test_jobs_are_provisioned(aws: LocalAws, glue: Any, tmp_path: Path) -> None:
    script, library = tmp_path / "main.py", tmp_path / "sluice_glue.zip"
    script.write_text("print(1)\n")
    library.write_bytes(b"PK")
    wanted = {
        "name": "provisioned",
        "bucket": LAKE,
        "script": str(script),
        "library": str(library),
        "arguments": {"--document": "s3://x/y.json"},
        "timeout": 30,
        "concurrency": 3,
    }
    assert aws.ask("provision", resources=document(jobs=[wanted]))["event"] == "provisioned"
    first = glue.get_job(JobName="provisioned")["Job"]
    assert (first["Timeout"], first["ExecutionProperty"]) == (30, {"MaxConcurrentRuns": 3})
    location = first["Command"]["ScriptLocation"]
    assert location.startswith(f"s3://{LAKE}/sluice/glue/")
    assert location.endswith("/main.py")
    assert first["DefaultArguments"]["--document"] == "s3://x/y.json"
    for one in (location, first["DefaultArguments"]["--extra-py-files"]):
        assert aws.client("s3").head_object(Bucket=LAKE, Key=one.removeprefix(f"s3://{LAKE}/"))["ContentLength"] > 0

    aws.ask("provision", resources=document(jobs=[wanted]))
    assert glue.get_job(JobName="provisioned")["Job"] == first
    script.write_text("print(2)\n")
    changed = {**wanted, "library": None, "timeout": 31}
    aws.ask("provision", resources=document(jobs=[changed]))
    second = glue.get_job(JobName="provisioned")["Job"]
    assert second["Command"]["ScriptLocation"] not in (location, None)
    assert second["DefaultArguments"] == {"--document": "s3://x/y.json"}
    # A run that has begun keeps its script.
    assert aws.client("s3").head_object(Bucket=LAKE, Key=location.removeprefix(f"s3://{LAKE}/"))

    refused = aws.ask("provision", resources=document(jobs=[{**wanted, "script": "/never/main.py"}]))
    assert refused["message"] == "the job provisioned has no file /never/main.py: No such file or directory"
    refused = aws.ask("provision", resources=document(jobs=[{**wanted, "bucket": "never"}]))
    assert "the bucket never, which does not exist" in refused["message"]
    glue.delete_job(JobName="provisioned")


def test_jobs_survive_a_kill(state: Path) -> None:
    first = LocalAws(state)
    first.ready()
    first.ask("provision", resources=HOUSE)
    role = first.client("iam").create_role(RoleName="r", AssumeRolePolicyDocument="{}")["Role"]["Arn"]
    name = "a/../.. job é"
    first.client("glue").create_job(Name=name, Role=role, Command=COMMAND, Tags={"a": "b"})
    held = first.client("glue").get_job(JobName=name)["Job"]
    first.kill()
    second = LocalAws(state)
    second.ready()
    try:
        assert second.client("glue").get_job(JobName=name)["Job"] == held
        arn = f"arn:aws:glue:eu-west-1:123456789012:job/{name}"
        assert second.client("glue").get_tags(ResourceArn=arn)["Tags"] == {"a": "b"}
    finally:
        second.kill()


def test_the_oldest_runs_are_forgotten(tmp_path: Path) -> None:
    store = JobStore(tmp_path)
    store.add("eu-west-1", {"Name": "many"}, {})
    job = store.jobs("eu-west-1")["many"]
    running = {"Id": "jr_running", "StartedOn": 0.0, "JobRunState": "RUNNING"}
    job.add_run(running)
    dropped = []
    for number in range(205):
        dropped += job.add_run({"Id": f"jr_{number}", "StartedOn": 1.0 + number, "JobRunState": "SUCCEEDED"})
    assert dropped == [f"jr_{number}" for number in range(6)]
    # As another process finds them: what was going on is lost.
    found = JobStore(tmp_path).jobs("eu-west-1")["many"].runs
    assert list(found) == ["jr_running", *(f"jr_{number}" for number in range(6, 205))]
    assert found["jr_running"]["JobRunState"] == "FAILED"
    store.remove("eu-west-1", "many")
    job.save_run(running)
    assert JobStore(tmp_path).jobs("eu-west-1") == {}
