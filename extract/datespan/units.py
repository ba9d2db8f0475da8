"""The units in which dates are said: grains, modifiers, seasons and parts of a day."""

from __future__ import annotations

import re
from enum import StrEnum


class Grain(StrEnum):
    """The unit in which a date was said."""

    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"

    __hash__ = str.__hash__  # an enum would hash the name of its member, by a call

    @property
    def typical_days(self) -> float:
        """How long one such unit lasts, in days, for comparing grains."""
        return _TYPICAL_DAYS[self]


_TYPICAL_DAYS = {
    Grain.HOUR: 1 / 24,
    Grain.DAY: 1.0,
    Grain.WEEK: 7.0,
    Grain.MONTH: 30.4,
    Grain.SEASON: 91.0,
    Grain.QUARTER: 91.3,
    Grain.HALF: 182.6,
    Grain.YEAR: 365.24,
    Grain.DECADE: 3652.4,
    Grain.CENTURY: 36524.0,
}


class Modifier(StrEnum):
    """How the unit was narrowed or loosened in words."""

    NONE = ""
    APPROXIMATE = "approximate"
    EARLY = "early"
    MID = "mid"
    LATE = "late"
    BEFORE = "before"
    AFTER = "after"
    EITHER = "either"

    __hash__ = str.__hash__  # an enum would hash the name of its member, by a call


class Season(StrEnum):
    """The four seasons; the value is TIMEX3's code."""

    SPRING = "SP"
    SUMMER = "SU"
    AUTUMN = "FA"
    WINTER = "WI"


# First month of each season in the northern hemisphere; winter runs into the next year.
SEASON_STARTS = {Season.SPRING: 3, Season.SUMMER: 6, Season.AUTUMN: 9, Season.WINTER: 12}
SEASON_OF_MONTH = {month: season for season, month in SEASON_STARTS.items()}

# TIMEX3 names of parts of a day, with their words and rough clock hours (end above 24: next morning).
DAY_PARTS = {
    "TMO": ("morning", 6, 12),
    "TMI": ("midday", 11, 14),
    "TAF": ("afternoon", 12, 18),
    "TEV": ("evening", 18, 22),
    "TNI": ("night", 20, 30),
    "TDT": ("daytime", 6, 20),
}
_OFFSET = re.compile(r"[+-]\d\d(?::?\d\d)?\Z")
CLOCK = re.compile(r"T([01]\d|2[0-4])(?::([0-5]\d)(?::([0-5]\d))?)?(Z|[+-]\d\d(?::?\d\d)?)?\Z")


def without_offset(time: str) -> str:
    """A time of day without its offset from UTC: the TIMEX3 values of annotators keep only Z."""
    return _OFFSET.sub("", time)


YEARS = frozenset({Grain.YEAR, Grain.DECADE, Grain.CENTURY})
DAYS = frozenset({Grain.HOUR, Grain.DAY, Grain.WEEK})
