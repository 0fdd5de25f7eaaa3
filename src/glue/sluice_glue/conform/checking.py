"""Rows of text become rows of the contract's types, each with all that is wrong with it.

The result has the contract's columns, `__file` (where the row came from), `__shape` (reading.py) and `__flaw`, which is
null for nearly all rows. Else it has

    reasons  why the row is not good: [{rule, detail}]; null for a good row
    notes    the rules that the row breaks and that only warn: [{rule, detail}], or null
    unread   whether a value or the whole record could not be read
    text     the record's text where it could not be taken apart
    row      the record as it came, a map of texts

One column rather than five: rows are kept until the table is written, and what a row lacks should cost nothing.
"""

from dataclasses import dataclass

from pyspark.sql import Column as SparkColumn
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F

from sluice_glue.casts import missing, typed
from sluice_glue.conform.reading import FILE, SHAPE, TEXT, Part, raw
from sluice_glue.contract import Column, Contract
from sluice_glue.document import ConformDocument
from sluice_glue.names import quote
from sluice_glue.rules import Expression, ForeignKey, NotNull, OneOf, Pattern, Range, RowRule, Unique
from sluice_glue.spark_types import data_type, literal

FLAW = "__flaw"
REASON = "struct<rule:string,detail:string>"
_UNREAD = "__unread"
_MALFORMED = {
    "csv": "the record does not have the fields of its header",
    "json": "the line is no JSON object",
}
_SHOWN = 100  # characters of a value in a reason


@dataclass(frozen=True)
class _Flaw:
    """Something that may be wrong with a row. `when` is never null."""

    rule: str
    when: SparkColumn
    detail: SparkColumn


def check(spark: SparkSession, part: Part, document: ConformDocument) -> DataFrame:
    """Checks the rows of a part against the contract and its row rules."""
    rows, reading = _read(part.rows, document)
    rows, deriving = _derive(rows, document.target)
    rules = [rule for rule in document.rules if isinstance(rule, RowRule)]
    rows = _join_references(spark, rows, rules)
    breaking = [(rule, _broken(rule, document)) for rule in rules]
    reasons = [*reading, *deriving, *(flaw for rule, flaw in breaking if rule.action != "warn")]
    notes = [flaw for rule, flaw in breaking if rule.action == "warn"]
    return rows.select(
        *(F.col(quote(name)) for name in document.target.names),
        FILE,
        SHAPE,
        _flaw(reasons, notes, part.record, document).alias(FLAW),
    )


def good(rows: DataFrame) -> DataFrame:
    """The checked rows that have nothing against them."""
    return rows.where(is_good())


def is_good() -> SparkColumn:
    return F.col(f"{FLAW}.reasons").isNull()


def _flaw(reasons: list[_Flaw], notes: list[_Flaw], record: SparkColumn, document: ConformDocument) -> SparkColumn:
    malformed = F.array(_reason(F.lit("malformed"), F.lit(_MALFORMED[document.source.format])))
    # A rule over the batch may find a row bad when it has passed here: then the record is needed.
    late = any(isinstance(rule, Unique) for rule in document.rules)
    found = F.struct(
        F.when(F.col(TEXT).isNotNull(), malformed).otherwise(_list(reasons)).alias("reasons"),
        F.when(F.col(TEXT).isNull(), _list(notes)).alias("notes"),
        F.col(_UNREAD).alias("unread"),
        F.col(TEXT).alias("text"),
        record.alias("row"),
    )
    if late:
        return found
    # That a value is unread is a reason, too; to look at that one column spares the many that it is made of.
    conditions = [flaw.when for flaw in [*reasons, *notes] if not flaw.rule.startswith("cast(")]
    return F.when(_any([F.col(_UNREAD), *conditions]), found)


def _read(rows: DataFrame, document: ConformDocument) -> tuple[DataFrame, list[_Flaw]]:
    """Adds the typed columns that come from the source, and whether one of them could not be read."""
    casts, absences = [], []
    columns = {}
    for column in document.target.columns:
        if column.source is None:
            continue
        text = raw(document.source.columns.index(column.source))
        value = F.col(quote(column.name))
        columns[column.name] = typed(text, column)
        if column.type != "string":
            # Null first: it is rarely so, and the rest is then not looked at.
            unread = value.isNull() & ~missing(text, column)
            detail = F.concat(_shown(F.col(text)), F.lit(f" is no {column.type}"))
            casts.append(_Flaw(f"cast({column.name})", unread, detail))
        if column.required:
            absent = value.isNull() & missing(text, column)
            absences.append(_Flaw(f"required({column.name})", absent, F.lit(None)))
    unread = F.col(TEXT).isNotNull() | _any([flaw.when for flaw in casts])
    return rows.withColumns(columns).withColumn(_UNREAD, unread), [*casts, *absences]


def _derive(rows: DataFrame, contract: Contract) -> tuple[DataFrame, list[_Flaw]]:
    """Adds the derived columns, in the contract's order: an expression may use those before it."""
    flaws = []
    for column in contract.columns:
        if column.derive is None:
            continue
        value = f"__derived_{column.name}"
        rows = rows.withColumn(value, F.expr(column.derive))
        kind = data_type(column).simpleString()
        rows = rows.withColumn(column.name, F.expr(f"try_cast({quote(value)} AS {kind})"))
        derived, result = F.col(quote(value)), F.col(quote(column.name))
        detail = F.concat(_shown(derived.cast("string")), F.lit(f" does not fit {column.type}"))
        flaws.append(_Flaw(f"derive({column.name})", result.isNull() & derived.isNotNull(), detail))
        if column.required:
            absent = derived.isNull() & ~F.col(_UNREAD) & ~_inputs_missing(contract)
            flaws.append(_Flaw(f"required({column.name})", absent, F.lit(None)))
    return rows, flaws


def _inputs_missing(contract: Contract) -> SparkColumn:
    """Whether a required column from the source is null: what is derived from it is null with it, for that reason."""
    required = [column for column in contract.columns if column.required and column.source is not None]
    return _any([F.col(quote(column.name)).isNull() for column in required])


def _join_references(spark: SparkSession, rows: DataFrame, rules: list[RowRule]) -> DataFrame:
    """Adds a column for each foreign key: whether the value is there."""
    for rule in rules:
        if isinstance(rule, ForeignKey):
            values = spark.table(rule.table).select(F.col(quote(rule.referenced)).alias("__value")).distinct()
            there = values.where(F.col("__value").isNotNull()).withColumn(_found(rule), F.lit(True))
            rows = rows.join(there, F.col(quote(rule.column)) == F.col("__value"), "left").drop("__value")
    return rows


def _found(rule: ForeignKey) -> str:
    return f"__found_{rule.name}"


def _broken(rule: RowRule, document: ConformDocument) -> _Flaw:
    """When a row breaks a rule. Values that are null break nothing but NotNull and expressions."""
    contract = document.target
    match rule:
        case NotNull():
            absent = [_absent(contract.column(name), document) for name in rule.columns]
            return _Flaw(rule.name, _any(absent), F.lit(None))
        case Range():
            return _value_flaw(rule.name, contract.column(rule.column), _within(rule, contract))
        case OneOf():
            column = contract.column(rule.column)
            within = F.col(quote(rule.column)).isin([literal(value, column) for value in rule.values])
            return _value_flaw(rule.name, column, within)
        case Pattern():
            return _value_flaw(rule.name, contract.column(rule.column), F.col(quote(rule.column)).rlike(rule.regex))
        case ForeignKey():
            return _value_flaw(rule.name, contract.column(rule.column), F.col(quote(_found(rule))))
        case Expression():
            when = ~F.coalesce(F.expr(rule.sql), F.lit(False)) & ~F.col(_UNREAD)
            return _Flaw(rule.name, when, F.lit(None))


def _absent(column: Column, document: ConformDocument) -> SparkColumn:
    """Whether there is no value. One that could not be read is there, and is a reason of its own."""
    value = F.col(quote(column.name))
    if column.source is None:
        return value.isNull() & ~F.col(_UNREAD)
    return value.isNull() & missing(raw(document.source.columns.index(column.source)), column)


def _within(rule: Range, contract: Contract) -> SparkColumn:
    column = contract.column(rule.column)
    value = F.col(quote(rule.column))
    within = F.lit(True)
    if rule.minimum is not None:
        bound = literal(rule.minimum, column)
        within = within & (value > bound if rule.minimum_exclusive else value >= bound)
    if rule.maximum is not None:
        bound = literal(rule.maximum, column)
        within = within & (value < bound if rule.maximum_exclusive else value <= bound)
    return within


def _value_flaw(name: str, column: Column, within: SparkColumn) -> _Flaw:
    value = F.col(quote(column.name))
    shown = _shown(value.cast("string")) if column.type == "string" else value.cast("string")
    return _Flaw(name, value.isNotNull() & ~F.coalesce(within, F.lit(False)), shown)


def _list(flaws: list[_Flaw]) -> SparkColumn:
    """The flaws that a row has, or null. Looked at for the few rows only that have any."""
    listed = [F.when(flaw.when, _reason(F.lit(flaw.rule), flaw.detail)) for flaw in flaws]
    found = F.array_compact(F.array(*listed)) if listed else F.array().cast(f"array<{REASON}>")
    return F.when(F.size(found) > 0, found)


def _reason(rule: SparkColumn, detail: SparkColumn) -> SparkColumn:
    return F.struct(rule.alias("rule"), detail.cast("string").alias("detail"))


def _any(conditions: list[SparkColumn]) -> SparkColumn:
    found = F.lit(False)
    for condition in conditions:
        found = found | condition
    return found


def _shown(value: SparkColumn) -> SparkColumn:
    """A value in quotes, its beginning when it is long."""
    cut = F.when(F.length(value) > _SHOWN, F.concat(F.substring(value, 1, _SHOWN), F.lit("…"))).otherwise(value)
    return F.concat(F.lit("'"), cut, F.lit("'"))
