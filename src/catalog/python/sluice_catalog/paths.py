"""Other import paths of the classes: names that packages re-export, and old ones that still work."""

from __future__ import annotations

import contextlib
import functools
import importlib
import re
import sys
import warnings
from collections.abc import Iterable, Iterator
from types import ModuleType
from typing import Any

from .bases import DAG, BaseNotifier, BaseOperator, TaskGroup
from .modules import core_packages
from .source import path_of

_about_age = re.compile("Deprecat|RemovedIn")
# Where Airflow offers its own classes to authors, on some version.
_offered = (
    "airflow.DAG",
    "airflow.models.BaseOperator",
    "airflow.models.DAG",
    "airflow.models.baseoperator.BaseOperator",
    "airflow.models.dag.DAG",
    "airflow.notifications.basenotifier.BaseNotifier",
    "airflow.sdk.BaseNotifier",
    "airflow.sdk.BaseOperator",
    "airflow.sdk.BaseSensorOperator",
    "airflow.sdk.DAG",
    "airflow.sdk.TaskGroup",
    "airflow.sensors.base.BaseSensorOperator",
    "airflow.utils.task_group.TaskGroup",
)


def other_paths(modules: Iterable[ModuleType]) -> dict[str, dict[str, Any]]:
    """By path, the class that it leads to (`to`), and whether importing it warns that it is old (`old`)."""
    tried = {*_offered, *_second_names(modules), *_redirects()}
    found = {}
    for path in sorted(tried):
        cls, old = _import(path)
        if cls is not None and path_of(cls) != path:
            found[path] = {"to": path_of(cls), **({"old": True} if old else {})}
    return found


def _second_names(modules: Iterable[ModuleType]) -> Iterator[str]:
    """Names that a module gives a class of its own beside the class's name."""
    for module in modules:
        for name, value in vars(module).items():
            if _is_known(value) and value.__module__ == module.__name__ and value.__name__ != name:
                yield f"{module.__name__}.{name}"


def _redirects() -> Iterator[str]:
    """Paths that Airflow redirects: modules that hold nothing but a function from an old name to a new path."""
    for package in core_packages:
        with contextlib.suppress(ImportError):
            importlib.import_module(package)
    for name, module in list(sys.modules.items()):
        getter = vars(module).get("__getattr__") if isinstance(module, ModuleType) else None
        if isinstance(getter, functools.partial) and name.startswith("airflow."):
            for old in next((arg for arg in getter.args if isinstance(arg, dict)), {}):
                yield f"{name}.{old}"


def _import(path: str) -> tuple[type | None, bool]:
    module, _, name = path.rpartition(".")
    with warnings.catch_warnings(record=True) as said:
        warnings.simplefilter("always")
        try:
            value = getattr(importlib.import_module(module), name)
        except Exception:
            return None, False
    # Airflow's own categories of warnings derive from several of Python's.
    old = any(_about_age.search(each.category.__name__) for each in said)
    return (value if _is_known(value) else None), old


def _is_known(value: Any) -> bool:
    return isinstance(value, type) and issubclass(value, (BaseOperator, BaseNotifier, DAG, TaskGroup))
