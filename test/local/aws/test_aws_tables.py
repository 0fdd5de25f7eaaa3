"""How the engines read Glue tables: text, JSON and Parquet, partitions, files with odd names."""

import gzip
import itertools
from typing import Any

import duckdb
import pytest
from aws_house import GLUE, LAKE
from aws_process import LocalAws
from aws_sql import Athena, Failed, Redshift

OPEN_CSV = "org.apache.hadoop.hive.serde2.OpenCSVSerde"
SIMPLE = "org.apache.hadoop.hive.serde2.lazy.LazySimpleSerDe"
JSON = "org.openx.data.jsonserde.JsonSerDe"
PARQUET = "org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe"
HEADER = {"skip.header.line.count": "1"}
_count = itertools.count()


class Lake:
    """Makes tables, and reads them with both engines."""

    def __init__(self, aws: LocalAws, redshift: Redshift, athena: Athena) -> None:
        self.s3 = aws.client("s3")
        self.glue = aws.client("glue")
        self.redshift = redshift
        self.athena = athena

    def table(
        self,
        serde: str,
        columns: dict[str, str],
        files: dict[str, bytes],
        partitions: dict[str, str] | None = None,
        serde_parameters: dict[str, str] | None = None,
        table_parameters: dict[str, str] | None = None,
    ) -> str:
        name = f"table_{next(_count)}"
        for key, body in files.items():
            self.s3.put_object(Bucket=LAKE, Key=f"tables/{name}/{key}", Body=body)
        self.glue.create_table(
            DatabaseName=GLUE,
            TableInput={
                "Name": name,
                "Parameters": table_parameters or {},
                "PartitionKeys": [{"Name": key, "Type": kind} for key, kind in (partitions or {}).items()],
                "StorageDescriptor": {
                    "Location": f"s3://{LAKE}/tables/{name}/",
                    "Columns": [{"Name": key, "Type": kind} for key, kind in columns.items()],
                    "SerdeInfo": {"SerializationLibrary": serde, "Parameters": serde_parameters or {}},
                },
            },
        )
        return name

    def rows(self, name: str, order: str = "1") -> list[list[Any]]:
        """The rows as Redshift reads them. Athena must read the same."""
        rows = self.redshift.run(f'SELECT * FROM "bronze"."{name}" ORDER BY {order}')
        assert len(self.athena.run(f'SELECT * FROM "{GLUE}"."{name}"')) == len(rows)
        return rows

    def fails(self, name: str) -> str:
        with pytest.raises(Failed) as by_redshift:
            self.redshift.run(f"SELECT * FROM bronze.{name}")
        with pytest.raises(Failed) as by_athena:
            self.athena.run(f"SELECT * FROM {name}")
        said = str(by_redshift.value).removeprefix("ERROR: ")
        assert said in str(by_athena.value)
        return said


@pytest.fixture(scope="module")
def lake(aws: LocalAws, redshift: Redshift, athena: Athena) -> Lake:
    return Lake(aws, redshift, athena)


STRINGS = {"id": "string", "name": "string", "note": "string"}


def test_csv_is_read_by_position_with_quotes_and_without_headers(lake: Lake) -> None:
    body = b'ID,a header that is nobody\'s,x\n1,"a, ""b""",x\r\n2,,\n3,short\n4,y,z,too much\n'
    files = {"1.csv": body, "sub/2.csv": b"id,name,note\n5,'q',\xc3\xbc\n", "3.csv": b"id,name,note"}
    name = lake.table(OPEN_CSV, STRINGS, files, table_parameters=HEADER)
    assert lake.rows(name) == [
        ["1", 'a, "b"', "x"],
        # An empty field of a string column is an empty string, a field that is not there is NULL.
        ["2", "", ""],
        ["3", "short", None],
        ["4", "y", "z"],
        ["5", "'q'", "ü"],
    ]


def test_csv_without_a_header_and_with_its_own_characters(lake: Lake) -> None:
    given = {"separatorChar": ";", "quoteChar": "'"}
    name = lake.table(OPEN_CSV, STRINGS, {"1": b"1;'a;b';\"c\"\n"}, serde_parameters=given)
    assert lake.rows(name) == [["1", "a;b", '"c"']]


def test_csv_has_an_escape_character(lake: Lake) -> None:
    files = {
        # Before a quote, or before itself, it stands for that; doubled quotes stand for one all the same.
        "1": b'"1","say \\"hi\\"","a ""b"" \\\\ c"\n2,"""x""",y\n',
        # Before anything else it is left out, and a separator ends the field behind it.
        "2": b'3,C:\\temp\\,"\\n"\n4,"\\\\srv\\x",z\\\n5,"a ""b""",\n',
        "3.gz": gzip.compress(b'6,"\\"q\\"",\n'),
        "4": b'7,"plain ""x""",\n',
    }
    assert lake.rows(lake.table(OPEN_CSV, STRINGS, files)) == [
        ["1", 'say "hi"', 'a "b" \\ c'],
        ["2", '"x"', "y"],
        ["3", "C:temp", "n"],
        ["4", "\\srvx", "z"],
        ["5", 'a "b"', ""],
        ["6", '"q"', ""],
        ["7", 'plain "x"', ""],
    ]
    own = lake.table(OPEN_CSV, STRINGS, {"1": b'1,"a!"b",c!!\\\n'}, serde_parameters={"escapeChar": "!"})
    assert lake.rows(own) == [["1", 'a"b', "c!\\"]]
    both = lake.table(OPEN_CSV, STRINGS, {"1": b'1,"a\\"b",c\\\n2,x,y\n'})
    assert "stands before quotes and before separators or ends of lines too" in lake.fails(both)


def test_csv_with_types_is_strict(lake: Lake) -> None:
    columns = {"id": "int", "price": "decimal(10,2)", "ok": "boolean"}
    assert lake.rows(lake.table(OPEN_CSV, columns, {"1": b"1,2.50,TRUE\n"})) == [[1, "2.50", True]]
    assert 'field price: it is no decimal(10,2): ""' in lake.fails(lake.table(OPEN_CSV, columns, {"1": b"1,,true\n"}))
    assert 'field id: it is no int: "1.5"' in lake.fails(lake.table(OPEN_CSV, columns, {"1": b"1.5,1,true\n"}))
    lenient = lake.table(
        OPEN_CSV, columns, {"1": b"1.5,x,yes\n"}, table_parameters={"use.null.for.invalid.data": "true"}
    )
    assert lake.rows(lenient) == [[None, None, None]]


def test_csv_dates_are_counts_of_days(lake: Lake) -> None:
    columns = {"day": "date", "at": "timestamp"}
    assert lake.rows(lake.table(OPEN_CSV, columns, {"1": b"20454,1767225600000\n"})) == [
        ["2026-01-01", "2026-01-01 00:00:00"]
    ]
    assert "a count of days" in lake.fails(lake.table(OPEN_CSV, columns, {"1": b"2026-01-01,0\n"}))


def test_csv_has_no_line_breaks_inside_quotes(lake: Lake) -> None:
    name = lake.table(OPEN_CSV, STRINGS, {"odd name.csv": b'1,"two\nlines",x\n'})
    said = lake.fails(name)
    assert f"s3://{LAKE}/tables/{name}/odd name.csv has a line break inside quotes" in said
    # A quote that is not closed is one, too, whichever column is asked for.
    name = lake.table(OPEN_CSV, STRINGS, {"1.csv": b'1,one,"x\n2,two,y\n'})
    assert "has a line break inside quotes" in lake.fails(name)
    with pytest.raises(Failed, match=f"^s3://{LAKE}/tables/{name}/1.csv has a line break inside quotes"):
        lake.athena.run(f"SELECT count(*) FROM {name}")


def test_csv_that_is_not_utf8_is_named(lake: Lake) -> None:
    name = lake.table(OPEN_CSV, STRINGS, {"1.csv": b"1,one,x\n" + "2,é,y\n".encode("latin-1")})
    assert lake.fails(name) == f"line 2 of s3://{LAKE}/tables/{name}/1.csv is not in UTF-8"


def test_a_line_that_is_no_json_is_named(lake: Lake) -> None:
    name = lake.table(JSON, STRINGS, {"1.json": b'{"id": 1}\n{"id": 2}\n{"id": x}\n'})
    said = lake.fails(name)
    assert said.startswith(f'Malformed JSON in file "s3://{LAKE}/tables/{name}/1.json", at byte 8 in line 3')


def test_delimited_text_has_no_quotes_and_makes_null_of_what_is_wrong(lake: Lake) -> None:
    columns = {"id": "int", "name": "string", "price": "decimal(10,2)", "day": "date", "at": "timestamp"}
    body = b'h,h,h,h,h\n1,"a,2.505,2026-01-01,2026-01-01 10:00:00.5\n2,,,,\nx,\\N,1e1,2026-1-1,2026-01-01T10:00:00Z\n'
    comma = {"field.delim": ","}
    name = lake.table(SIMPLE, columns, {"1": body}, serde_parameters=comma, table_parameters=HEADER)
    assert lake.rows(name) == [
        [1, '"a', "2.51", "2026-01-01", "2026-01-01 10:00:00.500000"],
        [2, "", None, None, None],
        [None, None, "10.00", None, None],
    ]


def test_json_lines(lake: Lake) -> None:
    columns = {"orderid": "bigint", "name": "string", "tags": "string", "at": "timestamp", "ok": "boolean"}
    body = (
        b'{"orderId": 1, "name": "a", "tags": ["x", {"y": 1}], "at": "2026-01-01 10:00:00", "ok": true, "more": 1}\n'
        b'{"ORDERID": 2, "name": null}\n'
    )
    assert lake.rows(lake.table(JSON, columns, {"1.json": body})) == [
        [1, "a", '["x",{"y":1}]', "2026-01-01 10:00:00", True],
        [2, None, None, None, None],
    ]
    assert "field orderid: it is no bigint" in lake.fails(lake.table(JSON, columns, {"1": b'{"orderId": "x"}\n'}))
    broken = {"1": b'{"orderId": 1\n{"orderId": 2}\n'}
    assert lake.fails(lake.table(JSON, columns, broken))
    ignoring = lake.table(JSON, {"orderid": "int"}, broken, serde_parameters={"ignore.malformed.json": "true"})
    assert [2] in lake.rows(ignoring)


def test_parquet_is_read_by_name(lake: Lake, tmp_path_factory: pytest.TempPathFactory) -> None:
    file = tmp_path_factory.mktemp("parquet") / "f.parquet"
    duckdb.sql("SELECT 'x' AS name, 7 AS Id, 1.50::DECIMAL(18,2) AS price").write_parquet(str(file))
    columns = {"id": "bigint", "price": "decimal(18,2)", "name": "string", "absent": "date"}
    name = lake.table(PARQUET, columns, {"1.parquet": file.read_bytes()})
    assert lake.rows(name) == [[7, "1.50", "x", None]]
    wrong = lake.table(PARQUET, {"price": "double"}, {"1.parquet": file.read_bytes()})
    assert "field price's type DECIMAL(18,2) in the Parquet files below" in lake.fails(wrong)


def test_compressed_and_hidden_files(lake: Lake) -> None:
    files = {
        "1.csv.gz": gzip.compress(b"1,a,b\n"),
        "2.csv": b"2,a,b\n",
        "_SUCCESS": b"",
        "_hidden.csv": b"9,,\n",
        ".x": b"9,,\n",
        "empty": b"",
    }
    assert lake.rows(lake.table(OPEN_CSV, STRINGS, files)) == [["1", "a", "b"], ["2", "a", "b"]]


def test_a_table_without_files_is_empty(lake: Lake) -> None:
    name = lake.table(SIMPLE, {"a": "int", "b": "decimal(5,1)"}, {})
    assert lake.rows(name) == []
    assert lake.redshift.run(f"SELECT COUNT(*), SUM(b) FROM bronze.{name}") == [[0, None]]


def test_only_registered_partitions_are_read(lake: Lake) -> None:
    files = {f"day=2026-01-0{n}/it's a=b {n}.csv": f"{n}\n".encode() for n in (1, 2, 3)}
    name = lake.table(OPEN_CSV, {"id": "string"}, files, partitions={"day": "date", "kind": "string"})
    assert lake.rows(name) == []
    for n in (1, 2):
        place = {"Location": f"s3://{LAKE}/tables/{name}/day=2026-01-0{n}"}
        values = [f"2026-01-0{n}", "it's"]
        partition = {"Values": values, "StorageDescriptor": place}
        lake.glue.create_partition(DatabaseName=GLUE, TableName=name, PartitionInput=partition)
    assert lake.rows(name) == [["1", "2026-01-01", "it's"], ["2", "2026-01-02", "it's"]]
    assert lake.redshift.run(f"SELECT id FROM bronze.{name} WHERE day > '2026-01-01'") == [["2"]]


def test_new_files_and_new_columns_are_seen_at_once(lake: Lake) -> None:
    name = lake.table(OPEN_CSV, {"a": "string"}, {"1": b"1,x\n"})
    assert lake.rows(name) == [["1"]]
    lake.s3.put_object(Bucket=LAKE, Key=f"tables/{name}/2", Body=b"2,y\n")
    table = lake.glue.get_table(DatabaseName=GLUE, Name=name)["Table"]
    storage = {**table["StorageDescriptor"], "Columns": [{"Name": c, "Type": "string"} for c in "ab"]}
    lake.glue.update_table(DatabaseName=GLUE, TableInput={"Name": name, "StorageDescriptor": storage})
    assert lake.rows(name) == [["1", "x"], ["2", "y"]]
    lake.s3.delete_object(Bucket=LAKE, Key=f"tables/{name}/1")
    assert lake.rows(name) == [["2", "y"]]


def test_what_cannot_be_read_says_so(lake: Lake) -> None:
    assert "does not read tables of org.example.Serde" in lake.fails(lake.table("org.example.Serde", STRINGS, {}))
    assert "does not read columns of type array<int>" in lake.fails(lake.table(JSON, {"a": "array<int>"}, {}))


class TestExternalSchemas:
    def test_it_is_made_once(self, redshift: Redshift) -> None:
        create = f"EXTERNAL SCHEMA {{}} again FROM DATA CATALOG DATABASE '{GLUE}' IAM_ROLE 'arn:aws:iam::1:role/x'"
        redshift.run("CREATE " + create.format(""))
        redshift.run("CREATE " + create.format("IF NOT EXISTS"))
        with pytest.raises(Failed, match='schema "again" already exists'):
            redshift.run("CREATE " + create.format(""))
        redshift.run("DROP SCHEMA again")
        with pytest.raises(Failed, match='"again" does not exist'):
            redshift.run("SELECT * FROM again.x")

    def test_its_database_exists(self, redshift: Redshift) -> None:
        with pytest.raises(Failed, match="the Glue database never does not exist in eu-west-1"):
            redshift.run("CREATE EXTERNAL SCHEMA x FROM DATA CATALOG DATABASE 'never' IAM_ROLE default")

    def test_its_tables_are_only_read(self, lake: Lake) -> None:
        name = lake.table(OPEN_CSV, {"a": "string"}, {"1": b"1\n"})
        for sql in (
            f"INSERT INTO bronze.{name} VALUES ('x')",
            f"DELETE FROM bronze.{name}",
            f"DROP TABLE bronze.{name}",
            f"TRUNCATE bronze.{name}",
            "CREATE TABLE bronze.mine (a INT)",
        ):
            with pytest.raises(Failed, match="a change of the external table bronze"):
                lake.redshift.run(sql)
        with pytest.raises(Failed, match=r'relation "bronze\.never" does not exist'):
            lake.redshift.run("SELECT * FROM bronze.never")

    def test_names_in_any_form(self, lake: Lake) -> None:
        name = lake.table(OPEN_CSV, {"a": "string"}, {"1": b"1\n2\n"})
        sql = (
            f'SELECT bronze.{name}.a, o.A FROM "bronze"."{name}" JOIN BRONZE.{name.upper()} AS o '
            f"ON o.a = bronze.{name}.a WHERE EXISTS (SELECT 1 FROM bronze.{name} i WHERE i.a = o.a) ORDER BY 1"
        )
        assert lake.redshift.run(sql) == [["1", "1"], ["2", "2"]]
        lake.redshift.run(f"CREATE TABLE from_lake AS SELECT a::INT AS a FROM bronze.{name}")
        lake.redshift.run(f"INSERT INTO from_lake SELECT a::INT + 10 FROM bronze.{name}")
        lake.redshift.run(f"DELETE FROM from_lake WHERE a IN (SELECT a::INT FROM bronze.{name})")
        assert lake.redshift.run("SELECT a FROM from_lake ORDER BY a") == [[11], [12]]
