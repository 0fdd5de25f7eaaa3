"""Rules that no two rows of the batch may share values: judged once there is one row per key.

Which of the rows that share is the right one nobody can say here, so all of them break the rule. Rows without one of
the values share it with none, as with a UNIQUE constraint in SQL.
"""

from dataclasses import dataclass

from pyspark.sql import Column as SparkColumn
from pyspark.sql import DataFrame, Window
from pyspark.sql import functions as F

from sluice_glue.conform.checking import FLAW, REASON, REASONS, ROW
from sluice_glue.conform.reading import FILE
from sluice_glue.conform.resolving import Resolved
from sluice_glue.names import quote
from sluice_glue.rules import Unique


@dataclass(frozen=True)
class Uniqueness:
    resolved: Resolved
    """Without the rows that a rule refused."""
    refused: DataFrame | None
    """The rows that a rule refused, explained as those are that were not good. None where there are none."""
    refusals: int
    judged: dict[str, int]
    """Rows that have all values, by rule."""
    broken: dict[str, int]
    """Rows that share them with another, by rule."""


def check_unique(resolved: Resolved, rules: list[Unique]) -> Uniqueness:
    if not rules or resolved.count == 0:
        none = {rule.name: 0 for rule in rules}
        return Uniqueness(resolved, None, 0, none, dict(none))
    rows = resolved.rows
    for rule in rules:
        rows = rows.withColumn(_shared(rule), _sharing(rule))
    refusing = [rule for rule in rules if rule.action != "warn"]
    none = F.lit(None).cast("string").alias("detail")
    listed = [F.when(F.col(quote(_shared(rule))), F.struct(F.lit(rule.name).alias("rule"), none)) for rule in refusing]
    reasons = F.array_compact(F.array(*listed)) if listed else F.array().cast(f"array<{REASON}>")
    marked = rows.withColumn(REASONS, F.when(F.size(reasons) > 0, reasons)).persist()
    counted = marked.agg(
        F.count(REASONS),
        *(F.count(F.col(quote(_shared(rule)))) for rule in rules),
        *(F.count_if(F.col(quote(_shared(rule)))) for rule in rules),
    ).collect()[0]
    names = [rule.name for rule in rules]
    refusals = counted[0]
    kept = marked.where(F.col(REASONS).isNull()).select(resolved.rows.columns)
    refused = marked.where(F.col(REASONS).isNotNull()).select(FILE, REASONS, F.col(f"{FLAW}.row").alias(ROW))
    return Uniqueness(
        Resolved(kept, resolved.count - refusals, resolved.losers, resolved.keys),
        refused if refusals else None,
        refusals,
        dict(zip(names, counted[1 : len(names) + 1], strict=True)),
        dict(zip(names, counted[len(names) + 1 :], strict=True)),
    )


def _shared(rule: Unique) -> str:
    return f"__shared_{rule.name}"


def _sharing(rule: Unique) -> SparkColumn:
    """True where another row has the same values, null where a value is missing."""
    values = [F.col(quote(name)) for name in rule.columns]
    complete = F.lit(True)
    for value in values:
        complete = complete & value.isNotNull()
    return F.when(complete, F.count(F.lit(1)).over(Window.partitionBy(*values)) > 1)
