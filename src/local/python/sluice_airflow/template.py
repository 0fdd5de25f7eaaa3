"""The migrated SQLite file that every run starts from a copy of.

    python -m sluice_airflow.template

A migration takes several seconds, a copy none. The file lies in the environment whose packages own its tables: it is
made once for all projects that share it, and goes with it. A run makes the file itself when it is missing.
"""

import argparse
import fcntl
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

MIGRATION_SECONDS = 300


class TemplateError(Exception):
    """Airflow could not make its database; the message ends with Airflow's own last lines."""


def template(folder: Path | None = None) -> Path:
    """The migrated database for the installed Airflow, made now where it is not whole. Safe for two at once."""
    folder = folder or Path(sys.prefix) / "share" / "sluice"
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"airflow-{_schema_of()}.db"
    if _is_whole(path):
        return path
    with (folder / "airflow.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not _is_whole(path):
            _migrate(folder, path)
    return path


def _is_whole(path: Path) -> bool:
    """Whether the file is there, and what was written: a machine that ends takes what was not yet on its disk."""
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)) as database:
            migrated = database.execute("SELECT count(*) FROM alembic_version").fetchone()
            return migrated[0] > 0 and database.execute("PRAGMA quick_check").fetchone() == ("ok",)
    except sqlite3.DatabaseError:
        return False


def _schema_of() -> str:
    """The packages that own tables: Airflow, and on 2.x the FAB provider."""
    airflow = version("apache-airflow")
    try:
        return f"{airflow}-fab-{version('apache-airflow-providers-fab')}"
    except PackageNotFoundError:
        return airflow


def _migrate(folder: Path, path: Path) -> None:
    """Called with the lock held, so what another migration left is abandoned."""
    for abandoned in folder.glob("migrate-*"):
        shutil.rmtree(abandoned, ignore_errors=True)
    work = Path(tempfile.mkdtemp(prefix="migrate-", dir=folder))
    try:
        # A process of its own: the migration's imports and connections must not linger in a run.
        done = subprocess.run(
            [sys.executable, "-m", "sluice_airflow.template", "--migrate", str(work)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=MIGRATION_SECONDS,
            check=False,
        )
        if done.returncode != 0:
            said = done.stdout.decode(errors="replace").strip().splitlines()[-15:]
            raise TemplateError("\n".join(["airflow db migrate failed:", *said]))
        os.replace(work / "airflow.db", path)
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _migrate_here(work: Path) -> None:
    from sluice_airflow.environment import configure

    configure(work, dags=work / "dags", database=work / "airflow.db", logs=work / "logs")
    from airflow.__main__ import main as airflow

    sys.argv = ["airflow", "db", "migrate"]
    airflow()


def main() -> None:
    """Makes the template where it is missing, and prints its path."""
    parser = argparse.ArgumentParser(prog="python -m sluice_airflow.template", description=__doc__)
    place = parser.add_mutually_exclusive_group()
    place.add_argument("--folder", type=Path, help="where it lies (in the environment)")
    place.add_argument("--migrate", type=Path, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.migrate is not None:
        _migrate_here(arguments.migrate.resolve())
        return
    try:
        print(template(arguments.folder and arguments.folder.resolve()))
    except TemplateError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
