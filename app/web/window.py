"""The days in view: where a date is drawn, what a timeline shows at first, moving and zooming."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from math import ceil
from typing import TYPE_CHECKING

from app.web.dates import plain_day
from app.web.texts import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from extract.model import DateSpan

_DAY = timedelta(days=1)
_HOUR = timedelta(hours=1)
_SHORTEST = 3  # days of a window of whole days; hours of a shorter one
_KEPT_SHARES = (0.95, 0.9, 0.85, 0.8)
_CLOSER = 3
_MARGIN = 0.04
_PRECISE_DAYS = 31


@dataclass(frozen=True, slots=True)
class Window:
    """Half-open days ``start..end`` in view, at least one.

    A window of less than three days has ``hours``, the two instants in view, within its days.
    """

    start: date
    end: date
    hours: tuple[datetime, datetime] | None = None

    @classmethod
    def between(cls, begins: datetime, ends: datetime) -> Window:
        """The window nearest to two instants: of whole days from three days on, else of whole hours."""
        if ends - begins >= (_SHORTEST - 0.5) * _DAY:
            first, last = _nearest_midnight(begins), _nearest_midnight(ends)
            return _within_calendar(first.toordinal(), max(_SHORTEST, (last - first).days))
        first_hour, last_hour = _nearest_hour(begins), _nearest_hour(ends)
        last_hour = max(last_hour, first_hour + _SHORTEST * _HOUR)
        end = last_hour.date() + (_DAY if last_hour.time() != time() else timedelta())
        return cls(first_hour.date(), end, (first_hour, last_hour))

    @property
    def days(self) -> int:
        """How many days are in view, or have a part in it."""
        return (self.end - self.start).days

    @property
    def begins(self) -> datetime:
        """The first instant in view."""
        return self.hours[0] if self.hours else datetime.combine(self.start, time())

    @property
    def ends(self) -> datetime:
        """The instant after the last one in view."""
        return self.hours[1] if self.hours else datetime.combine(self.end, time())

    @property
    def length(self) -> float:
        """How long the view is, in days."""
        return (self.ends - self.begins) / _DAY

    @property
    def last_day(self) -> date:
        """The last day in view."""
        return self.end - _DAY

    @property
    def words(self) -> str:
        """The days in view as text: "7 May 2024 to 20 January 2025"; hours in the same way."""
        if self.hours is None:
            return _("{first} to {last}").format(first=plain_day(self.start), last=plain_day(self.last_day))
        first, last = self.hours
        if first.date() == last.date():
            return _("{day}, {first} to {last}").format(
                day=plain_day(first), first=f"{first:%H:%M}", last=f"{last:%H:%M}"
            )
        return _("{first} to {last}").format(first=_instant_words(first), last=_instant_words(last))

    def shows(self, other: Window) -> bool:
        """Whether a part of ``other`` is in view."""
        return self.begins < other.ends and other.begins < self.ends

    def joined(self, other: Window) -> Window:
        """The shortest window of whole days that shows both."""
        return Window(min(self.start, other.start), max(self.end, other.end))

    def zoomed(self, factor: float) -> Window:
        """``factor`` times as much time around the same middle."""
        if self.hours is None and self.days * factor >= _SHORTEST:
            days = round(self.days * factor)
            before = (days - self.days) // 2
            return _within_calendar(self.start.toordinal() - before, days)
        middle = self.begins + (self.ends - self.begins) / 2
        half = max((self.ends - self.begins) * factor, _SHORTEST * _HOUR) / 2
        return Window.between(_earlier(middle, half), _later(middle, half))

    def moved(self, share: float) -> Window:
        """The same length of time, later by ``share`` of it; earlier where it is negative."""
        if self.hours is None:
            step = round(self.days * share) or (1 if share > 0 else -1)
            return _within_calendar(self.start.toordinal() + step, self.days)
        step_hours = round((self.ends - self.begins) / _HOUR * share) * _HOUR
        return Window.between(_later(self.begins, step_hours), _later(self.ends, step_hours))


def extent(when: DateSpan) -> Window:
    """The days on which a date is drawn; of an open date the unit that its known end was said in."""
    if when.start and when.end:
        return Window(when.start, when.end)
    unit = max(1, round(when.grain.typical_days))
    if when.start:
        return _within_calendar(when.start.toordinal(), unit)
    return _within_calendar(when.first_day.toordinal() + 1 - unit, unit)


def window_around(dates: Iterable[DateSpan]) -> Window | None:
    """Every day on which one of ``dates`` is drawn and no other; None where there are none.

    No margin: beside one date of long ago it would be decades in which nothing happens.
    """
    extents = [extent(when) for when in dates]
    if not extents:
        return None
    first, end = min(part.start for part in extents), max(part.end for part in extents)
    return _within_calendar(first.toordinal(), max(_SHORTEST, (end - first).days))


def first_window(dates: Sequence[DateSpan]) -> Window | None:
    """The days to show first: where the happenings are dense.

    A year named in passing does not stretch it. Nor do a few happenings far from all others, such as
    an old war recalled: up to one in five is left out, a click away, where that brings the rest at
    least three times closer. None where there are no dates.
    """
    precise = [when for when in dates if when.days and when.days <= _PRECISE_DAYS]
    extents = sorted((extent(when) for when in precise or dates), key=lambda days: days.start)
    if not extents:
        return None
    window = Window(extents[0].start, max(days.end for days in extents))
    for share in _KEPT_SHARES:
        closer = _shortest(extents, ceil(len(extents) * share))
        if closer.days * _CLOSER <= window.days:
            window = closer
    return with_margin(window)


def busy_dates(dates: Iterable[DateSpan]) -> list[DateSpan]:
    """Those of ``dates`` that name a month or less and begin where the happenings are dense."""
    known = list(dates)
    window = first_window(known)
    precise = (when for when in known if when.days and when.days <= _PRECISE_DAYS)
    return [when for when in precise if window and window.start <= when.first_day < window.end]


def _shortest(extents: Sequence[Window], count: int) -> Window:
    """The shortest window that shows ``count`` neighbours of ``extents``, which are in order."""
    runs = (
        Window(first.start, max(first.end, last.end))
        for first, last in zip(extents, extents[max(count, 1) - 1 :], strict=False)
    )
    return min(runs, key=lambda run: run.days)


def window_between(ends: Sequence[str]) -> Window | None:
    """The window between two positions of Plotly's ("2024-11-15 12:00:00.5"), at whole days or hours.

    None for anything else. Plotly repeats the position that it was given, some seconds off: the nearest
    midnight is the one that was meant.
    """
    try:
        first, last = sorted(datetime.fromisoformat(str(end)[:19]).replace(tzinfo=None) for end in ends)
        return Window.between(first, last)
    except (ValueError, OverflowError):
        return None


def asked_window(since: date | None, until: date | None) -> Window | None:
    """The window that an address asks for: two days, both included, or two instants."""
    if since is None or until is None:
        return None
    if isinstance(since, datetime) and isinstance(until, datetime):
        return Window.between(since, until)
    return Window(since, until + _DAY) if until < date.max else None


def whole_days(begins: datetime, ends: datetime) -> Window:
    """The days that have a part between two instants."""
    end = ends.date() + (_DAY if ends.time() != time() else timedelta())
    return Window(begins.date(), max(end, begins.date() + _DAY))


def _nearest_midnight(instant: datetime) -> date:
    return _later(instant, timedelta(hours=12)).date()


def _nearest_hour(instant: datetime) -> datetime:
    return _later(instant, timedelta(minutes=30)).replace(minute=0, second=0, microsecond=0)


def _later(instant: datetime, length: timedelta) -> datetime:
    """``length`` after an instant, kept within the calendar."""
    first, last = datetime.combine(date.min, time()), datetime.combine(date.max, time())
    if length > last - instant:
        return last
    return first if length < first - instant else instant + length


def _earlier(instant: datetime, length: timedelta) -> datetime:
    return _later(instant, -length)


def _instant_words(instant: datetime) -> str:
    return _("{clock} on {day}").format(clock=f"{instant:%H:%M}", day=plain_day(instant))


def with_margin(window: Window) -> Window:
    """The window with a little time before and after."""
    margin = max(1, round(window.days * _MARGIN))
    return _within_calendar(window.start.toordinal() - margin, window.days + 2 * margin)


def _within_calendar(first: int, days: int) -> Window:
    """``days`` days from the ordinal ``first``, kept within years 1 to 9999."""
    last = date.max.toordinal()
    days = min(days, last - 1)
    first = min(max(first, 1), last - days)
    return Window(date.fromordinal(first), date.fromordinal(first + days))
