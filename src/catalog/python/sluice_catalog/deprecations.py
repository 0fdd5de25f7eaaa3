"""What is deprecated, and by what: the names in the warning, not its words.

Packages say it in three ways: a decorator, a warning in the constructor, and a warning in a branch about an argument.
"""

from __future__ import annotations

import ast
import re

from .source import class_node, method_node, path_of

# A name in backquotes or of a Python path, a class or an argument.
_name = re.compile(
    r"`{1,2}~?([\w.]+)(?:\(\))?`{1,2}|\b((?:\w+\.){2,}\w+|[A-Z][a-z0-9]+(?:[A-Z][A-Za-z0-9]+)+|[a-z]+(?:_[a-z0-9]+)+)\b"
)
# Names of warnings are no replacements.
_warning = re.compile(r"Warning$")


def replacements(text: str, but: set[str]) -> list[str]:
    """Names in a warning's text that are not those of what it is about."""
    found = [quoted or plain for quoted, plain in _name.findall(text)]
    return sorted({name for name in found if name not in but and not _warning.search(name)})


def deprecated_class(cls: type) -> list[str] | None:
    """What replaces the class; empty where its package does not say; None where it is not deprecated."""
    but = {cls.__name__, path_of(cls)}
    constructor = method_node(cls, "__init__")
    for statement in constructor.body if constructor is not None else []:
        if isinstance(statement, ast.Expr) and _warns(statement.value):
            return replacements(_text(statement.value), but)
    node = class_node(cls)
    for decorator in node.decorator_list if node is not None else []:
        called = decorator.func if isinstance(decorator, ast.Call) else decorator
        if ast.unparse(called).split(".")[-1] == "deprecated":
            return replacements(_text(decorator), but)
    return None


def deprecated_arguments(constructor: ast.FunctionDef, arguments: set[str]) -> dict[str, list[str]]:
    """Arguments that the constructor warns about where they are given."""
    found: dict[str, list[str]] = {}
    for branch in ast.walk(constructor):
        if not isinstance(branch, ast.If):
            continue
        given = _given(branch.test) & arguments
        for statement in branch.body:
            if isinstance(statement, ast.Expr) and _warns(statement.value):
                text = _text(statement.value)
                # Where a branch asks for several arguments, the warning is about those that it names.
                named = given & set(re.findall(r"\w+", text))
                for name in sorted(named or given):
                    found[name] = replacements(text, {name})
    return found


def _given(test: ast.expr) -> set[str]:
    """Names whose being given makes the test true."""
    match test:
        case ast.Name():
            return {test.id}
        case ast.BoolOp():
            return set().union(*[_given(part) for part in test.values])
        case ast.Compare(left=ast.Name(id=name), ops=[ast.IsNot()]):
            return {name}
        case ast.Compare(left=ast.Constant(value=str() as name), ops=[ast.In()]):
            return {name}
        case ast.Call(func=ast.Name(id="is_arg_set"), args=[ast.Name(id=name)]):
            return {name}
        case ast.Call(func=ast.Attribute(attr="get"), args=[ast.Constant(value=str() as name), *_]):
            return {name}
    return set()


def _warns(node: ast.AST) -> bool:
    if not isinstance(node, ast.Call) or not ast.unparse(node.func).endswith("warn"):
        return False
    return bool(re.search(r"Deprecat|RemovedIn", ast.unparse(node)))


def _text(node: ast.AST) -> str:
    return " ".join(
        part.value for part in ast.walk(node) if isinstance(part, ast.Constant) and isinstance(part.value, str)
    )
