"""The generic jobs on real Spark against one local AWS. The worker is driven directly: one JVM for all tests here."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from aws_house import document
from aws_process import LocalAws
from glue_house import DATABASE, LAKE, House
from spark_process import SparkWorker


@pytest.fixture(scope="package")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    folder = tmp_path_factory.mktemp("glue")
    aws = LocalAws(folder / "aws")
    aws.ready()
    aws.ask("provision", resources=document(buckets=[{"name": LAKE}], databases=[{"name": DATABASE}]))
    worker = SparkWorker(aws.endpoint, folder / "spark")
    worker.ready()
    yield House(aws, worker)
    worker.kill()
    aws.kill()


@pytest.fixture
def doomed(house: House, tmp_path: Path) -> Iterator[House]:
    """The same lakehouse with a Spark worker of its own, which is there to be killed."""
    worker = SparkWorker(house.aws.endpoint, tmp_path / "spark")
    worker.ready()
    yield House(house.aws, worker)
    worker.kill()
