"""GlueJobOperator of the real amazon providers, on both Airflows that Sluice compiles for."""

import json
import os
import subprocess
from pathlib import Path

import pytest
from aws_airflow import python_of
from aws_process import PYTHON
from aws_spark import Jobs

SCRIPT = Path(__file__).with_name("airflow_glue.py")


@pytest.mark.parametrize("version", ["2.11.2", "3.3.1"])
def test_the_operator_runs_watches_and_stops(jobs: Jobs, version: str, tmp_path: Path) -> None:
    script = tmp_path / "own.py"
    script.write_text("import sys; print(sys.argv)")
    good = jobs.create("import sys\nprint('the word is', sys.argv[sys.argv.index('--word') + 1])\n")
    bad = jobs.create("raise ValueError('3 rows are wrong')")
    lasting = jobs.create("import time\ntime.sleep(100)")
    done = subprocess.run(
        [str(python_of(version)), str(SCRIPT), good, bad, lasting, str(script)],
        env={
            **{name: value for name, value in os.environ.items() if not name.startswith(("AIRFLOW", "AWS_", "PYTHON"))},
            "PYTHONPATH": str(PYTHON),
            "AWS_ENDPOINT_URL": jobs.aws.endpoint,
            "AWS_ACCESS_KEY_ID": "test",
            "AWS_SECRET_ACCESS_KEY": "test",
            "AWS_DEFAULT_REGION": "eu-west-1",
        },
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    found = json.loads(done.stdout)
    # What is printed is told once, although the hook asks again and again.
    assert sum("the word is it's" in line for line in found["printed"]) == 1
    assert found["sensed"] is True
    assert found["failure"] == {"type": "AirflowException", "message": "ValueError: 3 rows are wrong"}
    assert found["killed"] == {"run": True, "state": "STOPPED"}
    assert found["created"] == {"timeouts": [5, 6]}
    tags = jobs.glue.get_tags(ResourceArn="arn:aws:glue:eu-west-1:123456789012:job/made by airflow")["Tags"]
    assert tags == ({"team": "data"} if version == "3.3.1" else {})
    jobs.glue.delete_job(JobName="made by airflow")
