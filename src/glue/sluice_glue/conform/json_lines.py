"""JSON lines: a line is one object and nothing beside, its names are different, and a number is what is written there.

Spark prints a number with a point or an exponent by way of a double (SPARK-48148): of 1234567890123456.78 it makes
1.2345678901234568E15. So such a number is put in quotes before Spark reads the line, between marks by which it is known
afterwards, also within a text that Spark makes of a list or an object.
"""

from pyspark.sql import Column as SparkColumn
from pyspark.sql import DataFrame
from pyspark.sql import functions as F
from pyspark.sql import types as T

_OBJECTS = T.ArrayType(T.MapType(T.StringType(), T.StringType()))

# Two of the code points that Unicode leaves to programs for their own use, never to be found in a text from elsewhere.
# https://www.unicode.org/faq/private_use.html#nonchar1
_END = "\ufdd1"
_MARK = "\ufdd0"

# A double keeps 15 digits. A number with more has eight before its point or exponent, or eight behind its point.
_LONG = "[0-9]{8,}[.eE]|[0-9]+[.][0-9]{8}"
_SOME_LONG = "[.eE](?:(?<=[0-9]{8}[.eE])|(?<=[.])[0-9]{8})"
"""Whether there may be such a number in a line. Looks at points and at the letter only, and so costs little."""
_NUMBER = f"-?(?={_LONG})(?:0|[1-9][0-9]*+)(?:[.][0-9]++)?(?:[eE][+-]?[0-9]++)?(?=[ \\t\\r,}}\\]])"
_TEXT = r'"(?:[^"\\]++|\\.)*+"|' + r"'(?:[^'\\]++|\\.)*+'"
_OTHER = f"[^\"'0-9-]++|{_TEXT}|-?+(?!{_LONG})[0-9][0-9.eE+-]*+|-(?![0-9])"
_NEXT_LONG = f"(?s)\\G((?:{_OTHER})*+)({_NUMBER})"
"""A long number with all that stands before it, from the end of the last one. Where JSON ends, so do the matches."""


def parsed(lines: DataFrame, line: str, record: str, exact: bool) -> DataFrame:
    """Adds the column `record`: the line's object as a map of texts. Null where the line is not one such object.

    Where it is not to be `exact`, a number with a point or an exponent may be the double that is next to it.
    """
    if not exact:
        return _read(lines, line, record)
    text = F.col(line)
    quoted = F.when(text.rlike(_SOME_LONG), F.regexp_replace(text, _NEXT_LONG, f'$1"{_MARK}$2{_MARK}"')).otherwise(text)
    rows = _read(lines.withColumn("__quoted", quoted), "__quoted", record)
    changed = F.octet_length("__quoted") != F.octet_length(text)
    return rows.withColumn(record, F.when(changed, _unmarked(record)).otherwise(F.col(record))).drop("__quoted")


def _unmarked(record: str) -> SparkColumn:
    return F.transform_values(record, lambda _, value: F.regexp_replace(value, f'"?{_MARK}"?', ""))


def _read(lines: DataFrame, line: str, record: str) -> DataFrame:
    # Of a text with several values Spark reads the first and passes over the rest. So it reads a list, of the line and
    # of an object that is known: where it finds these two, the line was one object.
    listed = F.concat(F.lit("["), F.col(line), F.lit(f',{{"{_END}":""}}]'))
    rows = lines.withColumn("__objects", F.from_json(listed, _OBJECTS, {"mode": "PERMISSIVE"}))
    objects = F.col("__objects")
    alone = (F.size(objects) == 2) & F.try_element_at(F.get(objects, 1), F.lit(_END)).isNotNull()
    # Of a name that comes twice readers take the first value or the last; which of them was meant nobody can say.
    names = F.map_keys(F.get(objects, 0))
    alone &= F.size(names) == F.size(F.array_distinct(names))
    return rows.withColumn(record, F.when(alone, F.get(objects, 0))).drop("__objects")
