"""`sluice_airflow.run`: one run in real Airflow, on both versions."""

from __future__ import annotations

import json
import shutil
import sqlite3
import subprocess
import time
from contextlib import closing
from pathlib import Path

import pytest
from airflow_runs import DAGS, Airflow, Running, environment, eventually, process_lives


def seen(run: Running) -> dict[str, list[str]]:
    """What the task `reader` of dags/templates.py was given."""
    messages = [each["message"] for each in run.of("task.log") if each["task"] == "group_like.reader"]
    return json.loads(next(each for each in messages if each.startswith("seen ")).removeprefix("seen "))


def child_of(run: Running, task: str = "hang") -> int:
    """Process id that the task of dags/hanging.py printed for its child, or that of another."""
    while True:
        message: str = run.until("task.log", task=task)["message"]
        if message.startswith("child "):
            return int(message.removeprefix("child "))


def left_over(airflow: Airflow) -> list[Path]:
    return list(airflow.home.glob("run-*"))


def test_two_runs_at_once_each_for_the_scheduler_s_interval(airflow: Airflow, tmp_path: Path) -> None:
    file = DAGS / "templates.py"
    winter = airflow.start(file, "templates", "2026-01-10", "--logs", tmp_path / "logs")
    # In summer midnight-thirty in Berlin is 22:30Z of the day before.
    summer = airflow.start(file, "templates", "2026-07-10", "--params", '{"day": "2026-07-09", "limit": 9}')
    assert (winter.finish(), summer.finish()) == (0, 0), winter.of("failed") + summer.of("failed")

    assert seen(winter) == {
        "times": [
            "2026-01-10",
            "2026-01-11",
            "2026-01-10T23:30:00+00:00",
            "2026-01-11T23:30:00+00:00",
            "2026-01-10T23:30:00+00:00",
        ],
        "payload": ["raw/a.csv", "7"],
        "params": ["2000-01-01", "5"],
        "run": ["scheduled", "templates"],
    }
    assert seen(summer)["times"][:3] == ["2026-07-10", "2026-07-11", "2026-07-10T22:30:00+00:00"]
    assert seen(summer)["params"] == ["2026-07-09", "9"]

    order = ["lambda_like", "group_like.reader", "end"]
    assert [each["event"] for each in winter.events if each["event"] != "task.log"] == [
        "imported",
        "parsed",
        *["task.started", "task.finished"] * 3,
        "run.finished",
    ]
    assert winter.of("imported")[0]["version"] == airflow.version
    assert winter.of("parsed")[0]["tasks"] == order
    assert [(each["task"], each["map_index"], each["try"]) for each in winter.of("task.started")] == [
        (task, -1, 1) for task in order
    ]
    ended = winter.of("run.finished")[0]
    assert ended["state"] == "success"
    assert ended["tasks"] == dict.fromkeys(order, "success")
    assert ended["run_id"].startswith("scheduled__")
    assert (ended["ds"], ended["data_interval_start"], ended["data_interval_end"]) == (
        "2026-01-10",
        "2026-01-10T23:30:00Z",
        "2026-01-11T23:30:00Z",
    )
    assert 'seen {"times"' in (tmp_path / "logs" / "group_like.reader.log").read_text()
    assert left_over(airflow) == []
    assert not (DAGS / "__pycache__").exists()


@pytest.mark.parametrize("airflow", ["2.11.2"], indirect=True)
def test_many_runs_that_begin_at_once_keep_their_places(airflow: Airflow) -> None:
    program = [airflow.python, str(Path(__file__).parent / "places.py"), str(airflow.home)]
    done = subprocess.run(program, env=environment(), capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    assert left_over(airflow) == []


def tables_of(database: Path) -> list[tuple[str, str]]:
    with closing(sqlite3.connect(database)) as opened:
        tables = opened.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table' ORDER BY name").fetchall()
    assert "alembic_version" in dict(tables)
    return tables


@pytest.mark.parametrize("airflow", ["2.11.2"], indirect=True)
@pytest.mark.parametrize("size", [0, 40_000])
def test_a_damaged_template_is_made_anew(airflow: Airflow, tmp_path: Path, size: int) -> None:
    whole = Path(airflow.tool("template").stdout.strip())
    damaged = tmp_path / whole.name
    damaged.write_bytes(whole.read_bytes()[:size])
    assert airflow.tool("template", "--folder", tmp_path).stdout.strip() == str(damaged)
    assert damaged.stat().st_size == whole.stat().st_size > 40_000
    assert tables_of(damaged) == tables_of(whole)


def test_a_run_is_what_its_task_instances_are(airflow: Airflow, tmp_path: Path) -> None:
    began = time.monotonic()
    run = airflow.run(
        DAGS / "failures.py", "failures", "2026-01-05", "--retry-delays", "none", "--logs", tmp_path / "logs"
    )
    assert run.process.returncode == 1
    assert time.monotonic() - began < 60

    # AirflowFailException from post_execute, after execute and with its result: no retry.
    (test,) = run.finished("test")
    assert (test["state"], test["try"]) == ("failed", 1)
    assert test["error"] == {"type": "AirflowFailException", "message": "1 test failed: not_null(country)"}
    said = [each["message"] for each in run.of("task.log") if each["task"] == "test"]
    assert said.index("query executed") < said.index(
        "fail_on_rows of test saw [[{'stringValue': 'country'}, {'longValue': 2}]]"
    )

    flaky = run.finished("flaky")
    assert [(each["try"], each["state"], each.get("error", {}).get("message")) for each in flaky] == [
        (1, "up_for_retry", "ConnectionError: refused at try 1"),
        (2, "up_for_retry", "ConnectionError: refused at try 2"),
        (3, "success", None),
    ]
    assert flaky[0]["error"]["type"] == "ConnectionError"

    for untried, state in (("publish", "upstream_failed"), ("after", "upstream_failed"), ("skipped", "skipped")):
        (event,) = run.finished(untried)
        assert (event["state"], event["try"]) == (state, 0)
    ended = run.of("run.finished")[0]
    assert ended["state"] == "failed"
    assert ended["tasks"] == {
        "test": "failed",
        "publish": "upstream_failed",
        "after": "upstream_failed",
        "always": "success",
        "flaky": "success",
        "skipping": "skipped",
        "skipped": "skipped",
    }
    # The DAG's own callback, its template rendered.
    assert f"notified: failures failed in {ended['run_id']}\n" in run.log.read_text()
    log = (tmp_path / "logs" / "flaky.log").read_text()
    assert [line for line in log.splitlines() if line.startswith("--- ")] == ["--- try 1", "--- try 2", "--- try 3"]
    assert str(DAGS / "failures.py") in log
    assert str(airflow.home) not in log


def test_a_failure_that_no_leaf_sees_is_a_failure(airflow: Airflow) -> None:
    """Airflow's own verdict comes from the leaves, of which the only one succeeds."""
    run = airflow.run(DAGS / "cleanup.py", "cleanup", "2026-01-01", "--retry-delays", "none")
    assert run.process.returncode == 1
    ended = run.of("run.finished")[0]
    assert (ended["state"], ended["tasks"]) == ("failed", {"work": "failed", "cleanup": "success"})
    assert (ended["ds"], ended["run_id"][:8]) == ("2026-01-01", "manual__")


def test_the_time_limit_kills_what_hangs(airflow: Airflow) -> None:
    run = airflow.start(DAGS / "hanging.py", "hanging", "2026-01-01", "--time-limit", 4)
    try:
        child = child_of(run)
        assert run.until("failed")["message"] == "the run took longer than its limit of 4 s, while hang ran (try 1)"
        assert run.process.wait(timeout=10) == -9
        assert eventually(lambda: not process_lives(child))
        assert left_over(airflow) == []
    finally:
        run.kill()


def test_the_end_of_stdin_is_the_end_of_everything(airflow: Airflow) -> None:
    run = airflow.start(DAGS / "hanging.py", "hanging", "2026-01-01")
    try:
        child = child_of(run)
        assert run.process.stdin is not None
        run.process.stdin.close()
        assert run.process.wait(timeout=5) == -9
        assert eventually(lambda: not process_lives(child))
        (abandoned,) = left_over(airflow)
    finally:
        run.kill()
    # The next run tidies up after it.
    other = airflow.start(DAGS / "hanging.py", "hanging", "2026-01-01")
    try:
        other.until("imported")
        assert abandoned not in left_over(airflow)
    finally:
        other.kill()
        for each in left_over(airflow):
            shutil.rmtree(each)


def test_a_waiting_run_begins_on_command(airflow: Airflow, tmp_path: Path) -> None:
    file = tmp_path / "later.py"
    run = airflow.start(file, "templates", "2026-01-10", "--wait")
    try:
        run.until("imported")
        shutil.copyfile(DAGS / "templates.py", file)
        command = {"v": 1, "id": "1", "command": "run", "environment": {"AIRFLOW_CONN_LATER": "aws://"}}
        assert run.process.stdin is not None
        run.process.stdin.write(json.dumps(command).encode() + b"\n")
        run.process.stdin.flush()
        assert run.until("run.finished")["state"] == "success"
        assert run.finish() == 0
    finally:
        run.kill()


def refused(airflow: Airflow, file: str, dag: str, date: str, *more: str) -> str:
    run = airflow.run(DAGS / file, dag, date, *more)
    assert run.process.returncode == 1
    (failed,) = run.of("failed")
    assert str(airflow.home) not in failed.get("detail", "")
    assert left_over(airflow) == []
    message: str = failed["message"]
    return message


@pytest.mark.parametrize("date", ["0001-01-01", "9999-12-31"])
def test_a_date_at_the_ends_of_the_calendar_is_refused(airflow: Airflow, date: str) -> None:
    assert "failures" in refused(airflow, "failures.py", "failures", date)


def test_a_date_without_an_interval_is_refused(airflow: Airflow) -> None:
    assert refused(airflow, "failures.py", "failures", "2026-01-07") == (
        "no data interval of failures starts on 2026-01-07 (UTC): its schedule is '0 2 * * 1' from "
        "2026-01-01T00:00:00Z; the nearest are 2026-01-05, 2026-01-12, 2026-01-19, 2026-01-26"
    )


def test_the_last_interval_before_a_date_is_taken_where_it_may_be(airflow: Airflow) -> None:
    run = airflow.run(DAGS / "failures.py", "failures", "2026-01-14", "--or-before", "--retry-delays", "none")
    (ended,) = run.of("run.finished")
    assert ended["data_interval_start"] == "2026-01-12T02:00:00Z"
    assert "2026-01-12" in refused(airflow, "failures.py", "failures", "2025-12-31", "--or-before")


def test_a_parameter_s_value_is_checked(airflow: Airflow) -> None:
    message = refused(airflow, "templates.py", "templates", "2026-01-05", "--params", '{"limit": 10}')
    assert message == "parameter 'limit': 10 is greater than the maximum of 9"


def test_a_parameter_that_has_no_value_is_asked_for(airflow: Airflow) -> None:
    assert refused(airflow, "asking.py", "asking", "2026-01-05") == (
        "parameter 'day': No value passed and Param has no default value"
    )


@pytest.mark.parametrize(
    ("file", "dag", "more", "message"),
    [
        (
            "failures.py",
            "failures",
            ("--params", '{"day": 1}'),
            "failures has no parameter 'day'; it has: none",
        ),
        ("templates.py", "template", (), "templates.py has no DAG 'template'; it defines: templates"),
        ("none.py", "any", (), f"can't read the DAG file: [Errno 2] No such file or directory: '{DAGS / 'none.py'}'"),
        (
            "broken/missing_module.py",
            "any",
            (),
            "missing_module.py can't be imported: ModuleNotFoundError: No module named 'no_such_module'",
        ),
    ],
)
@pytest.mark.parametrize("airflow", ["2.11.2"], indirect=True)
def test_what_cannot_begin_says_why(airflow: Airflow, file: str, dag: str, more: tuple[str, ...], message: str) -> None:
    assert refused(airflow, file, dag, "2026-01-05", *more) == message


def test_a_run_that_a_dataset_starts(airflow: Airflow) -> None:
    run = airflow.run(DAGS / "datasets.py", "datasets", "2026-01-10", "--pools", '{"shop_api": 2}')
    ended = run.of("run.finished")[0]
    assert (ended["state"], ended["tasks"]) == ("success", {"write": "success"}), run.of("failed")
    kind = "asset" if airflow.version.startswith("3") else "dataset"
    assert ended["run_id"].startswith(f"{kind}_triggered__")
    # Airflow 3 gives it no date; 2.x gives it the moment of its start.
    dated = "False" if airflow.version.startswith("3") else "True"
    messages = [each["message"] for each in run.of("task.log")]
    assert f"run {kind}_triggered, interval {dated}" in messages


def test_tasks_that_take_too_long_fail_and_the_run_goes_on(airflow: Airflow) -> None:
    run = airflow.run(DAGS / "slow.py", "slow", "2026-01-01", "--retry-delays", "none", "--time-limit", 60)
    assert run.process.returncode == 1, run.of("failed")
    tries = {
        task: [(each["state"], each["error"]["type"]) for each in run.finished(task)]
        for task in ("working", "waiting", "sensing")
    }
    if airflow.version.startswith("2"):
        late = [("up_for_retry", "TaskDeferralError"), ("failed", "TaskDeferralError")]
        sensed = late
    else:
        late = [("up_for_retry", "TaskDeferralTimeout"), ("failed", "TaskDeferralTimeout")]
        # A sensor has no second try there.
        sensed = [("failed", "AirflowSensorTimeout")]
    worked = [("up_for_retry", "AirflowTaskTimeout"), ("failed", "AirflowTaskTimeout")]
    assert tries == {"working": worked, "waiting": late, "sensing": sensed}
    assert run.of("run.finished")[0]["state"] == "failed"


def test_tasks_read_nothing_and_shells_end_with_the_run(airflow: Airflow) -> None:
    run = airflow.start(DAGS / "shells.py", "shells", "2026-01-01", "--time-limit", 60)
    try:
        child = child_of(run, "hanging")
        assert [each["state"] for task in ("asking", "reading") for each in run.finished(task)] == ["success"] * 2
        assert "exit code 7" in run.finished("failing")[0]["error"]["message"]
        # Airflow's own SIGTERM still reaches it.
        assert run.finished("stopped")[0]["error"]["type"] == "AirflowTaskTimeout"
        run.kill()
        assert eventually(lambda: not process_lives(child))
    finally:
        run.kill()
