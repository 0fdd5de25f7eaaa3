"""A table's contract in the job's document: its columns, its key and how it is cut into partitions."""

import re
from dataclasses import dataclass
from typing import Literal

from sluice_glue.fields import Fields
from sluice_glue.names import INTERNAL, table_name

OnEmpty = Literal["keep", "empty", "fail"]

_TYPE = re.compile(r"string|int|bigint|double|boolean|date|timestamp|decimal\((\d+),\s*(\d+)\)")
_PARTITION_TYPES = ("string", "int", "bigint", "boolean", "date")


@dataclass(frozen=True)
class Column:
    name: str
    type: str
    required: bool
    source: str | None
    """The name of the column at the source. None where it is derived."""
    derive: str | None
    """A SQL expression over the columns before it."""

    @property
    def decimal(self) -> tuple[int, int] | None:
        """Precision and scale."""
        digits = _TYPE.fullmatch(self.type)
        return (int(digits[1]), int(digits[2])) if digits and digits[1] else None


@dataclass(frozen=True)
class Contract:
    dataset: str
    database: str
    table: str
    location: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    latest_by: str | None
    partitions: tuple[str, ...]
    on_empty: OnEmpty

    @property
    def name(self) -> str:
        """The table in SQL."""
        return table_name(self.database, self.table)

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(column.name for column in self.columns)

    def column(self, name: str) -> Column:
        return next(column for column in self.columns if column.name == name)


def read_contract(fields: Fields) -> Contract:
    """Raises DocumentMistake."""
    columns = fields.objects("columns", _column)
    names = [column.name for column in columns]
    if not names or len(set(names)) != len(names):
        raise fields.mistake("columns", "is empty or names a column twice")
    known = {column.name: column for column in columns}
    key, partitions, latest_by = fields.texts("key"), fields.texts("partitions"), fields.text_or_none("latestBy")
    for field, named in (("key", key), ("partitions", partitions), ("latestBy", (latest_by,) if latest_by else ())):
        for name in named:
            if name not in known:
                raise fields.mistake(field, f"names {name!r}, which is no column")
    for name in partitions:
        if known[name].type not in _PARTITION_TYPES:
            raise fields.mistake("partitions", f"has {name} of type {known[name].type}: {', '.join(_PARTITION_TYPES)}")
    on_empty = fields.one_of("onEmpty", "keep", "empty", "fail") if fields.has("onEmpty") else "keep"
    contract = Contract(
        dataset=fields.text("dataset"),
        database=fields.text("database"),
        table=fields.text("table"),
        location=fields.location("location"),
        # A row without its key is no row of the table; what a null key would mean in a merge nobody could say.
        columns=tuple(_keyed(column) if column.name in key else column for column in columns),
        key=key,
        latest_by=latest_by,
        partitions=partitions,
        on_empty=on_empty,  # type: ignore[arg-type]
    )
    if on_empty == "empty" and interval_partition(contract) is None:
        raise fields.mistake("onEmpty", 'is "empty", for which the table must have one partition column, of type date')
    return contract


def interval_partition(contract: Contract) -> str | None:
    """The partition column that a data interval's first day selects: the only one, where it is a date."""
    if len(contract.partitions) == 1 and contract.column(contract.partitions[0]).type == "date":
        return contract.partitions[0]
    return None


def _keyed(column: Column) -> Column:
    return Column(column.name, column.type, True, column.source, column.derive)


def _column(fields: Fields) -> Column:
    name, kind = fields.text("name"), fields.text("type")
    digits = _TYPE.fullmatch(kind)
    if digits is None:
        raise fields.mistake("type", f"is {kind!r}, which is no type of a column")
    if digits[1] and not (1 <= int(digits[1]) <= 38 and int(digits[2]) <= int(digits[1])):
        raise fields.mistake("type", f"is {kind}: a decimal has 1 to 38 digits, at most as many behind the point")
    if name.startswith(INTERNAL):
        raise fields.mistake("name", f"is {name!r}: names that begin with {INTERNAL} are the jobs' own")
    derive = fields.text_or_none("derive")
    source = fields.text_or_none("from")
    if derive is not None and source is not None:
        raise fields.mistake("derive", "stands beside from: a column has one of them")
    required = fields.flag("required", False)
    return Column(name, kind, required, None if derive else source or name, derive)
