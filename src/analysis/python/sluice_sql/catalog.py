"""The datasets that exist, by the names that SQL calls them by."""

from collections.abc import Mapping
from dataclasses import dataclass

from .problems import nearest


@dataclass(frozen=True)
class Field:
    """A column that a relation offers: its name, its type where known, and the datasets' columns it is made of."""

    name: str
    type: str | None = None
    origins: frozenset[str] = frozenset()


NOTHING = Field("")

# None where the columns cannot be known (a table function, a table that does not exist).
Fields = list[Field] | None


@dataclass(frozen=True)
class Dataset:
    name: str
    fields: tuple[Field, ...]


class Catalog:
    """Finds datasets. Redshift and Athena fold names to lower case, quoted or not, so cases never matter."""

    def __init__(self, schema: Mapping[str, Mapping[str, str]]) -> None:
        self._datasets = {name.lower(): _dataset(name, columns) for name, columns in schema.items()}

    def find(self, name: str) -> Dataset | None:
        return self._datasets.get(name.lower())

    def suggestion(self, name: str) -> str | None:
        """The dataset of that name in another zone, or the one that is spelled most alike."""
        tail = name.lower().rpartition(".")[2]
        same = sorted(each.name for each in self._datasets.values() if each.name.lower().rpartition(".")[2] == tail)
        if same:
            return same[0]
        found = nearest(name, self._datasets)
        if found is None:
            tails = {each.rpartition(".")[2]: each for each in sorted(self._datasets, reverse=True)}
            found = tails.get(nearest(tail, tails) or "")
        return None if found is None else self._datasets[found].name


def _dataset(name: str, columns: Mapping[str, str]) -> Dataset:
    fields = (Field(column, kind, frozenset([f"{name}.{column}"])) for column, kind in columns.items())
    return Dataset(name, tuple(fields))


def field_named(fields: Fields, name: str) -> Field | None:
    return next((field for field in fields or () if field.name.lower() == name), None)
