"""A run that a task of another DAG starts: it has what its own `sluice run` has, and why it failed is told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from airflow_runs import DAGS, Airflow, Running


@pytest.fixture
def logs(tmp_path: Path) -> Path:
    return tmp_path / "logs"


def start(airflow: Airflow, logs: Path, shop: str) -> Running:
    variables = logs.parent / "variables.json"
    variables.write_text(json.dumps({"limit": "12"}))
    secrets = {
        "backend": "airflow.secrets.local_filesystem.LocalFilesystemBackend",
        "backend_kwargs": json.dumps({"variables_file_path": str(variables)}),
    }
    running = airflow.start(
        DAGS / "starting.py",
        "starting",
        "2026-01-10",
        *("--params", json.dumps({"shop": shop})),
        *("--pools", '{"shop_api": 1}'),
        *("--secrets", json.dumps(secrets)),
        *("--logs", logs),
        AIRFLOW_CONN_SHOP_API="http://shop.example",
    )
    running.finish()
    return running


def test_it_has_variables_connections_pools_and_logs(airflow: Airflow, logs: Path) -> None:
    running = start(airflow, logs, "north")
    assert running.of("run.finished")[0]["state"] == "success", (logs / "start.log").read_text()
    assert "serving north with 12 at shop.example" in (logs / "started" / "serve.log").read_text()
    assert (logs / "started" / "airflow.log").stat().st_size > 0


def test_what_its_tasks_failed_with_is_what_the_task_failed_with(airflow: Airflow, logs: Path) -> None:
    running = start(airflow, logs, "south")
    (started,) = running.finished("start")
    assert started["state"] == "failed"
    assert started["error"]["message"] == (
        "the run of started ended as failed\nstarted.serve: ValueError: the south is closed"
    )
