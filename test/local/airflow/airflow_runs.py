"""Runs of DAG files in the Airflows that Sluice compiles for, as the supervisor starts them."""

from __future__ import annotations

import hashlib
import json
import os
import signal
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

ROOT = Path(__file__).parents[3]
DAGS = Path(__file__).parent / "dags"
VERSIONS = ("3.3.1", "2.11.2")
Event = dict[str, Any]

_PROTOCOL = json.loads((ROOT / "schemas" / "protocol.schema.json").read_text())
_EVENTS = Draft202012Validator({"$defs": _PROTOCOL["$defs"], "$ref": "#/$defs/event"})


def interpreter(version: str) -> str:
    """The environment's Python; src/python/environment.ts names and makes it."""
    lock = ROOT / "requirements" / f"airflow-{version}.txt"
    name = f"airflow-{version}-{hashlib.sha256(lock.read_bytes()).hexdigest()[:12]}"
    python = ROOT / ".sluice" / "envs" / name / "bin" / "python"
    if not python.exists():
        pytest.fail(f"the environment {name} is missing: run node scripts/setup.mjs --tests", pytrace=False)
    return str(python)


def environment(**more: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("AIRFLOW", "AWS_", "PYTHON"))}
    return {**kept, "PYTHONPATH": str(ROOT / "src" / "local" / "python"), "PYTHONUTF8": "1", **more}


@dataclass
class Airflow:
    """One version: its interpreter, and a folder for what its runs keep."""

    version: str
    python: str
    home: Path

    @property
    def dialect(self) -> str:
        """The word for its major in the names of compiled files."""
        return f"v{self.version.partition('.')[0]}"

    def tool(self, module: str, *arguments: object, check: bool = True) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            [self.python, "-m", f"sluice_airflow.{module}", *map(str, arguments)],
            env=environment(),
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        if check:
            assert done.returncode == 0, done.stderr[-3000:]
        return done

    def json(self, module: str, *arguments: object) -> Any:
        return json.loads(self.tool(module, *arguments).stdout)

    def start(self, file: Path, dag: str, date: str, *more: object, **variables: str) -> Running:
        return Running.start(self, file, dag, date, *more, **variables)

    def run(self, file: Path, dag: str, date: str, *more: object) -> Running:
        running = self.start(file, dag, date, *more)
        running.finish()
        return running


@dataclass
class Running:
    """A run under way, as the supervisor starts it: a group of its own, events on a descriptor, commands on stdin."""

    process: subprocess.Popen[bytes]
    lines: Iterator[str]
    log: Path
    events: list[Event] = field(default_factory=list)

    @classmethod
    def start(cls, airflow: Airflow, file: Path, dag: str, date: str, *more: object, **variables: str) -> Running:
        readable, writable = os.pipe()
        log = airflow.home / f"{time.monotonic_ns()}.log"
        with log.open("wb") as output:
            process = subprocess.Popen(
                [
                    *(airflow.python, "-m", "sluice_airflow.run", "--home", str(airflow.home), "--file", str(file)),
                    *("--dag", dag, "--date", date, *map(str, more)),
                ],
                stdin=subprocess.PIPE,
                stdout=output,
                stderr=subprocess.STDOUT,
                env=environment(SLUICE_EVENTS_FD=str(writable), **variables),
                pass_fds=[writable],
                start_new_session=True,
            )
        os.close(writable)
        return cls(process, os.fdopen(readable, encoding="utf-8"), log)

    def until(self, event: str, **like: object) -> Event:
        """Reads on to this event. The process is killed when it does not come."""
        for line in self.lines:
            found = self._read(line)
            if found["event"] == event and like.items() <= found.items():
                return found
        pytest.fail(f"no event {event}; the log ends:\n{self.log.read_text()[-3000:]}", pytrace=False)

    def finish(self) -> int:
        for line in self.lines:
            self._read(line)
        return self.process.wait(timeout=30)

    def _read(self, line: str) -> Event:
        event: Event = json.loads(line)
        _EVENTS.validate(event)
        self.events.append(event)
        return event

    def of(self, event: str) -> list[Event]:
        return [each for each in self.events if each["event"] == event]

    def finished(self, task: str) -> list[Event]:
        return [each for each in self.of("task.finished") if each["task"] == task]

    def kill(self) -> None:
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait(timeout=10)


def process_lives(pid: int) -> bool:
    """Whether a process runs; one that only waits to be reaped does not."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
    except (FileNotFoundError, ProcessLookupError):
        if Path("/proc/self").exists():
            return False
        return subprocess.run(["ps", "-p", str(pid)], capture_output=True, check=False).returncode == 0
    return state != "Z"


def eventually(condition: Any, seconds: float = 5) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.05)
    return bool(condition())
