"""A job: conform, which comes to one of its steps and no further. Whoever waits for HALTED in its log kills it there.

    halting.py --halt_at <module.function> <conform's arguments …>

The function is one of conform's steps, or what a step calls.
"""

import importlib
import sys
import time

from sluice_glue.conform import job

place = sys.argv[sys.argv.index("--halt_at") + 1]
module_name, _, name = place.rpartition(".")
module = importlib.import_module(module_name)
assert callable(getattr(module, name)), place


def halt(*_given: object, **_named: object) -> object:
    print("HALTED")
    time.sleep(120)
    raise AssertionError(f"nobody has killed this run at {place}")


setattr(module, name, halt)
job.main()
raise AssertionError(f"{place} was never called")
