"""moto's index of a bucket, for callers that list while others delete."""

from collections.abc import Iterator
from typing import Any

from moto.s3.utils import _VersionedKeyStore


def steady() -> None:
    """Lists what was there when a listing began.

    moto copies the index and then looks every key up in the index again, where one that is deleted meanwhile is not
    any more: the caller would be told of a KeyError.
    """
    _VersionedKeyStore.items = _VersionedKeyStore.iteritems = _items
    _VersionedKeyStore.values = _VersionedKeyStore.itervalues = _values
    _VersionedKeyStore.lists = _VersionedKeyStore.iterlists = _lists


def _items(index: Any) -> Iterator[tuple[str, Any]]:
    return ((key, versions[-1]) for key, versions in _lists(index) if versions)


def _values(index: Any) -> Iterator[Any]:
    return (newest for _, newest in _items(index))


def _lists(index: Any) -> Iterator[tuple[str, list[Any]]]:
    # A dictionary's copy is made at one go, whatever other threads do.
    return iter(dict(index).items())
