"""Which templated arguments a constructor reads, so that a template is not yet what it will be.

A constructor runs when the DAG file is parsed. Where it fails on a template or on another task's output, or looks into
it (compares, splits, calls a method), the argument is rendered all the same, too late. Found by calling it with text
that tells what is done to it.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable
from typing import Any

from .bases import EmptyOperator
from .classes import arguments_of, templated_arguments
from .samples import construct, sample_arguments, sample_dag, without_rivals

_template = "{{ sluice }}"
# What looks into text. Joining it to other text, printing it and asking whether it is there does not.
_looks = (
    "__contains__",
    "__eq__",
    "__ge__",
    "__getitem__",
    "__gt__",
    "__iter__",
    "__le__",
    "__len__",
    "__lt__",
    "__mod__",
    "__ne__",
    "casefold",
    "count",
    "encode",
    "endswith",
    "find",
    "format",
    "index",
    "isalnum",
    "isdigit",
    "lower",
    "lstrip",
    "partition",
    "removeprefix",
    "removesuffix",
    "replace",
    "rfind",
    "rpartition",
    "rsplit",
    "rstrip",
    "split",
    "splitlines",
    "startswith",
    "strip",
    "upper",
)


class _Watched(str):
    """A template that notes when somebody looks into it."""

    __slots__ = ("seen",)
    seen: bool


def _watching(name: str) -> Callable[..., Any]:
    plain = getattr(str, name)

    def method(self: _Watched, *args: Any, **kwargs: Any) -> Any:
        self.seen = True
        return plain(self, *args, **kwargs)

    return method


for _name in _looks:
    setattr(_Watched, _name, _watching(_name))
# Equality takes the hash away, and without a truth of its own text is asked for its length.
_Watched.__hash__ = str.__hash__  # type: ignore[method-assign]
_Watched.__bool__ = lambda _: True  # type: ignore[attr-defined]


class _WatchedEntries(dict[str, Any]):
    """A dictionary that has whatever is asked for, and notes what that was; whether a key is there is not noted."""

    def __init__(self) -> None:
        super().__init__(sluice="x")
        self.read: set[str] = set()

    def _note(self, key: str) -> str:
        self.read.add(key)
        return "x"

    def __missing__(self, key: str) -> str:
        return self._note(key)

    def get(self, key: str, _default: Any = None) -> str:
        return self._note(key)

    def pop(self, key: str, *_default: Any) -> str:
        return self._note(key)


def read_early(cls: type) -> dict[str, dict[str, Any]] | None:
    """By argument, what comes of a `template` and of an `output` of another task, and which `keys` are read of it.

    `fails`: the constructor raises. `lost`: it makes something else of it, which Airflow does not render. `looks`: it
    keeps it, and decides something by it.

    None where the constructor does not run with samples either, so that nothing can be said.
    """
    arguments = arguments_of(cls)
    samples = sample_arguments(cls, arguments)
    task = "task_id" in arguments
    try:
        construct(cls, samples, task=task)
    except Exception:
        return None
    found: dict[str, dict[str, Any]] = {}
    for name in templated_arguments(cls):
        beside = without_rivals(cls, samples, name)
        of_template = _effect_of_template(cls, beside, name, task)
        of_output = _effect_of_output(cls, beside, name) if task else None
        keys = _keys_read(cls, beside, name, task) if "dict" in json.dumps(arguments[name].get("type")) else None
        effects = {"template": of_template, "output": of_output, "keys": keys}
        if any(effects.values()):
            found[name] = {kind: effect for kind, effect in effects.items() if effect}
    return found


def _effect_of_template(cls: type, arguments: dict[str, Any], name: str, task: bool) -> str | None:
    watched = _Watched(_template)
    watched.seen = False
    try:
        made = construct(cls, {**arguments, name: watched}, task=task)
    except Exception:
        return "fails"
    if not any(_template in repr(getattr(made, attribute, None)) for attribute in cls.template_fields):
        return "lost"
    return "looks" if watched.seen else None


def _keys_read(cls: type, arguments: dict[str, Any], name: str, task: bool) -> list[str]:
    watched = _WatchedEntries()
    with contextlib.suppress(Exception):
        construct(cls, {**arguments, name: watched}, task=task)
    return sorted(watched.read)


def _effect_of_output(cls: type, arguments: dict[str, Any], name: str) -> str | None:
    with sample_dag():
        output = EmptyOperator(task_id="before").output
        try:
            cls(**{"task_id": "sample", **arguments, name: output})
        except Exception:
            return "fails"
    return None
