"""A catalog of what is installed here, as one document."""

from __future__ import annotations

from importlib.metadata import version
from typing import Any

from .bases import airflow_version
from .classes import all_facts, classes_in
from .modules import import_modules, installed_providers
from .parse_time import read_early
from .paths import other_paths
from .source import path_of


def catalog_of(providers: list[str], *, core: bool) -> dict[str, Any]:
    """Facts about the operators of `providers`, distributions that are installed here; with `core`, of Airflow too."""
    imported = import_modules(providers, core=core)
    classes = classes_in(imported.modules)
    facts = all_facts(classes)
    for cls in classes:
        fact = facts[path_of(cls)]
        if fact["kind"] in ("operator", "sensor", "transfer", "notifier") and "abstract" not in fact:
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


def described_providers() -> list[str]:
    """The installed providers that the catalog describes; others are there because those need them."""
    described = [
        f"apache-airflow-providers-{name}"
        for name in ("amazon", "common-sql", "http", "postgres", "slack", "smtp", "standard")
    ]
    installed = installed_providers()
    return [distribution for distribution in described if distribution in installed]
