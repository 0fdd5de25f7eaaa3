"""Serves one compile: a schema and then requests on stdin, one JSON document a line; facts on stdout, in that order.

    {"schema": {"zone.dataset": {"column": "type"}}}
    {"id": 0, "kind": "file", "engine": "redshift", "text": "select …"}
    {"id": 1, "kind": "expression", "engine": "spark", "text": "a * b", "columns": {"column": "type"}}
    {"id": 2, "kind": "script", "text": "def main(): …"}
    →   {"id": 0, "fact": {…}}

The process ends when stdin does. A mistake in SQL is in its fact, and so is SQL that Sluice was not made for; what
raises all the same ends the process, whose caller knows which request was not answered.
"""

import json
import logging
import sys
from typing import Any

from .catalog import Catalog
from .expressions import expression_fact
from .facts import fact_of
from .scripts import script_fact

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
        print(json.dumps({"id": request["id"], "fact": _fact(request, catalog)}), flush=True)


def _fact(request: dict[str, Any], catalog: Catalog) -> object:
    text = request["text"]
    match request["kind"]:
        case "script":
            return script_fact(text)
        case "expression":
            return expression_fact(text, request["engine"], request["columns"])
        case _:
            return fact_of(text, request["engine"], catalog)


if __name__ == "__main__":
    main()
