"""The Airflow behind an MWAA environment, as far as there is one: its REST API over a database of its own, in a child.

It starts with the first request and dies with us: its stdin is a pipe that we hold.
"""

import json
import os
import subprocess
import threading
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from sluice_aws.errors import AwsError

_PYTHON = Path(__file__).parents[1]


class AirflowProcess:
    def __init__(self, python: Path, folder: Path) -> None:
        self._python = python
        self._folder = folder
        self._lock = threading.Lock()
        self._process: subprocess.Popen[str] | None = None

    def ask(self, method: str, path: str, query: Mapping[str, Any], body: Any) -> tuple[int, Any]:
        """Airflow's answer: a status of HTTP's, and a document. Raises AwsError where Airflow is gone."""
        request = json.dumps({"method": method, "path": path, "query": query, "body": body})
        with self._lock:
            if self._process is None or self._process.poll() is not None:
                self._process = self._start()
            process = self._process
            assert process.stdin is not None
            assert process.stdout is not None
            with suppress(BrokenPipeError):
                process.stdin.write(f"{request}\n")
                process.stdin.flush()
            line = process.stdout.readline()
        if line == "":
            raise AwsError("InternalServerException", f"Airflow has ended; {self._log} says why.")
        answer = json.loads(line)
        return answer["status"], answer["body"]

    def stop(self) -> None:
        with self._lock:
            if self._process is not None:
                self._process.kill()
                self._process.wait()
                self._process = None

    @property
    def _log(self) -> Path:
        return self._folder / "airflow.log"

    def _start(self) -> "subprocess.Popen[str]":
        self._folder.mkdir(parents=True, exist_ok=True)
        places = ["--home", str(self._folder), "--database", str(self._folder / "airflow.db")]
        with self._log.open("ab") as log:
            return subprocess.Popen(
                [str(self._python), "-m", "sluice_airflow.rest", *places],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
                cwd=self._folder,
                env={**os.environ, "PYTHONPATH": str(_PYTHON)},
            )
