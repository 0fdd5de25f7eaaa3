"""COPY and UNLOAD: what Redshift does with files of CSV, JSON lines and Parquet, and what it refuses."""

import gzip
import io
import json
from typing import Any

import pyarrow
import pyarrow.parquet
import pytest
from aws_house import LAKE
from aws_process import LocalAws
from aws_sql import Failed, Redshift

COLUMNS = "id INTEGER NOT NULL, name VARCHAR(5), paid BOOLEAN, price DECIMAL(9, 2), day DATE, at TIMESTAMP"


@pytest.fixture
def s3(aws: LocalAws) -> Any:
    client = aws.client("s3")
    for key in keys(client):
        client.delete_object(Bucket=LAKE, Key=key)
    return client


@pytest.fixture
def table(redshift: Redshift) -> str:
    redshift.run("DROP TABLE IF EXISTS public.loaded")
    redshift.run(f"CREATE TABLE public.loaded ({COLUMNS})")
    return "public.loaded"


def keys(s3: Any) -> list[str]:
    return [one["Key"] for one in s3.list_objects_v2(Bucket=LAKE, Prefix="load/").get("Contents", [])]


def put(s3: Any, key: str, body: str | bytes) -> None:
    s3.put_object(Bucket=LAKE, Key=f"load/{key}", Body=body)


def copy(redshift: Redshift, key: str, options: str, target: str = "public.loaded") -> list[list[Any]]:
    redshift.run(f"COPY {target} FROM 's3://{LAKE}/load/{key}' IAM_ROLE default {options}")
    return redshift.run("SELECT * FROM public.loaded ORDER BY id")


ROWS = [
    [1, 'a "b"', True, "3.50", "2026-01-01", "2026-01-01 10:00:00"],
    [2, "", None, None, None, None],
    [3, "l\nm", False, "-0.25", "2026-01-02", "2026-01-02 00:00:00"],
]
CSV = '''id,name,paid,price,day,at
1,"a ""b""",t,3.50,2026-01-01,2026-01-01 10:00:00
2,,,,,
3,"l
m",false,-0.259,2026-01-02,2026-01-02
'''


def test_csv_goes_by_position_and_empty_fields_are_empty_texts_or_null(redshift: Redshift, table: str, s3: Any) -> None:
    put(s3, "a.csv", CSV)
    # What a decimal has too many digits of is cut off, not rounded.
    assert copy(redshift, "a.csv", "FORMAT AS CSV IGNOREHEADER 1") == ROWS
    assert copy(redshift, "a.csv", "CSV IGNOREHEADER AS 1 EMPTYASNULL", f"{table} (id, name, paid, price, day, at)")[
        3
    ] == [2, None, None, None, None, None]


@pytest.mark.usefixtures("table")
def test_what_is_too_long_by_blanks_is_cut(redshift: Redshift, s3: Any) -> None:
    put(s3, "blanks.csv", "1,abcde   ,,,,\n2,a ,,,,\n")
    assert [row[1] for row in copy(redshift, "blanks.csv", "FORMAT CSV")] == ["abcde", "a "]


@pytest.mark.usefixtures("table")
def test_all_objects_below_a_prefix_are_loaded_zipped_ones_when_that_is_said(redshift: Redshift, s3: Any) -> None:
    for name, number in (("day=1", 1), ("day=10", 10), ("other", 99)):
        put(s3, f"{name}.csv", f"{number},x,,,,\n")
    put(s3, "day=1/", b"")
    assert [row[0] for row in copy(redshift, "day=1", "FORMAT CSV")] == [1, 10]
    put(s3, "zipped.gz", gzip.compress(b"5,x,,,,\n"))
    assert 5 in [row[0] for row in copy(redshift, "zipped.gz", "FORMAT CSV GZIP")]


@pytest.mark.usefixtures("table")
def test_json_goes_by_name(redshift: Redshift, s3: Any) -> None:
    lines = [{"name": 'a "b"', "id": 1, "more": [1]}, {"id": 2, "name": None, "price": 1.259}, {"ID": 3, "id": 3}]
    put(s3, "a.json", "\n".join(map(json.dumps, lines)))
    assert [row[:4] for row in copy(redshift, "a.json", "FORMAT JSON 'auto'")] == [
        [1, 'a "b"', None, None],
        [2, None, None, "1.25"],
        [3, None, None, None],
    ]


def parquet(**columns: pyarrow.Array) -> bytes:
    buffer = io.BytesIO()
    pyarrow.parquet.write_table(pyarrow.table(columns), buffer)
    return buffer.getvalue()


def test_parquet_goes_by_position_whatever_its_columns_are_called(redshift: Redshift, s3: Any) -> None:
    redshift.run("DROP TABLE IF EXISTS public.loaded")
    redshift.run("CREATE TABLE public.loaded (id INTEGER, name VARCHAR(5))")
    put(s3, "a.parquet", parquet(name=pyarrow.array([1, 2], pyarrow.int32()), id=pyarrow.array(["x", None])))
    assert copy(redshift, "a.parquet", "FORMAT AS PARQUET") == [[1, "x"], [2, None]]
    put(s3, "b.parquet", parquet(id=pyarrow.array([1], pyarrow.int32())))
    with pytest.raises(
        Failed, match=r"Unmatched number of columns between table and file\. Table columns: 2, Data col"
    ):
        copy(redshift, "b.parquet", "FORMAT AS PARQUET")
    put(s3, "c.parquet", parquet(id=pyarrow.array(["1"]), name=pyarrow.array(["x"])))
    with pytest.raises(Failed, match="incompatible Parquet schema for column 'id'"):
        copy(redshift, "c.parquet", "FORMAT AS PARQUET")


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("1,a,,,,\n2,a\n", r"line 2 of s3://sluice-lake/load/bad.csv: Delimiter not found"),
        ("1,a,,,,,x\n", r"line 1 of s3://sluice-lake/load/bad.csv: Extra column\(s\) found"),
        ("1,ééé,,,,\n", r"Value too long for character type: column name"),
        (",a,,,,\n", r"Cannot insert a NULL value into column id"),
        ("1.5,a,,,,\n", r'invalid input syntax for integer: "1.5"'),
        ("1,a,maybe,,,\n", r"maybe"),
        ("1,a,,,2026-02-30,\n", r"2026-02-30"),
    ],
)
def test_one_row_that_does_not_fit_fails_the_load(
    redshift: Redshift, table: str, s3: Any, body: str, said: str
) -> None:
    put(s3, "bad.csv", body)
    with pytest.raises(Failed, match=f"Load into table 'loaded' failed.*{said}"):
        copy(redshift, "bad.csv", "FORMAT CSV")
    assert redshift.run(f"SELECT COUNT(*) FROM {table}") == [[0]]


@pytest.mark.usefixtures("table")
@pytest.mark.parametrize(
    ("body", "options", "said"),
    [
        ("1,é,,,,\n".encode("latin-1"), "", r"line 1 of s3://.*/bad\.csv: String contains invalid.* sequence: e9"),
        (b'1,a,,,,\n2,a "b",,,,\n', "", r"line 2 of s3://.*: Invalid quote formatting for CSV"),
        (b'1,"a\n2,b,,,,\n', "", r"line 1 of s3://.*: Invalid quote formatting for CSV"),
        (b"1,a,,,,\n\n2,b,,,,\n", "", r"line 2 of s3://.*: Delimiter not found"),
        (b'1, "a",,,,\n', "", r"does not carry out COPY of CSV with blanks beside quotes"),
        (gzip.compress(b"1,a,,,,\n"), "", r"line 1 of s3://.*packed with gzip"),
        (b"1,a,,,,\n", "GZIP", r"line 1 of s3://.*no gzip file"),
    ],
)
def test_a_csv_file_that_only_duckdb_would_read_is_refused(
    redshift: Redshift, s3: Any, body: bytes, options: str, said: str
) -> None:
    put(s3, "bad.csv", body)
    with pytest.raises(Failed, match=said):
        copy(redshift, "bad.csv", f"FORMAT CSV {options}")


@pytest.mark.usefixtures("table")
def test_blank_lines_are_passed_over_where_that_is_said(redshift: Redshift, s3: Any) -> None:
    put(s3, "blank.csv", '\ufeff"id"\n1,"a\n\nb",,,,\n\n\n2,"c ""d""",,,,\n\n')
    rows = copy(redshift, "blank.csv", "FORMAT CSV IGNOREHEADER 1 IGNOREBLANKLINES")
    assert [row[:2] for row in rows] == [[1, "a\n\nb"], [2, 'c "d"']]


@pytest.mark.usefixtures("s3")
def test_a_prefix_without_objects_is_a_mistake(redshift: Redshift, table: str) -> None:
    with pytest.raises(Failed, match="The specified S3 prefix 'load/none' does not exist"):
        copy(redshift, "none", "FORMAT CSV")
    with pytest.raises(Failed, match="the bucket never does not exist"):
        redshift.run(f"COPY {table} FROM 's3://never/x' IAM_ROLE default CSV")


def test_a_batch_loads_all_or_nothing(redshift: Redshift, table: str, s3: Any) -> None:
    put(s3, "a.csv", "1,a,,,,\n")
    load = f"COPY {table} FROM 's3://{LAKE}/load/a.csv' IAM_ROLE default CSV"
    assert redshift.batch(load, "SELECT 1 / 0")["Status"] == "FAILED"
    assert redshift.run(f"SELECT COUNT(*) FROM {table}") == [[0]]


@pytest.mark.usefixtures("table")
@pytest.mark.parametrize(
    ("sql", "what"),
    [
        ("COPY public.loaded FROM 's3://x/' IAM_ROLE default", "COPY without FORMAT CSV, JSON or PARQUET"),
        ("COPY public.loaded FROM 's3://x/' IAM_ROLE default CSV MAXERROR 5", "COPY with MAXERROR"),
        ("COPY public.loaded FROM 's3://x/' IAM_ROLE default CSV MANIFEST", "COPY with MANIFEST"),
        ("COPY public.loaded FROM 'emr://x/' IAM_ROLE default CSV", "files that are not in S3"),
        ("COPY public.loaded FROM 's3://x/' IAM_ROLE default JSON 's3://x/paths'", "COPY of JSON with a file of paths"),
        ("UNLOAD ('SELECT 1') TO 's3://x/' IAM_ROLE default", "UNLOAD without FORMAT CSV or PARQUET"),
        ("UNLOAD ('SELECT 1') TO 's3://x/' IAM_ROLE default CSV MANIFEST", "UNLOAD with MANIFEST"),
    ],
)
def test_what_is_not_carried_out_is_refused_by_name(redshift: Redshift, sql: str, what: str) -> None:
    with pytest.raises(Failed, match=f"the local warehouse does not carry out {what}"):
        redshift.run(sql)


def unload(redshift: Redshift, options: str, query: str = "SELECT * FROM public.loaded ORDER BY id") -> None:
    quoted = query.replace("'", "''")
    redshift.run(f"UNLOAD ('{quoted}') TO 's3://{LAKE}/load/out/' IAM_ROLE default {options}")


def test_unload_writes_what_copy_reads(redshift: Redshift, table: str, s3: Any) -> None:
    put(s3, "a.csv", CSV)
    copy(redshift, "a.csv", "CSV IGNOREHEADER 1")
    unload(redshift, "FORMAT AS PARQUET")
    assert "load/out/0000_part_00.parquet" in keys(s3)
    redshift.run(f"DELETE FROM {table}")
    assert copy(redshift, "out/", "FORMAT AS PARQUET") == ROWS
    unload(redshift, "FORMAT CSV HEADER CLEANPATH", "SELECT id, name, paid FROM public.loaded WHERE name <> 'it''s; x'")
    assert keys(s3) == ["load/a.csv", "load/out/0000_part_00"]
    body = s3.get_object(Bucket=LAKE, Key="load/out/0000_part_00")["Body"].read().decode()
    assert sorted(body.splitlines()) == sorted(["id,name,paid", '1,"a ""b""",t', "2,,", '3,"l', 'm",f'])


@pytest.mark.usefixtures("table")
def test_a_destination_that_is_not_empty_must_be_meant(redshift: Redshift, s3: Any) -> None:
    put(s3, "out/old", "old")
    with pytest.raises(Failed, match="Specified unload destination on S3 is not empty"):
        unload(redshift, "FORMAT CSV")
    unload(redshift, "FORMAT CSV ALLOWOVERWRITE PARALLEL OFF", "SELECT SUM(1) AS n FROM public.loaded")
    assert keys(s3) == ["load/out/000", "load/out/old"]
    unload(redshift, "FORMAT PARQUET CLEANPATH", "SELECT SUM(1) AS n FROM public.loaded")
    assert keys(s3) == ["load/out/0000_part_00.parquet"]
    with pytest.raises(Failed, match="Limit clause is not supported"):
        unload(redshift, "CSV CLEANPATH", "SELECT * FROM public.loaded LIMIT 1")
    with pytest.raises(Failed, match="UNLOAD takes a SELECT"):
        unload(redshift, "CSV CLEANPATH", "DELETE FROM public.loaded")
