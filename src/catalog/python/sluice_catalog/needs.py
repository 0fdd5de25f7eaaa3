"""Which other providers a module imports that its own does not bring along."""

from __future__ import annotations

import ast
import importlib.util
import re
from collections.abc import Iterator
from functools import cache
from importlib.metadata import requires
from pathlib import Path

from .modules import provider_package

_provider = re.compile(r"^airflow\.providers\.")


def needed_providers(module: str, distribution: str) -> list[str]:
    """Distributions of providers that the module cannot be imported without, and that `distribution` does not require.

    An import that may fail, or that only type checkers see, is none; what an imported module of the same provider
    imports is one.
    """
    own = provider_package(distribution)
    brought = {*_required(distribution), distribution}
    found, seen, waiting = set(), set(), [module]
    while waiting:
        name = waiting.pop()
        if name in seen:
            continue
        seen.add(name)
        for imported in _imports(name):
            if imported == own or imported.startswith(f"{own}."):
                waiting.append(imported)
            elif _provider.match(imported):
                found.add(_distribution_of(imported))
    return sorted(found - brought)


# Groups of providers, whose packages have one more part.
_groups = ("apache", "atlassian", "cncf", "common", "dbt", "microsoft")


def _distribution_of(module: str) -> str:
    parts = module.split(".")[2:]
    return "apache-airflow-providers-" + "-".join(parts[: 2 if parts[0] in _groups else 1])


@cache
def _required(distribution: str) -> frozenset[str]:
    """Distributions that come with one, without its extras."""
    lines = [line for line in requires(distribution) or [] if "extra ==" not in line]
    return frozenset(re.split(r"[^\w.-]", line, maxsplit=1)[0].lower() for line in lines)


@cache
def _imports(module: str) -> tuple[str, ...]:
    """Modules that a module of Airflow's imports when it is imported itself."""
    spec = importlib.util.find_spec(module) if module.startswith("airflow.") else None
    if spec is None or spec.origin is None or not spec.origin.endswith(".py"):
        return ()
    return tuple(_imported(ast.parse(Path(spec.origin).read_text(encoding="utf-8")).body))


def _imported(body: list[ast.stmt]) -> Iterator[str]:
    for statement in body:
        if isinstance(statement, ast.ImportFrom) and statement.module is not None and statement.level == 0:
            yield statement.module
        elif isinstance(statement, ast.Import):
            yield from (alias.name for alias in statement.names)
        elif isinstance(statement, ast.If) and "TYPE_CHECKING" not in ast.unparse(statement.test):
            yield from _imported(statement.body)
            yield from _imported(statement.orelse)
        elif isinstance(statement, ast.Try) and all(_raises(handler) for handler in statement.handlers):
            yield from _imported(statement.body)


def _raises(handler: ast.ExceptHandler) -> bool:
    """Whether a failed import is told in other words only."""
    return any(isinstance(statement, ast.Raise) for statement in handler.body)
