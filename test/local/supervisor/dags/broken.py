"""A DAG file that does not import."""

raise RuntimeError("no such thing")
