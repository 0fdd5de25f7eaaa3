"""What is read from DAG files without a run: structure, intervals, the cost of parsing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from airflow_runs import DAGS, Airflow

SHAPE = Path(__file__).parent / "shape.json"


# Europe/Berlin goes to UTC+2 on 2026-03-29 at 02:00, so that 02:30 does not exist on that day, and back to UTC+1 on
# 2026-10-25 at 03:00, so that 02:30 exists twice. Airflow takes 03:30 for the one, and of the other the second.
CLOCKS = {
    "daily_utc": [
        ("2026-03-28", "2026-03-28T02:00:00Z", "2026-03-29T02:00:00Z"),
        ("2026-03-29", "2026-03-29T02:00:00Z", "2026-03-30T02:00:00Z"),
        ("2026-03-30", "2026-03-30T02:00:00Z", "2026-03-31T02:00:00Z"),
        ("2026-10-24", "2026-10-24T02:00:00Z", "2026-10-25T02:00:00Z"),
        ("2026-10-25", "2026-10-25T02:00:00Z", "2026-10-26T02:00:00Z"),
        ("2026-10-26", "2026-10-26T02:00:00Z", "2026-10-27T02:00:00Z"),
    ],
    "midnight_berlin": [
        ("2026-03-28", "2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z"),
        ("2026-03-29", "2026-03-29T22:00:00Z", "2026-03-30T22:00:00Z"),
        ("2026-03-30", "2026-03-30T22:00:00Z", "2026-03-31T22:00:00Z"),
        ("2026-10-24", "2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z"),
        ("2026-10-25", "2026-10-25T23:00:00Z", "2026-10-26T23:00:00Z"),
        ("2026-10-26", "2026-10-26T23:00:00Z", "2026-10-27T23:00:00Z"),
    ],
    "daily_berlin": [
        ("2026-03-28", "2026-03-28T01:30:00Z", "2026-03-29T01:30:00Z"),
        ("2026-03-29", "2026-03-29T01:30:00Z", "2026-03-30T00:30:00Z"),
        ("2026-03-30", "2026-03-30T00:30:00Z", "2026-03-31T00:30:00Z"),
        ("2026-10-24", "2026-10-24T00:30:00Z", "2026-10-25T01:30:00Z"),
        ("2026-10-25", "2026-10-25T01:30:00Z", "2026-10-26T01:30:00Z"),
        ("2026-10-26", "2026-10-26T01:30:00Z", "2026-10-27T01:30:00Z"),
    ],
}
DAYS = {ds for ds, _, _ in CLOCKS["daily_utc"]}


def spans(airflow: Airflow, dag: str, since: str, count: int) -> list[tuple[str, str, str]]:
    found = airflow.json("intervals", DAGS / "zones.py", "--dag", dag, "--from", since, "--count", count)
    assert all(each["run_after"] == each["end"] for each in found["intervals"])
    return [(each["ds"], each["start"], each["end"]) for each in found["intervals"]]


@pytest.mark.parametrize("dag", CLOCKS)
def test_the_scheduler_s_intervals_across_clock_changes(airflow: Airflow, dag: str) -> None:
    """Expected by hand; both versions are held to the same."""
    year = spans(airflow, dag, "2026-03-28", 220)
    assert [span for span in year if span[0] in DAYS] == CLOCKS[dag]
    # Without gap or overlap.
    assert [end for _, _, end in year[:-1]] == [start for _, start, _ in year[1:]]


def test_a_tick_has_no_length(airflow: Airflow) -> None:
    assert spans(airflow, "tick_berlin", "2026-01-05", 2) == [
        ("2026-01-05", "2026-01-05T01:00:00Z", "2026-01-05T01:00:00Z"),
        ("2026-01-06", "2026-01-06T01:00:00Z", "2026-01-06T01:00:00Z"),
    ]


def test_the_structure_is_spelled_the_same_on_both_versions(airflow: Airflow) -> None:
    found = airflow.json("structure", DAGS / "shape.py")
    assert found["airflow"] == airflow.version
    assert found["errors"] == {}
    dag: dict[str, Any] = found["dags"]["shape"]
    assert dag.pop("file") == str(DAGS / "shape.py")
    assert dag == json.loads(SHAPE.read_text())


@pytest.mark.parametrize("airflow", ["2.11.2"], indirect=True)
def test_what_cannot_be_imported_is_told_and_hides_nothing(airflow: Airflow) -> None:
    done = airflow.tool("structure", DAGS / "broken", DAGS / "zones.py", check=False)
    assert done.returncode == 1
    found = json.loads(done.stdout)
    assert {Path(file).name: error["message"] for file, error in found["errors"].items()} == {
        "missing_module.py": "ModuleNotFoundError: No module named 'no_such_module'"
    }
    assert sorted(found["dags"]) == ["daily_berlin", "daily_utc", "midnight_berlin", "tick_berlin"]
    assert found["dags"]["midnight_berlin"]["timezone"] == "Europe/Berlin"
    assert found["dags"]["midnight_berlin"]["catchup"] is True


@pytest.mark.parametrize("airflow", ["2.11.2"], indirect=True)
def test_the_cost_of_parsing_two_folders(airflow: Airflow, tmp_path: Path) -> None:
    for name, tasks in (("small", 2), ("large", 2)):
        (tmp_path / name).mkdir()
        for number in range(3):
            text = (DAGS / "zones.py").read_text().replace("dag_id=name", f'dag_id=f"{{name}}_{number}_{tasks}"')
            (tmp_path / name / f"z{number}.py").write_text(text)
    found = airflow.json("parse", tmp_path / "small", "--against", tmp_path / "large", "--rounds", 3)
    assert (found["files"], found["dags"], len(found["rounds_ms"])) == (3, 12, 3)
    assert 0 < found["per_file_ms"] < 1000
    assert 0.2 < found["ratio"] < 5
    assert not (tmp_path / "small" / "__pycache__").exists()
