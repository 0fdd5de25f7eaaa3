"""The local AWS put together: its services, the server in front of them, and the engines behind."""

import os
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

# moto reads its settings when it is imported. Buckets are named in the path, whatever the host is called.
os.environ["S3_IGNORE_SUBDOMAIN_BUCKETNAME"] = "true"
os.environ["MOTO_ACCOUNT_ID"] = "123456789012"

from werkzeug.serving import make_server

from sluice_aws import cloudwatch_logs, glue_rights, identity, ssm
from sluice_aws.athena import Athena
from sluice_aws.budgets import Budgets
from sluice_aws.calls import CallLog
from sluice_aws.cloudwatch import CLOUDWATCH
from sluice_aws.ec2 import EC2
from sluice_aws.engines import Engines
from sluice_aws.events import EVENTS
from sluice_aws.files import Document
from sluice_aws.front import Front
from sluice_aws.glue import Glue
from sluice_aws.glue_crawlers import GlueCrawlers
from sluice_aws.glue_security import GlueSecurity
from sluice_aws.glue_tags import GlueTags
from sluice_aws.http_handler import HttpHandler
from sluice_aws.kms import KMS
from sluice_aws.lambda_ import Lambda
from sluice_aws.log_groups import LogGroups
from sluice_aws.mwaa import Mwaa
from sluice_aws.redshift_data import RedshiftData
from sluice_aws.redshift_serverless import RedshiftServerless
from sluice_aws.redshift_usage_limits import UsageLimits
from sluice_aws.rights import Rights
from sluice_aws.s3 import S3
from sluice_aws.s3_notifications import Notifications
from sluice_aws.secrets_manager import SecretsManager
from sluice_aws.sns import Sns
from sluice_aws.spark_jobs import SparkFiles, SparkJobs

if TYPE_CHECKING:
    from sluice_aws.athena_sql import AthenaEngine
    from sluice_aws.warehouse import Warehouse

_UNTIL_PROVISIONED = 10.0  # seconds


class Application:
    """Everything that `--state` holds, served on 127.0.0.1. The state must be claimed (state.py)."""

    def __init__(
        self,
        state: Path,
        node: str | None,
        spark: SparkFiles | None,
        calls: Path | None = None,
        airflows: Mapping[str, Path] | None = None,
    ) -> None:
        self._port = 0
        self._account = Document(state / "account.json")
        self._placed = threading.Event()
        if "region" in self._account.value:
            self._placed.set()
        self.s3 = S3(state / "s3")
        self.glue = Glue(state / "glue")
        secrets = SecretsManager(state)
        self.serverless = RedshiftServerless(state, secrets, lambda: self.warehouse().empty())
        self.lambda_ = Lambda(state / "lambda", state / "logs" / "lambda", node, self.s3, self.endpoint)
        Notifications(self.s3, self.lambda_)
        self.jobs = SparkJobs(state, self.s3, self.endpoint, spark)
        self._engines = Engines(state / "warehouse.duckdb", self.s3, self.glue)
        crawlers = GlueCrawlers(state)
        athena = Athena(state, self.athena, self.s3)
        mwaa = Mwaa(state, self.s3, airflows or {})
        redshift_data = RedshiftData(self.warehouse, self.serverless)
        self._front = Front(
            own={
                "airflow": mwaa.operations(),
                "athena": athena.operations(),
                "budgets": Budgets(state).operations(),
                "glue": {
                    **self.glue.operations(),
                    **self.jobs.glue(),
                    **GlueSecurity(state).operations(),
                    **crawlers.operations(),
                    **GlueTags([self.glue.tagged, self.jobs.tagged, crawlers.tagged]).operations(),
                },
                "lambda": self.lambda_.operations(),
                "logs": {**self.jobs.logs(), **LogGroups(state).operations()},
                "redshift-data": redshift_data.operations(),
                "redshift-serverless": {
                    **self.serverless.operations(),
                    **UsageLimits(state, self.serverless.is_workgroup).operations(),
                },
                "secretsmanager": secrets.operations(),
                "sns": Sns(state, state / "notifications.ndjson").operations(),
            },
            moto={
                "ec2": EC2,
                "events": EVENTS,
                "iam": identity.IAM,
                "kms": KMS,
                "monitoring": CLOUDWATCH,
                "s3": self.s3.service(),
                "ssm": ssm.SSM,
                "sts": identity.STS,
            },
            rights=None
            if calls is None
            else Rights(
                CallLog(calls),
                identity.is_role,
                {
                    "airflow": Mwaa.resource,
                    "athena": athena.resource,
                    "glue": glue_rights.resource,
                    "lambda": self.lambda_.resource,
                    "logs": cloudwatch_logs.resource,
                    "redshift-data": redshift_data.resource,
                    "secretsmanager": secrets.resource,
                    "sns": lambda call: call.parameters.get("TopicArn") or call.parameters.get("TargetArn") or "*",
                    "ssm": ssm.resource,
                },
            ),
        )

    @property
    def region(self) -> str:
        """Where what has been provisioned last lies."""
        return self._account.value.get("region", "us-east-1")

    @region.setter
    def region(self, name: str) -> None:
        self._account.value["region"] = name
        self._account.save()
        self._placed.set()

    def call(self, service: str, operation: str, **parameters: Any) -> Mapping[str, Any]:
        """Calls a service of our own from inside this process, in the account's region. Raises AwsError."""
        return self._front.call(service, operation, self.region, **parameters)

    def endpoint(self) -> str:
        return f"http://127.0.0.1:{self._port}"

    def serve(self) -> int:
        """Starts the server in a thread and returns its port."""
        server = make_server("127.0.0.1", 0, self._front, threaded=True, request_handler=HttpHandler)
        self._port = server.server_port
        threading.Thread(target=server.serve_forever, name="server", daemon=True).start()
        return self._port

    def warm_spark(self) -> float:
        """Starts Spark where jobs will run; the seconds that it took. Raises SparkGone, or AwsError without a Spark."""
        self.jobs.check()
        # Who warms up a new state provisions it in the same moment: Spark in another region would have to start again.
        self._placed.wait(_UNTIL_PROVISIONED)
        return self.jobs.warm(self.region)

    def warehouse(self) -> "Warehouse":
        return self._engines.warehouse

    def athena(self) -> "AthenaEngine":
        return self._engines.athena

    def warm_up(self) -> None:
        """Imports and opens in a thread what the first use would otherwise wait for."""

        def load() -> None:
            self.warehouse()
            identity.role_exists("")
            self.athena()

        threading.Thread(target=load, name="warm-up", daemon=True).start()
