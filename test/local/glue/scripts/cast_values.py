"""A job: casts texts as conform does. Its argument is a JSON list of [type, required, text]; it prints the values."""

import json
import sys

from sluice_glue.casts import missing, typed
from sluice_glue.contract import Column
from sluice_glue.session import session

spark = session()
answers = []
cases = json.loads(sys.argv[1])
for kind, required in dict.fromkeys((kind, required) for kind, required, _ in cases):
    column = Column("value", kind, required, "value", None)
    texts = [(text,) for case, needed, text in cases if (case, needed) == (kind, required)]
    rows = spark.createDataFrame(texts, "__raw0 string")
    read = rows.select("__raw0", typed("__raw0", column).cast("string"), missing("__raw0", column))
    answers += [[kind, required, *row] for row in read.collect()]
print("ANSWER " + json.dumps(answers))
