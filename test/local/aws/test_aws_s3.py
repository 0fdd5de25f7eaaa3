"""S3 through boto3 and through the AWS SDK for JavaScript, which the Lambda functions use."""

import json
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from shutil import which
from typing import Any
from urllib.parse import unquote

import pytest
from aws_house import LAKE
from aws_process import LocalAws
from botocore.exceptions import ClientError

REPOSITORY = Path(__file__).parents[3]


@pytest.mark.parametrize("key", ["plain", "with space/x=1/it's 100%.csv", "ünï/コ.json", "a//b", "trailing/", "+&?#;"])
def test_any_key_comes_back_as_it_went(aws: LocalAws, key: str) -> None:
    s3 = aws.client("s3")
    s3.put_object(Bucket=LAKE, Key=f"keys/{key}", Body=key.encode(), ContentType="text/x", Metadata={"a_b": "c"})
    got = s3.get_object(Bucket=LAKE, Key=f"keys/{key}")
    assert (got["Body"].read(), got["ContentType"], got["Metadata"]) == (key.encode(), "text/x", {"a_b": "c"})
    assert [one["Key"] for one in s3.list_objects_v2(Bucket=LAKE, Prefix=f"keys/{key}")["Contents"]] == [f"keys/{key}"]


def test_ranges_heads_copies_and_deletes(aws: LocalAws) -> None:
    s3 = aws.client("s3")
    s3.put_object(Bucket=LAKE, Key="one/a", Body=b"0123456789")
    assert s3.get_object(Bucket=LAKE, Key="one/a", Range="bytes=2-4")["Body"].read() == b"234"
    assert s3.head_object(Bucket=LAKE, Key="one/a")["ContentLength"] == 10
    s3.copy_object(Bucket=LAKE, Key="one/b", CopySource={"Bucket": LAKE, "Key": "one/a"})
    assert s3.get_object(Bucket=LAKE, Key="one/b")["Body"].read() == b"0123456789"
    s3.delete_objects(Bucket=LAKE, Delete={"Objects": [{"Key": "one/a"}, {"Key": "one/never"}]})
    with pytest.raises(ClientError, match="404"):
        s3.head_object(Bucket=LAKE, Key="one/a")
    assert s3.list_objects_v2(Bucket=LAKE, Prefix="one/")["KeyCount"] == 1


def test_an_upload_in_parts(aws: LocalAws) -> None:
    s3 = aws.client("s3")
    upload = s3.create_multipart_upload(Bucket=LAKE, Key="parts")["UploadId"]
    parts = []
    for number, content in enumerate([b"a" * (5 << 20), b"end"], 1):
        part = s3.upload_part(Bucket=LAKE, Key="parts", UploadId=upload, PartNumber=number, Body=content)
        parts.append({"PartNumber": number, "ETag": part["ETag"]})
    s3.complete_multipart_upload(Bucket=LAKE, Key="parts", UploadId=upload, MultipartUpload={"Parts": parts})
    assert s3.get_object(Bucket=LAKE, Key="parts", Range="bytes=5242879-")["Body"].read() == b"aend"


def test_a_put_only_if_there_is_nothing(aws: LocalAws) -> None:
    s3 = aws.client("s3")
    s3.put_object(Bucket=LAKE, Key="once", Body=b"1", IfNoneMatch="*")
    with pytest.raises(ClientError, match="PreconditionFailed"):
        s3.put_object(Bucket=LAKE, Key="once", Body=b"2", IfNoneMatch="*")


def versioned(aws: LocalAws, name: str) -> Any:
    s3 = aws.client("s3")
    s3.create_bucket(Bucket=name, CreateBucketConfiguration={"LocationConstraint": "eu-west-1"})
    s3.put_bucket_versioning(Bucket=name, VersioningConfiguration={"Status": "Enabled"})
    return s3


def test_versions_outlive_the_process(state: Path) -> None:
    aws = LocalAws(state)
    aws.ready()
    s3 = versioned(aws, "kept")
    first = s3.put_object(Bucket="kept", Key="a", Body=b"one")["VersionId"]
    second = s3.put_object(Bucket="kept", Key="a", Body=b"two")["VersionId"]
    marker = s3.delete_object(Bucket="kept", Key="a")["VersionId"]
    s3.put_object(Bucket="kept", Key="b", Body=b"x")
    s3.delete_objects(Bucket="kept", Delete={"Objects": [{"Key": "b"}]})
    aws.kill()

    again = LocalAws(state)
    again.ready()
    try:
        s3 = again.client("s3")
        assert s3.get_bucket_versioning(Bucket="kept")["Status"] == "Enabled"
        with pytest.raises(ClientError, match="NoSuchKey"):
            s3.get_object(Bucket="kept", Key="a")
        assert s3.list_objects_v2(Bucket="kept")["KeyCount"] == 0
        for version, content in ((first, b"one"), (second, b"two")):
            assert s3.get_object(Bucket="kept", Key="a", VersionId=version)["Body"].read() == content
        listed = s3.list_object_versions(Bucket="kept")
        assert {one["VersionId"] for one in listed["Versions"] if one["Key"] == "a"} == {first, second}
        assert {one["Key"] for one in listed["DeleteMarkers"] if one["IsLatest"]} == {"a", "b"}

        s3.delete_object(Bucket="kept", Key="a", VersionId=marker)
        assert s3.get_object(Bucket="kept", Key="a")["Body"].read() == b"two"
        s3.delete_object(Bucket="kept", Key="a", VersionId=second)
        assert s3.get_object(Bucket="kept", Key="a")["Body"].read() == b"one"
    finally:
        again.kill()


def test_versions_are_named_encoded_to_who_asks_for_it(aws: LocalAws) -> None:
    """The reports of a run lie under its id, in which a colon is written %3A: who decodes that name finds nothing."""
    s3 = versioned(aws, "named")
    key = "run_id=scheduled__2026-01-01T02%3A00/é +.json"
    s3.put_object(Bucket="named", Key=key, Body=b"x")
    s3.delete_object(Bucket="named", Key=key)
    asked = s3.list_object_versions(Bucket="named", EncodingType="url", Prefix="run_id=scheduled__2026-01-01T02%3A")
    assert asked["EncodingType"] == "url"
    assert {unquote(one["Key"]) for one in [*asked["Versions"], *asked["DeleteMarkers"]]} == {key}
    # boto3 asks for it by itself, and decodes it.
    assert [one["Key"] for one in s3.list_object_versions(Bucket="named")["Versions"]] == [key]


def test_an_object_of_an_encrypted_bucket_does_not_say_that_it_is_encrypted(aws: LocalAws) -> None:
    s3 = aws.client("s3")
    s3.create_bucket(Bucket="sealed", CreateBucketConfiguration={"LocationConstraint": "eu-west-1"})
    rule = {"ApplyServerSideEncryptionByDefault": {"SSEAlgorithm": "aws:kms", "KMSMasterKeyID": "arn:key"}}
    s3.put_bucket_encryption(Bucket="sealed", ServerSideEncryptionConfiguration={"Rules": [rule]})
    s3.put_object(Bucket="sealed", Key="a", Body=b"x")
    assert "ServerSideEncryption" not in s3.head_object(Bucket="sealed", Key="a")


def test_a_bucket_with_suspended_versions_can_only_be_emptied(aws: LocalAws) -> None:
    s3 = versioned(aws, "suspended")
    version = s3.put_object(Bucket="suspended", Key="a", Body=b"one")["VersionId"]
    s3.put_bucket_versioning(Bucket="suspended", VersioningConfiguration={"Status": "Suspended"})
    with pytest.raises(ClientError, match="s3:PutObject in a bucket whose versioning is suspended"):
        s3.put_object(Bucket="suspended", Key="a", Body=b"two")
    s3.delete_object(Bucket="suspended", Key="a", VersionId=version)
    s3.delete_bucket(Bucket="suspended")


def test_a_bucket_policy_is_shown_and_stops_nothing(aws: LocalAws) -> None:
    s3 = aws.client("s3")
    tls_only = {
        "Effect": "Deny",
        "Principal": "*",
        "Action": "s3:*",
        "Resource": [f"arn:aws:s3:::{LAKE}/*"],
        "Condition": {"Bool": {"aws:SecureTransport": "false"}},
    }
    policy = json.dumps({"Version": "2012-10-17", "Statement": [tls_only]})
    s3.put_bucket_policy(Bucket=LAKE, Policy=policy)
    s3.put_object(Bucket=LAKE, Key="policy", Body=b"1")
    assert json.loads(s3.get_bucket_policy(Bucket=LAKE)["Policy"]) == json.loads(policy)
    s3.delete_bucket_policy(Bucket=LAKE)


def test_the_javascript_sdk_finds_buckets_by_the_endpoint_variable_alone(aws: LocalAws) -> None:
    script = """
      import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
      import { Readable } from "node:stream";
      const s3 = new S3Client();
      const Bucket = process.env.BUCKET;
      await s3.send(new PutObjectCommand({ Bucket, Key: "js/a b='1'.csv", Body: "x,y\\n" }));
      const Body = Readable.from(["one", "two"]);
      await s3.send(new PutObjectCommand({ Bucket, Key: "js/stream", Body, ContentLength: 6 }));
      const { Contents } = await s3.send(new ListObjectsV2Command({ Bucket, Prefix: "js/" }));
      const stored = await s3.send(new GetObjectCommand({ Bucket, Key: "js/stream" }));
      console.log(Contents.map((one) => one.Key).join(), await stored.Body.transformToString());
    """
    ran = subprocess.run(
        ["node", "--input-type=module", "-e", script],
        cwd=REPOSITORY,
        env={
            "PATH": str(Path(str(which("node"))).parent),
            "BUCKET": LAKE,
            "AWS_ENDPOINT_URL": aws.endpoint,
            "AWS_REGION": "eu-west-1",
            "AWS_ACCESS_KEY_ID": "test",
            "AWS_SECRET_ACCESS_KEY": "test",
        },
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert ran.stdout == "js/a b='1'.csv,js/stream onetwo\n", ran.stderr
    assert aws.client("s3").get_object(Bucket=LAKE, Key="js/a b='1'.csv")["Body"].read() == b"x,y\n"


def test_of_conditional_writes_at_the_same_time_one_wins(aws: LocalAws) -> None:
    s3 = aws.client("s3")

    def write(number: int, key: str, **condition: str) -> int:
        try:
            s3.put_object(Bucket=LAKE, Key=key, Body=str(number).encode() * 20_000, **condition)
        except ClientError as error:
            return int(error.response["Error"]["Code"] != "PreconditionFailed")
        return 1

    with ThreadPoolExecutor(8) as threads:
        for turn in range(3):
            key = f"conditional {turn}"
            assert sum(threads.map(lambda n, key=key: write(n, key, IfNoneMatch="*"), range(8))) == 1
            etag = s3.head_object(Bucket=LAKE, Key=key)["ETag"]
            assert sum(threads.map(lambda n, key=key, etag=etag: write(n, key, IfMatch=etag), range(10, 18))) == 1
