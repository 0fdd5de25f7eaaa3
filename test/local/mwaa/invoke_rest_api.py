"""MWAA's InvokeRestApi in front of a real Airflow: `invoke_rest_api.py HOME`, run by that Airflow's Python.

It prints its port, and ends with its standard input.
"""

import json
import os
import sys
import tempfile
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

from sluice_airflow.rest import open_api

output = os.fdopen(os.dup(1), "w")
os.dup2(2, 1)
ask = open_api(Path(sys.argv[1]), Path(tempfile.mkdtemp(dir=sys.argv[1])) / "airflow.db")


class Handler(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        given = json.loads(self.rfile.read(int(self.headers["content-length"])))
        if not self.headers.get("authorization", "").startswith("AWS4-HMAC-SHA256") or "/airflow/" not in str(
            self.headers["authorization"]
        ):
            return self._say(403, {"message": "The request is not signed for Airflow."})
        if self.path != "/restapi/acme" or len(given["Path"]) > 64:
            return self._say(400, {"message": f"There is no environment for {self.path}."})
        status, body = ask(given["Method"], given["Path"], given["QueryParameters"], given.get("Body"))
        # Amazon MWAA API reference, InvokeRestApi: what Airflow refuses is a 400 with Airflow's own status in it.
        return self._say(200 if status < 400 else 400, {"RestApiStatusCode": status, "RestApiResponse": body})

    def _say(self, status: int, document: Any) -> None:
        text = json.dumps(document).encode()
        self.send_response(status)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)

    def log_message(self, *_: Any) -> None:
        pass


server = HTTPServer(("127.0.0.1", 0), Handler)
threading.Thread(target=server.serve_forever, daemon=True).start()
print(server.server_port, file=output, flush=True)
sys.stdin.read()
os._exit(0)
