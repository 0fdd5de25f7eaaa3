"""What one constructor takes, and what it hands on to the next."""

from __future__ import annotations

import ast
import inspect
import sys
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import attrs

from .annotations import type_of_annotation, type_of_value
from .defaults import configured, default_of, filled_default
from .deprecations import deprecated_arguments
from .source import class_node, method_node

Argument = dict[str, Any]


@dataclass(frozen=True)
class Constructor:
    """Facts about one `__init__`, without what it inherits."""

    arguments: dict[str, Argument]
    # Whether it takes any other keyword argument, and whether it hands those on.
    takes_more: bool = False
    forwards: bool = False
    # Arguments of the next constructor that this one gives itself: a caller cannot.
    gives: list[str] = field(default_factory=list)
    # Attributes and the arguments that they are made from, where the names differ.
    attributes: dict[str, list[str]] = field(default_factory=dict)


def has_own_constructor(cls: type) -> bool:
    """Whether the class defines `__init__` itself: Airflow's metaclass also puts a wrapped inherited one into it."""
    constructor = cls.__dict__.get("__init__")
    if constructor is None:
        return False
    return getattr(inspect.unwrap(constructor), "__qualname__", "").rpartition(".")[0] in (cls.__qualname__, "")


@cache
def constructor_of(cls: type) -> Constructor | None:
    """The facts about the class's own constructor; None where it has none that can be read."""
    if not has_own_constructor(cls):
        return None
    raw = inspect.unwrap(cls.__dict__["__init__"])
    try:
        signature = inspect.signature(raw)
    except (TypeError, ValueError):
        return None
    if attrs.has(cls) and method_node(cls, "__init__") is None:
        return Constructor(_fields(cls, signature))
    return _read(cls, raw, signature)


def _read(cls: type, raw: Any, signature: inspect.Signature) -> Constructor:
    node = method_node(cls, "__init__")
    annotations, defaults = _texts(node)
    module = raw.__module__ if getattr(raw, "__module__", None) in sys.modules else cls.__module__
    names = {**getattr(raw, "__globals__", {}), **{k: v for k, v in vars(cls).items() if isinstance(v, type)}}
    arguments: dict[str, Argument] = {}
    more = None
    for parameter in list(signature.parameters.values())[1:]:
        if parameter.kind is parameter.VAR_KEYWORD:
            more = parameter.name
        if parameter.kind in (parameter.VAR_KEYWORD, parameter.VAR_POSITIONAL):
            continue
        fact: Argument = {}
        annotation = annotations.get(parameter.name)
        if annotation is not None:
            found = type_of_annotation(annotation, names, module)
        else:
            found = None if parameter.annotation is parameter.empty else type_of_value(parameter.annotation)
        if found is not None:
            fact["type"] = found
        if parameter.default is parameter.empty:
            fact["required"] = True
        else:
            fact["default"] = default_of(parameter.default, defaults.get(parameter.name), module)
        arguments[parameter.name] = fact
    if node is None:
        return Constructor(arguments, takes_more=more is not None)
    forwards, gives = _handed_on(node, more, arguments)
    for name in _taken_out(node, more):
        arguments.setdefault(name, {"default": {"expression": "NOTSET"}})
    for name, value in _filled_in(node, more).items():
        inherited = next(
            (c.arguments[name] for c in map(constructor_of, cls.__mro__[1:]) if c and name in c.arguments), {}
        )
        kept = {key: fact for key, fact in inherited.items() if key != "required"}
        arguments.setdefault(name, {**kept, "default": filled_default(value, module)})
    for name, replacements in deprecated_arguments(node, set(arguments)).items():
        arguments[name]["deprecated"] = replacements
    return Constructor(arguments, more is not None, forwards, gives, _attributes(node, set(arguments)))


def _texts(node: ast.FunctionDef | None) -> tuple[dict[str, ast.expr | None], dict[str, ast.expr]]:
    """The annotations and the defaults of a function, as its source has them."""
    if node is None:
        return {}, {}
    positional = [*node.args.posonlyargs, *node.args.args]
    defaults: dict[str, ast.expr] = {}
    for argument, default in zip(reversed(positional), reversed(node.args.defaults), strict=False):
        defaults[argument.arg] = default
    for argument, keyword_default in zip(node.args.kwonlyargs, node.args.kw_defaults, strict=True):
        if keyword_default is not None:
            defaults[argument.arg] = keyword_default
    return {a.arg: a.annotation for a in [*positional, *node.args.kwonlyargs]}, defaults


def _handed_on(node: ast.FunctionDef, more: str | None, arguments: dict[str, Argument]) -> tuple[bool, list[str]]:
    """Whether `super().__init__(…, **kwargs)` stands there, and what it gives that is no argument of this one."""
    forwards, gives = False, set()
    for call in ast.walk(node):
        if not (isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr == "__init__"):
            continue
        if more is not None and any(k.arg is None and ast.unparse(k.value) == more for k in call.keywords):
            forwards = True
            gives |= {k.arg for k in call.keywords if k.arg is not None and k.arg not in arguments}
    return forwards, sorted(gives)


def _taken_out(node: ast.FunctionDef, more: str | None) -> list[str]:
    """Names that the constructor pops out of its keyword arguments: arguments that its signature does not say."""
    found = set()
    for call in ast.walk(node):
        match call:
            case ast.Call(
                func=ast.Attribute(value=ast.Name(id=owner), attr="pop"), args=[ast.Constant(value=str() as name), *_]
            ) if owner == more and not name.startswith("_"):
                found.add(name)
    return sorted(found)


def _filled_in(node: ast.FunctionDef, more: str | None) -> dict[str, ast.expr]:
    """What the constructor puts into its keyword arguments where a caller does not."""
    found = {}
    for branch in ast.walk(node):
        match branch:
            case ast.If(
                test=ast.Compare(
                    left=ast.Constant(value=str() as name), ops=[ast.NotIn()], comparators=[ast.Name(id=owner)]
                )
            ) if owner == more:
                for statement in branch.body:
                    if isinstance(statement, ast.Assign) and ast.unparse(statement.targets[0]) == f"{more}[{name!r}]":
                        found[name] = statement.value
            case ast.Call(
                func=ast.Attribute(value=ast.Name(id=owner), attr="setdefault"),
                args=[ast.Constant(value=str() as name), value],
            ) if owner == more:
                found[name] = value
    return found


def _attributes(node: ast.FunctionDef, arguments: set[str]) -> dict[str, list[str]]:
    """Attributes of another name than the arguments that their values are made from."""
    found: dict[str, list[str]] = {}
    for statement in ast.walk(node):
        if not isinstance(statement, (ast.Assign, ast.AnnAssign)) or statement.value is None:
            continue
        for target in statement.targets if isinstance(statement, ast.Assign) else [statement.target]:
            if not (isinstance(target, ast.Attribute) and ast.unparse(target.value) == "self"):
                continue
            used = sorted(_values(statement.value) & arguments)
            if target.attr not in arguments and used:
                found[target.attr] = used
    return found


def _values(node: ast.expr) -> set[str]:
    """Names whose values may become the expression's; what only decides between values does not."""
    match node:
        case ast.Name():
            return {node.id}
        case ast.IfExp():
            return _values(node.body) | _values(node.orelse)
        case ast.Compare():
            return set()
        case ast.BoolOp() | ast.Call() | ast.List() | ast.Tuple() | ast.Dict() | ast.JoinedStr() | ast.BinOp():
            return set().union(*[_values(part) for part in ast.iter_child_nodes(node) if isinstance(part, ast.expr)])
        case ast.FormattedValue() | ast.Starred():
            return _values(node.value)
    return set()


def _fields(cls: type, signature: inspect.Signature) -> dict[str, Argument]:
    """The arguments of a class whose constructor attrs has made, such as DAG on 3.x."""
    calls = _field_calls(cls)
    module = cls.__module__
    names = vars(sys.modules[module])
    arguments: dict[str, Argument] = {}
    for each in attrs.fields(cls):
        if each.alias not in signature.parameters:
            continue
        annotation, call = calls.get(each.name, (None, None))
        found = type_of_annotation(annotation, names, module) if annotation is not None else None
        fact: Argument = {} if found is None else {"type": found}
        if each.default is attrs.NOTHING:
            fact["required"] = True
        elif isinstance(each.default, attrs.Factory):
            factory = next((k.value for k in call.keywords if k.arg == "factory"), None) if call is not None else None
            setting = configured(factory, module)
            made = {} if setting or each.default.takes_self else default_of(each.default.factory(), None, module)
            fact["default"] = setting or made or {"expression": "NOTSET"}
        else:
            fact["default"] = default_of(each.default, None, module)
        arguments[each.alias] = fact
    return arguments


def _field_calls(cls: type) -> dict[str, tuple[ast.expr, ast.Call | None]]:
    node = class_node(cls)
    return {
        statement.target.id: (statement.annotation, statement.value if isinstance(statement.value, ast.Call) else None)
        for statement in (node.body if node is not None else [])
        if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name)
    }
