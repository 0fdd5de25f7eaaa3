"""Runs of Glue's jobs: started, really carried out by the Spark worker, watched and stopped."""

import hashlib
import threading
import time
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sluice_aws import files, glue_job_arguments
from sluice_aws.errors import AwsError, not_carried_out
from sluice_aws.glue_job_runner import LaunchError, Runner
from sluice_aws.glue_job_store import OVER, Job, JobStore, Json
from sluice_aws.paging import page
from sluice_aws.s3 import S3
from sluice_aws.spark_process import Outcome, Task
from sluice_aws.wire import Call, Operation

LOG_GROUP = "/aws-glue/jobs"
_LONGEST = 480  # minutes, the default of Glue 5
_SIZES = ("AllocatedCapacity", "ExecutionClass", "MaxCapacity", "NumberOfWorkers", "WorkerType")
_KNOWN = {"Arguments", "JobName", "NotificationProperty", "Timeout", "SecurityConfiguration", *_SIZES}


@dataclass(frozen=True)
class Places:
    """Where runs find what they need, and where they leave their logs."""

    lake: S3
    scripts: Path
    logs: Path

    def log(self, run: str) -> Path:
        return self.logs / f"{run}.log"


class GlueJobRuns:
    def __init__(self, store: JobStore, lock: threading.RLock, runner: Runner, places: Places) -> None:
        self._store = store
        self._lock = lock
        self._runner = runner
        self._places = places

    def operations(self) -> dict[str, Operation]:
        return {
            "BatchStopJobRun": self._stop,
            "GetJobRun": self._get,
            "GetJobRuns": self._list,
            "StartJobRun": self._start,
        }

    def find(self, run: str) -> Json | None:
        """A run by its id alone, in any region."""
        with self._lock:
            return next((job.runs[run] for job in self._store.all() if run in job.runs), None)

    def _start(self, call: Call) -> Json:
        self._runner.check()
        name, given = call.parameters["JobName"], call.parameters.get("Arguments") or {}
        for key, value in call.parameters.items():
            if value and key not in _KNOWN:
                raise not_carried_out(f"{call.name} with {key}")
        glue_job_arguments.check(call.name, given)
        with self._lock:
            job = self._store.jobs(call.region).get(name)
            if job is None:
                raise AwsError("EntityNotFoundException", "Failed to start job run due to missing metadata")
            going = [run for run in job.runs.values() if run["JobRunState"] not in OVER]
            if len(going) >= (job.described.get("ExecutionProperty") or {}).get("MaxConcurrentRuns", 1):
                raise AwsError("ConcurrentRunsExceededException", f"Concurrent runs exceeded for {name}")
            run = _new_run(job.described, call.parameters, given)
            for dropped in job.add_run(run):
                self._places.log(dropped).unlink(missing_ok=True)
        self._runner.submit(JobRun(job, run, call.region, self._lock, self._places))
        return {"JobRunId": run["Id"]}

    def _get(self, call: Call) -> Json:
        with self._lock:
            job = self._existing(call)
            run = job.runs.get(call.parameters["RunId"])
            if run is None:
                raise AwsError(
                    "EntityNotFoundException", f"Job run {call.parameters['RunId']} of {job.name} not found."
                )
            return {"JobRun": _shown(run)}

    def _list(self, call: Call) -> Json:
        with self._lock:
            runs = [_shown(run) for run in reversed(self._existing(call).runs.values())]
        shown, token = page(call, runs, 200)
        return {"JobRuns": shown, "NextToken": token}

    def _stop(self, call: Call) -> Json:
        name = call.parameters["JobName"]
        stopped, errors = [], []
        with self._lock:
            job = self._store.jobs(call.region).get(name)
            for identity in call.parameters["JobRunIds"]:
                run = None if job is None else job.runs.get(identity)
                if job is None or run is None:
                    problem = {"ErrorCode": "EntityNotFoundException", "ErrorMessage": f"Job run {identity} not found."}
                elif run["JobRunState"] in OVER:
                    problem = {
                        "ErrorCode": "JobRunInvalidStateTransitionException",
                        "ErrorMessage": f"Job run {identity} is {run['JobRunState']} already.",
                    }
                else:
                    _begin_to_stop(job, run)
                    stopped.append({"JobName": name, "JobRunId": identity})
                    continue
                errors.append({"JobName": name, "JobRunId": identity, "ErrorDetail": problem})
        for one in stopped:
            self._runner.interrupt(one["JobRunId"])
        return {"SuccessfulSubmissions": stopped, "Errors": errors}

    def _existing(self, call: Call) -> Job:
        job = self._store.jobs(call.region).get(call.parameters["JobName"])
        if job is None:
            raise AwsError("EntityNotFoundException", f"Job {call.parameters['JobName']} not found.")
        return job


class JobRun:
    """A run for the runner: its states, each kept before anything depends on it."""

    def __init__(self, job: Job, run: Json, region: str, lock: threading.RLock, places: Places) -> None:
        self.id: str = run["Id"]
        self.region = region
        self.seconds = run["Timeout"] * 60.0
        self._job = job
        self._run = run
        self._described = job.described
        self._lock = lock
        self._places = places

    def task(self) -> Task:
        arguments = glue_job_arguments.merged(self._described, self._run["Arguments"])
        return Task(
            self.id,
            self._described["Role"].rpartition("/")[2],
            self._fetch(self._described["Command"]["ScriptLocation"]),
            glue_job_arguments.for_script(arguments, self._job.name, self.id),
            [self._fetch(location) for location in glue_job_arguments.modules(arguments)],
            self._places.log(self.id),
        )

    def begin(self) -> bool:
        with self._lock:
            if self._run["JobRunState"] != "STARTING":
                return False
            self._run["JobRunState"] = "RUNNING"
            self._run["BeganOn"] = time.time()
            self._job.save_run(self._run)
            return True

    def end(self, outcome: Outcome) -> None:
        with self._lock:
            if self._run["JobRunState"] not in OVER:
                _finish(self._job, self._run, outcome)

    def _fetch(self, location: str) -> Path:
        """An object as a file under its own name. The same content has the same path: modules stay loaded by it."""
        bucket, _, key = location.removeprefix("s3://").partition("/")
        try:
            content = self._places.lake.read(bucket, key)
        except AwsError:
            raise LaunchError(
                f"LAUNCH ERROR | Error downloading from S3 for bucket: {bucket}, key: {key}. "
                "The specified key does not exist."
            ) from None
        path = self._places.scripts / hashlib.sha256(content).hexdigest()[:16] / Path(key).name
        if not path.exists():
            files.write(path, content)
        return path


def _new_run(job: Mapping[str, Any], parameters: Mapping[str, Any], arguments: Mapping[str, str]) -> Json:
    now = time.time()
    sizes = {key: value for key in _SIZES if (value := parameters.get(key) or job.get(key)) is not None}
    return {
        "Id": f"jr_{uuid.uuid4().hex}{uuid.uuid4().hex}",
        "Attempt": 0,
        "JobName": job["Name"],
        "JobMode": "SCRIPT",
        "StartedOn": now,
        "LastModifiedOn": now,
        "JobRunState": "STARTING",
        "Arguments": dict(arguments),
        "PredecessorRuns": [],
        "ExecutionTime": 0,
        "Timeout": parameters.get("Timeout") or job.get("Timeout") or _LONGEST,
        "LogGroupName": LOG_GROUP,
        "GlueVersion": job["GlueVersion"],
        **sizes,
    }


def _shown(run: Json) -> Json:
    shown = {key: value for key, value in run.items() if key != "BeganOn"}
    if run["JobRunState"] == "RUNNING":
        shown["ExecutionTime"] = int(time.time() - run["BeganOn"])
    return shown


def _begin_to_stop(job: Job, run: Json) -> None:
    """A run that the worker has not taken yet is stopped at once; another when the worker is dead."""
    if run["JobRunState"] == "STARTING":
        run["JobRunState"] = "STOPPED"
        run["CompletedOn"] = time.time()
    else:
        run["JobRunState"] = "STOPPING"
    job.save_run(run)


def _finish(job: Job, run: Json, outcome: Outcome) -> None:
    run["CompletedOn"] = time.time()
    run["ExecutionTime"] = int(run["CompletedOn"] - run.get("BeganOn", run["CompletedOn"]))
    if run["JobRunState"] == "STOPPING":
        run["JobRunState"] = "STOPPED"
    else:
        run["JobRunState"] = outcome.state
        if outcome.state == "TIMEOUT":
            run["ErrorMessage"] = f"Job run exceeded its timeout of {run['Timeout']} minutes."
        elif outcome.error is not None:
            run["ErrorMessage"] = outcome.error
    job.save_run(run)
