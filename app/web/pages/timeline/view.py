"""What the timeline page says: its counts, its list, and why nothing is shown. No Dash, no Plotly."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from app.web.window import Window, asked_window, extent, first_window, window_around
from app.web.words import counted
from extract.model import Grain

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from app.store.records import EventRow
    from app.web.query import TimelineState
    from extract.model import DateSpan

LONGEST_LIST = 300
UNDATED_HEADING = "No date given"

_WIDEST_OVERVIEW = 3  # times the days where most happens

_WIDE_GRAINS = {Grain.SEASON, Grain.QUARTER, Grain.HALF, Grain.YEAR, Grain.DECADE, Grain.CENTURY}


@dataclass(frozen=True, slots=True)
class ListGroup:
    """Events of the list under one heading, such as "November 2024"."""

    heading: str
    events: tuple[EventRow, ...]


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
    groups: tuple[ListGroup, ...]
    unlisted: int
    of_kinds: Mapping[str, int]
    count: str
    remarks: tuple[str, ...]
    empty: str


def view_timeline(
    total: int,
    rows: Sequence[EventRow],
    of_kinds: Mapping[str, int],
    state: TimelineState,
) -> TimelineView:
    """The page for the ``rows`` that match the filters of ``state`` on any day.

    ``total`` is how many events the collection has, ``of_kinds`` counts those that match when the
    filter for kinds is left out.
    """
    dated = sorted((row for row in rows if row.when), key=_list_order)
    undated = tuple(row for row in rows if not row.when)
    dates = [row.when for row in dated if row.when]
    first = first_window(dates)
    window = asked_window(state.since, state.until) or first
    in_view = tuple(row for row in dated if row.when and window and window.shows(extent(row.when)))
    listed = in_view[:LONGEST_LIST]
    groups = [ListGroup(heading, tuple(members)) for heading, members in groupby(listed, key=heading_of)]
    if undated:
        groups.append(ListGroup(UNDATED_HEADING, undated[:LONGEST_LIST]))
    return TimelineView(
        window=window,
        overview=_overview(first, window),
        matching=(*dated, *undated),
        in_view=in_view,
        undated=undated,
        groups=tuple(groups),
        unlisted=max(0, len(in_view) - LONGEST_LIST) + max(0, len(undated) - LONGEST_LIST),
        of_kinds=of_kinds,
        count=f"Showing {len(in_view) + len(undated):,} of {counted(total, 'event')}",
        remarks=_remarks(len(dated) - len(in_view), len(undated)),
        empty=_why_empty(total, rows, in_view, of_kinds, state),
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


def neighbours(view: TimelineView, event_id: str) -> tuple[str, str]:
    """The ids of the events before and after one in the list, empty where there is none."""
    ids = [row.id for group in view.groups for row in group.events]
    if event_id not in ids:
        return "", ""
    place = ids.index(event_id)
    return (ids[place - 1] if place else ""), (ids[place + 1] if place + 1 < len(ids) else "")


def filtered(state: TimelineState, kinds: Sequence[str], text: str) -> TimelineState:
    """``state`` with other filters; the chosen event and the days in view stay."""
    return replace(state, kinds=frozenset(kinds), text=text)


def moved_to(state: TimelineState, window: Window | None) -> TimelineState:
    """``state`` with other days in view; None goes back to the view that the page chooses."""
    if window is None:
        return replace(state, since=None, until=None)
    if window.hours:
        return replace(state, since=window.hours[0], until=window.hours[1])
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
        return UNDATED_HEADING
    if _has_own_heading(row.when):
        return row.when.words[:1].upper() + row.when.words[1:]
    first = _first_day(row.when)
    return f"{first:%B} {first.year}"


def _has_own_heading(when: DateSpan) -> bool:
    return when.grain in _WIDE_GRAINS and _first_day(when).day == 1


def _first_day(when: DateSpan) -> date:
    return extent(when.narrowed()).start  # "late 2023" comes after the summer of 2023


def short_date(when: DateSpan) -> str:
    """A date under the heading of its month: "Fri 15", "14 to 16", "all month" is said as "month"."""
    if when.grain in {Grain.DAY, Grain.HOUR} and not when.modifier:
        if when.days == 1:
            return f"{when.first_day:%a} {when.first_day.day}"
        last = when.last_day
        if when.start and last and (when.start.year, when.start.month) == (last.year, last.month):
            return f"{when.start.day} to {last.day}"
    return _without_year(when)


def _without_year(when: DateSpan) -> str:
    year = f" {when.first_day.year}"
    words = when.words
    return words.removesuffix(year) if when.grain not in _WIDE_GRAINS else words


def _list_order(row: EventRow) -> tuple[int, int, bool, date, int, str, str, str]:
    """Events under one heading are neighbours: headings of their own come before that of their month."""
    assert row.when is not None  # noqa: S101 - the caller sorts dated events only
    first = _first_day(row.when)
    length = extent(row.when.narrowed()).days
    has_month = not _has_own_heading(row.when)
    heading = heading_of(row)
    return (first.year, first.month, has_month, first, -length, heading, row.label, row.id)


def _remarks(outside: int, undated: int) -> tuple[str, ...]:
    remarks = []
    if outside:
        remarks.append(f"{outside:,} before or after the days in view")
    if undated:
        remarks.append(f"{undated:,} without a date, at the end of the list")
    return tuple(remarks)


def _why_empty(
    total: int,
    rows: Sequence[EventRow],
    in_view: Sequence[EventRow],
    of_kinds: Mapping[str, int],
    state: TimelineState,
) -> str:
    if in_view or any(row.when is None for row in rows):
        return ""
    if not total:
        return "No events were found in the articles of this collection."
    if rows:
        return (
            f"No event in the days in view. {counted(len(rows), 'event')} on other days: choose “All dates”."
        )
    others = sum(of_kinds.values())
    if state.kinds and others:
        where = f" that match “{state.text}”" if state.text else ""
        return f"No event of the chosen kinds. There are {counted(others, 'event')}{where} of other kinds."
    if state.text:
        return f"No event matches “{state.text}”. Try fewer words, or the beginning of a word."
    return "No event of the chosen kinds."
