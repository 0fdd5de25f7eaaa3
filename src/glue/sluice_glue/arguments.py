"""The arguments of a run, as Glue passes them: `--name value` pairs, among others of Glue's own."""

import hashlib
import json
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from sluice_glue.errors import DocumentMistake


@dataclass(frozen=True)
class Arguments:
    document: str
    """s3:// address of the job's document."""
    run_id: str
    """The DAG run. Its tries share it."""
    attempt: str
    """This very run of the job: Glue's JOB_RUN_ID."""
    started: datetime
    input: tuple[str, ...]
    """s3:// prefixes and files."""
    ds: date | None
    """The first day of the data interval. None where the schedule has no interval."""
    interval_start: datetime | None
    interval_end: datetime | None

    @property
    def scope(self) -> str:
        """Tells tasks of one DAG run apart that write one dataset: each has an input of its own."""
        return hashlib.sha256("\n".join(self.input).encode()).hexdigest()[:8]


def parse(argv: Sequence[str]) -> Arguments:
    """Reads sys.argv. Raises DocumentMistake."""
    given = _pairs(argv)
    start, end = _moment(given, "interval_start"), _moment(given, "interval_end")
    return Arguments(
        document=_required(given, "document"),
        run_id=_required(given, "run_id"),
        attempt=given.get("JOB_RUN_ID") or uuid.uuid4().hex,
        started=datetime.now(UTC),
        input=_addresses(given.get("input", "")),
        ds=_day(given, "ds"),
        interval_start=start,
        interval_end=end,
    )


def _pairs(argv: Sequence[str]) -> dict[str, str]:
    """`--name value` and `--name=value`. As in Glue's getResolvedOptions the word after a name is its value, always."""
    given: dict[str, str] = {}
    words = iter(argv[1:])
    for word in words:
        if not word.startswith("--"):
            continue
        name, equals, value = word[2:].partition("=")
        given[name] = value if equals else next(words, "")
    return given


def _required(given: dict[str, str], name: str) -> str:
    value = given.get(name, "")
    if not value:
        raise DocumentMistake(f"the job needs the argument --{name}")
    return value


def _addresses(text: str) -> tuple[str, ...]:
    """Comma-separated, or a JSON list where an address has a comma in it."""
    if text.startswith("["):
        try:
            found = json.loads(text)
        except ValueError as error:
            raise DocumentMistake(f"--input is no JSON list: {error}") from None
        if not all(isinstance(address, str) for address in found):
            raise DocumentMistake("--input is a JSON list of something else than addresses")
    else:
        found = [part.strip() for part in text.split(",")]
    return tuple(address for address in found if address)


def _moment(given: dict[str, str], name: str) -> datetime | None:
    """A moment in UTC. What says no zone is UTC. Airflow renders a missing one as `None` or nothing."""
    text = given.get(name, "")
    if text in ("", "None"):
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise DocumentMistake(f"--{name} {text!r} is no ISO 8601 moment") from None
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def _day(given: dict[str, str], name: str) -> date | None:
    text = given.get(name, "")
    if text in ("", "None"):
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise DocumentMistake(f"--{name} {text!r} is no ISO 8601 date") from None
