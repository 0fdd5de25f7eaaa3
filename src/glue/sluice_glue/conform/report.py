"""The report of a conform run, and the sum that it must come to."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote

from sluice_glue import reports
from sluice_glue.arguments import Arguments
from sluice_glue.change import Change
from sluice_glue.conform.counting import Counts
from sluice_glue.conform.reading import Drift
from sluice_glue.document import ConformDocument
from sluice_glue.errors import DoesNotAddUp
from sluice_glue.lake import LakeFile
from sluice_glue.rules import Rule


@dataclass(frozen=True)
class RuleResult:
    rule: Rule
    checked: int
    failed: int
    detail: str | None = None


@dataclass
class Tally:
    """What a run has found out so far. A run that fails reports what it knows."""

    files: tuple[LakeFile, ...] = ()
    drift: Drift = field(default_factory=lambda: Drift((), ()))
    counts: Counts = field(default_factory=Counts)
    refused: int = 0
    """Valid rows that a rule over the batch refused."""
    deduplicated: int = 0
    rules: list[RuleResult] = field(default_factory=list)
    quarantine: str | None = None
    change: Change | None = None

    @property
    def quarantined(self) -> int:
        return self.counts.rows - self.counts.valid + self.refused


def reconcile(tally: Tally) -> None:
    """Every row that came in went somewhere. Raises DoesNotAddUp."""
    change = tally.change or Change()
    outcomes = {
        "quarantined": tally.quarantined,
        "deduplicated": tally.deduplicated,
        "superseded": change.superseded,
        "inserted": change.inserted,
        "updated": change.updated,
        "unchanged": change.unchanged,
    }
    if tally.counts.rows != sum(outcomes.values()):
        parts = " + ".join(f"{count} {name}" for name, count in outcomes.items())
        raise DoesNotAddUp(f"{tally.counts.rows} rows came in, but {parts} = {sum(outcomes.values())}")


def rendered(document: ConformDocument, arguments: Arguments, tally: Tally, failure: str | None) -> dict[str, Any]:
    """The report as JSON."""
    change = tally.change or Change()
    return {
        **reports.head("conform", document.target.dataset, arguments, failure),
        "source": document.source.dataset,
        "inputs": _inputs(tally),
        "rows": {
            "in": tally.counts.rows,
            "valid": tally.counts.valid - tally.refused,
            "quarantined": tally.quarantined,
            "deduplicated": tally.deduplicated,
            "superseded": change.superseded,
            "inserted": change.inserted,
            "updated": change.updated,
            "unchanged": change.unchanged,
            "written": change.inserted + change.updated,
            "removed": change.removed,
        },
        "quarantined_by_reason": dict(sorted(tally.counts.reasons.items())),
        "quarantine": tally.quarantine,
        "rules": [
            {
                "name": result.rule.name,
                "action": result.rule.action,
                "checked": result.checked,
                "failed": result.failed,
                **({} if result.detail is None else {"detail": result.detail}),
            }
            for result in tally.rules
        ],
        "drift": {"missing": list(tally.drift.missing), "extra": list(tally.drift.extra)},
        "table": reports.table(document.target, change),
    }


def _inputs(tally: Tally) -> list[dict[str, Any]]:
    """Every file, those without rows included. Spark names files as URLs do, with escapes."""
    rows: Mapping[str, int] = {unquote(file): count for file, count in tally.counts.by_file.items()}
    return [{"file": file.url, "rows": rows.get(file.url, 0)} for file in tally.files]
