"""What a job did to its table."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Change:
    inserted: int = 0
    updated: int = 0
    unchanged: int = 0
    superseded: int = 0
    """Rows that gave way to what the table had already."""
    removed: int = 0
    """Rows of the table that are gone: replaced partitions are replaced whole."""
    snapshot: int | None = None
    """What the table is now. None while it is empty."""
    partitions: int = 0
    """How many partitions were looked at or written."""
