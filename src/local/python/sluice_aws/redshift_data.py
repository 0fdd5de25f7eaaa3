"""The Redshift Data API for serverless workgroups."""

import threading
import uuid
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from sluice_aws import calls
from sluice_aws.errors import AwsError, not_carried_out
from sluice_aws.paging import page
from sluice_aws.redshift_serverless import RedshiftServerless
from sluice_aws.redshift_statements import Piece, Runner, Statement
from sluice_aws.values import Typed, data_api_field, decimal_or, size
from sluice_aws.wire import Call, Operation

if TYPE_CHECKING:
    from sluice_aws.duck import Column
    from sluice_aws.warehouse import Warehouse

# https://docs.aws.amazon.com/redshift/latest/mgmt/data-api.html
_LONGEST = 100 * 1024
_MOST = 40
_PAGE = 1000

_TYPES: dict[str, Typed] = {
    "BIGINT": ("int8", 19, 0),
    "BLOB": ("varbyte", 0, 0),
    "BOOLEAN": ("bool", 1, 0),
    "DATE": ("date", 13, 0),
    "DOUBLE": ("float8", 17, 17),
    "FLOAT": ("float4", 8, 8),
    # DuckDB sums integers in 128 bits, Redshift in 64.
    "HUGEINT": ("int8", 19, 0),
    "INTEGER": ("int4", 10, 0),
    "JSON": ("super", 0, 0),
    "SMALLINT": ("int2", 5, 0),
    "TIME": ("time", 15, 6),
    "TIMESTAMP": ("timestamp", 29, 6),
    "TIMESTAMP WITH TIME ZONE": ("timestamptz", 35, 6),
}


class RedshiftData:
    def __init__(self, warehouse: Callable[[], "Warehouse"], serverless: RedshiftServerless) -> None:
        self._serverless = serverless
        self._runner = Runner(warehouse, self._databases, serverless.role_of)
        self._lock = threading.Lock()
        self._pieces: dict[str, Piece] = {}
        self._by_token: dict[str, Statement] = {}

    def operations(self) -> dict[str, Operation]:
        return {
            "BatchExecuteStatement": self._batch_execute,
            "CancelStatement": self._cancel,
            "DescribeStatement": self._describe,
            "ExecuteStatement": self._execute,
            "GetStatementResult": self._result,
            "ListStatements": self._list,
        }

    def resource(self, call: Call) -> str:
        """The workgroup that a call is about; what is done with a statement that was made is on no resource."""
        workgroup = call.parameters.get("WorkgroupName")
        return "*" if workgroup is None else self._serverless.arn_of(workgroup)

    def _databases(self, workgroup: str) -> Sequence[str]:
        own = self._serverless.database_of(workgroup)
        return () if own is None else ("dev", own)

    def _execute(self, call: Call) -> dict[str, Any]:
        return self._submit(call, call.parameters["Sql"], [])

    def _batch_execute(self, call: Call) -> dict[str, Any]:
        sqls = call.parameters["Sqls"]
        if not 1 <= len(sqls) <= _MOST:
            raise AwsError("ValidationException", f"Sqls: a batch takes 1 to {_MOST} statements, not {len(sqls)}")
        return self._submit(call, ";\n".join(sqls), sqls)

    def _submit(self, call: Call, sql: str, sqls: Sequence[str]) -> dict[str, Any]:
        given = call.parameters
        _refuse(call)
        if any(len(one.encode()) > _LONGEST for one in (sqls or [sql])):
            raise AwsError("ValidationException", f"a statement has at most {_LONGEST} bytes")
        token = given.get("ClientToken")
        with self._lock:
            if token is not None and token in self._by_token:
                return _submitted(self._by_token[token])
        identity = str(uuid.uuid4())
        pieces = [Piece(f"{identity}:{number}", one) for number, one in enumerate(sqls, 1)]
        statement = Statement(identity, sql, region=call.region, pieces=pieces, name=given.get("StatementName"))
        statement.parameters = {one["name"]: one["value"] for one in given.get("Parameters") or []}
        statement.caller = {key: given[key] for key in ("DbUser", "SecretArn") if given.get(key)}
        self._place(statement, given)
        if statement.session_id is None and not given.get("SecretArn"):
            # The Data API takes passing credentials for the caller, who needs the right to them.
            calls.note("redshift-serverless:GetCredentials", self._serverless.arn_of(statement.workgroup))
        with self._lock:
            self._pieces.update({piece.id: piece for piece in (statement, *pieces)})
            if token is not None:
                self._by_token[token] = statement
        self._runner.submit(statement)
        return _submitted(statement)

    def _place(self, statement: Statement, given: dict[str, Any]) -> None:
        """Where the statement runs: in a kept session, or in a workgroup's database."""
        if (identity := given.get("SessionId")) is not None:
            kept = self._runner.take_session(identity)
            if kept is None:
                raise AwsError("ValidationException", f"The session {identity} is not available.")
            statement.session_id = identity
            statement.database, statement.workgroup = kept.database, kept.workgroup
            return
        workgroup, database = given.get("WorkgroupName"), given.get("Database")
        # A workgroup may be named by its ARN, which does not hold its name.
        if workgroup is None or self._serverless.database_of(workgroup) is None:
            raise AwsError("ValidationException", f"Redshift endpoint doesn't exist in this region: {workgroup}")
        if database is None:
            raise AwsError("ValidationException", "Database is required.")
        statement.database, statement.workgroup = database.lower(), workgroup
        if seconds := given.get("SessionKeepAliveSeconds"):
            statement.session_id = self._runner.keep_session(statement, seconds)

    def _cancel(self, call: Call) -> dict[str, Any]:
        statement = self._existing(call)
        if not isinstance(statement, Statement):
            raise AwsError("ValidationException", "A statement of a batch cannot be cancelled by itself.")
        if not self._runner.cancel(statement):
            raise AwsError(
                "ValidationException",
                f"Could not cancel a query that is already in {statement.status} state with ID: {statement.id}",
            )
        return {"Status": True}

    def _describe(self, call: Call) -> dict[str, Any]:
        piece = self._existing(call)
        shown = _shown(piece)
        if isinstance(piece, Statement):
            shown |= {
                "Database": piece.database,
                "WorkgroupName": piece.workgroup,
                "RedshiftPid": 0,
                **piece.caller,
            }
            if piece.parameters:
                shown["QueryParameters"] = [{"name": name, "value": value} for name, value in piece.parameters.items()]
            if piece.session_id is not None:
                shown["SessionId"] = piece.session_id
            if piece.pieces:
                shown["SubStatements"] = [_shown(one) for one in piece.pieces]
        return shown

    def _result(self, call: Call) -> dict[str, Any]:
        piece = self._existing(call)
        result = piece.result
        if piece.status != "FINISHED" or result is None or not result.has_rows:
            raise AwsError(
                "ResourceNotFoundException",
                "Query does not have result. Please check query status with DescribeStatement.",
            )
        rows, token = page(call, result.rows, _PAGE)
        shown: dict[str, Any] = {
            "ColumnMetadata": [_metadata(column) for column in result.columns],
            "Records": [[data_api_field(value) for value in row] for row in rows],
            "TotalNumRows": len(result.rows),
        }
        return shown if token is None else {**shown, "NextToken": token}

    def _list(self, call: Call) -> dict[str, Any]:
        given = call.parameters
        status, name = given.get("Status", "ALL"), given.get("StatementName")
        with self._lock:
            held = [piece for piece in self._pieces.values() if isinstance(piece, Statement)]
        chosen = [
            {
                "Id": one.id,
                "QueryString": one.sql,
                "QueryStrings": [piece.sql for piece in one.pieces],
                "IsBatchStatement": bool(one.pieces),
                "Status": one.status,
                "StatementName": one.name,
                "CreatedAt": one.created,
                "UpdatedAt": one.updated,
                "SecretArn": one.caller.get("SecretArn"),
            }
            for one in sorted(held, key=lambda one: one.created, reverse=True)
            if status in ("ALL", one.status) and (name is None or (one.name or "").startswith(name))
        ]
        shown, token = page(call, chosen)
        return {"Statements": shown, "NextToken": token}

    def _existing(self, call: Call) -> Piece:
        with self._lock:
            found = self._pieces.get(call.parameters["Id"])
        if found is None:
            raise AwsError("ResourceNotFoundException", "Query does not exist.")
        return found


def _refuse(call: Call) -> None:
    given = call.parameters
    if given.get("ClusterIdentifier"):
        raise not_carried_out(f"{call.name} on a cluster: its warehouse is a serverless workgroup (WorkgroupName)")
    if given.get("WithEvent"):
        raise not_carried_out(f"{call.name} with WithEvent")
    if given.get("ResultFormat", "JSON") != "JSON":
        raise not_carried_out(f"{call.name} with ResultFormat {given['ResultFormat']}")


def _submitted(statement: Statement) -> dict[str, Any]:
    return {
        "Id": statement.id,
        "CreatedAt": statement.created,
        "Database": statement.database,
        "WorkgroupName": statement.workgroup,
        "SessionId": statement.session_id,
        **statement.caller,
    }


def _shown(piece: Piece) -> dict[str, Any]:
    result = piece.result
    rows = (
        -1
        if result is None
        else len(result.rows)
        if result.has_rows
        else -1
        if result.touched is None
        else result.touched
    )
    shown = {
        "Id": piece.id,
        "QueryString": piece.sql,
        "Status": piece.status,
        "HasResultSet": result is not None and result.has_rows,
        "ResultRows": rows,
        "ResultSize": -1 if result is None else sum(size(value) for row in result.rows for value in row),
        "Duration": piece.nanoseconds,
        "RedshiftQueryId": 0,
        "CreatedAt": piece.created,
        "UpdatedAt": piece.updated,
    }
    return shown if piece.error is None else {**shown, "Error": piece.error}


def _metadata(column: "Column") -> dict[str, Any]:
    name, precision, scale = decimal_or(column.type, lambda kind: _TYPES.get(kind, ("varchar", 256, 0)))
    return {
        "name": column.name,
        "label": column.name,
        "typeName": "numeric" if name == "decimal" else name,
        "precision": precision,
        "scale": scale,
        "length": 0,
        "nullable": 1,
        "columnDefault": None,
        "isCaseSensitive": name == "varchar",
        "isCurrency": False,
        "isSigned": name in ("int2", "int4", "int8", "float4", "float8", "decimal"),
        "schemaName": "",
        "tableName": "",
    }
