"""Mistakes that the SQL shows, each at its place."""

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Literal, NotRequired, TypedDict

from sqlglot import exp

from .places import Places, Span

Kind = Literal["syntax", "unknownTable", "unknownColumn", "ambiguousColumn", "unsupported"]


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
        """A problem at what the identifiers of a node cover; the parser keeps places of nothing else."""
        self.add(kind, message, *(extent(node) or self.statement), suggestion)

    def between(self, start: int, end: int) -> bool:
        """Whether something was reported there."""
        return any(start <= begin < end for begin, *_ in self._found)

    def in_order(self) -> list[Problem]:
        return sorted(self._found.values(), key=lambda problem: problem["span"]["start"])


def extent(node: exp.Expr) -> tuple[int, int] | None:
    """From the first to the last identifier of a node, or None where it has none."""
    metas = [each.meta for each in node.find_all(exp.Identifier) if "start" in each.meta]
    if not metas:
        return None
    return min(meta["start"] for meta in metas), max(meta["end"] for meta in metas) + 1


def nearest(word: str, candidates: Iterable[str]) -> str | None:
    """The candidate that the author most likely meant."""
    return next(iter(get_close_matches(word.lower(), sorted(set(candidates)), 1, 0.6)), None)
