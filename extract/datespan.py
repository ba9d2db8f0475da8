"""DateSpan: a date as exact as it was said, and no more.

``in March`` is a month, not the 1st. A span holds half-open days, the grain at which they were said,
and a modifier; it renders as EDTF (ISO 8601-2:2019), as a TIMEX3 value and as plain words.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

_DAY = timedelta(days=1)
_MONTHS = calendar.month_name


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


class Season(StrEnum):
    """The four seasons; the value is TIMEX3's code."""

    SPRING = "SP"
    SUMMER = "SU"
    AUTUMN = "FA"
    WINTER = "WI"


# First month of each season in the northern hemisphere; winter runs into the next year.
_SEASON_STARTS = {Season.SPRING: 3, Season.SUMMER: 6, Season.AUTUMN: 9, Season.WINTER: 12}
_SEASON_OF_MONTH = {month: season for season, month in _SEASON_STARTS.items()}
_EDTF_SEASON = {Season.SPRING: 21, Season.SUMMER: 22, Season.AUTUMN: 23, Season.WINTER: 24}

# TIMEX3 names of parts of a day, with their words and rough clock hours (end above 24: next morning).
DAY_PARTS = {
    "TMO": ("morning", 6, 12),
    "TMI": ("midday", 11, 14),
    "TAF": ("afternoon", 12, 18),
    "TEV": ("evening", 18, 22),
    "TNI": ("night", 20, 30),
    "TDT": ("daytime", 6, 20),
}
_CLOCK = re.compile(r"T([01]\d|2[0-4])(?::([0-5]\d)(?::([0-5]\d))?)?(Z|[+-]\d\d(?::?\d\d)?)?\Z")


@dataclass(frozen=True, slots=True)
class DateSpan:
    """Half-open days ``start..end``, said at ``grain``.

    ``start`` is None where the beginning is open ("until March"), ``end`` where the end is ("since
    February 2022"). ``modifier`` narrows the unit (early, mid, late), loosens it (approximate), or
    says that the happening lies outside it (before, after; the outer end is then open). ``time`` is
    the TIMEX3 time of day ("T15:00", "TNI"), only at the grain of an hour. Both ends are dates of
    the proleptic Gregorian calendar, so years run from 1 to 9999.
    """

    start: date | None
    end: date | None
    grain: Grain = Grain.DAY
    modifier: Modifier = Modifier.NONE
    time: str = ""

    def __post_init__(self) -> None:
        if self.start is None and self.end is None:
            message = "a DateSpan needs a start or an end"
            raise ValueError(message)
        if self.start is not None and self.end is not None and self.start >= self.end:
            message = f"a DateSpan runs forward, not {self.start}..{self.end}"
            raise ValueError(message)
        if self.start is None and self.end == date.min:
            message = f"a DateSpan that ends before {date.min} names no day"
            raise ValueError(message)
        if self.time and not (self.time in DAY_PARTS or _CLOCK.match(self.time)):
            message = f"a time of day is TIMEX3's, such as T15:00 or TNI, not {self.time!r}"
            raise ValueError(message)
        if bool(self.time) != (self.grain is Grain.HOUR):
            message = "a time of day goes with the grain of an hour, and only with it"
            raise ValueError(message)

    # Units of the calendar

    @classmethod
    def day(cls, day: date) -> DateSpan:
        """One day."""
        return cls(day, _later(day, 1), Grain.DAY)

    @classmethod
    def hours(cls, day: date, time: str) -> DateSpan:
        """A time of day on ``day``; ``time`` as TIMEX3 has it ("T15:00", "T03:00Z", "TMO")."""
        return cls(day, _later(day, 1), Grain.HOUR, time=time)

    @classmethod
    def week(cls, day: date) -> DateSpan:
        """The ISO week (Monday to Sunday) that holds ``day``."""
        monday = day - timedelta(days=day.weekday())
        return cls(monday, _later(monday, 7), Grain.WEEK)

    @classmethod
    def month(cls, year: int, month: int) -> DateSpan:
        """One month; ``month`` from 1 to 12."""
        return cls(date(year, month, 1), _first_of_month(year, month + 1), Grain.MONTH)

    @classmethod
    def season(cls, year: int, season: Season) -> DateSpan:
        """A northern season; winter is named by the year in which it begins."""
        first = _SEASON_STARTS[season]
        return cls(date(year, first, 1), _first_of_month(year, first + 3), Grain.SEASON)

    @classmethod
    def quarter(cls, year: int, number: int) -> DateSpan:
        """A calendar quarter, 1 to 4."""
        first = 3 * number - 2
        return cls(date(year, first, 1), _first_of_month(year, first + 3), Grain.QUARTER)

    @classmethod
    def half(cls, year: int, number: int) -> DateSpan:
        """The first or second half of a year."""
        first = 6 * number - 5
        return cls(date(year, first, 1), _first_of_month(year, first + 6), Grain.HALF)

    @classmethod
    def year(cls, year: int) -> DateSpan:
        """One calendar year."""
        return cls(date(year, 1, 1), date(year + 1, 1, 1), Grain.YEAR)

    @classmethod
    def decade(cls, year: int) -> DateSpan:
        """The ten years that begin with ``year`` rounded down: 1990 and 1995 give the 1990s."""
        first = max(year - year % 10, 1)
        return cls(date(first, 1, 1), date(year - year % 10 + 10, 1, 1), Grain.DECADE)

    @classmethod
    def century(cls, number: int) -> DateSpan:
        """A century by its number: the 20th runs from 1900 to 1999, as the phrase is used."""
        first = (number - 1) * 100
        return cls(date(max(first, 1), 1, 1), date(first + 100, 1, 1), Grain.CENTURY)

    # Spans made from spans

    def modified(self, modifier: Modifier) -> DateSpan:
        """The same unit with a modifier: ``DateSpan.month(2024, 3).modified(Modifier.EARLY)``.

        BEFORE and AFTER move outside the unit: "before March 2024" has no start and ends on 1 March.
        """
        if modifier is Modifier.BEFORE:
            if self.start is None:
                return self
            return DateSpan(None, self.start, self._outer_grain(), modifier)
        if modifier is Modifier.AFTER:
            if self.end is None:
                return self
            return DateSpan(self.end, None, self._outer_grain(), modifier)
        return replace(self, modifier=modifier)

    def since(self) -> DateSpan:
        """From this on: the end is left open."""
        return replace(self, end=None, modifier=self._kept_modifier()) if self.start else self

    def until(self) -> DateSpan:
        """Up to and with this: the start is left open."""
        return replace(self, start=None, modifier=self._kept_modifier()) if self.end else self

    def to(self, other: DateSpan) -> DateSpan:
        """From the start of this to the end of ``other``, at the coarser grain of the two."""
        coarser = max(self._outer_grain(), other._outer_grain(), key=lambda grain: grain.typical_days)
        return DateSpan(self.start, other.end, coarser)

    def shifted(self, days: int) -> DateSpan:
        """The same span ``days`` later; for spans counted in days.

        Raises ValueError where that leaves the calendar.
        """
        return replace(
            self,
            start=_later(self.start, days) if self.start else None,
            end=_later(self.end, days) if self.end else None,
        )

    # What a span says

    @property
    def first_day(self) -> date:
        """A day to sort and to draw by: the start, or the last day of a span without a start."""
        if self.start is not None:
            return self.start
        assert self.end is not None  # noqa: S101 - __post_init__ refuses a span without ends
        return self.end - _DAY

    @property
    def last_day(self) -> date | None:
        """The last day within the span, or None where the end is open."""
        return self.end - _DAY if self.end else None

    @property
    def days(self) -> int | None:
        """How many days it covers, or None where an end is open."""
        return (self.end - self.start).days if self.start and self.end else None

    @property
    def is_open(self) -> bool:
        """Whether one of the ends is open."""
        return self.start is None or self.end is None

    def narrowed(self) -> DateSpan:
        """The part of the unit that early, mid or late points at: a third of it, as plain days."""
        thirds = {Modifier.EARLY: (0, 1), Modifier.MID: (1, 2), Modifier.LATE: (2, 3)}.get(self.modifier)
        if thirds is None or self.start is None or self.end is None or self.days is None or self.days < 3:
            return self
        length = self.days
        first, last = (self.start + timedelta(days=round(length * third / 3)) for third in thirds)
        return DateSpan(first, last, Grain.DAY)

    def contains(self, other: DateSpan) -> bool:
        """Whether every day of ``other`` is a day of this span."""
        starts = self.start is None or (other.start is not None and self.start <= other.start)
        ends = self.end is None or (other.end is not None and other.end <= self.end)
        return starts and ends

    def overlaps(self, other: DateSpan) -> bool:
        """Whether the two share a day."""
        before = self.end is not None and other.start is not None and self.end <= other.start
        after = self.start is not None and other.end is not None and other.end <= self.start
        return not (before or after)

    @property
    def unit(self) -> Grain | None:
        """The unit of the calendar that this span is exactly one of, or None for other ranges."""
        if self.start is None or self.end is None:
            return None
        start = self.start
        try:
            match self.grain:
                case Grain.HOUR | Grain.DAY:
                    whole = DateSpan.day(start)
                case Grain.WEEK:
                    whole = DateSpan.week(start)
                case Grain.MONTH:
                    whole = DateSpan.month(start.year, start.month)
                case Grain.SEASON if start.month in _SEASON_OF_MONTH:
                    whole = DateSpan.season(start.year, _SEASON_OF_MONTH[start.month])
                case Grain.QUARTER:
                    whole = DateSpan.quarter(start.year, (start.month + 2) // 3)
                case Grain.HALF:
                    whole = DateSpan.half(start.year, 1 if start.month == 1 else 2)
                case Grain.YEAR:
                    whole = DateSpan.year(start.year)
                case Grain.DECADE:
                    whole = DateSpan.decade(start.year)
                case Grain.CENTURY:
                    whole = DateSpan.century(start.year // 100 + 1)
                case _:
                    return None
        except ValueError:
            return None
        return self.grain if (whole.start, whole.end) == (start, self.end) else None

    # Renderings

    @property
    def edtf(self) -> str:
        """The span in EDTF, level 2: ``2022-02``, ``2022-02-24/..``, ``2022-02-~24``, ``2024-22``."""
        if self.modifier in {Modifier.EARLY, Modifier.MID, Modifier.LATE}:
            part = self.narrowed()
            if part.start and part.last_day and part is not self:
                return f"{_edtf_day(part.start, '~')}/{_edtf_day(part.last_day, '~')}"
        approximate = "~" if self.modifier is Modifier.APPROXIMATE else ""
        if self.unit:
            return self._edtf_unit(approximate)
        start = self._edtf_end(self.start, approximate) if self.start else ".."
        last = self._edtf_end(self.last_day, approximate) if self.last_day else ".."
        return f"{start}/{last}"

    def _edtf_unit(self, mark: str) -> str:
        start = self.start
        assert start is not None  # noqa: S101 - only called where `unit` holds
        year = f"{start.year:04}"
        match self.unit:
            case Grain.HOUR if mark or self.time in DAY_PARTS or self.time.startswith("T24"):
                return _edtf_day(start, mark)  # EDTF has no parts of a day, and no loose times
            case Grain.HOUR:
                return start.isoformat() + _edtf_clock(self.time)
            case Grain.DAY:
                return _edtf_day(start, mark)
            case Grain.MONTH:
                return f"{year}-{mark}{start.month:02}"
            case Grain.SEASON | Grain.QUARTER | Grain.HALF if mark:  # EDTF loosens months, not seasons
                return f"{self._edtf_end(start, mark)}/{self._edtf_end(self.last_day, mark)}"
            case Grain.SEASON:
                return f"{year}-{_EDTF_SEASON[_SEASON_OF_MONTH[start.month]]}"
            case Grain.QUARTER:
                return f"{year}-{33 + (start.month - 1) // 3}"
            case Grain.HALF:
                return f"{year}-{40 + (start.month > 1)}"
            case Grain.YEAR:
                return year + mark
            case Grain.DECADE:
                return year[:3] + "X" + mark
            case Grain.CENTURY:
                return year[:2] + "XX" + mark
        last = self.last_day
        assert last is not None  # noqa: S101 - a unit has both ends
        return f"{_edtf_day(start, mark)}/{_edtf_day(last, mark)}"

    def _edtf_end(self, day: date | None, mark: str) -> str:
        """One end of a range, at the coarsest precision that still names it exactly."""
        assert day is not None  # noqa: S101 - open ends are written by the caller
        is_start = day == self.start
        # A loose year beside a loose month is no EDTF: the two ends of a range are loosened alike.
        if not mark and self.grain in _YEARS and (day.month, day.day) == ((1, 1) if is_start else (12, 31)):
            return f"{day.year:04}"
        edge = 1 if is_start else calendar.monthrange(day.year, day.month)[1]
        if self.grain not in _DAYS and day.day == edge:
            return f"{day.year:04}-{mark}{day.month:02}"
        return _edtf_day(day, mark)

    @property
    def timex3(self) -> str:
        """The TIMEX3 value: ``2024-11-15``, ``2024-W46``, ``2024-SU``, ``2024-Q3``, ``199``, ``19``.

        A range that is no single unit has no TIMEX3 value of its own: its start stands for it.
        """
        start = self.first_day
        year = f"{start.year:04}"
        match self.grain:
            case Grain.HOUR:
                return f"{start.isoformat()}{self.time}"
            case Grain.WEEK:
                iso_year, week, _ = start.isocalendar()
                return f"{iso_year:04}-W{week:02}"
            case Grain.MONTH:
                return f"{year}-{start.month:02}"
            case Grain.SEASON if start.month in _SEASON_OF_MONTH:
                return f"{year}-{_SEASON_OF_MONTH[start.month]}"
            case Grain.QUARTER:
                return f"{year}-Q{(start.month + 2) // 3}"
            case Grain.HALF:
                return f"{year}-H{1 if start.month <= 6 else 2}"
            case Grain.YEAR:
                return year
            case Grain.DECADE:
                return year[:3]
            case Grain.CENTURY:
                return year[:2]
        return start.isoformat()

    @property
    def words(self) -> str:
        """The span in plain English: "early March 2024", "since February 2022", "14-16 May 2024"."""
        match self.modifier:
            case Modifier.BEFORE if self.end:
                return f"before {self._words_of_edge(self.end, is_start=True)}"
            case Modifier.AFTER if self.start:
                return f"after {self._words_of_edge(self.start - _DAY, is_start=False)}"
        prefix = {
            Modifier.APPROXIMATE: "about ",
            Modifier.EARLY: "early ",
            Modifier.MID: "mid-",
            Modifier.LATE: "late ",
        }.get(self.modifier, "")
        if self.modifier is Modifier.MID and self.grain not in {Grain.MONTH, Grain.YEAR}:
            prefix = "the middle of "
        if self.end is None and self.start:
            return f"since {prefix}{self._words_of_edge(self.start, is_start=True)}"
        if self.start is None and self.last_day:
            return f"until {prefix}{self._words_of_edge(self.last_day, is_start=False)}"
        unit = self.unit
        if unit is None:
            return f"{prefix}{self._words_of_range()}"
        named = self._words_of_unit(unit)
        if prefix in {"early ", "late "} and named.startswith("the "):
            decade = f"the {prefix}{named.removeprefix('the ')}"
            return decade if unit is Grain.DECADE else f"{prefix}in {named}"
        return prefix + named

    def _words_of_unit(self, unit: Grain) -> str:
        start = self.first_day
        match unit:
            case Grain.HOUR:
                return _clock_words(start, self.time)
            case Grain.WEEK:
                return f"the week of {day_words(start)}"
            case Grain.MONTH:
                return f"{_MONTHS[start.month]} {start.year}"
            case Grain.SEASON:
                season = _SEASON_OF_MONTH[start.month]
                if season is Season.WINTER:
                    return f"winter {start.year}\N{EN DASH}{(start.year + 1) % 100:02}"
                return f"{season.name.lower()} {start.year}"
            case Grain.QUARTER:
                order = ("first", "second", "third", "fourth")[(start.month - 1) // 3]
                return f"the {order} quarter of {start.year}"
            case Grain.HALF:
                return f"the {'first' if start.month == 1 else 'second'} half of {start.year}"
            case Grain.YEAR:
                return str(start.year)
            case Grain.DECADE:
                return f"the {start.year - start.year % 10}s"
            case Grain.CENTURY:
                return f"the {_ordinal(start.year // 100 + 1)} century"
        return day_words(start)

    def _words_of_edge(self, day: date, *, is_start: bool) -> str:
        """The unit that begins (or ends) with ``day``, or the day itself."""
        if self.grain is Grain.HOUR and is_start and self.start == day:
            return _clock_words(day, self.time)
        if self.grain in _YEARS and (day.month, day.day) == ((1, 1) if is_start else (12, 31)):
            return str(day.year)
        edge = 1 if is_start else calendar.monthrange(day.year, day.month)[1]
        if self.grain not in _DAYS and day.day == edge:
            return f"{_MONTHS[day.month]} {day.year}"
        return day_words(day)

    def _words_of_range(self) -> str:
        start, last = self.start, self.last_day
        assert start is not None  # noqa: S101 - open spans have words of their own
        assert last is not None  # noqa: S101
        dash = "\N{EN DASH}"
        first_words = self._words_of_edge(start, is_start=True)
        last_words = self._words_of_edge(last, is_start=False)
        if first_words.isdigit() and last_words.isdigit():
            return f"{first_words}{dash}{last_words}"
        if first_words == day_words(start) and last_words == day_words(last):
            if (start.year, start.month) == (last.year, last.month):
                return f"{start.day}{dash}{day_words(last)}"
            if start.year == last.year:
                return f"{start.day} {_MONTHS[start.month]} to {day_words(last)}"
        elif start.year == last.year and not first_words.isdigit() and not last_words.isdigit():
            first_words = first_words.removesuffix(f" {start.year}")
        return f"{first_words} to {last_words}"

    def _outer_grain(self) -> Grain:
        return Grain.DAY if self.grain is Grain.HOUR else self.grain

    def _kept_modifier(self) -> Modifier:
        return Modifier.NONE if self.modifier in {Modifier.BEFORE, Modifier.AFTER} else self.modifier


_YEARS = frozenset({Grain.YEAR, Grain.DECADE, Grain.CENTURY})
_DAYS = frozenset({Grain.HOUR, Grain.DAY, Grain.WEEK})


def day_words(day: date) -> str:
    """A day as "17 November 2024"."""
    return f"{day.day} {_MONTHS[day.month]} {day.year}"


def _later(day: date, days: int) -> date:
    try:
        return day + timedelta(days=days)
    except OverflowError as error:
        message = f"{days} days from {day} lies outside the years 1 to 9999"
        raise ValueError(message) from error


def _first_of_month(year: int, month: int) -> date:
    """The first of a month counted on past December: month 13 is January of the next year."""
    return date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)


def _edtf_day(day: date, mark: str) -> str:
    return f"{day.year:04}-{day.month:02}-{mark}{day.day:02}"


def _edtf_clock(time: str) -> str:
    match = _CLOCK.match(time)
    assert match is not None  # noqa: S101 - __post_init__ checked it
    hour, minute, second, zone = match.groups()
    return f"T{hour}:{minute or '00'}:{second or '00'}{zone or ''}"


def _clock_words(day: date, time: str) -> str:
    if time in DAY_PARTS:
        return f"{DAY_PARTS[time][0]} of {day_words(day)}"
    match = _CLOCK.match(time)
    assert match is not None  # noqa: S101 - __post_init__ checked it
    hour, minute, _, zone = match.groups()
    shown = f"{hour}:{minute or '00'}" + (" UTC" if zone == "Z" else f" UTC{zone}" if zone else "")
    return f"{shown} on {day_words(day)}"


def _ordinal(number: int) -> str:
    suffix = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix}"
