"""Rows of text become rows of the contract's types, each with what is wrong with it.

The result has the contract's columns, `__file` (where the row came from), `__shape` (reading.py) and `__flaw`, which is
null for nearly all rows. Else it has

    good     whether the row may go into the table all the same: it breaks only rules that warn
    noted    whether it breaks such a rule
    unread   whether a value or the whole record could not be read
    text     the record's text where it could not be taken apart
    row      the record as it came, a map of texts
    derived  what derived columns were before they were brought into their type, where there are such columns
    broken   of the rules that the rest does not say it of (expressions, foreign keys), whether the row breaks them

One column rather than many: rows are kept until the table is written, and what a row lacks should cost nothing. What is
wrong is said in words for the few rows only that something is wrong with (`explained`).
"""

from collections.abc import Callable, Mapping
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
REASONS = "__reasons"
"""Why a row is not good: [{rule, detail}]; null for a good row."""
NOTES = "__notes"
"""The rules that a row breaks and that only warn: [{rule, detail}], or null."""
ROW = "__row"
"""The record as it came, a map of texts."""

REASON = "struct<rule:string,detail:string>"
_UNREAD = "__unread"
_BROKEN = "__broken"
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
    detail: Callable[[], SparkColumn]
    """Says it in words. Most runs have no row to say it of."""


@dataclass(frozen=True)
class _Flaws:
    """All that may be wrong with a row, in the order in which it is said."""

    reasons: list[_Flaw]
    notes: list[_Flaw]


def check(spark: SparkSession, part: Part, document: ConformDocument) -> DataFrame:
    """Checks the rows of a part against the contract and its row rules."""
    rows = _derive(_read(part.rows, document), document.target)
    rows = _join_references(spark, rows, document)
    return rows.select(
        *(F.col(quote(name)) for name in document.target.names),
        FILE,
        SHAPE,
        _flaw(part.record, document).alias(FLAW),
    )


def good(rows: DataFrame) -> DataFrame:
    """The checked rows that have nothing against them."""
    return rows.where(is_good())


def is_good() -> SparkColumn:
    return F.coalesce(F.col(f"{FLAW}.good"), F.lit(True))


def is_noted() -> SparkColumn:
    return F.coalesce(F.col(f"{FLAW}.noted"), F.lit(False))


def explained(checked: DataFrame, document: ConformDocument) -> DataFrame:
    """Of the checked rows that something is wrong with: `__file`, `__reasons`, `__notes`, `__text` and `__row`."""
    # All that conditions and details are about, under the names that it had when the rows were checked.
    raws = [
        F.when(F.col(f"{FLAW}.text").isNull(), F.try_element_at(f"{FLAW}.row", F.lit(name))).alias(raw(index))
        for index, name in enumerate(document.source.columns)
    ]
    rows = checked.where(F.col(FLAW).isNotNull()).select(
        *(F.col(quote(name)) for name in document.target.names),
        FILE,
        F.col(f"{FLAW}.unread").alias(_UNREAD),
        F.col(f"{FLAW}.text").alias(TEXT),
        F.col(f"{FLAW}.row").alias(ROW),
        *raws,
        *([f"{FLAW}.derived.*"] if _derived_names(document.target) else []),
        *([F.col(f"{FLAW}.broken").alias(_BROKEN)] if _remembered(document) else []),
    )
    flaws = _flaws(document)
    broken = {rule.name: F.col(_BROKEN)[index] for index, rule in enumerate(_remembered(document))}
    malformed = F.array(_reason(F.lit("malformed"), F.lit(_MALFORMED[document.source.format])))
    whole = F.col(TEXT).isNull()
    return rows.select(
        FILE,
        F.when(whole, _list(flaws.reasons, broken)).otherwise(malformed).alias(REASONS),
        F.when(whole, _list(flaws.notes, broken)).alias(NOTES),
        TEXT,
        ROW,
    )


def _flaws(document: ConformDocument) -> _Flaws:
    breaking = [(rule, _broken(rule, document)) for rule in _row_rules(document)]
    return _Flaws(
        [
            *_unreadable(document),
            *_absent_values(document),
            *_underivable(document.target),
            *(flaw for rule, flaw in breaking if rule.action != "warn"),
        ],
        [flaw for rule, flaw in breaking if rule.action == "warn"],
    )


def _remembered(document: ConformDocument) -> list[RowRule]:
    """The rules that cannot be judged by the row alone once more: they ask another table, or perhaps the clock."""
    return [rule for rule in _row_rules(document) if isinstance(rule, Expression | ForeignKey)]


def _row_rules(document: ConformDocument) -> list[RowRule]:
    return [rule for rule in document.rules if isinstance(rule, RowRule)]


def _flaw(record: SparkColumn, document: ConformDocument) -> SparkColumn:
    flaws = _flaws(document)
    # That a value is unread is a reason, too; to look at that one column spares the many that it is made of.
    bad = _any([F.col(_UNREAD), *(flaw.when for flaw in flaws.reasons if not flaw.rule.startswith("cast("))])
    noted = _any([flaw.when for flaw in flaws.notes]) & F.col(TEXT).isNull() if flaws.notes else F.lit(False)
    # A rule over the batch may find a row bad when it has passed here: then the record is needed.
    late = any(isinstance(rule, Unique) for rule in document.rules)
    derived, remembered = _derived_names(document.target), _remembered(document)
    found = F.struct(
        (~bad if late or flaws.notes else F.lit(False)).alias("good"),
        noted.alias("noted"),
        F.col(_UNREAD).alias("unread"),
        F.col(TEXT).alias("text"),
        record.alias("row"),
        *([F.struct(*map(quote, derived)).alias("derived")] if derived else []),
        *([F.array(*(_broken(rule, document).when for rule in remembered)).alias("broken")] if remembered else []),
    )
    return found if late else F.when(bad | noted if flaws.notes else bad, found)


def _read(rows: DataFrame, document: ConformDocument) -> DataFrame:
    """Adds the typed columns that come from the source, and whether one of them could not be read."""
    columns = {column.name: typed(_raw(column, document), column) for column in _read_columns(document)}
    unread = F.col(TEXT).isNotNull() | _any([flaw.when for flaw in _unreadable(document)])
    return rows.withColumns(columns).withColumn(_UNREAD, unread)


def _read_columns(document: ConformDocument) -> list[Column]:
    return [column for column in document.target.columns if column.source is not None]


def _raw(column: Column, document: ConformDocument) -> str:
    """The text column that a column is read from."""
    assert column.source is not None
    return raw(document.source.columns.index(column.source))


def _unreadable(document: ConformDocument) -> list[_Flaw]:
    flaws = []
    for column in _read_columns(document):
        if column.type != "string":
            text = _raw(column, document)
            # Null first: it is rarely so, and the rest is then not looked at.
            unread = F.col(quote(column.name)).isNull() & ~missing(text, column)
            flaws.append(_Flaw(f"cast({column.name})", unread, _is_no(text, column.type)))
    return flaws


def _is_no(text: str, kind: str) -> Callable[[], SparkColumn]:
    return lambda: F.concat(_shown(F.col(text)), F.lit(f" is no {kind}"))


def _absent_values(document: ConformDocument) -> list[_Flaw]:
    return [
        _Flaw(
            f"required({column.name})",
            F.col(quote(column.name)).isNull() & missing(_raw(column, document), column),
            _nothing,
        )
        for column in _read_columns(document)
        if column.required
    ]


def _derived_names(contract: Contract) -> list[str]:
    return [_derived(column) for column in contract.columns if column.derive is not None]


def _derived(column: Column) -> str:
    """The column that holds what was derived, in whatever type that is."""
    return f"__derived_{column.name}"


def _derive(rows: DataFrame, contract: Contract) -> DataFrame:
    """Adds the derived columns, in the contract's order: an expression may use those before it."""
    for column in contract.columns:
        if column.derive is not None:
            rows = rows.withColumn(_derived(column), F.expr(column.derive))
            kind = data_type(column).simpleString()
            rows = rows.withColumn(column.name, F.expr(f"try_cast({quote(_derived(column))} AS {kind})"))
    return rows


def _underivable(contract: Contract) -> list[_Flaw]:
    flaws = []
    for column in contract.columns:
        if column.derive is None:
            continue
        derived, result = F.col(quote(_derived(column))), F.col(quote(column.name))
        flaws.append(
            _Flaw(f"derive({column.name})", result.isNull() & derived.isNotNull(), _does_not_fit(derived, column.type))
        )
        if column.required:
            absent = derived.isNull() & ~F.col(_UNREAD) & ~_inputs_missing(contract)
            flaws.append(_Flaw(f"required({column.name})", absent, _nothing))
    return flaws


def _does_not_fit(derived: SparkColumn, kind: str) -> Callable[[], SparkColumn]:
    return lambda: F.concat(_shown(derived.cast("string")), F.lit(f" does not fit {kind}"))


def _inputs_missing(contract: Contract) -> SparkColumn:
    """Whether a required column from the source is null: what is derived from it is null with it, for that reason."""
    required = [column for column in contract.columns if column.required and column.source is not None]
    return _any([F.col(quote(column.name)).isNull() for column in required])


def _join_references(spark: SparkSession, rows: DataFrame, document: ConformDocument) -> DataFrame:
    """Adds a column for each foreign key: whether the value is there."""
    for rule in document.rules:
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
            return _Flaw(rule.name, _any(absent), _nothing)
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
            return _Flaw(rule.name, when, _nothing)


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
    text = value.cast("string")
    detail = (lambda: _shown(text)) if column.type == "string" else (lambda: text)
    return _Flaw(name, value.isNotNull() & ~F.coalesce(within, F.lit(False)), detail)


def _nothing() -> SparkColumn:
    """There is nothing to add to the rule's name."""
    return F.lit(None)


def _list(flaws: list[_Flaw], broken: Mapping[str, SparkColumn]) -> SparkColumn:
    """The flaws that a row has, or null. `broken` are conditions by rule that stand for the rule's own."""
    listed = [F.when(broken.get(flaw.rule, flaw.when), _reason(F.lit(flaw.rule), flaw.detail())) for flaw in flaws]
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
