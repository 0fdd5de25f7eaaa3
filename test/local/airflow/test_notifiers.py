"""Who is told what: the compiled notifiers of Slack and e-mail, heard by servers of this test."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from email import message_from_string
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socketserver import StreamRequestHandler, ThreadingTCPServer
from typing import Any

import pytest
from airflow_runs import ROOT, Airflow


class Slack(ThreadingHTTPServer):
    """Takes webhooks: where each was sent to, and what it said."""

    def __init__(self) -> None:
        self.heard: list[tuple[str, Any]] = []
        super().__init__(("127.0.0.1", 0), _Webhook)


class _Webhook(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.heard.append((self.path, json.loads(body)))  # type: ignore[attr-defined]
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"ok")

    def log_message(self, *_: object) -> None:
        pass


class Mail(ThreadingTCPServer):
    """Takes e-mails over SMTP, without encryption or login."""

    def __init__(self) -> None:
        self.heard: list[Any] = []
        super().__init__(("127.0.0.1", 0), _Letter)


class _Letter(StreamRequestHandler):
    def handle(self) -> None:
        self._say("220 ready")
        while line := self.rfile.readline().decode():
            match line.split()[:1]:
                case ["DATA" | "data"]:
                    self._say("354 go on")
                    self.server.heard.append(message_from_string(self._text()))  # type: ignore[attr-defined]
                case ["QUIT" | "quit"]:
                    self._say("221 bye")
                    return
            self._say("250 fine")

    def _text(self) -> str:
        lines = []
        while (line := self.rfile.readline().decode()) not in (".\r\n", ""):
            lines.append(line.removeprefix(".") if line.startswith("..") else line)
        return "".join(lines)

    def _say(self, answer: str) -> None:
        self.wfile.write(f"{answer}\r\n".encode())


@pytest.fixture
def servers() -> Iterator[tuple[Slack, Mail]]:
    started = (Slack(), Mail())
    for server in started:
        threading.Thread(target=server.serve_forever, daemon=True).start()
    yield started
    for server in started:
        server.shutdown()
        server.server_close()


def test_slack_and_mail_hear_of_tasks_and_runs(airflow: Airflow, servers: tuple[Slack, Mail]) -> None:
    slack, mail = servers
    dialect = "v3" if airflow.version.startswith("3") else "v2"
    webhook = {
        "conn_type": "http",
        "host": f"http://127.0.0.1:{slack.server_port}/services",
        "password": "T00/B00/secret",
    }
    smtp = {
        "conn_type": "smtp",
        "host": "127.0.0.1",
        "port": mail.server_address[1],
        "extra": {"disable_ssl": True, "disable_tls": True},
    }
    running = airflow.start(
        ROOT / "test" / "targets" / "airflow" / "notifiers" / f"expected.{dialect}.py",
        "notifiers",
        "2026-01-10",
        AIRFLOW_CONN_SLACK_ALERTS=json.dumps(webhook),
        AIRFLOW_CONN_SMTP_DEFAULT=json.dumps(smtp),
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
