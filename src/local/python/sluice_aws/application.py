"""The local AWS put together: its services, the server in front of them, and the engines behind."""

import os
import threading
from pathlib import Path

# moto reads its settings when it is imported. Buckets are named in the path, whatever the host is called.
os.environ["S3_IGNORE_SUBDOMAIN_BUCKETNAME"] = "true"
os.environ["MOTO_ACCOUNT_ID"] = "123456789012"

from werkzeug.serving import make_server

from sluice_aws import identity
from sluice_aws.front import Front
from sluice_aws.glue import Glue
from sluice_aws.http_handler import HttpHandler
from sluice_aws.lambda_ import Lambda
from sluice_aws.redshift_serverless import RedshiftServerless
from sluice_aws.s3 import S3
from sluice_aws.secrets_manager import SecretsManager
from sluice_aws.sns import Sns
from sluice_aws.state import StateInUse, claim

__all__ = ["Application", "StateInUse"]


class Application:
    """Everything that `--state` holds, served on 127.0.0.1."""

    def __init__(self, state: Path, node: str | None) -> None:
        self._lock = claim(state)
        self._port = 0
        self.s3 = S3(state / "s3")
        self.glue = Glue(state / "glue")
        self.serverless = RedshiftServerless(state)
        self.lambda_ = Lambda(state / "lambda", state / "logs" / "lambda", node, self.s3.read, self.endpoint)
        self._front = Front(
            own={
                "glue": self.glue.operations(),
                "lambda": self.lambda_.operations(),
                "redshift-serverless": self.serverless.operations(),
                "secretsmanager": SecretsManager(state).operations(),
                "sns": Sns(state, state / "notifications.ndjson").operations(),
            },
            moto={"iam": identity.IAM, "s3": self.s3.service(), "sts": identity.STS},
        )

    def endpoint(self) -> str:
        return f"http://127.0.0.1:{self._port}"

    def serve(self) -> int:
        """Starts the server in a thread and returns its port."""
        server = make_server("127.0.0.1", 0, self._front, threaded=True, request_handler=HttpHandler)
        self._port = server.server_port
        threading.Thread(target=server.serve_forever, name="server", daemon=True).start()
        return self._port

    def warm_up(self) -> None:
        """Imports in a thread what the first use would otherwise wait for."""

