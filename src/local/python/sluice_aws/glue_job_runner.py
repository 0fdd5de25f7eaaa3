"""Runs job runs one after the other on the Spark worker, which is started when it is first needed."""

import threading
import time
import traceback
from collections.abc import Callable
from queue import SimpleQueue
from typing import Protocol

from sluice_aws.errors import not_carried_out
from sluice_aws.spark_process import Outcome, SparkGone, SparkPlace, SparkProcess, Task


class LaunchError(Exception):
    """A run cannot begin; the message becomes its ErrorMessage."""


class Running(Protocol):
    """A run as the runner sees it."""

    id: str
    region: str
    seconds: float  # the longest that it may take

    def task(self) -> Task:
        """What the worker is told. Raises LaunchError."""

    def begin(self) -> bool:
        """The worker takes it now. False where it has been stopped meanwhile."""

    def end(self, outcome: Outcome) -> None:
        """It is over; a run that is being stopped is stopped now."""


class Runner:
    def __init__(self, place: SparkPlace | None, endpoint: Callable[[], str]) -> None:
        self._place = place
        self._endpoint = endpoint
        self._queue: SimpleQueue[Running] = SimpleQueue()
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None
        self._worker: SparkProcess | None = None
        self._current: str | None = None

    def check(self) -> None:
        """Raises AwsError where there is no Spark."""
        if self._place is None:
            raise not_carried_out(
                "Glue job runs: it was started without Spark; give it --spark-python and --spark-jars"
            )

    def submit(self, run: Running) -> None:
        self.check()
        self._queue.put(run)
        with self._lock:
            if self._thread is None:
                self._thread = threading.Thread(target=self._work, name="glue-jobs", daemon=True)
                self._thread.start()

    def warm(self, region: str) -> float:
        """Starts the worker; the seconds that it took. Raises SparkGone, or AwsError where there is no Spark."""
        self.check()
        began = time.monotonic()
        self._ready_worker(region)
        return time.monotonic() - began

    def interrupt(self, run: str) -> None:
        """Kills the worker if this run is what it works on."""
        with self._lock:
            if self._current == run and self._worker is not None:
                self._worker.kill()

    def _work(self) -> None:
        while True:
            run = self._queue.get()
            with self._lock:
                self._current = run.id
            outcome = self._run(run)
            with self._lock:
                self._current = None
            try:
                run.end(outcome)
                self._replace(run.region)
            except Exception:
                # The runs that wait must not wait for ever.
                traceback.print_exc()

    def _run(self, run: Running) -> Outcome:
        try:
            task = run.task()
            worker = self._ready_worker(run.region, run.id)
            return worker.run(task, run.seconds) if run.begin() else Outcome("FAILED", "stopped before it began")
        except (LaunchError, SparkGone) as error:
            return Outcome("FAILED", str(error))
        except Exception as error:
            traceback.print_exc()
            return Outcome("FAILED", f"a bug of the local AWS: {type(error).__name__}: {error}")

    def _ready_worker(self, region: str, run: str | None = None) -> SparkProcess:
        """The worker of a region, started where there is none; `run` is who wants it. Raises SparkGone."""
        assert self._place is not None
        with self._lock:
            worker = self._worker
            if worker is not None and worker.region != region and self._current in (None, run):
                worker.kill()
            if worker is None or not worker.alive():
                worker = self._worker = SparkProcess(self._place, self._endpoint(), region)
        worker.wait_until_ready()
        return worker

    def _replace(self, region: str) -> None:
        """Starts a new worker where the run took the old one with it: the next run should not wait for it."""
        with self._lock:
            lost = self._worker is not None and self._worker.was_ready and not self._worker.alive()
            if lost and self._place is not None:
                self._worker = SparkProcess(self._place, self._endpoint(), region)
