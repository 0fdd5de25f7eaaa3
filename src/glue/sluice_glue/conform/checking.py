"""Rows of text become rows of the contract's types, each with what is wrong with it.

The result has the contract's columns, `__file` (where the row came from), `__shape` (reading.py), `__doubt` (doubts.py)
and `__flaw`, which is null for nearly all rows. Else it has

    good     whether the row may go into the table all the same: it breaks only rules that warn
    noted    whether it breaks such a rule
    unread   whether a value or the whole record could not be read
    text     the record's text where it could not be taken apart
    spoilt   why the record is not what was written, though it could be taken apart
    row      the record as it came, a map of texts
    derived  what derived columns were before they were brought into their type, where there are such columns
    broken   of the rules that the rest does not say it of (expressions, foreign keys), whether the row breaks them

One column rather than many: rows are kept until the table is written, and what a row lacks should cost nothing. What is
wrong is said in words for the few rows only that something is wrong with (`explained`).
"""

from pyspark.sql import Column as SparkColumn
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F

from sluice_glue.casts import in_calendar, typed
from sluice_glue.conform.doubts import DOUBT, Spoilt, has_replacement, is_utf8, last_line
from sluice_glue.conform.flaws import (
    UNREAD,
    Flaw,
    any_of,
    derived_name,
    derived_names,
    flaws_of,
    found_name,
    read_columns,
    row_rules,
    rule_flaw,
    text_of,
    unreadable,
)
from sluice_glue.conform.reading import FILE, SHAPE, TEXT, Part, raw
from sluice_glue.contract import Contract
from sluice_glue.document import ConformDocument
from sluice_glue.names import quote
from sluice_glue.rules import Expression, ForeignKey, RowRule, Unique
from sluice_glue.spark_types import data_type

FLAW = "__flaw"
REASONS = "__reasons"
"""Why a row is not good: [{rule, detail}]; null for a good row."""
NOTES = "__notes"
"""The rules that a row breaks and that only warn: [{rule, detail}], or null."""
ROW = "__row"
"""The record as it came, a map of texts."""

REASON = "struct<rule:string,detail:string>"
_BROKEN = "__broken"
_SPOILT = "__spoilt"
_MALFORMED = {
    "csv": "the record does not have the fields of its header",
    "json": "the line is not one JSON object that has each name once",
}
_NO_UTF8 = "the record is not in UTF-8"
_UNCLOSED = "a quote is not closed, so that the last field goes on over the records behind it"


def check(spark: SparkSession, part: Part, document: ConformDocument, spoilt: Spoilt | None) -> DataFrame:
    """Checks the rows of a part against the contract and its row rules. What is `spoilt` is bad whatever it says."""
    rows = _derive(_read(_condemn(part.rows, document, spoilt), document), document.target)
    rows = _join_references(spark, rows, document)
    return rows.select(
        *(F.col(quote(name)) for name in document.target.names),
        FILE,
        SHAPE,
        DOUBT,
        _flaw(part.record, document).alias(FLAW),
    )


def _condemn(rows: DataFrame, document: ConformDocument, spoilt: Spoilt | None) -> DataFrame:
    """Adds why a row is spoilt, null where it is not."""
    if spoilt is None:
        return rows.withColumn(_SPOILT, F.lit(None).cast("string"))
    texts = [F.col(text_of(column, document)) for column in read_columns(document) if column.type == "string"]
    why = F.when(F.col(FILE).isin(*spoilt.garbled) & has_replacement(texts), F.lit(_NO_UTF8))
    if spoilt.unclosed is not None:
        unclosed = spoilt.unclosed.select(F.col(FILE).alias("__in"), F.col("line").alias("__line"))
        rows = rows.join(unclosed, (F.col(FILE) == F.col("__in")) & (last_line() == F.col("__line")), "left")
        why = F.when(F.col("__line").isNotNull(), F.lit(_UNCLOSED)).otherwise(why)
    return rows.withColumn(_SPOILT, why)


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
        F.col(f"{FLAW}.unread").alias(UNREAD),
        F.col(f"{FLAW}.text").alias(TEXT),
        F.col(f"{FLAW}.spoilt").alias(_SPOILT),
        F.col(f"{FLAW}.row").alias(ROW),
        *raws,
        *([f"{FLAW}.derived.*"] if derived_names(document.target) else []),
        *([F.col(f"{FLAW}.broken").alias(_BROKEN)] if _remembered(document) else []),
    )
    broken = {rule.name: F.col(_BROKEN)[index] for index, rule in enumerate(_remembered(document))}
    flaws = flaws_of(document, broken)
    untaken = F.when(is_utf8(F.col(TEXT)), F.lit(_MALFORMED[document.source.format])).otherwise(F.lit(_NO_UTF8))
    malformed = F.array(_reason(F.lit("malformed"), F.coalesce(F.col(_SPOILT), untaken)))
    whole = F.col(TEXT).isNull() & F.col(_SPOILT).isNull()
    return rows.select(
        FILE,
        F.when(whole, _list(flaws.reasons)).otherwise(malformed).alias(REASONS),
        F.when(whole, _list(flaws.notes)).alias(NOTES),
        TEXT,
        ROW,
    )


def _remembered(document: ConformDocument) -> list[RowRule]:
    """The rules that cannot be judged by the row alone once more: they ask another table, or perhaps the clock."""
    return [rule for rule in row_rules(document) if isinstance(rule, Expression | ForeignKey)]


def _flaw(record: SparkColumn, document: ConformDocument) -> SparkColumn:
    flaws = flaws_of(document)
    # That a value is unread is a reason, too; to look at that one column spares the many that it is made of.
    bad = any_of([F.col(UNREAD), *(flaw.when for flaw in flaws.reasons if not flaw.unread)])
    whole = F.col(TEXT).isNull() & F.col(_SPOILT).isNull()
    noted = any_of([flaw.when for flaw in flaws.notes]) & whole if flaws.notes else F.lit(False)
    # A rule over the batch may find a row bad when it has passed here: then the record is needed.
    late = any(isinstance(rule, Unique) for rule in document.rules)
    derived, remembered = derived_names(document.target), _remembered(document)
    found = F.struct(
        (~bad if late or flaws.notes else F.lit(False)).alias("good"),
        noted.alias("noted"),
        F.col(UNREAD).alias("unread"),
        F.col(TEXT).alias("text"),
        F.col(_SPOILT).alias("spoilt"),
        record.alias("row"),
        *([F.struct(*map(quote, derived)).alias("derived")] if derived else []),
        *([F.array(*(rule_flaw(rule, document).when for rule in remembered)).alias("broken")] if remembered else []),
    )
    return found if late else F.when(bad | noted if flaws.notes else bad, found)


def _read(rows: DataFrame, document: ConformDocument) -> DataFrame:
    """Adds the typed columns that come from the source, and whether one of them could not be read."""
    columns = {column.name: typed(text_of(column, document), column) for column in read_columns(document)}
    unread = F.col(TEXT).isNotNull() | F.col(_SPOILT).isNotNull() | any_of([flaw.when for flaw in unreadable(document)])
    return rows.withColumns(columns).withColumn(UNREAD, unread)


def _derive(rows: DataFrame, contract: Contract) -> DataFrame:
    """Adds the derived columns, in the contract's order: an expression may use those before it."""
    for column in contract.columns:
        if column.derive is not None:
            rows = rows.withColumn(derived_name(column), F.expr(column.derive))
            value = f"try_cast({quote(derived_name(column))} AS {data_type(column).simpleString()})"
            if column.type in ("date", "timestamp"):
                value = f"CASE WHEN {in_calendar(value, column.type)} THEN {value} END"
            rows = rows.withColumn(column.name, F.expr(value))
    return rows


def _join_references(spark: SparkSession, rows: DataFrame, document: ConformDocument) -> DataFrame:
    """Adds a column for each foreign key: whether the value is there."""
    for rule in document.rules:
        if isinstance(rule, ForeignKey):
            values = spark.table(rule.table).select(F.col(quote(rule.referenced)).alias("__value")).distinct()
            there = values.where(F.col("__value").isNotNull()).withColumn(found_name(rule), F.lit(True))
            rows = rows.join(there, F.col(quote(rule.column)) == F.col("__value"), "left").drop("__value")
    return rows


def _list(flaws: list[Flaw]) -> SparkColumn:
    """The flaws that a row has, or null."""
    listed = [F.when(flaw.when, _reason(F.lit(flaw.rule), flaw.detail())) for flaw in flaws]
    found = F.array_compact(F.array(*listed)) if listed else F.array().cast(f"array<{REASON}>")
    return F.when(F.size(found) > 0, found)


def _reason(rule: SparkColumn, detail: SparkColumn) -> SparkColumn:
    return F.struct(rule.alias("rule"), detail.cast("string").alias("detail"))
