"""Iceberg tables of the local AWS, made by pyiceberg through its Glue catalog as any other client would."""

import itertools
from datetime import date
from decimal import Decimal
from typing import Any

import pyarrow as pa
import pytest
from aws_house import GLUE, LAKE
from aws_process import LocalAws
from aws_sql import Athena, Failed, Redshift
from pyiceberg.catalog import load_catalog
from pyiceberg.catalog.glue import GlueCatalog
from pyiceberg.partitioning import UNPARTITIONED_PARTITION_SPEC, PartitionField, PartitionSpec
from pyiceberg.schema import Schema
from pyiceberg.table import Table
from pyiceberg.transforms import IdentityTransform
from pyiceberg.types import DateType, DecimalType, IntegerType, NestedField, StringType

_count = itertools.count()
ORDERS = Schema(
    NestedField(1, "id", IntegerType(), required=True),
    NestedField(2, "day", DateType()),
    NestedField(3, "country", StringType()),
    NestedField(4, "price", DecimalType(18, 2)),
)
BY_DAY_AND_COUNTRY = PartitionSpec(
    PartitionField(2, 1000, IdentityTransform(), "day"), PartitionField(3, 1001, IdentityTransform(), "country")
)


def catalog(aws: LocalAws) -> GlueCatalog:
    """A client that speaks with Glue and, through Arrow's own SDK, with S3."""
    keys = {"access-key-id": "test", "secret-access-key": "test", "endpoint": aws.endpoint, "region": "eu-west-1"}
    properties = {f"{service}.{name}": value for service in ("glue", "s3") for name, value in keys.items()}
    loaded = load_catalog("glue", type="glue", **properties)
    assert isinstance(loaded, GlueCatalog)
    return loaded


class Lake:
    """Makes Iceberg tables, and reads them with both engines."""

    def __init__(self, aws: LocalAws, redshift: Redshift, athena: Athena) -> None:
        self.catalog: GlueCatalog = catalog(aws)
        self.glue = aws.client("glue")
        self.s3 = aws.client("s3")
        self.redshift = redshift
        self.athena = athena

    def table(
        self,
        schema: Schema,
        spec: PartitionSpec = UNPARTITIONED_PARTITION_SPEC,
        properties: dict[str, str] | None = None,
    ) -> Table:
        name = f"iceberg_{next(_count)}"
        return self.catalog.create_table(
            (GLUE, name), schema, f"s3://{LAKE}/iceberg/{name}", partition_spec=spec, properties=properties or {}
        )

    def append(self, table: Table, *rows: dict[str, Any]) -> None:
        table.append(pa.Table.from_pylist(list(rows), schema=table.schema().as_arrow()))

    def rows(self, table: Table, rest: str = "ORDER BY 1", columns: str = "*") -> list[list[Any]]:
        """The rows as Redshift reads them. Athena must read as many."""
        rows = self.redshift.run(f"SELECT {columns} FROM bronze.{table.name()[1]} {rest}")
        assert len(self.athena.run(f"SELECT {columns} FROM {table.name()[1]} {rest}")) == len(rows)
        return rows

    def fails(self, table: str, columns: str = "*") -> str:
        with pytest.raises(Failed) as by_redshift:
            self.redshift.run(f"SELECT {columns} FROM bronze.{table}")
        with pytest.raises(Failed) as by_athena:
            self.athena.run(f"SELECT {columns} FROM {table}")
        said = str(by_redshift.value).removeprefix("ERROR: ")
        assert said in str(by_athena.value)
        return said


def order(identity: int, day: str | None, country: str | None, price: str | None) -> dict[str, Any]:
    return {
        "id": identity,
        "day": None if day is None else date.fromisoformat(day),
        "country": country,
        "price": None if price is None else Decimal(price),
    }
