"""The generic jobs of Sluice: plain PySpark 3.5 and Iceberg, the same on Glue 5 and here.

A job is told what to do by a JSON document (document.py) that the compiler publishes beside the DAG, and which run it
is by its arguments (arguments.py). It changes a table in one atomic step (publication.py) or not at all.
"""
