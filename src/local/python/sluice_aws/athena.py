"""Athena: SELECT over the Glue catalog, with results in S3."""

import threading
import time
import uuid
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sluice_aws import calls
from sluice_aws.athena_named_queries import NamedQueries
from sluice_aws.athena_workgroups import PRIMARY, Workgroups
from sluice_aws.errors import AwsError
from sluice_aws.paging import page
from sluice_aws.s3 import S3
from sluice_aws.wire import Call, Operation

if TYPE_CHECKING:
    from sluice_aws.athena_sql import AthenaEngine
    from sluice_aws.duck import Session

_PAGE = 1000
_LONGEST = 262_144  # bytes, https://docs.aws.amazon.com/athena/latest/ug/service-limits.html


@dataclass
class Query:
    id: str
    sql: str
    workgroup: str
    database: str
    region: str
    folder: str
    parameters: list[str]
    state: str = "QUEUED"
    reason: str | None = None
    submitted: float = field(default_factory=time.time)
    completed: float | None = None
    scanned: int = 0
    milliseconds: int = 0
    rows: list[list[str | None]] | None = None
    columns: list[dict[str, Any]] = field(default_factory=list)
    session: "Session | None" = None
    caller: calls.Caller | None = field(default_factory=calls.current)

    @property
    def output(self) -> str:
        return f"{self.folder}{self.id}.csv"


class Athena:
    def __init__(self, folder: Path, engine: Callable[[], "AthenaEngine"], lake: S3) -> None:
        self._workgroups = Workgroups(folder)
        self._named = NamedQueries(folder, self._workgroups.is_there)
        self._engine = engine
        self._lake = lake
        self._threads = ThreadPoolExecutor(max_workers=4, thread_name_prefix="athena")
        self._lock = threading.Lock()
        self._queries: dict[str, Query] = {}
        self._by_token: dict[str, str] = {}

    def operations(self) -> dict[str, Operation]:
        return {
            "BatchGetQueryExecution": self._batch_get,
            "GetQueryExecution": self._get,
            "GetQueryResults": self._results,
            "ListQueryExecutions": self._list,
            "StartQueryExecution": self._start,
            "StopQueryExecution": self._stop,
            **self._workgroups.operations(),
            **self._named.operations(),
        }

    def _start(self, call: Call) -> dict[str, Any]:
        given = call.parameters
        if len(given["QueryString"].encode()) > _LONGEST:
            raise AwsError("InvalidRequestException", f"A query has at most {_LONGEST} bytes.")
        workgroup = given.get("WorkGroup") or PRIMARY
        asked = (given.get("ResultConfiguration") or {}).get("OutputLocation")
        folder = self._workgroups.output(workgroup, asked)
        bucket = folder.removeprefix("s3://").partition("/")[0]
        if not self._lake.has_bucket(bucket):
            raise AwsError("InvalidRequestException", f"Unable to verify/create output bucket {bucket}")
        context = given.get("QueryExecutionContext") or {}
        query = Query(
            id=str(uuid.uuid4()),
            sql=given["QueryString"],
            workgroup=workgroup,
            database=(context.get("Database") or "default").lower(),
            region=call.region,
            folder=folder,
            parameters=list(given.get("ExecutionParameters") or []),
        )
        token = given.get("ClientRequestToken")
        with self._lock:
            if token is not None and token in self._by_token:
                return {"QueryExecutionId": self._by_token[token]}
            self._queries[query.id] = query
            if token is not None:
                self._by_token[token] = query.id
        self._threads.submit(self._run, query)
        return {"QueryExecutionId": query.id}

    def resource(self, call: Call) -> str:
        """The workgroup that a call is about."""
        query = self._queries.get(call.parameters.get("QueryExecutionId", ""))
        workgroup = call.parameters.get("WorkGroup") or (query.workgroup if query else PRIMARY)
        return call.arn("athena", f"workgroup/{workgroup}")

    def _run(self, query: Query) -> None:
        with calls.serving(query.caller):
            self._execute(query)

    def _execute(self, query: Query) -> None:
        from sluice_aws.athena_results import csv, metadata, rows_of_text
        from sluice_aws.athena_sql import QueryFailed
        from sluice_aws.duck import Cancelled

        began = time.monotonic()
        try:
            engine = self._engine()
            session = engine.session()
            # Athena looks up the database that a query runs in, whatever the query names.
            calls.note_database(query.region, query.database)
            with self._lock:
                if query.state != "QUEUED":
                    raise Cancelled
                query.state, query.session = "RUNNING", session
            answer = engine.run(session, query.sql, query.database, query.region, query.parameters)
            query.scanned = answer.scanned
            most = self._workgroups.most(query.workgroup)
            if most is not None and query.scanned > most:
                # AWS stops the query on the way; here the files have been read when they are counted.
                raise QueryFailed(f"Bytes scanned limit was exceeded: {query.scanned} of {most}")
            query.rows = rows_of_text(answer.result)
            query.columns = [metadata(column) for column in answer.result.columns]
            bucket, _, key = query.output.removeprefix("s3://").partition("/")
            # Athena looks where the results' bucket is before it writes them there.
            calls.note("s3:GetBucketLocation", f"arn:aws:s3:::{bucket}")
            calls.note_object("s3:PutObject", query.output)
            self._lake.put(bucket, key, csv(query.rows), "application/octet-stream")
            outcome, reason = "SUCCEEDED", None
        except Cancelled:
            outcome, reason = "CANCELLED", "Query was cancelled by user"
        except QueryFailed as failure:
            outcome, reason = "FAILED", str(failure)
        except Exception as error:
            outcome, reason = "FAILED", f"a bug of the local AWS: {type(error).__name__}: {error}"
        with self._lock:
            session, query.session = query.session, None
            query.milliseconds = int((time.monotonic() - began) * 1000)
            query.completed, query.reason, query.state = time.time(), reason, outcome
        if session is not None:
            session.close()

    def _stop(self, call: Call) -> None:
        query = self._existing(call.parameters["QueryExecutionId"])
        with self._lock:
            session = query.session
            if query.state == "QUEUED":
                query.state, query.completed = "CANCELLED", time.time()
        if session is not None:
            session.cancel()

    def _get(self, call: Call) -> dict[str, Any]:
        return {"QueryExecution": _shown(self._existing(call.parameters["QueryExecutionId"]))}

    def _batch_get(self, call: Call) -> dict[str, Any]:
        wanted = call.parameters["QueryExecutionIds"]
        found = [_shown(self._queries[one]) for one in wanted if one in self._queries]
        missing = [
            {"QueryExecutionId": one, "ErrorCode": "INVALID_QUERY_EXECUTION_ID", "ErrorMessage": "was not found"}
            for one in wanted
            if one not in self._queries
        ]
        return {"QueryExecutions": found, "UnprocessedQueryExecutionIds": missing}

    def _list(self, call: Call) -> dict[str, Any]:
        workgroup = call.parameters.get("WorkGroup") or PRIMARY
        with self._lock:
            held = [query for query in self._queries.values() if query.workgroup == workgroup]
        newest = sorted(held, key=lambda query: query.submitted, reverse=True)
        shown, token = page(call, [query.id for query in newest], 50)
        return {"QueryExecutionIds": shown, "NextToken": token}

    def _results(self, call: Call) -> dict[str, Any]:
        query = self._existing(call.parameters["QueryExecutionId"])
        if query.state in ("QUEUED", "RUNNING"):
            raise AwsError("InvalidRequestException", f"Query has not yet finished. Current state: {query.state}")
        if query.state != "SUCCEEDED" or query.rows is None:
            raise AwsError(
                "InvalidRequestException", f"Query did not finish successfully. Final query state: {query.state}"
            )
        rows, token = page(call, query.rows, _PAGE)
        data = [{"Data": [{} if cell is None else {"VarCharValue": cell} for cell in row]} for row in rows]
        shown = {"Rows": data, "ResultSetMetadata": {"ColumnInfo": query.columns}}
        return {"UpdateCount": 0, "ResultSet": shown, "NextToken": token}

    def _existing(self, identity: str) -> Query:
        found = self._queries.get(identity)
        if found is None:
            raise AwsError("InvalidRequestException", f"QueryExecution {identity} was not found")
        return found


def _shown(query: Query) -> dict[str, Any]:
    status: dict[str, Any] = {"State": query.state, "SubmissionDateTime": query.submitted}
    if query.completed is not None:
        status["CompletionDateTime"] = query.completed
    if query.reason is not None:
        status["StateChangeReason"] = query.reason
    if query.state == "FAILED":
        status["AthenaError"] = {
            "ErrorCategory": 2,
            "ErrorType": 1006,
            "Retryable": False,
            "ErrorMessage": query.reason,
        }
    return {
        "QueryExecutionId": query.id,
        "Query": query.sql,
        "StatementType": "DML",
        "SubstatementType": "SELECT",
        "ResultConfiguration": {"OutputLocation": query.output},
        "QueryExecutionContext": {"Database": query.database, "Catalog": "awsdatacatalog"},
        "Status": status,
        "Statistics": {
            "EngineExecutionTimeInMillis": query.milliseconds,
            "TotalExecutionTimeInMillis": query.milliseconds,
            "DataScannedInBytes": query.scanned,
            "QueryQueueTimeInMillis": 0,
        },
        "WorkGroup": query.workgroup,
        "EngineVersion": {
            "SelectedEngineVersion": "Athena engine version 3",
            "EffectiveEngineVersion": "Athena engine version 3",
        },
    }
