"""Sessions of the database behind Redshift and Athena."""

import threading
from pathlib import Path

import pytest

from sluice_aws.duck import Cancelled, Database, Session

ENDLESS = "SELECT SUM(a.range * b.range % 7 + c.range) FROM range(100000) a, range(100000) b, range(100000) c"


class LateToBegin:
    """A connection whose statement begins when the first interruption is over, and so says nothing to it."""

    def __init__(self, session: Session) -> None:
        self._connection = session._connection
        self._interrupted = threading.Event()
        self.asked = threading.Event()

    def execute(self, sql: str) -> object:
        self.asked.set()
        assert self._interrupted.wait(10)
        return self._connection.execute(sql)

    def interrupt(self) -> None:
        self._connection.interrupt()
        self._interrupted.set()


def test_a_cancel_that_comes_before_the_statement_has_quite_begun_is_not_lost(tmp_path: Path) -> None:
    session = Database(":memory:", tmp_path).session()
    late = LateToBegin(session)
    session._connection = late  # type: ignore[assignment]
    ended: list[type[BaseException]] = []

    def run() -> None:
        with pytest.raises(Cancelled) as caught:
            session.execute(ENDLESS)
        ended.append(caught.type)

    running = threading.Thread(target=run, daemon=True)
    running.start()
    assert late.asked.wait(10)
    session.cancel()
    running.join(20)
    assert ended == [Cancelled]


def test_a_cancelled_session_runs_nothing_more(tmp_path: Path) -> None:
    session = Database(":memory:", tmp_path).session()
    session.cancel()
    with pytest.raises(Cancelled):
        session.execute("SELECT 1")
