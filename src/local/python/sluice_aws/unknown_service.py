"""Refusals for services that we know nothing of: the protocol is told from the request's looks."""

import json
from xml.sax.saxutils import escape

from moto.core.request import Request

from sluice_aws.errors import not_carried_out
from sluice_aws.wire import Response


def refuse(service: str, request: Request) -> tuple[str, Response]:
    """The action's name and the response."""
    if request.headers.get("Smithy-Protocol") == "rpc-v2-cbor":
        name = f"{service}:{request.path.rpartition('/')[2]}"
        return name, Response(400, {"Content-Type": "application/cbor", "smithy-protocol": "rpc-v2-cbor"}, _cbor(name))
    if target := request.headers.get("X-Amz-Target"):
        name = f"{service}:{target.rpartition('.')[2]}"
        return name, Response(400, {"Content-Type": "application/x-amz-json-1.0"}, _json(name))
    if action := request.values.get("Action"):
        name = f"{service}:{action}"
        return name, Response(400, {"Content-Type": "text/xml"}, _xml(name))
    name = f"{service}:{request.method} {request.path}"
    return name, Response(400, {"Content-Type": "application/json", "x-amzn-ErrorType": "NotImplemented"}, _json(name))


def _json(name: str) -> bytes:
    error = not_carried_out(name)
    return json.dumps({"__type": error.code, "message": error.message}).encode()


def _xml(name: str) -> bytes:
    error = not_carried_out(name)
    return (
        "<ErrorResponse><Error><Type>Sender</Type>"
        f"<Code>{error.code}</Code><Message>{escape(error.message)}</Message></Error></ErrorResponse>"
    ).encode()


def _cbor(name: str) -> bytes:
    """A map of two texts (RFC 8949: major type 5, and 3 with a two-byte length)."""
    error = not_carried_out(name)

    def text(value: str) -> bytes:
        encoded = value.encode()
        return b"\x79" + len(encoded).to_bytes(2, "big") + encoded

    return b"\xa2" + text("__type") + text(error.code) + text("message") + text(error.message)
