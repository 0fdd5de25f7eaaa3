"""Runs that overlap: a try that was thought dead goes on when its retry has come and gone; other tasks' runs, too."""

import json
from typing import Any

import pytest
from glue_house import LAKE, OWN_SCRIPTS, WHEEL, Dataset, House, Run, column, csv

SCRIPT = OWN_SCRIPTS / "overlapping.py"
COLUMNS = [column("id", "string", required=True), column("day", "date", required=True), column("v", "int")]
# From the first look at the table to the very last step before it is published.
STEPS = [
    "sluice_glue.conform.job.read_input",
    "sluice_glue.conform.job.merge",
    "sluice_glue.conform.merging._write",
    "sluice_glue.conform.merging.publish",
]


def interrupt(house: House, step: str, data: Dataset, orphan: list[str], other: list[str]) -> Run:
    """Runs the orphan with the other run in between."""
    address = house.put(f"documents/{data.name}.json", json.dumps(data.document))
    document = ["--document", address]
    run = house.worker.start(SCRIPT, [step, json.dumps([[*document, *other]]), *document, *orphan], modules=[WHEEL])
    return house.finish(run, data.document)


def arguments(data: Dataset, attempt: str, *files: str, run_id: str = "run") -> list[str]:
    return [*data.arguments(*files, run_id=run_id), "--JOB_RUN_ID", attempt]


def state(house: House, data: Dataset) -> Any:
    """What readers see: rows, branches, quarantine and report."""
    kept = {**house.objects(f"quarantine/{data.name}/"), **house.objects(f"quality_reports/{data.name}/")}
    return data.rows(), data.refs(), kept


@pytest.mark.parametrize("step", STEPS)
def test_an_orphan_of_a_merge_changes_nothing(house: House, step: str) -> None:
    data = Dataset(house, COLUMNS, key=["id"], latestBy="v", partitions=["day"])
    data.raw("old.csv", csv("id,day,v", "a,2026-01-01,0", "z,2026-01-01,0"))
    data.conform("old.csv", run_id="before")
    # The retry finds a file that was put right meanwhile: the order had moved to another day.
    data.raw("day.csv", csv("id,day,v", "a,2026-01-01,1", "b,2026-01-01,1", "c,never,1"))
    data.raw("right.csv", csv("id,day,v", "a,2026-01-02,2", "b,2026-01-01,1", "c,never,2"))
    run = interrupt(house, step, data, arguments(data, "orphan", "day.csv"), arguments(data, "retry", "right.csv"))
    assert "BETWEEN has ended" in run.outcome.log
    rows, refs, kept = state(house, data)
    assert {row["id"]: (row["day"], row["v"]) for row in rows} == {
        "a": ("2026-01-02", 2),
        "b": ("2026-01-01", 1),
        "z": ("2026-01-01", 0),
    }
    assert list(refs) == ["main"]
    published = [json.loads(content) for key, content in kept.items() if key.startswith("quality_reports/")]
    # They had files of different names, else the retry's report alone would be there: see the next test.
    assert {report["attempt"] for report in published if report["run_id"] == "run"} == {"orphan", "retry"}


@pytest.mark.parametrize("step", [STEPS[0], "sluice_glue.conform.job.overwrite", "sluice_glue.replacing.publish"])
def test_an_orphan_of_an_overwrite_changes_nothing(house: House, step: str) -> None:
    data = Dataset(house, COLUMNS, partitions=["day"])
    data.raw("day.csv", csv("id,day,v", "a,2026-01-01,1", "b,2026-01-01,1", "c,never,1"))
    retry = arguments(data, "retry", "day.csv")
    run = interrupt(house, step, data, arguments(data, "orphan", "day.csv"), retry)
    after = state(house, data)
    assert "another run has replaced partitions" in run.error
    assert len(after[0]) == 2
    assert list(after[1]) == ["main"]
    assert ["retry" in key for key in after[2]] == [True, True]


@pytest.mark.parametrize("step", [STEPS[0], "sluice_glue.conform.job.clear_interval", "sluice_glue.replacing.publish"])
@pytest.mark.parametrize("held", [True, False], ids=["a day that had rows", "a new day"])
def test_an_orphan_without_rows_takes_nothing_of_what_its_retry_merged(house: House, step: str, held: bool) -> None:
    data = Dataset(house, COLUMNS, key=["id"], latestBy="v", partitions=["day"], onEmpty="empty")
    data.raw("old.csv", csv("id,day,v", f"z,2026-01-0{1 if held else 2},0"))
    data.conform("old.csv", run_id="before")
    # The files of the day came between the two tries.
    data.raw("day.csv", csv("id,day,v", "a,2026-01-01,1", "b,2026-01-01,1"))
    run = interrupt(house, step, data, arguments(data, "orphan", "nowhere"), arguments(data, "retry", "day.csv"))
    assert "another run has replaced partitions" in run.error
    assert [row["id"] for row in data.rows()] == ["a", "b", "z"]
    assert list(data.refs()) == ["main"]


def test_tasks_that_replace_other_partitions_do_not_disturb(house: House) -> None:
    data = Dataset(house, COLUMNS, partitions=["day"])
    data.raw("one.csv", csv("id,day,v", "a,2026-01-01,1"))
    data.raw("two.csv", csv("id,day,v", "b,2026-01-02,1"))
    step = "sluice_glue.replacing.publish"
    run = interrupt(house, step, data, arguments(data, "x", "one.csv"), arguments(data, "y", "two.csv"))
    assert run.outcome.state == "SUCCEEDED", run.outcome.log
    assert [row["id"] for row in data.rows()] == ["a", "b"]
    # Both are tasks of one DAG run, and each has its report.
    assert len(house.objects(f"s3://{LAKE}/quality_reports/{data.name}/")) == 2


def test_tasks_that_merge_into_one_table_do_not_disturb(house: House) -> None:
    data = Dataset(house, COLUMNS, key=["id"], latestBy="v")
    data.raw("one.csv", csv("id,day,v", "a,2026-01-01,1", "c,2026-01-01,1"))
    data.raw("two.csv", csv("id,day,v", "b,2026-01-02,1", "c,2026-01-02,2"))
    step = "sluice_glue.conform.merging.publish"
    run = interrupt(house, step, data, arguments(data, "x", "one.csv"), arguments(data, "y", "two.csv"))
    assert (run.rows["inserted"], run.rows["superseded"]) == (1, 1)
    assert {row["id"]: row["v"] for row in data.rows()} == {"a": 1, "b": 1, "c": 2}
