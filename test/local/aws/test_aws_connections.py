"""What goes over one connection, as HTTP clients keep it."""

import json
import socket
from collections.abc import Iterator
from http.client import HTTPConnection
from typing import Any

import pytest
from aws_house import LAKE
from aws_process import LocalAws

SIGNED = "AWS4-HMAC-SHA256 Credential=test/20260101/eu-west-1/{}/aws4_request, SignedHeaders=host, Signature=x"
S3 = {"Authorization": SIGNED.format("s3")}
GLUE = {
    "Authorization": SIGNED.format("glue"),
    "Content-Type": "application/x-amz-json-1.1",
    "X-Amz-Target": "AWSGlue.GetDatabase",
}


@pytest.fixture
def connection(aws: LocalAws) -> Iterator[HTTPConnection]:
    connection = HTTPConnection(aws.endpoint.removeprefix("http://"), timeout=20)
    yield connection
    connection.close()


def ask(connection: HTTPConnection, method: str, path: str, **given: Any) -> tuple[int, bytes]:
    connection.request(method, path, **given)
    answer = connection.getresponse()
    return answer.status, answer.read()


def test_it_serves_request_after_request(connection: HTTPConnection) -> None:
    key = f"/{LAKE}/connections/kept"
    assert ask(connection, "PUT", key, body=b"content", headers=S3) == (200, b"")
    first = connection.sock
    assert ask(connection, "HEAD", key, headers=S3) == (200, b"")
    assert ask(connection, "GET", key, headers={**S3, "Range": "bytes=0-2"}) == (206, b"con")
    status, said = ask(connection, "POST", "/", body=json.dumps({"Name": "never"}), headers=GLUE)
    assert (status, b"EntityNotFoundException" in said) == (400, True)
    assert ask(connection, "DELETE", key, headers=S3) == (204, b"")
    assert ask(connection, "GET", key, headers=S3)[0] == 404
    assert connection.sock is first


def test_a_body_that_nobody_reads_is_no_request(connection: HTTPConnection) -> None:
    body = b"GET / HTTP/1.1\r\n\r\n" * 50_000
    assert ask(connection, "PUT", "/no-such-bucket/key", body=body, headers=S3)[0] == 404
    first = connection.sock
    assert ask(connection, "GET", "/no-such-bucket/key", headers=S3)[0] == 404
    assert connection.sock is first


def test_chunks_are_read_to_their_end(connection: HTTPConnection) -> None:
    key = f"/{LAKE}/connections/chunks"
    assert ask(connection, "PUT", key, body=iter([b"one ", b"two"]), headers=S3, encode_chunked=True)[0] == 200
    assert ask(connection, "GET", key, headers=S3) == (200, b"one two")


def test_who_goes_away_in_the_middle_of_a_body_leaves_nothing(aws: LocalAws, connection: HTTPConnection) -> None:
    key = "connections/half"
    connection.putrequest("PUT", f"/{LAKE}/{key}")
    for name, value in {**S3, "Content-Length": "1000000"}.items():
        connection.putheader(name, value)
    connection.endheaders(b"half")
    assert connection.sock is not None
    connection.sock.shutdown(socket.SHUT_WR)
    assert b"<Code>IncompleteBody</Code>" in connection.sock.recv(65536)
    assert connection.sock.recv(65536) == b""
    found = aws.client("s3").list_objects_v2(Bucket=LAKE, Prefix=key)
    assert found["KeyCount"] == 0
