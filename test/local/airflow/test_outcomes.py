"""How runs ended is kept for those that wait for them."""

from datetime import UTC, datetime
from pathlib import Path

from sluice_airflow.others import outcome, remember


def test_a_line_that_was_not_written_to_its_end_hides_no_other(tmp_path: Path) -> None:
    outcomes = tmp_path / "runs.ndjson"
    day, next_day = datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 1, 2, tzinfo=UTC)
    remember(outcomes, "orders", day, "success", {"load": "success"})
    with outcomes.open("a") as file:
        file.write('{"dag": "ord')
    remember(outcomes, "orders", next_day, "failed", {"load": "failed"})
    found = [outcome(outcomes, "orders", each) for each in (day, next_day)]
    assert [each and each.of("load") for each in found] == ["success", "failed"]
