"""A run's arguments, as Glue's scripts ask for them.

https://docs.aws.amazon.com/glue/latest/dg/aws-glue-api-crawler-pyspark-extensions-get-resolved-options.html; what is
reserved and what is answered beside the options is as in awslabs/aws-glue-libs, awsglue/utils.py.
"""

import argparse
from collections.abc import Sequence
from typing import Any, NoReturn

_BOOKMARKS = ("job-bookmark-enable", "job-bookmark-pause", "job-bookmark-disable")
_CONTINUATIONS = ("continuation-enabled", "continuation-readonly", "continuation-ignore")
"""What bookmarks were called before, each in the place of its own."""

_RESERVED: dict[str, Sequence[str] | None] = {
    "job-bookmark-option": _BOOKMARKS,
    "continuation-option": _CONTINUATIONS,
    "job-bookmark-from": None,
    "job-bookmark-to": None,
    "JOB_ID": None,
    "JOB_RUN_ID": None,
    "SECURITY_CONFIGURATION": None,
    "encryption-type": ("sse-s3",),
}
"""Arguments that are Glue's own, which a script may not ask for by name, with their values where these are few."""

_FOLDERS = ("TempDir", "RedshiftTempDir")
"""Two names of one folder, which nobody has to give."""


class GlueArgumentError(Exception):
    """An argument is missing, or is none of its values."""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise GlueArgumentError(message)


def getResolvedOptions(args: Sequence[str], options: Sequence[str]) -> dict[str, Any]:  # noqa: N802
    """The run's arguments by their names, `-` as `_`; the values are text.

    :param args: `sys.argv`
    :param options: the names that the script needs, without hyphens before them
    """
    for name in options:
        if name in _RESERVED:
            raise RuntimeError(f"Using reserved arguments {name}")
    parser = _Parser()
    for name, values in _RESERVED.items():
        parser.add_argument(f"--{name}", choices=values)
    for name in _FOLDERS:
        parser.add_argument(f"--{name}")
    for name in options:
        if name not in _FOLDERS:
            parser.add_argument(f"--{name}", required=True)
    found = vars(parser.parse_known_args(list(args[1:]))[0])
    folder = found["TempDir"] if found["TempDir"] is not None else found["RedshiftTempDir"]
    continuation = found.pop("continuation_option")
    if found["job_bookmark_option"] is None:
        found["job_bookmark_option"] = _BOOKMARKS[_CONTINUATIONS.index(continuation) if continuation else -1]
    return {**found, "TempDir": folder, "RedshiftTempDir": folder}
