"""The job: one look at the sources and the table, until a look leads to what nobody has changed meanwhile."""

import json
import random
import sys
import time

from pyspark.sql import SparkSession

from sluice_glue import lake, reports
from sluice_glue.aggregate.affected import affected, fingerprint
from sluice_glue.aggregate.answer import typed
from sluice_glue.aggregate.bringing import Step, bring
from sluice_glue.aggregate.query import ask
from sluice_glue.aggregate.report import Tally, rendered
from sluice_glue.aggregate.sources import look
from sluice_glue.arguments import Arguments, parse
from sluice_glue.change import Change
from sluice_glue.document import AggregateDocument, read_aggregate
from sluice_glue.errors import JobFailure, Overtaken
from sluice_glue.iceberg import Table
from sluice_glue.publication import Moved, branch_name, leftovers
from sluice_glue.session import session
from sluice_glue.table_shape import ensure_table
from sluice_glue.watermarks import watermarks

_TRIES = 5


def main() -> None:
    """Runs aggregate with the arguments of this process. Raises JobFailure."""
    arguments = parse(sys.argv)
    document = read_aggregate(lake.read(arguments.document).decode())
    report = aggregate(session(), document, arguments)
    print(json.dumps(report["rows"]))


def aggregate(spark: SparkSession, document: AggregateDocument, arguments: Arguments) -> dict[str, object]:
    """Brings the table to the query's answer. Answers the report. Raises JobFailure, with nothing changed but that."""
    tally = Tally()
    try:
        _run(spark, document, arguments, tally)
    except Overtaken:
        raise
    except JobFailure as failure:
        _finish(document, arguments, tally, f"{type(failure).__name__}: {failure}")
        raise
    return _finish(document, arguments, tally, None)


def _run(spark: SparkSession, document: AggregateDocument, arguments: Arguments, tally: Tally) -> None:
    table = ensure_table(spark, document.target)
    table.drop_branches(leftovers(table.refresh(), arguments))
    for attempt in range(_TRIES):
        if attempt:
            time.sleep(random.uniform(0, 2**attempt))
        try:
            _try(spark, document, table, branch_name(arguments), tally)
        except Moved:
            # What others did is in the table or in the sources, and may be all that this run had to do.
            continue
        return
    raise Overtaken(f"{table.name} or its sources were changed by others during each of {_TRIES} attempts")


def _try(spark: SparkSession, document: AggregateDocument, table: Table, branch: str, tally: Tally) -> None:
    """Raises Moved."""
    base = table.refresh()
    sources = look(spark, document.sources)
    tally.sources, tally.marks = sources, watermarks(base.properties)
    tally.before, tally.change = base.total("records", base.head), Change(snapshot=base.head)
    answer = typed(ask(spark, document.sql, sources), document.target)
    computation = fingerprint(document, sources)
    region = affected(spark, document, base, sources, answer.rows, computation)
    if region is None:
        tally.computed, tally.why, tally.partitions = "nothing", "no source has changed", 0
        return
    tally.computed, tally.why = "whole" if region.whole else "partitions", region.why
    brought = bring(spark, document, Step(table, base, branch, sources, computation), region, answer)
    tally.partitions, tally.change = brought.computed, brought.change


def _finish(document: AggregateDocument, arguments: Arguments, tally: Tally, failure: str | None) -> dict[str, object]:
    """Reports, unless a later attempt of this run already has."""
    report = rendered(document, arguments, tally, failure)
    if document.reports is not None and not reports.overtaken(document.reports, arguments):
        reports.write(document.reports, arguments, report)
    return report
