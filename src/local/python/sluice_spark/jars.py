"""`python -m sluice_spark.jars --folder DIR`: fetches the jars that Spark needs beside its own, once.

Spark's resolver (Ivy) finds them: on Maven Central, or where the Ivy settings file that SLUICE_IVY_SETTINGS names
says. What it brought must have the hashes that jars.sha256 lists, names included: nothing else
ever reaches a class path. Afterwards no network is needed. Lines of progress go to stdout.
"""

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
from importlib.util import find_spec
from pathlib import Path

from sluice_spark.java import java_home, trust_store_option

_SDK = "1.12.262"
PACKAGES = (
    # S3 for Spark's own readers and writers; the version of Hadoop that pyspark 3.5 brings.
    "org.apache.hadoop:hadoop-aws:3.3.4",
    *(f"com.amazonaws:aws-java-sdk-{module}:{_SDK}" for module in ("core", "s3", "kms", "sts", "dynamodb")),
    "com.fasterxml.jackson.dataformat:jackson-dataformat-cbor:2.15.2",
    # The Iceberg of Glue 5.1, whose Spark is this one, and its S3 and Glue clients.
    "org.apache.iceberg:iceberg-spark-runtime-3.5_2.12:1.10.0",
    "org.apache.iceberg:iceberg-aws-bundle:1.10.0",
)
EXCLUDED = (
    # 281 MB, of which the modules above are what is used.
    "com.amazonaws:aws-java-sdk-bundle",
    # pyspark brings these in versions of its own; two on one class path break Scala's Jackson module.
    *(f"com.fasterxml.jackson.core:jackson-{module}" for module in ("core", "databind", "annotations")),
    "org.apache.httpcomponents:httpclient",
    "org.apache.httpcomponents:httpcore",
    "commons-logging:commons-logging",
    "commons-codec:commons-codec",
    "joda-time:joda-time",
)
# For every function that goes to a task Spark looks its own classes up in the jars, and Java asks all of them in turn.
_FIRST = ("spark-sql_*.jar", "spark-core_*.jar", "spark-catalyst_*.jar", "scala-library-*.jar")
LOCK = Path(__file__).with_name("jars.sha256")
_LIMIT = 20 * 60  # seconds


class JarsMissing(Exception):
    """The jars are not there or cannot be had; the message says what to do."""


def jar_folder(parent: Path) -> Path:
    """Where the jars of this lock lie: another lock is another folder."""
    return parent / hashlib.sha256(LOCK.read_bytes()).hexdigest()[:12]


def hadoop_defaults(parent: Path) -> Path:
    """Where the jar of `sluice_spark.defaults` lies, for the Hadoop of this pyspark. Spark works as well without it."""
    return jar_folder(parent).resolve() / hadoop().name.replace("client-api", "defaults")


def hadoop() -> Path:
    """The jar of pyspark's that has Hadoop's classes and settings."""
    (found,) = (spark_home() / "jars").glob("hadoop-client-api-*.jar")
    return found


def spark_home() -> Path:
    """Where pyspark lies; found, not imported, which takes longer than what asks for it."""
    pyspark = find_spec("pyspark")
    return Path(str(pyspark and pyspark.origin)).resolve().parent


def class_path(parent: Path) -> str:
    """The jars as a class path, behind those that are asked most. Raises JarsMissing."""
    folder = jar_folder(parent)
    if not folder.is_dir():
        raise JarsMissing(
            f"Spark's jars are not in {parent}: `python -m sluice_spark.jars --folder {parent}` fetches them"
        )
    first = [path for name in _FIRST for path in (spark_home() / "jars").glob(name)]
    defaults = [path for path in (hadoop_defaults(parent),) if path.exists()]
    fetched = [path for path in sorted(folder.resolve().glob("*.jar")) if not path.name.startswith("hadoop-defaults-")]
    return os.pathsep.join(map(str, [*first, *defaults, *fetched]))


def fetch(parent: Path) -> None:
    """Brings the jars into `parent`, unless they are there. Raises JarsMissing. Two processes at once are safe."""
    target = jar_folder(parent)
    if target.is_dir():
        return
    began = time.monotonic()
    parent.mkdir(parents=True, exist_ok=True)
    _say(f"Spark jars: resolving {len(PACKAGES)} packages")
    with tempfile.TemporaryDirectory(prefix=".jars.", dir=parent) as temporary:
        cache = Path(temporary)
        _resolve(cache)
        found = sorted((cache / "jars").glob("*.jar"))
        _verify(found)
        complete = cache / "complete"
        complete.mkdir()
        for path in found:
            path.rename(complete / path.name)
        _publish(complete, target)
    size = sum(path.stat().st_size for path in target.iterdir()) / 1e6
    _say(f"Spark jars: {len(found)} jars, {size:.0f} MB in {time.monotonic() - began:.1f} s")


def hashes(paths: list[Path]) -> str:
    """The lock's text for these jars, as sha256sum writes it."""
    return "".join(f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in paths)


def _resolve(cache: Path) -> None:
    """Runs Spark's resolver, which is a part of spark-submit, with an application that does nothing."""
    home = spark_home()
    nothing = cache / "nothing.py"
    nothing.write_text("")
    settings = {
        "spark.jars.ivy": str(cache),
        "spark.jars.packages": ",".join(PACKAGES),
        "spark.jars.excludes": ",".join(EXCLUDED),
    }
    if ivy_settings := os.environ.get("SLUICE_IVY_SETTINGS"):
        settings["spark.jars.ivySettings"] = ivy_settings
    command = [str(home / "bin" / "spark-submit"), "--master", "local[1]"]
    for name, value in settings.items():
        command += ["--conf", f"{name}={value}"]
    environment = {
        **os.environ,
        "JAVA_HOME": str(java_home()),
        "SPARK_HOME": str(home),
        "SPARK_SUBMIT_OPTS": trust_store_option(),
        "PYSPARK_PYTHON": sys.executable,
        "PYSPARK_DRIVER_PYTHON": sys.executable,
    }
    done = subprocess.run(
        [*command, str(nothing)], env=environment, capture_output=True, text=True, timeout=_LIMIT, check=False
    )
    if done.returncode != 0:
        tail = "\n".join((done.stdout + done.stderr).strip().splitlines()[-12:])
        raise JarsMissing(
            f"Spark's resolver could not fetch the jars. Check the network (SLUICE_IVY_SETTINGS may name an Ivy "
            f"settings file with another repository), then run the command again.\n{tail}"
        )


def _verify(found: list[Path]) -> None:
    wanted = dict(reversed(line.split("  ", 1)) for line in LOCK.read_text().splitlines())
    actual = dict(reversed(line.split("  ", 1)) for line in hashes(found).splitlines())
    if actual != wanted:
        different = sorted(name for name in wanted.keys() | actual.keys() if wanted.get(name) != actual.get(name))
        raise JarsMissing(f"the repository's jars are not those that {LOCK.name} lists: {', '.join(different)}")


def _publish(complete: Path, target: Path) -> None:
    try:
        complete.rename(target)
    except OSError:
        if not target.is_dir():
            raise
        # Another process was first; its jars have the same hashes.
        shutil.rmtree(complete)


def _say(line: str) -> None:
    print(line, flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m sluice_spark.jars", description="Fetches Spark's jars, once.")
    parser.add_argument("--folder", type=Path, required=True)
    try:
        fetch(parser.parse_args().folder.resolve())
    except JarsMissing as error:
        raise SystemExit(str(error)) from None


if __name__ == "__main__":
    main()
