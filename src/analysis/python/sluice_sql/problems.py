"""Mistakes that the SQL shows, each at its place."""

import traceback
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal, NotRequired, TypedDict

from sqlglot import exp

from .places import Places, Span

Kind = Literal["syntax", "unknownTable", "unknownColumn", "ambiguousColumn", "notGrouped", "unsupported"]


class Problem(TypedDict):
    kind: Kind
    message: str
    span: Span
    suggestion: NotRequired[str]


class Problems:
    """Collects the problems of one file; one that was seen at the same place before is left out."""

    def __init__(self, places: Places) -> None:
        self._places = places
        # Where a problem is put whose place the parser did not keep: the beginning of the statement.
        self.statement = (0, 0)
        self._found: dict[tuple[int, int, Kind], Problem] = {}

    def add(self, kind: Kind, message: str, start: int, end: int, suggestion: str | None = None) -> None:
        problem: Problem = {"kind": kind, "message": message, "span": self._places.span(start, end)}
        if suggestion is not None:
            problem["suggestion"] = suggestion
        self._found.setdefault((start, end, kind), problem)

    def at(self, node: exp.Expr, kind: Kind, message: str, suggestion: str | None = None) -> None:
        """A problem at what the identifiers of a node cover, or at its name as a function: no other places are kept."""
        self.add(kind, message, *(extent(node) or place_of(node) or self.statement), suggestion)

    def at_name(self, node: exp.Expr, kind: Kind, message: str) -> None:
        """A problem at the name of a function, or else at what its identifiers cover."""
        self.add(kind, message, *(place_of(node) or extent(node) or self.statement))

    @contextmanager
    def answering(self) -> Iterator[None]:
        """What raises in here is a problem of the statement, so that the other statements and files are read still."""
        try:
            yield
        except Exception as error:
            self.add("unsupported", unread(error), *self.statement)

    def between(self, start: int, end: int) -> bool:
        """Whether something was reported there."""
        return any(start <= begin < end for begin, *_ in self._found)

    def in_order(self) -> list[Problem]:
        return sorted(self._found.values(), key=lambda problem: problem["span"]["start"])


def unread(error: Exception) -> str:
    """What is said of a text that Sluice was not made for."""
    if isinstance(error, RecursionError):
        return "This is nested deeper than Sluice reads. Take parts of it out, as queries of their own or in WITH."
    last = traceback.extract_tb(error.__traceback__)[-1]
    cause = f"{type(error).__name__} at {Path(last.filename).name}:{last.lineno}: {error}"
    return f"Sluice fails to read this, which is a bug in Sluice. Please report it ({cause}), and write it another way."


def extent(node: exp.Expr) -> tuple[int, int] | None:
    """From the first to the last name or placeholder of a node, or None where it has none."""
    metas = [each.meta for each in node.find_all(exp.Identifier, exp.Placeholder) if "start" in each.meta]
    if not metas:
        return None
    return min(meta["start"] for meta in metas), max(meta["end"] for meta in metas) + 1


def place_of(node: exp.Expr) -> tuple[int, int] | None:
    """The name of a function, where the parser kept its place."""
    return (node.meta["start"], node.meta["end"] + 1) if "start" in node.meta else None


def nearest(word: str, candidates: Iterable[str]) -> str | None:
    """The candidate that is spelled most like `word`, where one is near enough to be meant."""
    folded = word.lower()
    # Of a single letter every other one is near.
    farthest = min(max(1, len(word) // 3), len(word) - 1)
    ranked = sorted((_distance(folded, candidate.lower()), candidate) for candidate in set(candidates))
    return ranked[0][1] if ranked and ranked[0][0] <= farthest else None


def _distance(one: str, two: str) -> int:
    """How many letters to add, drop, change or swap with their neighbour."""
    before_last: list[int] = []
    last = list(range(len(two) + 1))
    for i, a in enumerate(one, 1):
        row = [i]
        for j, b in enumerate(two, 1):
            best = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a != b))
            if i > 1 and j > 1 and a == two[j - 2] and one[i - 2] == b:
                best = min(best, before_last[j - 2] + 1)
            row.append(best)
        before_last, last = last, row
    return last[-1]
