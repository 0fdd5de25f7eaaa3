"""A job, and in the middle of it other runs from beginning to end. Which job a run is, its document says.

    overlapping.py <module or class>.<function> <JSON list: the arguments of each other run> <this run's arguments …>

The function is one of this job's steps; the others happen when this run has come to it for the first time.
"""

import importlib
import json
import pkgutil
import sys

from sluice_glue import lake
from sluice_glue.arguments import parse

place, others, *own = sys.argv[1:]
owner_name, _, name = place.rpartition(".")
owner = pkgutil.resolve_name(owner_name)
step = getattr(owner, name)
happened = False


def run(arguments: list[str]) -> None:
    sys.argv = [sys.argv[0], *arguments]
    job = json.loads(lake.read(parse(sys.argv).document))["job"]
    importlib.import_module(f"sluice_glue.{job}").main()


def interrupted(*given: object, **named: object) -> object:
    global happened
    if not happened:
        happened = True
        for arguments in json.loads(others):
            run(arguments)
        print("BETWEEN has ended")
    return step(*given, **named)


setattr(owner, name, interrupted)
run(own)
assert happened, f"{place} was never called"
