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

DOUBT = "__doubt"
"""Null for nearly all records; the text of the last field where its last line looks like a record; else empty, where a
text has U+FFFD."""

_REPLACEMENT = "\ufffd"


@dataclass(frozen=True)
class Spoilt:
    """The doubtful records that are not what was written."""

    garbled: frozenset[str]
    """Files, as Spark writes their addresses, in which those with U+FFFD are not."""
    unclosed: DataFrame | None
    """The `line` of those that have swallowed others, with the file's column. None where there are none."""


def no_doubt() -> SparkColumn:
    return F.lit(None).cast("string")


def doubt(fields: list[str], texts: list[str]) -> SparkColumn:
    """What is doubtful about a record with these fields, of which `texts` go into the table as they are.

    Every record is asked this, so it is short, and a regular expression looks only at fields with a line break.
    """
    last = F.col(fields[-1])
    garbled = F.when(has_replacement([F.col(text) for text in texts]), F.lit(""))
    if len(fields) == 1:
        return garbled
    # Each comma ends one group, or what is tried for a line that has too few doubles with each of them.
    like_a_record = f"\\n(?:[^\\n,]*,){{{len(fields) - 1}}}[^\\n]*\\n*$"
    return F.when(F.contains(last, F.lit("\n")) & last.rlike(like_a_record), last).otherwise(garbled)


def has_replacement(texts: list[SparkColumn]) -> SparkColumn:
    """Whether one of them has the character that Spark puts for bytes that are none; perhaps null where none has."""
    found = F.lit(False)
    for text in texts:
        found = found | F.contains(text, F.lit(_REPLACEMENT))
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
    last = lines.where(F.col("value") != "").groupBy(file).agg(F.max_by("value", "place").alias("line"))
    ends = lines.select(file, F.col("value").alias("line")).unionByName(
        last.select(file, F.concat("line", F.lit("\n")).alias("line"))
    )
    swallowing = doubtful.where(F.col(DOUBT) != "").select(file, last_line().alias("line"))
    unclosed = swallowing.join(ends, [file, "line"], "left_semi").distinct().localCheckpoint()
    if unclosed.isEmpty():
        return Spoilt(frozenset(row[0] for row in garbled), None) if garbled else None
    return Spoilt(frozenset(row[0] for row in garbled), unclosed)


def last_line() -> SparkColumn:
    """The last line of what DOUBT holds, with one line break behind it where there are any."""
    line = F.substring_index(F.expr(f"TRIM(TRAILING '\\n' FROM {DOUBT})"), "\n", -1)
    return F.when(F.endswith(F.col(DOUBT), F.lit("\n")), F.concat(line, F.lit("\n"))).otherwise(line)
