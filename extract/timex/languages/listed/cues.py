"""Cues of a listed language: which way a clause looks, and what only looks like a time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.timex.anchor import Direction
from extract.timex.story import Asides

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from extract.timex.languages.listed.vocabulary import Vocabulary

_REACH = 100  # characters on either side of a phrase in which its clause is looked for
_LONGEST_CUE = 30
_STOPS = r"[.!?;:\u061f\u061b](?= |$)|[,\u060c](?= )|\x1e|\""
_OPENING = re.compile(r"(?:^|[.!?:\"\u00ab\u2014\x1e-]|\u2026)\W*$")
_NONE = re.compile(r"(?!)")
ASIDES = Asides(re.compile(r"[.!?\x1e\":] *$"), _NONE, re.compile(r"- ?$"))
"""What shows in any language that a date is named in passing; no list has words for it yet."""


def any_of(words: Iterable[str]) -> re.Pattern[str]:
    """An expression that finds any of these words, whole; one that finds nothing for no words."""
    listed = sorted(map(re.escape, words), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(listed)})(?!\w)") if listed else _NONE


def direction_of(vocabulary: Vocabulary) -> Callable[[str, int, int], Direction]:
    """What tells which way the clause around a phrase looks: ahead where it says so, else unknown."""
    ahead = any_of(vocabulary.ahead)
    ends = re.compile(rf"{_STOPS}|{any_of(vocabulary.breaks).pattern}")

    def direction(folded: str, start: int, end: int) -> Direction:
        before = folded[max(0, start - _REACH) : start]
        before = before[max((found.end() for found in ends.finditer(before)), default=0) :]
        after = folded[end : end + _REACH]
        stop = ends.search(after)
        after = after[: stop.start()] if stop else after
        return Direction.FUTURE if ahead.search(before) or ahead.search(after) else Direction.UNKNOWN

    return direction


def refusal_of(vocabulary: Vocabulary) -> Callable[[str, str, int, int], bool]:
    """What tells whether a phrase is a lookalike, whatever rule would read it."""
    everywhere = vocabulary.not_after.get("*", ())
    not_after = {key: words for key, words in vocabulary.not_after.items() if key != "*"}

    def refuse(text: str, folded: str, start: int, end: int) -> bool:
        if is_part_of_number(folded, start, end):
            return True
        phrase = folded[start:end]
        before = folded[max(0, start - _LONGEST_CUE) : start]
        words = before.rstrip(" ")
        if _ends_with(words, everywhere):
            return True
        if any(phrase.startswith(key) and _ends_with(words, named) for key, named in not_after.items()):
            return True
        opens = _OPENING.search(before) is not None
        for key, named in vocabulary.only_after.items():
            if phrase.startswith(key) and not _ends_with(words, named) and not (opens and "^" in named):
                return True
        return text[start].isupper() and not opens and phrase.startswith(vocabulary.only_lower)

    return refuse


def is_part_of_number(folded: str, start: int, end: int) -> bool:
    """Whether a phrase cuts a number in two ("3.5"), or is a sum or a share ("$15", "15%")."""
    before, after = folded[max(0, start - 2) : start], folded[end : end + 2]
    if folded[start].isdigit() and (
        before[-1:] in {"$", "#", "\N{EURO SIGN}", "\N{POUND SIGN}", "@"}
        or (before[-1:] in {".", ",", "/", ":", "-"} and before[:1].isdigit())
    ):
        return True
    goes_on = after[:1] in {"%", "\N{ARABIC PERCENT SIGN}"} or (
        after[:1] in {".", ",", ":", "/"} and after[1:].isdigit()
    )
    return folded[end - 1].isdigit() and goes_on


def _ends_with(before: str, words: Iterable[str]) -> bool:
    """Whether a text ends with one of these words, whole."""
    return any(
        before.endswith(word) and not before[-len(word) - 1 : -len(word)].isalnum()
        for word in words
        if word != "^"
    )
