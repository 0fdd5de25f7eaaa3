"""The context that Glue's scripts begin with.

https://docs.aws.amazon.com/glue/latest/dg/aws-glue-api-crawler-pyspark-extensions-glue-context.html
"""

import sys
from typing import Any

from pyspark import SparkContext
from pyspark.sql import SparkSession

from awsglue.refusal import refuse


class GlueContext:
    """Spark's session, with the names that Glue gives it; its readers and writers of frames are refused."""

    def __init__(self, sparkContext: SparkContext, **_options: object) -> None:  # noqa: ARG002, N803 (as Glue has it)
        self.spark_session = SparkSession.builder.getOrCreate()

    def get_logger(self) -> "GlueLogger":
        return GlueLogger()

    def __getattr__(self, name: str) -> Any:
        # On Glue it is a context of Spark's SQL, too: `read`, `sql`, `createDataFrame`.
        if name.startswith("__"):
            raise AttributeError(name)
        if not hasattr(SparkSession, name):
            refuse(f"GlueContext.{name}")
        return getattr(self.spark_session, name)


class GlueLogger:
    """Writes to the run's log."""

    def debug(self, message: object) -> None:
        self._write("DEBUG", message)

    def info(self, message: object) -> None:
        self._write("INFO", message)

    def warn(self, message: object) -> None:
        self._write("WARN", message)

    def error(self, message: object) -> None:
        self._write("ERROR", message)

    def _write(self, level: str, message: object) -> None:
        print(level, message, file=sys.stderr)
