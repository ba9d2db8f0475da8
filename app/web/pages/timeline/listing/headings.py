"""Under which heading an event stands in the list, and what is left to say of its date there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.web.dates import day_of_month, month, when_words
from app.web.texts import N_, _
from app.web.window import extent
from extract.model import Grain

if TYPE_CHECKING:
    from datetime import date

    from app.store.records import EventRow
    from extract.model import DateSpan

UNDATED_HEADING: Final = N_("No date given")

_WIDE_GRAINS: Final = {
    Grain.SEASON,
    Grain.QUARTER,
    Grain.HALF,
    Grain.YEAR,
    Grain.DECADE,
    Grain.CENTURY,
}


def heading_of(row: EventRow) -> str:
    """The heading that an event stands under: the month in which it begins, or its own words.

    Its own words where they name more than a month from its first day on, such as "Summer 1914".
    """
    if row.when is None:
        return _(UNDATED_HEADING)
    if has_own_heading(row.when):
        words = when_words(row.when)
        return words[:1].upper() + words[1:]
    return month(first_day_of(row.when))


def has_own_heading(when: DateSpan) -> bool:
    """Whether a date names more than a month, from its first day on."""
    return when.grain in _WIDE_GRAINS and first_day_of(when).day == 1


def first_day_of(when: DateSpan) -> date:
    """The day by which a date is listed."""
    return extent(when.narrowed()).start  # "late 2023" comes after the summer of 2023


def short_date(when: DateSpan) -> str:
    """A date under the heading of its month: "Fri 15", "14 to 16", "all month" is said as "month"."""
    if when.grain in {Grain.DAY, Grain.HOUR} and not when.modifier:
        if when.days == 1:
            return day_of_month(when.first_day)
        last = when.last_day
        if when.start and last and (when.start.year, when.start.month) == (last.year, last.month):
            return _("{first} to {last}").format(first=when.start.day, last=last.day)
    return _without_year(when)


def _without_year(when: DateSpan) -> str:
    year = f" {when.first_day.year}"
    words = when_words(when)
    return words.removesuffix(year) if when.grain not in _WIDE_GRAINS else words
