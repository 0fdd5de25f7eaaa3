"""Who is told what: the compiled notifiers of Slack and e-mail, heard by servers of this test."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from airflow_runs import ROOT, Airflow
from hearing import Mail, Slack, hearing


@pytest.fixture
def servers() -> Iterator[tuple[Slack, Mail]]:
    with hearing(Slack()) as slack, hearing(Mail()) as mail:
        yield slack, mail


def test_slack_and_mail_hear_of_tasks_and_runs(airflow: Airflow, servers: tuple[Slack, Mail]) -> None:
    slack, mail = servers
    webhook = {
        "conn_type": "http",
        "host": f"http://127.0.0.1:{slack.server_port}/services",
        "password": "T00/B00/secret",
    }
    running = airflow.start(
        ROOT / "test" / "targets" / "airflow" / "notifiers" / f"expected.{airflow.dialect}.py",
        "notifiers",
        "2026-01-10",
        AIRFLOW_CONN_SLACK_ALERTS=json.dumps(webhook),
        AIRFLOW_CONN_SMTP_DEFAULT=mail.connection,
    )
    assert running.finish() == 0, running.of("failed")
    run = running.of("run.finished")[0]["run_id"]
    assert slack.heard == [
        ("/services/T00/B00/secret", {"text": f"run {run}"}),
        ("/services/T00/B00/secret", {"text": "it's all there"}),
    ]
    assert [(each["Subject"], each["To"], each["From"]) for each in mail.heard] == [
        ("notifiers succeeded", "data@example.com", "airflow@example.com"),
        ("Done", "data@example.com, ops@example.com", "airflow@example.com"),
    ]
    bodies = [each.get_payload()[0].get_payload(decode=True).decode() for each in mail.heard]
    assert bodies[0].startswith(f"The task a of notifiers succeeded. Run: {run}.")
    assert bodies[1] == "<b>Done</b>"
    # The secret part of the webhook's address is nowhere in what the run said.
    assert "B00/secret" not in json.dumps(running.events)
