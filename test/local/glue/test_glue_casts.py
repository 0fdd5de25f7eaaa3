"""What a text is as a value of each type: exactly that value, or unreadable. Nothing is rounded, cut or guessed."""

import json
from pathlib import Path

import pytest
from glue_house import WHEEL, House

SCRIPT = Path(__file__).parent / "scripts" / "cast_values.py"
UNREADABLE = "UNREADABLE"
MISSING = "MISSING"

CASES: dict[str, dict[str | None, str]] = {
    "int": {
        "5": "5",
        " 5 ": "5",
        "+7": "7",
        "-0": "0",
        "3.0": "3",
        "3.": "3",
        "2147483647": "2147483647",
        "2147483648": UNREADABLE,
        "2.7": UNREADABLE,
        "1e3": UNREADABLE,
        "five": UNREADABLE,
        "0x1F": UNREADABLE,
        "5d": UNREADABLE,
        "1,000": UNREADABLE,
        "": MISSING,
        "  ": MISSING,
        None: MISSING,
    },
    "bigint": {"9223372036854775807": "9223372036854775807", "9223372036854775808": UNREADABLE},
    "decimal(6,2)": {
        "1.5": "1.50",
        "1.50": "1.50",
        "1.500": "1.50",
        "-.5": "-0.50",
        "9999.99": "9999.99",
        "10000": UNREADABLE,
        "1.005": UNREADABLE,
        "19.990000000000002": UNREADABLE,
        "1e3": "1000.00",
        "1.25E1": "12.50",
        "1.255E1": "12.55",
        "1.2555E1": UNREADABLE,
        "1e-3": UNREADABLE,
        "1E-30": UNREADABLE,
        "1e-400": UNREADABLE,
        "1e99999": UNREADABLE,
        "1e-9999999999": UNREADABLE,
        "0.0e-30": "0.00",
        "-120.0e-02 ": "-1.20",
        "n/a": UNREADABLE,
        ".": UNREADABLE,
        "NaN": UNREADABLE,
        "$5": UNREADABLE,
        "": MISSING,
    },
    "decimal(38,0)": {"9" * 38: "9" * 38, "9" * 39: UNREADABLE},
    "decimal(18,2)": {
        "1.23456789E7": "12345678.90",
        "9007199254740993.25": "9007199254740993.25",
        # One double for both.
        "1.23456789012345678E15": "1234567890123456.78",
        "1.234567890123456785E15": UNREADABLE,
    },
    "double": {
        "1.5": "1.5",
        "-0.0": "0.0",
        "1e3": "1000.0",
        ".5": "0.5",
        "NaN": UNREADABLE,
        "Infinity": UNREADABLE,
        "1e999": UNREADABLE,
        "1d": UNREADABLE,
    },
    "boolean": {"true": "true", "F": "false", "1": "true", "no": "false", "maybe": UNREADABLE, "": MISSING},
    "date": {
        "2026-01-02": "2026-01-02",
        "2026-1-2": "2026-01-02",
        " 2026-01-02 ": "2026-01-02",
        "2024-02-29": "2024-02-29",
        "2026-02-29": UNREADABLE,
        "2026": UNREADABLE,
        "2026-01": UNREADABLE,
        "20260102": UNREADABLE,
        "2026-01-02T10:00:00": UNREADABLE,
        "2026-01-02 xx": UNREADABLE,
        "02.01.2026": UNREADABLE,
        "2026-1-2 1": UNREADABLE,
        "2026-01-2T": UNREADABLE,
        "2026-01-2x": UNREADABLE,
        "2026-01--2": UNREADABLE,
        "2026-1-02 ": "2026-01-02",
        "0001-01-01": "0001-01-01",
        "9999-12-31": "9999-12-31",
        "0000-12-31": UNREADABLE,
        "0000-1-1": UNREADABLE,
        " 0000-12-31 ": UNREADABLE,
        "today": UNREADABLE,
    },
    "timestamp": {
        "2026-01-02": "2026-01-02 00:00:00",
        "2026-01-02 10:11": "2026-01-02 10:11:00",
        "2026-01-02T10:11:12Z": "2026-01-02 10:11:12",
        "2026-01-02T10:11:12.123456": "2026-01-02 10:11:12.123456",
        "2026-01-02T10:11:12.1234560": "2026-01-02 10:11:12.123456",
        "2026-01-02T10:11:12.1234567": UNREADABLE,
        "2026-1-2 1:1:1.1234567": UNREADABLE,
        "2026-1-2 1:1:1.1234": "2026-01-02 01:01:01.1234",
        "2026-01-02T10:11:12+02:00": "2026-01-02 08:11:12",
        "2026-01-02T10:11:12.5-05:30": "2026-01-02 15:41:12.5",
        "2026-03-29T02:30:00": "2026-03-29 02:30:00",
        "10:11": UNREADABLE,
        "2026": UNREADABLE,
        "2026-01": UNREADABLE,
        "2026-01-02 25:00": UNREADABLE,
        "2026-01-02 10:11 xx": UNREADABLE,
        "1767312000": UNREADABLE,
        "0001-01-01": "0001-01-01 00:00:00",
        "0001-01-01 00:00:00-02:00": "0001-01-01 02:00:00",
        "0001-01-01 00:00:00+02:00": UNREADABLE,
        "0000-12-31": UNREADABLE,
        " 0000-12-31 10:00": UNREADABLE,
        "9999-12-31": "9999-12-31 00:00:00",
        "9999-12-31 23:59:59.999999": "9999-12-31 23:59:59.999999",
        "9999-12-31T23:59:59Z": "9999-12-31 23:59:59",
        "9999-12-31 23:00:00+05:00": "9999-12-31 18:00:00",
        "9999-12-31 23:00:00-05:00": UNREADABLE,
        "9999-12-31 23:59:59.9999999": UNREADABLE,
    },
    "string": {"": "", " ": " ", "é": "é", None: MISSING},
    "string, required": {"": MISSING, " ": " ", None: MISSING},
}


@pytest.fixture(scope="module")
def answers(house: House) -> dict[tuple[str, str | None], str]:
    cases = [[*_kind(kind), text] for kind, texts in CASES.items() for text in texts]
    outcome = house.worker.run(SCRIPT, [json.dumps(cases)], [WHEEL])
    assert outcome.state == "SUCCEEDED", outcome.log
    answered = json.loads(outcome.log.partition("ANSWER ")[2])
    return {
        (f"{kind}, required" if required else kind, text): MISSING
        if absent
        else value or (value if value == "" else UNREADABLE)
        for kind, required, text, value, absent in answered
    }


def _kind(name: str) -> tuple[str, bool]:
    kind, _, required = name.partition(", ")
    return kind, bool(required)


@pytest.mark.parametrize("kind", CASES)
def test_casts(answers: dict[tuple[str, str | None], str], kind: str) -> None:
    assert {text: answers[kind, text] for text in CASES[kind]} == CASES[kind]
