"""What each name in a query stands for: relations, columns and aliases, by the engines' rules of scope."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from sqlglot import exp

from .catalog import NOTHING, Dataset, Field, Fields, field_named
from .engines import Aliases, Traits
from .problems import Problems, nearest

Access = Literal["read", "write"]
NO_ALIASES: Mapping[str, Field] = {}


@dataclass
class Source:
    """A relation in a FROM clause."""

    alias: str
    fields: Fields
    dataset: Dataset | None = None
    # True where `zone.dataset.column` reaches it too.
    bare: bool = False
    # What messages call it, where neither an alias nor the dataset's name will do.
    title: str = ""

    def is_called(self, table: str, zone: str) -> bool:
        if zone:
            return self.bare and self.dataset is not None and self.dataset.name.lower() == f"{zone}.{table}"
        return self.alias == table


@dataclass
class Scope:
    """What the names of one query's clauses may stand for."""

    outer: "Scope | None" = None
    queries: Mapping[str, Fields] = field(default_factory=dict)
    sources: list[Source] = field(default_factory=list)
    # What `*` stands for.
    row: Fields = field(default_factory=list)
    # Names of columns that are one of two relations, as USING makes them.
    shared: set[str] = field(default_factory=set)
    aliases: dict[str, Field] = field(default_factory=dict)
    # Those aliases whose expressions name others.
    chained: set[str] = field(default_factory=set)

    def outwards(self) -> Iterator["Scope"]:
        scope: Scope | None = self
        while scope is not None:
            yield scope
            scope = scope.outer

    def every_source(self) -> list[Source]:
        return [source for scope in self.outwards() for source in scope.sources]


class Mentions:
    """Where the file names datasets, and which columns of them it reads."""

    def __init__(self) -> None:
        self.found: list[tuple[str, Access, int, int]] = []
        self._columns: dict[str, set[str]] = {}

    def add(self, dataset: Dataset, access: Access, start: int, end: int) -> None:
        self.found.append((dataset.name, access, start, end))

    def use(self, used: Field) -> None:
        for origin in used.origins:
            dataset, _, column = origin.rpartition(".")
            self._columns.setdefault(dataset, set()).add(column)

    def reads(self) -> dict[str, list[str]]:
        """The columns read of each dataset that is read; what a write looks at in its own target is not among them."""
        names = sorted({name for name, access, *_ in self.found if access == "read"})
        return {name: sorted(self._columns.get(name, ())) for name in names}


class Columns:
    """Resolves columns, and reports those that do not exist or stand for several."""

    def __init__(self, traits: Traits, problems: Problems, mentions: Mentions) -> None:
        self._traits = traits
        self._problems = problems
        self._mentions = mentions
        self._resolved: dict[int, Field] = {}
        self._aliases: set[int] = set()

    def resolved(self, node: exp.Expr) -> Field:
        """What a column was resolved to."""
        return self._resolved.get(id(node), NOTHING)

    def is_alias(self, node: exp.Expr) -> bool:
        """Whether a column was found in the select list."""
        return id(node) in self._aliases

    def resolve(self, node: exp.Column, scope: Scope, aliases: Aliases) -> Field:
        if isinstance(node.this, exp.Star):
            return NOTHING
        found = self._qualified(node, scope) if node.table else self._plain(node, scope, aliases)
        self._mentions.use(found)
        self._resolved[id(node)] = found
        return found

    def in_source(self, name: exp.Identifier, source: Source) -> Field:
        """A column that must be one of this relation's."""
        return self.in_any(name, [source])

    def in_any(self, name: exp.Identifier, sources: list[Source]) -> Field:
        """A column that must be one of these relations'."""
        called = name.name.lower()
        found = next((one for source in sources if (one := field_named(source.fields, called)) is not None), None)
        if found is None and all(source.fields is not None for source in sources):
            self._unknown(name, sources)
        return found or NOTHING

    def source_named(self, node: exp.Column, scope: Scope) -> Source | None:
        """The relation that a column's qualifier names; none is reported."""
        table, zone = node.table.lower(), node.db.lower()
        sources = scope.every_source()
        found = next((each for each in sources if each.is_called(table, zone)), None)
        if found is None:
            self._unknown_qualifier(node, sources)
        elif found.dataset is not None and zone:
            first, last = node.args["db"].meta, node.args["table"].meta
            self._mentions.add(found.dataset, "read", first["start"], last["end"] + 1)
        return found

    def _qualified(self, node: exp.Column, scope: Scope) -> Field:
        sources = scope.every_source()
        called = any(each.is_called(node.table.lower(), node.db.lower()) for each in sources)
        if not called and not node.db and any(field_named(each.fields, node.table.lower()) for each in sources):
            return Field(node.name.lower())  # a field of a structured column
        if not called and node.table.lower() in self._traits.words:
            return Field(node.name.lower())
        source = self.source_named(node, scope)
        return NOTHING if source is None or _is_pseudo(node) else self.in_source(node.this, source)

    def _unknown_qualifier(self, node: exp.Column, sources: list[Source]) -> None:
        called = f"{node.db}.{node.table}" if node.db else node.table
        renamed = next((each.alias for each in sources if _tail(each) == node.table.lower()), None)
        suggestion = renamed or nearest(node.table, [each.alias for each in sources if each.alias])
        qualifier = exp.Tuple(expressions=[part.copy() for part in node.parts[:-1]])
        self._problems.at(qualifier, "unknownTable", f"This query has no relation `{called}`.", suggestion)

    def _plain(self, node: exp.Column, scope: Scope, aliases: Aliases) -> Field:
        name = node.name.lower()
        if _is_pseudo(node):
            return NOTHING
        if aliases == "first" and name in scope.aliases:
            return self._alias(node, scope, aliases)
        for each in scope.outwards():
            candidates = [source for source in each.sources if field_named(source.fields, name) is not None]
            if len(candidates) > 1 and name not in each.shared:
                self._ambiguous(node, candidates)
            if candidates:
                found = [field_named(source.fields, name) or NOTHING for source in candidates]
                return Field(found[0].name, found[0].type, frozenset().union(*(one.origins for one in found)))
            if any(source.fields is None for source in each.sources):
                return NOTHING
            if each is scope and aliases == "after" and name in scope.aliases:
                return self._alias(node, scope, aliases)
        if name in self._traits.words:
            return Field(name)
        self._unknown(node.this, scope.every_source(), scope.aliases, usable=aliases != "none")
        return NOTHING

    def _alias(self, node: exp.Column, scope: Scope, aliases: Aliases) -> Field:
        self._aliases.add(id(node))
        place = self._traits.aliases_not_inside(node, aliases)
        if place is not None:
            message = f"{self._traits.title} does not know `{node.name}` of the same select list inside {place}."
            self._problems.at(node, "unsupported", f"{message} Repeat its expression.")
        return scope.aliases[node.name.lower()]

    def _ambiguous(self, node: exp.Column, candidates: list[Source]) -> None:
        choices = [f"{source.alias}.{node.name.lower()}" for source in candidates]
        listed = " or ".join(f"`{choice}`" for choice in choices)
        self._problems.at(node, "ambiguousColumn", f"`{node.name}` may be {listed}.", choices[0])

    def _unknown(
        self,
        name: exp.Identifier,
        sources: list[Source],
        aliases: Mapping[str, Field] = NO_ALIASES,
        *,
        usable: bool = False,
    ) -> None:
        if name.name.lower() in aliases:
            message = (
                f"{self._traits.title} knows `{name.name}`, which the select list defines, "
                f"{self._traits.aliases_where}. Repeat its expression."
            )
            self._problems.at(name, "unknownColumn", message)
            return
        known = [*(one.name for source in sources for one in source.fields or ()), *(aliases if usable else ())]
        where = _title(sources[0]) if len(sources) == 1 else "No relation here"
        has = "has no" if len(sources) == 1 else "has a"
        self._problems.at(name, "unknownColumn", f"{where} {has} column `{name.name}`.", nearest(name.name, known))


def _is_pseudo(node: exp.Column) -> bool:
    """Whether it is one that the engines add, such as "$path" of a file-backed table."""
    return node.name.startswith("$")


def _tail(source: Source) -> str | None:
    return None if source.dataset is None else source.dataset.name.lower().rpartition(".")[2]


def _title(source: Source) -> str:
    name = source.alias if source.dataset is None else source.dataset.name
    return source.title or (f"`{name}`" if name else "This query")
