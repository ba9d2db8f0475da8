"""Numbers of people as news tells them: "at least eight", "as many as 12,000", "dozens", "20 to 30"."""

from __future__ import annotations

import re
from typing import Final

from extract.beginnings import one_of

_UNITS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_VALUES: Final = {
    **{word: number for number, word in enumerate(_UNITS, 1)},
    **{word: 10 * number for number, word in enumerate(_TENS, 2)},
}
_SCALES: Final = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "dozen": 12, "score": 20}
NUMBER_WORDS: Final = frozenset(
    {*_VALUES, *_SCALES, "dozens", "hundreds", "thousands", "millions", "several"}
)
"""Single words that are numbers or parts of one."""

_LOOSE: Final = {
    "tens of thousands": (20_000, 99_999),
    "hundreds of thousands": (200_000, 999_999),
    "millions": (2_000_000, None),
    "thousands": (2_000, 9_999),
    "hundreds": (200, 999),
    "dozens": (24, 99),
    "scores": (40, 99),
    "several": (3, 9),
    "a few": (2, 9),
    "a handful": (3, 9),
    "a dozen": (12, 12),
    "nobody": (0, 0),
    "no one": (0, 0),
}
_AT_LEAST: Final = r"at least|no fewer than|no less than|not less than|upwards of"
_MORE: Final = r"more than|over|well over"
_AT_MOST: Final = r"as many as|up to|at most|no more than"
_LESS: Final = r"fewer than|less than|under"
_NEARLY: Final = r"nearly|almost|close to"
_ABOUT: Final = r"about|around|some|roughly|approximately|an estimated|estimated"
BOUNDING: Final = frozenset(
    "nearly almost about around some over at least more than up to as many fewer less".split()
)
"""The words that bound a number."""

_UNIT: Final = "|".join(sorted(_UNITS, key=len, reverse=True))
_WORD: Final = rf"(?:{'|'.join(_TENS)})(?:-(?:{'|'.join(_UNITS[:9])}))?|{_UNIT}"
_SCALE: Final = "hundred|thousand|million|dozen|score"
_EXACT: Final = rf"(?:\d{{1,3}}(?:,\d{{3}}){{1,4}}|\d{{1,9}}(?:\.\d)?|{_WORD}|a)(?: (?:{_SCALE})\b)?"
_BOUND: Final = f"{_AT_LEAST}|{_MORE}|{_AT_MOST}|{_LESS}|{_NEARLY}|{_ABOUT}"
_SPAN: Final = rf"(?:{_EXACT})(?:(?: and | to |-|–)(?:{_EXACT}))?"
_ARTICLE: Final = rf"(?!a\b(?! (?:{_SCALE}|few|handful)))"  # "a dozen", and not "a man"

NUMBER: Final = (
    rf"(?<![\w.,$€£-])(?:(?:{_BOUND}) )?(?:between )?(?:{_ARTICLE}{_SPAN}|{'|'.join(_LOOSE)})\b"
    r"(?![.,]\d)(?!-(?:year|day|month|week|old))"
)
"""A number with what bounds it, for use inside a pattern that ignores case."""

_DIGIT = re.compile(r"\d")
_NUMBER_WORD = re.compile(
    one_of("|".join([*_UNITS, *_TENS, *_SCALES, "several", "few", "handful", "nobody", "no one"]))
)

_PARSED = re.compile(
    rf"(?:(?P<bound>{_BOUND}) )?(?:between )?"
    rf"(?:(?P<low>{_EXACT})(?:(?: and | to |-|–)(?P<high>{_EXACT}))?"
    rf"|(?P<loose>{'|'.join(_LOOSE)}))\Z",
    re.IGNORECASE,
)


def may_hold_number(words: str) -> bool:
    """Whether there can be a number among some words: a quick look that never says no to one."""
    return _DIGIT.search(words) is not None or _NUMBER_WORD.search(words.lower()) is not None


def read_number(written: str) -> tuple[int | None, int | None]:
    """The lowest and the highest that a number means, None where it is open or can not be read."""
    match = _PARSED.match(" ".join(written.lower().split()))
    if match is None:
        return None, None
    bound = match.group("bound") or ""
    if match.group("loose"):
        low, high = _LOOSE[match.group("loose")]
        return (low, None) if bound else (low, high)
    low = _value(match.group("low"))
    if match.group("high"):
        return low, _value(match.group("high"))
    return _bounded(bound, low)


def _bounded(bound: str, number: int) -> tuple[int | None, int | None]:
    if re.fullmatch(_AT_LEAST, bound) or re.fullmatch(_MORE, bound):
        return number, None  # who counts writes "more than 100" for 100 and some
    if re.fullmatch(_AT_MOST, bound):
        return None, number
    if re.fullmatch(_LESS, bound):
        return None, number - 1
    if re.fullmatch(_NEARLY, bound):
        return number - max(number // 10, 1), number
    return number, number


def _value(written: str) -> int:
    count, _, scale = written.partition(" ")
    factor = _SCALES.get(scale, 1)
    if count == "a":
        return factor
    if count[0].isdigit():
        return round(float(count.replace(",", "")) * factor)
    tens, _, unit = count.partition("-")
    return (_VALUES[tens] + _VALUES.get(unit, 0)) * factor
