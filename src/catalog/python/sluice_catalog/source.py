"""Source text and syntax trees of imported modules, and what names in them mean."""

from __future__ import annotations

import ast
import inspect
import sys
from functools import cache


def path_of(cls: type) -> str:
    """The full Python path of a class."""
    return f"{cls.__module__}.{cls.__qualname__}"


@cache
def module_tree(module: str) -> ast.Module | None:
    """The syntax tree of an imported module; None where there is no source."""
    try:
        return ast.parse(inspect.getsource(sys.modules[module]))
    except (KeyError, OSError, SyntaxError, TypeError):
        return None


@cache
def _class_nodes(module: str) -> dict[str, list[ast.ClassDef]]:
    nodes: dict[str, list[ast.ClassDef]] = {}
    tree = module_tree(module)
    for node in ast.walk(tree) if tree is not None else ():
        if isinstance(node, ast.ClassDef):
            nodes.setdefault(node.name, []).append(node)
    return nodes


def class_node(cls: type) -> ast.ClassDef | None:
    """Where a class is defined. A name that version gates define twice is told apart by its constructor's line."""
    nodes = _class_nodes(cls.__module__).get(cls.__name__, [])
    constructor = cls.__dict__.get("__init__")
    if len(nodes) > 1 and constructor is not None:
        code = getattr(inspect.unwrap(constructor), "__code__", None)
        for node in nodes:
            if code is not None and node.lineno <= code.co_firstlineno <= (node.end_lineno or 0):
                return node
    return nodes[-1] if nodes else None


def method_node(cls: type, name: str) -> ast.FunctionDef | None:
    """The definition of a method in the class's own body."""
    node = class_node(cls)
    for child in ast.walk(node) if node is not None else ():
        if isinstance(child, ast.FunctionDef) and child.name == name:
            return child
    return None


@cache
def imported_names(module: str) -> dict[str, tuple[str, str | None]]:
    """What a module's imports bind, those for type checkers among them: name -> (module, member or None)."""
    names: dict[str, tuple[str, str | None]] = {}
    tree = module_tree(module)
    for node in ast.walk(tree) if tree is not None else ():
        if isinstance(node, ast.ImportFrom):
            source = node.module or ""
            if node.level:
                source = ".".join([*module.split(".")[: -node.level], *([source] if source else [])])
            for alias in node.names:
                names.setdefault(alias.asname or alias.name, (source, alias.name))
        elif isinstance(node, ast.Import):
            for alias in node.names:
                first = alias.name.split(".")[0]
                names.setdefault(alias.asname or first, (alias.name if alias.asname else first, None))
    return names


@cache
def assigned_names(module: str) -> dict[str, ast.expr]:
    """What a module assigns to plain names outside functions, also in blocks for type checkers."""
    names: dict[str, ast.expr] = {}

    def visit(body: list[ast.stmt]) -> None:
        for statement in body:
            if isinstance(statement, ast.If):
                visit(statement.body)
                visit(statement.orelse)
            elif isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Name):
                names.setdefault(statement.targets[0].id, statement.value)
            elif isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name) and statement.value:
                names.setdefault(statement.target.id, statement.value)

    tree = module_tree(module)
    if tree is not None:
        visit(tree.body)
    return names
