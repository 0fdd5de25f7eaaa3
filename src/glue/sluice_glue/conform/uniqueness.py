"""Rules that no two rows of the batch may share values: judged once there is one row per key.

Which of the rows that share is the right one nobody can say here, so all of them break the rule. Rows without one of
the values share it with none, as with a UNIQUE constraint in SQL.
"""

from dataclasses import dataclass

from pyspark.sql import Column as SparkColumn
from pyspark.sql import DataFrame, Window
from pyspark.sql import functions as F

from sluice_glue.conform.resolving import Resolved
from sluice_glue.names import quote
from sluice_glue.rules import Unique


@dataclass(frozen=True)
class Uniqueness:
    resolved: Resolved
    """Without the rows that a rule refused."""
    refused: DataFrame | None
    """The rows that a rule refused, with their `__reasons`. None where there are none."""
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
    listed = [
        F.when(F.col(_shared(rule)), F.struct(F.lit(rule.name).alias("rule"), F.lit(None).cast("string").alias("detail")))
        for rule in refusing
    ]
    marked = rows.withColumn("__reasons", F.array_compact(F.array(*listed))).persist()
    counted = marked.agg(
        F.count_if(F.size("__reasons") > 0),
        *(F.count_if(F.col(_shared(rule)).isNotNull()) for rule in rules),
        *(F.count_if(F.col(_shared(rule))) for rule in rules),
    ).collect()[0]
    names = [rule.name for rule in rules]
    refusals = counted[0]
    columns = [name for name in marked.columns if name not in {"__reasons", *map(_shared, rules)}]
    kept = marked.where(F.size("__reasons") == 0).select(*map(quote, columns))
    return Uniqueness(
        Resolved(kept, resolved.count - refusals, resolved.losers),
        marked.where(F.size("__reasons") > 0) if refusals else None,
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
