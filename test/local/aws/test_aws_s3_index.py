"""A bucket that is listed while others write in it."""

from moto.s3.utils import _VersionedKeyStore

from sluice_aws import s3_index


def test_a_listing_shows_what_was_there_when_it_began() -> None:
    s3_index.steady()
    index = _VersionedKeyStore()
    index["a"] = "first"
    index["a"] = "second"
    index["b"] = "other"
    items, values, lists = index.items(), index.values(), index.lists()
    for listing in (items, values, lists):
        next(listing)
    del index["b"]
    index["c"] = "late"
    assert list(items) == [("b", "other")]
    assert list(values) == ["other"]
    assert list(lists) == [("b", ["other"])]
    assert dict(index.items()) == {"a": "second", "c": "late"}
