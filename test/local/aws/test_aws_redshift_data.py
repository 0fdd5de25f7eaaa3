"""The Redshift Data API: asynchronous statements, batches as transactions, results in pages, sessions."""

import time

import pytest
from aws_sql import Failed, Redshift
from botocore.exceptions import ClientError


@pytest.fixture(scope="module", autouse=True)
def accounts(redshift: Redshift) -> None:
    redshift.run("CREATE TABLE IF NOT EXISTS accounts (id INT, balance DECIMAL(18, 2))")
    numbers = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2500) SELECT i FROM n"
    redshift.run(f"CREATE TABLE IF NOT EXISTS many AS {numbers}")


@pytest.fixture(autouse=True)
def filled(redshift: Redshift) -> None:
    redshift.run("DELETE FROM accounts")
    redshift.run("INSERT INTO accounts VALUES (1, 10.00), (2, 20.00)")


def balances(redshift: Redshift) -> list[list[object]]:
    return redshift.run("SELECT id, balance FROM accounts ORDER BY id")


def test_a_statement_is_described(redshift: Redshift) -> None:
    sql = "SELECT id, balance, balance > 15 AS rich, NULL AS none, 0.5::FLOAT AS half FROM accounts ORDER BY id"
    identity = redshift.client.execute_statement(Sql=sql, StatementName="look", **redshift.place)["Id"]
    described = redshift.wait(identity)
    assert (described["Status"], described["HasResultSet"], described["ResultRows"]) == ("FINISHED", True, 2)
    assert (described["QueryString"], described["Database"]) == (sql, "analytics")
    result = redshift.client.get_statement_result(Id=identity)
    assert [column["typeName"] for column in result["ColumnMetadata"]] == [
        "int4",
        "numeric",
        "bool",
        "varchar",
        "float8",
    ]
    assert result["Records"][0] == [
        {"longValue": 1},
        {"stringValue": "10.00"},
        {"booleanValue": False},
        {"isNull": True},
        {"doubleValue": 0.5},
    ]
    listed = redshift.client.list_statements(StatementName="look", Status="FINISHED")["Statements"]
    assert [one["Id"] for one in listed] == [identity]
    changed = redshift.client.execute_statement(Sql="UPDATE accounts SET balance = 0", **redshift.place)["Id"]
    described = redshift.wait(changed)
    assert (described["HasResultSet"], described["ResultRows"]) == (False, 2)
    with pytest.raises(ClientError, match="Query does not have result"):
        redshift.client.get_statement_result(Id=changed)


def test_results_come_in_pages(redshift: Redshift) -> None:
    assert redshift.run("SELECT i FROM many ORDER BY i") == [[i] for i in range(1, 2501)]


def test_parameters_are_values_never_sql(redshift: Redshift) -> None:
    assert redshift.run("SELECT :n::INT + 1, ':n', :t", n="4", t="it's; DROP TABLE accounts --") == [
        [5, ":n", "it's; DROP TABLE accounts --"]
    ]
    assert redshift.run("SELECT balance FROM accounts WHERE id = :id", id="2") == [["20.00"]]
    with pytest.raises(Failed, match="no value is given for the parameters id"):
        redshift.run("SELECT :id")


def test_a_batch_is_one_transaction(redshift: Redshift) -> None:
    done = redshift.batch(
        "UPDATE accounts SET balance = balance - 5 WHERE id = 1",
        "UPDATE accounts SET balance = balance + 5 WHERE id = 2",
        "SELECT SUM(balance) FROM accounts",
    )
    assert done["Status"] == "FINISHED"
    assert [part["ResultRows"] for part in done["SubStatements"]] == [1, 1, 1]
    assert redshift.rows(done["SubStatements"][2]["Id"]) == [["30.00"]]
    assert balances(redshift) == [[1, "5.00"], [2, "25.00"]]


def test_a_batch_that_fails_leaves_nothing(redshift: Redshift) -> None:
    done = redshift.batch(
        "DELETE FROM accounts", "CREATE TABLE half_done (a INT)", "SELECT never FROM accounts", "SELECT 1"
    )
    assert done["Status"] == "FAILED"
    assert done["Error"].startswith('Query #3 failed with ERROR: Referenced column "never" not found')
    assert [part["Status"] for part in done["SubStatements"]] == ["ABORTED", "ABORTED", "FAILED", "ABORTED"]
    assert balances(redshift) == [[1, "10.00"], [2, "20.00"]]
    with pytest.raises(Failed, match="half_done does not exist"):
        redshift.run("SELECT * FROM half_done")


def test_a_batch_has_no_truncate_and_no_vacuum(redshift: Redshift) -> None:
    done = redshift.batch("TRUNCATE accounts", "SELECT 1")
    assert "TRUNCATE in a batch: on Redshift it commits" in done["Error"]
    assert "VACUUM cannot run inside a transaction block" in redshift.batch("VACUUM accounts", "SELECT 1")["Error"]
    assert len(balances(redshift)) == 2
    redshift.run("TRUNCATE accounts")
    assert balances(redshift) == []


def test_a_query_does_not_see_a_batch_that_is_not_over(redshift: Redshift) -> None:
    slow = ["DELETE FROM accounts", "SELECT pg_sleep(1)"]
    identity = redshift.client.batch_execute_statement(Sqls=slow, **redshift.place)["Id"]
    while redshift.client.describe_statement(Id=identity)["Status"] != "STARTED":
        time.sleep(0.005)
    time.sleep(0.2)
    assert len(balances(redshift)) == 2
    redshift.wait(identity)
    assert balances(redshift) == []


def test_temporary_tables_belong_to_a_session(redshift: Redshift) -> None:
    redshift.run("CREATE TABLE #mine AS SELECT 1 AS a")
    with pytest.raises(Failed, match="#mine does not exist"):
        redshift.run("SELECT * FROM #mine")
    stage = ["CREATE TEMP TABLE stage (LIKE accounts)", "INSERT INTO stage VALUES (9, 9)", "SELECT * FROM stage"]
    done = redshift.batch(*stage)
    assert redshift.rows(done["SubStatements"][2]["Id"]) == [[9, "9.00"]]
    first = redshift.client.execute_statement(
        Sql="CREATE TABLE #kept AS SELECT 7 AS a", SessionKeepAliveSeconds=60, **redshift.place
    )
    redshift.wait(first["Id"])
    second = redshift.client.execute_statement(Sql="SELECT a FROM #kept", SessionId=first["SessionId"])["Id"]
    redshift.wait(second)
    assert redshift.rows(second) == [[7]]
    with pytest.raises(ClientError, match="is not available"):
        redshift.client.execute_statement(Sql="SELECT 1", SessionId="00000000-0000-0000-0000-000000000000")


def test_a_statement_is_cancelled(redshift: Redshift) -> None:
    endless = "SELECT SUM(a.i * b.i % 7 + c.i * d.i) FROM many a, many b, many c, many d"
    identity = redshift.client.execute_statement(Sql=endless, **redshift.place)["Id"]
    while redshift.client.describe_statement(Id=identity)["Status"] != "STARTED":
        time.sleep(0.005)
    assert redshift.client.cancel_statement(Id=identity)["Status"] is True
    assert redshift.wait(identity)["Status"] == "ABORTED"
    with pytest.raises(ClientError, match="already in ABORTED state"):
        redshift.client.cancel_statement(Id=identity)
    assert len(balances(redshift)) == 2


def test_a_delete_without_from_and_a_default(redshift: Redshift) -> None:
    redshift.run("DELETE accounts WHERE id = 1")
    redshift.run("UPDATE accounts SET balance = DEFAULT")
    assert balances(redshift) == [[2, None]]


def test_a_token_submits_once(redshift: Redshift) -> None:
    sql = "UPDATE accounts SET balance = balance + 1 WHERE id = 1"
    ids = {redshift.client.execute_statement(Sql=sql, ClientToken="once", **redshift.place)["Id"] for _ in range(2)}
    assert len(ids) == 1
    redshift.wait(ids.pop())
    assert balances(redshift)[0] == [1, "11.00"]


def test_a_place_that_does_not_exist(redshift: Redshift) -> None:
    with pytest.raises(ClientError, match="Redshift endpoint doesn't exist in this region"):
        redshift.client.execute_statement(Sql="SELECT 1", WorkgroupName="never", Database="dev")
    identity = redshift.client.execute_statement(Sql="SELECT 1", **{**redshift.place, "Database": "never"})["Id"]
    assert redshift.wait(identity)["Error"] == 'ERROR: database "never" does not exist'
    with pytest.raises(ClientError, match="Query does not exist"):
        redshift.client.describe_statement(Id="00000000-0000-0000-0000-000000000000")


def test_a_batch_has_at_most_40_statements(redshift: Redshift) -> None:
    with pytest.raises(ClientError, match="1 to 40 statements"):
        redshift.batch(*["SELECT 1"] * 41)
