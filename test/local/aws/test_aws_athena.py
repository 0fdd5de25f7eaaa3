"""Athena: SELECT over the Glue catalog, results in S3, workgroups."""

from collections.abc import Iterator

import pytest
from aws_house import GLUE, LAKE, RESULTS
from aws_process import LocalAws
from aws_sql import Athena, Failed
from botocore.exceptions import ClientError

BODY = b'id,name,price\n1,"a ""b""",10.50\n2,,x\n'


@pytest.fixture(scope="module", autouse=True)
def orders(aws: LocalAws) -> Iterator[None]:
    aws.client("s3").put_object(
        Bucket=LAKE, Key="athena/orders/1.csv", Body=b'id,name,price\n1,"a ""b""",10.50\n2,,x\n'
    )
    aws.client("glue").create_table(
        DatabaseName=GLUE,
        TableInput={
            "Name": "athena_orders",
            "Parameters": {"skip.header.line.count": "1"},
            "StorageDescriptor": {
                "Location": f"s3://{LAKE}/athena/orders",
                "Columns": [{"Name": name, "Type": "string"} for name in ("id", "name", "price")],
                "SerdeInfo": {"SerializationLibrary": "org.apache.hadoop.hive.serde2.OpenCSVSerde"},
            },
        },
    )
    yield
    aws.client("glue").delete_table(DatabaseName=GLUE, Name="athena_orders")


def test_a_query_and_its_file(athena: Athena) -> None:
    sql = (
        'SELECT Id, name AS "Name", TRY(CAST(price AS DECIMAL(10,2))), NULL AS none, 7 / 2 AS half '
        "FROM athena_orders ORDER BY id"
    )
    execution = athena.execute(sql)
    assert execution["Status"]["State"] == "SUCCEEDED"
    assert execution["Statistics"]["DataScannedInBytes"] == len(BODY)
    assert execution["ResultConfiguration"]["OutputLocation"] == (
        f"s3://{RESULTS}/results/{execution['QueryExecutionId']}.csv"
    )
    assert athena.file(execution) == '"id","name","_col2","none","half"\n"1","a ""b""","10.50",,"3"\n"2","",,,"3"\n'
    results = athena.client.get_query_results(QueryExecutionId=execution["QueryExecutionId"])["ResultSet"]
    assert results["Rows"][0] == {"Data": [{"VarCharValue": name} for name in ("id", "name", "_col2", "none", "half")]}
    assert results["Rows"][2]["Data"] == [{"VarCharValue": "2"}, {"VarCharValue": ""}, {}, {}, {"VarCharValue": "3"}]
    kinds = [(one["Type"], one["Precision"], one["Scale"]) for one in results["ResultSetMetadata"]["ColumnInfo"]]
    assert kinds[:3] == [("varchar", 2147483647, 0), ("varchar", 2147483647, 0), ("decimal", 10, 2)]


VALUES = [
    ("1e10", "1.0E10"),
    ("CAST(12345678.5 AS DOUBLE)", "1.23456785E7"),
    ("CAST(0.25 AS DOUBLE)", "0.25"),
    ("1e-5", "1.0E-5"),
    ("TIMESTAMP '2026-01-01 10:00:00'", "2026-01-01 10:00:00.000"),
    ("DATE '2026-01-01'", "2026-01-01"),
    ("TRUE", "true"),
    ("ARRAY[1, 2]", "[1, 2]"),
    ("CONCAT('a', NULL)", None),
    ("GREATEST(1, NULL)", None),
    ("REGEXP_REPLACE('aXbX', 'X', '-')", "a-b-"),
    ("TRY_CAST('1.5' AS INTEGER)", None),
    ("TRY(CAST('1.5' AS INTEGER))", None),
    ("CAST('abc' AS VARCHAR(2))", "ab"),
    # A double is rounded half up.
    ("CAST(2.5E0 AS INTEGER)", "3"),
    ("CAST(-2.5E0 AS BIGINT)", "-3"),
    ("CAST(CAST(0.5 AS REAL) AS INTEGER)", "1"),
    ("CAST(9007199254740993 AS BIGINT)", "9007199254740993"),
    ("TRY_CAST(1E30 AS BIGINT)", None),
    # A double as text is not the double that a result shows.
    ("CAST(1.5E0 AS VARCHAR)", "1.5E0"),
    ("CAST(-12345678.5E0 AS VARCHAR)", "-1.23456785E7"),
    ("CAST(0.00012E0 AS VARCHAR)", "1.2E-4"),
    ("CAST(1E30 AS VARCHAR)", "1.0E30"),
    ("CAST(0E0 AS VARCHAR)", "0E0"),
    ("CAST(CAST(0.1 AS REAL) AS VARCHAR)", "1.0E-1"),
    ("CAST(1.50 AS VARCHAR)", "1.50"),
    # A timestamp has three digits, a literal those that it is written with.
    ("CAST(CAST('2026-01-04 23:30:00' AS TIMESTAMP) AS VARCHAR)", "2026-01-04 23:30:00.000"),
    ("CAST(TIMESTAMP '2026-01-04 23:30:00' AS VARCHAR)", "2026-01-04 23:30:00"),
    ("CAST(FROM_UNIXTIME(0) AS VARCHAR)", "1970-01-01 00:00:00.000 UTC"),
    ("CAST(CAST('2026-01-04 23:30:00' AS TIMESTAMP) AS VARCHAR(10))", "2026-01-04"),
    ("CAST(DATE '2026-01-04' AS VARCHAR)", "2026-01-04"),
    # Whole months, days and hours that have passed.
    ("DATE_DIFF('month', DATE '2026-01-31', DATE '2026-02-01')", "0"),
    ("DATE_DIFF('month', DATE '2026-01-31', DATE '2026-02-28')", "1"),
    ("DATE_DIFF('day', TIMESTAMP '2026-01-01 23:00:00', TIMESTAMP '2026-01-02 01:00:00')", "0"),
    ("DATE_DIFF('hour', TIMESTAMP '2026-01-01 12:00:00', TIMESTAMP '2026-01-01 10:30:00')", "-1"),
    ("DATE_DIFF('day', DATE '2026-01-01', TIMESTAMP '2026-01-03 01:00:00')", "2"),
    # A date stays a date.
    ("DATE_ADD('month', 1, DATE '2026-01-31')", "2026-02-28"),
    ("DATE_ADD('hour', 1, TIMESTAMP '2026-01-31 23:00:00')", "2026-02-01 00:00:00.000"),
    ("DATE_TRUNC('week', DATE '2026-01-31')", "2026-01-26"),
    ("DATE_TRUNC('month', CAST('2026-01-31 10:00:00' AS TIMESTAMP))", "2026-01-01 00:00:00.000"),
    ("DATE '2026-01-31' + INTERVAL '1' DAY", "2026-02-01"),
    ("INTERVAL '1' MONTH * 2 + DATE '2026-01-31'", "2026-03-31"),
    ("DATE '2026-03-31' - INTERVAL '1' MONTH", "2026-02-28"),
    ("TIMESTAMP '2026-01-31 23:00:00' + INTERVAL '1' HOUR", "2026-02-01 00:00:00.000"),
    ("CURRENT_DATE - INTERVAL '1' DAY < CURRENT_DATE", "true"),
    # A timestamp without a zone is one of UTC.
    ("DATE(TIMESTAMP '2026-01-04 23:30:00' AT TIME ZONE 'Europe/Berlin')", "2026-01-05"),
    ("HOUR(AT_TIMEZONE(TIMESTAMP '2026-07-04 10:30:00 UTC', 'Europe/Berlin'))", "12"),
    ("HOUR(FROM_UNIXTIME(0) AT TIME ZONE 'Europe/Berlin' AT TIME ZONE 'America/New_York')", "19"),
    ("REGEXP_EXTRACT('abc', '[0-9]+')", None),
    ("REGEXP_EXTRACT('abc123', '([a-z]+)([0-9]+)', 2)", "123"),
    ("REGEXP_EXTRACT('abc', '$')", ""),
    ("DATE_FORMAT(TIMESTAMP '2026-01-02 10:00:00', '%Y-%m')", "2026-01"),
    # A Sunday is the seventh day.
    ("EXTRACT(DOW FROM DATE '2026-01-04')", "7"),
    ("EXTRACT(DAY_OF_WEEK FROM DATE '2026-01-04')", "7"),
    ("EXTRACT(YOW FROM DATE '2027-01-01')", "2026"),
    ("CAST(SEQUENCE(DATE '2026-01-01', DATE '2026-01-03', INTERVAL '1' DAY)[2] AS VARCHAR)", "2026-01-02"),
    ("CARDINALITY(SEQUENCE(DATE '2026-01-01', DATE '2026-01-03'))", "3"),
    ("SEQUENCE(3, 1, -1)", "[3, 2, 1]"),
    ("(SELECT COUNT(*) FROM UNNEST(SEQUENCE(CURRENT_DATE, CURRENT_DATE, INTERVAL '1' DAY)) AS t(d))", "1"),
    # A decimal has the digits that it is written with, and none behind the point where no type says so.
    ("DECIMAL '1.12345'", "1.12345"),
    ("DECIMAL '-0.05'", "-0.05"),
    ("DECIMAL '0'", "0"),
    ("CAST(1.5 AS DECIMAL)", "2"),
    ("TRY_CAST('x' AS DECIMAL)", None),
    ("REGEXP_REPLACE('a-b', '(\\w)-(\\w)', '$2$1')", "ba"),
    ("REGEXP_REPLACE('a', 'a', '\\$1')", "$1"),
    ("REGEXP_REPLACE('a.b', '\\.', '\\\\')", "a\\b"),
    ("SPLIT_PART('a,,b', ',', 2)", ""),
    ("SPLIT_PART('a,b', ',', 3)", None),
    ("SUBSTR('abc', 0, 2)", ""),
    ("SUBSTR('abc', -5)", ""),
    ("SUBSTR('abc', -2)", "bc"),
    ("FORMAT('%05d %s%% %s', 5, 1, 'a')", "00005 1% a"),
    # What is no JSON has nothing in it, and an object is no scalar.
    ("JSON_EXTRACT_SCALAR('none', '$.a')", None),
    ("JSON_EXTRACT('none', '$.a')", None),
    ("JSON_ARRAY_LENGTH('none')", None),
    ("""JSON_EXTRACT_SCALAR('{"a": {"b": 5}}', '$.a')""", None),
    ("""JSON_EXTRACT_SCALAR('{"a": {"b": 5}}', '$.a.b')""", "5"),
    ("""JSON_EXTRACT_SCALAR(JSON_EXTRACT('{"a": {"b": [1, 2]}}', '$.a'), '$.b[1]')""", "2"),
    ("""CAST(JSON_EXTRACT('{"a": "x"}', '$.a') AS VARCHAR)""", "x"),
    ("""JSON_VALUE('{"a": "x"}', 'lax $.a')""", "x"),
    ("""JSON_VALUE('{"a": 1}', 'strict $.a' RETURNING INTEGER) + 1""", "2"),
    ("""JSON_QUERY('{"a": [1]}', 'lax $.a')""", "[1]"),
    ("""JSON_EXISTS('{"a": 1}', 'lax $.a')""", "true"),
    ("""JSON_EXISTS('{"a": 1}', 'lax $.b')""", "false"),
    ("'a''b'", "a'b"),
    ("'a\\b'", "a\\b"),
]


@pytest.mark.parametrize(("expression", "value"), VALUES, ids=[case[0] for case in VALUES])
def test_a_value(athena: Athena, expression: str, value: str | None) -> None:
    assert athena.run(f"SELECT {expression} AS v") == [[value]]


FAILURES = {
    "SELECT * FROM never": f"TABLE_NOT_FOUND: Table 'awsdatacatalog.{GLUE}.never' does not exist",
    "SELECT * FROM never.was": "SCHEMA_NOT_FOUND: Schema 'never' does not exist",
    "SELECT never FROM athena_orders": 'Referenced column "never" not found in FROM clause',
    "SELECT CAST(price AS INTEGER) FROM athena_orders": "INVALID_CAST_ARGUMENT: Cannot cast '10.50' to an integer",
    "SELECT DATE_ADD('hour', 1, DATE '2026-01-01')": "INVALID_FUNCTION_ARGUMENT: 'hour' is not a valid DATE field",
    "SELECT DATE_TRUNC('hour', DATE '2026-01-01')": "INVALID_FUNCTION_ARGUMENT: 'hour' is not a valid DATE field",
    "SELECT DATE_DIFF('hour', DATE '2026-01-01', DATE '2026-01-02')": "'hour' is not a valid DATE field",
    "SELECT DATE '2026-01-01' + INTERVAL '1' HOUR": "Cannot add hour, minutes or seconds to a date",
    "SELECT FROM WHERE": "SYNTAX_ERROR: line 1",
    "SELECT 1; SELECT 2": "SYNTAX_ERROR: Only one sql statement is allowed.",
    "CREATE TABLE x AS SELECT 1": "NOT_SUPPORTED: the local AWS does not carry out CREATE TABLE in Athena",
    "MSCK REPAIR TABLE x": "NOT_SUPPORTED: the local AWS does not carry out MSCK REPAIR in Athena",
    "SHOW TABLES": "NOT_SUPPORTED: the local AWS does not carry out SHOW TABLES in Athena",
    "SELECT 1 WHERE DATE '2026-01-01' = '2026-01-01'": "TYPE_MISMATCH: Cannot compare date with varchar",
    "SELECT 1 WHERE 5 IN ('5')": "TYPE_MISMATCH: Cannot compare integer with varchar",
    "SELECT 1 WHERE 5 BETWEEN 1 AND '6'": "TYPE_MISMATCH",
    "SELECT * FROM information_schema.tables": "does not carry out queries of information_schema",
}


@pytest.mark.parametrize(("sql", "reason"), FAILURES.items(), ids=FAILURES)
def test_a_failure_has_a_reason(athena: Athena, sql: str, reason: str) -> None:
    execution = athena.execute(sql)
    assert execution["Status"]["State"] == "FAILED"
    assert reason in execution["Status"]["StateChangeReason"]
    with pytest.raises(ClientError, match="Final query state: FAILED"):
        athena.client.get_query_results(QueryExecutionId=execution["QueryExecutionId"])


def test_names_of_tables(athena: Athena) -> None:
    full = f'"awsdatacatalog"."{GLUE}"."athena_orders"'
    joined = f"SELECT o.id FROM {full} o JOIN athena_orders ON athena_orders.id = o.id ORDER BY 1"
    assert athena.run(joined) == [["1"], ["2"]]
    assert athena.run(f"SELECT {GLUE}.athena_orders.id FROM {GLUE}.athena_orders WHERE id = '2'") == [["2"]]
    assert athena.run("WITH athena_orders AS (SELECT 'mine' AS id) SELECT id FROM athena_orders") == [["mine"]]
    union = "SELECT id FROM athena_orders UNION ALL SELECT 'x' ORDER BY id DESC"
    assert athena.run(union) == [["x"], ["2"], ["1"]]


def test_parameters(athena: Athena) -> None:
    sql = "SELECT id FROM athena_orders WHERE id = ? AND 3 > ?"
    assert athena.run(sql, ExecutionParameters=["'2'", "1 + 1"]) == [["2"]]
    with pytest.raises(Failed, match="expected 2 but found 1"):
        athena.run(sql, ExecutionParameters=["'2'"])


def test_workgroups_say_where_results_go(athena: Athena) -> None:
    client = athena.client
    elsewhere = {"ResultConfiguration": {"OutputLocation": f"s3://{LAKE}/elsewhere"}}
    enforced = athena.execute("SELECT 1", **elsewhere)
    assert enforced["ResultConfiguration"]["OutputLocation"].startswith(f"s3://{RESULTS}/results/")
    free = athena.execute("SELECT 1", WorkGroup="primary", **elsewhere)
    assert free["ResultConfiguration"]["OutputLocation"].startswith(f"s3://{LAKE}/elsewhere/")
    with pytest.raises(ClientError, match="No output location provided"):
        athena.execute("SELECT 1", WorkGroup="primary")
    with pytest.raises(ClientError, match="WorkGroup never is not found"):
        athena.execute("SELECT 1", WorkGroup="never")
    nowhere = {"ResultConfiguration": {"OutputLocation": "s3://nowhere/"}}
    with pytest.raises(ClientError, match="Unable to verify/create output bucket nowhere"):
        athena.execute("SELECT 1", WorkGroup="primary", **nowhere)
    assert [group["Name"] for group in client.list_work_groups()["WorkGroups"]] == ["primary", "sluice"]


def test_a_query_scans_no_more_than_its_workgroup_allows(aws: LocalAws, athena: Athena) -> None:
    least = 10_000_000  # bytes that a limit has at least
    s3, glue, client = aws.client("s3"), aws.client("glue"), athena.client
    s3.put_object(Bucket=LAKE, Key="athena/large/1.csv", Body=b"x\n" * least)
    glue.create_table(
        DatabaseName=GLUE,
        TableInput={
            "Name": "athena_large",
            "StorageDescriptor": {
                "Location": f"s3://{LAKE}/athena/large",
                "Columns": [{"Name": "x", "Type": "string"}],
                "SerdeInfo": {"SerializationLibrary": "org.apache.hadoop.hive.serde2.OpenCSVSerde"},
            },
        },
    )
    results = {"OutputLocation": f"s3://{RESULTS}/limited/"}
    configuration = {"ResultConfiguration": results, "BytesScannedCutoffPerQuery": least}
    client.create_work_group(Name="limited", Configuration=configuration, Tags=[{"Key": "team", "Value": "data"}])
    try:
        assert athena.run("SELECT COUNT(*) FROM athena_orders", WorkGroup="limited") == [["2"]]
        with pytest.raises(Failed, match="Bytes scanned limit was exceeded"):
            athena.run("SELECT COUNT(*) FROM athena_large", WorkGroup="limited")
        client.update_work_group(WorkGroup="limited", ConfigurationUpdates={"RemoveBytesScannedCutoffPerQuery": True})
        assert athena.run("SELECT COUNT(*) FROM athena_large", WorkGroup="limited") == [[str(least)]]
        arn = "arn:aws:athena:eu-west-1:123456789012:workgroup/limited"
        assert client.list_tags_for_resource(ResourceARN=arn)["Tags"] == [{"Key": "team", "Value": "data"}]
    finally:
        client.delete_work_group(WorkGroup="limited", RecursiveDeleteOption=True)
        glue.delete_table(DatabaseName=GLUE, Name="athena_large")


def test_a_query_is_stopped(athena: Athena) -> None:
    numbers = "UNNEST(SEQUENCE(1, 9000))"
    endless = f"SELECT SUM(a * b * c % 7) FROM {numbers} AS x(a), {numbers} AS y(b), {numbers} AS z(c)"
    identity = athena.client.start_query_execution(QueryString=endless, WorkGroup="sluice")["QueryExecutionId"]
    athena.client.stop_query_execution(QueryExecutionId=identity)
    for _ in range(500):
        state = athena.client.get_query_execution(QueryExecutionId=identity)["QueryExecution"]["Status"]["State"]
        if state not in ("QUEUED", "RUNNING"):
            break
    assert state == "CANCELLED"


def test_named_queries_are_a_workgroups(aws: LocalAws) -> None:
    athena = aws.client("athena")
    athena.create_work_group(Name="analysts")
    given = {"Name": "shop.top", "Database": "default", "QueryString": "SELECT 1", "WorkGroup": "analysts"}
    identity = athena.create_named_query(**given)["NamedQueryId"]
    athena.update_named_query(NamedQueryId=identity, Name="shop.top", QueryString="SELECT 2")
    held = athena.get_named_query(NamedQueryId=identity)["NamedQuery"]
    assert held == {**given, "NamedQueryId": identity, "QueryString": "SELECT 2"}
    assert athena.list_named_queries(WorkGroup="analysts")["NamedQueryIds"] == [identity]
    assert athena.list_named_queries()["NamedQueryIds"] == []
    with pytest.raises(ClientError, match="WorkGroup nobody is not found"):
        athena.create_named_query(**{**given, "WorkGroup": "nobody"})
    athena.delete_work_group(WorkGroup="analysts", RecursiveDeleteOption=True)
    with pytest.raises(ClientError, match="is not found"):
        athena.get_named_query(NamedQueryId=identity)
