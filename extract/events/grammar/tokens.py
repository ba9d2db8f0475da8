"""The words and marks of one sentence, each with the part it can play."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from extract.events.grammar.verbs import Verb, verbs
from extract.events.grammar.words import (
    ADJECTIVE_ENDINGS,
    CLOSING_QUOTES,
    NOUNS_LIKE_ADJECTIVES,
    NUMBER_WORDS,
    OPENING_QUOTES,
    PARTS,
    Part,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.model import TextSpan

_TOKEN = re.compile(
    r"(?:[A-Z]\.){2,8}(?:-\w+)*"  # U.S., D.R.C., U.S.-led
    r"|(?:Mrs?|Ms|Dr|Gen|Col|Lt|Maj|Capt|Sgt|Sen|Rep|Gov|Adm|St|No|Jr|Sr|Inc|Corp|Co|Ltd"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|[A-Z]|[ap]\.m)\.(?=[\s,]|$)"
    r"|n['’]t\b|['’](?:s|ve|re|d|ll|m|S)\b"
    r"|[^\W\d_]+?(?=n['’]t\b)"
    r"|[$€£]?\w(?:\w|-(?=\w)|[.,:](?=\d)|&(?=\w)|['’](?=[A-Z])|['’](?!(?:s|ve|re|d|ll|m|t)\b)(?=[a-z]))*%?"
    r"|--+|\.{2,}|``|''|[^\s\w]",
)
_ENDS_SPEECH = re.compile(
    r"\s*(?:[A-Z][\w.]+ ){0,3}(?:he |she |they )?(?:said|says|added|told|wrote|asked)\b"
)
_MAY_AND_WILL = frozenset({"may", "will", "march", "us"})
_LIMIT = 400  # tokens of a sentence that are looked at; prose has no longer ones
_SHORT_QUOTE = 4  # words; a longer quotation is somebody's speech, not the article's own telling


class Token(NamedTuple):
    """A word or a mark: offsets into the article, lower-cased word, part, and the verb it could be.

    ``is_quoted`` marks the words of a quotation that is long enough to be speech.
    """

    start: int
    end: int
    word: str
    part: Part
    verb: Verb | None
    is_quoted: bool


def read_tokens(text: str, span: TextSpan, *, in_quote: bool = False) -> tuple[list[Token], bool]:
    """The tokens of ``text[span]``, and whether a quotation is still open at its end.

    ``in_quote`` tells that a quotation was open before the sentence.
    """
    tokens: list[Token] = []
    quote_starts = 0 if in_quote else -1
    for match in _TOKEN.finditer(text, span.start, span.end):
        word, part, verb = _read_word(match.group(), not tokens)
        if part is Part.QUOTE:
            opens = word in OPENING_QUOTES or (quote_starts < 0 and word not in CLOSING_QUOTES)
            if opens and word == '"' and _ENDS_SPEECH.match(text, match.end()):
                opens, quote_starts = False, 0  # a quotation that an earlier sentence opened
            if not opens and quote_starts >= 0:
                _mark_quoted(tokens, quote_starts)
            quote_starts = len(tokens) + 1 if opens else -1
        tokens.append(Token(match.start(), match.end(), word, part, verb, is_quoted=False))
        if len(tokens) >= _LIMIT:
            break
    if quote_starts >= 0:
        _mark_quoted(tokens, quote_starts)
    if len(tokens) > 1 and _is_given_name(text, tokens):
        tokens[0] = tokens[0]._replace(part=Part.NAME)
    return tokens, quote_starts >= 0


def _is_given_name(text: str, tokens: Sequence[Token]) -> bool:
    """Whether a sentence opens with a name that looks like a form of a verb: "Mohamed Ali"."""
    first, second = tokens[0], tokens[1]
    is_unlisted = first.part is Part.OPEN and first.verb is None
    return is_unlisted and text[first.start].isupper() and second.part is Part.NAME


def _mark_quoted(tokens: list[Token], first: int) -> None:
    says = any(token.part is Part.SUBJECT for token in tokens[first:])
    if says or len(tokens) - first > _SHORT_QUOTE or first == 0:
        tokens[first:] = [token._replace(is_quoted=True) for token in tokens[first:]]


@lru_cache(maxsize=20_000)
def _read_word(written: str, is_first: bool) -> tuple[str, Part, Verb | None]:  # noqa: FBT001 - a cache wants places
    """A word or mark in small letters, its part, and the verb it could be."""
    word = written.lower()
    return word, *_part_of(written, word, verbs().get(word), is_first=is_first)


def _part_of(written: str, word: str, verb: Verb | None, *, is_first: bool) -> tuple[Part, Verb | None]:
    is_capital = written[0].isupper()
    part = PARTS.get(word)
    if part is not None and not (is_capital and not is_first and word in _MAY_AND_WILL):
        if word == "us" and written == "US":
            return Part.NAME, None
        return part, verb
    if word in {"'s", "’s"}:
        return Part.POSSESSIVE, None
    if written[0].isdigit() or written[0] in "$€£" or word in NUMBER_WORDS:
        return Part.NUMBER, None
    if is_capital and not is_first:
        return Part.NAME, None
    if verb is not None:
        return Part.OPEN, verb
    if word.endswith("ly") and len(word) > 4:
        return Part.ADVERB, None
    if is_capital:
        return Part.NAME if not word.endswith(("ed", "ing")) else Part.OPEN, None
    if "-" in word or (word.endswith(ADJECTIVE_ENDINGS) and word not in NOUNS_LIKE_ADJECTIVES):
        return Part.ADJECTIVE, None
    return Part.OPEN, None
