"""Reading a text of a test: what it tells, in the order of the text."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from extract.events.grammar.reader import parse_sentence
from extract.events.grammar.tokens import read_tokens
from extract.events.lexicon import WORDS
from extract.model import TextSpan
from extract.pipeline import read_article
from tests.factories import make_article

if TYPE_CHECKING:
    from extract.events.grammar.clauses import Parse
    from extract.model import Mention

WEDNESDAY = date(2024, 3, 13)
"""The day of publication in these tests."""


def read_mentions(
    text: str, published: date | None = WEDNESDAY, title: str = "A title"
) -> tuple[Mention, ...]:
    """The mentions of a text that was published on Wednesday 13 March 2024."""
    return read_article(make_article(text, title=title, published=published)).mentions


def read_parse(text: str, *, is_headline: bool = False) -> Parse:
    """One sentence taken apart."""
    tokens, _ = read_tokens(text, TextSpan(0, len(text)), WORDS)
    return parse_sentence(tokens, is_headline=is_headline)


def words(parse: Parse, span: tuple[int, int] | None) -> str:
    """The lower-cased words of some tokens."""
    return " ".join(token.word for token in parse.tokens[slice(*span)]) if span else ""
