"""A job that makes a pause which is longer than Iceberg's catalog remembers a table, and then changes the table.

    long_pause.py <table in SQL>

It prints what SQL sees of a branch that was made after the pause.
"""

import sys
import time

from pyspark.sql import SparkSession

from sluice_glue.iceberg import Table
from sluice_glue.session import session

# Else it is half a minute. What session() says must hold, whatever the job's settings are.
SparkSession.builder.getOrCreate().conf.set("spark.sql.catalog.glue.cache.expiration-interval-ms", "2000")
name = sys.argv[1]
table = Table(session(), name)
time.sleep(3)
session().table(name).count()
table.create_branch("after_the_pause", table.refresh().head)
print("ROWS", session().table(f"{name}.`branch_after_the_pause`").count())
