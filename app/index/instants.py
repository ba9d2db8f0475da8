"""Where a date lies on the axis of time, in ticks of five minutes, so that an instant is four bytes."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Final

from extract.datespan.units import CLOCK, DAY_PARTS
from extract.model import DateSpan, Grain

TICK: Final = timedelta(minutes=5)
DAY: Final = 288  # ticks
UNDATED: Final = 2**31 - 1  # where an event without a date stands: behind all others
LAST: Final = (date.max.toordinal() - 1) * DAY  # ticks; the last midnight of the calendar


def tick_of(instant: date) -> int:
    """The tick of an instant; of a day, that of its first moment."""
    midnight = (instant.toordinal() - 1) * DAY
    if isinstance(instant, datetime):
        return midnight + (instant.hour * 60 + instant.minute) // 5
    return midnight


def instant_of(tick: float) -> datetime:
    """The instant of a tick, kept within the calendar."""
    return datetime.combine(date.min, time()) + TICK * min(max(int(tick), 0), LAST)


def extent(when: DateSpan) -> tuple[datetime, datetime]:
    """From when to when a date is drawn: its days, or its hours where it tells a time of day.

    Of an open date it is the unit that its known end was said in.
    """
    start, end = extent_in_ticks(when)
    return instant_of(start), instant_of(end)


def extent_in_ticks(when: DateSpan) -> tuple[int, int]:
    """The same in ticks."""
    unit = max(1, round(when.grain.typical_days)) * DAY
    if when.start is None or when.end is None:
        known = tick_of(when.start or when.end or date.min)
        return (known, min(known + unit, LAST)) if when.start else (max(known - unit, 0), known)
    start, end = tick_of(when.start), tick_of(when.end)
    if when.grain is Grain.HOUR and end - start == DAY:
        first, length = _hours(when.time)
        start, end = start + round(first * 12), start + round((first + length) * 12)
    return start, min(end, LAST)


def _hours(said: str) -> tuple[float, float]:
    """When a time of day begins, and how long it lasts, in hours."""
    if said in DAY_PARTS:
        _, first, end = DAY_PARTS[said]
        return first, end - first
    clock = CLOCK.match(said)
    if clock is None:
        return 0, 24
    minutes = clock[2]
    return int(clock[1]) + int(minutes or 0) / 60, 0.25 if minutes else 1
