"""Brings the local AWS into line with a ResourceDocument (src/ir/resources.ts).

What exists as it should is left alone, what differs is updated, and nothing is deleted but settings' values. Services
are called inside the process, with the same operations and parameters that a request would have: boto3's clients alone
would take longer to make than all of this takes.
"""

import base64
import hashlib
import io
import json
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from sluice_aws import identity, provision_jobs
from sluice_aws.errors import AwsError
from sluice_aws.provision_notifications import notifications
from sluice_aws.wire import ACCOUNT
from sluice_protocol import CommandError

if TYPE_CHECKING:
    from sluice_aws.application import Application

Json = dict[str, Any]
_ROLE = "sluice-local-lambda"
_RUNTIME = "nodejs20.x"


def provision(document: Json, application: "Application") -> None:
    """Applies a document. Raises CommandError where it cannot be applied."""
    if document["v"] != 1:
        raise CommandError(f"this local AWS knows version 1 of the resource document, not {document['v']!r}")
    if document["account"] != ACCOUNT:
        raise CommandError(
            f"the local AWS is account {ACCOUNT}, not {document['account']}: set the local environment's account to it"
        )
    application.region = document["region"]
    for kind, apply in _KINDS.items():
        for wanted in document.get(kind, []):
            try:
                apply(wanted, application)
            except AwsError as error:
                raise CommandError(f"{kind}: {wanted.get('name', wanted)}: {error.message}") from None
    try:
        notifications(document, application)
    except AwsError as error:
        raise CommandError(f"notifications: {error.message}") from None


def _found(get: Callable[[], Mapping[str, Any]], missing: str) -> Mapping[str, Any] | None:
    """What `get` returns; None where the service answers that it is missing."""
    try:
        return get()
    except AwsError as error:
        if error.code != missing:
            raise
        return None


def _bucket(wanted: Json, application: "Application") -> None:
    if not application.s3.has_bucket(wanted["name"]):
        application.s3.create_bucket(wanted["name"], application.region)


def _database(wanted: Json, application: "Application") -> None:
    if not application.glue.has_database(application.region, wanted["name"]):
        application.call("glue", "CreateDatabase", DatabaseInput={"Name": wanted["name"]})


def _table(wanted: Json, application: "Application") -> None:
    database, table = wanted["database"], table_input(wanted)
    found = application.glue.table(application.region, database, wanted["name"])
    if found is None:
        application.call("glue", "CreateTable", DatabaseName=database, TableInput=table)
    elif any(found[0].get(key) != value for key, value in table.items()):
        application.call("glue", "UpdateTable", DatabaseName=database, TableInput=table)


def table_input(table: Json) -> Json:
    """A table as Glue is told of it.

    A CSV table of strings alone gets OpenCSVSerde, which honours quotes. With other types it gets LazySimpleSerDe:
    OpenCSVSerde takes a date for a count of days, and an empty number fails the query. What is no value of its type
    is NULL then, and there are no quotes.
    """
    columns = [{"Name": column["name"].lower(), "Type": column["type"]} for column in table["columns"]]
    parameters = {"EXTERNAL": "TRUE", "classification": table["format"]}
    if table["format"] == "csv" and table["header"]:
        parameters["skip.header.line.count"] = "1"
    text = "org.apache.hadoop.mapred.TextInputFormat"
    written = "org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat"
    strings = all(column["Type"] == "string" for column in columns)
    formats: dict[str, tuple[str, str, Json]] = {
        "csv": (
            (text, written, _serde("org.apache.hadoop.hive.serde2.OpenCSVSerde", separatorChar=",", quoteChar='"'))
            if strings
            else (
                text,
                written,
                _serde(
                    "org.apache.hadoop.hive.serde2.lazy.LazySimpleSerDe",
                    **{"field.delim": ",", "serialization.format": ","},
                ),
            )
        ),
        "json": (text, written, _serde("org.openx.data.jsonserde.JsonSerDe")),
        "parquet": (
            "org.apache.hadoop.hive.ql.io.parquet.MapredParquetInputFormat",
            "org.apache.hadoop.hive.ql.io.parquet.MapredParquetOutputFormat",
            _serde("org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe"),
        ),
    }
    given, output, serde = formats[table["format"]]
    return {
        "Name": table["name"].lower(),
        "TableType": "EXTERNAL_TABLE",
        "Parameters": parameters,
        "PartitionKeys": [{"Name": key["name"].lower(), "Type": key["type"]} for key in table["partitions"]],
        "StorageDescriptor": {
            "Columns": columns,
            "Location": table["location"],
            "InputFormat": given,
            "OutputFormat": output,
            "SerdeInfo": serde,
        },
    }


def _serde(library: str, **parameters: str) -> Json:
    return {"SerializationLibrary": library, "Parameters": parameters}


def _function(wanted: Json, application: "Application") -> None:
    directory, name = Path(wanted["directory"]), wanted["name"]
    if not directory.is_dir():
        raise CommandError(f"the function {name} has no folder {directory}: build it first")
    code = package(directory)
    settings: Json = {
        "Handler": wanted["handler"],
        "Runtime": _RUNTIME,
        "Role": identity.ensure_role(_ROLE, "lambda.amazonaws.com"),
        "Timeout": wanted["timeout"],
        "MemorySize": wanted["memory"],
        "Environment": {"Variables": wanted["environment"]},
    }
    found = _found(
        lambda: application.call("lambda", "GetFunctionConfiguration", FunctionName=name), "ResourceNotFoundException"
    )
    if found is None:
        application.call("lambda", "CreateFunction", FunctionName=name, Code={"ZipFile": code}, **settings)
        return
    if found["CodeSha256"] != base64.b64encode(hashlib.sha256(code).digest()).decode():
        application.call("lambda", "UpdateFunctionCode", FunctionName=name, ZipFile=code)
    if any(found.get(key) != value for key, value in settings.items()):
        application.call("lambda", "UpdateFunctionConfiguration", FunctionName=name, **settings)


def package(directory: Path) -> bytes:
    """A folder as a zip whose bytes depend on nothing but its files' names and contents."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for path in sorted(path for path in directory.rglob("*") if path.is_file()):
            entry = zipfile.ZipInfo(path.relative_to(directory).as_posix(), (1980, 1, 1, 0, 0, 0))
            entry.external_attr = 0o644 << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, path.read_bytes())
    return buffer.getvalue()


def _topic(wanted: Json, application: "Application") -> None:
    # CreateTopic is idempotent.
    application.call("sns", "CreateTopic", Name=wanted["name"])


def _secret(wanted: Json, application: "Application") -> None:
    name, value = wanted["name"], wanted["value"]
    found = _found(
        lambda: application.call("secretsmanager", "DescribeSecret", SecretId=name), "ResourceNotFoundException"
    )
    if found is None:
        given = {} if value is None else {"SecretString": json.dumps(value)}
        application.call("secretsmanager", "CreateSecret", Name=name, **given)


_OF_FILE = "environment-file-"  # how the ids of versions begin that the environment's file has given


def _setting(wanted: Json, application: "Application") -> None:
    """The value that the environment's file gives. One that it gave and gives no more goes, as a deploy does it."""
    name, text = wanted["name"], wanted["text"]
    _secret({"name": name, "value": None}, application)
    found = _found(
        lambda: application.call("secretsmanager", "GetSecretValue", SecretId=name), "ResourceNotFoundException"
    )
    of_file = found is not None and found["VersionId"].startswith(_OF_FILE)
    if text is None:
        if of_file:
            application.call("secretsmanager", "DeleteSecret", SecretId=name, ForceDeleteWithoutRecovery=True)
            application.call("secretsmanager", "CreateSecret", Name=name)
    elif not of_file or found["SecretString"] != text:
        version = f"{_OF_FILE}{uuid4().hex}"
        value = {"SecretString": text, "ClientRequestToken": version}
        application.call("secretsmanager", "PutSecretValue", SecretId=name, **value)


def _warehouse(wanted: Json, application: "Application") -> None:
    namespace, workgroup = wanted["namespace"], wanted["workgroup"]

    def get(kind: str, **name: str) -> Mapping[str, Any] | None:
        return _found(
            lambda: application.call("redshift-serverless", f"Get{kind}", **name), "ResourceNotFoundException"
        )

    found = get("Namespace", namespaceName=namespace)
    if found is None:
        application.call("redshift-serverless", "CreateNamespace", namespaceName=namespace, dbName=wanted["database"])
    elif found["namespace"]["dbName"] != wanted["database"]:
        raise CommandError(
            f"the warehouse {namespace} has the database {found['namespace']['dbName']}, which cannot become "
            f"{wanted['database']}: `sluice reset` starts anew"
        )
    if get("Workgroup", workgroupName=workgroup) is None:
        application.call("redshift-serverless", "CreateWorkgroup", workgroupName=workgroup, namespaceName=namespace)


def _workgroup(wanted: Json, application: "Application") -> None:
    name, results = wanted["name"], {"OutputLocation": wanted["output"]}
    found = _found(lambda: application.call("athena", "GetWorkGroup", WorkGroup=name), "InvalidRequestException")
    if found is None:
        application.call("athena", "CreateWorkGroup", Name=name, Configuration={"ResultConfiguration": results})
    elif found["WorkGroup"]["Configuration"].get("ResultConfiguration") != results:
        application.call(
            "athena", "UpdateWorkGroup", WorkGroup=name, ConfigurationUpdates={"ResultConfigurationUpdates": results}
        )


_KINDS: Mapping[str, Callable[[Json, "Application"], None]] = {
    "buckets": _bucket,
    "databases": _database,
    "tables": _table,
    "functions": _function,
    "jobs": provision_jobs.job,
    "topics": _topic,
    "secrets": _secret,
    "settings": _setting,
    "warehouses": _warehouse,
    "workgroups": _workgroup,
}
"""What a document has, in the order in which it is applied."""
