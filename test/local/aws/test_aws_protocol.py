"""Every event and command is what schemas/protocol.schema.json says."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from aws_house import HOUSE, document
from aws_process import PYTHON, LocalAws
from jsonschema import Draft202012Validator

SCHEMA = json.loads((Path(__file__).parents[3] / "schemas" / "protocol.schema.json").read_text())


@pytest.fixture(scope="module")
def events() -> Draft202012Validator:
    return Draft202012Validator({**SCHEMA, "oneOf": [{"$ref": "#/$defs/event"}]})


def test_the_house_is_a_document_of_the_schema() -> None:
    command = {"v": 1, "id": "1", "command": "provision", "resources": HOUSE}
    Draft202012Validator(SCHEMA).validate(command)


def test_commands_that_cannot_be_carried_out_are_rejected(aws: LocalAws) -> None:
    assert aws.ask("dance")["message"] == "the local AWS knows no command 'dance'"
    refused = aws.ask("provision", resources={**document(), "account": "999999999999"})
    assert "the local AWS is account 123456789012" in refused["message"]
    assert aws.process.stdin is not None
    aws.process.stdin.write(b"not json\n")
    aws.process.stdin.flush()
    unread = aws.wait_for(lambda event: event["event"] == "rejected", 5)
    assert unread["id"] is None
    assert "not a JSON command" in unread["message"]


def test_a_command_is_rejected_in_words_also_where_its_log_has_no_room() -> None:
    child = """
from sluice_protocol import commands, start
start("aws")
def handle(command):
    open("/dev/full", "w").write("x" * 100_000)
commands(handle)
"""
    with open("/dev/full", "w") as full:
        process = subprocess.Popen(
            [sys.executable, "-c", child],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=full,
            env={**os.environ, "PYTHONPATH": str(PYTHON)},
            start_new_session=True,
        )
    assert process.stdin is not None
    assert process.stdout is not None
    for identity in ("1", "2"):
        process.stdin.write(json.dumps({"v": 1, "id": identity, "command": "x"}).encode() + b"\n")
        process.stdin.flush()
        event = json.loads(process.stdout.readline())
        assert (event["event"], event["id"]) == ("rejected", identity)
        assert event["message"].endswith("cannot be used (no space left on device): make room on its disk")
    process.stdin.close()
    process.wait(10)


def test_sql_answers_with_values_that_json_holds(aws: LocalAws) -> None:
    sql = (
        "SELECT 1.50::DECIMAL(10,2) AS d, '2026-01-02'::DATE AS day, '2026-01-02 03:04:05'::TIMESTAMP AS at, "
        "9007199254740993 AS big, 7 AS small, NULL AS none, TRUE AS yes"
    )
    answer = aws.ask("sql", engine="redshift", sql=sql)
    assert answer["event"] == "rows"
    assert [column["name"] for column in answer["columns"]] == ["d", "day", "at", "big", "small", "none", "yes"]
    assert answer["rows"] == [["1.50", "2026-01-02", "2026-01-02 03:04:05", "9007199254740993", 7, None, True]]
    assert aws.ask("sql", engine="athena", sql="SELECT 1 AS a, 'x'")["rows"] == [[1, "x"]]


def test_sql_that_fails_is_rejected_with_the_engines_words(aws: LocalAws) -> None:
    answer = aws.ask("sql", engine="redshift", sql="SELECT 1/0")
    assert (answer["event"], answer["message"]) == ("rejected", "division by zero")
    answer = aws.ask("sql", engine="athena", sql="DROP TABLE x")
    assert answer["message"] == "NOT_SUPPORTED: the local AWS does not carry out DROP TABLE in Athena, only SELECT"


def test_all_events_so_far_are_of_the_schema(aws: LocalAws, events: Draft202012Validator) -> None:
    assert {event["event"] for event in aws.events} >= {"ready", "provisioned", "rows", "rejected"}
    for event in aws.events:
        events.validate(event)
