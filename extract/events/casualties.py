"""Numbers of dead and injured, as a clause tells them."""

from __future__ import annotations

import re

from extract.events.grammar.words import NUMBER_WORDS

_WORDS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty"
).split()
_VALUES = {word: number for number, word in enumerate(_WORDS, 1)}
_DIGITS = r"\d[\d,]{0,11}"
_NUMBER = (
    rf"(?P<n>{_DIGITS}|{'|'.join(sorted(NUMBER_WORDS & set(_WORDS)))})"
    r"(?! (?:percent|per cent|million|billion|tanks|drones))"
)
_LOOSE = r"(?:at least |more than |about |around |some |as many as |up to |nearly |almost |over |another )?"
_PEOPLE = r"(?: [a-z-]+){0,4}?"
_KILLED = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\bkill(?:ed|ing|s) {_LOOSE}{_NUMBER}\b",
        rf"\b{_NUMBER}{_PEOPLE} (?:were |was |have been |had been )?(?:killed|dead|died)\b",
        rf"\b{_NUMBER} (?:deaths|dead)\b",
    )
)
_INJURED = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:wound|injur)(?:ed|ing|es|s) {_LOOSE}{_NUMBER}\b",
        rf"\b{_NUMBER}{_PEOPLE} (?:were |was |have been |had been )?(?:wounded|injured|hurt)\b",
    )
)


def count_casualties(words: str) -> tuple[tuple[int, int] | None, tuple[int, int] | None]:
    """The killed and the injured that a clause gives, each as an inclusive range of people, or None."""
    return _count(_KILLED, words), _count(_INJURED, words)


def _count(patterns: tuple[re.Pattern[str], ...], words: str) -> tuple[int, int] | None:
    for pattern in patterns:
        match = pattern.search(words)
        if match:
            written = match.group("n").lower().rstrip(",")
            number = _VALUES.get(written) or int(written.replace(",", "") or 0)
            return (number, number)
    return None
