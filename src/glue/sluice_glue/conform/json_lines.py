"""JSON lines: a line is one object and nothing beside."""

from pyspark.sql import DataFrame
from pyspark.sql import functions as F
from pyspark.sql import types as T

_OBJECTS = T.ArrayType(T.MapType(T.StringType(), T.StringType()))
_END = "\ufdd1"
"""A name that no object has: one of the code points that Unicode leaves to programs for their own use.
https://www.unicode.org/faq/private_use.html#nonchar1"""


def parsed(lines: DataFrame, line: str, record: str) -> DataFrame:
    """Adds the column `record`: the line's object as a map of texts. Null where the line is not one object.

    Of a text with several values Spark reads the first and passes over the rest. So it reads a list, of the line and
    of an object that is known: where it finds these two, the line was one object.
    """
    listed = F.concat(F.lit("["), F.col(line), F.lit(f',{{"{_END}":""}}]'))
    rows = lines.withColumn("__objects", F.from_json(listed, _OBJECTS, {"mode": "PERMISSIVE"}))
    objects = F.col("__objects")
    alone = (F.size(objects) == 2) & F.try_element_at(F.get(objects, 1), F.lit(_END)).isNotNull()
    return rows.withColumn(record, F.when(alone, F.get(objects, 0))).drop("__objects")
