"""Small objects in S3: the document, headers of files, reports. Rows go through Spark."""

import gzip
import posixpath
import zlib
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from typing import Any
from urllib.parse import quote

import boto3
from botocore.exceptions import ClientError

from sluice_glue.errors import InputMistake

GZIP = b"\x1f\x8b"
"""What a packed file begins with."""
_HEAD = 64 * 1024
_CHUNK = 1024 * 1024
_BATCH = 1000  # DeleteObjects takes so many keys


@dataclass(frozen=True)
class LakeFile:
    url: str
    size: int


@dataclass(frozen=True)
class Head:
    """How a file begins."""

    content: bytes
    whole: bool
    """Whether that is all of it."""


@cache
def _s3() -> Any:
    return boto3.client("s3")


def split(url: str) -> tuple[str, str]:
    """Bucket and key of an s3:// address."""
    scheme, _, rest = url.partition("://")
    bucket, _, key = rest.partition("/")
    if scheme not in ("s3", "s3a") or not bucket:
        raise InputMistake(f"{url!r} is no s3:// address")
    return bucket, key


def read(url: str) -> bytes:
    """Raises InputMistake where there is no such object."""
    bucket, key = split(url)
    try:
        return _s3().get_object(Bucket=bucket, Key=key)["Body"].read()
    except ClientError as error:
        if error.response["Error"]["Code"] in ("NoSuchKey", "NoSuchBucket", "404"):
            raise InputMistake(f"{url} does not exist") from None
        raise


def write(url: str, content: bytes, content_type: str) -> None:
    bucket, key = split(url)
    _s3().put_object(Bucket=bucket, Key=key, Body=content, ContentType=content_type)


def files(url: str) -> Iterator[LakeFile]:
    """The objects whose address begins so, by key."""
    bucket, prefix = split(url)
    for page in _s3().get_paginator("list_objects_v2").paginate(Bucket=bucket, Prefix=prefix):
        for entry in page.get("Contents", []):
            yield LakeFile(f"s3://{bucket}/{entry['Key']}", entry["Size"])


def data_files(addresses: tuple[str, ...]) -> list[LakeFile]:
    """The files with rows at and below some addresses, each once, by key.

    An address is a file or a folder. Names that begin with `_` or `.` are no data, as everywhere in Hadoop's world.
    """
    found: dict[str, LakeFile] = {}
    for address in addresses:
        folder = address if address.endswith("/") else f"{address}/"
        for file in files(address):
            below = file.url.startswith(folder)
            if file.url != address and not below:
                continue
            inside = file.url.removeprefix(folder) if below else posixpath.basename(file.url)
            if file.size > 0 and not any(part.startswith(("_", ".")) for part in inside.split("/")):
                found[file.url] = file
    return [found[url] for url in sorted(found)]


def heads(files: list[LakeFile]) -> dict[str, Head]:
    """The first bytes of files, unpacked where the name ends in `.gz`."""
    with ThreadPoolExecutor(16) as pool:
        return dict(zip((file.url for file in files), pool.map(_head, files), strict=True))


def delete(urls: list[str]) -> None:
    """Removes objects of one bucket. Those that are gone already are no mistake."""
    for start in range(0, len(urls), _BATCH):
        addresses = [split(url) for url in urls[start : start + _BATCH]]
        keys = [{"Key": key} for _, key in addresses]
        _s3().delete_objects(Bucket=addresses[0][0], Delete={"Objects": keys, "Quiet": True})


def path_segment(text: str) -> str:
    """Any text as one segment of a key: a run id has colons and a plus in it, which some tools cannot read."""
    return quote(text, safe="")


def _head(file: LakeFile) -> Head:
    bucket, key = split(file.url)
    content: bytes = _s3().get_object(Bucket=bucket, Key=key, Range=f"bytes=0-{_HEAD - 1}")["Body"].read()
    whole = len(content) >= file.size
    if not file.url.endswith(".gz"):
        return Head(content, whole)
    try:
        return Head(_unpacked(content), whole)
    except zlib.error as error:
        raise InputMistake(f"{file.url} is no gzip file: {error}") from None


def damaged(files: Iterable[LakeFile]) -> str | None:
    """The first of these files that is packed and cannot be unpacked, and why. Reads them to their ends."""
    for file in files:
        if file.url.endswith(".gz"):
            bucket, key = split(file.url)
            try:
                with gzip.open(_s3().get_object(Bucket=bucket, Key=key)["Body"]) as content:
                    while content.read(_CHUNK):
                        pass
            except (EOFError, gzip.BadGzipFile, zlib.error) as error:
                return f"{file.url} cannot be unpacked: {error}"
    return None


def _unpacked(content: bytes) -> bytes:
    """Of gzip files, one or several behind each other, of which the last may have no end."""
    unpacked = b""
    while True:
        member = zlib.decompressobj(zlib.MAX_WBITS | 16)
        unpacked += member.decompress(content)
        content = member.unused_data
        if not content.startswith(GZIP):
            return unpacked
