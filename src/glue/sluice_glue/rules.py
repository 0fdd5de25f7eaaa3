"""Quality rules of a contract, as the job's document has them.

A rule judges values. A value that is missing or unreadable is not judged: where the column is required the row has
that as a reason of its own, so no rule is passed by a null in silence.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Literal, TypeAlias

from sluice_glue.contract import Contract
from sluice_glue.fields import Fields
from sluice_glue.names import table_name

Action = Literal["fail", "quarantine", "warn"]


@dataclass(frozen=True)
class _Rule:
    name: str
    action: Action


@dataclass(frozen=True)
class NotNull(_Rule):
    """Every column has a value. An empty text is none in a required column."""

    columns: tuple[str, ...]


@dataclass(frozen=True)
class Range(_Rule):
    column: str
    minimum: str | None
    maximum: str | None
    minimum_exclusive: bool
    maximum_exclusive: bool


@dataclass(frozen=True)
class OneOf(_Rule):
    column: str
    values: tuple[str, ...]


@dataclass(frozen=True)
class Pattern(_Rule):
    """The value has a part that the regular expression (Java's) matches; `\\A…\\z` for the whole."""

    column: str
    regex: str


@dataclass(frozen=True)
class ForeignKey(_Rule):
    """The value is one of another table's column."""

    column: str
    table: str
    """Its name in SQL."""
    referenced: str


@dataclass(frozen=True)
class Expression(_Rule):
    """SQL that is true for good rows. False and null are broken."""

    sql: str


@dataclass(frozen=True)
class Unique(_Rule):
    """No two rows of the batch have the same values here, once there is one row per key. Broken by all that do."""

    columns: tuple[str, ...]


@dataclass(frozen=True)
class RowCount(_Rule):
    """How many rows the batch has that are valid, one per key."""

    minimum: int | None
    maximum: int | None


@dataclass(frozen=True)
class Freshness(_Rule):
    """The latest value is at most so old at the end of the data interval."""

    column: str
    seconds: int


RowRule: TypeAlias = NotNull | Range | OneOf | Pattern | ForeignKey | Expression
"""Judges a row by itself."""
BatchRule: TypeAlias = RowCount | Freshness
"""Judges the batch: there is no row to quarantine."""
Rule: TypeAlias = RowRule | Unique | BatchRule


def read_rules(fields: Fields, contract: Contract) -> tuple[Rule, ...]:
    """Raises DocumentMistake."""
    rules = fields.objects("quality", lambda one: _rule(one, contract))
    names = [rule.name for rule in rules]
    for name in names:
        if names.count(name) > 1:
            raise fields.mistake("quality", f"has two rules named {name!r}")
    return rules


def _rule(fields: Fields, contract: Contract) -> Rule:
    kind = fields.one_of("rule", *_KINDS)
    return _KINDS[kind](fields, contract)


def _row_action(fields: Fields) -> Action:
    return fields.one_of("action", "fail", "quarantine", "warn")  # type: ignore[return-value]


def _batch_action(fields: Fields) -> Action:
    return fields.one_of("action", "fail", "warn")  # type: ignore[return-value]


def _column(fields: Fields, contract: Contract, types: Collection[str] | None = None) -> str:
    name = fields.text("column")
    _known(fields, "column", name, contract)
    if types is not None and contract.column(name).type not in types:
        raise fields.mistake("column", f"is {name} of type {contract.column(name).type}, not {' or '.join(types)}")
    return name


def _columns(fields: Fields, contract: Contract) -> tuple[str, ...]:
    names = fields.texts("columns")
    if not names:
        raise fields.mistake("columns", "is empty")
    for name in names:
        _known(fields, "columns", name, contract)
    return names


def _known(fields: Fields, field: str, name: str, contract: Contract) -> None:
    if name not in contract.names:
        raise fields.mistake(field, f"names {name!r}, which is no column")


def _not_null(fields: Fields, contract: Contract) -> Rule:
    return NotNull(fields.text("name"), _row_action(fields), _columns(fields, contract))


def _range(fields: Fields, contract: Contract) -> Rule:
    minimum, maximum = fields.text_or_none("min"), fields.text_or_none("max")
    if minimum is None and maximum is None:
        raise fields.mistake("min", "and max are both missing")
    return Range(
        fields.text("name"),
        _row_action(fields),
        _column(fields, contract),
        minimum,
        maximum,
        fields.flag("minExclusive", False),
        fields.flag("maxExclusive", False),
    )


def _set(fields: Fields, contract: Contract) -> Rule:
    return OneOf(fields.text("name"), _row_action(fields), _column(fields, contract), fields.texts("values"))


def _pattern(fields: Fields, contract: Contract) -> Rule:
    column = _column(fields, contract, ("string",))
    return Pattern(fields.text("name"), _row_action(fields), column, fields.text("regex"))


def _foreign_key(fields: Fields, contract: Contract) -> Rule:
    other = fields.object("references")
    table = table_name(other.text("database"), other.text("table"))
    return ForeignKey(fields.text("name"), _row_action(fields), _column(fields, contract), table, other.text("column"))


def _sql(fields: Fields, _contract: Contract) -> Rule:
    return Expression(fields.text("name"), _row_action(fields), fields.text("expression"))


def _unique(fields: Fields, contract: Contract) -> Rule:
    return Unique(fields.text("name"), _row_action(fields), _columns(fields, contract))


def _row_count(fields: Fields, _contract: Contract) -> Rule:
    return RowCount(fields.text("name"), _batch_action(fields), fields.count("min"), fields.count("max"))


def _freshness(fields: Fields, contract: Contract) -> Rule:
    column = _column(fields, contract, ("date", "timestamp"))
    seconds = fields.count("maxAgeSeconds")
    if seconds is None:
        raise fields.mistake("maxAgeSeconds", "is missing")
    return Freshness(fields.text("name"), _batch_action(fields), column, seconds)


_KINDS: dict[str, Callable[[Fields, Contract], Rule]] = {
    "foreignKey": _foreign_key,
    "freshness": _freshness,
    "notNull": _not_null,
    "pattern": _pattern,
    "range": _range,
    "rowCount": _row_count,
    "set": _set,
    "sql": _sql,
    "unique": _unique,
}
