"""Rows that are not good, as they came, with every reason and the file that they came from.

    <quarantine>run_id=<run>/<scope>/<started>-<attempt>/part-….json

One JSON object a line: run_id, source_file, reasons (texts), row (the source's columns and their texts) and, where the
record could not be taken apart, text. The run's report names the folder; what lies in others is nobody's.
"""

from pyspark.sql import DataFrame
from pyspark.sql import functions as F

from sluice_glue import lake
from sluice_glue.arguments import Arguments
from sluice_glue.conform.checking import REASONS, ROW
from sluice_glue.conform.reading import FILE, TEXT
from sluice_glue.reports import attempt_name, folder

_ONE_FILE = 100_000  # rows


def place(location: str, arguments: Arguments) -> str:
    return f"{folder(location, arguments)}{attempt_name(arguments)}/"


def write(rows: DataFrame, count: int, location: str, arguments: Arguments) -> None:
    """Writes the rows of this attempt, which have been explained (checking.py)."""
    reason = F.transform(
        F.col(REASONS),
        lambda one: F.when(one["detail"].isNull(), one["rule"]).otherwise(
            F.concat(one["rule"], F.lit(": "), one["detail"])
        ),
    )
    lines = rows.select(
        F.lit(arguments.run_id).alias("run_id"),
        # Spark writes addresses as URLs do.
        F.url_decode(F.replace(F.col(FILE), F.lit("+"), F.lit("%2B"))).alias("source_file"),
        reason.alias("reasons"),
        F.col(ROW).alias("row"),
        F.col(TEXT).alias("text"),
    )
    if count <= _ONE_FILE:
        lines = lines.coalesce(1)
    lines.write.mode("append").option("ignoreNullFields", False).json(place(location, arguments))


def discard(location: str, arguments: Arguments) -> None:
    """Removes what this attempt wrote."""
    lake.delete([file.url for file in lake.files(place(location, arguments))])
