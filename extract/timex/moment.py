"""Moments: dates as partial as they were said, for counting with before they become a DateSpan.

A Moment may lack its year ("15 November" in an article of unknown date), may lie before the year 1, and
knows the unit in which it was said. :attr:`Moment.value` is its TIMEX3 value, :attr:`Moment.when` its
days, where it has any.
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass, replace
from datetime import date, timedelta

from extract.datespan import DateSpan, Grain, Season, without_offset

_SEASON_ORDER = (Season.SPRING, Season.SUMMER, Season.AUTUMN, Season.WINTER)
_FIRST_MONTH = {Season.SPRING: 3, Season.SUMMER: 6, Season.AUTUMN: 9, Season.WINTER: 12}
_YEARS = {Grain.YEAR: 1, Grain.DECADE: 10, Grain.CENTURY: 100}
_MONTHS = {Grain.MONTH: 1, Grain.QUARTER: 3, Grain.HALF: 6}
_DAYS = {Grain.DAY: 1, Grain.WEEK: 7}
_OF_DAY = (Grain.DAY, Grain.HOUR)
_SHORTEST = 28  # days that every month has
_EARLIEST, _LATEST = 1, 9990  # years that a DateSpan can hold with room for what follows


@dataclass(frozen=True, slots=True)
class Moment:
    """A partial date.

    ``year`` is None where it is unknown, and negative before Christ (-480 is 480 BC). ``part`` is the
    number of the month, week, quarter or half, as ``grain`` has it (the month for a day); ``day`` the day
    of the month; ``time`` a TIMEX3 time of day at the grain of an hour; ``weekend`` marks the
    Saturday and Sunday of a week.
    """

    grain: Grain
    year: int | None = None
    part: int = 0
    day: int = 0
    season: Season | None = None
    time: str = ""
    weekend: bool = False

    @classmethod
    def of_day(cls, day: date) -> Moment:
        """A day of the calendar."""
        return cls(Grain.DAY, day.year, day.month, day.day)

    @classmethod
    def of_week(cls, day: date, *, weekend: bool = False) -> Moment:
        """The ISO week that holds ``day``."""
        year, week, _ = day.isocalendar()
        return cls(Grain.WEEK, year, week, weekend=weekend)

    @property
    def is_day(self) -> bool:
        """Whether it names a day that its month has: not 31 June, nor 29 February of a common year."""
        if not 1 <= self.part <= 12 or not self.day or self.grain not in _OF_DAY:
            return False
        if self.day <= _SHORTEST:
            return True
        year = self.year if self.year is not None and self.year >= _EARLIEST else 2000
        return self.day <= calendar.monthrange(year, self.part)[1]

    @property
    def is_year_nought(self) -> bool:
        """Whether it lies in a year 0, which there was none of."""
        return self.year == 0 and self.grain not in {Grain.DECADE, Grain.CENTURY}

    @property
    def _is_first(self) -> bool:
        """Whether it is the first decade or century, which begin with the year 1."""
        return self.year == 0 and self.grain in {Grain.DECADE, Grain.CENTURY}

    @property
    def date(self) -> date | None:
        """The first day, or None where it is not known or lies outside the years 1 to 9990."""
        if self.year is None or not (_EARLIEST <= self.year <= _LATEST or self._is_first):
            return None
        match self.grain:
            case Grain.DAY | Grain.HOUR:
                return date(self.year, self.part, self.day) if self.is_day else None
            case Grain.WEEK:
                monday = date.fromisocalendar(self.year, self.part, 1)
                return monday + timedelta(days=5 if self.weekend else 0)
            case Grain.MONTH:
                return date(self.year, self.part, 1)
            case Grain.QUARTER | Grain.HALF:
                return date(self.year, (self.part - 1) * _MONTHS[self.grain] + 1, 1)
            case Grain.SEASON:
                return date(self.year, _FIRST_MONTH[self.season or Season.SPRING], 1)
        return date(max(self.year, 1), 1, 1)

    @property
    def when(self) -> DateSpan | None:
        """The days of this moment, or None where they are not known."""
        first = self.date
        if first is None or self.year is None:
            return None
        match self.grain:
            case Grain.DAY:
                return DateSpan.day(first)
            case Grain.HOUR:
                return DateSpan.hours(first, self.time)
            case Grain.WEEK if self.weekend:
                return DateSpan(first, first + timedelta(days=2), Grain.DAY)
            case Grain.WEEK:
                return DateSpan.week(first)
            case Grain.MONTH:
                return DateSpan.month(self.year, self.part)
            case Grain.SEASON:
                return DateSpan.season(self.year, self.season or Season.SPRING)
            case Grain.QUARTER:
                return DateSpan.quarter(self.year, self.part)
            case Grain.HALF:
                return DateSpan.half(self.year, self.part)
            case Grain.YEAR:
                return DateSpan.year(self.year)
            case Grain.DECADE:
                return DateSpan.decade(self.year)
        return DateSpan.century(self.year // 100 + 1)

    @property
    def value(self) -> str:
        """The TIMEX3 value, with X for what is not known: ``XXXX-11-15``, ``BC0480``, ``1998-W32-WE``."""
        if self.year is None:
            year = "XXXX"
        elif self.year < 0:
            year = f"BC{-self.year:04}"
        else:
            year = f"{self.year:04}"
        match self.grain:
            case Grain.DAY | Grain.HOUR:
                month = f"{self.part:02}" if self.part else "XX"
                day = f"{self.day:02}" if self.day else "XX"
                return f"{year}-{month}-{day}{without_offset(self.time)}"
            case Grain.WEEK:
                week = f"{self.part:02}" if self.part else "XX"
                return f"{year}-W{week}" + ("-WE" if self.weekend else "")
            case Grain.MONTH:
                return f"{year}-{self.part:02}"
            case Grain.SEASON:
                return f"{year}-{self.season or 'XX'}"
            case Grain.QUARTER:
                return f"{year}-Q{self.part or 'X'}"
            case Grain.HALF:
                return f"{year}-H{self.part or 'X'}"
            case Grain.DECADE:
                return year[:-1]
            case Grain.CENTURY:
                return year[:-2]
        return year

    def at(self, time: str) -> Moment:
        """A time of this day; a moment that is no day stays as it is."""
        return replace(self, grain=Grain.HOUR, time=time) if self.grain in _OF_DAY else self

    def plus(self, number: int, grain: Grain) -> Moment | None:
        """The unit ``number`` units later (earlier, if negative), said at ``grain``.

        "two months later" than 17 November 2024 is January 2025. None where this moment is not exact
        enough to count from, or the outcome has no place on the calendar.
        """
        if grain in _YEARS:
            return self._plus_years(number * _YEARS[grain], grain)
        if grain in _MONTHS:
            return self._plus_months(number * _MONTHS[grain], grain)
        start = self.date
        if start is None or grain not in _DAYS or self.grain not in {Grain.DAY, Grain.HOUR, Grain.WEEK}:
            return None
        if grain is Grain.DAY and self.grain is Grain.WEEK:
            return None
        try:
            day = start + timedelta(days=number * _DAYS[grain])
        except OverflowError:
            return None
        if day.year > _LATEST:
            return None
        return Moment.of_week(day) if grain is Grain.WEEK else Moment.of_day(day)

    def _plus_years(self, years: int, grain: Grain) -> Moment | None:
        if self.year is None:
            return None
        year = self.year + years
        if self.year < 0 <= year:  # there is no year 0
            year += 1
        elif year <= 0 < self.year:
            year -= 1
        if not -9999 <= year <= _LATEST:
            return None
        if grain is Grain.YEAR:
            return Moment(Grain.YEAR, year)
        step = _YEARS[grain]
        return Moment(grain, year // step * step if year > 0 else -(-year // step * step))

    def _plus_months(self, months: int, grain: Grain) -> Moment | None:
        start_month = self.start_month
        if self.year is None or not start_month or self.year < 0:
            return None
        year = self.year
        if self.grain is Grain.WEEK and (first := self.date) is not None:
            year = first.year  # the first week of a year may begin in the year before
        count = year * 12 + start_month - 1 + months
        year, month = count // 12, count % 12 + 1
        if not _EARLIEST <= year <= _LATEST:
            return None
        size = _MONTHS[grain]
        return Moment(grain, year, (month - 1) // size + 1)

    @property
    def start_month(self) -> int:
        """The month in which it begins, or 0 where none is known."""
        match self.grain:
            case Grain.DAY | Grain.HOUR | Grain.MONTH:
                return self.part
            case Grain.QUARTER | Grain.HALF:
                return (self.part - 1) * _MONTHS[self.grain] + 1 if self.part else 0
            case Grain.SEASON if self.season:
                return _FIRST_MONTH[self.season]
            case Grain.WEEK if (first := self.date) is not None:
                return first.month
        return 0

    def in_year(self, year: int | None) -> Moment:
        """The same month, day, season or quarter in another year; 29 February becomes the 28th."""
        is_leap_day = (self.part, self.day) == (2, 29)
        is_lacking = is_leap_day and year is not None and year > 0 and not calendar.isleap(year)
        day = 28 if is_lacking else self.day
        return Moment(self.grain, year, self.part, day, self.season, self.time, self.weekend)


def southern_season(moment: Moment) -> DateSpan | None:
    """The days of a season south of the equator, as months: its summer 2023 begins in December 2023."""
    if moment.season is None or moment.year is None or not _EARLIEST <= moment.year <= _LATEST:
        return None
    first = _FIRST_MONTH[moment.season] + 6
    year, month = moment.year + (first - 1) // 12, (first - 1) % 12 + 1
    if moment.season in {Season.AUTUMN, Season.WINTER}:  # autumn and winter lie inside their year
        year -= 1
    last = DateSpan.month(year + (month + 1) // 12, (month + 1) % 12 + 1)
    return DateSpan.month(year, month).to(last)


def season_of(month: int) -> Season:
    """The northern season that a month belongs to."""
    return _SEASON_ORDER[(month - 3) % 12 // 3]


def same_day(day: date, count: int, grain: Grain) -> date | None:
    """The same day of the month, or of the week, so many units on."""
    if grain is Grain.WEEK:
        return day + timedelta(days=7 * count)
    months = {Grain.MONTH: 1, Grain.QUARTER: 3, Grain.YEAR: 12, Grain.DECADE: 120}.get(grain)
    if months is None:
        return None
    year, month = divmod(day.year * 12 + day.month - 1 + count * months, 12)
    if not 1 <= year < date.max.year:
        return None
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
