"""The job, step by step."""

import json
import sys
from urllib.parse import unquote

from py4j.protocol import Py4JJavaError
from pyspark.sql import DataFrame, SparkSession

from sluice_glue import lake, reports
from sluice_glue.arguments import Arguments, parse
from sluice_glue.conform import quarantine
from sluice_glue.conform.checking import check, explained, good, is_good
from sluice_glue.conform.counting import Counts, count, shapes
from sluice_glue.conform.doubts import DOUBT, Spoilt, spoilt
from sluice_glue.conform.judging import judge, refuse
from sluice_glue.conform.merging import merge
from sluice_glue.conform.overwriting import Batch, clear_interval, overwrite
from sluice_glue.conform.reading import FILE, Input, json_drift, placed_lines, read_input, union
from sluice_glue.conform.report import Tally, reconcile, rendered
from sluice_glue.conform.resolving import Resolved, resolve
from sluice_glue.conform.uniqueness import Uniqueness, check_unique
from sluice_glue.document import ConformDocument, read_conform
from sluice_glue.errors import InputMistake, JobFailure, Overtaken
from sluice_glue.publication import branch_name, leftovers
from sluice_glue.rules import Expression, Freshness, NotNull, RowCount, Unique
from sluice_glue.session import session
from sluice_glue.table_shape import ensure_keyed_table

_SMALL = 1024 * 1024  # bytes that one task reads as quickly as several would


def main() -> None:
    """Runs conform with the arguments of this process. Raises JobFailure."""
    arguments = parse(sys.argv)
    document = read_conform(lake.read(arguments.document).decode())
    report = conform(session(), document, arguments)
    print(json.dumps(report["rows"]))


def conform(spark: SparkSession, document: ConformDocument, arguments: Arguments) -> dict[str, object]:
    """Brings the input into the table. Answers the report. Raises JobFailure, with nothing changed but the report."""
    tally = Tally()
    try:
        _run(spark, document, arguments, tally)
    except Overtaken:
        quarantine.discard(document.quarantine, arguments)
        raise
    except JobFailure as failure:
        _finish(document, arguments, tally, f"{type(failure).__name__}: {failure}")
        raise
    return _finish(document, arguments, tally, None)


def _run(spark: SparkSession, document: ConformDocument, arguments: Arguments, tally: Tally) -> None:
    contract = document.target
    table = ensure_keyed_table(spark, contract)
    # Before the input is read: whatever another run publishes from now on, this one will notice.
    began = table.refresh()
    table.drop_branches(leftovers(began, arguments))
    found = read_input(spark, document, arguments.input)
    tally.files = found.files
    unique = _examine(spark, document, arguments, found, tally)
    refuse(tally.rules)
    branch = branch_name(arguments)
    rows = unique.resolved
    if contract.key and tally.counts.rows == 0:
        tally.change = clear_interval(spark, table, contract, began, arguments, branch)
    elif contract.key:
        tally.change = merge(spark, table, contract, rows, tally.counts.partitions, branch)
    else:
        batch = Batch(rows, tally.counts.partitions, tally.counts.rows)
        tally.change = overwrite(spark, table, contract, batch, began, arguments, branch)
    reconcile(tally)


def _examine(
    spark: SparkSession, document: ConformDocument, arguments: Arguments, found: Input, tally: Tally
) -> Uniqueness:
    """Checks every row, chooses one per key, judges the rules, and writes what is not good to quarantine."""
    contract = document.target
    unique_rules = [rule for rule in document.rules if isinstance(rule, Unique)]
    if not found.parts:
        empty = spark.table(contract.name).limit(0)
        unique = check_unique(Resolved(empty, 0, 0), unique_rules)
        tally.drift = found.drift or tally.drift
        tally.rules = judge(document.rules, contract, Counts(), unique, arguments)
        return unique
    checked, tally.counts = _checked(spark, document, found, None)
    doubted = sorted(unquote(file) for file, rows in tally.counts.doubtful.items() if rows > 0)
    if doubted:
        bad = spoilt(placed_lines(spark, doubted), checked.select(FILE, DOUBT), FILE)
        if bad:
            checked, tally.counts = _checked(spark, document, found, bad)
    tally.drift = found.drift or json_drift(document.source, shapes(checked))
    resolved = resolve(good(checked), contract, tally.counts.valid)
    tally.deduplicated = resolved.losers
    unique = check_unique(resolved, unique_rules)
    tally.refused = unique.refusals
    broken = {rule.name: unique.broken[rule.name] for rule in unique_rules if rule.action != "warn"}
    tally.counts.reasons.update({name: rows for name, rows in broken.items() if rows > 0})
    tally.rules = judge(document.rules, contract, tally.counts, unique, arguments)
    _quarantine(document, arguments, checked, unique, tally)
    return unique


def _checked(
    spark: SparkSession, document: ConformDocument, found: Input, bad: Spoilt | None
) -> tuple[DataFrame, Counts]:
    """Every row, checked and kept, and what there is to count of them."""
    checked = union([check(spark, part, document, bad) for part in found.parts])
    if sum(file.size for file in found.files) <= _SMALL:
        # Then nothing that is counted or chosen by key has to be shuffled.
        checked = checked.coalesce(1)
    checked = checked.localCheckpoint(eager=False)
    valued = sorted({rule.column for rule in document.rules if not isinstance(rule, _WITHOUT_VALUE)})
    latest = sorted({rule.column for rule in document.rules if isinstance(rule, Freshness)})
    try:
        return checked, count(checked, document, valued, latest)
    except Py4JJavaError:
        # Java says that a file ends too soon, but not which.
        problem = lake.damaged(found.files)
        if problem is None:
            raise
        raise InputMistake(problem) from None


_WITHOUT_VALUE = (Expression, Freshness, NotNull, RowCount, Unique)
"""Rules that do not judge the values of one column."""


def _quarantine(
    document: ConformDocument, arguments: Arguments, checked: DataFrame, unique: Uniqueness, tally: Tally
) -> None:
    if tally.quarantined == 0:
        return
    rows = explained(checked.where(~is_good()), document)
    if unique.refused is not None:
        rows = rows.unionByName(unique.refused, allowMissingColumns=True)
    quarantine.write(rows, tally.quarantined, document.quarantine, arguments)
    tally.quarantine = quarantine.place(document.quarantine, arguments)


def _finish(document: ConformDocument, arguments: Arguments, tally: Tally, failure: str | None) -> dict[str, object]:
    """Reports, unless a later attempt of this run already has: then this one leaves nothing behind."""
    report = rendered(document, arguments, tally, failure)
    if reports.overtaken(document.reports, arguments):
        quarantine.discard(document.quarantine, arguments)
        return report
    reports.write(document.reports, arguments, report)
    reports.remove_earlier(document.quarantine, arguments)
    return report
