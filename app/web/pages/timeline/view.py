"""What the timeline page says: its counts, its list, and why nothing is shown. No Dash, no Plotly."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.web.dates import day_of_month, month, when_words
from app.web.texts import N_, _, format_number, n_
from app.web.window import Window, extent, first_window, window_around
from extract.model import Grain

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from app.store.records import EventRow
    from app.web.query import TimelineState
    from extract.model import DateSpan

UNDATED_HEADING = N_("No date given")

_WIDEST_OVERVIEW = 3  # times the days where most happens

_WIDE_GRAINS = {Grain.SEASON, Grain.QUARTER, Grain.HALF, Grain.YEAR, Grain.DECADE, Grain.CENTURY}


@dataclass(frozen=True, slots=True)
class TimelineView:
    """All that the page shows but the chosen event.

    ``matching`` are the events that pass the filters, in the order of the list; ``in_view`` those of
    them with a day in ``window``; ``undated`` those without a date. ``window`` is None where nothing
    that matches has a date.
    """

    window: Window | None
    overview: Window | None
    matching: tuple[EventRow, ...]
    in_view: tuple[EventRow, ...]
    undated: tuple[EventRow, ...]
    count: str
    remarks: tuple[str, ...]
    empty: str


def view_timeline(
    total: int,
    rows: Sequence[EventRow],
    state: TimelineState,
) -> TimelineView:
    """The page for the ``rows`` that match the filters of ``state`` on any day.

    ``total`` is how many events the collection has.
    """
    dated = sorted((row for row in rows if row.when), key=_list_order)
    undated = tuple(row for row in rows if not row.when)
    dates = [row.when for row in dated if row.when]
    first = first_window(dates)
    window = _asked(state) or first
    in_view = tuple(row for row in dated if row.when and window and window.shows(extent(row.when)))
    return TimelineView(
        window=window,
        overview=_overview(first, window),
        matching=(*dated, *undated),
        in_view=in_view,
        undated=undated,
        count=n_(
            "Showing {shown} of {count} event",
            "Showing {shown} of {count} events",
            total,
            shown=format_number(len(in_view) + len(undated)),
        ),
        remarks=_remarks(len(dated) - len(in_view), len(undated)),
        empty=_why_empty(total, rows, in_view),
    )


def _overview(first: Window | None, window: Window | None) -> Window | None:
    """The days of the strip: where most happens, and those in view too unless that makes all else tiny."""
    if first is None or window is None:
        return window
    joined = first.joined(window)
    return joined if joined.days <= first.days * _WIDEST_OVERVIEW else first


def whole_window(rows: Sequence[EventRow]) -> Window | None:
    """A window with every dated event in view."""
    return window_around(row.when for row in rows if row.when)


def neighbours(events: Sequence[EventRow], event_id: str) -> tuple[str, str]:
    """The ids of the events before and after one among ``events``, empty where there is none."""
    ids = [row.id for row in events]
    if event_id not in ids:
        return "", ""
    place = ids.index(event_id)
    return (ids[place - 1] if place else ""), (ids[place + 1] if place + 1 < len(ids) else "")


def moved_to(state: TimelineState, window: Window | None) -> TimelineState:
    """``state`` with other days in view; None goes back to the view that the page chooses."""
    if window is None:
        return replace(state, since=None, until=None)
    return replace(state, since=window.start, until=window.last_day)


def stepped(view: TimelineView, step: str) -> Window | None:
    """The window after a press of the button ``step``."""
    if view.window is None:
        return None
    match step:
        case "earlier":
            return view.window.moved(-0.5)
        case "later":
            return view.window.moved(0.5)
        case "closer":
            return view.window.zoomed(0.5)
        case "wider":
            return view.window.zoomed(2)
        case _:
            return whole_window(view.matching)


def heading_of(row: EventRow) -> str:
    """The heading that an event stands under: the month in which it begins, or its own words.

    Its own words where they name more than a month from its first day on, such as "Summer 1914".
    """
    if row.when is None:
        return _(UNDATED_HEADING)
    if _has_own_heading(row.when):
        words = when_words(row.when)
        return words[:1].upper() + words[1:]
    return month(_first_day(row.when))


def _has_own_heading(when: DateSpan) -> bool:
    return when.grain in _WIDE_GRAINS and _first_day(when).day == 1


def _first_day(when: DateSpan) -> date:
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


def _list_order(row: EventRow) -> tuple[int, int, bool, date, int, str, str, str]:
    """Events under one heading are neighbours: headings of their own come before that of their month."""
    assert row.when is not None  # noqa: S101 - the caller sorts dated events only
    first = _first_day(row.when)
    length = extent(row.when.narrowed()).days
    has_month = not _has_own_heading(row.when)
    heading = heading_of(row)
    return (first.year, first.month, has_month, first, -length, heading, row.label, row.id)


def _asked(state: TimelineState) -> Window | None:
    if not state.since or not state.until or state.until.toordinal() >= state.until.max.toordinal():
        return None
    return Window(state.since, state.until.fromordinal(state.until.toordinal() + 1))


def _remarks(outside: int, undated: int) -> tuple[str, ...]:
    remarks = []
    if outside:
        remarks.append(
            n_(
                "{count} before or after the days in view",
                "{count} before or after the days in view",
                outside,
            )
        )
    if undated:
        remarks.append(
            n_(
                "{count} without a date, at the end of the list",
                "{count} without a date, at the end of the list",
                undated,
            )
        )
    return tuple(remarks)


def _why_empty(total: int, rows: Sequence[EventRow], in_view: Sequence[EventRow]) -> str:
    if in_view or any(row.when is None for row in rows):
        return ""
    if not total:
        return _("No events were found in the articles of this collection.")
    if rows:
        return n_(
            "No event in the days in view. There is {count} on other days.",
            "No event in the days in view. There are {count} on other days.",
            len(rows),
        )
    return _("No event passes all the filters that are on.")
