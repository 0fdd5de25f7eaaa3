"""Blanks at the end of texts, which mean nothing where Redshift compares texts.

https://docs.aws.amazon.com/redshift/latest/dg/r_Character_types.html; LENGTH and || see them, there as here. (What a
column can hold but for blanks is in redshift_ddl.)

Known to differ still, and said so in docs/local-stack.md: comparisons that no operator writes (GROUP BY, DISTINCT,
USING, IN of a query, CASE of a value) see them here.
"""

from sqlglot import exp

SETUP = (
    # The type of what it gives is that of what it is given, and DuckDB's planner takes it away from all but texts.
    # (cast_to_type alone would refuse a NULL that has no type.)
    "CREATE OR REPLACE MACRO main.sluice_compared(v) AS CASE WHEN typeof(v) = 'VARCHAR' THEN "
    "cast_to_type([rtrim(CAST(v AS VARCHAR), ' ')], [v])[1] ELSE v END",
)

_COMPARISONS = (exp.EQ, exp.NEQ, exp.LT, exp.LTE, exp.GT, exp.GTE)


def is_comparison(node: exp.Expression) -> bool:
    """Whether a node compares values. `SET a = b` and PIVOT's `FOR a IN (…)` have the same classes."""
    assigns = isinstance(node, exp.EQ) and isinstance(node.parent, exp.Update) and node.arg_key == "expressions"
    if isinstance(node, exp.In):
        return bool(node.expressions) and not isinstance(node.parent, exp.Pivot)
    return isinstance(node, (*_COMPARISONS, exp.Between)) and not assigns


def compared(node: exp.Expression) -> exp.Expression:
    """A comparison whose operands have no blanks at their ends."""
    operands = [(key, value) for key, value in node.args.items() if isinstance(value, exp.Expression | list)]
    values = [one for _, value in operands for one in (value if isinstance(value, list) else [value])]
    if any(_is_no_text(value) for value in values):
        return node
    for key, value in operands:
        node.set(key, [_trimmed(one) for one in value] if isinstance(value, list) else _trimmed(value))
    return node


def _is_no_text(value: exp.Expression) -> bool:
    value = value.unnest()
    if isinstance(value, exp.Cast):
        return not value.to.is_type(*exp.DataType.TEXT_TYPES)
    rows = (exp.Tuple, exp.Any, exp.All)
    return value.is_number or isinstance(value, (exp.Boolean, exp.Count, exp.Interval, *rows))


def _trimmed(value: exp.Expression) -> exp.Expression:
    if isinstance(value, exp.Null):
        return value
    # A literal takes the type of what it is compared with, and must stay one for that.
    if value.is_string:
        return exp.Literal.string(value.name.rstrip(" "))
    return exp.func("sluice_compared", value.copy())
