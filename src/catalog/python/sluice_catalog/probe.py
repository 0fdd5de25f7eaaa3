"""Holds a version's committed facts against the real constructors: `python -m sluice_catalog.probe FACTS`.

Each class is called as its facts say it may be, and as they say that it may not. A call that the facts allow and the
constructor refuses for its signature, or the other way round, is a mismatch; a refusal for another reason (a value that
does not suit) says nothing and is counted by itself.
"""

from __future__ import annotations

import argparse
import importlib
import json
import logging
import os
import re
import sys
import tempfile
import warnings
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

# How Python and Airflow say that arguments do not fit a constructor, whatever their values.
_signature = re.compile(r"unexpected keyword|multiple values|Invalid arguments|[Mm]issing (keyword|\d+ required)")
_nobody_has = "sluice_takes_no_such_argument"


@dataclass
class Result:
    """What was tried, and what disagreed."""

    counts: Counter[str] = field(default_factory=Counter)
    mismatches: list[str] = field(default_factory=list)
    untried: list[str] = field(default_factory=list)


def main() -> None:
    """Reads the arguments, probes, and says what came of it; exits with 1 where something disagrees."""
    parser = argparse.ArgumentParser(prog="sluice_catalog.probe", description=__doc__)
    parser.add_argument("facts", type=Path)
    options = parser.parse_args()
    # Airflow writes to stdout.
    out = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    with tempfile.TemporaryDirectory(prefix="sluice-catalog-") as home:
        os.environ["AIRFLOW_HOME"] = home
        os.environ["AIRFLOW__CORE__LOAD_EXAMPLES"] = "False"
        warnings.simplefilter("ignore")
        logging.disable(logging.CRITICAL)
        facts = json.loads(options.facts.read_text(encoding="utf-8"))
        result = probe(facts)
    print(f"Airflow {facts['airflow']}: {len(result.mismatches)} mismatches", file=out)
    for name, count in result.counts.items():
        print(f"  {count:6d} {name}", file=out)
    for line in [
        *(f"  mismatch: {each}" for each in result.mismatches),
        *(f"  untried: {each}" for each in result.untried),
    ]:
        print(line, file=out)
    out.close()
    sys.exit(1 if result.mismatches else 0)


def probe(facts: dict[str, Any]) -> Result:
    """Tries everything that can be tried of a version's facts."""
    result = Result()
    for path, fact in facts["classes"].items():
        if fact["kind"] not in ("operator", "sensor", "transfer", "notifier"):
            continue
        module, _, name = path.rpartition(".")
        if "abstract" in fact or "private" in fact:
            result.counts["classes only to derive from"] += 1
        elif module in facts["untried"]:
            result.counts["classes of packages that are not there"] += 1
        else:
            _probe_class(getattr(importlib.import_module(module), name), path, facts, result)
    for path, fact in facts["paths"].items():
        if fact["to"].rpartition(".")[0] in facts["untried"]:
            continue
        module, _, name = path.rpartition(".")
        found = getattr(importlib.import_module(module), name)
        if f"{found.__module__}.{found.__qualname__}" != fact["to"]:
            result.mismatches.append(f"{path} does not lead to {fact['to']}")
        result.counts["other paths that lead to their class"] += 1
    return result


def flat(path: str, facts: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """All arguments of a class, as a reader of the facts puts them together."""
    arguments: dict[str, dict[str, Any]] = {}
    given: set[str] = set()
    for constructor in facts["classes"][path]["constructors"]:
        own = facts["classes"][constructor]
        for name, argument in own.get("arguments", {}).items():
            if name not in given:
                arguments.setdefault(name, argument)
        given |= set(own.get("gives", []))
    return arguments


def _probe_class(cls: type, path: str, facts: dict[str, Any], result: Result) -> None:
    from .samples import construct, sample, sample_arguments, without_rivals

    counts, fact, arguments = result.counts, facts["classes"][path], flat(path, facts)
    needed = sample_arguments(cls, arguments)
    task = "task_id" in arguments

    def refusal(given: dict[str, Any]) -> str | None:
        try:
            construct(cls, given, task=task)
        except Exception as error:
            return f"{type(error).__name__}: {error}"
        return None

    def judge(what: str, given: dict[str, Any], *, allowed: bool) -> bool:
        """Whether the constructor agrees; tells apart what it says about its signature and about values."""
        said = refusal(given)
        about_signature = said is not None and _signature.search(said) is not None
        if allowed and about_signature:
            result.mismatches.append(f"{path}, {what}: {said}")
        elif not allowed and said is None:
            result.mismatches.append(f"{path}, {what}: accepted")
        elif said is not None and not about_signature:
            counts[f"{what}: refused for another reason"] += 1
            result.untried.append(f"{path}, {what}: {said}"[:240])
        else:
            counts[what] += 1
        return said is None

    counts["classes"] += 1
    counts["arguments"] += len(arguments)
    if not judge("required arguments only", needed, allowed=True):
        return
    if "open" not in fact:
        judge("an argument that nobody has", {**needed, _nobody_has: 1}, allowed=False)
    for name, argument in arguments.items():
        if name in ("task_id", "dag", "task_group"):
            continue
        if "required" in argument:
            without = {key: value for key, value in needed.items() if key != name}
            judge("a required argument left out", without, allowed=False)
        else:
            default = argument.get("default", {})
            value = default["value"] if "value" in default else sample(argument.get("type"))
            judge("an optional argument", {**without_rivals(cls, needed, name), name: value}, allowed=True)
    for constructor in fact["constructors"]:
        for name in facts["classes"][constructor].get("gives", []):
            if name not in arguments:
                judge("an argument that the class gives itself", {**needed, name: 1}, allowed=False)
    for name in fact.get("templates", []):
        _probe_template(cls, needed, name, fact, path, result)


def _probe_template(
    cls: type, needed: dict[str, Any], name: str, fact: dict[str, Any], path: str, result: Result
) -> None:
    """A template survives the constructor in an attribute that Airflow renders, unless the facts say otherwise."""
    from .samples import construct, without_rivals

    template = "{{ sluice }}"
    early = fact.get("readEarly", {}).get(name, {}).get("template")
    try:
        made = construct(cls, {**without_rivals(cls, needed, name), name: template}, task=fact["kind"] != "notifier")
    except Exception as error:
        if early != "fails":
            result.mismatches.append(f"{path}, a template for {name}: {type(error).__name__}: {error}")
        result.counts["a template that a constructor refuses"] += 1
        return
    kept = any(template in repr(getattr(made, attribute, None)) for attribute in cls.template_fields)
    found = None if kept else "lost"
    if found != (None if early == "looks" else early):
        result.mismatches.append(f"{path}, a template for {name}: {found or 'kept'}, not {early or 'kept'}")
    result.counts["a template that is kept for Airflow to render" if kept else "a template that is lost"] += 1


if __name__ == "__main__":
    main()
