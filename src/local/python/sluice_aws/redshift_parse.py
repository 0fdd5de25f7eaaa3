"""Redshift's text into syntax trees: one statement at a time, without what only lays data out on disks."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

import sqlglot
from sqlglot import exp
from sqlglot.dialects.redshift import Redshift
from sqlglot.errors import ParseError, TokenError
from sqlglot.parsers.redshift import RedshiftParser
from sqlglot.tokens import Token, TokenType

# It warns of each statement that it does not know; those are refused here, by name.
logging.getLogger("sqlglot").setLevel(logging.ERROR)

Span = tuple[int, int]

_OWN = ("ADD_MONTHS", "TO_CHAR", "TO_DATE", "TO_TIMESTAMP")
"""Functions that are translated here: of these sqlglot's trees no longer say what was written."""


class _Parser(RedshiftParser):
    FUNCTIONS: ClassVar = {name: build for name, build in RedshiftParser.FUNCTIONS.items() if name not in _OWN}


class _Dialect(Redshift):
    Parser = _Parser


class SqlError(Exception):
    """A statement that fails; the message is the engine's, without `ERROR: ` before it."""


class Refused(SqlError):
    """A statement that Redshift carries out and the local warehouse does not."""

    def __init__(self, what: str) -> None:
        super().__init__(f"the local warehouse does not carry out {what}")


@dataclass(frozen=True)
class ExternalSchema:
    """CREATE EXTERNAL SCHEMA … FROM DATA CATALOG."""

    name: str
    database: str
    region: str | None
    if_not_exists: bool


def statements(sql: str) -> list[str]:
    """The statements of a text, without the semicolons between them."""
    parts: list[str] = []
    begin = 0
    tokens = tokens_of(sql)
    for token in tokens:
        if token.token_type is TokenType.SEMICOLON:
            parts.append(sql[begin : token.start])
            begin = token.end + 1
    parts.append(sql[begin:])
    return [part.strip() for part in parts if tokens_of(part)]


def keyword(sql: str) -> str:
    """The statement's first word, in capitals; empty for an empty text."""
    tokens = tokens_of(sql)
    return tokens[0].text.upper() if tokens else ""


def parse(sql: str) -> exp.Expression | ExternalSchema:
    """One statement. Raises SqlError where it is no Redshift SQL, and Refused by name where it is not carried out."""
    tokens = tokens_of(sql)
    words = [token.text.upper() for token in tokens]
    if words[:2] == ["CREATE", "EXTERNAL"]:
        return _external_schema(tokens)
    if words[0] in ("VACUUM", "ANALYZE"):
        return exp.Analyze(this=_maintained(tokens), kind=words[0])
    if "REMOVE" in words and words[0] == "MERGE" and words[words.index("REMOVE") + 1 :] == ["DUPLICATES"]:
        raise Refused("MERGE … REMOVE DUPLICATES")
    cleaned = _without(sql, _physical_design(tokens)) if words[0] in ("CREATE", "ALTER") else sql
    try:
        tree = sqlglot.parse_one(cleaned, read=_Dialect)
    except ParseError as error:
        detail = error.errors[0]
        raise SqlError(
            f'syntax error at or near "{detail["highlight"]}" (line {detail["line"]}, column {detail["col"]})'
        ) from None
    if isinstance(tree, exp.Command):
        named = " ".join(word for word in words[:2] if word.replace("_", "").isalpha())
        raise Refused(named or words[0])
    if isinstance(tree, exp.Delete) and not tree.this and len(tree.args.get("tables") or ()) == 1:
        # Redshift's DELETE goes without FROM, too; sqlglot takes its table for one of MySQL's list.
        tree.set("this", tree.args["tables"][0])
        tree.set("tables", None)
    for change in tree.expressions if isinstance(tree, exp.Update) else ():
        value = change.expression if isinstance(change, exp.EQ) else None
        if isinstance(value, exp.Column) and value.sql().lower() == "default":
            # The keyword, which sqlglot takes for a column.
            change.set("expression", exp.Var(this="DEFAULT"))
    return tree


def into(tree: exp.Query) -> exp.Into | None:
    """INTO of the first SELECT, where Redshift has it."""
    first: exp.Expression = tree
    while isinstance(first, exp.SetOperation | exp.Subquery):
        first = first.this
    return first.args.get("into")


def tokens_of(sql: str) -> list[Token]:
    """The words of a text. Raises SqlError where one does not end."""
    try:
        return Redshift().tokenize(sql)
    except TokenError as error:
        raise SqlError(f"syntax error: {error}") from None


def _external_schema(tokens: Sequence[Token]) -> ExternalSchema:
    words = [token.text.upper() for token in tokens]
    if words[2:3] != ["SCHEMA"]:
        raise Refused(f"CREATE EXTERNAL {words[2] if len(words) > 2 else ''}".strip())
    conditional = words[3:6] == ["IF", "NOT", "EXISTS"]
    rest = list(tokens[6 if conditional else 3 :])
    shape = [token.text.upper() for token in rest[1:5]]
    if shape != ["FROM", "DATA", "CATALOG", "DATABASE"] or len(rest) < 6:
        raise Refused("CREATE EXTERNAL SCHEMA from anything but DATA CATALOG DATABASE '…'")
    region = None
    options = rest[6:]
    texts = [token.text.upper() for token in options]
    while texts:
        if texts[0] in ("IAM_ROLE", "CATALOG_ROLE") and len(texts) > 1:
            taken = 2
        elif texts[0] == "REGION" and len(texts) > 1:
            region, taken = options[1].text, 2
        else:
            raise Refused(f"CREATE EXTERNAL SCHEMA with {' '.join(texts)}")
        options, texts = options[taken:], texts[taken:]
    return ExternalSchema(rest[0].text.lower(), rest[5].text, region, conditional)


def _maintained(tokens: Sequence[Token]) -> exp.Table | None:
    """The table that VACUUM or ANALYZE names, if any."""
    names = [token for token in tokens if token.token_type in (TokenType.VAR, TokenType.IDENTIFIER, TokenType.DOT)]
    options = {"FULL", "SORT", "ONLY", "DELETE", "REINDEX", "RECLUSTER", "VERBOSE", "COMPRESSION", "VACUUM", "ANALYZE"}
    text = "".join(
        f'"{token.text}"' if token.text != "." else "." for token in names if token.text.upper() not in options
    )
    return exp.to_table(text, dialect="redshift") if text else None


def _physical_design(tokens: Sequence[Token]) -> list[Span]:
    """The places of ENCODE, DISTKEY, SORTKEY, DISTSTYLE and BACKUP in a definition: they don't change any result."""
    spans: list[Span] = []
    at = 1
    while at < len(tokens):
        word = tokens[at].text.upper()
        before = tokens[at - 1].token_type
        # Behind a bracket or a comma stands a column's name, which may be any of these words.
        named = before in (TokenType.L_PAREN, TokenType.COMMA, TokenType.DOT)
        end = at if named or tokens[at].token_type is TokenType.STRING else _design_end(tokens, at, word)
        if end > at:
            spans.append((tokens[at].start, tokens[end - 1].end + 1))
            at = end
        elif word == "SELECT":
            break
        else:
            at += 1
    return spans


def _design_end(tokens: Sequence[Token], at: int, word: str) -> int:
    """Where the clause ends that begins at a token; `at` itself where none does."""
    following = tokens[at + 1].text.upper() if at + 1 < len(tokens) else ""
    if word in ("ENCODE", "DISTSTYLE") or (word == "BACKUP" and following in ("YES", "NO")):
        return min(at + 2, len(tokens))
    if word in ("COMPOUND", "INTERLEAVED") and following == "SORTKEY":
        return _design_end(tokens, at + 1, "SORTKEY")
    if word in ("DISTKEY", "SORTKEY"):
        if following == "AUTO":
            return at + 2
        return _closing(tokens, at + 1) if following == "(" else at + 1
    return at


def _closing(tokens: Sequence[Token], opening: int) -> int:
    depth = 0
    for at in range(opening, len(tokens)):
        kind = tokens[at].token_type
        depth += (kind is TokenType.L_PAREN) - (kind is TokenType.R_PAREN)
        if depth == 0:
            return at + 1
    return len(tokens)


def _without(sql: str, spans: Sequence[Span]) -> str:
    for begin, end in reversed(spans):
        sql = f"{sql[:begin]} {sql[end:]}"
    return sql
