"""Sessions of one process share what botocore knows of services, and nothing else."""

import json
import subprocess
import sys

from aws_process import PYTHON

PROGRAM = """
import json
import boto3
from sluice_botocore import share_models

share_models()
sessions = [boto3.Session(key, "secret", region_name="eu-west-1") for key in ("first", "second", "third")]
places = len(sessions[0]._session.get_component("data_loader").search_paths)
sessions += [boto3.Session("other", "secret") for _ in range(20)]
clients = [session.client("s3", region_name="eu-west-1") for session in sessions]
loaders = [session._session.get_component("data_loader") for session in sessions]
print(json.dumps({
    "keys": [session.get_credentials().access_key for session in sessions[:3]],
    "loaders": len(set(map(id, loaders))),
    "more": len(loaders[0].search_paths) - places,
    "models": len({id(client.meta.service_model._service_description) for client in clients}),
    "calls": len(dir(clients[2])) == len(dir(clients[0])) > 100,
}))
"""


def test_models_are_read_once_and_keys_stay_with_their_session() -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        env={"PYTHONPATH": str(PYTHON)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == {
        "keys": ["first", "second", "third"],
        "loaders": 1,
        "more": 0,
        "models": 1,
        "calls": True,
    }
