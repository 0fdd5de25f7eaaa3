"""What became of each rule: how many rows it judged, how many broke it, and what that means for the run."""

from datetime import UTC, date, datetime, timedelta

from sluice_glue.arguments import Arguments
from sluice_glue.conform.counting import Counts
from sluice_glue.conform.report import RuleResult
from sluice_glue.conform.uniqueness import Uniqueness
from sluice_glue.contract import Contract
from sluice_glue.errors import QualityFailure
from sluice_glue.rules import Expression, Freshness, NotNull, RowCount, Rule, Unique


def judge(
    rules: tuple[Rule, ...], contract: Contract, counts: Counts, unique: Uniqueness, arguments: Arguments
) -> list[RuleResult]:
    """In the order of the contract."""
    return [_judged(rule, contract, counts, unique, arguments) for rule in rules]


def refuse(results: list[RuleResult]) -> None:
    """Raises QualityFailure where a rule was broken whose action is to fail."""
    broken = [result for result in results if result.failed and result.rule.action == "fail"]
    if broken:
        told = "; ".join(
            f"{result.rule.name}: {result.detail or f'{result.failed} of {result.checked} rows break it'}"
            for result in broken
        )
        raise QualityFailure(f"nothing was published, because of {told}")


def _judged(rule: Rule, contract: Contract, counts: Counts, unique: Uniqueness, arguments: Arguments) -> RuleResult:
    match rule:
        case RowCount():
            return _row_count(rule, unique.resolved.count)
        case Freshness():
            return _freshness(rule, contract, counts, arguments)
        case Unique():
            return RuleResult(rule, unique.judged[rule.name], unique.broken[rule.name])
        case NotNull():
            checked = counts.records
        case Expression():
            checked = counts.readable
        case _:
            checked = counts.values[rule.column]
    found = counts.notes if rule.action == "warn" else counts.reasons
    return RuleResult(rule, checked, found[rule.name])


def _row_count(rule: RowCount, rows: int) -> RuleResult:
    few = rule.minimum is not None and rows < rule.minimum
    many = rule.maximum is not None and rows > rule.maximum
    if not few and not many:
        return RuleResult(rule, 1, 0)
    bounds = f"at least {rule.minimum}" if few else f"at most {rule.maximum}"
    return RuleResult(rule, 1, 1, f"{rows} valid rows, {bounds} are expected")


def _freshness(rule: Freshness, contract: Contract, counts: Counts, arguments: Arguments) -> RuleResult:
    """Against the end of the interval, not the clock: a run that is made up for months later is judged alike."""
    latest = counts.latest.get(rule.column)
    end = arguments.interval_end or arguments.started
    if latest is None:
        return RuleResult(rule, 0, 1, f"no valid row has a {rule.column}")
    is_date = contract.column(rule.column).type == "date"
    moment = _midnight(latest) if is_date else latest.replace(tzinfo=UTC)
    # Ages are compared, not moments: behind the last day of the calendar, or before its first, there is none.
    age = end - moment
    if is_date:
        # A date says of what happens on it no more than that it does not end before the next.
        age -= timedelta(days=1)
    if age <= timedelta(seconds=rule.seconds):
        return RuleResult(rule, 1, 0)
    oldest = end - timedelta(seconds=rule.seconds)
    return RuleResult(rule, 1, 1, f"the latest {rule.column} is {latest}, older than {oldest.isoformat()}")


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=UTC)
