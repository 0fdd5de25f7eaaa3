"""A Node process that runs one Lambda function, and the pool of such processes.

A process serves one invocation at a time, as an execution environment on AWS does; a second invocation at the same
time gets a second process. The process dies with this one: it watches the pipe that it gets its work from.
"""

import json
import os
import select
import subprocess
import threading
import time
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from sluice_aws.errors import AwsError

_BOOTSTRAP = Path(__file__).with_name("node") / "bootstrap.mjs"
_INIT_SECONDS = 10.0  # https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html
_PROCESSES = 10
_WARM = 2
_TAIL = 4096


@dataclass(frozen=True)
class Plan:
    """What a process is started with. Another plan needs another process."""

    function: str  # its ARN
    task_root: Path
    handler: str
    memory: int
    timeout: int
    environment: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Outcome:
    payload: bytes
    failed: bool
    log_tail: bytes


class Worker:
    """One process. `print_line` gets each line that the function printed."""

    def __init__(self, plan: Plan, node: str, print_line: Callable[[str], None]) -> None:
        self.plan = plan
        self._print = print_line
        self._tail: deque[str] = deque(maxlen=200)
        self._ended = threading.Event()
        self._request = ""
        self._results = b""
        self._result_end, write_end = os.pipe()
        command = [node, f"--max-old-space-size={plan.memory}", str(_BOOTSTRAP), str(plan.task_root), plan.handler]
        try:
            self._process = subprocess.Popen(
                [*command, str(write_end)],
                cwd=plan.task_root,
                env=dict(plan.environment),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                pass_fds=(write_end,),
            )
        finally:
            os.close(write_end)
        threading.Thread(target=self._read_log, args=(self._process.stdout,), daemon=True).start()
        self._loading: dict[str, Any] | None = None
        self._spent = False

    def alive(self) -> bool:
        """Whether it can take another invocation."""
        return not self._spent and self._process.poll() is None

    def kill(self) -> None:
        self._process.kill()
        self._process.wait()
        os.close(self._result_end)

    def invoke(self, request_id: str, event: bytes, shown: Mapping[str, str]) -> Outcome:
        """Runs the handler. Afterwards the process may be dead: ask `alive`."""
        self._request = request_id
        self._tail.clear()
        self._ended.clear()
        self._note(f"START RequestId: {request_id} Version: $LATEST")
        began = time.monotonic()
        error = self._load(began + _INIT_SECONDS)
        result = b""
        if error is None:
            invocation = {"timeout": self.plan.timeout * 1000, "shown": dict(shown)}
            head = json.dumps({"id": request_id, "context": invocation})[:-1]
            error, result = self._run(request_id, head.encode() + b', "event": ' + event + b"}\n")
        if error is not None:
            result = json.dumps(error, separators=(",", ":")).encode()
        # What the handler printed comes through another pipe, and may be a moment behind the result.
        self._ended.wait(1)
        elapsed = (time.monotonic() - began) * 1000
        self._note(f"REPORT RequestId: {request_id}\tDuration: {elapsed:.2f} ms\tMemory Size: {self.plan.memory} MB")
        tail = "".join(f"{line}\n" for line in self._tail).encode()[-_TAIL:]
        return Outcome(result, error is not None, tail)

    def _load(self, deadline: float) -> dict[str, Any] | None:
        """Waits for the module to be loaded, once."""
        if self._loading is None:
            line = self._next_result(deadline)
            if line is None:
                return self._gone(f"RequestId: {self._request} Error: Task timed out while its module was loaded")
            self._loading = json.loads(line)
        error = self._loading.get("error")
        self._spent = error is not None
        return error

    def _run(self, request_id: str, invocation: bytes) -> tuple[dict[str, Any] | None, bytes]:
        deadline = time.monotonic() + self.plan.timeout
        try:
            assert self._process.stdin is not None
            self._process.stdin.write(invocation)
            self._process.stdin.flush()
            line = self._next_result(deadline)
        except BrokenPipeError:
            line = None
        if line is None:
            return self._gone(
                f"RequestId: {request_id} Error: Task timed out after {self.plan.timeout}.00 seconds"
            ), b""
        answer = json.loads(line)
        self._spent = answer.get("fatal", False)
        if "error" in answer:
            return answer["error"], b""
        return None, answer["result"].encode()

    def _gone(self, timed_out: str) -> dict[str, str]:
        """The error of an invocation that got no answer: the process ended by itself, or took too long."""
        self._spent = True
        try:
            # The end of the results' pipe is seen a moment before the process is.
            status = self._process.wait(0.2)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
            return {"errorType": "Sandbox.Timedout", "errorMessage": timed_out}
        how = f"signal: {-status}" if status < 0 else f"exit status {status}"
        reason = "Runtime exited without providing a reason" if status == 0 else f"Runtime exited with error: {how}"
        return {"errorType": "Runtime.ExitError", "errorMessage": f"RequestId: {self._request} Error: {reason}"}

    def _next_result(self, deadline: float) -> bytes | None:
        """The next line of results; None at the deadline or at the end."""
        poll = select.poll()
        poll.register(self._result_end, select.POLLIN)
        while b"\n" not in self._results:
            remaining = deadline - time.monotonic()
            if remaining <= 0 or not poll.poll(remaining * 1000):
                return None
            chunk = os.read(self._result_end, 1 << 20)
            if not chunk:
                return None
            self._results += chunk
        line, _, self._results = self._results.partition(b"\n")
        return line

    def _read_log(self, output: IO[bytes]) -> None:
        for raw in output:
            line = raw.decode("utf-8", "replace").rstrip("\n")
            if line.startswith("END RequestId: "):
                self._note(line)
                self._ended.set()
            else:
                self._tail.append(line)
                self._print(line)
        self._ended.set()

    def _note(self, line: str) -> None:
        self._tail.append(line)


class Workers:
    """The processes of all functions."""

    def __init__(self, node: str | None, print_line: Callable[[str, str], None]) -> None:
        self._node = node
        self._print = print_line
        self._lock = threading.Lock()
        self._idle: dict[str, list[Worker]] = {}
        self._busy: dict[str, int] = {}

    def invoke(self, plan: Plan, request_id: str, event: bytes, shown: Mapping[str, str]) -> Outcome:
        worker = self._take(plan)
        try:
            return worker.invoke(request_id, event, shown)
        finally:
            self._give_back(worker)

    def drop(self, function: str) -> None:
        """Ends the idle processes of a function that has changed or is gone; busy ones end after their work."""
        with self._lock:
            dropped = self._idle.pop(function, [])
        for worker in dropped:
            worker.kill()

    def _take(self, plan: Plan) -> Worker:
        if self._node is None:
            raise AwsError("ServiceException", "the local AWS found no Node to run the function with")
        with self._lock:
            idle = self._idle.setdefault(plan.function, [])
            fresh = [worker for worker in idle if worker.plan == plan and worker.alive()]
            stale = [worker for worker in idle if worker not in fresh]
            taken = fresh.pop() if fresh else None
            self._idle[plan.function] = fresh
            if self._busy.get(plan.function, 0) >= _PROCESSES:
                raise AwsError("TooManyRequestsException", "Rate Exceeded.")
            self._busy[plan.function] = self._busy.get(plan.function, 0) + 1
        for worker in stale:
            worker.kill()
        if taken is not None:
            return taken
        try:
            return Worker(plan, self._node, lambda line: self._print(plan.function, line))
        except BaseException:
            self._release(plan.function)
            raise

    def _give_back(self, worker: Worker) -> None:
        function = worker.plan.function
        with self._lock:
            self._busy[function] -= 1
            idle = self._idle.setdefault(function, [])
            keep = worker.alive() and len(idle) < _WARM
            if keep:
                idle.append(worker)
        if not keep:
            worker.kill()

    def _release(self, function: str) -> None:
        with self._lock:
            self._busy[function] -= 1
