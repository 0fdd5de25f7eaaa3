"""The command line."""

import argparse
import shutil
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Arguments:
    state: Path
    node: str | None
    spark: tuple[Path, Path] | None
    calls: Path | None
    airflows: dict[str, Path]


def parse() -> Arguments:
    parser = argparse.ArgumentParser(prog="python -m sluice_aws", description="The local AWS.")
    parser.add_argument("--state", type=Path, required=True, help="the folder of everything that persists")
    parser.add_argument("--node", help="the Node that runs Lambda functions; default: the one on PATH")
    parser.add_argument("--spark-python", type=Path, help="the Python of the environment `spark`, which runs Glue jobs")
    parser.add_argument("--spark-jars", type=Path, help="the folder that `python -m sluice_spark.jars` filled")
    parser.add_argument("--calls", type=Path, help="a file to which it is written what roles ask for; default: nowhere")
    parser.add_argument(
        "--airflow",
        action="append",
        default=[],
        metavar="VERSION=PYTHON",
        help="a Python that has an Airflow, for MWAA's environments of that version; as often as there are versions",
    )
    given = parser.parse_args()
    if (given.spark_python is None) != (given.spark_jars is None):
        parser.error("--spark-python and --spark-jars go together")
    # The interpreter's own path is kept as it is: resolved, it would be the one outside of its environment.
    spark = None if given.spark_python is None else (given.spark_python.absolute(), given.spark_jars.absolute())
    airflows = {
        version: Path(python).absolute() for version, _, python in (one.partition("=") for one in given.airflow)
    }
    return Arguments(given.state.resolve(), given.node or shutil.which("node"), spark, given.calls, airflows)
