"""A run's arguments: those that are Glue's own, and those that the script gets.

https://docs.aws.amazon.com/glue/latest/dg/aws-glue-programming-etl-glue-arguments.html lists Glue's own. What would
change nothing here is taken, what would change something that is not carried out is refused by name.
"""

import re
from collections.abc import Mapping
from typing import Any

from sluice_aws.errors import AwsError, not_carried_out

Arguments = Mapping[str, str]

_WITHOUT_EFFECT = {
    "--auto-scale-within-microbatch",
    "--continuous-log-conversionPattern",
    "--continuous-log-logGroup",
    "--continuous-log-logStreamPrefix",
    "--custom-logGroup-prefix",
    "--custom-logStream-prefix",
    "--enable-auto-scaling",
    "--enable-continuous-cloudwatch-log",
    "--enable-continuous-log-filter",
    "--enable-glue-datacatalog",
    "--enable-job-insights",
    "--enable-metrics",
    "--enable-observability-metrics",
    "--enable-rename-algorithm-v2",
    "--enable-s3-parquet-optimized-committer",
    "--enable-spark-ui",
    "--job-language",
    "--job-bookmark-option",
    "--datalake-formats",
    "--conf",
    "--extra-py-files",
    "--scriptLocation",
    "--spark-event-logs-path",
}
_NOT_CARRIED_OUT = {
    "--additional-python-modules",
    "--class",
    "--customer-driver-env-vars",
    "--customer-executor-env-vars",
    "--enable-lakeformation-fine-grained-access",
    "--executor-cores",
    "--extra-files",
    "--extra-jars",
    "--job-bookmark-from",
    "--job-bookmark-to",
    "--python-modules-installer-option",
    "--user-jars-first",
}
_ONLY = {"--job-language": "python", "--job-bookmark-option": "job-bookmark-disable", "--datalake-formats": "iceberg"}
# The settings that the worker's session has by itself (sluice_spark/conf.py).
_CONF = re.compile(r"spark\.sql\.extensions|spark\.sql\.catalog\.glue(\..+)?")


def check(name: str, arguments: Arguments) -> None:
    """Raises AwsError for an argument that would not have its effect; `name` says of which call."""
    for key, value in arguments.items():
        if key in _NOT_CARRIED_OUT:
            raise not_carried_out(f"{name} with the argument {key}")
        if key in _ONLY and value != _ONLY[key]:
            raise not_carried_out(f"{name} with the argument {key} {value}, only {_ONLY[key]}")
        if key == "--conf":
            for setting in _settings(value):
                if not _CONF.fullmatch(setting):
                    raise not_carried_out(
                        f"{name} with the Spark setting {setting} in --conf; the script can set it with spark.conf.set"
                    )


def merged(job: Mapping[str, Any], given: Arguments) -> dict[str, str]:
    """All arguments of a run, Glue's own among them."""
    return {**(job.get("DefaultArguments") or {}), **given, **(job.get("NonOverridableArguments") or {})}


def for_script(arguments: Arguments, job: str, run: str) -> list[str]:
    """What follows the script's path in sys.argv."""
    own = {key: value for key, value in arguments.items() if key not in _WITHOUT_EFFECT}
    own |= {"--JOB_NAME": job, "--JOB_RUN_ID": run}
    return [part for pair in own.items() for part in pair]


def modules(arguments: Arguments) -> list[str]:
    """The locations of --extra-py-files."""
    return [part.strip() for part in arguments.get("--extra-py-files", "").split(",") if part.strip()]


def _settings(conf: str) -> list[str]:
    """The names in `a=1 --conf b=2`, which is how one argument holds several settings."""
    names = []
    for part in re.split(r"\s+--conf\s+", conf.strip()):
        name, equals, _ = part.partition("=")
        if not equals:
            raise AwsError("InvalidInputException", f"The argument --conf has no name=value in {part!r}.")
        names.append(name.strip())
    return names
