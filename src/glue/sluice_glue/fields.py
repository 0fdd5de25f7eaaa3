"""Reads JSON objects field by field; a mistake names the field's path."""

import re
from collections.abc import Callable
from typing import Any, TypeVar

from sluice_glue.errors import DocumentMistake

T = TypeVar("T")


class Fields:
    """One JSON object of the document."""

    def __init__(self, value: Any, path: str) -> None:
        if not isinstance(value, dict):
            raise DocumentMistake(f"the job's document: {path or 'the whole'} is no object")
        self._value = value
        self._path = path

    def mistake(self, name: str, problem: str) -> DocumentMistake:
        return DocumentMistake(f"the job's document: {self._at(name)} {problem}")

    def has(self, name: str) -> bool:
        return self._value.get(name) is not None

    def text(self, name: str) -> str:
        value = self._value.get(name)
        if not isinstance(value, str) or not value:
            raise self.mistake(name, "is no text")
        return value

    def text_or_none(self, name: str) -> str | None:
        return self.text(name) if self.has(name) else None

    def one_of(self, name: str, *allowed: str) -> str:
        value = self.text(name)
        if value not in allowed:
            raise self.mistake(name, f"is {value!r}, not one of {', '.join(allowed)}")
        return value

    def flag(self, name: str, default: bool) -> bool:
        value = self._value.get(name)
        if value is None:
            return default
        if not isinstance(value, bool):
            raise self.mistake(name, "is neither true nor false")
        return value

    def count(self, name: str) -> int | None:
        value = self._value.get(name)
        if value is None:
            return None
        if not isinstance(value, int) or isinstance(value, bool) or value < 0:
            raise self.mistake(name, "is no count")
        return value

    def texts(self, name: str) -> tuple[str, ...]:
        value = self._value.get(name, [])
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            raise self.mistake(name, "is no list of texts")
        return tuple(value)

    def object(self, name: str) -> "Fields":
        return Fields(self._value.get(name), self._at(name))

    def objects(self, name: str, read: Callable[["Fields"], T]) -> tuple[T, ...]:
        value = self._value.get(name, [])
        if not isinstance(value, list):
            raise self.mistake(name, "is no list")
        return tuple(read(Fields(one, f"{self._at(name)}[{index}]")) for index, one in enumerate(value))

    def location(self, name: str) -> str:
        """An s3:// folder, with a slash at its end."""
        value = self.text(name)
        if not re.fullmatch(r"s3://[^/]+/.*", value):
            raise self.mistake(name, f"is {value!r}, which is no s3:// folder")
        return value if value.endswith("/") else f"{value}/"

    def _at(self, name: str) -> str:
        return f"{self._path}.{name}" if self._path else name
