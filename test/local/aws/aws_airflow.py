"""The Airflows that are installed for tests."""

import hashlib
from pathlib import Path

from aws_process import PYTHON

ROOT = PYTHON.parents[2]


def python_of(version: str) -> Path:
    """The interpreter of an Airflow's environment."""
    lock = (ROOT / "requirements" / f"airflow-{version}.txt").read_bytes()
    python = ROOT / ".sluice" / "envs" / f"airflow-{version}-{hashlib.sha256(lock).hexdigest()[:12]}" / "bin" / "python"
    assert python.exists(), f"{python} is missing: `node scripts/setup.mjs --tests` makes it"
    return python
