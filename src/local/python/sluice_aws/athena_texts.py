"""Trino's functions of texts on DuckDB: https://trino.io/docs/current/functions/string.html, …/regexp.html."""

import re

from sqlglot import exp

SETUP = (
    # NULL behind the last part; DuckDB's is an empty text.
    "CREATE MACRO sluice_split_part(t, delimiter, part) AS CASE WHEN part <= len(string_split(t, delimiter)) "
    "THEN split_part(t, delimiter, part) END",
    # Nothing is at 0, nor before the first character; DuckDB begins there with the first.
    "CREATE MACRO sluice_substring(t, start, found) AS CASE WHEN start = 0 OR start < -length(t) THEN left(t, 0) "
    "ELSE found END",
)

_ESCAPED = re.compile(r"\\(.)|\$(\d)|\\", re.DOTALL)

_SPECIFIER = re.compile(r"%(?:%|[-+ 0,#(]*\d*(?:\.\d+)?([a-zA-Z]))")


def translated(node: exp.Expression) -> exp.Expression:
    """What DuckDB must have for a function of texts. Itself where it is the same."""
    match node:
        case exp.RegexpReplace():
            node.set("modifiers", exp.Literal.string("g"))
            given = node.args.get("replacement")
            if isinstance(given, exp.Literal):
                node.set("replacement", exp.Literal.string(_ESCAPED.sub(_reference, given.name)))
            return node
        case exp.SplitPart():
            return exp.func("sluice_split_part", node.this, node.args["delimiter"], node.args["part_index"])
        case exp.Substring() if not isinstance(node.args["start"], exp.Literal) or node.args["start"].name == "0":
            return exp.func("sluice_substring", node.this.copy(), node.args["start"].copy(), node.copy())
        case exp.Format():
            return exp.Anonymous(this="printf", expressions=[node.this, *_printed(node)])
        case _:
            return node


def _printed(node: exp.Format) -> list[exp.Expression]:
    """The values of a format, as texts where it prints them by `%s`: DuckDB takes only texts there."""
    kinds = [kind for kind in _SPECIFIER.findall(node.this.name) if kind]
    whole = node.this.is_string and len(kinds) == len(node.expressions)
    return [
        exp.func("sluice_text", value) if whole and kinds[at] == "s" else value
        for at, value in enumerate(node.expressions)
    ]


def _reference(found: re.Match[str]) -> str:
    """`$1` is a group and `\\x` is x in Java; in RE2 `\\1` is a group, and only the backslash is written twice."""
    if found[2]:
        return f"\\{found[2]}"
    return "\\\\" if found[1] in ("\\", None) else found[1]
