"""Writing a DateSpan as a TIMEX3 value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.datespan.units import SEASON_OF_MONTH, Grain, without_offset

if TYPE_CHECKING:
    from extract.datespan.span import DateSpan


def write_timex3(span: DateSpan) -> str:
    """The TIMEX3 value: ``2024-11-15``, ``2024-W46``, ``2024-SU``, ``2024-Q3``, ``199``, ``19``.

    A range that is no single unit has no TIMEX3 value of its own: its start stands for it.
    """
    start = span.first_day
    year = f"{start.year:04}"
    match span.grain:
        case Grain.HOUR:
            return f"{start.isoformat()}{without_offset(span.time)}"
        case Grain.WEEK:
            iso_year, week, _ = start.isocalendar()
            return f"{iso_year:04}-W{week:02}"
        case Grain.MONTH:
            return f"{year}-{start.month:02}"
        case Grain.SEASON if start.month in SEASON_OF_MONTH:
            return f"{year}-{SEASON_OF_MONTH[start.month]}"
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
