"""Watches a run from inside Airflow and tells the parent."""

from __future__ import annotations

import contextlib
import functools
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import CodeType
from typing import Any

from sluice_airflow.errors import describe
from sluice_airflow.tasklog import Printed, TaskLog
from sluice_protocol import emit

# Worst first: what a mapped task's instances, and a run's tasks, come to together.
_SEVERITY = ("failed", "upstream_failed", "up_for_retry", "running", "deferred", "queued", "scheduled", "removed")
_FAILED = frozenset({"failed", "upstream_failed"})
# States that a task can end in without having been tried.
_UNTRIED = frozenset({"skipped", "upstream_failed", "removed"})
_SHORTEST_POLL = 0.02
_LONGEST_POLL = 1.0

Instance = tuple[str, int]
Body = Callable[[], tuple[object, BaseException | None]]


@dataclass(frozen=True)
class _Try:
    task: str
    map_index: int
    number: int
    began: float


@dataclass
class Observer:
    """Called by v2.py and v3.py, in the thread that runs the tasks."""

    log: TaskLog
    states: dict[Instance, str | None] = field(default_factory=dict)
    running: _Try | None = None
    _reported: set[Instance] = field(default_factory=set)
    _changed: float = field(default_factory=time.monotonic)

    def attempt(self, task: str, map_index: int, number: int, body: Body) -> None:
        """Runs one try of a task. `body` returns its state and what it failed with."""
        self.running = _Try(task, map_index, number, time.monotonic())
        emit("task.started", task=task, map_index=map_index, **{"try": number})
        self.log.begin(task, map_index, number)
        printed = Printed(self.log)
        try:
            with contextlib.redirect_stdout(printed):  # type: ignore[type-var]
                state, error = body()
        finally:
            printed.close()
            self.log.end()
        self._finished(self.running, state_name(state) or "none", error)
        self.running = None

    def settled(self, states: Mapping[Instance, object]) -> None:
        """The states in the database, whenever the run's were worked out anew."""
        self.states = {instance: state_name(state) for instance, state in states.items()}
        for (task, map_index), state in self.states.items():
            if state in _UNTRIED and (task, map_index) not in self._reported:
                self._reported.add((task, map_index))
                emit("task.finished", task=task, map_index=map_index, **{"try": 0}, state=state, seconds=0)
                self._changed = time.monotonic()

    def watch(self, dag_run_class: Any) -> None:
        """Has `dag.test()` report the states each time it works them out, which is once for every round of tasks."""
        update_state = dag_run_class.update_state

        @functools.wraps(update_state)
        def watched(dag_run: Any, *args: Any, **kwargs: Any) -> Any:
            result = update_state(dag_run, *args, **kwargs)
            instances = dag_run.get_task_instances(session=kwargs["session"])
            self.settled({(ti.task_id, ti.map_index): ti.state for ti in instances})
            return result

        dag_run_class.update_state = watched

    def _finished(self, attempt: _Try, state: str, error: BaseException | None) -> None:
        self._reported.add((attempt.task, attempt.map_index))
        self._changed = time.monotonic()
        body: dict[str, object] = {"try": attempt.number, "state": state, "seconds": seconds_since(attempt.began)}
        if error is not None:
            described = describe(error)
            body["error"] = {**described, "message": self.log.clean(described["message"])}
        emit("task.finished", task=attempt.task, map_index=attempt.map_index, **body)

    def tasks(self, order: list[str]) -> dict[str, str | None]:
        """Each task's state, the worst of a mapped task's instances."""
        found: dict[str, list[str | None]] = {task: [] for task in order}
        for (task, _), state in self.states.items():
            found.setdefault(task, []).append(state)
        return {task: _worst(states) for task, states in found.items()}

    def outcome(self) -> str:
        """A run is what its task instances are; Airflow's own verdict looks at the leaves only."""
        return "failed" if not self.states or any(s in _FAILED for s in self.states.values()) else "success"

    def poll_sooner(self, loop: CodeType) -> None:
        """Between rounds without a task to run, `dag.test()` (whose code this is) sleeps a whole second.

        It sleeps so for each level of tasks below a failure and after each retry without delay. Here it looks again
        after 20 ms, and less and less often while nothing changes.
        """
        really = time.sleep

        def sleep(seconds: float) -> None:
            if sys._getframe(1).f_code is loop:
                idle = time.monotonic() - self._changed
                seconds = min(seconds, max(_SHORTEST_POLL, min(idle / 4, _LONGEST_POLL)))
            really(seconds)

        time.sleep = sleep


def state_name(state: object) -> str | None:
    """A state as the database spells it; `str` of Airflow 3's members is another spelling."""
    value = getattr(state, "value", state)
    return value if isinstance(value, str) else None


def seconds_since(began: float) -> float:
    """Elapsed seconds since a `time.monotonic()`, to the millisecond."""
    return round(time.monotonic() - began, 3)


def _worst(states: list[str | None]) -> str | None:
    for state in _SEVERITY:
        if state in states:
            return state
    if "success" in states:
        return "success"
    return states[0] if states else None
