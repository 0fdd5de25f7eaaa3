"""Reads select lists: the columns that they make."""

from collections.abc import Callable, Sequence

from sqlglot import exp

from .catalog import NOTHING, Field, Fields
from .column_types import Typer
from .engines import Aliases, Traits
from .relations import identifier_of, is_star, made_of, renamed
from .resolve import Columns, Mentions, Scope, Source
from .spark_typer import SparkTyper

Visit = Callable[[exp.Expr, Scope, Aliases], frozenset[str]]


class SelectList:
    """Finds the columns of select lists; `visit` resolves what an expression names."""

    def __init__(
        self, traits: Traits, columns: Columns, mentions: Mentions, visit: Visit, typer: Typer | SparkTyper
    ) -> None:
        self._traits = traits
        self._aliases: Aliases = traits.aliases.get("list", "none")
        self._columns = columns
        self._mentions = mentions
        self._visit = visit
        self._typer = typer

    def fields(self, node: exp.Select, scope: Scope) -> Fields:
        fields: Fields = []
        for each in node.expressions:
            found = self._star(each, scope) if is_star(each) else self._projected(each, scope)
            fields = None if fields is None or found is None else [*fields, *found]
        return self._without(fields, node.args.get("exclude") or ())

    def _projected(self, node: exp.Expr, scope: Scope) -> Fields:
        origins = self._visit(node, scope, self._aliases)
        call = node.this if isinstance(node, exp.Aliases) else node
        if not (isinstance(call, exp.Anonymous) and call.name.lower() in self._traits.generators):
            return [self._projection(node, scope, origins)]
        names = [each.name.lower() for each in node.expressions] if isinstance(node, exp.Aliases) else []
        return made_of(renamed(self._typer.rows(call), names), origins)

    def _projection(self, node: exp.Expr, scope: Scope, origins: frozenset[str]) -> Field:
        field = Field(self._name(node), self._typer.type_of(node), origins)
        known = not isinstance(node, exp.Column) or self._columns.resolved(node) is not NOTHING
        if field.name and known:
            scope.aliases[field.name] = field
            if any(self._columns.is_alias(each) for each in node.find_all(exp.Column)):
                scope.chained.add(field.name)
        return field

    def _name(self, node: exp.Expr) -> str:
        """What the engine calls a column of the select list; empty where it makes a name up."""
        named = isinstance(node, exp.Alias | exp.Column)
        cast = self._traits.casts_keep_names and isinstance(node, exp.Cast) and isinstance(node.this, exp.Column)
        return node.alias_or_name.lower() if named or cast else ""

    def _star(self, node: exp.Expr, scope: Scope) -> Fields:
        star, row = node, scope.row
        if isinstance(node, exp.Column):
            star = node.this
            source = self._columns.source_named(node, scope)
            row = None if source is None else source.fields
            if row is not None and self._traits.shared_columns_first:
                row = sorted(row, key=lambda one: one.name.lower() not in scope.shared)
        fields = None if row is None else [Field(one.name.lower(), one.type, one.origins) for one in row]
        kept = self._without(fields, star.args.get("except_") or ())
        for one in kept or ():
            self._mentions.use(one)
        for replaced in star.args.get("replace") or ():
            self._visit(replaced, scope, "none")
        return kept

    def _without(self, fields: Fields, excluded: Sequence[exp.Expr]) -> Fields:
        if fields is None:
            return None
        source = Source("", fields)
        names = {self._columns.in_source(identifier_of(each), source).name for each in excluded}
        return [one for one in fields if one.name not in names] if excluded else fields
