"""SQL through the services' own APIs, as Airflow's operators use them."""

import time
from typing import Any

Row = list[Any]


class Failed(Exception):
    """A statement or query that failed, with the service's reason."""


class Redshift:
    def __init__(self, client: Any, workgroup: str, database: str) -> None:
        self.client = client
        self.place = {"WorkgroupName": workgroup, "Database": database}

    def run(self, sql: str, **parameters: str) -> list[Row]:
        """The rows of one statement. Raises Failed."""
        given = [{"name": name, "value": value} for name, value in parameters.items()]
        optional = {"Parameters": given} if given else {}
        done = self.wait(self.client.execute_statement(Sql=sql, **self.place, **optional)["Id"])
        if done["Status"] != "FINISHED":
            raise Failed(done["Error"])
        return self.rows(done["Id"]) if done["HasResultSet"] else []

    def batch(self, *sqls: str) -> dict[str, Any]:
        """The description of a batch that is over."""
        return self.wait(self.client.batch_execute_statement(Sqls=list(sqls), **self.place)["Id"])

    def value(self, expression: str) -> Any:
        """The value of an expression."""
        return self.run(f"SELECT {expression}")[0][0]

    def wait(self, identity: str) -> dict[str, Any]:
        deadline = time.monotonic() + 20
        while time.monotonic() < deadline:
            described = self.client.describe_statement(Id=identity)
            if described["Status"] in ("FINISHED", "FAILED", "ABORTED"):
                return described
            time.sleep(0.005)
        raise AssertionError(f"{identity} is not over within 20 s")

    def rows(self, identity: str) -> list[Row]:
        rows: list[Row] = []
        token: dict[str, str] = {}
        while True:
            page = self.client.get_statement_result(Id=identity, **token)
            rows += [
                [None if field.get("isNull") else next(iter(field.values())) for field in row]
                for row in page["Records"]
            ]
            if "NextToken" not in page:
                return rows
            token = {"NextToken": page["NextToken"]}


class Athena:
    def __init__(self, client: Any, s3: Any, workgroup: str, database: str) -> None:
        self.client = client
        self._s3 = s3
        self._start = {"WorkGroup": workgroup, "QueryExecutionContext": {"Database": database}}

    def execute(self, sql: str, **options: Any) -> dict[str, Any]:
        """The execution of a query that is over."""
        identity = self.client.start_query_execution(QueryString=sql, **{**self._start, **options})["QueryExecutionId"]
        deadline = time.monotonic() + 20
        while time.monotonic() < deadline:
            execution = self.client.get_query_execution(QueryExecutionId=identity)["QueryExecution"]
            if execution["Status"]["State"] not in ("QUEUED", "RUNNING"):
                return execution
            time.sleep(0.005)
        raise AssertionError(f"{identity} is not over within 20 s")

    def run(self, sql: str, **options: Any) -> list[list[str | None]]:
        """The rows of a query, without the header. Raises Failed."""
        execution = self.execute(sql, **options)
        if execution["Status"]["State"] != "SUCCEEDED":
            raise Failed(execution["Status"]["StateChangeReason"])
        results = self.client.get_query_results(QueryExecutionId=execution["QueryExecutionId"])
        rows = results["ResultSet"]["Rows"]
        return [[cell.get("VarCharValue") for cell in row["Data"]] for row in rows[1:]]

    def file(self, execution: dict[str, Any]) -> str:
        """The CSV file of a query."""
        bucket, _, key = execution["ResultConfiguration"]["OutputLocation"].removeprefix("s3://").partition("/")
        return self._s3.get_object(Bucket=bucket, Key=key)["Body"].read().decode()
