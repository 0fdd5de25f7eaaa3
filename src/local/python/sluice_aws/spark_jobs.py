"""Glue's jobs put together: definitions, runs, what they print, and the Spark worker behind them."""

import threading
from collections.abc import Callable
from pathlib import Path

from sluice_aws.cloudwatch_logs import CloudWatchLogs, Stream
from sluice_aws.glue_job_runner import Runner
from sluice_aws.glue_job_runs import GlueJobRuns, Places
from sluice_aws.glue_job_store import JobStore
from sluice_aws.glue_jobs import GlueJobs
from sluice_aws.s3 import S3
from sluice_aws.spark_process import SparkPlace
from sluice_aws.wire import Operations


class SparkJobs:
    def __init__(self, state: Path, lake: S3, endpoint: Callable[[], str], spark: "SparkFiles | None") -> None:
        logs = state / "logs"
        place = None if spark is None else SparkPlace(*spark, scratch=state / "spark", log=logs / "spark.log")
        self._runner = Runner(place, endpoint)
        self._places = Places(lake, state / "glue_scripts", logs / "glue")
        store, lock = JobStore(state / "glue_jobs"), threading.RLock()
        self._jobs = GlueJobs(store, lock)
        self._runs = GlueJobRuns(store, lock, self._runner, self._places)
        self.tagged = self._jobs.tagged
        self.check = self._runner.check
        self.warm = self._runner.warm

    def glue(self) -> Operations:
        return {**self._jobs.operations(), **self._runs.operations()}

    def logs(self) -> Operations:
        return CloudWatchLogs(self._stream).operations()

    def _stream(self, name: str) -> Stream | None:
        run = self._runs.find(name)
        return None if run is None else Stream(self._places.log(name), run["StartedOn"])


SparkFiles = tuple[Path, Path]
"""The interpreter of the environment `spark`, and the folder of the jars."""
