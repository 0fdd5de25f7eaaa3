"""A job: carries out SQL statements, a JSON list."""

import json
import sys

from sluice_glue.session import session

spark = session()
for statement in json.loads(sys.argv[1]):
    spark.sql(statement)
