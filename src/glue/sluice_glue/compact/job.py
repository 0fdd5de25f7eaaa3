"""The job, step by step."""

import json
import sys
from datetime import timedelta
from typing import Any

from pyspark.sql import SparkSession

from sluice_glue import lake, reports
from sluice_glue.arguments import Arguments, parse
from sluice_glue.compact.actions import Maintenance
from sluice_glue.compact.report import Tally, measure, rendered
from sluice_glue.compact.retention import kept_since, needs
from sluice_glue.document import CompactDocument, read_compact
from sluice_glue.errors import JobFailure
from sluice_glue.iceberg import NoSuchTable, Table
from sluice_glue.publication import abandoned
from sluice_glue.session import session

_ABANDONED = timedelta(days=2)
"""No run of a job takes so long."""


def main() -> None:
    """Runs compact with the arguments of this process. Raises JobFailure."""
    arguments = parse(sys.argv)
    document = read_compact(lake.read(arguments.document).decode())
    report = compact(session(), document, arguments)
    print(json.dumps({"before": report["before"], "after": report["after"]}))


def compact(spark: SparkSession, document: CompactDocument, arguments: Arguments) -> dict[str, Any]:
    """Puts the table's files in order. Answers the report. Raises JobFailure."""
    tally = Tally()
    try:
        _run(spark, document, arguments, tally)
    except JobFailure as failure:
        _report(document, arguments, rendered(document, arguments, tally, f"{type(failure).__name__}: {failure}"))
        raise
    report = rendered(document, arguments, tally, None)
    _report(document, arguments, report)
    return report


def _run(spark: SparkSession, document: CompactDocument, arguments: Arguments, tally: Tally) -> None:
    try:
        table = Table(spark, document.table)
    except NoSuchTable:
        # The run that writes it for the first time is still to come.
        return
    maintenance = Maintenance(spark, table)
    tally.before = measure(spark, document.table, table.refresh())
    tally.dropped = abandoned(table.refresh(), arguments.started - _ABANDONED)
    if tally.dropped:
        maintenance.drop_branches(tally.dropped)
    tally.rewritten = maintenance.rewrite_data_files(document.target_bytes)
    tally.manifests = maintenance.rewrite_manifests()
    tally.needs = needs(spark, document, table.refresh())
    tally.kept_since = kept_since(document, tally.needs, arguments)
    tally.expired_files = maintenance.expire_snapshots(tally.kept_since)
    # What a running job has written and not yet published belongs to nothing, too: only its age tells.
    tally.orphans = maintenance.delete_orphans(arguments.started - timedelta(days=document.keep_days))
    tally.after = measure(spark, document.table, table.refresh())


def _report(document: CompactDocument, arguments: Arguments, report: dict[str, Any]) -> None:
    if document.reports is not None and not reports.overtaken(document.reports, arguments):
        reports.write(document.reports, arguments, report)
