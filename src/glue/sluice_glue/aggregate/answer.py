"""The query's answer in the contract's columns and types, without loss: what a type cannot hold exactly fails the run.

Types of one kind only: text that looks like a number, or a decimal that became a double on the way, is for the query to
cast, where everybody sees it.
"""

from dataclasses import dataclass

from pyspark.sql import Column as SparkColumn
from pyspark.sql import DataFrame
from pyspark.sql import functions as F
from pyspark.sql import types as T

from sluice_glue.contract import Column, Contract
from sluice_glue.errors import QualityFailure, TableMismatch
from sluice_glue.names import quote
from sluice_glue.spark_types import data_type

_INTEGERS = (T.ByteType, T.ShortType, T.IntegerType, T.LongType)
_FLAW = "__inexact"


@dataclass(frozen=True)
class Answer:
    rows: DataFrame
    """The contract's columns, and `__inexact<n>` where a value of the query is not the column's."""
    cast: tuple[str, ...]
    """The columns that were cast in a way that may lose something."""


def typed(answer: DataFrame, contract: Contract) -> Answer:
    """Raises TableMismatch."""
    given = {field.name.lower(): field for field in answer.schema.fields}
    wanted = {name.lower() for name in contract.names}
    differing = [
        *(f"lacks {name}" for name in contract.names if name.lower() not in given),
        *(f"has {field.name}, which the contract has not" for name, field in given.items() if name not in wanted),
    ]
    if len(given) < len(answer.schema.fields):
        differing.append("has two columns of one name")
    if differing:
        raise TableMismatch(f"the query of {contract.dataset} does not answer its columns: it {', '.join(differing)}")
    values, flaws = [], {}
    for column in contract.columns:
        field = given[column.name.lower()]
        value, exact = _cast(column, field)
        values.append(value.alias(column.name))
        if exact is not None:
            flaws[column.name] = (F.col(quote(field.name)).isNotNull() & ~exact).alias(f"{_FLAW}{len(flaws)}")
    return Answer(answer.select(*values, *flaws.values()), tuple(flaws))


def check(answer: Answer, contract: Contract, group: tuple[str, ...]) -> int:
    """Counts the rows. Raises QualityFailure where one is not what the contract says, or a group comes twice."""
    required = [column.name for column in contract.columns if column.required]
    counted = answer.rows.agg(
        F.count(F.lit(1)),
        *(F.count_if(_absent(contract.column(name)) & ~_inexact(answer, name)) for name in required),
        *(F.count_if(_inexact(answer, name)) for name in answer.cast),
    ).collect()[0]
    nulls = zip(required, counted[1 : len(required) + 1], strict=True)
    inexact = zip(answer.cast, counted[len(required) + 1 :], strict=True)
    problems = [
        *(f"{name} has no value in {count} rows" for name, count in nulls if count),
        *(
            f"{name} has {count} values that {contract.column(name).type} cannot hold exactly"
            for name, count in inexact
            if count
        ),
    ]
    if problems:
        raise QualityFailure(
            f"the query of {contract.dataset} answers what its contract refuses: {'; '.join(problems)}"
        )
    keys = [F.col(quote(name)) for name in group]
    twice = answer.rows.groupBy(*keys).count().where(F.col("count") > 1).limit(1).collect()
    if twice:
        *values, count = twice[0]
        shown = ", ".join(f"{name} = {value}" for name, value in zip(group, values, strict=True))
        raise QualityFailure(f"the query of {contract.dataset} answers {count} rows for one group: {shown}")
    return int(counted[0])


def _absent(column: Column) -> SparkColumn:
    """Whether there is no value: as where rows come in, an empty text is none in a required column."""
    value = F.col(quote(column.name))
    return value.isNull() | (value == "") if column.type == "string" else value.isNull()


def _inexact(answer: Answer, name: str) -> SparkColumn:
    return F.col(f"{_FLAW}{answer.cast.index(name)}") if name in answer.cast else F.lit(False)


def _cast(column: Column, field: T.StructField) -> tuple[SparkColumn, SparkColumn | None]:
    """The value in the contract's type, and whether it is the same. None where it always is."""
    name, given, wanted = quote(field.name), field.dataType, data_type(column)
    plain = F.col(name)
    if given == wanted:
        return plain, None
    if _always_exact(given, wanted):
        return plain.cast(wanted), None
    if not _comparable(given, wanted):
        raise TableMismatch(
            f"the query answers {column.name} as {given.simpleString()}, the contract has it as {column.type}: "
            f"cast it in the query"
        )
    value = f"try_cast({name} AS {wanted.simpleString()})"
    return F.expr(value), F.expr(f"try_cast({value} AS {given.simpleString()}) <=> {name}")


def _always_exact(given: T.DataType, wanted: T.DataType) -> bool:
    if isinstance(given, T.NullType):
        return True
    if isinstance(wanted, T.DoubleType):
        return isinstance(given, T.FloatType | T.ByteType | T.ShortType | T.IntegerType)
    # The session's zone is UTC: a moment and what clocks there show are the same.
    return isinstance(wanted, T.TimestampNTZType) and isinstance(given, T.TimestampType | T.DateType)


def _comparable(given: T.DataType, wanted: T.DataType) -> bool:
    if isinstance(wanted, T.IntegerType | T.LongType | T.DecimalType):
        return isinstance(given, (*_INTEGERS, T.DecimalType))
    return isinstance(wanted, T.DateType) and isinstance(given, T.TimestampType | T.TimestampNTZType)
