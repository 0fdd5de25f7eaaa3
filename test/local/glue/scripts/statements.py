"""A job: Spark SQL. Its argument is a JSON list of statements."""

import json
import sys

from sluice_glue.session import session

for statement in json.loads(sys.argv[1]):
    session().sql(statement)
