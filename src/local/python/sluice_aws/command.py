"""The parent's commands, carried out one after the other."""

import threading
import time
from importlib import import_module
from typing import TYPE_CHECKING, Any

from sluice_aws.errors import AwsError
from sluice_aws.files import Damaged
from sluice_aws.spark_process import SparkGone
from sluice_aws.values import json_safe
from sluice_protocol import Command, CommandError, emit

if TYPE_CHECKING:
    from sluice_aws.application import Application
    from sluice_aws.duck import Result


def handle(application: "Application", command: Command) -> None:
    """Carries a command out and answers it with an event. Raises CommandError."""
    match command["command"]:
        case "provision":
            from sluice_aws.provision import provision

            began = time.monotonic()
            provision(command["resources"], application)
            emit("provisioned", id=command["id"], seconds=round(time.monotonic() - began, 3))
        case "sql":
            columns, rows = run_sql(application, command["engine"], command["sql"])
            emit("rows", id=command["id"], columns=columns, rows=rows)
        case "warm":
            # Takes seconds, in which other commands go on.
            threading.Thread(target=_warm, args=(application, command["id"]), name="warm", daemon=True).start()
        case other:
            raise CommandError(f"the local AWS knows no command {other!r}")


def _warm(application: "Application", identity: str) -> None:
    try:
        seconds = application.warm_spark()
    except AwsError as error:
        emit("rejected", id=identity, message=error.message)
    except SparkGone as error:
        emit("rejected", id=identity, message=str(error))
    else:
        emit("warmed", id=identity, seconds=round(seconds, 3))
        # What jobs write is read soon.
        import_module("sluice_aws.iceberg")


def run_sql(application: "Application", engine: str, sql: str) -> "Rows":
    """Runs one statement of an engine, outside of its API."""
    from sluice_aws.athena_sql import QueryFailed
    from sluice_aws.redshift_parse import SqlError

    try:
        if engine == "redshift":
            return _on_redshift(application, sql)
        if engine == "athena":
            return _on_athena(application, sql)
    except (SqlError, QueryFailed, Damaged) as error:
        raise CommandError(str(error)) from None
    raise CommandError(f"the local AWS has no SQL engine {engine!r}: redshift or athena")


Rows = tuple[list[dict[str, str]], list[list[Any]]]


def _on_redshift(application: "Application", sql: str) -> Rows:
    warehouse = application.warehouse()
    session = warehouse.session(application.serverless.any_database(), application.region)
    try:
        with warehouse.turn([sql]):
            result = session.run(sql, {})
    finally:
        session.close()
    return _rows(result)


def _on_athena(application: "Application", sql: str) -> Rows:
    engine = application.athena()
    session = engine.session()
    try:
        return _rows(engine.run(session, sql, "default", application.region, []).result)
    finally:
        session.close()


def _rows(result: "Result") -> Rows:
    columns = [{"name": column.name, "type": column.type.lower()} for column in result.columns]
    return columns, [[json_safe(value) for value in row] for row in result.rows]
