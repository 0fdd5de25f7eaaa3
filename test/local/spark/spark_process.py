"""The Spark worker as a child process, driven as the local AWS drives it."""

import hashlib
import json
import os
import queue
import shlex
import signal
import subprocess
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[3]
PYTHON = ROOT / "src" / "local" / "python"
JARS = ROOT / ".sluice" / "jars"
REGION = "eu-west-1"
Event = dict[str, Any]


def interpreter() -> Path:
    """Python of the `spark` environment, which `npm test` makes."""
    lock = (ROOT / "requirements" / "spark.txt").read_bytes()
    python = ROOT / ".sluice" / "envs" / f"spark-{hashlib.sha256(lock).hexdigest()[:12]}" / "bin" / "python"
    assert python.exists(), f"{python} is missing: `node scripts/setup.mjs --tests` makes it"
    return python


@dataclass(frozen=True)
class Outcome:
    state: str
    error: str | None
    seconds: float
    log: str


class SparkWorker:
    """`python -m sluice_spark.worker` in a process group of its own."""

    def __init__(self, endpoint: str, folder: Path, settings: Mapping[str, str] | None = None) -> None:
        """Spark has the product's settings, and these beside them."""
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self._events: queue.Queue[Event | None] = queue.Queue()
        self._runs = 0
        read, write = os.pipe()
        given = [word for name, value in (settings or {}).items() for word in ("--conf", f"{name}={value}")]
        with (folder / "worker.log").open("ab") as log:
            self.process = subprocess.Popen(
                [
                    *(str(interpreter()), "-m", "sluice_spark.worker"),
                    *("--jars", str(JARS), "--endpoint", endpoint, "--region", REGION),
                    *("--scratch", str(folder / "scratch")),
                ],
                stdin=subprocess.PIPE,
                stdout=log,
                stderr=log,
                pass_fds=[write],
                env={
                    **os.environ,
                    "PYTHONPATH": str(PYTHON),
                    "SLUICE_EVENTS_FD": str(write),
                    "PYSPARK_SUBMIT_ARGS": shlex.join([*given, "pyspark-shell"]),
                },
                start_new_session=True,
            )
        os.close(write)
        threading.Thread(target=self._read, args=(read,), daemon=True).start()

    def ready(self) -> Event:
        event = self._next(60)
        assert event["event"] == "ready", event
        return event

    def start(self, script: Path, arguments: Sequence[str] = (), modules: Sequence[Path] = ()) -> str:
        """Begins a run; `wait` gets its outcome."""
        self._runs += 1
        run = f"run-{self._runs}"
        command = {
            "v": 1,
            "id": run,
            "command": "run",
            "role": "local",
            "script": str(script),
            "arguments": list(arguments),
            "modules": [str(module) for module in modules],
            "log": str(self.log(run)),
        }
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps(command).encode() + b"\n")
        self.process.stdin.flush()
        return run

    def wait(self, run: str, seconds: float = 180) -> Outcome:
        event = self._next(seconds)
        assert event.get("id") == run, event
        assert "state" in event, event
        log = self.log(run)
        return Outcome(event["state"], event.get("error"), event["seconds"], log.read_text() if log.exists() else "")

    def run(self, script: Path, arguments: Sequence[str] = (), modules: Sequence[Path] = ()) -> Outcome:
        return self.wait(self.start(script, arguments, modules))

    def kill(self) -> None:
        """SIGKILL to the process group: Python and the JVM end in the middle of what they do."""
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait(10)
        if self.process.stdin is not None:
            self.process.stdin.close()

    def log(self, run: str) -> Path:
        """Where a run prints."""
        return self.folder / f"{run}.log"

    def _next(self, seconds: float) -> Event:
        deadline = time.monotonic() + seconds
        try:
            event = self._events.get(timeout=max(0.0, deadline - time.monotonic()))
        except queue.Empty:
            event = None
        assert event is not None, (
            f"no event from the worker; its log: {(self.folder / 'worker.log').read_text()[-3000:]}"
        )
        return event

    def _read(self, descriptor: int) -> None:
        with os.fdopen(descriptor, "r", encoding="utf-8") as lines:
            for line in lines:
                self._events.put(json.loads(line))
        self._events.put(None)
