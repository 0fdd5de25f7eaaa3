"""SIGKILL to Spark in the middle of conform: readers go on with the old snapshot, and the rerun is right.

Each test kills a worker of its own; the rerun is the shared one's.
"""

import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from glue_house import Dataset, House, Json, column, csv
from spark_process import SparkWorker

HALTING = Path(__file__).parent / "scripts" / "halting.py"
COLUMNS = [column("id", "string", required=True), column("day", "date", required=True), column("v", "int")]
DAYS = [f"2026-{month:02}-{day:02}" for month in (1, 2) for day in range(1, 16)]
"""A partition each, and so a file each that is written: there is a middle to be killed in."""


@pytest.fixture
def doomed(house: House, tmp_path: Path) -> Iterator[House]:
    """The same lakehouse with another worker, which is there to be killed."""
    worker = SparkWorker(house.aws.endpoint, tmp_path / "spark")
    worker.ready()
    yield House(house.aws, worker)
    worker.kill()


@pytest.fixture(params=["merge", "overwrite"])
def data(request: pytest.FixtureRequest, house: House) -> Dataset:
    keyed: Json = {"key": ["id"], "latestBy": "v"} if request.param == "merge" else {}
    return Dataset(house, COLUMNS, partitions=["day"], **keyed)


def orders(v: int) -> str:
    """Two orders for each day, and a row that is no order."""
    good = [f"{day}-{index},{day},{v}" for day in DAYS for index in (1, 2)]
    return csv("id,day,v", *good, f"x,{v} January,{v}")


def expected(v: int) -> list[Json]:
    return [{"id": f"{day}-{index}", "day": day, "v": v} for day in DAYS for index in (1, 2)]


def kill(doomed: House, data: Dataset, file: str, *more: str, when: Callable[[Path], bool], **named: Any) -> None:
    """Begins to conform a file, and kills Spark as soon as the condition holds for the run's log."""
    given = [*data.arguments(file, run_id="killed"), "--JOB_RUN_ID", "first", *more]
    log = doomed.worker.log(doomed.start("conform", data.document, *given, **named))
    end = time.monotonic() + 120
    while not when(log):
        assert doomed.worker.process.poll() is None, "the worker has ended by itself"
        assert time.monotonic() < end, log.read_text() if log.exists() else "the run never began"
        time.sleep(0.005)
    doomed.worker.kill()


def kill_at(doomed: House, data: Dataset, file: str, step: str) -> None:
    """Kills the run when it has come to a step."""
    kill(doomed, data, file, "--halt_at", step, script=HALTING, when=lambda log: _says(log, "HALTED"))


def kill_in_write(doomed: House, data: Dataset, file: str) -> int:
    """Kills the run when Spark has written the first of its data files. How many it had written in the end."""
    before = data_files(data)
    kill(doomed, data, file, when=lambda _log: len(data_files(data)) > len(before))
    return len(data_files(data)) - len(before)


def _says(log: Path, word: str) -> bool:
    return log.exists() and word in log.read_text()


def data_files(data: Dataset) -> list[str]:
    return data.house.keys(f"silver/{data.name}/data/")


def rerun(data: Dataset, file: str) -> Json:
    """The task's next try: the same run, another attempt. Its report, which must be the run's only one."""
    given = [*data.arguments(file, run_id="killed"), "--JOB_RUN_ID", "second"]
    assert data.house.run("conform", data.document, *given).outcome.state == "SUCCEEDED"
    kept = data.house.objects(f"quality_reports/{data.name}/run_id=killed/")
    (report,) = [json.loads(content) for content in kept.values()]
    assert report["attempt"] == "second"
    return report


def bad_rows(data: Dataset, run: str) -> list[str]:
    return [line["row"]["day"] for line in data.quarantined() if line["run_id"] == run]


@pytest.mark.parametrize("step", ["publish", "written"])
def test_killed_before_the_change_is_published(doomed: House, data: Dataset, step: str) -> None:
    data.raw("old.csv", orders(1))
    data.raw("new.csv", orders(2))
    data.conform("old.csv", run_id="before")
    if step == "written":
        # In the middle of Spark's write: files without a snapshot that would name them.
        assert 0 < kill_in_write(doomed, data, "new.csv") < len(DAYS)
    else:
        # All is written and only to be published: the branch has a snapshot of its own.
        kill_at(doomed, data, "new.csv", f"sluice_glue.conform.{_module(data)}.publish")
    main, *branches = sorted(data.refs().items())
    assert main[0] == "main"
    assert [name.startswith("sluice_") for name, _ in branches] == [True]
    assert (branches[0][1] == main[1]) is (step == "written")
    assert data.rows() == expected(1)

    rows = rerun(data, "new.csv")["rows"]
    assert data.rows() == expected(2)
    assert (rows["in"], rows["written"], rows["quarantined"]) == (len(DAYS) * 2 + 1, len(DAYS) * 2, 1)
    assert list(data.refs()) == ["main"]
    assert bad_rows(data, "killed") == ["2 January"]


def test_killed_after_the_change_was_published_and_before_it_was_reported(doomed: House, data: Dataset) -> None:
    data.raw("old.csv", orders(1))
    data.raw("new.csv", orders(2))
    data.conform("old.csv", run_id="before")
    kill_at(doomed, data, "new.csv", "sluice_glue.conform.job.reconcile")
    assert data.rows() == expected(2)
    assert list(data.refs()) == ["main"]

    rows = rerun(data, "new.csv")["rows"]
    assert data.rows() == expected(2)
    # With a key nothing is left to do; without one the partitions are replaced by the same rows.
    again = len(DAYS) * 2
    assert (rows["unchanged"], rows["removed"]) == ((again, 0) if data.target["key"] else (0, again))
    assert bad_rows(data, "killed") == ["2 January"]


def test_killed_in_the_very_first_write(doomed: House, data: Dataset) -> None:
    data.raw("new.csv", orders(1))
    assert 0 < kill_in_write(doomed, data, "new.csv") < len(DAYS)
    assert data.rows() == []

    rows = rerun(data, "new.csv")["rows"]
    assert data.rows() == expected(1)
    assert (rows["inserted"], rows["removed"]) == (len(DAYS) * 2, 0)
    assert list(data.refs()) == ["main"]


def _module(data: Dataset) -> str:
    return "merging" if data.target["key"] else "overwriting"
