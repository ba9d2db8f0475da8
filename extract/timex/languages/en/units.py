"""What the families of counted dates share: how many, which unit, and which date to count from."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from extract.datespan import Grain, Modifier
from extract.timex.anchor import words_of
from extract.timex.rule import Phrase, Reading, read_date

if TYPE_CHECKING:
    from extract.timex.anchor import Anchor, Passed
    from extract.timex.moment import Moment

_COUNT_LIMIT = 2000  # "10,000 years ago" is no date of a timeline
DAY_GRAINS = (Grain.DAY, Grain.HOUR)


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


def finest_for(grain: Grain, at: Anchor) -> Passed | None:
    """The date named last that is exact enough to count such units from."""
    return next(
        (
            passed
            for passed in reversed(at.passed)
            if passed.moment.plus(0, grain) is not None or _has_season(passed, grain)
        ),
        None,
    )


def _has_season(passed: Passed, grain: Grain) -> bool:
    return grain is Grain.SEASON and bool(passed.moment.start_month)


def quarter_a_year_away(quarter: Passed, years: int) -> Reading | None:
    """The quarter to compare with; the text goes on with the one it compares, so this one is not noted."""
    year = quarter.moment.year
    reading = read_date(
        quarter.moment.in_year(year + years if year else None), Modifier.NONE, words_of(quarter)
    )
    return reading and replace(reading, moment=None)


def quarter_spoken_of(at: Anchor) -> Passed | None:
    """The quarter that a report of earnings compares with, if one was named just before."""
    return at.latest_near(500, Grain.QUARTER)


def unknown_value(grain: Grain) -> str:
    """The TIMEX3 value of a unit that nothing places."""
    return {
        Grain.DAY: "XXXX-XX-XX",
        Grain.WEEK: "XXXX-WXX",
        Grain.MONTH: "XXXX-XX",
        Grain.QUARTER: "XXXX-QX",
        Grain.DECADE: "XXX",
        Grain.CENTURY: "XX",
    }.get(grain, "XXXX")
