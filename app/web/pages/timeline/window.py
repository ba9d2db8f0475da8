"""The days in view: where a date is drawn, what a timeline shows at first, moving and zooming."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from app.web.words import plain_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from extract.model import DateSpan

_DAY = timedelta(days=1)
_SHORTEST = 3  # days; the page shows days, not hours
_TRIMMED_SHARE = 0.05
_MARGIN = 0.04
_PRECISE_DAYS = 31


@dataclass(frozen=True, slots=True)
class Window:
    """Half-open days ``start..end`` in view, at least one."""

    start: date
    end: date

    @property
    def days(self) -> int:
        """How many days are in view."""
        return (self.end - self.start).days

    @property
    def last_day(self) -> date:
        """The last day in view."""
        return self.end - _DAY

    @property
    def words(self) -> str:
        """The days in view as text: "7 May 2024 to 20 January 2025"."""
        return f"{plain_day(self.start)} to {plain_day(self.last_day)}"

    def shows(self, other: Window) -> bool:
        """Whether a day of ``other`` is in view."""
        return self.start < other.end and other.start < self.end

    def joined(self, other: Window) -> Window:
        """The shortest window that shows both."""
        return Window(min(self.start, other.start), max(self.end, other.end))

    def zoomed(self, factor: float) -> Window:
        """``factor`` times as many days around the same middle."""
        days = max(_SHORTEST, round(self.days * factor))
        before = (days - self.days) // 2
        return _within_calendar(self.start.toordinal() - before, days)

    def moved(self, share: float) -> Window:
        """The same number of days, later by ``share`` of them; earlier where it is negative."""
        step = round(self.days * share) or (1 if share > 0 else -1)
        return _within_calendar(self.start.toordinal() + step, self.days)


def extent(when: DateSpan) -> Window:
    """The days on which a date is drawn; of an open date the unit that its known end was said in."""
    if when.start and when.end:
        return Window(when.start, when.end)
    unit = max(1, round(when.grain.typical_days))
    if when.start:
        return _within_calendar(when.start.toordinal(), unit)
    return _within_calendar(when.first_day.toordinal() + 1 - unit, unit)


def window_around(dates: Iterable[DateSpan]) -> Window | None:
    """Every day on which one of ``dates`` is drawn, with a margin; None where there are none."""
    extents = [extent(when) for when in dates]
    if not extents:
        return None
    return _with_margin(Window(min(part.start for part in extents), max(part.end for part in extents)))


def first_window(dates: Sequence[DateSpan]) -> Window | None:
    """The days to show first: where the happenings are dense.

    A year named in passing does not stretch it, nor do a few happenings far from all others (at most
    one in twenty, and only where leaving them out halves the window); they are a click away. None
    where there are no dates.
    """
    precise = [when for when in dates if when.days and when.days <= _PRECISE_DAYS]
    extents = sorted((extent(when) for when in precise or dates), key=lambda part: part.start)
    if not extents:
        return None
    spare = int(len(extents) * _TRIMMED_SHARE)
    whole = Window(extents[0].start, max(part.end for part in extents))
    # Every way of leaving out `spare` happenings, some at the front and the rest at the back.
    trimmed = min(
        (
            Window(kept[0].start, max(part.end for part in kept))
            for front in range(spare + 1)
            if (kept := extents[front : len(extents) - spare + front])
        ),
        key=lambda part: part.days,
    )
    return _with_margin(trimmed if trimmed.days * 2 <= whole.days else whole)


def window_between(ends: Sequence[str]) -> Window | None:
    """The window between two positions of Plotly's ("2024-11-15 12:00:00.5"); None for anything else."""
    try:
        first, last = sorted(date.fromisoformat(str(end)[:10]) for end in ends)
    except ValueError:
        return None
    return _within_calendar(first.toordinal(), max(_SHORTEST, (last - first).days))


def _with_margin(window: Window) -> Window:
    margin = max(1, round(window.days * _MARGIN))
    return _within_calendar(window.start.toordinal() - margin, window.days + 2 * margin)


def _within_calendar(first: int, days: int) -> Window:
    """``days`` days from the ordinal ``first``, kept within years 1 to 9999."""
    last = date.max.toordinal()
    days = min(days, last - 1)
    first = min(max(first, 1), last - days)
    return Window(date.fromordinal(first), date.fromordinal(first + days))

