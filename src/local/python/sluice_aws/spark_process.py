"""The Spark worker (sluice_spark) as a child: one process with one JVM, which runs one job at a time.

It lives in a process group of its own and dies with us: its stdin is a pipe that we hold. Killing the group is the
one way to stop a job, for nothing else ends a JVM in the middle of a write.
"""

import json
import os
import queue
import shutil
import signal
import subprocess
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal
from uuid import uuid4

_PYTHON = Path(__file__).parents[1]
_START_SECONDS = 180.0
Event = dict[str, Any]


@dataclass(frozen=True)
class SparkPlace:
    """What the worker is started with."""

    python: Path  # the interpreter of the environment `spark`
    jars: Path  # the folder that `python -m sluice_spark.jars` filled
    scratch: Path  # for shuffles and spills; nothing else lies in it
    log: Path


@dataclass(frozen=True)
class Task:
    """One run of a script. All paths are local."""

    id: str
    role: str  # the name of the role that its calls have
    script: Path
    arguments: Sequence[str]
    modules: Sequence[Path]
    log: Path


@dataclass(frozen=True)
class Outcome:
    state: Literal["SUCCEEDED", "FAILED", "TIMEOUT"]
    error: str | None = None


class SparkGone(Exception):
    """The worker could not start or has ended; the message says why."""


class SparkProcess:
    """Starts at once; `wait_until_ready` says when it can take a task."""

    def __init__(self, place: SparkPlace, endpoint: str, region: str) -> None:
        self.region = region
        self._place = place
        self._events: queue.SimpleQueue[Event | None] = queue.SimpleQueue()
        self.was_ready = False
        self._failure: str | None = None
        self._starting = threading.Lock()
        self._killing = threading.Lock()
        self._killed = False
        # What a killed worker left behind.
        shutil.rmtree(place.scratch, ignore_errors=True)
        scratch = place.scratch / uuid4().hex
        scratch.mkdir(parents=True)
        place.log.parent.mkdir(parents=True, exist_ok=True)
        read, write = os.pipe()
        command = [str(place.python), "-m", "sluice_spark.worker", "--jars", str(place.jars)]
        try:
            with place.log.open("ab") as log:
                self._process = subprocess.Popen(
                    [*command, "--endpoint", endpoint, "--region", region, "--scratch", str(scratch)],
                    stdin=subprocess.PIPE,
                    stdout=log,
                    stderr=log,
                    pass_fds=(write,),
                    cwd=scratch,
                    env=_environment(write),
                    start_new_session=True,
                )
        except OSError as error:
            os.close(read)
            raise SparkGone(f"the Spark worker cannot be started: {error}") from None
        finally:
            os.close(write)
        threading.Thread(target=self._read, args=(read,), name="spark-events", daemon=True).start()

    def alive(self) -> bool:
        return self._process.poll() is None

    def wait_until_ready(self) -> None:
        """Returns when the worker can take a task. Raises SparkGone."""
        with self._starting:
            if self.was_ready:
                return
            if self._failure is None:
                self._failure = self._wait_for_start()
            if self._failure is not None:
                raise SparkGone(self._failure)
            self.was_ready = True

    def _wait_for_start(self) -> str | None:
        """What went wrong; None where nothing did."""
        try:
            event = self._next(lambda event: event["event"] in ("ready", "failed"), time.monotonic() + _START_SECONDS)
        except SparkGone as gone:
            return str(gone)
        if event is not None and event["event"] == "ready":
            return None
        self.kill()
        if event is None:
            return f"Spark has not started within {_START_SECONDS:.0f} s: {self._place.log} says more"
        return str(event["message"])

    def run(self, task: Task, seconds: float) -> Outcome:
        """Runs a task and waits for its end. Raises SparkGone when the worker ends before. One call at a time."""
        command = {
            "v": 1,
            "id": task.id,
            "command": "run",
            "role": task.role,
            "script": str(task.script),
            "arguments": list(task.arguments),
            "modules": [str(module) for module in task.modules],
            "log": str(task.log),
        }
        deadline = time.monotonic() + seconds
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(json.dumps(command).encode() + b"\n")
            self._process.stdin.flush()
        except OSError:
            raise SparkGone(self._end()) from None
        event = self._next(lambda event: event.get("id") == task.id, deadline)
        if event is None:
            self.kill()
            return Outcome("TIMEOUT")
        if event.get("last"):
            self.kill()
        if event["event"] == "finished":
            return Outcome(event["state"], event.get("error"))
        return Outcome("FAILED", event["message"])

    def kill(self) -> None:
        """Ends the process and its JVM, whatever they are doing. From any thread, any number of times."""
        with self._killing:
            if not self._killed:
                with suppress(ProcessLookupError):
                    os.killpg(self._process.pid, signal.SIGKILL)
                self._killed = True
        self._process.wait()

    def _next(self, wanted: Callable[[Event], bool], deadline: float) -> Event | None:
        """The next event that is wanted; None at the deadline. Raises SparkGone."""
        while (remaining := deadline - time.monotonic()) > 0:
            try:
                event = self._events.get(timeout=remaining)
            except queue.Empty:
                return None
            if event is None:
                self._events.put(None)
                raise SparkGone(self._end())
            if wanted(event):
                return event
        return None

    def _end(self) -> str:
        try:
            status = self._process.wait(5)
        except subprocess.TimeoutExpired:
            self.kill()
            return "the Spark worker no longer answers"
        how = signal.Signals(-status).name if status < 0 else f"exit code {status}"
        return f"the Spark worker has ended ({how}): {self._place.log} says more"

    def _read(self, descriptor: int) -> None:
        with os.fdopen(descriptor, "r", encoding="utf-8") as lines:
            for line in lines:
                self._events.put(json.loads(line))
        self._events.put(None)


def _environment(events: int) -> dict[str, str]:
    """Ours, without what would lead a job's AWS clients elsewhere than to this process, or pyspark to another Spark."""
    foreign = ("AWS_", "HADOOP_", "PYSPARK_", "SPARK_")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(foreign)}
    local = ",".join(part for part in (kept.get("NO_PROXY") or kept.get("no_proxy"), "127.0.0.1", "localhost") if part)
    return {
        **kept,
        "NO_PROXY": local,
        "no_proxy": local,
        "PYTHONPATH": str(_PYTHON),
        "SLUICE_EVENTS_FD": str(events),
    }
