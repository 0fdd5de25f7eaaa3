"""Runs of Glue jobs, on a real Spark."""

import io
import os
import signal
import subprocess
import time
import zipfile
from pathlib import Path

import pytest
from aws_house import HOUSE, LAKE
from aws_process import LocalAws, children_of, gone
from aws_spark import Jobs, options
from botocore.exceptions import ClientError

from sluice_aws.spark_process import SparkPlace, SparkProcess, Task

# Says that it lives, four times a second, in the file that its argument names.
LASTING = """
    import sys, time
    from pathlib import Path

    print("it runs", flush=True)
    for _ in range(400):
        with Path(sys.argv[sys.argv.index("--beat") + 1]).open("a") as file:
            file.write(".")
        time.sleep(0.25)
"""


def workers(aws: LocalAws) -> list[int]:
    """The Spark workers that a local AWS has started."""
    return [pid for pid in children_of(aws.process.pid) if "sluice_spark" in command_of(pid)]


def command_of(pid: int) -> str:
    found = subprocess.run(["ps", "-ww", "-o", "command=", "-p", str(pid)], capture_output=True, text=True, check=False)
    return found.stdout


def archive(**files: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as zipped:
        for name, text in files.items():
            zipped.writestr(f"{name}.py", text)
    return buffer.getvalue()


def test_a_run_has_its_arguments_its_modules_and_its_log(jobs: Jobs) -> None:
    library = jobs.upload("library-1.0-py3-none-any.whl", archive(library="NAME = 'the wheel'"))
    single = jobs.upload("single.py", b"NAME = 'the file'")
    job = jobs.create(
        """
        import sys
        import library, single
        prefix = sys.prefix
        from pyspark.sql import SparkSession

        spark = SparkSession.builder.getOrCreate()
        print(library.NAME, single.NAME)
        print(spark.range(5).selectExpr("sum(id) AS s").first().s)
        print(spark.range(2).rdd.map(lambda row: f"{library.NAME} {row.id}, {sys.prefix == prefix}").collect())
        print(sys.argv[1:])
        print("to stderr", file=sys.stderr)
        spark.stop()
        """,
        DefaultArguments={
            "--extra-py-files": f"{library}, {single}",
            "--enable-metrics": "true",
            "--a": "default",
            "--b": "default",
            "--c": "default",
        },
        NonOverridableArguments={"--c": "fixed"},
        NumberOfWorkers=2,
        WorkerType="G.1X",
        Timeout=7,
    )
    began = time.time()
    run = jobs.run(job, {"--b": "it's {\"x\": 'é'}", "--c": "of the run", "--empty": ""})
    assert (run["JobRunState"], run.get("ErrorMessage")) == ("SUCCEEDED", None)
    identity = run["Id"]
    arguments = ["--a", "default", "--b", "it's {\"x\": 'é'}", "--c", "fixed", "--empty", ""]
    assert jobs.log(identity).read_text().splitlines() == [
        "the wheel the file",
        "10",
        "['the wheel 0, True', 'the wheel 1, True']",
        str([*arguments, "--JOB_NAME", job, "--JOB_RUN_ID", identity]),
        "to stderr",
    ]
    assert began - 1 < run["StartedOn"].timestamp() <= run["CompletedOn"].timestamp() <= time.time()
    assert run["Arguments"] == {"--b": "it's {\"x\": 'é'}", "--c": "of the run", "--empty": ""}
    assert (run["Timeout"], run["NumberOfWorkers"], run["WorkerType"]) == (7, 2, "G.1X")
    assert (run["Attempt"], run["JobName"], run["LogGroupName"]) == (0, job, "/aws-glue/jobs")
    assert jobs.get(job, jobs.start(job, Timeout=3))["Timeout"] == 3


def test_a_script_may_begin_and_end_as_glue_studio_writes_it(jobs: Jobs) -> None:
    job = jobs.create(
        """
        import sys
        from awsglue.transforms import *
        from awsglue.utils import getResolvedOptions
        from pyspark.context import SparkContext
        from awsglue.context import GlueContext
        from awsglue.job import Job

        args = getResolvedOptions(sys.argv, ["JOB_NAME", "day", "min-rows"])
        glueContext = GlueContext(SparkContext())
        spark = glueContext.spark_session
        job = Job(glueContext)
        job.init(args["JOB_NAME"], args)
        glueContext.get_logger().info("begun")
        print(sorted((name, value) for name, value in args.items() if value is not None))
        print(spark.range(3).count(), glueContext.sql("select 7 as seven").first().seven)
        job.commit()
        """,
        DefaultArguments={"--day": "2026-01-01", "--min-rows": "5", "--day_after": "2026-01-02"},
    )
    run = jobs.run(job)
    assert (run["JobRunState"], run.get("ErrorMessage")) == ("SUCCEEDED", None)
    named = [("JOB_NAME", job), ("JOB_RUN_ID", run["Id"]), ("day", "2026-01-01")]
    assert jobs.log(run["Id"]).read_text().splitlines() == [
        "INFO begun",
        str([*named, ("job_bookmark_option", "job-bookmark-disable"), ("min_rows", "5")]),
        "3 7",
    ]


@pytest.mark.parametrize(
    ("script", "said"),
    [
        ("raise ValueError('the quantity is no number')", "ValueError: the quantity is no number"),
        ("import sys; sys.exit('3 rows are wrong')", "SystemExit: 3 rows are wrong"),
        ("import sys; sys.exit(4)", "SystemExit: 4"),
        ("import never", "ModuleNotFoundError: No module named 'never'"),
        (
            "from awsglue.dynamicframe import DynamicFrame as D; D.fromDF(None, None, 'orders')",
            "NotOnTheLocalStack: DynamicFrame.fromDF is Glue's own, and the local stack does not have it.",
        ),
        (
            "from awsglue.context import GlueContext as G; G(None).create_dynamic_frame",
            "NotOnTheLocalStack: GlueContext.create_dynamic_frame is Glue's own, and the local stack does not have it.",
        ),
        (
            "from awsglue.transforms import *; Join.apply(1, 2, 'a', 'b')",
            "NotOnTheLocalStack: Join.apply is Glue's own, and the local stack does not have it.",
        ),
        (
            "import sys; from awsglue.utils import getResolvedOptions as g; g(sys.argv, ['JOB_NAME', 'day'])",
            "GlueArgumentError: the following arguments are required: --day",
        ),
        ("nonsense(", "SyntaxError: '(' was never closed"),
        (
            "from pyspark.sql import SparkSession as S; S.builder.getOrCreate().table('glue.never.t').show()",
            "[TABLE_OR_VIEW_NOT_FOUND] The table or view `glue`.`never`.`t` cannot be found.",
        ),
    ],
)
def test_a_failed_run_says_why(jobs: Jobs, script: str, said: str) -> None:
    run = jobs.run(jobs.create(script))
    assert run["JobRunState"] == "FAILED"
    assert said in run["ErrorMessage"]


def test_a_script_or_module_that_is_missing(jobs: Jobs) -> None:
    missing = f"s3://{LAKE}/never/main.py"
    job = jobs.create("pass", Command={"Name": "glueetl", "ScriptLocation": missing})
    run = jobs.run(job)
    assert run["JobRunState"] == "FAILED"
    assert run["ErrorMessage"].startswith(
        f"LAUNCH ERROR | Error downloading from S3 for bucket: {LAKE}, key: never/main.py"
    )
    run = jobs.run(jobs.create("pass"), {"--extra-py-files": f"s3://{LAKE}/never.zip"})
    assert "LAUNCH ERROR" in run["ErrorMessage"]


def test_runs_that_cannot_begin(jobs: Jobs) -> None:
    job = jobs.create("pass")
    for settings, code in (
        ({"JobName": "never"}, "EntityNotFoundException"),
        ({"JobName": job, "JobRunId": "jr_1"}, "NotImplemented"),
        ({"JobName": job, "Arguments": {"--extra-jars": "s3://x/y.jar"}}, "NotImplemented"),
    ):
        with pytest.raises(ClientError) as refused:
            jobs.glue.start_job_run(**settings)
        assert refused.value.response["Error"]["Code"] == code
    assert jobs.glue.get_job_runs(JobName=job)["JobRuns"] == []
    with pytest.raises(ClientError) as missing:
        jobs.get(job, "jr_1")
    assert missing.value.response["Error"]["Code"] == "EntityNotFoundException"


def test_stop_ends_the_run_and_leaves_the_others(jobs: Jobs, tmp_path: Path) -> None:
    beat = tmp_path / "beat"
    lasting, short = jobs.create(LASTING), jobs.create("print('done')", ExecutionProperty={"MaxConcurrentRuns": 2})
    running = jobs.start(lasting, {"--beat": str(beat)})
    jobs.wait(lasting, running, "RUNNING")
    with pytest.raises(ClientError) as second:
        jobs.start(lasting)
    assert second.value.response["Error"]["Code"] == "ConcurrentRunsExceededException"
    waiting, cancelled = jobs.start(short), jobs.start(short)
    assert jobs.get(short, waiting)["JobRunState"] == "STARTING"
    deadline = time.monotonic() + 20
    while not beat.exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    (worker,) = workers(jobs.aws)
    (java,) = children_of(worker)

    stopped = jobs.glue.batch_stop_job_run(JobName=short, JobRunIds=[cancelled])
    assert stopped["SuccessfulSubmissions"] == [{"JobName": short, "JobRunId": cancelled}]
    assert jobs.get(short, cancelled)["JobRunState"] == "STOPPED"
    jobs.glue.batch_stop_job_run(JobName=lasting, JobRunIds=[running])
    run = jobs.wait(lasting, running, "STOPPED", seconds=5)
    assert run["CompletedOn"] >= run["StartedOn"]
    assert "ErrorMessage" not in run
    assert gone(worker, 5)
    assert gone(java, 5)
    size = beat.stat().st_size
    assert jobs.wait(short, waiting)["JobRunState"] == "SUCCEEDED"
    assert jobs.get(short, cancelled)["JobRunState"] == "STOPPED"
    assert beat.stat().st_size == size
    again = jobs.glue.batch_stop_job_run(JobName=lasting, JobRunIds=[running, "jr_1"])
    codes = [one["ErrorDetail"]["ErrorCode"] for one in again["Errors"]]
    assert (again["SuccessfulSubmissions"], codes) == (
        [],
        ["JobRunInvalidStateTransitionException", "EntityNotFoundException"],
    )
    history = jobs.glue.get_job_runs(JobName=short, MaxResults=1)
    assert [run["Id"] for run in history["JobRuns"]] == [cancelled]
    rest = jobs.glue.get_job_runs(JobName=short, NextToken=history["NextToken"])
    assert [run["Id"] for run in rest["JobRuns"]] == [waiting]


def test_a_worker_that_is_killed_fails_its_run_and_no_other(jobs: Jobs, tmp_path: Path) -> None:
    job = jobs.create(LASTING)
    running = jobs.start(job, {"--beat": str(tmp_path / "beat")})
    jobs.wait(job, running, "RUNNING")
    os.killpg(workers(jobs.aws)[0], signal.SIGKILL)
    run = jobs.wait(job, running, "FAILED", seconds=5)
    assert run["ErrorMessage"].startswith("the Spark worker has ended (SIGKILL): ")
    short = jobs.create("print('again')")
    assert jobs.wait(short, jobs.start(short))["JobRunState"] == "SUCCEEDED"


def test_java_that_dies_fails_its_run_and_no_other(jobs: Jobs) -> None:
    job = jobs.create(
        """
        import os, signal
        from pyspark.sql import SparkSession

        spark = SparkSession.builder.getOrCreate()
        os.kill(spark.sparkContext._gateway.proc.pid, signal.SIGSEGV)
        spark.range(1).count()
        """
    )
    short = jobs.create("print('again')")
    dying, next_one = jobs.start(job), jobs.start(short)
    run = jobs.wait(job, dying)
    assert run["JobRunState"] == "FAILED"
    assert run["ErrorMessage"] == "Java has ended in the middle of the run (SIGABRT): its log says more"
    assert "#  SIGSEGV" in jobs.log(dying).read_text()
    assert jobs.wait(short, next_one)["JobRunState"] == "SUCCEEDED"


def test_what_a_run_prints_is_in_cloudwatch(jobs: Jobs) -> None:
    logs = jobs.aws.client("logs")
    job = jobs.create("import sys\nfor n in range(25):\n    print('line', n, flush=True)\nsys.stdout.write('no end')")
    run = jobs.run(job)
    where = {"logGroupName": "/aws-glue/jobs/output", "logStreamNames": [run["Id"]]}
    start = int(run["StartedOn"].timestamp() * 1000)
    pages = logs.get_paginator("filter_log_events").paginate(
        **where, startTime=start, PaginationConfig={"PageSize": 10}
    )
    found = [event for page in pages for event in page["events"]]
    assert [event["message"] for event in found] == [f"line {n}" for n in range(25)]
    assert len({event["eventId"] for event in found}) == 25
    stream = {"logGroupName": "/aws-glue/jobs/output", "logStreamName": run["Id"]}
    head = logs.get_log_events(**stream, startFromHead=True, limit=2)
    assert [event["message"] for event in head["events"]] == ["line 0", "line 1"]
    rest = logs.get_log_events(**stream, startFromHead=True, nextToken=head["nextForwardToken"])
    assert len(rest["events"]) == 23
    end = logs.get_log_events(**stream, startFromHead=True, nextToken=rest["nextForwardToken"])
    assert (end["events"], end["nextForwardToken"]) == ([], rest["nextForwardToken"])
    assert [event["message"] for event in logs.get_log_events(**stream, limit=1)["events"]] == ["line 24"]
    assert logs.get_log_events(**{**stream, "logGroupName": "/aws-glue/jobs/error"})["events"] == []
    for wrong in ({"logGroupName": "never"}, {"logStreamName": "jr_1"}):
        with pytest.raises(ClientError) as missing:
            logs.get_log_events(**{**stream, **wrong})
        assert missing.value.response["Error"]["Code"] == "ResourceNotFoundException"


def test_spark_starts_beside_other_commands_and_ends_with_the_process(state: Path, tmp_path: Path) -> None:
    first = LocalAws(state, arguments=options())
    first.ready()
    warming = first.send("warm")
    first.ask("provision", resources=HOUSE)
    assert first.ask("sql", engine="athena", sql="SELECT 1")["rows"] == [[1]]
    assert not any(event.get("id") == warming for event in first.events)
    assert first.wait_for(lambda event: event.get("id") == warming, 180)["event"] == "warmed"
    assert first.ask("warm")["seconds"] < 0.5
    (worker,) = workers(first)
    # It waited for the region of what was being provisioned.
    assert "--region eu-west-1" in command_of(worker)

    jobs = Jobs(first)
    done, lasting = jobs.create("print('done')"), jobs.create(LASTING)
    finished = jobs.run(done)
    running = jobs.start(lasting, {"--beat": str(tmp_path / "beat")})
    jobs.wait(lasting, running, "RUNNING")
    assert workers(first) == [worker]
    (java,) = children_of(worker)
    first.kill()
    assert gone(worker, 5)
    assert gone(java, 5)

    second = LocalAws(state)
    second.ready()
    glue = second.client("glue")
    try:
        run = glue.get_job_run(JobName=lasting, RunId=running)["JobRun"]
        assert (run["JobRunState"], run["ErrorMessage"]) == (
            "FAILED",
            "the local AWS ended while the run was going on",
        )
        assert glue.get_job_run(JobName=done, RunId=finished["Id"])["JobRun"] == finished
    finally:
        second.kill()


def test_a_run_that_takes_too_long(jobs: Jobs, tmp_path: Path) -> None:
    (_, python, _, jars) = options()
    place = SparkPlace(Path(python), Path(jars), tmp_path / "scratch", tmp_path / "spark.log")
    worker = SparkProcess(place, jobs.aws.endpoint, "eu-west-1")
    worker.wait_until_ready()
    script = tmp_path / "main.py"
    script.write_text("import time; time.sleep(60)")
    began = time.monotonic()
    outcome = worker.run(Task("run", "role", script, [], [], tmp_path / "run.log"), 0.5)
    assert (outcome.state, worker.alive()) == ("TIMEOUT", False)
    assert time.monotonic() - began < 5


def test_spark_that_cannot_start_says_why(state: Path, tmp_path: Path) -> None:
    (_, python, _, _) = options()
    aws = LocalAws(state, arguments=["--spark-python", python, "--spark-jars", str(tmp_path)])
    aws.ready()
    aws.ask("provision", resources=HOUSE)
    try:
        said = aws.ask("warm")["message"]
        assert "Spark's jars are not in" in said
        assert "python -m sluice_spark.jars --folder" in said
        jobs = Jobs(aws)
        job = jobs.create("pass")
        assert jobs.run(job)["ErrorMessage"] == said
    finally:
        aws.kill()
