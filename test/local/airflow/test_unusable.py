"""A folder or file that cannot be used is told in words."""

from __future__ import annotations

from pathlib import Path

from airflow_runs import DAGS, Airflow, Running


def test_a_file_where_airflows_folder_is_to_be(airflow: Airflow, tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.touch()
    running = Running.start(airflow, DAGS / "starting.py", "starting", "2026-01-10", "--home", home)
    assert running.finish() == 1
    (event,) = running.of("failed")
    assert event["message"].startswith(f"{home} cannot be used (file exists): take away the file")
    assert "detail" not in event


def test_outcomes_that_cannot_be_written(airflow: Airflow, tmp_path: Path) -> None:
    outcomes = tmp_path / "outcomes.ndjson"
    outcomes.mkdir()
    running = airflow.run(DAGS / "started.py", "started", "2026-01-10", "--outcomes", outcomes)
    (event,) = running.of("failed")
    assert event["message"].startswith(f"{outcomes} cannot be used (is a directory): take away the folder")
