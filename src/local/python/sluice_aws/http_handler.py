"""One HTTP connection, which serves request after request."""

from typing import Any

from moto.core.request import (
    PRESERVED_HEADER_NAMES_ENVIRON_KEY,
    environ_key_for_header,
    should_preserve_original_header_name,
)
from werkzeug.exceptions import ClientDisconnected
from werkzeug.serving import WSGIRequestHandler
from werkzeug.wsgi import LimitedStream


class HttpHandler(WSGIRequestHandler):
    """What the application answers is whole: a body of known length, or none to a HEAD."""

    protocol_version = "HTTP/1.1"
    # Head and body of a small answer leave together, and nothing waits for the client's delayed ACK.
    wbufsize = 64 * 1024
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

    def run_wsgi(self) -> None:
        """Answers one request and keeps the connection, which werkzeug's own closes each time.

        A new connection and a thread for each request cost more than moto takes to answer it.
        """
        if self.headers.get("Expect", "").strip().lower() == "100-continue":
            self.wfile.write(b"HTTP/1.1 100 Continue\r\n\r\n")
            self.wfile.flush()
        environ = self.make_environ()
        body: LimitedStream | None = None
        if environ.get("wsgi.input_terminated"):
            # Where its chunks end is only known to who reads them all.
            self.close_connection = True
        else:
            body = LimitedStream(self.rfile, int(environ.get("CONTENT_LENGTH") or 0))
            environ["wsgi.input"] = body
        for data in self.server.app(environ, self._begin):
            self.wfile.write(data)
        self.wfile.flush()
        if body is not None:
            try:
                body.exhaust()
            except ClientDisconnected:
                self.close_connection = True

    def _begin(self, status: str, headers: list[tuple[str, str]]) -> None:
        code, _, reason = status.partition(" ")
        self.send_response(int(code), reason)
        for name, value in headers:
            self.send_header(name, value)
        if self.close_connection:
            self.send_header("Connection", "close")
        self.end_headers()

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """The front logs, by the action's name."""
