"""SIGKILL to Airflow in the middle of a glue.conform task: its Glue run is an orphan, and nobody reads half of it."""

import json
import os
import shutil
import signal
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from airflow_runs import Airflow, Running, interpreter
from aws_house import document
from aws_process import LocalAws, children_of
from aws_spark import OVER, options
from glue_house import DATABASE, LAKE, SCRIPTS, WHEEL, Dataset, Json, Lake, column, csv

JOB = "sluice-conform"
DAG = Path(__file__).parent / "dags" / "conforming.py"
COLUMNS = [column("id", "string", required=True), column("day", "date", required=True), column("v", "int")]
DAYS = [f"2026-{month:02}-{day:02}" for month in (1, 2) for day in range(1, 16)]


class Stack:
    """Airflow, and a local AWS that runs Glue jobs for it."""

    def __init__(self, aws: LocalAws, airflow: Airflow) -> None:
        self.airflow = airflow
        self.aws = aws
        self.lake = Lake(aws)

    def begin(self, data: Dataset, file: str) -> Running:
        """A run of the DAG, always the same one."""
        variables = {
            "AWS_ENDPOINT_URL": self.aws.endpoint,
            "AWS_ACCESS_KEY_ID": "test",
            "AWS_SECRET_ACCESS_KEY": "test",
            "AWS_DEFAULT_REGION": "eu-west-1",
            "TEST_JOB": JOB,
            "TEST_DOCUMENT": self.lake.put(f"documents/{data.name}.json", json.dumps(data.document)),
            "TEST_INPUT": f"s3://{LAKE}/bronze/{data.name}/{file}",
        }
        return self.airflow.start(DAG, "conforming", "2026-01-01", **variables)

    def run(self, data: Dataset, file: str) -> None:
        running = self.begin(data, file)
        assert running.finish() == 0, running.log.read_text()[-3000:]

    def glue_runs(self) -> list[Json]:
        return self.aws.client("glue").get_job_runs(JobName=JOB)["JobRuns"]

    def orphan_ends(self) -> str:
        """Waits for the end of the newest Glue run. Its state."""
        end = time.monotonic() + 120
        while (state := self.glue_runs()[0]["JobRunState"]) not in OVER:
            assert time.monotonic() < end, state
            time.sleep(0.1)
        return state


@pytest.fixture(scope="module")
def stack(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stack]:
    folder = tmp_path_factory.mktemp("stack")
    library = folder / "sluice_glue.zip"
    with zipfile.ZipFile(library, "w") as archive:
        for path in sorted((WHEEL / "sluice_glue").rglob("*.py")):
            archive.write(path, path.relative_to(WHEEL))
    script = shutil.copy(SCRIPTS / "conform" / "main.py", folder / "main.py")
    aws = LocalAws(folder / "aws", arguments=options())
    aws.ready()
    job = {"name": JOB, "bucket": LAKE, "script": str(script), "library": str(library), "arguments": {}}
    resources = document(
        buckets=[{"name": LAKE}],
        databases=[{"name": DATABASE}],
        jobs=[{**job, "timeout": 5, "concurrency": 2}],
    )
    answer = aws.ask("provision", resources=resources)
    assert answer["event"] == "provisioned", answer
    home = folder / "airflow"
    home.mkdir()
    airflow = Airflow("3.3.1", interpreter("3.3.1"), home)
    yield Stack(aws, airflow)
    aws.kill()


@pytest.fixture
def data(stack: Stack) -> Dataset:
    """A table with a row of each day, and a file that changes all of them."""
    made = Dataset(stack.lake, COLUMNS, key=["id"], latestBy="v", partitions=["day"])
    made.raw("old.csv", csv("id,day,v", *(f"{day},{day},1" for day in DAYS)))
    made.raw("new.csv", csv("id,day,v", *(f"{day},{day},2" for day in DAYS), "x,never,2"))
    stack.run(made, "old.csv")
    assert made.rows() == expected(1)
    return made


def expected(v: int) -> list[Json]:
    return [{"id": day, "day": day, "v": v} for day in DAYS]


def kill_airflow_in_write(stack: Stack, data: Dataset) -> None:
    """Kills Airflow when the Glue run that it waits for has written its first data file."""
    folder = f"silver/{data.name}/data/"
    before = len(stack.lake.keys(folder))
    running = stack.begin(data, "new.csv")
    end = time.monotonic() + 120
    while len(stack.lake.keys(folder)) == before:
        assert running.process.poll() is None, running.log.read_text()[-3000:]
        assert time.monotonic() < end
        time.sleep(0.01)
    running.kill()
    assert len(stack.lake.keys(folder)) - before < len(DAYS)


def rerun(stack: Stack, data: Dataset) -> Json:
    """The same run of the DAG again. The report: that of the last attempt, and no other."""
    stack.run(data, "new.csv")
    assert data.rows() == expected(2)
    assert list(data.refs()) == ["main"]
    reports = [json.loads(content) for content in stack.lake.objects(f"quality_reports/{data.name}/").values()]
    (report,) = [one for one in reports if one["inputs"][0]["file"].endswith("new.csv")]
    assert report["attempt"] == stack.glue_runs()[0]["Id"]
    assert [line["row"]["day"] for line in data.quarantined()] == ["never"]
    return report["rows"]


def test_the_orphan_ends_and_the_rerun_finds_its_work_done(stack: Stack, data: Dataset) -> None:
    kill_airflow_in_write(stack, data)
    seen = [data.rows()]
    while stack.glue_runs()[0]["JobRunState"] not in OVER:
        seen.append(data.rows())
    seen.append(data.rows())
    assert stack.orphan_ends() == "SUCCEEDED"
    # Whoever reads meanwhile sees all of it or nothing.
    assert [rows for rows in seen if rows not in (expected(1), expected(2))] == []
    assert seen[-1] == expected(2)

    rows = rerun(stack, data)
    assert (rows["in"], rows["unchanged"], rows["quarantined"]) == (len(DAYS) + 1, len(DAYS), 1)


def test_the_rerun_comes_while_the_orphan_is_still_at_work(stack: Stack, data: Dataset) -> None:
    kill_airflow_in_write(stack, data)
    rows = rerun(stack, data)
    assert rows["updated"] + rows["unchanged"] == len(DAYS)
    assert [run["JobRunState"] for run in stack.glue_runs()[:2]] == ["SUCCEEDED", "SUCCEEDED"]


def test_airflow_and_spark_die_together(stack: Stack, data: Dataset) -> None:
    kill_airflow_in_write(stack, data)
    for worker in children_of(stack.aws.process.pid):
        os.killpg(worker, signal.SIGKILL)
    assert stack.orphan_ends() == "FAILED"
    assert data.rows() == expected(1)

    rows = rerun(stack, data)
    assert (rows["updated"], rows["unchanged"]) == (len(DAYS), 0)
