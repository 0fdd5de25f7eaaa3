"""Words that the parser takes for others that the engine has, and the engine does not: only the tokens show them.

Trino's types, intervals and units are those of its documentation ("Data types", "Date and time functions and
operators"), Redshift's those of its guide, and Spark's types those of its parser of data types.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from sqlglot.tokens import Token, TokenType

from .engines import TRAITS, Engine
from .problems import Problems

Found = tuple[Token, str]

_QUOTED = (TokenType.STRING, TokenType.IDENTIFIER, TokenType.RAW_STRING)
_CASTS = ("cast", "try_cast")
_UNITS = frozenset({"millisecond", "second", "minute", "hour", "day", "week", "month", "quarter", "year"})
_INTEGERS = {"int64": "bigint", "int32": "int", "long": "bigint"}


@dataclass(frozen=True)
class _Wording:
    # Words and signs of other engines, and what is said of them.
    words: Mapping[str, str]
    # Types of other engines, and the engine's own.
    types: Mapping[str, str]
    # Functions that the parser keeps no place of, and what to write instead.
    calls: Mapping[str, str] = field(default_factory=dict)
    # Functions whose first argument is a unit in quotes.
    quoting_units: frozenset[str] = frozenset()
    # Whether the number of an interval is in quotes, and whether its unit is behind them.
    quotes_intervals: bool = False
    unit_behind: bool = False


_WORDING: Mapping[Engine, _Wording] = {
    "redshift": _Wording(
        words={
            "==": "Redshift has no `==`. Write `=`.",
            "<=>": "Redshift has no `<=>`. Write a = b OR (a IS NULL AND b IS NULL).",
            "rlike": "Redshift has no RLIKE. Write `~`.",
            "regexp": "Redshift has no REGEXP. Write `~`.",
        },
        types=_INTEGERS
        | {
            "double": "double precision",
            "string": "varchar",
            "number": "decimal",
            "tinyint": "smallint",
            "json": "super",
        },
        calls={
            "if": "CASE WHEN … THEN … ELSE … END",
            "overlay": "left(…) || … || substring(…)",
            "safe_cast": "try_cast(…)",
            "string_agg": "listagg(…)",
        },
        quoting_units=frozenset({"date_trunc"}),
        quotes_intervals=True,
    ),
    "athena": _Wording(
        words={
            "::": "Athena has no `::`. Write cast(… as …).",
            "~": "Athena has no `~`. Write regexp_like(text, pattern).",
            "qualify": "Athena has no QUALIFY. Filter row_number() in a query around this one.",
            "==": "Athena has no `==`. Write `=`.",
            "<=>": "Athena has no `<=>`. Write IS NOT DISTINCT FROM.",
            "rlike": "Athena has no RLIKE. Write regexp_like(text, pattern).",
            "regexp": "Athena has no REGEXP. Write regexp_like(text, pattern).",
        },
        types=_INTEGERS
        | {"string": "varchar", "text": "varchar", "float": "real or double", "float4": "real", "float8": "double"}
        | {"bool": "boolean", "datetime": "timestamp", "timestamptz": "timestamp with time zone"}
        | {"int2": "smallint", "int4": "int", "int8": "bigint", "number": "decimal"},
        calls={
            "decode": "CASE … WHEN … THEN … END",
            "initcap": r"regexp_replace(…, '(\w)(\w*)', x -> upper(x[1]) || lower(x[2]))",
            "overlay": "substr(…) || … || substr(…)",
            "safe_cast": "try_cast(…)",
            "string_agg": "listagg(…) WITHIN GROUP (ORDER BY …)",
        },
        quoting_units=frozenset({"date_trunc", "date_add", "date_diff"}),
        quotes_intervals=True,
        unit_behind=True,
    ),
    "spark": _Wording(
        words={
            "::": "Spark 3.5 has no `::`. Write cast(… AS …).",
            "qualify": "Spark has no QUALIFY. Filter row_number() in a query around this one.",
        },
        types={"int64": "bigint", "int32": "int", "text": "string", "float8": "double", "float4": "float"}
        | {
            "bool": "boolean",
            "datetime": "timestamp",
            "timestamptz": "timestamp",
            "number": "decimal",
            "json": "string",
        },
    ),
}


def refuse_wording(text: str, tokens: list[Token], engine: Engine, problems: Problems) -> None:
    """Reports words of other engines, each at its place."""
    wording, title = _WORDING[engine], TRAITS[engine].title
    words = [_word(text, token) for token in tokens]
    for found in (_words, _types, _calls, _units, _intervals, _limits):
        for token, message in found(tokens, words, wording):
            problems.add("unsupported", message.format(engine=title), token.start, token.end + 1)


def _word(text: str, token: Token) -> str:
    """What stands there (the tokenizer makes a cast of `5L`), in small letters; nothing of texts and quoted names."""
    return "" if token.token_type in _QUOTED else text[token.start : token.end + 1].lower()


def _words(tokens: list[Token], words: list[str], wording: _Wording) -> Iterator[Found]:
    for token, word in zip(tokens, words, strict=True):
        if (message := wording.words.get(word)) is not None:
            yield token, message


def _types(tokens: list[Token], words: list[str], wording: _Wording) -> Iterator[Found]:
    """The types of casts: behind AS, where the innermost parenthesis is a cast's, and behind `::`."""
    calls: list[str] = []
    for at, (word, following) in enumerate(pairwise([*words, ""])):
        if word == "(":
            calls.append(words[at - 1] if at else "")
        elif word == ")" and calls:
            calls.pop()
        elif word == "::" or (word == "as" and calls and calls[-1] in _CASTS):
            instead = wording.types.get(following)
            behind = words[at + 2] if at + 2 < len(words) else ""
            if instead is not None and f"{following} {behind}" != instead:
                yield tokens[at + 1], f"{{engine}} has no type `{following}`. Write {instead}."


def _calls(tokens: list[Token], words: list[str], wording: _Wording) -> Iterator[Found]:
    for before, word, following, token in zip(["", *words], words, [*words[1:], ""], tokens, strict=False):
        if following == "(" and before != "." and (instead := wording.calls.get(word)) is not None:
            yield token, f"{{engine}} has no function `{word}`. Write {instead}."


def _units(tokens: list[Token], words: list[str], wording: _Wording) -> Iterator[Found]:
    for at, word in enumerate(words[:-3]):
        unit = words[at + 2]
        if word in wording.quoting_units and words[at + 1] == "(" and unit in _UNITS and words[at + 3] == ",":
            yield tokens[at + 2], f"The unit of {word} is a text. Write '{unit}'."


def _intervals(tokens: list[Token], words: list[str], wording: _Wording) -> Iterator[Found]:
    if not wording.quotes_intervals:
        return
    for word, value, unit in zip(words, tokens[1:], [*words[2:], ""], strict=False):
        if word != "interval":
            continue
        if value.token_type == TokenType.NUMBER:
            yield value, f"The number of an interval is a text. Write '{value.text}'."
        elif value.token_type == TokenType.STRING and wording.unit_behind and unit not in _UNITS:
            yield value, "The unit of an interval stands behind its number. Write INTERVAL '1' DAY."


def _limits(tokens: list[Token], words: list[str], _: _Wording) -> Iterator[Found]:
    """`LIMIT 5, 10` is MySQL's."""
    for at, (word, comma) in enumerate(zip(words, words[2:], strict=False)):
        if word == "limit" and comma == "," and tokens[at + 1].token_type == TokenType.NUMBER:
            yield tokens[at + 2], "{engine} has no `LIMIT …, …`. Give the first number to OFFSET, the second to LIMIT."
