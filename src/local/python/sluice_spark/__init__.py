"""Spark in the local stack: its Java, its jars, its session against the local AWS, and the warm worker that runs jobs.

One JVM for all jobs: starting Spark takes longer than most jobs do. Each job gets a session of its own, and its
arguments, modules and environment are gone after it (job.py).

    python -m sluice_spark.jars --folder DIR      fetches the jars, once
    python -m sluice_spark.worker --jars DIR …    runs jobs; sluice_aws starts it (glue_jobs.py)
"""
