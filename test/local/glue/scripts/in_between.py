"""A job: conform, and in the middle of it another job from beginning to end.

    in_between.py <module>.<function> <job> <JSON list: the other run's arguments> <this run's arguments …>

The function is one of conform's steps; the other run happens when this run has come to it. So a run that was thought
dead, and whose retry has come and gone, goes on.
"""

import importlib
import json
import sys

from sluice_glue.conform import job

place, other_job, other, *own = sys.argv[1:]
other_main = importlib.import_module(f"sluice_glue.{other_job}.job").main
module_name, _, name = place.rpartition(".")
module = importlib.import_module(module_name)
step = getattr(module, name)
happened = False


def interrupted(*given: object, **named: object) -> object:
    global happened
    if not happened:
        happened = True
        print("BETWEEN begins")
        sys.argv = [sys.argv[0], *json.loads(other)]
        other_main()
        print("BETWEEN has ended")
    return step(*given, **named)


setattr(module, name, interrupted)
sys.argv = [sys.argv[0], *own]
job.main()
assert happened, f"{place} was never called"
