"""Events from the child to its parent: one JSON object a line."""

import json
import os
import threading
from datetime import UTC, datetime
from typing import Literal

VERSION = 1

Source = Literal["aws", "airflow", "spark"]


class _Channel:
    """Where events go. Standard output when nobody asked for events, so that a child can be run by hand."""

    def __init__(self) -> None:
        self.source: Source | None = None
        self.descriptor = 1
        self.lock = threading.Lock()


_channel = _Channel()


def start(source: Source) -> None:
    """Opens the events descriptor. Call it once, first in `main`.

    The variable is taken out of the environment and the descriptor is closed on exec: a grandchild must not
    write among our events.
    """
    _channel.source = source
    named = os.environ.pop("SLUICE_EVENTS_FD", None)
    if named is not None:
        _channel.descriptor = int(named)
        os.set_inheritable(_channel.descriptor, False)


def emit(event: str, **body: object) -> None:
    """Sends one event. Safe from any thread; the line is written whole.

    `body` holds JSON values only (no NaN): anything else raises TypeError or ValueError here, where the mistake is.
    """
    if _channel.source is None:
        raise RuntimeError("sluice_protocol.start(source) must come before emit()")
    record = {"v": VERSION, "at": _now(), "source": _channel.source, "event": event, **body}
    line = (json.dumps(record, allow_nan=False, ensure_ascii=False) + "\n").encode("utf-8", "backslashreplace")
    with _channel.lock:
        sent = 0
        while sent < len(line):
            sent += os.write(_channel.descriptor, line[sent:])


def failed(message: str, detail: str | None = None) -> None:
    """Says that this process cannot go on. The caller ends it."""
    if detail is None:
        emit("failed", message=message)
    else:
        emit("failed", message=message, detail=detail)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
