"""Which calls make one value of several rows."""

from sqlglot import exp

from .engines import Traits

# What says how an aggregate is to look at its rows.
AROUND = (exp.IgnoreNulls, exp.RespectNulls, exp.Filter, exp.WithinGroup)


def is_aggregate(node: exp.Expr, traits: Traits) -> bool:
    if isinstance(node, exp.Anonymous):
        return node.name.lower() in traits.aggregates
    return isinstance(node, exp.AggFunc)


def function_of(window: exp.Window) -> exp.Expr:
    """The function that is computed over a window."""
    call = window.this
    while isinstance(call, AROUND):
        call = call.this
    return call
