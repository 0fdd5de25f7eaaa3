"""A catalog of what is installed here, as one document."""

from __future__ import annotations

from importlib.metadata import version
from typing import Any

from .bases import airflow_version
from .classes import all_facts, arguments_of, classes_in
from .modules import import_modules, installed_providers, provider_package
from .needs import needed_providers
from .parse_time import read_early
from .paths import other_paths
from .samples import takes_anything
from .source import path_of


def catalog_of(providers: list[str], *, core: bool) -> dict[str, Any]:
    """Facts about the operators of `providers`, distributions that are installed here; with `core`, of Airflow too."""
    imported = import_modules(providers, core=core)
    classes = classes_in(imported.modules)
    facts = all_facts(classes)
    described = {path_of(cls): cls for cls in classes}
    for path in facts.keys() - described.keys():
        facts[path]["abstract"] = True
    for path, cls in described.items():
        fact = facts[path]
        needs = _needs(cls, providers)
        if needs:
            fact["needs"] = needs
        if fact["kind"] in ("operator", "sensor", "transfer", "notifier") and "abstract" not in fact:
            if takes_anything(cls, arguments_of(cls)):
                fact["open"] = True
            early = read_early(cls)
            if early:
                fact["readEarly"] = early
    return {
        "airflow": airflow_version,
        "packages": {name: version(name) for name in sorted(providers)},
        "classes": facts,
        "paths": other_paths(imported.modules),
        # Their packages are not installed: types are as their source says, and nothing of them was tried.
        "untried": sorted(imported.stood_in),
        "unread": imported.failed,
    }


def _needs(cls: type, providers: list[str]) -> list[str]:
    own = [each for each in providers if cls.__module__.startswith(f"{provider_package(each)}.")]
    return needed_providers(cls.__module__, own[0]) if own else []


def described_providers() -> list[str]:
    """The installed providers that the catalog describes; others are there because those need them."""
    described = [
        f"apache-airflow-providers-{name}"
        for name in ("amazon", "common-sql", "http", "postgres", "slack", "smtp", "standard")
    ]
    installed = installed_providers()
    return [distribution for distribution in described if distribution in installed]
