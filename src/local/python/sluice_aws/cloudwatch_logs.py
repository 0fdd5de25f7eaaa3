"""Events of CloudWatch Logs, as far as they show what Glue's job runs print: for Airflow and for `aws logs`.

A run is a log stream. `/aws-glue/jobs/output` has all that it prints, in order; `/aws-glue/jobs/error` is there too,
because clients ask for both, and has no events. Lines carry no times of their own: an event has the run's start.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sluice_aws.errors import AwsError, not_carried_out
from sluice_aws.glue_job_runs import LOG_GROUP
from sluice_aws.wire import Call, Operation

Json = dict[str, Any]
_OUTPUT, _ERROR = f"{LOG_GROUP}/output", f"{LOG_GROUP}/error"
GROUPS = (_OUTPUT, _ERROR)
_PAGE = 10_000
_BYTES = 1 << 20


@dataclass(frozen=True)
class Stream:
    """What a run prints, while it is going on or afterwards."""

    log: Path
    began: float  # seconds since 1970


@dataclass(frozen=True)
class _Piece:
    lines: list[str]
    end: int  # where the next piece begins, in bytes


def resource(call: Call) -> str:
    """The log stream that a call is about, or its log group."""
    group, stream = call.parameters.get("logGroupName", "*"), call.parameters.get("logStreamName")
    return call.arn("logs", f"log-group:{group}:{'*' if stream is None else f'log-stream:{stream}'}")


class CloudWatchLogs:
    def __init__(self, find: Callable[[str], Stream | None]) -> None:
        self._find = find

    def operations(self) -> dict[str, Operation]:
        return {
            "FilterLogEvents": self._filter,
            "GetLogEvents": self._get,
        }

    def _filter(self, call: Call) -> Json:
        given = call.parameters
        names = given.get("logStreamNames") or []
        if len(names) != 1:
            raise not_carried_out(f"{call.name} without the name of one log stream")
        if given.get("filterPattern"):
            raise not_carried_out(f"{call.name} with filterPattern")
        stream = self._stream(given, names[0])
        begin = _offset(given.get("nextToken"), 0)
        piece = _read(_log(given, stream), begin, given.get("limit") or _PAGE)
        at = int(stream.began * 1000)
        if not given.get("startTime", at) <= at <= given.get("endTime", at):
            return {"events": [], "searchedLogStreams": []}
        events = [
            {**_event(line, at), "logStreamName": names[0], "eventId": f"{begin + number:056d}"}
            for number, line in enumerate(piece.lines)
        ]
        # A client that follows a run comes back with the last token that it got; an empty page ends its round.
        token = {"nextToken": f"after {piece.end}"} if events else {}
        return {"events": events, "searchedLogStreams": [], **token}

    def _get(self, call: Call) -> Json:
        given = call.parameters
        stream = self._stream(given, given["logStreamName"])
        log, limit = _log(given, stream), given.get("limit") or _PAGE
        if given.get("nextToken") is None and not given.get("startFromHead"):
            whole = _read(log, 0, None)
            piece = _Piece(whole.lines[-limit:], whole.end)
        else:
            piece = _read(log, _offset(given.get("nextToken"), 0), limit)
        return {
            "events": [_event(line, int(stream.began * 1000)) for line in piece.lines],
            "nextForwardToken": f"after {piece.end}",
            "nextBackwardToken": "before",
        }

    def _stream(self, given: Any, name: str) -> Stream:
        if given.get("logGroupIdentifier") or given.get("logGroupName") not in (_OUTPUT, _ERROR):
            raise AwsError("ResourceNotFoundException", "The specified log group does not exist.")
        stream = self._find(name)
        if stream is None:
            raise AwsError("ResourceNotFoundException", "The specified log stream does not exist.")
        return stream


def _log(given: Any, stream: Stream) -> Path | None:
    return stream.log if given["logGroupName"] == _OUTPUT else None


def _event(line: str, at: int) -> Json:
    return {"timestamp": at, "ingestionTime": at, "message": line}


def _offset(token: str | None, otherwise: int) -> int:
    if token is None:
        return otherwise
    word, _, number = token.partition(" ")
    if word != "after" or not number.isdecimal():
        raise AwsError("InvalidParameterException", "The specified nextToken is invalid.")
    return int(number)


def _read(log: Path | None, begin: int, limit: int | None) -> _Piece:
    """Whole lines from an offset on; one that is not complete yet comes with a later piece."""
    try:
        if log is None:
            return _Piece([], begin)
        with log.open("rb") as file:
            file.seek(begin)
            data = file.read() if limit is None else file.read(_BYTES)
    except FileNotFoundError:
        return _Piece([], begin)
    lines = data.splitlines(keepends=True)
    if lines and not lines[-1].endswith(b"\n") and len(data) < _BYTES:
        lines.pop()
    taken = lines if limit is None else lines[:limit]
    return _Piece(
        [line.decode("utf-8", "replace").rstrip("\r\n") for line in taken], begin + sum(len(line) for line in taken)
    )
