"""A table's files are put in order, while every row of it stays as it is.

abandoned branches → data files → manifests → snapshots → files that belong to nothing → report. Each step is a commit
of its own that readers do not notice; a run that is killed between two of them has done the first.
"""


def main() -> None:
    """The job, with the arguments of this process. Raises JobFailure."""
    from sluice_glue.compact.job import main as run

    run()
