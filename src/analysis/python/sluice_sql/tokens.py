"""From SQL text to tokens, and what tokens alone show."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from sqlglot.dialects.dialect import Dialect
from sqlglot.errors import TokenError
from sqlglot.tokens import Token, TokenType

from .engines import TRAITS, Engine, Traits
from .problems import Problems
from .wording import refuse_wording

WORD = re.compile(r"[A-Za-z_]\w*")
END = Token(TokenType.SEMICOLON, ";")
AFTER_LISTS = (
    *(TokenType.FROM, TokenType.WHERE, TokenType.GROUP_BY, TokenType.HAVING, TokenType.QUALIFY, TokenType.ORDER_BY),
    *(TokenType.LIMIT, TokenType.UNION, TokenType.R_PAREN, TokenType.SEMICOLON),
)
TEXTS = (TokenType.STRING, TokenType.RAW_STRING)


@dataclass(frozen=True)
class Placeholder:
    name: str
    start: int
    end: int


def tokens_of(text: str, engine: Engine, problems: Problems) -> list[Token] | None:
    """The text's tokens; None where something is not closed, which is reported."""
    traits = TRAITS[engine]
    try:
        return _with_calls(Dialect.get_or_raise(traits.dialect).tokenize(text))
    except TokenError:
        start, what = _unclosed(text, traits)
        problems.add("syntax", f"This {what} is not closed.", start, len(text))
        return None


def _with_calls(tokens: list[Token]) -> list[Token]:
    """`window(…)` is a call; the clause has a name before its parenthesis."""
    for token, following in pairwise(tokens):
        if token.token_type == TokenType.WINDOW and following.token_type == TokenType.L_PAREN:
            token.token_type = TokenType.VAR
    return tokens


def placeholders_in(tokens: list[Token]) -> list[Placeholder]:
    """Finds `:name`, and makes the name a plain word, so that `:date` or `:from` is no keyword to the parser."""
    return list(_placeholders(tokens))


NO_JINJA = "SQL files hold no Jinja. Write :name, and give the value in the spec."


def can_be_read(text: str, tokens: list[Token], engine: Engine, problems: Problems, no_jinja: str = NO_JINJA) -> bool:
    """Reports what other engines have, and what the parser would let pass. False where it can make nothing of it."""
    if _report_braces(tokens, problems, no_jinja):
        return False
    for token, following in pairwise([*tokens, END]):
        if token.token_type in TEXTS and following.token_type in TEXTS and following.start == token.end + 1:
            quote = text[token.end]
            message = f"{TRAITS[engine].title} ends the text here, and leaves the quote out. Write \\{quote}."
            problems.add("unsupported", message, token.end, following.start + 1)
        # The parser lets it pass, and so does the local engine.
        if token.token_type == TokenType.COMMA and following.token_type in AFTER_LISTS:
            problems.add("syntax", "Nothing follows this comma.", token.start, token.end + 1)
    refuse_wording(text, tokens, engine, problems)
    return True


def _placeholders(tokens: list[Token]) -> Iterator[Placeholder]:
    for colon, name in pairwise(tokens):
        adjacent = name.start == colon.end + 1
        if colon.token_type == TokenType.COLON and adjacent and WORD.fullmatch(name.text):
            name.token_type = TokenType.VAR
            yield Placeholder(name.text, colon.start, name.end + 1)


def _report_braces(tokens: list[Token], problems: Problems, message: str) -> bool:
    """Whether there is Jinja. It would reach the engine as text: the compiled DAG escapes it."""
    found = False
    for token, following in pairwise([*tokens, END]):
        text = token.text
        split = text == following.text == "{" and following.start == token.start + 1
        inside = token.token_type == TokenType.STRING and ("{{" in text or "{%" in text)
        if token.token_type == TokenType.BLOCK_START or split or inside:
            problems.add("syntax", message, token.start, following.end + 1 if split else token.end + 1)
            found = True
    return found


def _unclosed(text: str, traits: Traits) -> tuple[int, str]:
    """Where the text, name or comment begins that the tokenizer found no end of. Comments may hold comments."""
    kinds = {"/*": "comment", **traits.quotes}
    comments: list[int] = []
    at = 0
    while (piece := (NEXT_IN_COMMENT if comments else traits.next_outside).search(text, at)) is not None:
        at = piece.end()
        if piece[0] == "*/":
            comments.pop()
        elif piece[0] == "/*":
            comments.append(piece.start())
        elif piece["open"] is not None:
            return piece.start(), kinds[piece["open"]]
    return (comments[0], "comment") if comments else (0, "statement")


NEXT_IN_COMMENT = re.compile(r"/\*|\*/")
