"""What a query that makes one row of several may name: what it groups by, and aggregates of the rest.

That is the rule of all three engines, none of which knows of columns that follow from a key: Trino's "SELECT", GROUP
BY clause; Redshift's "GROUP BY clause"; Spark's error MISSING_AGGREGATION. Where it is not certain that a name is a
mistake, it is none: an unknown function may be an aggregate, and columns of one name count as one.
"""

from collections.abc import Iterator

from sqlglot import exp

from .aggregates import AROUND, aggregates_in, function_of, is_aggregate
from .catalog import NOTHING, field_named
from .engines import Traits
from .problems import Problems
from .resolve import Columns, Scope

# What stands for the expressions in it.
_LISTS = (exp.Tuple, exp.Paren, exp.GroupingSets, exp.Cube, exp.Rollup)

# Expressions that a query groups by, as texts (`_same`) by their classes: most of a query's are of none of those.
Keys = dict[type[exp.Expr], set[str]]


class Grouping:
    """Checks the clauses of one query, whose names are resolved."""

    def __init__(self, node: exp.Select, scope: Scope, columns: Columns, traits: Traits, problems: Problems) -> None:
        self._node = node
        self._scope = scope
        self._columns = columns
        self._traits = traits
        self._problems = problems

    def check(self) -> None:
        node = self._node
        for aggregate in self._aggregates(node.args.get("where")):
            message = "WHERE chooses rows before anything is made of them. Choose by an aggregate in HAVING."
            self._problems.at(aggregate, "notGrouped", message)
        judged = [*node.expressions, node.args.get("having"), node.args.get("order")]
        group = node.args.get("group")
        if group is not None:
            self._refuse_aggregates(group)
            if not self._traits.groups_by_chained_aliases:
                self._refuse_chained(group)
        if group is None and not any(True for each in judged for _ in self._aggregates(each)):
            return
        keys = self._keys(group)
        if keys is not None:
            for each in judged:
                self._judge(each, keys)

    def _refuse_aggregates(self, group: exp.Group) -> None:
        message = "GROUP BY makes the groups that this is an aggregate of. Take it out of GROUP BY."
        for meant in map(self._meant, group.expressions):
            for each in () if meant is None else aggregates_in(meant, self._traits):
                self._problems.at_name(each, "unsupported", message)

    def _refuse_chained(self, group: exp.Group) -> None:
        for each in group.find_all(exp.Column):
            if self._columns.is_alias(each) and each.name.lower() in self._scope.chained:
                message = (
                    f"`{each.name}` names a column of the same select list, so that Spark cannot group by its name."
                )
                self._problems.at(each, "unsupported", f"{message} Repeat its expression.")

    def _keys(self, group: exp.Group | None) -> Keys | None:
        """What the query groups by; None where that is not known."""
        if group is None:
            return {}
        if group.args.get("all"):
            return None
        lists = (group.args.get(name) or [] for name in ("grouping_sets", "cube", "rollup"))
        waiting: list[object] = [*group.expressions, *(each for one in lists for each in one)]
        keys: Keys = {}
        while waiting:
            each = waiting.pop()
            if isinstance(each, _LISTS):
                waiting.extend(each.iter_expressions())
                continue
            meant = self._meant(each) if isinstance(each, exp.Expr) else None
            if meant is None or any(self._is_unknown(column) for column in meant.find_all(exp.Column)):
                return None
            plain = meant.unnest()
            keys.setdefault(type(plain), set()).add(_same(plain))
        return keys

    def _meant(self, key: exp.Expr) -> exp.Expr | None:
        """What a key stands for: a place in the select list, and a name out of it, stand for what is there."""
        chosen = self._node.expressions
        if isinstance(key, exp.Literal) and not key.is_string:
            place = int(key.name) if key.name.isdecimal() else 0
            stars = any(each.is_star for each in chosen)
            return chosen[place - 1].unalias() if 1 <= place <= len(chosen) and not stars else None
        if self._columns.is_alias(key):
            named = (each for each in chosen if each.alias_or_name.lower() == key.name.lower())
            return next((each.unalias() for each in named), None)
        return key

    def _judge(self, node: exp.Expr | None, keys: Keys) -> None:
        for each in self._walk(node, keys):
            if isinstance(each, exp.Column) and self._is_of_row(each):
                self._problems.at(each, "notGrouped", self._told(each))

    def _told(self, column: exp.Column) -> str:
        name = column.name
        instead = f"say which of its values is meant, as max({name}) does"
        if self._node.args.get("group") is None:
            return f"`{name}` is of each row, and the aggregate here makes one of all. Group by it, or {instead}."
        return f"`{name}` is not what the query groups by, and in no aggregate. Add it to GROUP BY, or {instead}."

    def _is_of_row(self, column: exp.Column) -> bool:
        """Whether it is known to be a column of this query's own relations, and not of its select list."""
        if self._columns.is_alias(column) or isinstance(column.this, exp.Star):
            return False
        sources = self._scope.sources
        if column.table:
            sources = [each for each in sources if each.is_called(column.table.lower(), column.db.lower())]
        return any(field_named(each.fields, column.name.lower()) is not None for each in sources)

    def _is_unknown(self, column: exp.Column) -> bool:
        """Whether it was told of already: who knows what it should have been."""
        return self._columns.resolved(column) is NOTHING

    def _aggregates(self, node: exp.Expr | None) -> Iterator[exp.Expr]:
        return (each for each in self._walk(node, {}) if is_aggregate(each, self._traits))

    def _walk(self, node: exp.Expr | None, keys: Keys) -> Iterator[exp.Expr]:
        """What of an expression is of this query's rows: nothing in keys, aggregates, lambdas and other queries."""
        waiting = [] if node is None else [node]
        while waiting:
            each = waiting.pop()
            if type(each) in keys and _same(each) in keys[type(each)]:
                continue
            yield each
            if isinstance(each, exp.Window):
                # What it computes is no aggregate of the query's, but what that is computed from may be.
                waiting.extend(function_of(each).iter_expressions())
                waiting.extend(other for other in each.iter_expressions() if other is not each.this)
            elif not isinstance(each, exp.Query | exp.Lambda) and not self._may_be_aggregate(each):
                waiting.extend(each.iter_expressions())

    def _may_be_aggregate(self, node: exp.Expr) -> bool:
        unknown = isinstance(node, exp.Anonymous) and not self._traits.functions
        # The parser has one word for Spark's aggregate `any` and for `= ANY (…)`.
        return unknown or is_aggregate(node, self._traits) or isinstance(node, (*AROUND, exp.Any))


def _same(node: exp.Expr) -> str:
    """A text that is the same for expressions that may be the same: whose column a column is may be left out."""
    plain = node.copy()
    for column in list(plain.find_all(exp.Column)):
        name = exp.column(exp.to_identifier(column.name.lower()))
        if column is plain:
            plain = name
        else:
            column.replace(name)
    return plain.sql(comments=False).lower()
