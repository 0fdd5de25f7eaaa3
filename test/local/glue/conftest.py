"""The generic jobs on real Spark against one local AWS. Workers are driven directly: a JVM serves many tests."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from aws_house import document
from aws_process import LocalAws
from glue_house import DATABASE, LAKE, House
from spark_process import SparkWorker

INTERPRETED = {
    "spark.sql.adaptive.enabled": "false",
    "spark.sql.codegen.wholeStage": "false",
    "spark.sql.codegen.factoryMode": "NO_CODEGEN",
}
"""Spark carries out plans as they are. To write, compile and load a program for each takes longer than few rows do."""

ABOUT_VALUES = {
    "test_glue_aggregate_contract",
    "test_glue_casts",
    "test_glue_inputs",
    "test_glue_partitions",
    "test_glue_planted",
    "test_glue_rules",
    "test_glue_shape",
    "test_glue_start",
}
"""Modules where what Spark makes of a text or a number decides."""


@pytest.fixture(scope="package")
def aws(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LocalAws]:
    aws = LocalAws(tmp_path_factory.mktemp("glue") / "aws")
    aws.ready()
    aws.ask("provision", resources=document(buckets=[{"name": LAKE}], databases=[{"name": DATABASE}]))
    yield aws
    aws.kill()


@pytest.fixture(scope="package")
def quick(aws: LocalAws, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    worker = SparkWorker(aws.endpoint, tmp_path_factory.mktemp("spark"), INTERPRETED)
    worker.ready()
    yield House(aws, worker)
    worker.kill()


@pytest.fixture(scope="package")
def shipped(aws: LocalAws, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """The same lakehouse with Spark's settings as the product has them."""
    worker = SparkWorker(aws.endpoint, tmp_path_factory.mktemp("spark"))
    worker.ready()
    yield House(aws, worker)
    worker.kill()


@pytest.fixture(scope="module")
def house(request: pytest.FixtureRequest) -> House:
    """A lakehouse whose Spark is quick, or, for what is about values, has the product's settings."""
    fixture = "shipped" if request.module.__name__ in ABOUT_VALUES else "quick"
    return request.getfixturevalue(fixture)


@pytest.fixture
def doomed(aws: LocalAws, tmp_path: Path) -> Iterator[House]:
    """The same lakehouse with a Spark worker of its own, as the product starts it, which is there to be killed."""
    worker = SparkWorker(aws.endpoint, tmp_path / "spark")
    worker.ready()
    yield House(aws, worker)
    worker.kill()
