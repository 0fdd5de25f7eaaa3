"""`python -m sluice_spark.archive --jars DIR`: keeps the classes that jobs use, so that a JVM starts in half the time.

Java calls it class data sharing: an archive of loaded and verified classes that the next JVM maps into memory
(https://docs.oracle.com/en/java/javase/17/docs/specs/man/java.html, -XX:ArchiveClassesAtExit). It is made once, by a
JVM that does what jobs do, for one Java and one set of jars. A JVM that cannot use an archive starts without it.
"""

import argparse
import contextlib
import hashlib
import os
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from sluice_spark import defaults
from sluice_spark.jars import class_path, jar_folder
from sluice_spark.java import java_home

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

# Nobody listens there: clients are built and requests are made up to their sending.
_NOWHERE = "http://127.0.0.1:9"
_UNUSED = 30 * 24 * 3600  # seconds; an archive takes 200 MB


def archive(jars: Path) -> Path:
    """Where the archive lies for this Java, this Spark and these jars. It need not be there."""
    release = (java_home() / "release").read_text()
    kept = "\n".join([release, class_path(jars), Path(__file__).read_text()])
    return jar_folder(jars) / f"classes-{hashlib.sha256(kept.encode()).hexdigest()[:12]}.jsa"


def use(jars: Path) -> str:
    """The JVM's option; nothing where no archive was made."""
    file = archive(jars)
    if not file.exists():
        return ""
    with contextlib.suppress(OSError):
        os.utime(file)
    return f"-XX:SharedArchiveFile={file}"


def make(jars: Path) -> bool:
    """Makes the archive unless it is there. Answers whether it is: not every Java can."""
    defaults.make(jars)
    target = archive(jars)
    if target.exists():
        return True
    with tempfile.TemporaryDirectory(prefix=".classes.", dir=target.parent) as folder:
        made = Path(folder) / target.name
        _train(jars, Path(folder), f"-XX:ArchiveClassesAtExit={made}")
        if made.exists():
            made.rename(target)
    forget_unused(target)
    return target.exists()


def forget_unused(target: Path) -> None:
    """Removes the archives beside this one, of another Java or an earlier Sluice, that no JVM has used for a month."""
    for other in target.parent.glob("classes-*.jsa"):
        # Another process may remove it, too.
        with contextlib.suppress(FileNotFoundError):
            if other != target and time.time() - other.stat().st_mtime > _UNUSED:
                other.unlink()


def _train(jars: Path, folder: Path, option: str) -> None:
    from sluice_spark.conf import Place, settings
    from sluice_spark.session import start_jvm
    from sluice_spark.worker import environment

    os.environ.update(environment(_NOWHERE, "eu-west-1"))
    place = Place(_NOWHERE, "eu-west-1", class_path(jars), option, folder / "scratch")
    spark = start_jvm(
        settings(place)
        | {"spark.sql.catalog.local": "org.apache.iceberg.spark.SparkCatalog"}
        | {"spark.sql.catalog.local.type": "hadoop", "spark.sql.catalog.local.warehouse": str(folder / "tables")}
        | {"spark.hadoop.fs.s3a.attempts.maximum": "0", "spark.hadoop.fs.s3a.retry.limit": "0"}
    )
    _work(spark, folder)
    _meet_aws(spark)
    gateway = spark.sparkContext._gateway
    spark.stop()
    # The archive is written when the JVM ends by itself, which it does when its standard input ends.
    process = gateway.proc
    process.stdin.close()
    process.wait(120)


def _work(spark: "SparkSession", folder: Path) -> None:
    """What the generic jobs do: texts are read, cast and judged, doubles are resolved, rows are merged and summed."""
    raw = folder / "raw.csv"
    raw.write_text(
        "id,at,day,amount\n" + "".join(f"{n},2026-01-01T0{n}:00:00,2026-01-0{n},{n}.50\n" for n in range(1, 9))
    )
    spark.sql(
        "CREATE TABLE local.lake.t (id STRING, at TIMESTAMP, day DATE, amount DECIMAL(18,2), n INT, "
        "r STRUCT<a: STRING>) USING iceberg PARTITIONED BY (day) TBLPROPERTIES ('format-version' = '2')"
    )
    schema = "id STRING, at STRING, day STRING, amount STRING"
    for _ in range(2):
        spark.read.schema(schema).option("header", "true").csv(str(raw)).createOrReplaceTempView("raw")
        spark.sql(
            "SELECT id, try_cast(at AS TIMESTAMP) at, try_cast(day AS DATE) day, CAST(amount AS DECIMAL(18,2)) amount, "
            "CAST(length(id) AS INT) n, named_struct('a', at) r, filter(array(IF(id RLIKE '^x', 'pattern', NULL)), "
            "reason -> reason IS NOT NULL) reasons, row_number() OVER (PARTITION BY id ORDER BY raw.at DESC) place "
            "FROM raw"
        ).cache().createOrReplaceTempView("judged")
        spark.sql(
            "MERGE INTO local.lake.t t USING (SELECT id, at, day, amount, n, r FROM judged WHERE place = 1 AND "
            "size(reasons) = 0) s ON t.id = s.id AND t.day = s.day WHEN MATCHED AND s.at > t.at THEN UPDATE SET * "
            "WHEN NOT MATCHED THEN INSERT *"
        )
        spark.sql("SELECT to_json(struct(*)) AS value FROM judged").write.mode("append").text(str(folder / "rejected"))
        spark.catalog.clearCache()
    summed = spark.sql(
        "SELECT day, count(*) AS n, sum(amount) AS amount, avg(amount) AS mean, max(at) AS at FROM local.lake.t "
        "GROUP BY day HAVING count(*) > 0"
    )
    summed.writeTo("local.lake.sums").using("iceberg").partitionedBy("day").create()
    summed.writeTo("local.lake.sums").overwritePartitions()
    spark.sql("SELECT a.day FROM local.lake.sums a LEFT ANTI JOIN local.lake.t b ON a.day = b.day").collect()
    spark.sql("DELETE FROM local.lake.t WHERE id = '1'")
    spark.createDataFrame([("a", 1)], "id STRING, n INT").collect()
    spark.sql("SELECT * FROM local.lake.t.snapshots").collect()


def _meet_aws(spark: "SparkSession") -> None:
    """Builds the clients of S3 and Glue."""
    for statement in (
        "SELECT * FROM glue.lake.t",
        "SELECT * FROM csv.`s3://lake/raw.csv`",
    ):
        try:
            spark.sql(statement).collect()
        except Exception as error:
            # Nobody answers; the clients are loaded all the same.
            print(f"{type(error).__name__}", file=sys.stderr, flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m sluice_spark.archive", description="Archives Spark's classes, once."
    )
    parser.add_argument("--jars", type=Path, required=True, help="the folder that `python -m sluice_spark.jars` filled")
    began = time.monotonic()
    jars: Path = parser.parse_args().jars.resolve()
    if not make(jars):
        sys.exit("Java made no archive of its classes; jobs run without it, and start more slowly")
    print(f"Spark classes: archived in {time.monotonic() - began:.1f} s", flush=True)


if __name__ == "__main__":
    main()
