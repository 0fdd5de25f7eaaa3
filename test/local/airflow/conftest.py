"""Both Airflows that Sluice compiles for, in their locked environments."""

from __future__ import annotations

import pytest
from airflow_runs import VERSIONS, Airflow, interpreter


@pytest.fixture(scope="session", params=VERSIONS)
def airflow(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Airflow:
    version: str = request.param
    return Airflow(version, interpreter(version), tmp_path_factory.mktemp(f"airflow-{version}"))
