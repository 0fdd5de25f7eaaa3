"""One HTTP connection."""

from typing import Any

from moto.core.request import (
    PRESERVED_HEADER_NAMES_ENVIRON_KEY,
    environ_key_for_header,
    should_preserve_original_header_name,
)
from werkzeug.serving import WSGIRequestHandler


class HttpHandler(WSGIRequestHandler):
    protocol_version = "HTTP/1.1"
    # A response is two writes; with Nagle's algorithm the second would wait for the client's delayed ACK.
    disable_nagle_algorithm = True

    def make_environ(self) -> dict[str, Any]:
        """Adds the headers with an underscore in their names, which werkzeug drops: S3 metadata may have them.

        moto's Request reports them under the names in PRESERVED_HEADER_NAMES_ENVIRON_KEY.
        """
        environ = super().make_environ()
        names: dict[str, str] = {}
        for name, value in self.headers.items():
            key = environ_key_for_header(name)
            if should_preserve_original_header_name(name) and key not in environ:
                names[key] = name
                environ[key] = value
        environ[PRESERVED_HEADER_NAMES_ENVIRON_KEY] = names
        return environ

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """The front logs, by the action's name."""
