"""Glue jobs of the local AWS: scripts that Spark really runs."""

import hashlib
import itertools
import subprocess
import time
from collections.abc import Mapping
from pathlib import Path
from textwrap import dedent
from typing import Any

from aws_house import LAKE
from aws_process import PYTHON, LocalAws

ROOT = PYTHON.parents[2]
JARS = ROOT / ".sluice" / "jars"
OVER = ("SUCCEEDED", "FAILED", "STOPPED", "TIMEOUT")
_count = itertools.count()


def options() -> list[str]:
    """What the local AWS is started with to run Spark. The jars are fetched where they are missing."""
    lock = (ROOT / "requirements" / "spark.txt").read_bytes()
    python = ROOT / ".sluice" / "envs" / f"spark-{hashlib.sha256(lock).hexdigest()[:12]}" / "bin" / "python"
    assert python.exists(), f"{python} is missing: `node scripts/setup.mjs --tests` makes it"
    command = [str(python), "-m", "sluice_spark.jars", "--folder", str(JARS)]
    subprocess.run(command, env={"PYTHONPATH": str(PYTHON)}, check=True, timeout=600)
    return ["--spark-python", str(python), "--spark-jars", str(JARS)]


class Jobs:
    """Makes jobs, runs them and waits for them."""

    def __init__(self, aws: LocalAws) -> None:
        self.aws = aws
        self.glue = aws.client("glue")
        self.s3 = aws.client("s3")
        self.role = aws.client("iam").create_role(RoleName="glue", AssumeRolePolicyDocument="{}")["Role"]["Arn"]

    def upload(self, name: str, content: bytes) -> str:
        key = f"jobs/{next(_count)}/{name}"
        self.s3.put_object(Bucket=LAKE, Key=key, Body=content)
        return f"s3://{LAKE}/{key}"

    def create(self, script: str, **settings: Any) -> str:
        """A job whose script has this text."""
        name = f"job {next(_count)}"
        location = self.upload("main.py", dedent(script).encode())
        command = {"Name": "glueetl", "ScriptLocation": location}
        self.glue.create_job(**{"Name": name, "Role": self.role, "Command": command, **settings})
        return name

    def start(self, job: str, arguments: Mapping[str, str] | None = None, **settings: Any) -> str:
        return self.glue.start_job_run(JobName=job, Arguments=arguments or {}, **settings)["JobRunId"]

    def get(self, job: str, run: str) -> dict[str, Any]:
        return self.glue.get_job_run(JobName=job, RunId=run)["JobRun"]

    def wait(self, job: str, run: str, *states: str, seconds: float = 180) -> dict[str, Any]:
        """The run when it is in one of the states, or over. The first run waits for Spark's start."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            described = self.get(job, run)
            if described["JobRunState"] in (states or OVER):
                return described
            assert described["JobRunState"] not in OVER, described
            time.sleep(0.05)
        raise AssertionError(f"{run} is {described['JobRunState']} after {seconds} s")

    def run(self, job: str, arguments: Mapping[str, str] | None = None) -> dict[str, Any]:
        return self.wait(job, self.start(job, arguments))

    def log(self, run: str) -> Path:
        return self.aws.state / "logs" / "glue" / f"{run}.log"
