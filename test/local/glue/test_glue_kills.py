"""SIGKILL to Spark in the middle of conform: readers go on with the old snapshot, and the rerun is right.

Each test kills a worker of its own; the rerun is the shared one's.
"""

import json

import pytest
from glue_house import Dataset, House, Json, column, csv
from kills import kill_at, kill_in_write

COLUMNS = [column("id", "string", required=True), column("day", "date", required=True), column("v", "int")]
DAYS = [f"2026-{month:02}-{day:02}" for month in (1, 2) for day in range(1, 11)]
"""A partition each, and so a file each that is written: there is a middle to be killed in."""


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


def first(data: Dataset, file: str) -> tuple[Json, str, ...]:
    """Document and arguments of the try that is killed."""
    return data.document, *data.arguments(file, run_id="killed"), "--JOB_RUN_ID", "first"


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
        assert 0 < kill_in_write(doomed, data, "conform", *first(data, "new.csv")) < len(DAYS)
    else:
        # All is written and only to be published: the branch has a snapshot of its own.
        kill_at(doomed, f"sluice_glue.{_module(data)}.publish", *first(data, "new.csv"))
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
    kill_at(doomed, "sluice_glue.conform.job.reconcile", *first(data, "new.csv"))
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
    assert 0 < kill_in_write(doomed, data, "conform", *first(data, "new.csv")) < len(DAYS)
    assert data.rows() == []

    rows = rerun(data, "new.csv")["rows"]
    assert data.rows() == expected(1)
    assert (rows["inserted"], rows["removed"]) == (len(DAYS) * 2, 0)
    assert list(data.refs()) == ["main"]


def _module(data: Dataset) -> str:
    return "conform.merging" if data.target["key"] else "replacing"
