"""Which calls make one value of several rows, and which are computed over windows."""

from collections.abc import Iterator

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


def is_of_window(node: exp.Expr) -> bool:
    """Whether it is the function that is computed over a window."""
    window = node.find_ancestor(exp.Window)
    return window is not None and function_of(window) is node


def aggregates_in(node: exp.Expr, traits: Traits) -> Iterator[exp.Expr]:
    """The aggregates of a query's rows in its expression: not those over windows, nor those of other queries."""
    return (each for each in _own(node) if is_aggregate(each, traits) and not is_of_window(each))


def windows_in(node: exp.Expr) -> Iterator[exp.Window]:
    """The windows in an expression, but for those of other queries."""
    return (each for each in _own(node) if isinstance(each, exp.Window))


def _own(node: exp.Expr) -> Iterator[exp.Expr]:
    return node.walk(prune=lambda each: isinstance(each, exp.Query))
