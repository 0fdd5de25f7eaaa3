"""From SQL text to statements and expressions: what the parser makes of tokens, and what it refuses."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sqlglot import exp
from sqlglot.dialects.dialect import Dialect
from sqlglot.errors import ErrorLevel, ParseError
from sqlglot.parser import Parser
from sqlglot.tokens import Token, TokenType

from .engines import TRAITS, Engine
from .problems import Problems, nearest
from .tokens import Placeholder, can_be_read, placeholders_in, tokens_of

# The parser quotes this much of the text before a mistake; all of it, so that its length is the mistake's offset.
WHOLE_TEXT = 2**31
BEGINNINGS = (
    *("select", "with", "insert", "update", "delete", "merge", "create", "drop", "alter", "truncate", "copy"),
    *("begin", "commit", "rollback", "set", "analyze", "values"),
)


@dataclass(frozen=True)
class Statement:
    first: Token
    tree: exp.Expr | None

    def asks(self) -> bool:
        """Whether it is a query, or begins like one where it does not parse."""
        if self.tree is None:
            return self.first.text.lower() in ("select", "with", "(", "values")
        return isinstance(self.tree, exp.Query | exp.Values) and self.fills() is None

    def fills(self) -> exp.Table | None:
        """The table that SELECT … INTO makes: of several queries in one, the first says it."""
        first = self.tree
        while isinstance(first, exp.SetOperation | exp.Subquery):
            first = first.this
        into = first.args.get("into") if isinstance(first, exp.Select) else None
        return into.this if isinstance(into, exp.Into) and isinstance(into.this, exp.Table) else None


def scan(text: str, engine: Engine, problems: Problems) -> tuple[list[Placeholder], list[Statement]]:
    """The text's placeholders and statements. A statement that does not parse is reported and has no tree."""
    tokens = tokens_of(text, engine, problems)
    if tokens is None:
        return [], []
    placeholders = placeholders_in(tokens)
    if not can_be_read(text, tokens, engine, problems):
        return placeholders, [Statement(chunk[0], None) for chunk in _chunks(tokens)]
    statements = [_statement(_parser(engine), chunk, text, problems) for chunk in _chunks(tokens)]
    _place(placeholders, (each.tree for each in statements))
    return placeholders, statements


def scan_expression(text: str, engine: Engine, problems: Problems) -> exp.Expr | None:
    """The expression that the whole text is; what is none is reported."""
    tokens = tokens_of(text, engine, problems)
    if tokens is None:
        return None
    placeholders = placeholders_in(tokens)
    if not tokens:
        problems.add("syntax", "There is no expression.", 0, 0)
    end = next((token for token in tokens if token.token_type == TokenType.SEMICOLON), None)
    if end is not None:
        problems.add("syntax", "An expression has no `;`.", end.start, end.end + 1)
    no_jinja = "An expression holds no Jinja."
    if not tokens or end is not None or not can_be_read(text, tokens, engine, problems, no_jinja):
        return None
    try:
        (tree,) = _parser(engine).parse_into(exp.Expr, tokens, text)
    except ParseError as error:
        _report(error, text, problems)
        return None
    _place(placeholders, [tree])
    return tree


def _parser(engine: Engine) -> Parser:
    dialect = Dialect.get_or_raise(TRAITS[engine].dialect)
    return dialect.parser(error_level=ErrorLevel.IMMEDIATE, error_message_context=WHOLE_TEXT)


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


def _statement(parser: Parser, tokens: list[Token], text: str, problems: Problems) -> Statement:
    first = tokens[0]
    problems.statement = (first.start, first.end + 1)
    with problems.answering():
        return Statement(first, _tree(parser, tokens, text, problems))
    return Statement(first, None)


def _tree(parser: Parser, tokens: list[Token], text: str, problems: Problems) -> exp.Expr | None:
    first = tokens[0]
    try:
        (tree,) = parser.parse(tokens, text)
    except ParseError as error:
        if not _begins(first):
            _report_beginning(first, problems)
        elif not problems.between(first.start, tokens[-1].end + 1):
            _report(error, text, problems)
        return None
    # A bare expression means that the first word begins nothing; a query without SELECT is other engines'.
    if not isinstance(tree, STATEMENTS) or (isinstance(tree, exp.Query) and not _begins(first)):
        _report_beginning(first, problems)
        return None
    return tree


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


def _report(error: ParseError, text: str, problems: Problems) -> None:
    details = error.errors[0]
    start = len(details["start_context"] or "")
    end = start + max(len(details["highlight"] or ""), 1)
    said = _said(details["description"] or "", text[start:end], last=not text[end:].strip())
    problems.add("syntax", said, start, min(end, len(text)))


def _said(description: str, found: str, *, last: bool) -> str:
    """The parser's message as a sentence about what stands there."""
    if description.startswith("Required") and last and found != ")":
        return f"Something is missing after `{found}`."
    missing = re.match(r"Expect(?:ing|ed) (.+?)(?: but got .*)?$", description)
    if missing is None:
        return f"`{found}` is not expected here."
    if "SENTINEL" in description:
        return f"The statement ends with `{found}`; a {missing[1]} is missing after it."
    return f"`{found}` is not expected here; `{missing[1]}` is missing before it."


def _place(placeholders: list[Placeholder], trees: Iterable[exp.Expr | None]) -> None:
    """Notes the places of placeholders, which the parser keeps for identifiers only."""
    places = {each.name: each for each in reversed(placeholders)}
    if not places:
        return
    for tree in trees:
        for node in tree.find_all(exp.Placeholder) if tree else ():
            if (place := places.get(node.name)) is not None:
                node.meta.update(start=place.start, end=place.end - 1)
