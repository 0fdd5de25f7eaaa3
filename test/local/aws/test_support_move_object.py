"""`move_object` as compiled files carry it, against moto's S3 with and without versions."""

import ast
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import boto3
import pytest
from moto import mock_aws

COMPILED = Path(__file__).parents[2] / "operators" / "compiled" / "s3_move" / "expected.v3.py"
PLACES = ("inbox", "input/Ünïcode 1.csv", "lake", "archive/1.csv")

Move = Callable[..., str]


@pytest.fixture
def client(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "test")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "test")
    monkeypatch.delenv("AWS_ENDPOINT_URL", raising=False)
    with mock_aws():
        s3 = boto3.client("s3", region_name="us-east-1")
        for bucket in ("inbox", "lake"):
            s3.create_bucket(Bucket=bucket)
        yield s3


@pytest.fixture
def move(client: Any) -> Move:
    """The function, with a hook that hands out this client."""
    tree = ast.parse(COMPILED.read_text())
    wanted = [
        node
        for node in tree.body
        if isinstance(node, ast.FunctionDef)
        or (isinstance(node, ast.Import | ast.ImportFrom) and "airflow" not in ast.unparse(node))
    ]
    hook = type("S3Hook", (), {"get_conn": lambda _: client})
    scope: dict[str, Any] = {"S3Hook": hook}
    exec(compile(ast.Module([node for node in wanted if "pendulum" not in ast.unparse(node)], []), "x", "exec"), scope)
    return scope["move_object"]


def put(client: Any, body: bytes, bucket: str = "inbox", key: str = PLACES[1]) -> None:
    client.put_object(Bucket=bucket, Key=key, Body=body, Metadata={"source": "shop"}, ContentType="text/csv")


def get(client: Any, bucket: str, key: str) -> bytes | None:
    try:
        return client.get_object(Bucket=bucket, Key=key)["Body"].read()
    except client.exceptions.NoSuchKey:
        return None


def versions(client: Any) -> None:
    client.put_bucket_versioning(Bucket="inbox", VersioningConfiguration={"Status": "Enabled"})


@pytest.mark.parametrize("versioned", [False, True])
@pytest.mark.parametrize("body", [b"", b"a,b\n1,2\n", b"x" * (9 << 20)], ids=["empty", "small", "in parts"])
def test_an_object_is_moved_with_what_is_said_of_it(client: Any, move: Move, body: bytes, versioned: bool) -> None:
    if versioned:
        versions(client)
    put(client, body)
    assert move(*PLACES, "run 1") == PLACES[3]
    assert get(client, "lake", PLACES[3]) == body
    held = client.head_object(Bucket="lake", Key=PLACES[3])
    assert (held["ContentType"], held["Metadata"]["source"]) == ("text/csv", "shop")
    assert get(client, "inbox", PLACES[1]) is None
    assert client.list_object_versions(Bucket="inbox").get("DeleteMarkers") is None


def during_copy(client: Any, monkeypatch: pytest.MonkeyPatch, happens: Callable[[], None]) -> None:
    copy = client.copy

    def copied(**given: Any) -> None:
        copy(**given)
        happens()

    monkeypatch.setattr(client, "copy", copied)


def test_what_came_meanwhile_stays_in_a_bucket_with_versions(
    client: Any, move: Move, monkeypatch: pytest.MonkeyPatch
) -> None:
    versions(client)
    put(client, b"first")
    during_copy(client, monkeypatch, lambda: put(client, b"second"))
    move(*PLACES, "run 1")
    assert (get(client, "lake", PLACES[3]), get(client, "inbox", PLACES[1])) == (b"first", b"second")


def test_and_stops_the_move_in_one_without(client: Any, move: Move, monkeypatch: pytest.MonkeyPatch) -> None:
    put(client, b"first")
    during_copy(client, monkeypatch, lambda: put(client, b"second"))
    with pytest.raises(RuntimeError):
        move(*PLACES, "run 1")
    assert get(client, "inbox", PLACES[1]) == b"second"


@pytest.mark.parametrize("versioned", [False, True])
def test_a_copy_that_is_not_the_same_leaves_the_original(
    client: Any, move: Move, monkeypatch: pytest.MonkeyPatch, versioned: bool
) -> None:
    if versioned:
        versions(client)
    put(client, b"right")
    during_copy(client, monkeypatch, lambda: put(client, b"wrong", "lake", PLACES[3]))
    with pytest.raises(RuntimeError, match="is not the same as what was copied; nothing was deleted"):
        move(*PLACES, "run 1")
    assert get(client, "inbox", PLACES[1]) == b"right"


def test_a_try_after_one_that_was_lost_is_done_already(client: Any, move: Move) -> None:
    put(client, b"once")
    move(*PLACES, "run 1")
    assert move(*PLACES, "run 1") == PLACES[3]
    # Another run would have to find another file.
    with pytest.raises(FileNotFoundError, match=re.escape("Ünïcode 1.csv is not there")):
        move(*PLACES, "run 2")
    put(client, b"twice")
    assert move(*PLACES, "run 2") == PLACES[3]
    assert get(client, "lake", PLACES[3]) == b"twice"


def test_nothing_is_moved_to_where_it_is(client: Any, move: Move) -> None:
    put(client, b"here")
    with pytest.raises(ValueError, match="would be moved to where it is"):
        move("inbox", PLACES[1], "inbox", PLACES[1], "run 1")
    assert get(client, "inbox", PLACES[1]) == b"here"
