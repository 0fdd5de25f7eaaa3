"""One job in the warm process: what it sees at its start is what a fresh Glue process would see, and nothing stays."""

import contextlib
import os
import runpy
import sys
import traceback
import zipimport
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from sluice_botocore import share_models
from sluice_spark import failure

if TYPE_CHECKING:
    from sluice_spark.session import Spark

GLUE_LIBRARY = Path(__file__).parent / "glue_library"
"""What Glue has beside Spark. It is on the path of jobs alone: Airflow has it no more here than on AWS."""


@dataclass(frozen=True)
class Job:
    id: str
    role: str  # whose calls its calls are
    script: Path
    arguments: tuple[str, ...]
    modules: tuple[Path, ...]  # wheels, zips and .py files of --extra-py-files
    log: Path


def run(job: Job, spark: "Spark") -> str | None:
    """Runs the script. Answers the error's message, or None when it succeeded."""
    job.log.parent.mkdir(parents=True, exist_ok=True)
    with (
        job.log.open("a", buffering=1, encoding="utf-8", errors="backslashreplace") as log,
        contextlib.redirect_stdout(log),
        contextlib.redirect_stderr(log),
        _surroundings(job),
        spark.session(job.id, job.role, job.modules),
    ):
        try:
            runpy.run_path(str(job.script), run_name="__main__")
        except SystemExit as error:
            return None if error.code in (None, 0) else failure.message(error)
        except BaseException as error:
            traceback.print_exc()
            return failure.message(error)
    return None


@contextlib.contextmanager
def _surroundings(job: Job) -> Iterator[None]:
    """Arguments, module path, modules, environment and folder of the process, restored afterwards."""
    argv, path, environment, folder = sys.argv, list(sys.path), dict(os.environ), Path.cwd()
    before = set(sys.modules)
    _remember_code()
    os.environ["AWS_ACCESS_KEY_ID"] = job.role
    if "boto3" in before:
        # It keeps the session of the job before, with that one's keys.
        sys.modules["boto3"].DEFAULT_SESSION = None
        share_models()
    sys.argv = [str(job.script), *job.arguments]
    # A module file is imported from its folder; a wheel or zip is itself an entry of the path.
    own = [str(entry.parent if entry.suffix == ".py" else entry) for entry in job.modules]
    sys.path[:0] = [str(job.script.parent), *own, str(GLUE_LIBRARY)]
    try:
        yield
    finally:
        sys.argv, sys.path[:] = argv, path
        os.environ.clear()
        os.environ.update(environment)
        os.chdir(folder)
        _forget(before, own)


@cache
def _remember_code() -> None:
    """Python compiles what a wheel holds once, not again for every run that brings it: 50 ms of each generic job."""
    zipimport._compile_source = cache(zipimport._compile_source)  # type: ignore[attr-defined]


def _forget(before: set[str], own: list[str]) -> None:
    """Drops the modules that came from the job: the next one may bring others under the same names."""
    for name in set(sys.modules) - before:
        file = getattr(sys.modules[name], "__file__", None) or ""
        if any(file.startswith(entry) for entry in own):
            del sys.modules[name]
    for entry in own:
        sys.path_importer_cache.pop(entry, None)
