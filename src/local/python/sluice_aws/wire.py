"""AWS's protocols: a request becomes a Call, and its answer or error becomes a response.

moto's core does the reading and writing, from botocore's own service models.
"""

import uuid
import warnings
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from moto.core.exceptions import ServiceException
from moto.core.model import OperationModel, ServiceModel
from moto.core.parse import PROTOCOL_PARSERS
from moto.core.request import Request, determine_request_protocol
from moto.core.serialize import XFormedAttributePicker, get_serializer_class

ACCOUNT = "123456789012"

# moto warns of error codes that a service's model lacks; ours are meant (NotImplemented, common errors).
warnings.filterwarnings("ignore", "Exception.* does not match an error shape", UserWarning)


@dataclass(frozen=True)
class Response:
    status: int
    headers: dict[str, str]
    body: bytes


@dataclass(frozen=True)
class Call:
    """What is asked of a service: an operation with its parameters, by their names in the service model."""

    service: str  # botocore's name, such as "redshift-data"
    operation: str
    region: str
    parameters: Mapping[str, Any]
    request_id: str = field(default_factory=lambda: str(uuid.uuid4()))

    @property
    def name(self) -> str:
        """The service and the operation: `glue:CreateTable`."""
        return f"{self.service}:{self.operation}"

    def arn(self, service: str, resource: str) -> str:
        return f"arn:aws:{service}:{self.region}:{ACCOUNT}:{resource}"


Operation = Callable[[Call], Mapping[str, Any] | None]
Operations = Mapping[str, Operation]
"""A service: what it carries out, by the operations' names. An operation raises AwsError."""


@dataclass(frozen=True)
class Incoming:
    """A request that has been found to ask for an operation."""

    service: str
    model: OperationModel
    region: str
    request: Request
    uri: Mapping[str, Any]  # what the path holds, such as Bucket and Key
    request_id: str = field(default_factory=lambda: str(uuid.uuid4()))

    @property
    def operation(self) -> str:
        return str(self.model.name)

    @property
    def name(self) -> str:
        """The service and the operation: `glue:CreateTable`."""
        return f"{self.service}:{self.operation}"

    @cached_property
    def protocol(self) -> str:
        content_type = self.request.headers.get("Content-Type", "")
        try:
            return determine_request_protocol(self.model.service_model, content_type)
        except NotImplementedError:
            return str(self.model.service_model.protocol)

    def call(self) -> Call:
        """The request with its parameters read."""
        parameters = PROTOCOL_PARSERS[self.protocol](self.model, map_type=dict).parse(
            {
                "method": self.request.method,
                "values": self.request.values,
                "headers": self.request.headers,
                "body": self.request.get_data(),
                "url_path": self.request.path,
                "url_params": dict(self.uri),
            }
        )
        return Call(self.service, self.operation, self.region, parameters, self.request_id)


def answer(incoming: Incoming, result: Mapping[str, Any] | None) -> Response:
    """What a carried-out operation returned, as the caller's SDK expects it."""
    given = {} if result is None else result
    response = _serialize(incoming.model, incoming.protocol, incoming.request_id, given)
    shape = incoming.model.output_shape
    for name, member in ({} if shape is None else shape.members).items():
        if member.serialization.get("location") == "statusCode" and name in given:
            response = replace(response, status=given[name])
    return response


def refusal(incoming: Incoming, error: ServiceException) -> Response:
    """An error, as the caller's SDK expects it."""
    return _serialize(incoming.model, incoming.protocol, incoming.request_id, error)


def refusal_of_unknown(service: ServiceModel, request: Request, error: ServiceException) -> Response:
    """An error where the request matches no operation of the service."""
    try:
        protocol = determine_request_protocol(service, request.headers.get("Content-Type", ""))
    except NotImplementedError:
        protocol = str(service.protocol)
    return _serialize(OperationModel({}, service), protocol, str(uuid.uuid4()), error)


def _serialize(operation: OperationModel, protocol: str, request_id: str, result: object) -> Response:
    serializer = get_serializer_class(operation.service_model.service_name, protocol)
    written = serializer(operation_model=operation, value_picker=XFormedAttributePicker()).serialize(result)
    body = written["body"] or b""
    return Response(
        written["status_code"],
        {**written["headers"], "x-amzn-RequestId": request_id},
        body.encode() if isinstance(body, str) else body,
    )
