"""Where MWAA's Airflow looks up variables and connections, as JSON: `secrets_backend.py ENDPOINT REGION`."""

import json
import sys

import botocore.session
from botocore.config import Config

endpoint, region = sys.argv[1:]
session = botocore.session.Session()
session.set_credentials("test", "test")
# MWAA puts a word before the host, and there is no api.127.0.0.1.
config = Config(inject_host_prefix=False)
mwaa = session.create_client("mwaa", region_name=region, endpoint_url=endpoint, config=config)
(name,) = mwaa.list_environments()["Environments"]
options = mwaa.get_environment(Name=name)["Environment"]["AirflowConfigurationOptions"]
print(json.dumps({part: options[f"secrets.{part}"] for part in ("backend", "backend_kwargs")}))
