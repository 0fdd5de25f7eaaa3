"""A job: what a condition on several columns selects. Its arguments are JSON lists: all rows, and those to select."""

import json
import sys

from sluice_glue.partitions import having
from sluice_glue.session import session

everything, wanted = ({tuple(row) for row in json.loads(argument)} for argument in sys.argv[1:])
rows = session().createDataFrame(sorted(everything, key=repr), "day int, country string, hour int")
found = rows.where(having(["day", "country", "hour"], wanted)).collect()
print("ANSWER " + json.dumps([list(row) for row in found]))
