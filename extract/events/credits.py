"""Credit lines: who has reported, written or edited an article. They tell of nothing that it is about."""

from __future__ import annotations

import re
from typing import Final

from extract.model import TextSpan

_WORK: Final = (
    r"(?:reporting|reported|writing|written|editing|edited|compiled|compiling|translation|translated|research"
    r"|produced|photographs?|photos?|graphics?|video)"
)
_OPENING: Final = re.compile(
    rf"(?:(?:with|additional|further) ){{0,2}}{_WORK}(?:,? (?:and )?{_WORK})? by (?=(?-i:[A-Z]))",
    re.IGNORECASE,
)
_BRACKET: Final = re.compile(r"[(\[]\s?")
_CONTRIBUTED: Final = re.compile(
    r"\bcontributed (?:\w+ )?(?:to|from) this (?:report|story|article|dispatch|account)\b"
)
_OF_ARTICLE: Final = re.compile(rf"This (?:report|story|article|dispatch) was {_WORK}\b")
_NAMED_FROM: Final = re.compile(r"\b(?:reported|wrote|reporting|writing) from [A-Z]")
_BETWEEN_NAMES: Final = frozenset(
    """and in at from for with by of the additional further reporting reported writing wrote written editing
    edited compiled translated research photographs photos graphics""".split()
)
_TRACES: Final = (
    *("porting by ", "porting By ", "riting by ", "diting by ", "ompiled by ", "dited by ", "ritten by "),
    *("contributed ", "reported from ", "wrote from ", "This report was ", "This story was "),
    *("This article was ", "porting and ", "riting and ", "diting and "),
)


def may_have_credits(text: str) -> bool:
    """Whether a text can have a credit line: a quick look that never says no to one."""
    return any(trace in text for trace in _TRACES)


def without_credit(text: str, span: TextSpan) -> TextSpan | None:
    """A sentence without the credit at its beginning or end; None for one that is all credit.

    A credit in brackets goes with its brackets: "(Reporting by Ann Lee; editing by Bo Ek)". A line without
    them is one only if it has nothing but names besides.
    """
    for bracket in _BRACKET.finditer(text, span.start, span.end):
        if _OPENING.match(text, bracket.end(), span.end) is None:
            continue
        closing = text.find(")" if bracket.group()[0] == "(" else "]", bracket.end(), span.end)
        before = TextSpan(span.start, bracket.start())
        behind = TextSpan(closing + 1, span.end) if closing >= 0 else TextSpan(span.end, span.end)
        rest = before if _says_something(before.of(text)) else behind
        return rest if _says_something(rest.of(text)) else None
    return None if _is_credit(span.of(text)) else span


def _is_credit(sentence: str) -> bool:
    if _CONTRIBUTED.search(sentence) or _OF_ARTICLE.match(sentence):
        return True
    return (_OPENING.match(sentence) or _NAMED_FROM.search(sentence)) is not None and _has_names_only(
        sentence
    )


def _has_names_only(sentence: str) -> bool:
    """Whether all words are names, or stand between names."""
    words = (word.strip(".,;:()“”\"'’-—–") for word in sentence.split())
    return all(not word or word[0].isupper() or word in _BETWEEN_NAMES for word in words)


def _says_something(words: str) -> bool:
    """Whether there are letters at all."""
    return any(map(str.isalpha, words))
