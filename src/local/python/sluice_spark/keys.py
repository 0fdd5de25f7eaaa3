"""Whose calls a run's are: the local AWS takes a caller for the role that its access key names.

The JVM's SDKs look the keys up for each request, in system properties; so what the one JVM does for a run carries that
run's role, although it did others before. Python's SDK reads them from the environment, once for each client.
"""

from typing import Any

NOBODY = "local"
"""The access key where no run is."""
SECRET = "local"

_KEY = "aws.accessKeyId"
_SECRETS = ("aws.secretKey", "aws.secretAccessKey")
"""As the SDK's first and second version call it."""


def java_options() -> list[str]:
    """The keys with which the JVM starts."""
    return [f"-D{_KEY}={NOBODY}", *(f"-D{name}={SECRET}" for name in _SECRETS)]


def take(jvm: Any, environment: dict[str, str], role: str) -> None:
    """From here on calls are a role's: the JVM's, and those of Python processes that `environment` is given to."""
    jvm.java.lang.System.setProperty(_KEY, role)
    environment["AWS_ACCESS_KEY_ID"] = role
