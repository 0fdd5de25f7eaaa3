"""A table is kept as the answer of one query over other tables; its key are the columns that the query groups by.

sources (pinned to snapshots) → affected (which partitions may differ) → answer (of these, in the contract's types) →
comparing (with what the table has) → replacing the partitions that differ → report. The table is always what the whole
query would answer; how much of it is computed again depends on what can be proved (tracing.py, changes.py).
"""


def main() -> None:
    """The job, with the arguments of this process. Raises JobFailure."""
    from sluice_glue.aggregate.job import main as run

    run()
