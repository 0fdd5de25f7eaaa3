"""What rights the calls of roles take, as the local AWS writes it down."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from aws_house import GLUE, HOUSE, LAKE
from aws_process import LocalAws
from botocore.exceptions import ClientError

ROLE = "reader"
BUCKET = f"arn:aws:s3:::{LAKE}"
Right = tuple[str, list[str], dict[str, str]]
"""An action, what it is on, and the keys of conditions."""


@pytest.fixture(scope="module")
def recording(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[LocalAws, Path]]:
    folder = tmp_path_factory.mktemp("rights")
    calls = folder / "calls.ndjson"
    running = LocalAws(folder / "state", arguments=("--calls", str(calls)))
    running.ready()
    running.ask("provision", resources=HOUSE)
    running.client("iam").create_role(RoleName=ROLE, AssumeRolePolicyDocument="{}")
    running.client("s3").put_bucket_versioning(Bucket=LAKE, VersioningConfiguration={"Status": "Enabled"})
    yield running, calls
    running.kill()


@pytest.fixture
def taken(recording: tuple[LocalAws, Path]) -> Callable[[str, Callable[[Any], Any]], list[Right]]:
    """The rights that it takes to use a service, by a client of the role."""
    running, calls = recording

    def of(service: str, use: Callable[[Any], Any]) -> list[Right]:
        before = len(calls.read_text().splitlines()) if calls.exists() else 0
        use(running.client_of(ROLE, service))
        lines = [json.loads(line) for line in calls.read_text().splitlines()[before:]]
        assert {line["role"] for line in lines} <= {ROLE}
        return [(line["action"], line["resources"], line["context"]) for line in lines]

    return of


def test_who_is_no_role_is_not_recorded(recording: tuple[LocalAws, Path]) -> None:
    running, calls = recording
    before = calls.read_text() if calls.exists() else ""
    running.client("s3").list_objects_v2(Bucket=LAKE)
    assert (calls.read_text() if calls.exists() else "") == before


def test_objects_and_their_versions(recording: tuple[LocalAws, Path], taken: Any) -> None:
    version = recording[0].client("s3").put_object(Bucket=LAKE, Key="a/b.txt", Body=b"1")["VersionId"]
    assert taken("s3", lambda s3: s3.get_object(Bucket=LAKE, Key="a/b.txt")) == [
        ("s3:GetObject", [f"{BUCKET}/a/b.txt"], {})
    ]
    assert taken("s3", lambda s3: s3.get_object(Bucket=LAKE, Key="a/b.txt", VersionId=version)) == [
        ("s3:GetObjectVersion", [f"{BUCKET}/a/b.txt"], {})
    ]
    source = {"Bucket": LAKE, "Key": "a/b.txt", "VersionId": version}
    assert taken("s3", lambda s3: s3.copy_object(Bucket=LAKE, Key="c d", CopySource=source, Tagging="x=1")) == [
        ("s3:PutObject", [f"{BUCKET}/c d"], {}),
        ("s3:GetObjectVersion", [f"{BUCKET}/a/b.txt"], {}),
        ("s3:PutObjectTagging", [f"{BUCKET}/c d"], {}),
    ]
    gone = {"Objects": [{"Key": "c d"}, {"Key": "a/b.txt", "VersionId": version}]}
    assert taken("s3", lambda s3: s3.delete_objects(Bucket=LAKE, Delete=gone)) == [
        ("s3:DeleteObject", [f"{BUCKET}/c d"], {}),
        ("s3:DeleteObjectVersion", [f"{BUCKET}/a/b.txt"], {}),
    ]
    assert "Contents" not in recording[0].client("s3").list_objects_v2(Bucket=LAKE, Prefix="c")


def test_that_an_object_is_missing_is_told_to_who_may_list_it(taken: Any) -> None:
    def ask(s3: Any) -> None:
        with pytest.raises(ClientError, match="404"):
            s3.head_object(Bucket=LAKE, Key="no/where")

    assert taken("s3", ask) == [
        ("s3:GetObject", [f"{BUCKET}/no/where"], {}),
        ("s3:ListBucket", [BUCKET], {"s3:prefix": "no/where"}),
    ]


def test_a_right_on_a_table_is_asked_for_on_what_is_above_it(taken: Any) -> None:
    def ask(glue: Any) -> None:
        with pytest.raises(ClientError, match="EntityNotFoundException"):
            glue.get_table(DatabaseName=GLUE, Name="nothing")

    above = [f"arn:aws:glue:eu-west-1:123456789012:{part}" for part in ("catalog", f"database/{GLUE}")]
    table = f"arn:aws:glue:eu-west-1:123456789012:table/{GLUE}/nothing"
    assert taken("glue", ask) == [("glue:GetTable", [*above, table], {})]


def test_a_secret_is_named_with_its_six_characters(recording: tuple[LocalAws, Path], taken: Any) -> None:
    arn = recording[0].client("secretsmanager").create_secret(Name="door", SecretString="open")["ARN"]
    assert taken("secretsmanager", lambda secrets: secrets.get_secret_value(SecretId="door")) == [
        ("secretsmanager:GetSecretValue", [arn], {})
    ]
