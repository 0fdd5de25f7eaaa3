"""CSV records that may not be what was written, and which of them are not.

Spark reads bytes that are no UTF-8 as U+FFFD: keys that differ become one. And it reads a quote that is not closed as a
field that goes on over the records behind it, up to the end of the file. Either leaves a record with the right fields,
and is what a good file may say, too. So such records are doubtful, and only where there are any is their file read once
more, as lines.
"""

from dataclasses import dataclass

from pyspark.sql import Column as SparkColumn
from pyspark.sql import DataFrame
from pyspark.sql import functions as F

from sluice_glue.names import quote

DOUBT = "__doubt"
"""Null for nearly all records, else what is doubtful: `garbled`, whether a text has U+FFFD, and `line`, the last line
of the last field where it looks like a record, with the line break behind it where there is one."""

_REPLACEMENT = "\ufffd"
_KIND = "struct<garbled:boolean,line:string>"


@dataclass(frozen=True)
class Spoilt:
    """The doubtful records that are not what was written."""

    garbled: frozenset[str]
    """Files, as Spark writes their addresses, in which those with U+FFFD are not."""
    unclosed: DataFrame | None
    """The `line` of those that have swallowed others, with the file's column. None where there are none."""


def no_doubt() -> SparkColumn:
    return F.lit(None).cast(_KIND)


def doubt(fields: list[str], texts: list[str]) -> SparkColumn:
    """What is doubtful about a record with these fields, of which `texts` may go into the table as they are."""
    garbled = has_replacement([F.col(text) for text in texts])
    unclosed = _swallowed(fields[-1], len(fields))
    found = F.struct(garbled.alias("garbled"), F.when(unclosed, _last_line(fields[-1])).alias("line"))
    return F.when(garbled | unclosed, found).cast(_KIND)


def has_replacement(texts: list[SparkColumn]) -> SparkColumn:
    """Whether one of them has the character that Spark puts for bytes that are none."""
    found = F.lit(False)
    for text in texts:
        found = found | F.coalesce(F.contains(text, F.lit(_REPLACEMENT)), F.lit(False))
    return found


def is_utf8(text: SparkColumn) -> SparkColumn:
    """Whether a text that Spark has taken from a file as it is consists of characters."""
    content = text.cast("binary")
    return F.encode(F.decode(content, "UTF-8"), "UTF-8") == content


def spoilt(lines: DataFrame, doubtful: DataFrame, file: str) -> Spoilt | None:
    """What is spoilt of the doubtful records, if anything is.

    `lines` are those of their files: `value`, and `place` by which they are in order. `doubtful` has the records'
    DOUBT; both have the column `file`.
    """
    garbled = lines.where(~is_utf8(F.col("value"))).select(file).distinct().collect()
    # A field that is closed has a quote behind it: its last line is none of the file's lines. Where a line break ends
    # it, the quote is in a line of its own, unless the file ends there.
    last = lines.where(F.col("value") != "").groupBy(file).agg(F.max_by("value", "place").alias("value"))
    ends = lines.select(file, "value").unionByName(last.select(file, F.concat("value", F.lit("\n")).alias("value")))
    swallowing = doubtful.select(file, F.col(f"{DOUBT}.line").alias("value")).where(F.col("value").isNotNull())
    unclosed = swallowing.join(ends, [file, "value"], "left_semi").distinct().withColumnRenamed("value", "line")
    unclosed = unclosed.localCheckpoint()
    if not garbled and unclosed.isEmpty():
        return None
    return Spoilt(frozenset(row[0] for row in garbled), None if unclosed.isEmpty() else unclosed)


def _swallowed(last: str, width: int) -> SparkColumn:
    """Whether the last field goes on over what looks like a record of as many fields."""
    if width == 1:
        return F.lit(False)
    line = _last_line(last)
    commas = F.length(line) - F.length(F.replace(line, F.lit(",")))
    return F.coalesce(F.contains(F.col(last), F.lit("\n")) & (commas >= width - 1), F.lit(False))


def _last_line(field: str) -> SparkColumn:
    line = F.substring_index(F.expr(f"TRIM(TRAILING '\\n' FROM {quote(field)})"), "\n", -1)
    return F.when(F.endswith(F.col(field), F.lit("\n")), F.concat(line, F.lit("\n"))).otherwise(line)
