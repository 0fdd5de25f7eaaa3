"""Servers that hear what notifiers tell: a webhook of Slack's, and SMTP."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_string
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socketserver import StreamRequestHandler, TCPServer, ThreadingTCPServer
from typing import Any, TypeVar

Server = TypeVar("Server", bound=TCPServer)


@contextmanager
def hearing(server: Server) -> Iterator[Server]:
    """Has the server answer while the block runs."""
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()


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

    @property
    def connection(self) -> str:
        """Airflow's connection to it."""
        extra = {"disable_ssl": True, "disable_tls": True, "from_email": "airflow@example.com"}
        return json.dumps({"conn_type": "smtp", "host": "127.0.0.1", "port": self.server_address[1], "extra": extra})


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
