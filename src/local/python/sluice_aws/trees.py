"""Changes to sqlglot's syntax trees."""

from collections.abc import Callable

from sqlglot import exp


def bottom_up(tree: exp.Expression, change: Callable[[exp.Expression], exp.Expression]) -> exp.Expression:
    """Replaces nodes by what `change` makes of them, children before their parents.

    (sqlglot's own `transform` goes from the top and leaves out what is inside a node that was replaced.)
    """
    root = tree
    for node in reversed(list(tree.walk(bfs=False))):
        changed = change(node)
        if changed is node:
            continue
        if node is root:
            root = changed
        else:
            node.replace(changed)
    return root
