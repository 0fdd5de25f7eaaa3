"""A run that is late: who is told, by whom each Airflow has look after it."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from airflow_runs import ROOT, Airflow, environment
from aws_process import LocalAws
from hearing import Mail, hearing

LATENESS = Path(__file__).parent / "lateness.py"
TEXT = "late is late: a run has not ended 150m after it was due. Its tasks and logs are in the Airflow UI."


@pytest.fixture(scope="module")
def aws(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LocalAws]:
    running = LocalAws(tmp_path_factory.mktemp("late") / "state")
    running.ready()
    running.client("sns").create_topic(Name="acme-data-support")
    yield running
    running.kill()


@pytest.fixture
def told(airflow: Airflow, aws: LocalAws, tmp_path: Path) -> Callable[..., Any]:
    """Who was told, and how that ended, of the compiled DAG with another schedule and another time to be late after."""
    compiled = (ROOT / "test" / "targets" / "airflow" / "late" / f"expected.{airflow.dialect}.py").read_text()

    def told(cron: str, after: str, succeeded: datetime) -> tuple[list[tuple[str, str]], Any]:
        file = tmp_path / "late.py"
        file.write_text(compiled.replace("0 2 * * *", cron).replace("timedelta(minutes=150)", f"timedelta({after})"))
        with hearing(Mail()) as mail:
            arguments = ["--home", airflow.home, "--file", file, "--dag", "late", "--succeeded", succeeded.isoformat()]
            done = subprocess.run(
                [airflow.python, str(LATENESS), *map(str, arguments)],
                env=environment(
                    AIRFLOW_CONN_SMTP_DEFAULT=mail.connection,
                    AWS_ENDPOINT_URL=aws.endpoint,
                    AWS_ACCESS_KEY_ID="mwaa",
                    AWS_SECRET_ACCESS_KEY="test",
                ),
                capture_output=True,
                text=True,
                timeout=150,
                check=False,
            )
        assert done.returncode == 0, done.stderr[-5000:]
        # By e-mail and by SNS: the subject and the text.
        letters = [(each["Subject"], each.get_payload()[0].get_payload(decode=True).decode()) for each in mail.heard]
        published = aws.state / "notifications.ndjson"
        lines = [json.loads(line) for line in published.read_text().splitlines()] if published.exists() else []
        published.unlink(missing_ok=True)
        return letters + [(each["subject"], each["message"]) for each in lines], json.loads(done.stdout)

    return told


EVERYBODY = [("late is late", "Look at <b>the Airflow UI</b>."), ("late is late", TEXT)]


def due_minutes_ago(minutes: int) -> tuple[str, datetime]:
    """An hourly schedule by which a run was due so many minutes ago, and when the interval before that run's began."""
    due = datetime.now(UTC).replace(second=0, microsecond=0) - timedelta(minutes=minutes)
    return f"{due.minute} * * * *", due - timedelta(hours=2)


def test_who_is_told_of_a_run_that_is_late(airflow: Airflow, told: Callable[..., Any]) -> None:
    cron, before = due_minutes_ago(10)
    if airflow.version.startswith("3"):
        # It counts from when the run was queued, which is now.
        heard, states = told(cron, "seconds=1", before)
        assert states == ["success", "success"]
        assert heard == EVERYBODY
    else:
        assert told(cron, "minutes=5", before) == (EVERYBODY, None)
        # Nobody hears of one that is not late yet, or that has ended well.
        assert told(cron, "minutes=15", before) == ([], None)
        assert told(cron, "minutes=5", before + timedelta(hours=1)) == ([], None)
