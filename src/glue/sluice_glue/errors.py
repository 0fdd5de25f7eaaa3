"""Why a job failed, each with a message for whoever reads the run's error."""


class JobFailure(Exception):
    """The job ends without having changed its table."""


class DocumentMistake(JobFailure):
    """The job's document or its arguments are wrong: the compiler and this wheel come from different releases."""


class InputMistake(JobFailure):
    """The input cannot be read at all."""


class EmptyInput(JobFailure):
    """The input has no rows and the contract says that this is a failure."""


class QualityFailure(JobFailure):
    """A rule whose action is `fail` was broken."""


class DoesNotAddUp(JobFailure):
    """The rows counted in are not the rows counted out. Nothing was published."""


class Overtaken(JobFailure):
    """Another run has changed what this run was about to replace. Nothing was published."""


class TableMismatch(JobFailure):
    """The table has a shape that the contract cannot be brought to."""
