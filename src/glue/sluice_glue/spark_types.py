"""A contract's types as Spark's."""

from decimal import Context, Decimal, InvalidOperation

from pyspark.sql import Column as SparkColumn
from pyspark.sql import functions as F
from pyspark.sql import types as T

from sluice_glue.contract import Column
from sluice_glue.errors import DocumentMistake

_TYPES: dict[str, T.DataType] = {
    "string": T.StringType(),
    "int": T.IntegerType(),
    "bigint": T.LongType(),
    "double": T.DoubleType(),
    "boolean": T.BooleanType(),
    "date": T.DateType(),
    # Without a zone, as the contract has it; Iceberg's `timestamp`. Spark's own TIMESTAMP is Iceberg's timestamptz.
    "timestamp": T.TimestampNTZType(),
}

_DIGITS = 38
"""Of Spark's longest decimal. Python's own arithmetic goes to 28."""


def data_type(column: Column) -> T.DataType:
    digits = column.decimal
    return _TYPES[column.type] if digits is None else T.DecimalType(*digits)


def literal(text: str, column: Column) -> SparkColumn:
    """A bound or member of a rule, comparable with the column's values. Raises DocumentMistake."""
    try:
        if column.decimal is not None or column.type in ("int", "bigint"):
            number = Decimal(text)
            if column.decimal is not None:
                return F.lit(_bound(number, column.decimal[1]))
            return F.lit(int(number) if number == number.to_integral_value() and abs(number) < 2**63 else number)
        if column.type == "double":
            return F.lit(float(text))
    except (InvalidOperation, ValueError):
        raise DocumentMistake(f"a rule compares {column.name} ({column.type}) with {text!r}") from None
    return F.lit(text).cast(data_type(column))


def _bound(number: Decimal, scale: int) -> Decimal:
    """With the column's own scale, so that Spark has nothing to convert in each row. Raises InvalidOperation."""
    scaled = number.quantize(Decimal(1).scaleb(-scale), context=Context(prec=_DIGITS))
    return scaled if scaled == number else number
