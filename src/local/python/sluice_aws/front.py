"""The server's door: finds out which action of which service a request asks for, and hands it on or refuses it."""

import io
import sys
import threading
import time
import traceback
from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs

from botocore.exceptions import UnknownServiceError
from moto.core.exceptions import ServiceException
from moto.core.request import Request
from moto.core.routing import get_service_router
from moto.core.utils import get_service_model
from werkzeug.exceptions import ClientDisconnected, NotFound

from sluice_aws import calls, unknown_service
from sluice_aws.errors import AwsError, not_carried_out
from sluice_aws.rights import Rights
from sluice_aws.wire import Call, Incoming, Operations, Response, answer, refusal, refusal_of_unknown

Environ = dict[str, Any]
StartResponse = Callable[..., Any]

_MODELS = {"airflow": "mwaa", "monitoring": "cloudwatch", "states": "stepfunctions"}
"""botocore's name of a service, where requests are signed for another one."""


@dataclass(frozen=True)
class MotoService:
    """A service that moto carries out. Only the named operations are let through.

    `dispatch` chooses moto's method for a request by its path. `check` may refuse a call before moto sees it; `keep`
    runs after moto has carried it out and before the caller is told. All three hold `turn`: moto goes through what it
    keeps while another thread adds to it.
    """

    operations: frozenset[str]
    dispatch: Callable[[Request], Callable[..., Any]]
    check: Callable[[Incoming], None] | None = None
    keep: Callable[[Incoming], None] | None = None
    turn: AbstractContextManager[Any] = field(default_factory=threading.Lock)


class Front:
    """The WSGI application."""

    def __init__(
        self, own: Mapping[str, Operations], moto: Mapping[str, MotoService], rights: Rights | None = None
    ) -> None:
        self._own = own
        self._moto = moto
        self._rights = rights

    def call(self, service: str, operation: str, region: str, **parameters: Any) -> Mapping[str, Any]:
        """Calls a service of our own from inside this process. Raises AwsError."""
        return self._own[service][operation](Call(service, operation, region, parameters)) or {}

    def __call__(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        began = time.monotonic()
        key, service, region = _scope(environ)
        if service != "s3":
            # Query protocols name the action in the body. S3's bodies are large and are left to be read once.
            chunked = environ.get("wsgi.input_terminated", False)
            length = -1 if chunked else int(environ.get("CONTENT_LENGTH") or 0)
            environ["wsgi.input"] = io.BytesIO(environ["wsgi.input"].read(length))
        request = Request(environ)
        request.from_wsgi_server = True
        with calls.serving(None if self._rights is None else self._rights.caller(key)):
            name, response = self._respond(service, region, request)
        _log(f"{response.status} {name} {(time.monotonic() - began) * 1000:.0f} ms")
        return _send(request, response, start_response)

    def _respond(self, service: str, region: str, request: Request) -> tuple[str, Response]:
        if service not in self._own and service not in self._moto:
            return _refuse_service(service, request)
        try:
            operation, uri = get_service_router(_model(service)).match(request)
        except (NotFound, NotImplementedError):
            action = request.headers.get("X-Amz-Target", "").rpartition(".")[2] or f"{request.method} {request.path}"
            name = f"{service}:{action}"
            return name, refusal_of_unknown(get_service_model(_model(service)), request, not_carried_out(name))
        incoming = Incoming(service, operation, region, request, uri)
        try:
            return incoming.name, self._noted(incoming, self._carry_out(incoming))
        except ServiceException as error:
            return f"{incoming.name} {error.code}", self._noted(incoming, refusal(incoming, error))
        except ClientDisconnected:
            unfinished = AwsError("IncompleteBody", "The body is not as long as Content-Length says")
            return f"{incoming.name} {unfinished.code}", refusal(incoming, unfinished)
        except Exception as error:
            _log(traceback.format_exc())
            problem = AwsError("InternalFailure", f"a bug of the local AWS: {type(error).__name__}: {error}")
            return f"{incoming.name} InternalFailure", refusal(incoming, problem)

    def _noted(self, incoming: Incoming, response: Response) -> Response:
        if self._rights is not None:
            self._rights.note_answer(incoming, response.status)
        return response

    def _carry_out(self, incoming: Incoming) -> Response:
        if self._rights is not None:
            self._rights.note(incoming)
        if (own := self._own.get(incoming.service)) is not None:
            if incoming.operation not in own:
                raise not_carried_out(incoming.name)
            return answer(incoming, own[incoming.operation](incoming.call()))
        moto = self._moto[incoming.service]
        if incoming.operation not in moto.operations:
            raise not_carried_out(incoming.name)
        with moto.turn:
            if moto.check is not None:
                moto.check(incoming)
            response = _run_moto(moto, incoming.request)
            if moto.keep is not None and response.status < 300:
                moto.keep(incoming)
        return response


def _model(service: str) -> str:
    return _MODELS.get(service, service)


def _run_moto(moto: MotoService, request: Request) -> Response:
    result = moto.dispatch(request)(request, request.raw_url, dict(request.headers))
    status, headers, body = result if isinstance(result, tuple) else (200, {}, result)
    written = {name: str(value) for name, value in headers.items() if name != "status"}
    return Response(int(status), written, body.encode() if isinstance(body, str) else bytes(body or b""))


def _scope(environ: Environ) -> tuple[str, str, str]:
    """The access key, the service and the region of the signature. Unsigned requests are taken for S3's, as by moto."""
    authorization = environ.get("HTTP_AUTHORIZATION", "")
    if "Credential=" in authorization:
        credential = authorization.partition("Credential=")[2].split(",")[0]
    else:
        credential = parse_qs(environ.get("QUERY_STRING", "")).get("X-Amz-Credential", [""])[0]
    parts = credential.split("/")
    if len(parts) < 5:
        return "", "s3", "us-east-1"
    return parts[0], parts[-2].lower(), parts[-3]


def _refuse_service(service: str, request: Request) -> tuple[str, Response]:
    try:
        operation, _ = get_service_router(service).match(request)
    except (UnknownServiceError, NotFound, NotImplementedError):
        return unknown_service.refuse(service, request)
    incoming = Incoming(service, operation, "", request, {})
    return incoming.name, refusal(incoming, not_carried_out(incoming.name))


def _send(request: Request, response: Response, start_response: StartResponse) -> Iterable[bytes]:
    head = request.method == "HEAD"
    # The length of what a HEAD does not send is only known to who answers it.
    headers = [(name, value) for name, value in response.headers.items() if head or name.lower() != "content-length"]
    if not head:
        headers.append(("Content-Length", str(len(response.body))))
    start_response(f"{response.status} -", headers)
    return [] if head else [response.body]


def _log(line: str) -> None:
    sys.stderr.write(f"{time.strftime('%H:%M:%S')} {line}\n")
