"""The facts about one class, and about all of them."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Iterable, Iterator
from types import ModuleType
from typing import Any

from .annotations import Type, type_of_annotation
from .bases import DAG, BaseNotifier, BaseOperator, BaseSensorOperator, TaskGroup
from .constructors import Argument, Constructor, constructor_of, has_own_constructor
from .deprecations import deprecated_class
from .source import method_node, path_of

Facts = dict[str, Any]

_roots = (BaseOperator, BaseSensorOperator, BaseNotifier, DAG, TaskGroup)


def classes_in(modules: Iterable[ModuleType]) -> list[type]:
    """Airflow's base classes, and the operators, sensors, transfers and notifiers that the modules define."""
    found = dict.fromkeys(_roots)
    for module in modules:
        for value in list(vars(module).values()):
            if isinstance(value, type) and value.__module__ == module.__name__ and _is_task_or_notifier(value):
                found[value] = None
    return list(found)


def _is_task_or_notifier(cls: type) -> bool:
    return issubclass(cls, (BaseOperator, BaseNotifier))


def constructors(cls: type) -> Iterator[tuple[type, Constructor | None]]:
    """The classes whose constructors see the keyword arguments, in the order in which they do.

    None stands for a constructor that cannot be read.
    """
    for each in cls.__mro__:
        if not inspect.isfunction(each.__dict__.get("__init__")) or not has_own_constructor(each):
            continue
        found = constructor_of(each)
        yield each, found
        if found is None or not (found.takes_more and found.forwards) or each is BaseOperator:
            return


def arguments_of(cls: type) -> dict[str, Argument]:
    """All keyword arguments that a call of the class may have."""
    found: dict[str, Argument] = {}
    given: set[str] = set()
    for _, constructor in constructors(cls):
        if constructor is None:
            break
        for name, fact in constructor.arguments.items():
            if name not in found and name not in given:
                found[name] = fact
        given |= set(constructor.gives)
    return found


def templated_arguments(cls: type) -> list[str]:
    """Arguments that Airflow renders: `template_fields` names attributes, some of which have another name."""
    arguments = arguments_of(cls)
    sources: dict[str, list[str]] = {}
    for _, constructor in constructors(cls):
        for attribute, names in (constructor.attributes if constructor is not None else {}).items():
            sources.setdefault(attribute, names)
    found: set[str] = set()
    for attribute in _texts(cls, "template_fields"):
        found |= {attribute} if attribute in arguments else set(sources.get(attribute, []))
    return sorted(found & arguments.keys())


def facts_of(cls: type) -> Facts:
    """What the catalog says about a class; its arguments are the own constructor's, `constructors` names the others."""
    chain = list(constructors(cls))
    own = constructor_of(cls)
    last = chain[-1][1] if chain else None
    facts: Facts = {"kind": _kind(cls), "constructors": [path_of(each) for each, known in chain if known is not None]}
    if own is not None:
        facts["arguments"] = own.arguments
        if own.gives:
            facts["gives"] = own.gives
    # Keyword arguments that end nowhere are dropped; BaseOperator looks through them, and refuses what is left.
    if last is None or (last.takes_more and not last.forwards and chain[-1][0] is not BaseOperator):
        facts["open"] = True
    optional = {
        "templates": templated_arguments(cls),
        "extensions": _texts(cls, "template_ext"),
        "returns": _returns(cls),
        "abstract": inspect.isabstract(cls) or "Base" in cls.__name__,
        "private": cls.__name__.startswith("_"),
    }
    facts |= {name: value for name, value in optional.items() if value}
    deprecated = deprecated_class(cls)
    return facts if deprecated is None else {**facts, "deprecated": deprecated}


def all_facts(classes: Iterable[type]) -> dict[str, Facts]:
    """Facts about the classes and about those whose constructors they call, by path."""
    found: dict[str, Facts] = {}
    waiting = list(classes)
    while waiting:
        cls = waiting.pop()
        if path_of(cls) in found:
            continue
        found[path_of(cls)] = facts_of(cls)
        waiting += [each for each, _ in constructors(cls)]
    return {path: found[path] for path in sorted(found)}


def _kind(cls: type) -> str:
    if issubclass(cls, DAG):
        return "dag"
    if issubclass(cls, TaskGroup):
        return "taskGroup"
    if issubclass(cls, BaseNotifier):
        return "notifier"
    if issubclass(cls, BaseSensorOperator):
        return "sensor"
    if issubclass(cls, BaseOperator):
        return "transfer" if ".transfers." in cls.__module__ else "operator"
    return "mixin"


def _texts(cls: type, attribute: str) -> list[str]:
    """A class attribute of texts, in an order that does not change: some packages build it from sets."""
    value = getattr(cls, attribute, None)
    if isinstance(value, str):
        return [value]
    return sorted(value) if isinstance(value, (tuple, list, set, frozenset)) else []


def _returns(cls: type) -> Type | None:
    """What `execute` returns, where it is annotated."""
    owner = next((each for each in cls.__mro__ if "execute" in each.__dict__), None)
    node = method_node(owner, "execute") if owner is not None else None
    if owner is None or node is None or node.returns is None:
        return None
    return type_of_annotation(node.returns, vars(sys.modules[owner.__module__]), owner.__module__)
