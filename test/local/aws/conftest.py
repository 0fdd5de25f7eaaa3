"""One local AWS for the whole session, as the supervisor starts it, and boto3 to speak with it."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from aws_house import DATABASE, GLUE, HOUSE, WORKGROUP
from aws_process import LocalAws
from aws_spark import Jobs, options
from aws_sql import Athena, Redshift

if TYPE_CHECKING:
    from aws_iceberg import Lake


@pytest.fixture(scope="session")
def aws(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LocalAws]:
    running = LocalAws(tmp_path_factory.mktemp("aws") / "it's a state")
    running.ready()
    running.ask("provision", resources=HOUSE)
    yield running
    running.kill()


@pytest.fixture(scope="session")
def redshift(aws: LocalAws) -> Redshift:
    sql = Redshift(aws.client("redshift-data"), WORKGROUP, DATABASE)
    sql.run(f"CREATE EXTERNAL SCHEMA IF NOT EXISTS \"bronze\" FROM DATA CATALOG DATABASE '{GLUE}' IAM_ROLE default")
    return sql


@pytest.fixture(scope="session")
def athena(aws: LocalAws) -> Athena:
    return Athena(aws.client("athena"), aws.client("s3"), "sluice", GLUE)


@pytest.fixture(scope="session")
def iceberg(aws: LocalAws, redshift: Redshift, athena: Athena) -> "Lake":
    # Arrow and pyiceberg take a second to import, and few tests need them.
    from aws_iceberg import Lake

    return Lake(aws, redshift, athena)


@pytest.fixture(scope="session")
def jobs(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Jobs]:
    """Glue jobs in a local AWS that has Spark, with one JVM for all tests."""
    running = LocalAws(tmp_path_factory.mktemp("spark") / "it's a state", arguments=options())
    running.ready()
    running.ask("provision", resources=HOUSE)
    yield Jobs(running)
    running.kill()


@pytest.fixture
def state(tmp_path: Path) -> Path:
    """A state folder for a test that starts and kills its own local AWS."""
    return tmp_path / "state"
