"""The dates that a text has named, and which of them its story moved to.

A history goes forward from date to date, and looks aside now and then: "declassified in 2005", "until
March 1945", the second year of a range. A month without a year belongs to the year the story is in,
not to the one that it looked at.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.datespan import Grain
from extract.timex.fold import PARAGRAPH_END, single_blanks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.timex.moment import Moment

_ANOTHER_TIME = 3  # years apart that a story does not leap over inside a sentence
_ANOTHER_AGE = 30  # years apart that are never one story
_RANGE_LENGTH = 12  # characters from the start of the first year of a range to the second
HEADING_LENGTH = 90  # characters that a heading has at most
_BEFORE = 70  # characters before a date in which what it belongs to is looked for
_IN_BRACKETS = re.compile(r"\([^()\x1e]*$")
_YEARS = frozenset({Grain.YEAR, Grain.DECADE, Grain.CENTURY})


@dataclass(frozen=True, slots=True)
class Passed:
    """A date that the text has named: where, in which words, and what it is.

    ``aside`` marks a date named in passing, which a history does not move to; ``heads`` one that stands
    in a heading.
    """

    at: int
    text: str
    moment: Moment
    aside: bool = False
    heads: bool = False


@dataclass(frozen=True, slots=True)
class Asides:
    """How a language shows that a date is named in passing; each is searched just before the date.

    ``opening`` matches where a sentence opens with the date, ``away`` words that look away from the story
    ("until the fall of", "since"), ``between`` what stands between the two years of a range.
    """

    opening: re.Pattern[str]
    away: re.Pattern[str]
    between: re.Pattern[str]


def in_heading(folded: str, paragraph: int, at: int) -> bool:
    """Whether a place of a text whose paragraph begins at ``paragraph`` stands in a heading.

    A heading is a short paragraph that ends without a stop.
    """
    end = folded.find(PARAGRAPH_END, at, paragraph + HEADING_LENGTH)
    return end > 0 and folded[paragraph:end].rstrip()[-1:] not in {".", "!", "?", ":", ";", ",", '"'}


def is_aside(
    folded: str, paragraph: int, at: int, moment: Moment, passed: Sequence[Passed], asides: Asides
) -> bool:
    """Whether the date named at ``at`` is named in passing, after those ``passed``."""
    if moment.year is None or not passed:
        return False
    latest = passed[-1]
    near = latest.moment.grain is Grain.YEAR and at - latest.at < _RANGE_LENGTH
    if near and asides.between.search(folded, latest.at, at):
        return True
    told = next((one for one in reversed(passed) if not one.aside), None)
    if told is None or told.moment.year is None:
        return False
    if moment.grain in {Grain.DECADE, Grain.CENTURY}:
        return True
    before = single_blanks(folded[max(0, at - _BEFORE) : at])
    if told.moment.grain in _YEARS and not told.heads and moment.grain not in _YEARS:
        return False
    if asides.away.search(before):
        return True
    apart = abs(moment.year - told.moment.year)
    if told.moment.grain in _YEARS and not told.heads:
        return bool(apart) and _IN_BRACKETS.search(before) is not None
    if asides.opening.search(before):
        return False
    if apart > _ANOTHER_AGE:
        return True
    if told.at < paragraph and not told.heads:  # a new paragraph may well be about another year
        return moment.grain in _YEARS and apart >= _ANOTHER_TIME
    return moment.grain in _YEARS or moment.year < told.moment.year


def words_of(passed: Passed) -> str:
    """A date named before, in words for an explanation."""
    return f"'{passed.text}', named before it"
