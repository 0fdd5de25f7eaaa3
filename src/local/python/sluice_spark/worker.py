"""`python -m sluice_spark.worker --jars DIR --endpoint URL --region NAME --scratch DIR`: runs jobs, one at a time.

Events: ready {seconds}; finished {id, state: SUCCEEDED | FAILED, error?, seconds, last?}; failed. After a `last` one
the worker ends: its Java is gone.
Commands: run {id, role, script, arguments: [str], modules: [path], log}, all paths local.
The end of stdin ends the process group, the JVM included.
"""

import sys
import time

_began = time.monotonic()

from sluice_protocol import Command, CommandError, commands, die_with_parent, emit, failed, start  # noqa: E402
from sluice_spark.keys import NOBODY, SECRET  # noqa: E402


def main() -> None:
    start("spark")
    die_with_parent()

    import argparse
    import os
    import traceback
    from pathlib import Path

    parser = argparse.ArgumentParser(prog="python -m sluice_spark.worker", description="Runs Spark jobs.")
    parser.add_argument("--jars", type=Path, required=True, help="the folder that `python -m sluice_spark.jars` filled")
    parser.add_argument("--endpoint", required=True, help="the local AWS")
    parser.add_argument("--region", required=True)
    parser.add_argument("--scratch", type=Path, required=True, help="a folder for shuffles and spills")
    given = parser.parse_args()
    os.environ.update(environment(given.endpoint, given.region))
    try:
        from sluice_spark import archive
        from sluice_spark.conf import Place
        from sluice_spark.jars import JarsMissing, class_path
        from sluice_spark.job import Job, run
        from sluice_spark.session import Spark

        jars = class_path(given.jars)
        spark = Spark(Place(given.endpoint, given.region, jars, archive.use(given.jars), given.scratch))
        spark.warm()
    except JarsMissing as error:
        failed(str(error))
        raise SystemExit(1) from None
    except Exception as error:
        failed(f"Spark could not start: {type(error).__name__}: {error}", traceback.format_exc())
        raise SystemExit(1) from None

    def handle(command: Command) -> None:
        if command["command"] != "run":
            raise CommandError(f"the Spark worker knows no command {command['command']!r}")
        job = Job(
            id=command["id"],
            role=command["role"],
            script=Path(command["script"]),
            arguments=tuple(command["arguments"]),
            modules=tuple(Path(path) for path in command["modules"]),
            log=Path(command["log"]),
        )
        began = time.monotonic()
        end = None
        try:
            error = run(job, spark)
        except Exception:
            # The session cannot be put in order for the next job: because Java is gone?
            end = error = spark.end()
            if end is None:
                raise
        seconds = round(time.monotonic() - began, 3)
        if end is not None:
            with job.log.open("a", encoding="utf-8") as log:
                log.write(f"{end}\n{spark.last_words()}")
            emit("finished", id=job.id, state="FAILED", error=f"{end}: its log says more", seconds=seconds, last=True)
            raise SystemExit(1)
        if error is None:
            emit("finished", id=job.id, state="SUCCEEDED", seconds=seconds)
        else:
            emit("finished", id=job.id, state="FAILED", error=error, seconds=seconds)

    emit("ready", seconds=round(time.monotonic() - _began, 3))
    commands(handle)


def environment(endpoint: str, region: str) -> dict[str, str]:
    """What makes boto3 and Java's SDK inside jobs talk to the local AWS, and never to the real one."""
    return {
        # Functions of Python run in processes of their own, else with whatever `python3` is on the PATH.
        "PYSPARK_PYTHON": sys.executable,
        "AWS_ENDPOINT_URL": endpoint,
        "AWS_REGION": region,
        "AWS_DEFAULT_REGION": region,
        "AWS_ACCESS_KEY_ID": NOBODY,
        "AWS_SECRET_ACCESS_KEY": SECRET,
        "AWS_EC2_METADATA_DISABLED": "true",
    }


if __name__ == "__main__":
    main()
