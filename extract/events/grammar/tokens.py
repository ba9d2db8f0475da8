"""The words and marks of one sentence, each with the part it can play."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.events.grammar.joined_names import join_names
from extract.events.grammar.known import TURNS
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
from extract.remembered import Remembered

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from extract.model import TextSpan

    _Word = tuple[int, int, str, Part, Verb | None, int]

_TOKEN = re.compile(
    r"(?:[A-Z]\.){2,8}(?:-\w+)*"  # U.S., D.R.C., U.S.-led
    r"|(?:Mrs?|Ms|Dr|Brig|Gen|Col|Lt|Cmdr|Maj|Capt|Sgt|Cpl|Sen|Rep|Gov|Adm|St|No|Jr|Sr|Inc|Corp|Co|Ltd"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|[A-Z]|[ap]\.m)\.(?=[\s,]|$)"
    r"|n['’]t\b|['’](?:s|ve|re|d|ll|m|S)\b"
    r"|[^\W\d_]+?(?=n['’]t\b)"
    r"|[$€£]?\w(?:\w|-(?=\w)|[.,:](?=\d)|&(?=\w)|['’](?=[A-Z])|['’](?!(?:s|ve|re|d|ll|m|t)\b)(?=[a-z]))*%?"
    r"|--+|\.{2,}|``|''|[^\s\w]",
)
_ENDS_SPEECH = re.compile(
    r"\s+(?:[A-Z][\w.]+ ){0,3}(?:he |she |they )?(?:said|says|added|told|wrote|asked)\b"
)
_OPENS_SOMETHING = frozenset(
    {
        *(Part.MODAL, Part.BE, Part.HAVE, Part.DO, Part.TO),
        *(Part.SUBORDINATOR, Part.RELATIVE, Part.COORDINATOR, Part.SUBJECT),
    }
)
_QUOTE = re.compile(r"[\"“”«»]")
_TYPED_QUOTES = ("``", "''")
_MAY_AND_WILL = frozenset({"may", "will", "march", "us"})
_ALSO_NAMES = frozenset({"us", "who"})  # in capitals: the US, the WHO
_BEFORE_IS = frozenset("he she it there that what who here where how this".split())  # "there's no need"
_LIMIT = 400  # tokens of a sentence that are looked at; prose has no longer ones
_SHORT_QUOTE = 4  # words; a longer quotation is somebody's speech, not the article's own telling


@dataclass(slots=True)
class Token:
    """A word or a mark: offsets into the article, lower-cased word, part, and the verb it could be.

    ``known`` tells which word lists have the word, and whether a clause or a verb may begin with it
    (:mod:`extract.events.grammar.known`); ``is_quoted`` marks the words of a quotation that is long enough to
    be speech.
    """

    start: int
    end: int
    word: str
    part: Part
    verb: Verb | None
    known: int
    is_quoted: bool = False


class Words:
    """What stands between two blanks, taken apart once for all, at the beginning of a sentence and elsewhere.

    ``look_up`` tells which word lists have a word in small letters.
    """

    def __init__(self, look_up: Callable[[str], int]) -> None:
        self.first = Remembered(lambda written: tuple(_words_in(written, look_up, is_first=True)))
        self.others = Remembered(lambda written: tuple(_words_in(written, look_up, is_first=False)))


def read_tokens(
    text: str, span: TextSpan, words: Words, *, in_quote: bool = False
) -> tuple[list[Token], bool]:
    """The tokens of ``text[span]``, and whether a quotation is still open at its end.

    ``in_quote`` tells that a quotation was open before the sentence.
    """
    tokens = _find_tokens(text, span, words)
    if len(tokens) > 1 and _is_given_name(text, tokens):
        tokens[0].part = Part.NAME
    if text.find(" and ", span.start, span.end) >= 0:
        join_names(tokens)
    if not in_quote and not _has_marks(text, span):
        return tokens, False
    quote_starts = 0 if in_quote else -1
    for number, token in enumerate(tokens):
        if token.part is not Part.QUOTE:
            continue
        word = token.word
        opens = word in OPENING_QUOTES or (quote_starts < 0 and word not in CLOSING_QUOTES)
        if opens and word == '"' and _ENDS_SPEECH.match(text, token.end):
            opens, quote_starts = False, 0  # a quotation that an earlier sentence opened
        if not opens and quote_starts >= 0:
            _mark_quoted(tokens[quote_starts:number], is_from_first=quote_starts == 0)
        quote_starts = number + 1 if opens else -1
    if quote_starts >= 0:
        _mark_quoted(tokens[quote_starts:], is_from_first=quote_starts == 0)
    return tokens, quote_starts >= 0


def _has_marks(text: str, span: TextSpan) -> bool:
    """Whether a stretch of the text has a quotation mark of any kind."""
    if _QUOTE.search(text, span.start, span.end):
        return True
    return any(text.find(marks, span.start, span.end) >= 0 for marks in _TYPED_QUOTES)


def _mark_quoted(tokens: Sequence[Token], *, is_from_first: bool) -> None:
    says = any(token.part is Part.SUBJECT for token in tokens)
    if says or len(tokens) > _SHORT_QUOTE or is_from_first:
        for token in tokens:
            token.is_quoted = True


def _find_tokens(text: str, span: TextSpan, words: Words) -> list[Token]:
    tokens: list[Token] = []
    offset = span.start
    words_of = words.first
    for written in text[span.start : span.end].split(None, _LIMIT)[:_LIMIT]:
        offset = text.index(written, offset)
        for start, end, word, part, verb, known in words_of[written]:
            tokens.append(Token(offset + start, offset + end, word, part, verb, known))
        offset += len(written)
        words_of = words.others
    return tokens[:_LIMIT]


def _is_given_name(text: str, tokens: Sequence[Token]) -> bool:
    """Whether a sentence opens with a name that looks like a form of a verb: "Mohamed Ali"."""
    first, second = tokens[0], tokens[1]
    is_unlisted = first.part is Part.OPEN and first.verb is None
    return is_unlisted and text[first.start].isupper() and second.part is Part.NAME


def _words_in(written: str, look_up: Callable[[str], int], *, is_first: bool) -> Iterator[_Word]:
    """The words and marks between two blanks, with their offsets there."""
    if written.isalpha():
        yield (0, len(written), *_read_word(written, look_up, is_first=is_first))
        return
    before = ""
    for match in _TOKEN.finditer(written):
        is_opening = is_first and not match.start()
        word, part, verb, known = _read_word(match.group(), look_up, is_first=is_opening)
        if part is Part.POSSESSIVE and before in _BEFORE_IS:
            part, known = Part.BE, known | TURNS
        before = word
        yield match.start(), match.end(), word, part, verb, known


def _read_word(
    written: str, look_up: Callable[[str], int], *, is_first: bool
) -> tuple[str, Part, Verb | None, int]:
    """A word in small letters, with its part, the verb it could be, and which word lists have it."""
    word = written.lower()
    part, verb = _part_of(written, word, verbs().get(word), is_first=is_first)
    may_be_verb = part is Part.OPEN and (verb is not None or word.endswith("ed"))
    known = look_up(word) | (TURNS if may_be_verb or part in _OPENS_SOMETHING else 0)
    return word, part, verb, known


def _part_of(written: str, word: str, verb: Verb | None, *, is_first: bool) -> tuple[Part, Verb | None]:
    is_capital = written[0].isupper()
    part = PARTS.get(word)
    if part is not None and not (is_capital and not is_first and word in _MAY_AND_WILL):
        if word in _ALSO_NAMES and written.isupper():
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
