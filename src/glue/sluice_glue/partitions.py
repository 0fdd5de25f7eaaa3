"""Partitions of a table, by the values of its partition columns, and conditions that select them."""

from collections.abc import Iterable, Sequence
from typing import Any

from pyspark.sql import Column as SparkColumn
from pyspark.sql import functions as F

from sluice_glue.contract import Contract
from sluice_glue.names import quote

Partition = tuple[Any, ...]
"""Values of the partition columns, in the contract's order."""

LISTED = 1000
"""Values in one condition; beyond, their range."""


def within(contract: Contract, partitions: Iterable[Partition], prefix: str = "") -> SparkColumn:
    """A condition that prunes to these partitions, and perhaps some more."""
    found = list(partitions)
    condition = F.lit(True)
    for index, name in enumerate(contract.partitions):
        condition = condition & _one_of(F.col(prefix + quote(name)), {partition[index] for partition in found})
    return condition


def exactly(contract: Contract, partitions: Iterable[Partition]) -> SparkColumn:
    """A condition that is true for the rows of these partitions and no others."""
    return having(contract.partitions, set(partitions))


def having(columns: Sequence[str], values: set[tuple[Any, ...]]) -> SparkColumn:
    """A condition that is true for the rows that have one of these values in the columns, and no others."""
    return _exactly([F.col(quote(name)) for name in columns], values)


def _exactly(columns: list[SparkColumn], partitions: set[Partition]) -> SparkColumn:
    if not columns:
        return F.lit(bool(partitions))
    if len(columns) == 1:
        values = {partition[0] for partition in partitions}
        condition = columns[0].isin([value for value in values if value is not None])
        return condition | columns[0].isNull() if None in values else condition
    found = F.lit(False)
    for first in {partition[0] for partition in partitions}:
        same = columns[0].isNull() if first is None else columns[0] == F.lit(first)
        found = found | (same & _exactly(columns[1:], {one[1:] for one in partitions if one[0] == first}))
    return found


def _one_of(column: SparkColumn, values: set[Any]) -> SparkColumn:
    present = sorted(value for value in values if value is not None)
    if len(present) > LISTED:
        condition = column.between(F.lit(present[0]), F.lit(present[-1]))
    else:
        condition = column.isin(present) if present else F.lit(False)
    return condition | column.isNull() if None in values else condition
