"""Runs inside an Airflow environment: GlueJobOperator against the local AWS. Its arguments are jobs; JSON comes out."""

from __future__ import annotations

import json
import sys
import tempfile
import threading
import time
from pathlib import Path
from types import SimpleNamespace

output = sys.stdout
sys.stdout = sys.stderr
home = Path(tempfile.mkdtemp())
from sluice_airflow.environment import configure  # noqa: E402

configure(home, dags=home, database=home / "none.db", logs=home)

from airflow.providers.amazon import __version__  # noqa: E402
from airflow.providers.amazon.aws.operators.glue import GlueJobOperator  # noqa: E402
from airflow.providers.amazon.aws.sensors.glue import GlueJobSensor  # noqa: E402

from sluice_airflow.errors import describe  # noqa: E402

good, bad, lasting, script = sys.argv[1:]
lines: list[str] = []


def note(message: str, *values: object) -> None:
    lines.append(message % values if values else message)


def operator(job: str, **more: object) -> GlueJobOperator:
    made = GlueJobOperator(task_id="t", job_name=job, job_poll_interval=0.1, **more)
    # What the hook logs is what `verbose` is for; each Airflow has a logger of its own kind.
    made.hook._log = SimpleNamespace(info=note, warning=note, error=note)
    return made


def context() -> dict[str, object]:
    pushed: dict[str, object] = {}
    instance = SimpleNamespace(
        dag_id="d",
        task_id="t",
        run_id="r",
        map_index=-1,
        xcom_push=lambda key, value, **_: pushed.__setitem__(key, value),
        xcom_pull=lambda **_: None,
    )
    return {"ti": instance, "task_instance": instance, "pushed": pushed}


def failure() -> dict[str, str]:
    try:
        operator(bad).execute(context())
    except Exception as error:
        return describe(error)
    raise AssertionError("nothing was raised")


def killed() -> dict[str, object]:
    task = operator(lasting, stop_job_run_on_kill=True)
    glue = task.hook.conn

    def kill() -> None:
        while task._job_run_id is None or state(glue, task) != "RUNNING":
            time.sleep(0.05)
        task.on_kill()

    threading.Thread(target=kill, daemon=True).start()
    run = task.execute(context())
    return {"run": run == task._job_run_id, "state": state(glue, task)}


def state(glue: object, task: GlueJobOperator) -> str:
    return glue.get_job_run(JobName=task.job_name, RunId=task._job_run_id)["JobRun"]["JobRunState"]


def created() -> dict[str, object]:
    """A job that the operator makes, and then updates, itself; its script is a local file."""
    settings = {"GlueVersion": "5.0", "NumberOfWorkers": 2, "WorkerType": "G.1X"}
    made = {"script_location": script, "s3_bucket": "sluice-lake", "iam_role_name": "glue", "update_config": True}
    more = {"Tags": {"team": "data"}} if __version__.startswith("9.34") else {}
    found = []
    for timeout in (5, 6):
        task = operator(
            "made by airflow",
            create_job_kwargs={**settings, "Timeout": timeout, **more},
            replace_script_file=True,
            script_args={"--x": str(timeout)},
            **made,
        )
        run = task.execute(context())
        found.append(task.hook.conn.get_job_run(JobName="made by airflow", RunId=run)["JobRun"]["Timeout"])
    return {"timeouts": found}


verbose = operator(good, verbose=True, script_args={"--word": "it's"})
identity = verbose.execute(context())
printed = [line for line in lines if "Glue Job Run /aws-glue/jobs/output Logs" in line]
sensor = GlueJobSensor(task_id="s", job_name=good, run_id=identity, aws_conn_id="aws_default")
found = {
    "printed": printed,
    "sensed": sensor.poke(context()),
    "failure": failure(),
    "killed": killed(),
    "created": created(),
}
if __version__.startswith("9.34"):
    resumed = operator(good, resume_glue_job_on_retry=True, script_args={"--word": "x"})
    found["resumed"] = resumed.execute(context()) != identity
output.write(json.dumps(found))
