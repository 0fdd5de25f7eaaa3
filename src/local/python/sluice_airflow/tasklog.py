"""What Airflow and the tasks log: to this process's log, to a file for each task, and to the parent as events."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from collections.abc import Callable, MutableMapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NoReturn, TextIO

from sluice_protocol import emit

# What Airflow says around every task. It stays in the process's log.
_CHATTER = ("::group::", "::endgroup::", "[DAG TEST]", "Pushing xcom ti=")


class TaskLog:
    """The one place that log lines go to. Standard output is the process's log file, which the parent chose."""

    def __init__(self, folder: Path | None, clean: Callable[[str], str]) -> None:
        """`clean` takes out of a text what must not be shown."""
        self._folder = folder
        self.clean = clean
        self._output: TextIO = sys.stdout
        self._task: str | None = None
        self._file: TextIO | None = None
        self._thread = threading.get_ident()
        self._lock = threading.RLock()

    def begin(self, task: str, map_index: int, number: int) -> None:
        """What this thread logs from now on belongs to this try of the task."""
        self._task = task
        if self._folder is not None:
            self._folder.mkdir(parents=True, exist_ok=True)
            name = task if map_index < 0 else f"{task}.{map_index}"
            self._file = (self._folder / f"{name}.log").open("a", encoding="utf-8", errors="backslashreplace")
            self._file.write(f"--- try {number}\n")

    def end(self) -> None:
        """Ends what `begin` began."""
        self._task = None
        if self._file is not None:
            self._file.close()
            self._file = None

    def write(self, level: str, message: str, trace: str | None = None) -> None:
        """One log message, any thread. Threads other than the task's are Airflow's own business."""
        message = self.clean(message)
        text = message if trace is None else f"{message}\n{self.clean(trace)}"
        line = f"{datetime.now(UTC).isoformat(timespec='milliseconds')} {level:<8}{text}\n"
        with self._lock:
            self._output.write(line)
            self._output.flush()
            if self._task is None or threading.get_ident() != self._thread or message.startswith(_CHATTER):
                return
            if self._file is not None:
                self._file.write(line)
                self._file.flush()
            emit("task.log", task=self._task, level=level, message=message)

    def take_over_logging(self) -> None:
        """Leaves the standard library's loggers with one handler: this."""
        handler = _Handler(self)
        logging.root.handlers = [handler]
        for logger in logging.Logger.manager.loggerDict.values():
            if isinstance(logger, logging.Logger):
                logger.handlers = []
                logger.propagate = True
        # Airflow 2's dag.test() gives this one a handler for the standard output unless it has a StreamHandler.
        task = logging.getLogger("airflow.task")
        task.handlers = [handler]
        task.propagate = False

    def structlog_processor(self, _logger: object, method: str, event: MutableMapping[str, Any]) -> NoReturn:
        """The last processor of structlog's chain, in place of its renderer."""
        from structlog import DropEvent

        trace = event.pop("exception", None) or _trace(event.pop("exc_info", None))
        level = str(event.pop("level", method)).upper()
        message = str(event.pop("event", ""))
        for key in ("timestamp", "logger", "logger_name", "filename", "lineno", "loc", "positional_args"):
            event.pop(key, None)
        extra = " ".join(f"{key}={value!r}" for key, value in event.items())
        self.write(level, f"{message} {extra}".rstrip(), trace)
        raise DropEvent


class _Handler(logging.StreamHandler[TextIO]):
    """A StreamHandler by type, for `take_over_logging`."""

    def __init__(self, log: TaskLog) -> None:
        super().__init__(sys.stdout)
        self._log = log

    def emit(self, record: logging.LogRecord) -> None:
        try:
            self._log.write(record.levelname, record.getMessage(), _trace(record.exc_info))
        except Exception:
            self.handleError(record)


class Printed:
    """A standard output whose lines are log messages: what a task prints."""

    encoding = "utf-8"

    def __init__(self, log: TaskLog) -> None:
        self._log = log
        self._pending = ""

    def write(self, text: str) -> int:
        *lines, self._pending = (self._pending + text).split("\n")
        for line in lines:
            self._log.write("INFO", line)
        return len(text)

    def flush(self) -> None:
        """Nothing: a line is written when it is whole."""

    def isatty(self) -> bool:
        return False

    def close(self) -> None:
        if self._pending:
            self.write("\n")


def _trace(exc_info: object) -> str | None:
    if isinstance(exc_info, BaseException):
        return "".join(traceback.format_exception(exc_info)).rstrip()
    if exc_info is True:
        exc_info = sys.exc_info()
    match exc_info:
        case (_, BaseException() as error, _):
            return "".join(traceback.format_exception(error)).rstrip()
        case _:
            return None
