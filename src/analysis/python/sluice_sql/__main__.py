"""Serves one compile: a schema and then requests on stdin, one JSON document a line; facts on stdout, in that order.

    {"schema": {"zone.dataset": {"column": "type"}}}
    {"id": 0, "kind": "file", "engine": "redshift", "text": "select …"}
    {"id": 1, "kind": "expression", "engine": "spark", "text": "a * b", "columns": {"column": "type"}}
    →   {"id": 0, "fact": {…}}

The process ends when stdin does. A mistake in SQL is in its fact; what raises is a mistake of ours and ends the
process, whose caller knows which request was not answered.
"""

import json
import logging
import sys

from .catalog import Catalog
from .expressions import expression_fact
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
        text, engine = request["text"], request["engine"]
        expression = request["kind"] == "expression"
        fact = expression_fact(text, engine, request["columns"]) if expression else fact_of(text, engine, catalog)
        print(json.dumps({"id": request["id"], "fact": fact}), flush=True)


if __name__ == "__main__":
    main()
