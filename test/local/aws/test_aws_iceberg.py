"""Iceberg tables in the Glue catalog, read by Athena and through Redshift's external schemas."""

import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from aws_house import GLUE, HOUSE, LAKE
from aws_iceberg import BY_DAY_AND_COUNTRY, ORDERS, Lake, catalog, order
from aws_process import LocalAws
from aws_sql import Failed
from botocore.exceptions import ClientError
from pyiceberg.exceptions import CommitFailedException
from pyiceberg.schema import Schema
from pyiceberg.types import (
    BinaryType,
    BooleanType,
    DateType,
    DecimalType,
    DoubleType,
    IntegerType,
    ListType,
    LongType,
    NestedField,
    StringType,
    TimestampType,
    TimestamptzType,
)


def test_types(iceberg: Lake) -> None:
    kinds = [
        ("int", IntegerType()),
        ("long", LongType()),
        ("price", DecimalType(38, 10)),
        ("double", DoubleType()),
        ("yes", BooleanType()),
        ("text", StringType()),
        ("day", DateType()),
        ("at", TimestampType()),
        ("utc", TimestamptzType()),
    ]
    table = iceberg.table(Schema(*(NestedField(at, name, kind) for at, (name, kind) in enumerate(kinds, 1))))
    assert iceberg.rows(table) == []
    assert iceberg.redshift.run(f"SELECT COUNT(*), SUM(price) FROM bronze.{table.name()[1]}") == [[0, None]]
    moment = datetime(2026, 3, 29, 1, 30, 0, 123456)
    given = {
        "int": -(2**31),
        "long": 2**63 - 1,
        "price": Decimal("1234567890123456789012345678.0123456789"),
        "double": 0.1,
        "yes": False,
        "text": "é 'x' 日本",
        "day": date(1969, 12, 31),
        "at": moment,
        "utc": moment.replace(tzinfo=UTC),
    }
    iceberg.append(table, given, dict.fromkeys(given))
    assert iceberg.rows(table, "ORDER BY 1 NULLS LAST") == [
        [
            -(2**31),
            2**63 - 1,
            "1234567890123456789012345678.0123456789",
            0.1,
            False,
            "é 'x' 日本",
            "1969-12-31",
            "2026-03-29 01:30:00.123456",
            "2026-03-29 01:30:00.123456+00:00",
        ],
        [None] * 9,
    ]
    name = table.name()[1]
    assert iceberg.athena.run(f"SELECT utc, price + 1 FROM {name} WHERE int IS NOT NULL") == [
        ["2026-03-29 01:30:00.123 UTC", "1234567890123456789012345679.0123456789"]
    ]
    assert iceberg.redshift.run(f"SELECT SUM(price) FROM bronze.{name}") == [
        ["1234567890123456789012345678.0123456789"]
    ]


def test_partition_values_of_any_kind(iceberg: Lake) -> None:
    table = iceberg.table(ORDERS, BY_DAY_AND_COUNTRY)
    countries = ["a/b", "a=b c", "it's", "", "é", "%2F", None]
    iceberg.append(table, *(order(at, "2026-01-01", country, "1.00") for at, country in enumerate(countries)))
    assert [row[2] for row in iceberg.rows(table)] == countries
    name = table.name()[1]
    for at, country in enumerate(countries[:-1]):
        wanted = "'" + country.replace("'", "''") + "'"
        assert iceberg.redshift.run(f"SELECT id FROM bronze.{name} WHERE country = {wanted}") == [[at]]
        found = iceberg.athena.run(f"SELECT id FROM {name} WHERE country = ?", ExecutionParameters=[wanted])
        assert found == [[str(at)]]
    assert iceberg.rows(table, "WHERE country IS NULL") == [[6, "2026-01-01", None, "1.00"]]


def test_a_replaced_and_an_emptied_partition(iceberg: Lake) -> None:
    table = iceberg.table(ORDERS, BY_DAY_AND_COUNTRY)
    iceberg.append(table, order(1, "2026-01-01", "de", "1.00"), order(2, "2026-01-02", "de", "2.00"))
    changed = [order(3, "2026-01-01", "de", "3.00")]
    table.overwrite(pa.Table.from_pylist(changed, schema=table.schema().as_arrow()), "day == '2026-01-01'")
    assert [row[0] for row in iceberg.rows(table)] == [2, 3]
    table.delete("day == '2026-01-02'")
    assert [row[0] for row in iceberg.rows(table)] == [3]
    table.delete("id > 0")
    assert iceberg.rows(table) == []


def test_a_schema_that_changed(iceberg: Lake) -> None:
    table = iceberg.table(ORDERS, BY_DAY_AND_COUNTRY)
    iceberg.append(table, order(1, "2026-01-01", "de", "1.00"))
    with table.update_schema() as change:
        change.update_column("id", LongType())
        change.update_column("price", DecimalType(20, 2))
    with table.update_schema() as change:
        change.rename_column("price", "unit_price")
    with table.update_schema() as change:
        change.add_column("price", StringType())
        change.add_column("Note", StringType())
        change.move_first("Note")
    late = {"Note": "late", "id": 2**40, "day": date(2026, 1, 2), "country": "fr", "unit_price": Decimal("2.00")}
    iceberg.append(table, {**late, "price": "two"})
    assert iceberg.rows(table, "ORDER BY id", "note, id, day, country, unit_price, price") == [
        [None, 1, "2026-01-01", "de", "1.00", None],
        ["late", 2**40, "2026-01-02", "fr", "2.00", "two"],
    ]
    assert [row[0] for row in iceberg.rows(table, "ORDER BY id")] == [None, "late"]
    with table.update_schema(allow_incompatible_changes=True) as change:
        change.delete_column("Note")
        change.delete_column("price")
    # A column that comes back is another one: it has another field id.
    with table.update_schema() as change:
        change.add_column("price", DoubleType())
    assert iceberg.rows(table, "ORDER BY id", "price") == [[None], [None]]
    with table.update_spec() as spec:
        spec.remove_field("country")
    last = {"id": 3, "day": date(2026, 1, 3), "country": "it", "unit_price": Decimal("3.00"), "price": 3.0}
    iceberg.append(table, last)
    assert iceberg.rows(table, "WHERE country IN ('it', 'de') ORDER BY id", "id, price") == [[1, None], [3, 3.0]]


def test_the_initial_values_of_columns_that_came_later(iceberg: Lake) -> None:
    """Version 3 of the format; the metadata are what a newer writer would leave."""
    table = iceberg.table(ORDERS)
    iceberg.append(table, order(1, "2026-01-01", "de", "1.00"))
    name = table.name()[1]
    held = iceberg.glue.get_table(DatabaseName=GLUE, Name=name)["Table"]
    old = held["Parameters"]["metadata_location"].removeprefix(f"s3://{LAKE}/")
    metadata = json.loads(iceberg.s3.get_object(Bucket=LAKE, Key=old)["Body"].read())
    added = [("text", "string", "it's"), ("day2", "date", "2026-02-01"), ("yes", "boolean", True), ("n", "long", 7)]
    metadata["format-version"], metadata["next-row-id"] = 3, 0
    metadata["schemas"][-1]["fields"] += [
        {"id": 10 + at, "name": column, "type": kind, "required": False, "initial-default": value}
        for at, (column, kind, value) in enumerate(added)
    ]
    new = f"{old.rpartition('/')[0]}/later.metadata.json"
    iceberg.s3.put_object(Bucket=LAKE, Key=new, Body=json.dumps(metadata).encode())
    parameters = {**held["Parameters"], "metadata_location": f"s3://{LAKE}/{new}"}
    iceberg.glue.update_table(
        DatabaseName=GLUE,
        TableInput={"Name": name, "StorageDescriptor": held["StorageDescriptor"], "Parameters": parameters},
    )
    assert iceberg.rows(table) == [[1, "2026-01-01", "de", "1.00", "it's", "2026-02-01", True, 7]]


def test_names_of_columns(iceberg: Lake) -> None:
    names = ["Revenue - Gross", 'a "b"', "it's", "select", "filename", "file_row_number", "c1"]
    table = iceberg.table(Schema(*(NestedField(at, name, IntegerType()) for at, name in enumerate(names, 1))))
    iceberg.append(table, {name: at for at, name in enumerate(names, 1)})
    assert iceberg.rows(table) == [[1, 2, 3, 4, 5, 6, 7]]
    assert iceberg.rows(table, columns='"revenue - gross", "a ""b"""', rest='WHERE "it\'s" = 3') == [[1, 2]]


def test_what_cannot_be_read_says_so(iceberg: Lake, tmp_path: Path) -> None:
    iceberg.glue.create_table(
        DatabaseName=GLUE, TableInput={"Name": "no_metadata", "Parameters": {"table_type": "iceberg"}}
    )
    assert iceberg.fails("no_metadata") == f"{GLUE}.no_metadata: the Iceberg table has no metadata_location"

    nested = iceberg.table(
        Schema(
            NestedField(1, "id", IntegerType()),
            NestedField(2, "Tags", ListType(3, StringType(), element_required=False)),
            NestedField(4, "raw", BinaryType()),
        )
    )
    assert iceberg.rows(nested) == []
    iceberg.append(nested, {"id": 1, "Tags": ["x"], "raw": b"\x00"})
    assert iceberg.rows(nested, columns="id") == [[1]]
    assert "does not read columns of type list<string> (Tags)" in iceberg.fails(nested.name()[1])

    with pytest.raises(Failed, match="does not carry out FOR … AS OF"):
        iceberg.athena.run(f"SELECT id FROM {nested.name()[1]} FOR VERSION AS OF 1")

    adopted = iceberg.table(ORDERS)
    file = tmp_path / "plain.parquet"
    pq.write_table(pa.Table.from_pylist([order(1, None, None, None)], schema=strict_orders()), file)
    iceberg.s3.put_object(Bucket=LAKE, Key="plain.parquet", Body=file.read_bytes())
    adopted.add_files([f"s3://{LAKE}/plain.parquet"])
    assert "does not read data files without field ids" in iceberg.fails(adopted.name()[1])

    gone = iceberg.table(ORDERS)
    iceberg.append(gone, order(1, None, None, None))
    path = next(iter(gone.scan().plan_files())).file.file_path
    iceberg.s3.delete_object(Bucket=LAKE, Key=path.removeprefix(f"s3://{LAKE}/"))
    assert iceberg.fails(gone.name()[1]) == f"{GLUE}.{gone.name()[1]}: {path} does not exist"


def strict_orders() -> pa.Schema:
    fields = [("id", pa.int32(), False), ("day", pa.date32(), True), ("country", pa.string(), True)]
    return pa.schema([pa.field(*one) for one in [*fields, ("price", pa.decimal128(18, 2), True)]])


class TestCommits:
    """Glue's catalog as Iceberg's lock."""

    def test_a_stale_update_is_refused(self, iceberg: Lake) -> None:
        once = {"commit.retry.num-retries": "0"}
        table = iceberg.table(ORDERS, properties=once)
        stale = iceberg.catalog.load_table(table.name())
        iceberg.append(table, order(1, None, None, None))
        with pytest.raises(CommitFailedException):
            iceberg.append(stale, order(2, None, None, None))
        assert [row[0] for row in iceberg.rows(table)] == [1]

        name = table.name()[1]
        held = iceberg.glue.get_table(DatabaseName=GLUE, Name=name)["Table"]
        update = {"DatabaseName": GLUE, "TableInput": {"Name": name}, "SkipArchive": True}
        with pytest.raises(ClientError) as refused:
            iceberg.glue.update_table(**update, VersionId=str(int(held["VersionId"]) - 1))
        assert refused.value.response["Error"]["Code"] == "ConcurrentModificationException"
        assert iceberg.glue.get_table(DatabaseName=GLUE, Name=name)["Table"] == held
        with pytest.raises(ClientError) as twice:
            iceberg.glue.create_table(DatabaseName=GLUE, TableInput={"Name": name})
        assert twice.value.response["Error"]["Code"] == "AlreadyExistsException"

    def test_of_commits_at_the_same_time_none_is_lost(self, iceberg: Lake) -> None:
        patient = {"commit.retry.num-retries": "50", "commit.retry.min-wait-ms": "1", "commit.retry.max-wait-ms": "50"}
        table = iceberg.table(ORDERS, properties=patient)

        def write(identity: int) -> None:
            iceberg.append(iceberg.catalog.load_table(table.name()), order(identity, None, None, None))

        with ThreadPoolExecutor(4) as threads:
            list(threads.map(write, range(8)))
        assert [row[0] for row in iceberg.rows(table)] == list(range(8))

    @pytest.fixture
    def restartable(self, state: Path) -> Iterator[list[LocalAws]]:
        running = [LocalAws(state)]
        running[0].ready()
        running[0].ask("provision", resources=HOUSE)
        yield running
        running[-1].kill()

    def test_an_answered_commit_survives_a_kill(self, restartable: list[LocalAws]) -> None:
        first = restartable[0]
        table = catalog(first).create_table((GLUE, "kept"), ORDERS, f"s3://{LAKE}/iceberg/kept")
        table.append(pa.Table.from_pylist([order(1, "2026-01-01", "de", "1.00")], schema=table.schema().as_arrow()))
        held = first.client("glue").get_table(DatabaseName=GLUE, Name="kept")["Table"]
        first.kill()
        second = LocalAws(first.state)
        restartable.append(second)
        second.ready()
        assert second.client("glue").get_table(DatabaseName=GLUE, Name="kept")["Table"] == held
        answer = second.ask("sql", engine="athena", sql=f"SELECT * FROM {GLUE}.kept")
        assert answer["rows"] == [[1, "2026-01-01", "de", "1.00"]]
        again = catalog(second).load_table((GLUE, "kept"))
        again.append(pa.Table.from_pylist([order(2, None, None, None)], schema=again.schema().as_arrow()))
        assert second.ask("sql", engine="athena", sql=f"SELECT COUNT(*) FROM {GLUE}.kept")["rows"] == [[2]]
