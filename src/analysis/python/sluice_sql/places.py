"""Places in a SQL text, counted as JavaScript and editors count: in UTF-16 code units, from line 1 and column 1."""

from bisect import bisect_right
from itertools import accumulate
from typing import TypedDict

LAST_SINGLE_UNIT = "\uffff"


class Span(TypedDict):
    start: int
    end: int
    line: int
    column: int


class Places:
    """Turns Python's offsets (code points) into spans."""

    def __init__(self, text: str) -> None:
        self._units: list[int] | None = None
        if any(character > LAST_SINGLE_UNIT for character in text):
            widths = (2 if character > LAST_SINGLE_UNIT else 1 for character in text)
            self._units = [0, *accumulate(widths)]
        self._lines = [0, *(at + 1 for at, character in enumerate(text) if character == "\n")]

    def span(self, start: int, end: int) -> Span:
        """The span from `start` to `end`, which is exclusive."""
        line = bisect_right(self._lines, start)
        first = self._unit(self._lines[line - 1])
        begin = self._unit(start)
        return {"start": begin, "end": self._unit(end), "line": line, "column": begin - first + 1}

    def _unit(self, at: int) -> int:
        return at if self._units is None else self._units[at]
