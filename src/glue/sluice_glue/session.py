"""The Spark session of a job. Static settings (Iceberg's extensions, the catalog) come from the job's `--conf`."""

from pyspark.sql import SparkSession

from sluice_glue.names import CATALOG

SETTINGS = {
    # An overflow or a broken cast in a contract's expression is an error, never a null or a wrong number.
    "spark.sql.ansi.enabled": "true",
    "spark.sql.session.timeZone": "UTC",
    # Rows are counted in and counted out: a file that vanished in between must not be skipped.
    "spark.sql.files.ignoreMissingFiles": "false",
    "spark.sql.files.ignoreCorruptFiles": "false",
    "spark.sql.caseSensitive": "false",
    # The catalog forgets a table after half a minute by default. Then SQL gets another handle than the job has
    # (iceberg.py), which does not see what that one commits: a long run would compare with rows of an older snapshot.
    f"spark.sql.catalog.{CATALOG}.cache.expiration-interval-ms": "-1",
    # A job plans several reads of one table, each from the same manifests, which never change.
    f"spark.sql.catalog.{CATALOG}.io.manifest.cache-enabled": "true",
    # Rows are kept for as long as a job looks at them; to compress them takes longer than all the looking.
    "spark.sql.inMemoryColumnarStorage.compressed": "false",
}


def session() -> SparkSession:
    spark = SparkSession.builder.getOrCreate()
    for name, value in SETTINGS.items():
        spark.conf.set(name, value)
    return spark
