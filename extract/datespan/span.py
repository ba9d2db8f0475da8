"""The record: half-open days, the grain at which they were said, and a modifier."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from extract.datespan.edtf import write_edtf
from extract.datespan.timex3 import write_timex3
from extract.datespan.units import CLOCK, DAY_PARTS, SEASON_OF_MONTH, SEASON_STARTS, Grain, Modifier, Season
from extract.datespan.words import write_words

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class DateSpan:
    """Half-open days ``start..end``, said at ``grain``.

    ``start`` is None where the beginning is open ("until March"), ``end`` where the end is ("since
    February 2022"). ``modifier`` narrows the unit (early, mid, late), loosens it (approximate), or
    says that the happening lies outside it (before, after; the outer end is then open), or that it was on
    the first of these days or on the last (either; both ends are then known). ``time`` is
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
        if self.time and not (self.time in DAY_PARTS or CLOCK.match(self.time)):
            message = f"a time of day is TIMEX3's, such as T15:00 or TNI, not {self.time!r}"
            raise ValueError(message)
        if self.modifier is Modifier.EITHER and (self.grain is not Grain.DAY or (self.days or 0) < 2):
            message = "one of two days needs a first and a last day at the grain of a day"
            raise ValueError(message)
        if bool(self.time) != (self.grain is Grain.HOUR):
            message = "a time of day goes with the grain of an hour, and only with it"
            raise ValueError(message)

    # Units of the calendar

    @classmethod
    def day(cls, day: date) -> DateSpan:
        """One day."""
        return _day(day)

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
        first = SEASON_STARTS[season]
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

    @classmethod
    def either(cls, first: date, last: date) -> DateSpan:
        """One of two days, nobody can say which: ``first`` or ``last``, and none in between."""
        return cls(first, _later(last, 1), Grain.DAY, Modifier.EITHER)

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
                case Grain.SEASON if start.month in SEASON_OF_MONTH:
                    whole = DateSpan.season(start.year, SEASON_OF_MONTH[start.month])
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
        return write_edtf(self)

    @property
    def timex3(self) -> str:
        """The TIMEX3 value: ``2024-11-15``, ``2024-W46``, ``2024-SU``, ``2024-Q3``, ``199``, ``19``.

        A range that is no single unit has no TIMEX3 value of its own: its start stands for it.
        """
        return write_timex3(self)

    @property
    def words(self) -> str:
        """The span in plain English: "early March 2024", "since February 2022", "14-16 May 2024"."""
        return write_words(self)

    def _outer_grain(self) -> Grain:
        return Grain.DAY if self.grain is Grain.HOUR else self.grain

    def _kept_modifier(self) -> Modifier:
        lost = {Modifier.BEFORE, Modifier.AFTER, Modifier.EITHER}
        return Modifier.NONE if self.modifier in lost else self.modifier


@lru_cache(maxsize=1_000)  # an article comes back to the same few days
def _day(day: date) -> DateSpan:
    return DateSpan(day, _later(day, 1), Grain.DAY)


def _later(day: date, days: int) -> date:
    try:
        return day + timedelta(days=days)
    except OverflowError as error:
        message = f"{days} days from {day} lies outside the years 1 to 9999"
        raise ValueError(message) from error


def _first_of_month(year: int, month: int) -> date:
    """The first of a month counted on past December: month 13 is January of the next year."""
    return date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)
