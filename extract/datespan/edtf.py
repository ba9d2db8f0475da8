"""Writing a DateSpan in EDTF (ISO 8601-2:2019, level 2)."""

from __future__ import annotations

import calendar
from typing import TYPE_CHECKING

from extract.datespan.units import CLOCK, DAY_PARTS, DAYS, SEASON_OF_MONTH, YEARS, Grain, Modifier, Season

if TYPE_CHECKING:
    from datetime import date

    from extract.datespan.span import DateSpan

_EDTF_SEASON = {Season.SPRING: 21, Season.SUMMER: 22, Season.AUTUMN: 23, Season.WINTER: 24}


def write_edtf(span: DateSpan) -> str:
    """The span in EDTF, level 2: ``2022-02``, ``2022-02-24/..``, ``2022-02-~24``, ``2024-22``."""
    if span.modifier in {Modifier.EARLY, Modifier.MID, Modifier.LATE}:
        part = span.narrowed()
        if part.start and part.last_day and part is not span:
            return f"{_day(part.start, '~')}/{_day(part.last_day, '~')}"
    if span.modifier is Modifier.EITHER and span.start and span.last_day:
        return f"[{span.start.isoformat()},{span.last_day.isoformat()}]"
    approximate = "~" if span.modifier is Modifier.APPROXIMATE else ""
    if span.unit:
        return _unit(span, approximate)
    start = _end(span, span.start, approximate) if span.start else ".."
    last = _end(span, span.last_day, approximate) if span.last_day else ".."
    return f"{start}/{last}"


def _unit(span: DateSpan, mark: str) -> str:
    start = span.start
    assert start is not None  # noqa: S101 - only called where `unit` holds
    year = f"{start.year:04}"
    match span.unit:
        case Grain.HOUR if mark or span.time in DAY_PARTS or span.time.startswith("T24"):
            return _day(start, mark)  # EDTF has no parts of a day, and no loose times
        case Grain.HOUR:
            return start.isoformat() + _clock(span.time)
        case Grain.DAY:
            return _day(start, mark)
        case Grain.MONTH:
            return f"{year}-{mark}{start.month:02}"
        case Grain.SEASON | Grain.QUARTER | Grain.HALF if mark:  # EDTF loosens months, not seasons
            return f"{_end(span, start, mark)}/{_end(span, span.last_day, mark)}"
        case Grain.SEASON:
            return f"{year}-{_EDTF_SEASON[SEASON_OF_MONTH[start.month]]}"
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
    last = span.last_day
    assert last is not None  # noqa: S101 - a unit has both ends
    return f"{_day(start, mark)}/{_day(last, mark)}"


def _end(span: DateSpan, day: date | None, mark: str) -> str:
    """One end of a range, at the coarsest precision that still names it exactly."""
    assert day is not None  # noqa: S101 - open ends are written by the caller
    is_start = day == span.start
    # A loose year beside a loose month is no EDTF: the two ends of a range are loosened alike.
    if not mark and span.grain in YEARS and (day.month, day.day) == ((1, 1) if is_start else (12, 31)):
        return f"{day.year:04}"
    edge = 1 if is_start else calendar.monthrange(day.year, day.month)[1]
    if span.grain not in DAYS and day.day == edge:
        return f"{day.year:04}-{mark}{day.month:02}"
    return _day(day, mark)


def _day(day: date, mark: str) -> str:
    return f"{day.year:04}-{day.month:02}-{mark}{day.day:02}"


def _clock(time: str) -> str:
    match = CLOCK.match(time)
    assert match is not None  # noqa: S101 - __post_init__ checked it
    hour, minute, second, zone = match.groups()
    return f"T{hour}:{minute or '00'}:{second or '00'}{zone or ''}"
