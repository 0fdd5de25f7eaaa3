"""Finds and imports the modules that define operators, sensors, transfers and notifiers."""

from __future__ import annotations

import importlib
import pkgutil
from dataclasses import dataclass, field
from importlib.metadata import distributions
from types import ModuleType

from .bases import airflow_version
from .optional import import_with_stand_ins

_prefix = "apache-airflow-providers-"
_folders = {"operators", "sensors", "transfers", "notifications", "notifiers"}
# Airflow's own operators; on 3.x they are the standard provider's, and these packages only hold redirects.
core_packages = ("airflow.operators", "airflow.sensors", "airflow.notifications")


@dataclass
class Imported:
    """Modules that could be imported, and what had to be stood in for or could not be helped."""

    modules: list[ModuleType] = field(default_factory=list)
    stood_in: set[str] = field(default_factory=set)
    failed: list[str] = field(default_factory=list)


def installed_providers() -> dict[str, str]:
    """Versions of the installed providers by their distribution's name."""
    found = {each.metadata["Name"]: each.version for each in distributions() if each.metadata["Name"]}
    return {name: found[name] for name in sorted(found) if name.startswith(_prefix)}


def provider_package(distribution: str) -> str:
    """The Python package of a provider's distribution."""
    return "airflow.providers." + distribution.removeprefix(_prefix).replace("-", ".")


def import_modules(providers: list[str], *, core: bool) -> Imported:
    """Imports the modules of some providers, and of Airflow itself."""
    names = [name for each in providers for name in _modules_of(provider_package(each))]
    if core and airflow_version.startswith("2."):
        names += [name for package in core_packages for name in _direct_modules(package)]
    imported, again = Imported(), []
    for name in names:
        try:
            imported.modules.append(importlib.import_module(name))
        except Exception:
            again.append(name)
    for name in again:
        if import_with_stand_ins(name) is None:
            imported.failed.append(name)
        else:
            imported.modules.append(importlib.import_module(name))
            imported.stood_in.add(name)
    imported.modules.sort(key=lambda module: module.__name__)
    return imported


def _direct_modules(package: str) -> list[str]:
    path = importlib.import_module(package).__path__
    return [f"{package}.{each.name}" for each in pkgutil.iter_modules(path)]


def _modules_of(package: str) -> list[str]:
    """The modules of a package that lie in, or are, one of the folders for operators."""
    found = []
    for path in importlib.import_module(package).__path__:
        for name in _below(path, package):
            if _folders & set(name.removeprefix(package).split(".")):
                found.append(name)
    return sorted(set(found))


def _below(path: str, package: str) -> list[str]:
    """Names of all modules below a folder, without importing one."""
    found = []
    for each in pkgutil.iter_modules([path]):
        name = f"{package}.{each.name}"
        found.append(name)
        if each.ispkg:
            found += _below(f"{path}/{each.name}", name)
    return found
