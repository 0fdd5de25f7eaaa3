"""The words of COPY and UNLOAD, which are no SQL that sqlglot reads: their options, one after the other."""

import re
from collections.abc import Sequence

from sqlglot.tokens import Token, TokenType

from sluice_aws.redshift_parse import Refused, SqlError, tokens_of

_ADDRESS = re.compile(r"s3://([^/]+)/(.*)", re.DOTALL)


class Words:
    """The tokens of a statement, taken from the left."""

    def __init__(self, sql: str) -> None:
        self._tokens: Sequence[Token] = tokens_of(sql)
        self._at = 0

    @property
    def next(self) -> str:
        """The next word in capitals; empty at the end."""
        return "" if self._at >= len(self._tokens) else self._tokens[self._at].text.upper()

    def accept(self, *words: str) -> bool:
        """Takes these words, where they are next."""
        following = [token.text.upper() for token in self._tokens[self._at : self._at + len(words)]]
        if following != list(words) or self._is_text():
            return False
        self._at += len(words)
        return True

    def expect(self, *words: str) -> None:
        if not self.accept(*words):
            raise SqlError(f'syntax error at or near "{self.next.lower()}"')

    def text(self) -> str:
        """A text in quotes."""
        if not self._is_text():
            raise SqlError(f'syntax error at or near "{self.next.lower()}"')
        self._at += 1
        return self._tokens[self._at - 1].text

    def name(self) -> str:
        """A name, in lower case as all are."""
        if not self.next or self._is_text():
            raise SqlError(f'syntax error at or near "{self.next.lower()}"')
        self._at += 1
        return self._tokens[self._at - 1].text.lower()

    def number(self) -> int:
        if not self.next.isdigit():
            raise SqlError(f'syntax error at or near "{self.next.lower()}"')
        return int(self.name())

    def address(self) -> tuple[str, str]:
        """Bucket and prefix of an s3:// address."""
        given = self.text()
        found = _ADDRESS.fullmatch(given)
        if found is None:
            raise Refused(f"files that are not in S3: {given}")
        return found[1], found[2]

    def access(self) -> bool:
        """Takes what says who may read or write, and where: nothing is allowed or denied here."""
        if self.accept("IAM_ROLE"):
            if not self.accept("DEFAULT"):
                self.text()
            return True
        if self.accept("REGION"):
            self.accept("AS")
            self.text()
            return True
        return False

    def _is_text(self) -> bool:
        return self._at < len(self._tokens) and self._tokens[self._at].token_type is TokenType.STRING
