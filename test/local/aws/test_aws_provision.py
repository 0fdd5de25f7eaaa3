"""The command `provision`: what a ResourceDocument says exists, exists, however often it is applied."""

import hashlib
import json
from pathlib import Path

import pytest
from aws_house import GLUE, HOUSE, LAKE, document
from aws_process import LocalAws
from aws_sql import Athena, Redshift

from sluice_aws.provision import package, table_input

STRINGS = [{"name": name, "type": "string"} for name in ("order_id", "order_date", "quantity")]
RAW = {
    "database": GLUE,
    "name": "provisioned_raw",
    "location": f"s3://{LAKE}/bronze/provisioned/",
    "format": "csv",
    "columns": STRINGS,
    "partitions": [],
    "header": True,
}


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    folder = tmp_path / "generate orders"
    folder.mkdir()
    (folder / "index.mjs").write_text("export const handler = async () => process.env.SEED;\n")
    (folder / "index.mjs.map").write_text("{}")
    return folder


def function(folder: Path, seed: str) -> dict[str, object]:
    return {
        "name": "provisioned",
        "directory": str(folder),
        "handler": "index.handler",
        "timeout": 5,
        "memory": 256,
        "environment": {"SEED": seed},
    }


def test_everything_is_there_and_stays(aws: LocalAws, bundle: Path) -> None:
    whole = {**HOUSE, "tables": [RAW], "functions": [function(bundle, "1")]}
    whole["secrets"] = [
        {"name": "sluice/db", "value": {"user": "x", "port": 5439}},
        {"name": "sluice/none", "value": None},
    ]
    assert aws.ask("provision", resources=whole)["event"] == "provisioned"
    secrets, functions = aws.client("secretsmanager"), aws.client("lambda")
    assert json.loads(secrets.get_secret_value(SecretId="sluice/db")["SecretString"]) == {"user": "x", "port": 5439}
    before = functions.get_function_configuration(FunctionName="provisioned")
    table = aws.client("glue").get_table(DatabaseName=GLUE, Name="provisioned_raw")["Table"]
    secrets.put_secret_value(SecretId="sluice/db", SecretString="set by people")

    again = aws.ask("provision", resources=whole)
    assert again["seconds"] < 0.5
    # Nothing was uploaded or updated, and the value that people set is theirs.
    after = functions.get_function_configuration(FunctionName="provisioned")
    assert (after["RevisionId"], after["LastModified"]) == (before["RevisionId"], before["LastModified"])
    held = aws.client("glue").get_table(DatabaseName=GLUE, Name="provisioned_raw")["Table"]
    assert held["VersionId"] == table["VersionId"]
    assert secrets.get_secret_value(SecretId="sluice/db")["SecretString"] == "set by people"


def test_settings_of_airflow_are_what_the_file_says_or_what_people_set(aws: LocalAws) -> None:
    secrets = aws.client("secretsmanager")

    def given(limit: str | None) -> str:
        aws.ask("provision", resources=document(settings=[{"name": "house/airflow/variables/limit", "text": limit}]))
        try:
            return secrets.get_secret_value(SecretId="house/airflow/variables/limit")["SecretString"]
        except secrets.exceptions.ResourceNotFoundException:
            return "none yet"

    assert given(None) == "none yet"
    assert given("5") == "5"
    secrets.put_secret_value(SecretId="house/airflow/variables/limit", SecretString="set by people")
    assert given(None) == "set by people"
    assert given("6") == "6"
    # What the file no longer says is not what people set.
    assert given(None) == "none yet"
    secrets.put_secret_value(SecretId="house/airflow/variables/limit", SecretString="7")
    assert given("7") == "7"
    assert given(None) == "none yet"


def test_changes_are_applied(aws: LocalAws, bundle: Path, redshift: Redshift, athena: Athena) -> None:
    client = aws.client("lambda")

    def answer() -> object:
        return json.loads(client.invoke(FunctionName="provisioned", Payload="{}")["Payload"].read())

    aws.ask("provision", resources=document(functions=[function(bundle, "1")], tables=[RAW]))
    assert answer() == "1"
    aws.ask("provision", resources=document(functions=[function(bundle, "2")]))
    assert answer() == "2"
    (bundle / "index.mjs").write_text("export const handler = async () => 'new code';\n")
    wider = {**RAW, "columns": [*STRINGS, {"name": "note", "type": "string"}]}
    aws.ask("provision", resources=document(functions=[function(bundle, "2")], tables=[wider]))
    assert answer() == "new code"
    aws.client("s3").put_object(Bucket=LAKE, Key="bronze/provisioned/2026-01-01.csv", Body=b'h\n1,2026-01-01,2,"a,b"\n')
    assert redshift.run("SELECT * FROM bronze.provisioned_raw") == [["1", "2026-01-01", "2", "a,b"]]
    assert athena.run("SELECT note FROM provisioned_raw") == [["a,b"]]


def test_what_cannot_be_applied_says_why(aws: LocalAws, tmp_path: Path) -> None:
    never = tmp_path / "never"
    refused = aws.ask("provision", resources=document(functions=[function(never, "1")]))
    assert refused["message"] == f"the function provisioned has no folder {never}: build it first"
    refused = aws.ask("provision", resources=document(buckets=[{"name": "No_Bucket"}]))
    assert refused["message"] == "buckets: No_Bucket: The specified bucket is not valid: No_Bucket"
    other = [{"workgroup": "sluice-main", "database": "other", "namespace": "sluice-main"}]
    assert "which cannot become other" in aws.ask("provision", resources=document(warehouses=other))["message"]


def test_a_package_depends_on_names_and_contents_alone(bundle: Path, tmp_path: Path) -> None:
    copy = tmp_path / "elsewhere"
    copy.mkdir()
    for name in ("index.mjs.map", "index.mjs"):
        (copy / name).write_bytes((bundle / name).read_bytes())
        (copy / name).chmod(0o755)
    digests = {hashlib.sha256(package(folder)).hexdigest() for folder in (bundle, copy)}
    assert len(digests) == 1


def test_tables_of_text_have_the_serde_that_suits_their_types() -> None:
    def serde(**changes: object) -> str:
        storage = table_input({**RAW, **changes})["StorageDescriptor"]
        return storage["SerdeInfo"]["SerializationLibrary"].rpartition(".")[2]

    assert serde() == "OpenCSVSerde"
    assert serde(columns=[*STRINGS, {"name": "day", "type": "date"}]) == "LazySimpleSerDe"
    assert serde(format="json") == "JsonSerDe"
    assert serde(format="parquet") == "ParquetHiveSerDe"
    assert "skip.header.line.count" not in table_input({**RAW, "header": False})["Parameters"]
