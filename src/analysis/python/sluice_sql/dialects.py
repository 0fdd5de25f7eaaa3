"""SQL that the parser takes but the engine does not have."""

from collections.abc import Callable, Mapping

from sqlglot import exp

from .aggregates import is_of_window
from .engines import TRAITS, Engine
from .problems import Problems
from .spark_dialect import UNIT_FIRST
from .spark_functions import WINDOW_ONLY

Rule = tuple[type[exp.Expr] | tuple[type[exp.Expr], ...], Callable[[exp.Expr], bool], str]


def _any(_: exp.Expr) -> bool:
    return True


def _keeps_duplicates(node: exp.Expr) -> bool:
    return node.args.get("distinct") is False


def _has(argument: str) -> Callable[[exp.Expr], bool]:
    return lambda node: bool(node.args.get(argument))


def _has_no_from(node: exp.Expr) -> bool:
    return bool(node.args.get("tables"))


def _lists_tables(node: exp.Expr) -> bool:
    """Whether it deletes as in MySQL, `DELETE a, b` or `DELETE a FROM b`."""
    return len(node.args.get("tables") or ()) + bool(node.this) > 1


def _names_no_table(node: exp.Expr) -> bool:
    return not isinstance(node.this, exp.Table)


def _is_set_with_table(node: exp.Expr) -> bool:
    """Whether an UPDATE sets `t.a`; the parser has an UPDATE in MERGE, too, without a table."""
    change = node.parent
    sets = isinstance(change, exp.EQ) and node.arg_key == "this" and change.arg_key == "expressions"
    return bool(sets and isinstance(change.parent, exp.Update) and change.parent.this and node.args.get("table"))


def _is_not_first(node: exp.Expr) -> bool:
    """Whether it is in a query inside another, or in one of several that is not the first."""
    query = node.parent
    while query is not None and query.parent is not None:
        if not isinstance(query.parent, exp.SetOperation | exp.Subquery) or query.arg_key != "this":
            return True
        query = query.parent
    return not isinstance(query, exp.Query)


def _in_brackets(node: exp.Expr) -> bool:
    return "value_constructor" in node.args


def _quotes_unit(node: exp.Expr) -> bool:
    return (
        node.name.upper() in UNIT_FIRST and len(node.expressions) == 3 and not isinstance(node.expressions[0], exp.Var)
    )


def _is_counted_together(node: exp.Expr) -> bool:
    return isinstance(node.this, exp.Distinct) and len(node.this.expressions) > 1


def _keeps_one_side(node: exp.Expr) -> bool:
    return str(node.args.get("kind") or "").upper() in ("SEMI", "ANTI")


def _is_read(node: exp.Expr) -> bool:
    """Whether VALUES stand for a table, and are not what is inserted."""
    return isinstance(node.parent, exp.From | exp.Join | exp.Subquery | exp.CTE)


_FRAMED = (
    *(exp.Avg, exp.Count, exp.Max, exp.Min, exp.Sum),
    *(exp.Stddev, exp.StddevPop, exp.StddevSamp, exp.Variance, exp.VariancePop),
)


def _has_no_frame(node: exp.Expr) -> bool:
    return isinstance(node.this, _FRAMED) and bool(node.args.get("order")) and not node.args.get("spec")


def _is_of_distinct(node: exp.Expr) -> bool:
    """Whether a function of rows reads distinct values of its window. (LISTAGG, which may, is within its group.)"""
    function = node.this
    arguments = [function.args.get("this"), *function.expressions] if isinstance(function, exp.Func) else []
    return any(isinstance(one, exp.Distinct) for one in arguments)


def _has_no_window(node: exp.Expr) -> bool:
    return not is_of_window(node)


def _is_spark_s_and_has_no_window(node: exp.Expr) -> bool:
    return node.name.lower() in WINDOW_ONLY and _has_no_window(node)


def _is_no_rows(node: exp.Expr) -> bool:
    return str(node.args.get("kind") or "ROWS").upper() != "ROWS"


def _is_sign(node: exp.Expr) -> bool:
    """Whether it is no function, of which the parser keeps the place."""
    return "start" not in node.meta


def _is_epoch(node: exp.Expr) -> bool:
    return node.name.upper() == "EPOCH"


NO_DISTINCT_ON = (
    exp.Distinct,
    _has("on"),
    "{engine} has no DISTINCT ON. Number the rows with row_number() and keep the first.",
)
NO_DISTINCT_WINDOW = (
    exp.Window,
    _is_of_distinct,
    "{engine} has no DISTINCT in windows. Number the values with dense_rank(), and take the highest number around it.",
)
_WANTS_WINDOW = "{engine} wants a window behind this function: OVER (… ORDER BY …)."
NO_WINDOW = (
    (
        *(exp.RowNumber, exp.Rank, exp.DenseRank, exp.PercentRank, exp.CumeDist, exp.Ntile),
        *(exp.Lag, exp.Lead, exp.FirstValue, exp.LastValue, exp.NthValue),
    ),
    _has_no_window,
    _WANTS_WINDOW,
)
NO_SEMI_JOIN = (exp.Join, _keeps_one_side, "{engine} has no SEMI JOIN and no ANTI JOIN. Write EXISTS or NOT EXISTS.")
NO_BARE_DELETE = (exp.Delete, _has_no_from, "{engine} deletes from one table. Write DELETE FROM ….")
NO_REPLACE = (exp.Star, _has("replace"), "{engine} has no `*` that replaces columns. Name the columns.")
NO_EXCEPT = (exp.Star, _has("except_"), "{engine} has no `*` that leaves columns out. Name the columns.")

RULES: Mapping[Engine, tuple[Rule, ...]] = {
    # Redshift's SELECT: "INTERSECT ALL, EXCEPT ALL and MINUS ALL are not supported"; aggregates take no FILTER.
    "redshift": (
        NO_DISTINCT_ON,
        (exp.Delete, _lists_tables, "Redshift deletes from one table. Write DELETE FROM … USING …."),
        # Its UPDATE: the columns to set are given without the name of the table.
        (exp.Column, _is_set_with_table, "Redshift's SET names columns without their table."),
        (exp.Into, _names_no_table, "INTO is followed by the name of the table to make."),
        (exp.Into, _is_not_first, "Redshift takes INTO in a statement's first SELECT only."),
        (exp.Filter, _any, "Redshift has no FILTER. Write the condition as CASE inside the aggregate."),
        (exp.Except, _keeps_duplicates, "Redshift has no EXCEPT ALL."),
        (exp.Intersect, _keeps_duplicates, "Redshift has no INTERSECT ALL."),
        # What its guide calls unsupported of PostgreSQL: "VALUES list used as constant tables", array constructors.
        (exp.Values, _is_read, "Redshift has no VALUES as a table. Write SELECT … UNION ALL SELECT …."),
        (exp.Array, _in_brackets, "Redshift has no ARRAY[…]. Write array(…)."),
        (exp.Count, _is_counted_together, "Redshift counts one value. Count the rows of a SELECT DISTINCT."),
        # Its guide: "If an ORDER BY clause is used for an aggregate function, an explicit frame clause is required."
        (exp.Window, _has_no_frame, "Redshift wants a frame behind this ORDER BY. Write ROWS UNBOUNDED PRECEDING."),
        (exp.WindowSpec, _is_no_rows, "Redshift's frames are of ROWS only."),
        NO_DISTINCT_WINDOW,
        NO_WINDOW,
        NO_SEMI_JOIN,
        NO_REPLACE,
    ),
    "athena": (
        NO_BARE_DELETE,
        (exp.Into, _any, "Athena has no SELECT … INTO. Take INTO and the name behind it away."),
        NO_DISTINCT_ON,
        NO_REPLACE,
        NO_EXCEPT,
        (exp.ILike, _any, "Athena has no ILIKE. Compare lower(…) LIKE lower(…)."),
        (exp.SimilarTo, _any, "Athena has no SIMILAR TO. Write regexp_like(text, pattern)."),
        (exp.Pivot, _any, "Athena has no PIVOT. Write an aggregate of CASE for each value."),
        (exp.BitwiseAnd, _is_sign, "Athena has no `&`. Write bitwise_and(…)."),
        (exp.BitwiseOr, _is_sign, "Athena has no `|`. Write bitwise_or(…)."),
        (exp.BitwiseXor, _is_sign, "Athena has no `^`. Write bitwise_xor(…), or power(…)."),
        (exp.IntDiv, _any, "Athena has no DIV. `/` of integers is an integer."),
        (exp.Extract, _is_epoch, "Athena's EXTRACT has no EPOCH. Write to_unixtime(…)."),
        (exp.Count, _is_counted_together, "Athena counts one value. Write count(DISTINCT (…, …))."),
        NO_DISTINCT_WINDOW,
        NO_WINDOW,
        NO_SEMI_JOIN,
    ),
    # What Spark 3.5's grammar does not have.
    "spark": (
        NO_BARE_DELETE,
        (exp.Into, _any, "Spark has no SELECT … INTO. Take INTO and the name behind it away."),
        NO_DISTINCT_ON,
        NO_REPLACE,
        NO_EXCEPT,
        (exp.With, _has("recursive"), "Spark 3.5 has no WITH RECURSIVE."),
        (exp.SetOperation, _has("by_name"), "Spark 3.5 has no BY NAME. Name the columns in one order."),
        (exp.Fetch, _any, "Spark has no FETCH FIRST. Write LIMIT."),
        (exp.Unnest, _any, "Spark has no UNNEST. Write LATERAL VIEW explode(…)."),
        (exp.AtTimeZone, _any, "Spark has no AT TIME ZONE. Write from_utc_timestamp(…) or to_utc_timestamp(…)."),
        NO_DISTINCT_WINDOW,
        (exp.Anonymous, _is_spark_s_and_has_no_window, _WANTS_WINDOW),
        (exp.SimilarTo, _any, "Spark has no SIMILAR TO. Write RLIKE."),
        (exp.Extract, _is_epoch, "Spark's EXTRACT has no EPOCH. Write unix_timestamp(…)."),
        (exp.Array, _in_brackets, "Spark has no ARRAY[…]. Write array(…)."),
        (exp.Anonymous, _quotes_unit, "Spark's units have no quotes: write dateadd(DAY, …)."),
        (exp.QueryTransform, _any, "Sluice does not read TRANSFORM … USING."),
    ),
}


def refuse(tree: exp.Expr, engine: Engine, problems: Problems) -> None:
    """Reports what the engine would refuse."""
    traits = TRAITS[engine]
    # A hint has names, but of nothing that an engine must know.
    for node in tree.walk(prune=lambda each: isinstance(each, exp.Hint)):
        for kind, holds, message in RULES[engine]:
            if isinstance(node, kind) and holds(node):
                place = node.right if isinstance(node, exp.SetOperation) else node
                problems.at(place, "unsupported", message.format(engine=traits.title))
