"""Serves one compile: a schema and then requests on stdin, one JSON document a line; facts on stdout, in that order.

    {"schema": {"zone.dataset": {"column": "type"}}}
    {"id": 0, "engine": "redshift", "text": "select …"}   →   {"id": 0, "fact": {…}}

The process ends when stdin does. A mistake in a SQL file is in its fact; what raises is a mistake of ours and ends the
process, whose caller knows which file was not answered.
"""

import json
import logging
import sys

from .catalog import Catalog
from .facts import fact_of

# Long chains of operators are deep trees.
RECURSION_LIMIT = 5_000


def main() -> None:
    sys.setrecursionlimit(RECURSION_LIMIT)
    # The parser logs what it does not know; that is answered as a problem with its place.
    logging.getLogger("sqlglot").setLevel(logging.CRITICAL)
    catalog = Catalog({})
    for line in sys.stdin:
        request = json.loads(line)
        if "schema" in request:
            catalog = Catalog(request["schema"])
            continue
        fact = fact_of(request["text"], request["engine"], catalog)
        print(json.dumps({"id": request["id"], "fact": fact}), flush=True)


if __name__ == "__main__":
    main()
