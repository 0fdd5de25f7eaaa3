"""Redshift's format strings of dates and times: TO_CHAR, TO_DATE and TO_TIMESTAMP, one part of the format at a time.

The parts are those of https://docs.aws.amazon.com/redshift/latest/dg/r_FORMAT_strings.html. What stands in quotes or is
no letter is taken as it is. Letters that are no part, and parts that are not carried out (the era, time zones, Roman
numerals, the Julian day), are refused by name, and so are the formats of numbers.
"""

import re
from collections.abc import Iterator

from sqlglot import exp

from sluice_aws.redshift_parse import Refused

FUNCTIONS = ("TO_CHAR", "TO_DATE", "TO_TIMESTAMP")

_STRFTIME = {
    "DD": "%d",
    "DDD": "%j",
    "HH": "%I",
    "HH12": "%I",
    "HH24": "%H",
    "IW": "%V",
    "IYYY": "%G",
    "MI": "%M",
    "MM": "%m",
    "MS": "%g",
    "SS": "%S",
    "US": "%f",
    "YY": "%y",
    "YYYY": "%Y",
}
"""Numbers that DuckDB's strftime writes as Redshift does."""

_COMPUTED = {
    "CC": "lpad(CAST(century({0}) AS VARCHAR), 2, '0')",
    "D": "CAST(dayofweek({0}) + 1 AS VARCHAR)",
    "I": "right(strftime({0}, '%G'), 1)",
    "ID": "CAST(isodow({0}) AS VARCHAR)",
    "IDDD": "lpad(CAST((weekofyear({0}) - 1) * 7 + isodow({0}) AS VARCHAR), 3, '0')",
    "IY": "right(strftime({0}, '%G'), 2)",
    "IYY": "right(strftime({0}, '%G'), 3)",
    "Q": "CAST(quarter({0}) AS VARCHAR)",
    "SSSS": "CAST(hour({0}) * 3600 + minute({0}) * 60 + CAST(strftime({0}, '%S') AS BIGINT) AS VARCHAR)",
    "W": "CAST((day({0}) - 1) // 7 + 1 AS VARCHAR)",
    "WW": "lpad(CAST((dayofyear({0}) - 1) // 7 + 1 AS VARCHAR), 2, '0')",
    "Y": "right(strftime({0}, '%Y'), 1)",
    "Y,YYY": "CAST(year({0}) // 1000 AS VARCHAR) || ',' || right(strftime({0}, '%Y'), 3)",
    "YYY": "right(strftime({0}, '%Y'), 3)",
}
_NAMES = {"DAY": ("%A", 9), "DY": ("%a", 0), "MON": ("%b", 0), "MONTH": ("%B", 9)}
"""Names, and the length to which blanks fill them."""

_MERIDIANS = {"AM": "%p", "PM": "%p"}
_DOTTED = {
    "A.M.": "CASE WHEN hour({0}) < 12 THEN 'A.M.' ELSE 'P.M.' END",
    "P.M.": "CASE WHEN hour({0}) < 12 THEN 'A.M.' ELSE 'P.M.' END",
}
_REFUSED = ("AD", "A.D.", "BC", "B.C.", "J", "OF", "RM", "TZ")


def _spellings() -> list[str]:
    """All parts as they may be written, long ones first: names in three ways, the others in two."""
    parts = [*_STRFTIME, *_COMPUTED, *_NAMES, *_MERIDIANS, *_DOTTED, *_REFUSED, "TH"]
    written = {*parts, *(part.lower() for part in parts), *(name.capitalize() for name in _NAMES)}
    return sorted(written, key=len, reverse=True)


_PART = re.compile(
    r'"(?P<quoted>[^"]*)"?'
    rf"|(?P<unfilled>FM)?(?P<part>{'|'.join(map(re.escape, _spellings()))})"
    r"|(?P<unknown>[A-Za-z]+)|(?P<other>.)",
    re.DOTALL,
)
_OF_NUMBERS = re.compile(r"(?=.*[09])(?:FM|MI|PL|SG|PR|RN|TH|EEEE|[09.,SLDGV$B ])+", re.IGNORECASE)
_PARSED = {
    **{part: _STRFTIME[part] for part in ("DD", "DDD", "HH", "HH12", "HH24", "MI", "MM", "SS", "US", "YY", "YYYY")},
    **{part: code for part, (code, _) in _NAMES.items()},
    **_MERIDIANS,
}
"""What DuckDB's strptime reads as Redshift does."""


def formatted(call: exp.Anonymous) -> exp.Expression:
    """One of FUNCTIONS as DuckDB must have it. Raises Refused."""
    name = call.name.upper()
    if len(call.expressions) != 2:
        raise Refused(f"{name} with {len(call.expressions)} arguments")
    value, given = call.expressions
    if not isinstance(given, exp.Literal) or not given.is_string:
        raise Refused(f"{name} with a format that is not a literal")
    if name == "TO_CHAR":
        return _to_char(value, given.name)
    parsed = exp.func("strptime", value.copy(), exp.Literal.string(_strptime(name, given.name)))
    return exp.cast(parsed, "date") if name == "TO_DATE" else parsed


def _parts(function: str, given: str) -> Iterator[tuple[str, str, bool]]:
    """The parts of a format as they are written, or the text between them, and whether FM stands before the part."""
    for match in _PART.finditer(given):
        part = match["part"] or ""
        if match["unknown"] or part.upper() in (*_REFUSED, "TH"):
            raise Refused(f'{function} with "{match["unknown"] or part}" in its format {given}')
        text = match["other"] if match["quoted"] is None else match["quoted"]
        yield part, text or "", match["unfilled"] is not None


def _to_char(value: exp.Expression, given: str) -> exp.Expression:
    if _OF_NUMBERS.fullmatch(given):
        raise Refused(f"TO_CHAR of a number (format {given})")
    moment = value.sql(dialect="duckdb")
    pieces: list[str] = [_text("")]
    plain = ""
    for part, text, unfilled in _parts("TO_CHAR", given):
        code = _STRFTIME.get(part.upper())
        if code is not None and not unfilled:
            plain += code
        elif not part:
            plain += text.replace("%", "%%")
        else:
            pieces += [_strftime(moment, plain), _piece(part, moment, unfilled)]
            plain = ""
    pieces.append(_strftime(moment, plain))
    return exp.Paren(this=exp.Var(this=" || ".join(piece for piece in pieces if piece)))


def _strftime(moment: str, codes: str) -> str:
    return f"strftime({moment}, {_text(codes)})" if codes else ""


def _piece(part: str, moment: str, unfilled: bool) -> str:
    """What stands for a part that strftime does not write, or not in this way."""
    name = part.upper()
    if name in _NAMES:
        code, length = _NAMES[name]
        written = _cased(part, _strftime(moment, code))
        return f"rpad({written}, {length}, ' ')" if length and not unfilled else written
    if name in _MERIDIANS:
        return _cased(part, _strftime(moment, _MERIDIANS[name]))
    if name in _DOTTED:
        return _cased(part, _DOTTED[name].format(moment))
    written = _strftime(moment, _STRFTIME[name]) if name in _STRFTIME else _COMPUTED[name].format(moment)
    return f"CAST(CAST({written} AS BIGINT) AS VARCHAR)" if unfilled else f"({written})"


def _cased(part: str, sql: str) -> str:
    return f"lower({sql})" if part.islower() else f"upper({sql})" if part.isupper() else f"({sql})"


def _strptime(function: str, given: str) -> str:
    codes = ""
    for part, text, _ in _parts(function, given):
        if not part:
            codes += text.replace("%", "%%")
        elif part.upper() in _PARSED:
            codes += _PARSED[part.upper()]
        else:
            raise Refused(f'{function} with "{part}" in its format {given}')
    return codes


def _text(value: str) -> str:
    return exp.Literal.string(value).sql(dialect="duckdb")
