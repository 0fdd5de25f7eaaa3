"""Airflow's own REST API without a server: a request is a line on stdin, its answer a line on stdout.

    python -m sluice_airflow.rest --home DIR --database FILE

The database is made where it is missing. Whoever asks has Airflow's role Op. It ends with its stdin.
"""

from __future__ import annotations

import argparse
import json
import os
import secrets
import shutil
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from sluice_airflow.environment import configure
from sluice_airflow.installed import airflow_version
from sluice_airflow.template import template

Answer = tuple[int, Any]
"""A status of HTTP's and a document."""
Api = Callable[[str, str, Mapping[str, Any], Any], Answer]
"""A request: method, path without the API's prefix, query, and document."""


def open_api(home: Path, database: Path) -> Api:
    """The API of the Airflow that is installed, over a database, which is made where it is missing."""
    if not database.exists():
        database.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(template(), database)
    configure(home, dags=home / "dags", database=database, logs=home / "logs")
    return _of_version_2(home) if airflow_version().startswith("2.") else _of_version_3(home)


def _of_version_2(home: Path) -> Api:
    settings = home / "webserver_config.py"
    # Who is nobody has the role.
    settings.write_text('AUTH_ROLE_PUBLIC = "Op"\nWTF_CSRF_ENABLED = False\n')
    os.environ["AIRFLOW__WEBSERVER__CONFIG_FILE"] = str(settings)
    os.environ["AIRFLOW__API__AUTH_BACKENDS"] = "airflow.api.auth.backend.session"
    from airflow.www.app import create_app

    client = create_app().test_client()

    def ask(method: str, path: str, query: Mapping[str, Any], body: Any) -> Answer:
        answer = client.open(f"/api/v1{path}", method=method, query_string=query, json=body)
        return answer.status_code, answer.get_json(silent=True)

    return ask


def _of_version_3(home: Path) -> Api:
    passwords = home / "passwords.json"
    password = secrets.token_hex()
    passwords.write_text(json.dumps({"caller": password}))
    os.environ["AIRFLOW__CORE__SIMPLE_AUTH_MANAGER_USERS"] = "caller:op"
    os.environ["AIRFLOW__CORE__SIMPLE_AUTH_MANAGER_PASSWORDS_FILE"] = str(passwords)
    os.environ["AIRFLOW__API_AUTH__JWT_SECRET"] = secrets.token_hex(64)
    from airflow.api_fastapi.app import create_app
    from starlette.testclient import TestClient

    client = TestClient(create_app(apps="core"), base_url="http://127.0.0.1")

    def token() -> str:
        login = client.post("/auth/token", json={"username": "caller", "password": password})
        return str(login.json()["access_token"])

    def ask(method: str, path: str, query: Mapping[str, Any], body: Any) -> Answer:
        # A token of its own for each request: they last for a day, and this may for longer.
        headers = {"Authorization": f"Bearer {token()}"}
        answer = client.request(method, f"/api/v2{path}", params=query, json=body, headers=headers)
        return answer.status_code, answer.json() if answer.content else None

    return ask


def main() -> None:
    """Answers each line, in the order in which they come."""
    parser = argparse.ArgumentParser(prog="python -m sluice_airflow.rest", description=__doc__)
    parser.add_argument("--home", type=Path, required=True, help="a folder for Airflow's files")
    parser.add_argument("--database", type=Path, required=True, help="Airflow's database, a SQLite file")
    given = parser.parse_args()
    # Airflow prints what it likes; what we answer goes where nothing else does.
    output = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    ask = open_api(given.home.resolve(), given.database.resolve())
    for line in sys.stdin:
        request = json.loads(line)
        status, body = ask(request["method"], request["path"], request["query"], request["body"])
        print(json.dumps({"status": status, "body": body}), file=output, flush=True)


if __name__ == "__main__":
    main()
