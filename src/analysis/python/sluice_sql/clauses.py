"""What stands where no engine can make it: windows and aggregates where there are none yet, or inside each other,
numbers of columns that a query does not have, and queries of several columns for one value.

Trino's "SELECT", Redshift's "Window functions" and Spark's analyzer agree on all of it, but for what `Traits` tells
apart.
"""

from collections.abc import Callable, Mapping

from sqlglot import exp

from .aggregates import aggregates_in, function_of, is_aggregate, is_of_window, windows_in
from .catalog import Fields
from .engines import Traits
from .problems import Problems, extent
from .resolve import Columns

# Clauses that are done before windows are made, and what they do.
_EARLY: Mapping[type[exp.Expr], tuple[str, str]] = {
    exp.Where: ("WHERE chooses rows", "choose"),
    exp.Having: ("HAVING chooses groups", "choose"),
    exp.Group: ("GROUP BY makes groups", "group"),
}


class Clauses:
    """Checks the queries of a statement whose names are resolved; `answer` gives the columns of each."""

    def __init__(
        self, traits: Traits, columns: Columns, answer: Callable[[exp.Expr], Fields], problems: Problems
    ) -> None:
        self._traits = traits
        self._columns = columns
        self._answer = answer
        self._problems = problems

    def refuse(self, tree: exp.Expr) -> None:
        for node in tree.walk(prune=lambda each: isinstance(each, exp.Hint)):
            if type(node) in _EARLY:
                self._refuse_windows(node, *_EARLY[type(node)])
            elif isinstance(node, exp.Join | exp.Merge):
                self._refuse_in_join(node.args.get("on"))
            elif isinstance(node, exp.Window):
                self._refuse_windows_inside(node)
            elif is_aggregate(node, self._traits) and not is_of_window(node):
                self._refuse_inside(node)
            if isinstance(node, exp.Query):
                self._refuse_numbers(node)
                self._refuse_several_columns(node)
            if isinstance(node, exp.Select):
                self._refuse_order_of_others(node)

    def _refuse_windows(self, clause: exp.Expr, does: str, then: str) -> None:
        message = f"{does} before windows are made. Make it in a query inside, and {then} around that."
        for window in windows_in(clause):
            self._tell(function_of(window), message)

    def _refuse_in_join(self, on: exp.Expr | None) -> None:
        if on is not None:
            for each in (*map(function_of, windows_in(on)), *aggregates_in(on, self._traits)):
                self._tell(each, "ON joins rows before anything is made of them. Make it in a query inside.")

    def _refuse_windows_inside(self, window: exp.Window) -> None:
        message = f"{self._traits.title} makes no window of another one. Make this one in a query inside."
        for each in () if self._traits.windows_of_windows else windows_in(window):
            if each is not window:
                self._tell(function_of(each), message)

    def _refuse_inside(self, aggregate: exp.Expr) -> None:
        for window in windows_in(aggregate):
            message = "An aggregate is made before windows are. Make the window in a query inside."
            self._tell(function_of(window), message)
        for each in aggregates_in(aggregate, self._traits):
            if each is not aggregate:
                self._tell(each, "An aggregate of an aggregate takes two queries: make this one in a query inside.")

    def _refuse_numbers(self, query: exp.Query) -> None:
        """Numbers of columns that a query does not have, in GROUP BY and ORDER BY."""
        fields = self._answer(query)
        for title, clause in (("GROUP BY", query.args.get("group")), ("ORDER BY", query.args.get("order"))):
            for key in () if clause is None or fields is None else clause.expressions:
                number = _number(key)
                if number is not None and not 1 <= number <= len(fields):
                    has = "1 column" if len(fields) == 1 else f"{len(fields)} columns"
                    place = clause if extent(clause) else query
                    self._problems.at(place, "syntax", f"{title} names column {number}, and the query has {has}.")

    def _refuse_several_columns(self, query: exp.Query) -> None:
        """A query that stands for a value, or for a list of values, with more than one column."""
        fields, around = self._answer(query), query.parent
        if fields is None or len(fields) < 2 or around is None:
            return
        if isinstance(around, exp.In) and self._is_of_one_column(around.this.unnest()):
            message = f"IN compares with one column, and this query has {len(fields)}. Choose one."
        elif not self._traits.rows_are_values and _stands_for_value(query, around):
            message = f"A query that stands for a value has one column, and this one {len(fields)}. Choose one."
        else:
            return
        self._problems.at(query, "syntax", message)

    def _is_of_one_column(self, value: exp.Expr) -> bool:
        if self._traits.rows_are_values:
            return isinstance(value, exp.Column) and self._columns.resolved(value).type is not None
        return not isinstance(value, exp.Tuple)

    def _refuse_order_of_others(self, query: exp.Select) -> None:
        """Rows that are made distinct have the columns of the select list alone to be in order by."""
        distinct, order = query.args.get("distinct"), query.args.get("order")
        chosen = query.expressions
        if distinct is None or order is None or distinct.args.get("on") or any(each.is_star for each in chosen):
            return
        # Redshift and Athena find a column that the select list calls otherwise, too.
        names = {name.lower() for each in chosen for name in (each.alias_or_name, each.unalias().name)}
        for column in (key.this for key in order.expressions):
            if (
                isinstance(column, exp.Column)
                and not self._columns.is_alias(column)
                and column.name.lower() not in names
            ):
                message = (
                    f"DISTINCT leaves the select list's columns only, and `{column.name}` is none. Select it, too."
                )
                self._problems.at(column, "unknownColumn", message)

    def _tell(self, node: exp.Expr, message: str) -> None:
        self._problems.at_name(node, "unsupported", message)


def _stands_for_value(query: exp.Query, around: exp.Expr) -> bool:
    if isinstance(around, exp.Select):
        return query.arg_key == "expressions"
    if isinstance(around, exp.Binary):
        return not any(isinstance(side.unnest(), exp.Tuple) for side in (around.left, around.right))
    return isinstance(around, exp.Alias | exp.Between | exp.Coalesce | exp.If | exp.Case | exp.Cast | exp.Neg)


def _number(key: exp.Expr) -> int | None:
    """The number of a column of the select list."""
    plain = key.this if isinstance(key, exp.Ordered) else key
    whole = isinstance(plain, exp.Literal) and not plain.is_string and plain.name.isdecimal()
    return int(plain.name) if whole else None
