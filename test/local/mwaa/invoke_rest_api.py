"""MWAA's InvokeRestApi in front of a real Airflow: `invoke_rest_api.py HOME MAJOR`, run by that Airflow's Python.

It prints its port, and ends with its standard input. Callers have Airflow's role Op, as MWAA gives it to those whom
IAM allows it.
"""

import json
import os
import sys
import tempfile
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

from sluice_airflow.environment import configure
from sluice_airflow.template import template

output = os.fdopen(os.dup(1), "w")
os.dup2(2, 1)
home = Path(tempfile.mkdtemp(dir=sys.argv[1]))
database = home / "airflow.db"
database.write_bytes(template(Path(sys.argv[1])).read_bytes())
configure(home, dags=home, database=database, logs=home)


def of_version_2() -> Any:
    (home / "webserver_config.py").write_text('AUTH_ROLE_PUBLIC = "Op"\nWTF_CSRF_ENABLED = False\n')
    os.environ["AIRFLOW__WEBSERVER__CONFIG_FILE"] = str(home / "webserver_config.py")
    os.environ["AIRFLOW__API__AUTH_BACKENDS"] = "airflow.api.auth.backend.session"
    from airflow.www.app import create_app  # type: ignore[import-not-found]

    client = create_app().test_client()

    def ask(method: str, path: str, query: dict[str, Any], body: Any) -> tuple[int, Any]:
        answer = client.open(f"/api/v1{path}", method=method, query_string=query, json=body)
        return answer.status_code, answer.get_json(silent=True)

    return ask


def of_version_3() -> Any:
    os.environ["AIRFLOW__CORE__SIMPLE_AUTH_MANAGER_USERS"] = "publisher:op"
    os.environ["AIRFLOW__CORE__SIMPLE_AUTH_MANAGER_PASSWORDS_FILE"] = str(home / "passwords.json")
    (home / "passwords.json").write_text('{"publisher": "known"}')
    os.environ["AIRFLOW__API_AUTH__JWT_SECRET"] = "a secret that is long enough for the signatures of this test alone"
    from airflow.api_fastapi.app import create_app
    from starlette.testclient import TestClient

    client = TestClient(create_app(apps="core"), base_url="http://127.0.0.1")
    login = client.post("/auth/token", json={"username": "publisher", "password": "known"})
    bearer = {"Authorization": f"Bearer {login.json()['access_token']}"}

    def ask(method: str, path: str, query: dict[str, Any], body: Any) -> tuple[int, Any]:
        answer = client.request(method, f"/api/v2{path}", params=query, json=body, headers=bearer)
        return answer.status_code, answer.json() if answer.content else None

    return ask


ask = of_version_2() if sys.argv[2] == "2" else of_version_3()


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
