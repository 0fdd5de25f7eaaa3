"""What Redshift does differently from DuckDB is done as Redshift does it, or refused."""

from typing import Any

import pytest
from aws_sql import Failed, Redshift

VALUES: list[tuple[str, Any]] = [
    # Integer division.
    ("5 / 2", 2),
    ("-5 / 2", -2),
    ("5 / 2.0", 2.5),
    # Regular expressions: all matches are replaced, a match may be anywhere.
    ("REGEXP_REPLACE('aXbX', 'X', '-')", "a-b-"),
    ("'order-12' ~ '[0-9]{2}'", True),
    ("'order-12' !~ '^[0-9]+$'", True),
    # A backslash is LIKE's escape, and an escape in a literal before that.
    (r"'a_b' LIKE 'a\\_b'", True),
    (r"'axb' LIKE 'a\\_b'", False),
    (r"'a%b' LIKE 'a!%b' ESCAPE '!'", True),
    ("'C:' || CHR(92) || 'x'", "C:\\x"),
    # Casts cut texts at bytes, never inside a character.
    ("'abcdef'::VARCHAR(3)", "abc"),
    ("'äöü'::VARCHAR(3)", "ä"),
    ("CAST('abc' AS VARCHAR)", "abc"),
    ("CAST(NULL AS VARCHAR(3))", None),
    # Texts are compared without the blanks at their ends.
    ("'a ' = 'a'", True),
    ("'a ' IN ('b', 'a')", True),
    ("'a ' <> 'a'", False),
    ("'a ' BETWEEN 'a' AND 'a'", True),
    ("' a' = 'a'", False),
    ("LENGTH('a ')", 2),
    ("'a ' || 'b'", "a b"),
    # Texts that become integers.
    ("' 12 '::INT", 12),
    ("TRY_CAST('1.5' AS INT)", None),
    ("TRY_CAST('x' AS INT)", None),
    ("TRY_CAST('2026-02-30' AS DATE)", None),
    ("TRY_CAST('12.345' AS DECIMAL(18, 2))", "12.35"),
    ("2.5::INT", 3),
    # Functions.
    ("DATEDIFF(day, '2026-01-01', '2026-02-01')", 31),
    ("DATEADD(month, 1, '2026-01-31'::DATE)::DATE", "2026-02-28"),
    ("DATE_TRUNC('month', '2026-01-15'::DATE)", "2026-01-01 00:00:00"),
    ("TO_CHAR('2026-01-05'::TIMESTAMP, 'YYYY-MM')", "2026-01"),
    ("ADD_MONTHS('2008-04-30'::DATE, 1)", "2008-05-31 00:00:00"),
    ("ADD_MONTHS('2008-04-29 10:11:12'::TIMESTAMP, 1)", "2008-05-29 10:11:12"),
    ("DATEADD(month, 1, '2008-04-30'::DATE)", "2008-05-30 00:00:00"),
    ("TO_DATE('04 Jan 2026', 'DD Mon YYYY')", "2026-01-04"),
    ("TO_TIMESTAMP('2026-01-04 03:11 PM', 'YYYY-MM-DD HH12:MI AM')", "2026-01-04 15:11:00"),
    ("NVL(NULL, 'x')", "x"),
    ("DECODE(2, 1, 'one', 2, 'two')", "two"),
    ("LEN('äö')", 2),
    ("CONCAT('a', NULL)", None),
    ("GETDATE() > '2026-01-01'", True),
    ("1.10::DECIMAL(18,2) * 3", "3.30"),
    ("TRUNC('2026-01-04 12:30'::TIMESTAMP)", "2026-01-04"),
    ("TRUNC('2026-01-04'::DATE)", "2026-01-04"),
    ("TRUNC(GETDATE()) = CURRENT_DATE", True),
    ("TRUNC(NULL::TIMESTAMP)", None),
    ("TRUNC(-2.567)", "-2"),
    ("TRUNC(2.567, 2)", "2.56"),
    ("REPLICATE('ab', 2)", "abab"),
    ("OCTET_LENGTH('ä')", 2),
    ("DATE_CMP('2026-01-04', '2026-01-05')", -1),
    ("DATE_CMP('2026-01-04', '2026-01-04')", 0),
    ("DATE_CMP(NULL, '2026-01-04')", None),
    ("DATE_PART_YEAR('2026-01-04'::DATE)", 2026),
    ("DEXP(0) + DLOG1(1) + DLOG10(100)", 3.0),
    ("FUNC_SHA1('a')", "86f7e437faa5a7fce15d1ddcb9eaeaea377667b8"),
    ("RATIO_TO_REPORT(3) OVER ()", 1.0),
    ("RATIO_TO_REPORT(0) OVER ()", None),
    # JSON in texts.
    ("""JSON_EXTRACT_PATH_TEXT('{"a": {"b": 5}}', 'a', 'b')""", "5"),
    ("""JSON_EXTRACT_PATH_TEXT('{"a": {"b": 5}}', 'a', 'b', TRUE)""", "5"),
    ("""JSON_EXTRACT_PATH_TEXT('{"a": {"b/c": 5}}', 'a', LOWER('B/C'))""", "5"),
    ("JSON_EXTRACT_PATH_TEXT('none', 'a', TRUE)", None),
    ("JSON_EXTRACT_ARRAY_ELEMENT_TEXT('[1, 2]', 1)", "2"),
    ("JSON_EXTRACT_ARRAY_ELEMENT_TEXT('[1, 2]', 2)", None),
    ("JSON_EXTRACT_ARRAY_ELEMENT_TEXT('none', 0, TRUE)", None),
    ("JSON_ARRAY_LENGTH('[1, 2]')", 2),
    ("JSON_ARRAY_LENGTH('none', TRUE)", None),
    # SUPER.
    ("""JSON_SERIALIZE(JSON_PARSE('{"a": 1}'))""", '{"a":1}'),
    ("JSON_TYPEOF(JSON_PARSE('[1]'))", "array"),
    ("JSON_TYPEOF(JSON_PARSE('1.5'))", "number"),
    ("""JSON_TYPEOF(JSON_PARSE('"a"'))""", "string"),
    ("JSON_TYPEOF(JSON_PARSE('null'))", "null"),
    ("JSON_TYPEOF(NULL)", None),
    ("GET_ARRAY_LENGTH(ARRAY(1, 2))", 2),
    ("GET_ARRAY_LENGTH(JSON_PARSE('[1, 2, 3]'))", 3),
    ("GET_ARRAY_LENGTH(JSON_PARSE('1'))", None),
    ("CAN_JSON_PARSE('{')", False),
    ("IS_VALID_JSON('{}')", True),
    ("IS_VALID_JSON('{')", False),
    ("IS_VALID_JSON_ARRAY('[1]')", True),
]


@pytest.mark.parametrize(("expression", "value"), VALUES, ids=[case[0] for case in VALUES])
def test_an_expression(redshift: Redshift, expression: str, value: Any) -> None:
    assert redshift.value(expression) == value


# Sunday, 4 January 2026.
FORMATS = {
    "MONTH-DY-DD-YYYY HH12:MIPM": "JANUARY  -SUN-04-2026 03:06PM",
    "YYYYMMDD hh24:mi:ss.US": "20260104 15:06:07.500000",
    "HH12:MI AM, HH a.m.": "03:06 PM, 03 p.m.",
    "DD Mon YYYY": "04 Jan 2026",
    "Day|day|FMDay|Dy": "Sunday   |sunday   |Sunday|Sun",
    "YYYY-Q": "2026-1",
    'YYYY"-Q"Q': "2026-Q1",
    "D ID DD FMDD DDD": "1 7 04 4 004",
    "W WW IW IDDD": "1 01 01 007",
    "IYYY IYY IY I": "2026 026 26 6",
    "Y,YYY YYY YY Y CC": "2,026 026 26 6 21",
    "MS SSSS": "500 54367",
    "YYYY-MM-01 100%": "2026-01-01 100%",
}


@pytest.mark.parametrize(("given", "written"), FORMATS.items(), ids=FORMATS)
def test_a_moment_is_written_part_by_part(redshift: Redshift, given: str, written: str) -> None:
    moment = "'2026-01-04 15:06:07.5'::TIMESTAMP"
    assert redshift.value(f"TO_CHAR({moment}, '{given}')") == written
    assert redshift.run(f"SELECT TO_CHAR({moment}, :given)", given=given) == [[written]]


FAILURES: list[tuple[str, str]] = [
    ("SELECT 1 / 0", "division by zero"),
    ("SELECT 'abc'::INT", 'invalid input syntax for integer: "abc"'),
    ("SELECT '1.5'::INT", 'invalid input syntax for integer: "1.5"'),
    ("SELECT ''::INT", 'invalid input syntax for integer: ""'),
    ("SELECT 'x'::DECIMAL(10,2)", 'Could not convert string "x" to DECIMAL(10,2)'),
    ("SELECT '2026-02-30'::DATE", "date field value out of range"),
    ("SELECT nothing FROM (SELECT 1 AS a)", 'Referenced column "nothing" not found'),
    ("SELECT * FROM never.was", 'schema "never" does not exist'),
    ("SELEC 1", 'syntax error at or near "1" (line 1, column 7)'),
    ("INSERT INTO t VALUES (1) RETURNING a", 'syntax error at or near "RETURNING"'),
    ("SELECT 1; SELECT 2", "cannot insert multiple commands into a prepared statement"),
    ("-- nothing", "the statement is empty"),
    ("SELECT * FROM '/etc/passwd'", "does not exist"),
    ("SELECT * FROM sluice_local.external_schemas", 'schema "sluice_local" does not exist'),
    ("CREATE TABLE t (a VARCHAR(70000))", "cannot exceed 65535"),
]


@pytest.mark.parametrize(("sql", "message"), FAILURES, ids=[case[0] for case in FAILURES])
def test_a_failure_says_what_the_engine_says(redshift: Redshift, sql: str, message: str) -> None:
    with pytest.raises(Failed) as failed:
        redshift.run(sql)
    said = str(failed.value)
    assert said.startswith("ERROR: ")
    assert message in said
    assert "Error: " not in said
    assert "LINE 1" not in said


REFUSED = {
    "CALL p()": "CALL",
    "CREATE PROCEDURE p() AS $$ BEGIN END $$ LANGUAGE plpgsql": "CREATE PROCEDURE",
    "CREATE MATERIALIZED VIEW v AS SELECT 1": "CREATE MATERIALIZED VIEW",
    "GRANT SELECT ON t TO PUBLIC": "GRANT",
    "BEGIN": "BEGIN, COMMIT and ROLLBACK",
    "SET search_path TO x": "SET",
    "SHOW TABLES": "SHOW TABLES",
    "ALTER TABLE t APPEND FROM s": "ALTER TABLE",
    "SELECT * FROM generate_series(1, 3)": "a function in the place of a table",
    "SELECT * FROM read_csv('/etc/passwd')": "a function in the place of a table",
    "SELECT * FROM other.public.t": "a query of another database",
    "SELECT 'a' SIMILAR TO 'b'": "SIMILAR TO",
    "SELECT REGEXP_REPLACE('a', 'a', 'b', 2)": "REGEXP_REPLACE with a position",
    "SELECT TO_CHAR(GETDATE(), 'YYYY TZ')": 'TO_CHAR with "TZ" in its format YYYY TZ',
    "SELECT TO_CHAR(GETDATE(), 'DDTH')": 'TO_CHAR with "TH" in its format DDTH',
    "SELECT TO_CHAR(GETDATE(), 'YYYYxMM')": 'TO_CHAR with "xMM" in its format YYYYxMM',
    "SELECT TO_CHAR(125.8, 'FM999.99')": "TO_CHAR of a number (format FM999.99)",
    "SELECT TO_CHAR(GETDATE(), f) FROM (SELECT 'YYYY' AS f)": "TO_CHAR with a format that is not a literal",
    "SELECT TO_DATE('2026 1', 'YYYY Q')": 'TO_DATE with "Q" in its format YYYY Q',
    "CREATE EXTERNAL TABLE x.y (a int) LOCATION 's3://x/'": "CREATE EXTERNAL TABLE",
    "MERGE INTO t USING s ON t.id = s.id REMOVE DUPLICATES": "MERGE … REMOVE DUPLICATES",
}


@pytest.mark.parametrize(("sql", "name"), REFUSED.items(), ids=REFUSED)
def test_a_refusal_names_what_is_refused(redshift: Redshift, sql: str, name: str) -> None:
    with pytest.raises(Failed, match="ERROR: the local warehouse does not carry out ") as refused:
        redshift.run(sql)
    assert f"carry out {name}" in str(refused.value)


def test_names_are_lower_case_quoted_or_not(redshift: Redshift) -> None:
    redshift.run('CREATE TABLE Folded ("Id" INT, NAME VARCHAR(9))')
    redshift.run("INSERT INTO FOLDED (id, \"NAME\") VALUES (1, 'x')")
    done = redshift.wait(
        redshift.client.execute_statement(Sql='SELECT ID, "name" AS "Total" FROM "folded"', **redshift.place)["Id"]
    )
    shown = redshift.client.get_statement_result(Id=done["Id"])
    assert [column["name"] for column in shown["ColumnMetadata"]] == ["id", "total"]
    assert [column["typeName"] for column in shown["ColumnMetadata"]] == ["int4", "varchar"]


def test_nulls_are_large(redshift: Redshift) -> None:
    rows = "(SELECT 1 AS a UNION ALL SELECT NULL UNION ALL SELECT 2)"
    assert redshift.run(f"SELECT a FROM {rows} ORDER BY a") == [[1], [2], [None]]
    assert redshift.run(f"SELECT a FROM {rows} ORDER BY a DESC") == [[None], [2], [1]]


def test_lists_qualify_and_top(redshift: Redshift) -> None:
    rows = "(SELECT 1 AS g, 'b' AS v UNION ALL SELECT 1, 'a' UNION ALL SELECT 1, 'a' UNION ALL SELECT 2, 'c')"
    assert redshift.run(f"SELECT LISTAGG(v, ',') WITHIN GROUP (ORDER BY v DESC) FROM {rows}") == [["c,b,a,a"]]
    assert redshift.run(f"SELECT LISTAGG(DISTINCT v, ',') WITHIN GROUP (ORDER BY v) FROM {rows}") == [["a,b,c"]]
    assert redshift.run(f"SELECT LISTAGG(DISTINCT v, ',') WITHIN GROUP (ORDER BY v DESC) FROM {rows}") == [["c,b,a"]]
    assert sorted(redshift.run(f"SELECT LISTAGG(DISTINCT v, ',') FROM {rows}")[0][0].split(",")) == ["a", "b", "c"]
    assert redshift.run(f"SELECT LISTAGG(v) WITHIN GROUP (ORDER BY v) FROM {rows}") == [["aabc"]]
    latest = f"SELECT v FROM {rows} QUALIFY ROW_NUMBER() OVER (PARTITION BY g ORDER BY v) = 1 ORDER BY v"
    assert redshift.run(latest) == [["a"], ["c"]]
    assert redshift.run(f"SELECT TOP 1 v FROM {rows} ORDER BY v") == [["a"]]


def test_rows_become_columns_and_columns_rows(redshift: Redshift) -> None:
    rows = "(SELECT 'EU' AS region, 1 AS n, 5 AS m UNION ALL SELECT 'EU', 2, 6 UNION ALL SELECT 'US', 3, 7)"
    pivot = "PIVOT (SUM(n) FOR region IN ('EU' AS eu, 'US' AS us)) AS turned"
    assert redshift.run(f"SELECT turned.eu, turned.us FROM (SELECT region, n FROM {rows} AS r) {pivot}") == [[3, 3]]
    unpivot = "UNPIVOT (v FOR k IN (n, m))"
    assert redshift.run(f"SELECT k, SUM(v) FROM {rows} {unpivot} GROUP BY k ORDER BY k") == [["m", 18], ["n", 6]]


def test_comparisons_see_no_blanks_at_the_end(redshift: Redshift) -> None:
    redshift.run("CREATE TABLE padded (id INT, v VARCHAR(9), d DATE, n DECIMAL(9,2))")
    redshift.run(
        "INSERT INTO padded VALUES (1, 'a', '2026-01-01', 1.5), (2, 'a  ', '2026-01-01', 2), (3, NULL, NULL, NULL)"
    )
    counts = {
        "v = 'a'": 2,
        "v = :v": 2,
        "v NOT IN ('a ', 'b')": 0,
        "UPPER(v) >= 'A'": 2,
        "v = (SELECT MAX(v) FROM padded)": 2,
        "v = 'a' AND id = '1' AND d = '2026-01-01' AND n = '1.50'": 1,
        "EXISTS (SELECT 1 FROM padded other WHERE other.v = padded.v AND other.id > padded.id)": 1,
        "v = (SELECT NULL)": 0,
    }
    for condition, count in counts.items():
        given = {"v": "a "} if ":v" in condition else {}
        assert redshift.run(f"SELECT COUNT(*) FROM padded WHERE {condition}", **given) == [[count]], condition
    assert redshift.run("SELECT COUNT(*) FROM padded a JOIN padded b ON a.v = b.v") == [[4]]
    assert redshift.run("SELECT MIN(id) FROM padded GROUP BY d HAVING MAX(v) = 'a'") == [[1]]
    redshift.run("UPDATE padded SET v = 'b ' WHERE v = 'a' AND id = 2")
    assert redshift.run("SELECT v FROM padded ORDER BY id") == [["a"], ["b "], [None]]


def test_a_view_without_schema_binding(redshift: Redshift) -> None:
    redshift.run("CREATE VIEW seen AS SELECT 5 / 2 AS half WITH NO SCHEMA BINDING")
    assert redshift.run("SELECT half FROM seen") == [[2]]
    with pytest.raises(Failed, match="a view over an external table"):
        redshift.run('CREATE VIEW lake AS SELECT * FROM "bronze"."t" WITH NO SCHEMA BINDING')


def test_vacuum_and_analyze_only_want_their_table_to_exist(redshift: Redshift) -> None:
    redshift.run("CREATE TABLE tidy (a INT)")
    redshift.run("VACUUM FULL tidy")
    redshift.run("ANALYZE tidy")
    with pytest.raises(Failed, match="does not exist"):
        redshift.run("ANALYZE untidy")
