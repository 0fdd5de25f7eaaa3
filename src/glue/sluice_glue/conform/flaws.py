"""What may be wrong with a row, from the contract and its row rules: when it is, and how that is said.

Conditions are about columns that checking.py makes: the contract's, the texts that they were read from (reading.py),
`__derived_…`, `__found_…` and `__unread`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from pyspark.sql import Column as SparkColumn
from pyspark.sql import functions as F

from sluice_glue.casts import missing
from sluice_glue.conform.reading import raw
from sluice_glue.contract import Column, Contract
from sluice_glue.document import ConformDocument
from sluice_glue.names import quote
from sluice_glue.rules import Expression, ForeignKey, NotNull, OneOf, Pattern, Range, RowRule
from sluice_glue.spark_types import literal

UNREAD = "__unread"
"""Whether a value or the whole record could not be read."""

_SHOWN = 100  # characters of a value in a reason


@dataclass(frozen=True)
class Flaw:
    """Something that may be wrong with a row. `when` is never null."""

    rule: str
    when: SparkColumn
    detail: Callable[[], SparkColumn]
    """Says it in words. Most runs have no row to say it of."""
    unread: bool = False
    """Whether it is a value that could not be read: `__unread` says that of all columns at once."""


@dataclass(frozen=True)
class Flaws:
    """All that may be wrong with a row, in the order in which it is said."""

    reasons: list[Flaw]
    notes: list[Flaw]


def flaws_of(document: ConformDocument, broken: Mapping[str, SparkColumn] | None = None) -> Flaws:
    """All of a document. `broken` are conditions, by the name of a rule, that stand for the rule's own."""
    judged = broken or {}
    breaking = [(rule, rule_flaw(rule, document)) for rule in row_rules(document)]
    breaking = [(rule, replace(flaw, when=judged.get(rule.name, flaw.when))) for rule, flaw in breaking]
    return Flaws(
        [
            *unreadable(document),
            *_absent_values(document),
            *_underivable(document.target),
            *(flaw for rule, flaw in breaking if rule.action != "warn"),
        ],
        [flaw for rule, flaw in breaking if rule.action == "warn"],
    )


def row_rules(document: ConformDocument) -> list[RowRule]:
    """The rules that a row breaks by itself."""
    return [rule for rule in document.rules if isinstance(rule, RowRule)]


def derived_names(contract: Contract) -> list[str]:
    """The columns that hold what was derived."""
    return [derived_name(column) for column in contract.columns if column.derive is not None]


def derived_name(column: Column) -> str:
    """The column that holds what was derived, in whatever type that is."""
    return f"__derived_{column.name}"


def found_name(rule: ForeignKey) -> str:
    """The column that says whether the value is in the other table: true or null."""
    return f"__found_{rule.name}"


def read_columns(document: ConformDocument) -> list[Column]:
    """The columns that come from the source."""
    return [column for column in document.target.columns if column.source is not None]


def text_of(column: Column, document: ConformDocument) -> str:
    """The text column that a column is read from."""
    assert column.source is not None
    return raw(document.source.columns.index(column.source))


def unreadable(document: ConformDocument) -> list[Flaw]:
    """Values that are there and are none of their type."""
    flaws = []
    for column in read_columns(document):
        if column.type != "string":
            text = text_of(column, document)
            # Null first: it is rarely so, and the rest is then not looked at.
            unread = F.col(quote(column.name)).isNull() & ~missing(text, column)
            flaws.append(Flaw(f"cast({column.name})", unread, _is_no(text, column.type), unread=True))
    return flaws


def _is_no(text: str, kind: str) -> Callable[[], SparkColumn]:
    return lambda: F.concat(_shown(F.col(text)), F.lit(f" is no {kind}"))


def _absent_values(document: ConformDocument) -> list[Flaw]:
    return [
        Flaw(
            f"required({column.name})",
            F.col(quote(column.name)).isNull() & missing(text_of(column, document), column),
            _nothing,
        )
        for column in read_columns(document)
        if column.required
    ]


def _underivable(contract: Contract) -> list[Flaw]:
    flaws = []
    for column in contract.columns:
        if column.derive is None:
            continue
        derived, result = F.col(quote(derived_name(column))), F.col(quote(column.name))
        flaws.append(
            Flaw(f"derive({column.name})", result.isNull() & derived.isNotNull(), _does_not_fit(derived, column.type))
        )
        if column.required:
            absent = derived.isNull() & ~F.col(UNREAD) & ~_inputs_missing(contract)
            flaws.append(Flaw(f"required({column.name})", absent, _nothing))
    return flaws


def _does_not_fit(derived: SparkColumn, kind: str) -> Callable[[], SparkColumn]:
    return lambda: F.concat(_shown(derived.cast("string")), F.lit(f" does not fit {kind}"))


def _inputs_missing(contract: Contract) -> SparkColumn:
    """Whether a required column from the source is null: what is derived from it is null with it, for that reason."""
    required = [column for column in contract.columns if column.required and column.source is not None]
    return any_of([F.col(quote(column.name)).isNull() for column in required])


def rule_flaw(rule: RowRule, document: ConformDocument) -> Flaw:
    """When a row breaks a rule. Values that are null break nothing but NotNull and expressions."""
    contract = document.target
    match rule:
        case NotNull():
            absent = [_absent(contract.column(name), document) for name in rule.columns]
            return Flaw(rule.name, any_of(absent), _nothing)
        case Range():
            return _value_flaw(rule.name, contract.column(rule.column), _within(rule, contract))
        case OneOf():
            column = contract.column(rule.column)
            within = F.col(quote(rule.column)).isin([literal(value, column) for value in rule.values])
            return _value_flaw(rule.name, column, within)
        case Pattern():
            return _value_flaw(rule.name, contract.column(rule.column), F.col(quote(rule.column)).rlike(rule.regex))
        case ForeignKey():
            return _value_flaw(rule.name, contract.column(rule.column), F.col(quote(found_name(rule))))
        case Expression():
            when = ~F.coalesce(F.expr(rule.sql), F.lit(False)) & ~F.col(UNREAD)
            return Flaw(rule.name, when, _nothing)


def _absent(column: Column, document: ConformDocument) -> SparkColumn:
    """Whether there is no value. One that could not be read is there, and is a reason of its own."""
    value = F.col(quote(column.name))
    if column.source is None:
        return value.isNull() & ~F.col(UNREAD)
    return value.isNull() & missing(text_of(column, document), column)


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


def _value_flaw(name: str, column: Column, within: SparkColumn) -> Flaw:
    value = F.col(quote(column.name))
    text = value.cast("string")
    detail = (lambda: _shown(text)) if column.type == "string" else (lambda: text)
    return Flaw(name, value.isNotNull() & ~F.coalesce(within, F.lit(False)), detail)


def _nothing() -> SparkColumn:
    """There is nothing to add to the rule's name."""
    return F.lit(None)


def any_of(conditions: list[SparkColumn]) -> SparkColumn:
    """Whether one of the conditions is true."""
    found = F.lit(False)
    for condition in conditions:
        found = found | condition
    return found


def _shown(value: SparkColumn) -> SparkColumn:
    """A value in quotes, its beginning when it is long."""
    cut = F.when(F.length(value) > _SHOWN, F.concat(F.substring(value, 1, _SHOWN), F.lit("…"))).otherwise(value)
    return F.concat(F.lit("'"), cut, F.lit("'"))
