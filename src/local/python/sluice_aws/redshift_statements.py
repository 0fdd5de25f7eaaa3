"""The Data API's statements: they are taken, run in turn on the warehouse, and remembered until the process ends."""

import threading
import time
import uuid
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from sluice_aws import calls
from sluice_aws.files import Damaged

if TYPE_CHECKING:
    from sluice_aws.duck import Result
    from sluice_aws.warehouse import RedshiftSession, Warehouse

Status = Literal["SUBMITTED", "PICKED", "STARTED", "FINISHED", "FAILED", "ABORTED"]
OVER = ("FINISHED", "FAILED", "ABORTED")


@dataclass
class Piece:
    """One SQL text, and how it went."""

    id: str
    sql: str
    status: Status = "SUBMITTED"
    error: str | None = None
    result: "Result | None" = None
    created: float = field(default_factory=time.time)
    updated: float = field(default_factory=time.time)
    nanoseconds: int = 0

    def become(self, status: Status) -> None:
        self.status = status
        self.updated = time.time()


@dataclass
class Statement(Piece):
    """What one call submitted. A batch has pieces; a single statement is its own."""

    database: str = ""
    workgroup: str = ""
    region: str = ""
    name: str | None = None
    caller: Mapping[str, str] = field(default_factory=dict)
    parameters: Mapping[str, str] = field(default_factory=dict)
    pieces: Sequence[Piece] = ()
    session_id: str | None = None
    running: "RedshiftSession | None" = None
    cancelled: bool = False

    @property
    def parts(self) -> Sequence[Piece]:
        return self.pieces or [self]


@dataclass
class KeptSession:
    session: "RedshiftSession"
    database: str
    workgroup: str
    seconds: int
    until: float
    busy: bool = False


class Runner:
    """Runs statements in threads, one session each, or in a session that the caller keeps."""

    def __init__(
        self,
        warehouse: Callable[[], "Warehouse"],
        databases: Callable[[str], Sequence[str]],
        role: Callable[[str], str | None],
    ) -> None:
        self._role = role
        self._warehouse = warehouse
        self._databases = databases
        self._threads = ThreadPoolExecutor(max_workers=8, thread_name_prefix="redshift")
        self._lock = threading.Lock()
        self._sessions: dict[str, KeptSession] = {}

    def keep_session(self, statement: Statement, seconds: int) -> str:
        """Opens a session that outlives the statement by so many seconds of idleness."""
        identity = str(uuid.uuid4())
        session = self._warehouse().session(statement.database, statement.region)
        with self._lock:
            self._sessions[identity] = KeptSession(
                session, statement.database, statement.workgroup, seconds, time.monotonic() + seconds, busy=True
            )
        return identity

    def take_session(self, identity: str) -> KeptSession | None:
        """A kept session that is free, now taken; None where there is none."""
        with self._lock:
            now = time.monotonic()
            for known, kept in list(self._sessions.items()):
                if not kept.busy and kept.until < now:
                    kept.session.close()
                    del self._sessions[known]
            found = self._sessions.get(identity)
            if found is not None and not found.busy:
                found.busy = True
                return found
            return None

    def submit(self, statement: Statement) -> None:
        self._threads.submit(self._run_for, statement, calls.current())

    def _run_for(self, statement: Statement, caller: calls.Caller | None) -> None:
        # What SQL reads in the lake is read by the warehouse's own role, whoever gave the SQL.
        with calls.serving(caller), calls.serving_role(self._role(statement.workgroup)):
            self._run(statement)

    def cancel(self, statement: Statement) -> bool:
        """False where it is over already."""
        with self._lock:
            if statement.status in OVER:
                return False
            statement.cancelled = True
            running = statement.running
        if running is None:
            _abort(statement)
        else:
            running.cancel()
        return True

    def _run(self, statement: Statement) -> None:
        from sluice_aws.duck import Cancelled
        from sluice_aws.redshift_parse import SqlError

        began = time.monotonic_ns()
        kept = None if statement.session_id is None else self._sessions.get(statement.session_id)
        at = statement.parts[0]
        try:
            if statement.database not in self._databases(statement.workgroup):
                raise SqlError(f'database "{statement.database}" does not exist')
            warehouse = self._warehouse()
            statement.become("PICKED")
            with warehouse.turn([piece.sql for piece in statement.parts]):
                session = warehouse.session(statement.database, statement.region) if kept is None else kept.session
                with self._lock:
                    if statement.cancelled:
                        raise Cancelled
                    statement.running = session
                statement.become("STARTED")
                if statement.pieces:
                    with session.batch():
                        for at in statement.pieces:
                            self._run_piece(at, lambda at=at: session.run_in_batch(at.sql, statement.parameters))
                else:
                    statement.result = session.run(statement.sql, statement.parameters)
            statement.nanoseconds = time.monotonic_ns() - began
            for piece in (*statement.pieces, statement):
                piece.become("FINISHED")
        except Cancelled:
            statement.nanoseconds = time.monotonic_ns() - began
            _abort(statement)
        except Exception as error:
            statement.nanoseconds = time.monotonic_ns() - began
            _fail(statement, at, error)
        finally:
            self._release(statement, kept)

    def _run_piece(self, piece: Piece, run: "Callable[[], Result]") -> None:
        began = time.monotonic_ns()
        piece.become("STARTED")
        try:
            piece.result = run()
        finally:
            piece.nanoseconds = time.monotonic_ns() - began

    def _release(self, statement: Statement, kept: KeptSession | None) -> None:
        with self._lock:
            running, statement.running = statement.running, None
            if kept is not None:
                kept.busy = False
                kept.until = time.monotonic() + kept.seconds
                if statement.cancelled and statement.session_id is not None:
                    # A cancelled session runs nothing any more.
                    self._sessions.pop(statement.session_id, None)
        if running is not None and (kept is None or statement.cancelled):
            running.close()


def _abort(statement: Statement) -> None:
    for piece in (*statement.pieces, statement):
        piece.result = None
        piece.become("ABORTED")


def _fail(statement: Statement, at: Piece, error: Exception) -> None:
    from sluice_aws.redshift_parse import SqlError

    told = isinstance(error, SqlError | Damaged)
    said = str(error) if told else f"a bug of the local AWS: {type(error).__name__}: {error}"
    for piece in statement.pieces:
        piece.result = None
        piece.become("FAILED" if piece is at else "ABORTED")
    at.error = f"ERROR: {said}"
    number = next((n for n, piece in enumerate(statement.pieces, 1) if piece is at), None)
    statement.result = None
    statement.error = at.error if number is None else f"Query #{number} failed with {at.error}"
    statement.become("FAILED")
