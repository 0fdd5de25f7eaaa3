"""Tags: services pass them as a map, or as a list of pairs whose members begin with a capital or not."""

from collections.abc import Iterable, Mapping

Tags = dict[str, str]


def of_list(given: Iterable[Mapping[str, str]] | None) -> Tags:
    """The map of a list of `{Key, Value}`, in whichever case a service writes them."""
    return {(tag.get("Key") or tag["key"]): (tag.get("Value") or tag.get("value") or "") for tag in given or []}


def to_list(tags: Tags, *, capital: bool = True) -> list[Tags]:
    """The list of pairs, `{Key, Value}` or `{key, value}`, in the keys' order."""
    key, value = ("Key", "Value") if capital else ("key", "value")
    return [{key: name, value: tags[name]} for name in sorted(tags)]


def remove(tags: Tags, names: Iterable[str]) -> None:
    """Takes tags away; those that are not there are no error."""
    for name in names:
        tags.pop(name, None)
