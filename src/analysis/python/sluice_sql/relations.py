"""What relations and queries are called, and the columns that they offer under those names."""

from collections.abc import Callable, Mapping, Sequence

from sqlglot import exp

from .catalog import Field, Fields

Queried = Mapping[str, Fields]
NO_ORIGINS: frozenset[str] = frozenset()


def is_star(node: exp.Expr) -> bool:
    return isinstance(node, exp.Star) or (isinstance(node, exp.Column) and isinstance(node.this, exp.Star))


def identifier_of(node: exp.Expr) -> exp.Identifier:
    return node if isinstance(node, exp.Identifier) else node.this


def alias_of(node: exp.Expr) -> str:
    return node.alias.lower()


def alias_columns(node: exp.Expr) -> list[str]:
    alias = node.args.get("alias")
    names = [column.name.lower() for column in alias.columns] if isinstance(alias, exp.TableAlias) else []
    # WITH ORDINALITY: sqlglot keeps the last name, which is the place's, apart.
    place = node.args.get("offset") if isinstance(node, exp.Unnest) else None
    return [*names, place.name.lower()] if isinstance(place, exp.Identifier) else names


def renamed(fields: Fields, columns: Sequence[str]) -> Fields:
    """A relation's columns under the names that its alias gives, as in `AS t(a, b)`."""
    if fields is None:
        return [Field(name) for name in columns] or None
    names = [*columns, *(one.name for one in fields[len(columns) :])]
    return [Field(name, one.type, one.origins) for name, one in zip(names, fields, strict=False)]


def made_of(fields: Fields, origins: frozenset[str]) -> Fields:
    return None if fields is None else [Field(one.name, one.type, origins) for one in fields]


def merged(left: list[Field], right: list[Field], names: Sequence[str]) -> list[Field]:
    """What `*` stands for after a join: the columns that both sides share, then the others of each."""
    shared = [one for name in names for one in left if one.name.lower() == name]
    return [*shared, *(one for one in (*left, *right) if one.name.lower() not in names)]


def recursion(named: Queried, name: str, columns: Sequence[str]) -> Callable[[Fields], Queried]:
    """What the second part of a recursive query sees: the first part's answer under the query's own name."""
    return lambda first: {**named, name: renamed(first, columns)}


def origins_of(fields: Fields) -> frozenset[str]:
    return NO_ORIGINS.union(*(one.origins for one in fields or ()))


def count_of(fields: list[Field]) -> str:
    return f"{len(fields)} column{'' if len(fields) == 1 else 's'}"
