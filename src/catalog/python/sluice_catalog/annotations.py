"""Python annotations as data.

A type is a word (`str`, `int`, `float`, `bool`, `none`, `bytes`, `datetime`, `date`, `time`, `timedelta`, `dict`,
`list`, `callable`, `any`) or a list: `["list", T]`, `["dict", T]` (keys are text), `["union", T, …]`,
`["literal", value, …]`, `["enum", path, {member: value}]`, `["class", path]` with a third word where the class is an
operator, hook, notifier, DAG or typed dictionary, and `["unknown", text]`.
"""

from __future__ import annotations

import ast
import collections.abc
import datetime
import enum
import importlib
import os
import sys
import types
import typing
from typing import Any

from .source import assigned_names, imported_names, path_of

Type = str | list[Any]

_words: dict[type, str] = {
    str: "str",
    int: "int",
    float: "float",
    bool: "bool",
    type(None): "none",
    bytes: "bytes",
    object: "any",
    dict: "dict",
    list: "list",
    tuple: "list",
    set: "list",
    frozenset: "list",
    datetime.datetime: "datetime",
    datetime.timedelta: "timedelta",
    datetime.date: "date",
    datetime.time: "time",
}
_roles = {"BaseOperator": "operator", "BaseHook": "hook", "BaseNotifier": "notifier", "DAG": "dag"}
# Marks an argument that was not given; it is no type that a caller hands over.
_not_given = {"ArgNotSet"}
_deepest = 6


def union(members: list[Type | None]) -> Type | None:
    """One type of several, each once; None where nothing is left."""
    found: list[Type] = []
    for member in members:
        for part in member[1:] if isinstance(member, list) and member[0] == "union" else [member]:
            if part is not None and part not in found:
                found.append(part)
    if "any" in found:
        return "any"
    if len(found) < 2:
        return found[0] if found else None
    return ["union", *found]


def type_of_value(value: Any, depth: int = 0) -> Type | None:
    """The type that an evaluated annotation stands for; None for the mark of an absent argument."""
    if depth > _deepest or value is typing.Any or isinstance(value, typing.ParamSpec):
        return "any"
    if value is None:
        return "none"
    if isinstance(value, (str, typing.ForwardRef)):
        return ["unknown", value if isinstance(value, str) else value.__forward_arg__]
    if isinstance(value, typing.TypeVar):
        return "any" if value.__bound__ is None else type_of_value(value.__bound__, depth + 1)
    if isinstance(value, typing.NewType):
        return type_of_value(value.__supertype__, depth + 1)
    origin, args = typing.get_origin(value), typing.get_args(value)
    inner = lambda position: type_of_value(args[position], depth + 1) or "any"  # noqa: E731
    if origin in (typing.Union, types.UnionType):
        return union([type_of_value(arg, depth + 1) for arg in args])
    if origin is typing.Literal:
        return ["literal", *[arg.value if isinstance(arg, enum.Enum) else arg for arg in args]]
    if origin is typing.Annotated:
        return inner(0)
    if collections.abc.Callable in (origin, value) or value is typing.Callable:
        return "callable"
    base = origin or value
    if not isinstance(base, type):
        return ["unknown", base.__name__ if isinstance(base, types.ModuleType) else str(base)]
    if base.__name__ in _not_given:
        return None
    if base in _words:
        word = _words[base]
        if word == "dict" and len(args) > 1:
            return ["dict", inner(1)]
        if word == "list" and args:
            return ["list", union([type_of_value(arg, depth + 1) for arg in args if arg is not Ellipsis]) or "any"]
        return word
    if issubclass(base, enum.Enum):
        plain = (str, int, float, bool)
        return ["enum", path_of(base), {m.name: m.value if isinstance(m.value, plain) else str(m.value) for m in base}]
    if base.__module__ in ("collections.abc", "collections", "typing"):
        if issubclass(base, collections.abc.Mapping):
            return ["dict", inner(1)] if len(args) > 1 else "dict"
        if issubclass(base, collections.abc.Iterable):
            return ["list", inner(0)] if args else "list"
    if typing.is_typeddict(base):
        return ["class", path_of(base), "dict"]
    if base is type:
        return ["class", "type"]
    if issubclass(base, os.PathLike):
        return "str"
    role = next((_roles[each.__name__] for each in base.__mro__ if each.__name__ in _roles), None)
    return ["class", path_of(base), *([] if role is None else [role])]


def type_of_annotation(node: ast.expr, names: dict[str, Any], module: str, depth: int = 0) -> Type | None:
    """The type that an annotation's text stands for: its names are the module's, also those for type checkers only."""
    inner = lambda part: type_of_annotation(part, names, module, depth)  # noqa: E731
    match node:
        case ast.Constant(value=None):
            return "none"
        case ast.Constant(value=str() as text):
            return inner(ast.parse(text, mode="eval").body)
        case ast.BinOp(op=ast.BitOr()):
            return union([inner(node.left), inner(node.right)])
        case ast.Subscript():
            return _subscript(node, inner)
        case ast.Name() | ast.Attribute():
            return _named(node, names, module, depth)
    return ["unknown", ast.unparse(node)]


def _subscript(node: ast.Subscript, inner: Any) -> Type | None:
    parts = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
    some = [part for part in parts if not (isinstance(part, ast.Constant) and part.value is Ellipsis)]
    match ast.unparse(node.value).split(".")[-1].lower():
        case "literal":
            return ["literal", *[ast.literal_eval(part) for part in parts]]
        case "optional":
            return union([inner(parts[0]), "none"])
        case "union":
            return union([inner(part) for part in parts])
        case "callable":
            return "callable"
        case "annotated":
            return inner(parts[0])
        case "dict" | "mapping" | "mutablemapping":
            return ["dict", inner(parts[1]) or "any"]
        case "list" | "sequence" | "iterable" | "collection" | "set" | "frozenset" | "mutablesequence" | "mutableset":
            return ["list", inner(parts[0]) or "any"]
        case "tuple":
            return ["list", union([inner(part) for part in some]) or "any"]
    return inner(node.value)


def _named(node: ast.Name | ast.Attribute, names: dict[str, Any], module: str, depth: int) -> Type | None:
    text = ast.unparse(node)
    first, *rest = text.split(".")
    try:
        value = names[first] if first in names else getattr(sys.modules["builtins"], first)
        for part in rest:
            value = getattr(value, part)
        return type_of_value(value)
    except AttributeError:
        pass
    if depth > 3:
        return ["unknown", text]
    if not rest and first in assigned_names(module):
        return type_of_annotation(assigned_names(module)[first], names, module, depth + 1)
    if first not in imported_names(module):
        return ["unknown", text]
    source, member = imported_names(module)[first]
    if member in _not_given:
        return None
    try:
        value = importlib.import_module(source)
        for part in [*([member] if member else []), *rest]:
            value = getattr(value, part)
        return type_of_value(value)
    except (ImportError, AttributeError):
        imported = sys.modules.get(source)
        # A name that exists only for type checkers in that module too.
        if imported is not None and member and not rest:
            names_there = imported_names(source).keys() | assigned_names(source).keys()
            if member in names_there:
                return type_of_annotation(ast.Name(member), vars(imported), source, depth + 1)
        return ["class", ".".join([source, *([member] if member else []), *rest])]
