"""From SQL text to statements: tokens, placeholders and what the parser refuses."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from sqlglot import exp
from sqlglot.dialects.dialect import Dialect
from sqlglot.errors import ErrorLevel, ParseError, TokenError
from sqlglot.tokens import Token, TokenType

from .problems import Problems, nearest

Engine = Literal["redshift", "athena"]

# Athena's queries are Trino's. sqlglot's own "athena" switches to Hive for DDL, whose quoting differs; the lakehouse's
# tables come from contracts, not from DDL in queries.
DIALECTS: dict[Engine, str] = {"redshift": "redshift", "athena": "trino"}
TITLES: dict[Engine, str] = {"redshift": "Redshift", "athena": "Athena"}
# Words and signs that other engines have.
ELSEWHERE: dict[Engine, dict[str, str]] = {
    "redshift": {},
    "athena": {
        "::": "Athena has no `::`. Write cast(… as …).",
        "~": "Athena has no `~`. Write regexp_like(text, pattern).",
        "qualify": "Athena has no QUALIFY. Filter row_number() in a query around this one.",
    },
}
WORD = re.compile(r"[A-Za-z_]\w*")
# The parser quotes this much of the text before a mistake; all of it, so that its length is the mistake's offset.
WHOLE_TEXT = 2**31
END = Token(TokenType.SEMICOLON, ";")
AFTER_LISTS = (
    *(TokenType.FROM, TokenType.WHERE, TokenType.GROUP_BY, TokenType.HAVING, TokenType.QUALIFY, TokenType.ORDER_BY),
    *(TokenType.LIMIT, TokenType.UNION, TokenType.R_PAREN, TokenType.SEMICOLON),
)
QUOTED = (TokenType.STRING, TokenType.IDENTIFIER)
BEGINNINGS = (
    *("select", "with", "insert", "update", "delete", "merge", "create", "drop", "alter", "truncate", "copy"),
    *("begin", "commit", "rollback", "set", "analyze", "values"),
)


@dataclass(frozen=True)
class Placeholder:
    name: str
    start: int
    end: int


@dataclass(frozen=True)
class Statement:
    first: Token
    tree: exp.Expr | None

    def asks(self) -> bool:
        """Whether it is a query, or begins like one where it does not parse."""
        if self.tree is None:
            return self.first.text.lower() in ("select", "with", "(", "values")
        return isinstance(self.tree, exp.Query | exp.Values)


def scan(text: str, engine: Engine, problems: Problems) -> tuple[list[Placeholder], list[Statement]]:
    """The text's placeholders and statements. A statement that does not parse is reported and has no tree."""
    dialect = Dialect.get_or_raise(DIALECTS[engine])
    try:
        tokens = dialect.tokenize(text)
    except TokenError:
        start, what = _unclosed(text)
        problems.add("syntax", f"This {what} is not closed.", start, len(text))
        return [], []
    placeholders = list(_placeholders(tokens))
    if _report_braces(tokens, problems):
        return placeholders, [Statement(chunk[0], None) for chunk in _chunks(tokens)]
    for token, following in pairwise([*tokens, END]):
        if token.token_type not in QUOTED and (message := ELSEWHERE[engine].get(token.text.lower())) is not None:
            problems.add("unsupported", message, token.start, token.end + 1)
        # The parser lets it pass, and so does the local engine.
        if token.token_type == TokenType.COMMA and following.token_type in AFTER_LISTS:
            problems.add("syntax", "Nothing follows this comma.", token.start, token.end + 1)
    statements = [_statement(dialect, chunk, text, problems) for chunk in _chunks(tokens)]
    _place(placeholders, statements)
    return placeholders, statements


def _placeholders(tokens: list[Token]) -> Iterator[Placeholder]:
    """Finds `:name`, and makes the name a plain word, so that `:date` or `:from` is no keyword to the parser."""
    for colon, name in pairwise(tokens):
        adjacent = name.start == colon.end + 1
        if colon.token_type == TokenType.COLON and adjacent and WORD.fullmatch(name.text):
            name.token_type = TokenType.VAR
            yield Placeholder(name.text, colon.start, name.end + 1)


def _chunks(tokens: list[Token]) -> Iterator[list[Token]]:
    chunk: list[Token] = []
    for token in tokens:
        if token.token_type != TokenType.SEMICOLON:
            chunk.append(token)
        elif chunk:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def _statement(dialect: Dialect, tokens: list[Token], text: str, problems: Problems) -> Statement:
    first = tokens[0]
    parser = dialect.parser(error_level=ErrorLevel.IMMEDIATE, error_message_context=WHOLE_TEXT)
    try:
        (tree,) = parser.parse(tokens, text)
    except ParseError as error:
        details = error.errors[0]
        start = len(details["start_context"] or "")
        end = start + max(len(details["highlight"] or ""), 1)
        if not _begins(first):
            _report_beginning(first, problems)
        elif not problems.between(first.start, tokens[-1].end + 1):
            problems.add("syntax", _said(details["description"] or "", text[start:end]), start, min(end, len(text)))
        return Statement(first, None)
    # A bare expression means that the first word begins nothing; a query without SELECT is other engines'.
    if not isinstance(tree, STATEMENTS) or (isinstance(tree, exp.Query) and not _begins(first)):
        _report_beginning(first, problems)
        return Statement(first, None)
    return Statement(first, tree)


# What the parser answers for a statement.
STATEMENTS = (
    *(exp.Query, exp.Values, exp.DML, exp.DDL, exp.Merge, exp.Drop, exp.Alter, exp.TruncateTable, exp.Copy),
    *(exp.Transaction, exp.Commit, exp.Rollback, exp.Set, exp.Analyze, exp.Grant, exp.Revoke, exp.Command),
    *(exp.Comment, exp.Use, exp.Describe, exp.Show, exp.Refresh, exp.Cache, exp.LoadData, exp.Pragma, exp.Kill),
)


def _begins(first: Token) -> bool:
    return first.text.lower() in BEGINNINGS or first.token_type == TokenType.L_PAREN


def _report_beginning(first: Token, problems: Problems) -> None:
    suggestion = nearest(first.text, BEGINNINGS)
    message = f"No statement begins with `{first.text}`."
    problems.add("syntax", message, first.start, first.end + 1, suggestion)


def _said(description: str, found: str) -> str:
    """The parser's message as a sentence about what stands there."""
    missing = re.match(r"Expect(?:ing|ed) (.+?)(?: but got .*)?$", description)
    if missing is None:
        return f"`{found}` is not expected here."
    if "SENTINEL" in description:
        return f"The statement ends with `{found}`; a {missing[1]} is missing after it."
    return f"`{found}` is not expected here; `{missing[1]}` is missing before it."


def _place(placeholders: list[Placeholder], statements: list[Statement]) -> None:
    """Notes the places of placeholders, which the parser keeps for identifiers only."""
    places = {each.name: each for each in reversed(placeholders)}
    if not places:
        return
    for statement in statements:
        for node in statement.tree.find_all(exp.Placeholder) if statement.tree else ():
            if (place := places.get(node.name)) is not None:
                node.meta.update(start=place.start, end=place.end - 1)


def _report_braces(tokens: list[Token], problems: Problems) -> bool:
    """Whether there is Jinja. It would reach the engine as text: the compiled DAG escapes it."""
    found = False
    for token, following in pairwise([*tokens, END]):
        text = token.text
        split = text == following.text == "{" and following.start == token.start + 1
        inside = token.token_type == TokenType.STRING and ("{{" in text or "{%" in text)
        if token.token_type == TokenType.BLOCK_START or split or inside:
            message = "SQL files hold no Jinja. Write :name, and give the value in the spec."
            problems.add("syntax", message, token.start, following.end + 1 if split else token.end + 1)
            found = True
    return found


NEXT_OUTSIDE = re.compile(r"""--[^\n]*|'(?:[^']|'')*'|"(?:[^"]|"")*"|(?P<open>/\*|'|")""")
NEXT_IN_COMMENT = re.compile(r"/\*|\*/")
KINDS = {"'": "text", '"': "name", "/*": "comment"}


def _unclosed(text: str) -> tuple[int, str]:
    """Where the text, name or comment begins that the tokenizer found no end of. Comments may hold comments."""
    comments: list[int] = []
    at = 0
    while (piece := (NEXT_IN_COMMENT if comments else NEXT_OUTSIDE).search(text, at)) is not None:
        at = piece.end()
        if piece[0] == "*/":
            comments.pop()
        elif piece[0] == "/*":
            comments.append(piece.start())
        elif piece["open"] is not None:
            return piece.start(), KINDS[piece["open"]]
    return (comments[0], "comment") if comments else (0, "statement")
