"""The local AWS as a child process, driven by the local protocol as the Node supervisor drives it."""

import json
import os
import queue
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import botocore.session
from botocore.config import Config

PYTHON = Path(__file__).parents[3] / "src" / "local" / "python"
Event = dict[str, Any]


class LocalAws:
    """`python -m sluice_aws` in a process group of its own. Its log goes to `<state>.log`."""

    def __init__(self, state: Path, node: str | None = None, arguments: Sequence[str] = ()) -> None:
        self.state = state
        self.events: list[Event] = []
        self._waiting: queue.Queue[Event | None] = queue.Queue()
        self._asked = 0
        self._clients: dict[str, Any] = {}
        read, write = os.pipe()
        state.parent.mkdir(parents=True, exist_ok=True)
        self.log = state.with_name(f"{state.name}.log")
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [
                    *(sys.executable, "-m", "sluice_aws", "--state", str(state)),
                    *(["--node", node] if node else []),
                    *arguments,
                ],
                stdin=subprocess.PIPE,
                stdout=log,
                stderr=log,
                pass_fds=[write],
                env={**os.environ, "PYTHONPATH": str(PYTHON), "SLUICE_EVENTS_FD": str(write)},
                start_new_session=True,
            )
        os.close(write)
        threading.Thread(target=self._read, args=(read,), daemon=True).start()

    def ready(self) -> Event:
        """Waits until the server answers."""
        event = self.wait_for(lambda event: event["event"] in ("ready", "failed"), 30)
        assert event["event"] == "ready", event
        self.endpoint = f"http://127.0.0.1:{event['port']}"
        return event

    def ask(self, command: str, **parameters: Any) -> Event:
        """Sends a command and waits for its answer."""
        identity = self.send(command, **parameters)
        return self.wait_for(lambda event: event.get("id") == identity, 90)

    def send(self, command: str, **parameters: Any) -> str:
        """Sends a command; its id."""
        self._asked += 1
        identity = str(self._asked)
        line = json.dumps({"v": 1, "id": identity, "command": command, **parameters}) + "\n"
        assert self.process.stdin is not None
        self.process.stdin.write(line.encode())
        self.process.stdin.flush()
        return identity

    def wait_for(self, wanted: Any, seconds: float) -> Event:
        """The next event that is wanted. All events stay in `events`."""
        deadline = time.monotonic() + seconds
        while (remaining := deadline - time.monotonic()) > 0:
            try:
                event = self._waiting.get(timeout=remaining)
            except queue.Empty:
                break
            assert event is not None, f"the local AWS has ended: {self.log.read_text()[-2000:]}"
            if wanted(event):
                return event
        raise AssertionError(f"no such event within {seconds} s; log: {self.log.read_text()[-2000:]}")

    def client(self, service: str) -> Any:
        """A client as boto3 makes it, without retries."""
        if service not in self._clients:
            self._clients[service] = self.client_of("test", service)
        return self._clients[service]

    def client_of(self, role: str, service: str) -> Any:
        """A client whose calls are those of a role, by its name."""
        session = botocore.session.Session()
        session.set_credentials(role, "test")
        # MWAA puts a word before the host, and there is no api.127.0.0.1.
        config = Config(retries={"total_max_attempts": 1}, inject_host_prefix=False)
        return session.create_client(service, region_name="eu-west-1", endpoint_url=self.endpoint, config=config)

    def kill(self) -> None:
        """SIGKILL, to the process alone."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(10)
        if self.process.stdin is not None:
            self.process.stdin.close()

    def _read(self, descriptor: int) -> None:
        with os.fdopen(descriptor, "r", encoding="utf-8") as lines:
            for line in lines:
                event = json.loads(line)
                self.events.append(event)
                self._waiting.put(event)
        self._waiting.put(None)


def children_of(pid: int) -> list[int]:
    """The processes that a process has started and that live."""
    found = subprocess.run(["ps", "-A", "-o", "pid=,ppid=,stat="], capture_output=True, text=True, check=True)
    rows = [line.split() for line in found.stdout.splitlines()]
    return [int(row[0]) for row in rows if int(row[1]) == pid and not row[2].startswith("Z")]


def gone(pid: int, seconds: float) -> bool:
    """Whether a process ends within some seconds."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        found = subprocess.run(["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True, check=False)
        if not found.stdout.strip() or found.stdout.strip().startswith("Z"):
            return True
        time.sleep(0.02)
    return False
