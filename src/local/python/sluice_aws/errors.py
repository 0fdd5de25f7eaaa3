"""Errors that callers see, in their own protocol."""

from moto.core.exceptions import ServiceException


class AwsError(ServiceException):
    """An error of an AWS service: its code as the service's API reference writes it, and a message."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(code, message)


def not_carried_out(what: str) -> AwsError:
    """The refusal of something that the real service does and this one does not; `what` names it exactly."""
    return AwsError("NotImplemented", f"the local AWS does not carry out {what}")
