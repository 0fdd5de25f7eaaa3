"""Identifiers in SQL. Values never become SQL text: they are parameters or literals of the DataFrame API."""

CATALOG = "glue"
"""The Iceberg catalog's name in the session; the job's `--conf` argument sets it up."""

INTERNAL = "__"
"""Columns that jobs add to rows on their way begin with this; a contract's columns may not."""


def quote(identifier: str) -> str:
    """A Spark identifier that means exactly this name, whatever is in it."""
    return "`" + identifier.replace("`", "``") + "`"


def qualified(*parts: str) -> str:
    return ".".join(quote(part) for part in parts)


def table_name(database: str, table: str) -> str:
    return qualified(CATALOG, database, table)
