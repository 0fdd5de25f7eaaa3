"""The settings of the local Spark session: what Glue 5 gives a job, and what makes a small machine quick."""

import os
from dataclasses import dataclass
from pathlib import Path

from sluice_spark.java import trust_store_option
from sluice_spark.keys import java_options

_LEAST, _MOST = 1024, 4096  # MB of Java's heap
_SHARE = 4  # the part of the machine's memory that it may grow to


@dataclass(frozen=True)
class Place:
    """Where the session finds what it works with."""

    endpoint: str  # of the local AWS, http://127.0.0.1:PORT
    region: str
    class_path: str
    archive: str  # the JVM's option that uses an archive of classes, or makes one; may be empty
    scratch: Path  # a folder for spills and shuffles; it dies with the worker

    @property
    def last_words(self) -> Path:
        """Where Java writes what it died of."""
        return self.scratch / "java.log"


def settings(place: Place) -> dict[str, str]:
    return {**_machine(place), **_files(place), **catalog(place)}


def _machine(place: Place) -> dict[str, str]:
    java = [
        # Most jobs end before the second compiler pays for itself, and one collector thread is enough for a small heap.
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        # Else it begins with a 64th of the machine's memory and stops to look through all of it whenever it wants more.
        f"-Xms{_LEAST}m",
        # Spark's classes take more than Java lets them at first: it would look through all of the heap each time.
        "-XX:MetaspaceSize=256m",
        # As much as with both compilers. With one it is 48 MB, which a worker of many jobs fills; then Java compiles
        # nothing any more, and what needs a method handle fails, the whole session with it.
        "-XX:ReservedCodeCacheSize=240m",
        _quoted(f"-XX:ErrorFile={place.last_words}"),
        _quoted(place.archive),
        _quoted(f"-Dderby.system.home={place.scratch}"),
        *java_options(),
        trust_store_option(),
    ]
    return {
        "spark.master": "local[2]",
        "spark.app.name": "sluice",
        "spark.driver.host": "127.0.0.1",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.memory": f"{_heap()}m",
        "spark.driver.extraJavaOptions": " ".join(option for option in java if option),
        # Quicker than spark.jars, which copies every jar for every session.
        "spark.driver.extraClassPath": place.class_path,
        "spark.local.dir": str(place.scratch),
        "spark.sql.warehouse.dir": str(place.scratch / "warehouse"),
        "spark.default.parallelism": "2",
        "spark.sql.shuffle.partitions": "2",
        "spark.ui.enabled": "false",
        # What a plan is in words is written down for each query, for the interface that is off.
        "spark.sql.ui.explainMode": "simple",
        "spark.ui.showConsoleProgress": "false",
        # As on Glue, wherever the machine is.
        "spark.sql.session.timeZone": "UTC",
    }


def _heap() -> int:
    """MB. Java takes them when it needs them: too little fails jobs of some million rows, which a laptop can do."""
    there = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") // 2**20
    return min(_MOST, max(_LEAST, there // _SHARE))


def _quoted(option: str) -> str:
    """One Java option, or none, as Spark's launcher splits them: a folder's name may hold spaces and quotes."""
    return option and '"' + option.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _files(place: Place) -> dict[str, str]:
    """s3:// for Spark's own readers and writers: Hadoop's S3A against the local AWS."""
    s3a = {
        "endpoint": place.endpoint,
        "endpoint.region": place.region,
        "path.style.access": "true",
        "connection.ssl.enabled": "false",
        "aws.credentials.provider": "com.amazonaws.auth.SystemPropertiesCredentialsProvider",
        "fast.upload.buffer": "bytebuffer",
        # S3A asks for versions and probes buckets to be safe against what the local AWS never does.
        "change.detection.mode": "none",
        "bucket.probe": "0",
        "attempts.maximum": "2",
        "retry.limit": "2",
        # A job has no right to what marks the folders above its own.
        "directory.marker.retention": "keep",
    }
    return {
        "spark.hadoop.fs.s3.impl": "org.apache.hadoop.fs.s3a.S3AFileSystem",
        "spark.hadoop.fs.AbstractFileSystem.s3.impl": "org.apache.hadoop.fs.s3a.S3A",
        **{f"spark.hadoop.fs.s3a.{name}": value for name, value in s3a.items()},
        "spark.hadoop.mapreduce.fileoutputcommitter.algorithm.version": "2",
        "spark.hadoop.mapreduce.fileoutputcommitter.marksuccessfuljobs": "false",
        "spark.sql.sources.partitionOverwriteMode": "dynamic",
    }


def catalog(place: Place) -> dict[str, str]:
    """Iceberg through the Glue catalog, called `glue`, as the jobs' arguments set it up on AWS.

    The warehouse is only a default that is never used: every table says where it lies.
    """
    glue = {
        "catalog-impl": "org.apache.iceberg.aws.glue.GlueCatalog",
        "io-impl": "org.apache.iceberg.aws.s3.S3FileIO",
        "warehouse": "s3://sluice-tables-name-their-location/",
        "client.region": place.region,
        "client.credentials-provider": "software.amazon.awssdk.auth.credentials.SystemPropertyCredentialsProvider",
        "glue.endpoint": place.endpoint,
        "s3.endpoint": place.endpoint,
        "s3.path-style-access": "true",
    }
    return {
        "spark.sql.extensions": "org.apache.iceberg.spark.extensions.IcebergSparkSessionExtensions",
        "spark.sql.catalog.glue": "org.apache.iceberg.spark.SparkCatalog",
        **{f"spark.sql.catalog.glue.{name}": value for name, value in glue.items()},
    }
