"""What is Glue's alone, and is not there on a laptop."""

from typing import Any, NoReturn


class NotOnTheLocalStack(NotImplementedError):
    """A script used a part of Glue's library that only Glue has."""


def refuse(name: str) -> NoReturn:
    raise NotOnTheLocalStack(
        f"{name} is Glue's own, and the local stack does not have it. "
        "Read and write with glueContext.spark_session: what Spark has is the same on both."
    )


class Refused(type):
    """A class that can be imported, and nothing else."""

    def __call__(cls, *_given: object, **_named: object) -> NoReturn:
        refuse(cls.__name__)

    def __getattr__(cls, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        refuse(f"{cls.__name__}.{name}")
