"""A job: compact, whose rewrite of data files is planned and then cannot go on until a file is there.

    held.py <path of the file> <compact's arguments …>

Both of Spark's cores are busy until then. It prints PLANNED when the rewrite waits for them: what it reads is decided.
"""

import sys
import threading
import time
from pathlib import Path

from pyspark.sql import SparkSession

from sluice_glue.compact import actions, job

released = Path(sys.argv[1])
sys.argv = [sys.argv[0], *sys.argv[2:]]
context = SparkSession.builder.getOrCreate().sparkContext
rewrite = actions.Maintenance._rewrite
held = False


def wait(_numbers: object) -> object:
    end = time.monotonic() + 100
    while not released.exists() and time.monotonic() < end:
        time.sleep(0.02)
    return iter(())


def hold() -> None:
    context.parallelize(range(2), 2).mapPartitions(wait).count()


def tell() -> None:
    while len(context.statusTracker().getActiveJobsIds()) < 2:
        time.sleep(0.02)
    print("PLANNED")


def rewrite_held(self: actions.Maintenance, target_bytes: int) -> object:
    global held
    if not held:
        held = True
        threading.Thread(target=hold, daemon=True).start()
        while not context.statusTracker().getActiveJobsIds():
            time.sleep(0.02)
        threading.Thread(target=tell, daemon=True).start()
    return rewrite(self, target_bytes)


actions.Maintenance._rewrite = rewrite_held
job.main()
