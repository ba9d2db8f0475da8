"""What the chart shows: the days in view and the events in them. No Dash, no Plotly."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.web.pages.timeline.listing.headings import first_day_of, has_own_heading, heading_of
from app.web.window import Window, extent, first_window, window_around

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from app.store.records import EventRow
    from app.web.query import TimelineState

_WIDEST_OVERVIEW = 3  # times the days where most happens


@dataclass(frozen=True, slots=True)
class TimelineView:
    """What the chart and the strip show.

    ``matching`` are the events that pass the filters, in the order of the list; ``in_view`` those of
    them with a day in ``window``, which is None where nothing that matches has a date.
    """

    window: Window | None
    overview: Window | None
    matching: tuple[EventRow, ...]
    in_view: tuple[EventRow, ...]


def view_timeline(rows: Sequence[EventRow], state: TimelineState) -> TimelineView:
    """The chart for the ``rows`` that match the filters of ``state`` on any day."""
    dated = sorted((row for row in rows if row.when), key=_list_order)
    undated = (row for row in rows if not row.when)
    first = first_window([row.when for row in dated if row.when])
    window = _asked(state) or first
    return TimelineView(
        window=window,
        overview=_overview(first, window),
        matching=(*dated, *undated),
        in_view=tuple(row for row in dated if row.when and window and window.shows(extent(row.when))),
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


def _list_order(row: EventRow) -> tuple[int, int, bool, date, int, str, str, str]:
    """Events under one heading are neighbours: headings of their own come before that of their month."""
    assert row.when is not None  # noqa: S101 - the caller sorts dated events only
    first = first_day_of(row.when)
    length = extent(row.when.narrowed()).days
    has_month = not has_own_heading(row.when)
    heading = heading_of(row)
    return (first.year, first.month, has_month, first, -length, heading, row.label, row.id)


def _asked(state: TimelineState) -> Window | None:
    if not state.since or not state.until or state.until.toordinal() >= state.until.max.toordinal():
        return None
    return Window(state.since, state.until.fromordinal(state.until.toordinal() + 1))
