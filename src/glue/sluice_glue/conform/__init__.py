"""Raw files become rows of a table that keep their contract; what does not goes to quarantine, with every reason.

reading → checking → resolving → merging (with a key) or overwriting (without) → report. Every row that came in is
counted out again, as one of: quarantined, deduplicated, superseded, inserted, updated, unchanged.
"""


def main() -> None:
    """The job, with the arguments of this process. Raises JobFailure."""
    from sluice_glue.conform.job import main as run

    run()
