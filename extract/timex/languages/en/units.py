"""What the families of counted dates share: how many, which unit, and which date to count from."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from extract.datespan import Grain, Modifier
from extract.timex.anchor import Direction
from extract.timex.moment import Moment
from extract.timex.rule import Phrase, Reading, read_date
from extract.timex.story import words_of

if TYPE_CHECKING:
    from extract.timex.anchor import Anchor
    from extract.timex.story import Passed

_SENTENCE = 400  # characters that a sentence has at most
_ENDS_SENTENCE = re.compile(r"[.!?] |\x1e")
_COUNT_LIMIT = 2000  # "10,000 years ago" is no date of a timeline
DAY_GRAINS = (Grain.DAY, Grain.HOUR)
SAME_REPORT = 900  # characters within which a report still compares the same quarters
# "the following year" is counted from the text, "next year" from publication.
_OF_TEXT = frozenset(
    ("the previous|previous|the preceding|the prior|that|that same|the same|this same|this very|the next"
     "|the following|following|the ensuing|the subsequent").split("|")
)  # fmt: skip


_LONG = {"DE": 10, "CE": 100}
_HALVES = {"Y": ("M", 12), "TH": ("TM", 60), "TM": ("TS", 60)}


def period_value(number: float | str, code: str) -> str:
    """The TIMEX3 value of a length: ``P2Y``, ``PT90M``, ``PXM``; two and a half years are ``P2Y6M``."""
    if code == "2W":  # a fortnight
        return period_value(number if isinstance(number, str) else number * 2, "W")
    if number == 0.5 and code in _LONG:
        return f"P{_LONG[code] // 2}Y"
    prefix = "PT" if code.startswith("T") else "P"
    unit = code.removeprefix("T")
    if isinstance(number, str):
        return f"{prefix}{number}{unit}"
    if unit == "WE":
        return f"P{int(number)}WE"
    whole = int(number)
    if number == whole:
        return f"{prefix}{whole}{unit}"
    if number % 1 == 0.5 and code in _HALVES:
        smaller, size = _HALVES[code]
        rest = f"{size // 2}{smaller.removeprefix('T')}"
        return f"{prefix}{whole}{unit}{rest}" if whole else f"{prefix}{rest}"
    return f"{prefix}{number:g}{unit}"


def count_of(phrase: Phrase) -> int | None:
    """How many units a phrase counts: 1 where it gives no number, None for "some" or too many."""
    number = phrase["n"]
    if number is None:
        return 1
    if not isinstance(number, (int, float)) or number > _COUNT_LIMIT:
        return None
    return int(number)


def has_half(phrase: Phrase, grain: Grain) -> bool:
    """Whether a phrase counts years and a half: "two and a half years later"."""
    return grain is Grain.YEAR and isinstance(phrase["n"], float) and phrase["n"] % 1 == 0.5


def half_years(origin: Moment, sign: int, years: int) -> Moment | None:
    """So many years and a half away, to the month."""
    return origin.plus(sign * (years * 12 + 6), Grain.MONTH)


def finest_for(grain: Grain, at: Anchor, ahead: int = 0) -> Passed | None:
    """The date named last that is exact enough to count such units from.

    None where the story has moved to another year since: days cannot be counted from "in 1913". With
    ``ahead``, so many units on from it must not be to come where the sentence tells of what is past. A date
    named in passing in another sentence serves where the story itself offers none.
    """
    past = ahead > 0 and at.direction is Direction.PAST
    told = at.told if at.narrative else None
    in_passing: Passed | None = None
    for passed in reversed(at.passed):
        if at.narrative and passed.aside and _is_of_another_sentence(passed, at):
            if in_passing is None and passed.moment.plus(0, grain) is not None:
                in_passing = passed  # the sentence that looked aside is over
            continue
        if passed.moment.plus(0, grain) is not None or _has_season(passed, grain):
            if past and _is_to_come(passed.moment.plus(ahead, grain), at):
                continue
            elsewhere = told is not None and told.at > passed.at and told.moment.year != passed.moment.year
            return None if elsewhere else passed
    return in_passing


def _is_of_another_sentence(passed: Passed, at: Anchor) -> bool:
    far = at.start - passed.at > _SENTENCE  # so that no text, however long, is looked through to its start
    return far or _ENDS_SENTENCE.search(at.folded, passed.at, at.start) is not None


def _is_to_come(moment: Moment | None, at: Anchor) -> bool:
    first, today = moment.date if moment else None, at.published.date if at.published else None
    return first is not None and today is not None and first > today


def _has_season(passed: Passed, grain: Grain) -> bool:
    return grain is Grain.SEASON and bool(passed.moment.start_month)


def origin_of(word: str, grain: Grain, at: Anchor) -> tuple[Moment | None, str]:
    """What such a unit is counted from: the dates of the text for "that", publication for "last"."""
    if word in _OF_TEXT or at.narrative or at.published is None:
        passed = finest_for(grain, at)
        if passed is not None:
            return passed.moment, words_of(passed)
        if word in _OF_TEXT and (at.published is None or at.narrative):
            return None, ""
    return at.published, at.publication


def quarter_a_year_away(quarter: Passed, years: int) -> Reading | None:
    """The quarter to compare with; the text goes on with the one it compares, so this one is not noted."""
    year = quarter.moment.year
    reading = read_date(
        quarter.moment.in_year(year + years if year else None), Modifier.NONE, words_of(quarter)
    )
    return reading and replace(reading, moment=None)


def quarter_spoken_of(at: Anchor, within: int | None = None) -> Passed | None:
    """The quarter that a report of earnings is about: of those named, the last that is over.

    With ``within``, only one named at most so many characters before. In a history it is the one named last.
    """
    named = [
        passed
        for passed in at.passed
        if passed.moment.grain is Grain.QUARTER and (within is None or at.start - passed.at <= within)
    ]
    today = at.published.date if at.published and not at.narrative else None
    over = [one for one in named if today and (when := one.moment.when) and when.end and when.end <= today]
    if over:
        return max(over, key=lambda one: (one.moment.year or 0, one.moment.part))
    return named[-1] if named else None


def unknown_value(grain: Grain, at: Anchor) -> str:
    """The TIMEX3 value of a unit that nothing places, but for the year that a history is in."""
    told = at.told if at.narrative else None
    year = Moment(Grain.YEAR, told.moment.year).value if told else "XXXX"
    return {
        Grain.DAY: f"{year}-XX-XX",
        Grain.WEEK: f"{year}-WXX",
        Grain.MONTH: f"{year}-XX",
        Grain.QUARTER: f"{year}-QX",
        Grain.DECADE: "XXX",
        Grain.CENTURY: "XX",
    }.get(grain, "XXXX")
