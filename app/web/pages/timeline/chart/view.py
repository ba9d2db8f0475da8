"""What the chart shows of an index: the window, its lanes with their events, and the words beside them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from app.index.arrays import Facet
from app.index.selection import ALL_LANES
from app.store.columns import article_titles, claimed_dates, keys_of_ids
from app.web import kinds
from app.web.pages.timeline.chart.lanes import Arrangement, LaneEvents, arrange
from app.web.pages.timeline.chart.placing import Scale
from app.web.pages.timeline.shown import first_view
from app.web.query import LANES, ORDERS, VIEWS
from app.web.texts import N_, _, format_number, n_
from app.web.theme import MARKS
from app.web.window import Window, asked_window, whole_days
from app.web.words import status_words
from extract.model import Modifier, Status

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from datetime import datetime

    from app.index.answers import LaneAnswer, Overview, WindowAnswer
    from app.index.index import EventIndex
    from app.index.selection import Selection
    from app.store import Library
    from app.store.records import EventRow
    from app.web.query import TimelineState

MOST_MARKS: Final = 240  # of 600 that a browser draws well; more have no room on a laptop's screen
STRIP_BINS: Final = 140

_LANE_BINS: Final = 100
_LABELLED: Final = 110  # marks to choose from where not all are drawn: only those with labels are, then
_MOST_LANES: Final = 11
_WIDEST_OVERVIEW: Final = 3  # times the days where most happens
_NONE_WORDS: Final = {
    Facet.ACTOR: N_("Nobody named"),
    Facet.PLACE: N_("No place named"),
    Facet.SOURCE: N_("No outlet named"),
    Facet.ARTICLE: N_("No article"),
}
_OTHER_COLOUR: Final = MARKS["other"]


@dataclass(frozen=True, slots=True)
class ChartView:
    """The chart and the strip: the window and the days of the strip, None where nothing has a date."""

    window: Window
    days: Window
    scale: Scale
    answer: WindowAnswer
    overview: Overview
    arrangement: Arrangement

    @property
    def shown(self) -> str:
        """How many of the events in view have a mark, in words."""
        shown, total = self.arrangement.shown, self.answer.in_view
        if shown == total:
            return n_("{count} event in view", "{count} events in view", total)
        return n_(
            "Showing {shown} of {count} event in view: the most important. The shaded steps count all.",
            "Showing {shown} of {count} events in view: the most important. The shaded steps count all.",
            total,
            shown=format_number(shown),
        )


def view_chart(
    index: EventIndex,
    library: Library,
    slug: str,
    state: TimelineState,
    width: int,
    collapsed: Collection[str] = (),
) -> ChartView | None:
    """The chart for ``state`` on a plot of ``width`` pixels; None where nothing that matches has a date.

    ``collapsed`` are the lanes that show their counts only.
    """
    selection = index.select(state.matching)
    first = first_view(selection)
    window = asked_window(state.since, state.until) or first
    if first is None or window is None:
        return None
    days = _overview_days(first, window)
    chosen = keys_of_ids(library, slug, [state.event]).get(state.event) if state.event else None
    answer = selection.window(
        window.begins,
        window.ends,
        state.lanes,
        ALL_LANES if state.lanes == Facet.KIND else _MOST_LANES,
        MOST_MARKS if selection.count(window.begins, window.ends) <= MOST_MARKS else _LABELLED,
        _LANE_BINS,
        always=chosen,
    )
    rows = index.rows(answer.keys)
    disputed = [key for key, row in rows.items() if "day" in row.disputes or _is_in_doubt(row)]
    claims = claimed_dates(library, disputed) if disputed else {}
    lanes = [
        LaneEvents(
            name=lane.name,
            role=lane.role,
            title=title,
            colour=kinds.colour(lane.name) if state.lanes == Facet.KIND else _OTHER_COLOUR,
            total=lane.total,
            counts=lane.counts,
            events=[rows[key] for key in lane.marks if key in rows],
        )
        for lane, title in _in_order(answer, library, slug)
        if lane.total
    ]
    scale = Scale(window, width)
    arrangement = arrange(
        lanes, scale, state.event, collapsed, {rows[key].id: dates for key, dates in claims.items()}
    )
    overview = selection.overview(days.start, days.end, STRIP_BINS)
    return ChartView(window, days, scale, answer, overview, arrangement)


def stepped(selection: Selection, state: TimelineState, step: str) -> Window | None:
    """The window after a press of the button ``step``."""
    window = asked_window(state.since, state.until) or first_view(selection)
    if window is None:
        return None
    match step:
        case "earlier":
            return window.moved(-0.5)
        case "later":
            return window.moved(0.5)
        case "closer":
            return window.zoomed(0.5)
        case "wider":
            return window.zoomed(2)
        case _:
            span = selection.span()
            return Window.between(*_at_least_days(*span)) if span else None


def unmoved(state: TimelineState) -> TimelineState:
    """The part of ``state`` that the strip depends on: what matches."""
    return replace(state, since=None, until=None, event="", lanes=LANES[0], order=ORDERS[0], view=VIEWS[0])


def _is_in_doubt(row: EventRow) -> bool:
    return row.when is not None and row.when.modifier is Modifier.EITHER


def _at_least_days(begins: datetime, ends: datetime) -> tuple[datetime, datetime]:
    """The whole days of two instants, three of them at least."""
    days = whole_days(begins, ends)
    return days.begins, max(days.ends, days.begins + timedelta(days=3))


def _overview_days(first: Window, window: Window) -> Window:
    """The days of the strip: where most happens, and those in view unless that makes all else tiny."""
    joined = first.joined(window)
    return joined if joined.days <= first.days * _WIDEST_OVERVIEW else first


def _in_order(answer: WindowAnswer, library: Library, slug: str) -> Sequence[tuple[LaneAnswer, str]]:
    """The lanes with what they are called: kinds and statuses in an order of their own, others by size."""
    titles: Mapping[str, str] = {}
    if answer.facet == Facet.ARTICLE:
        titles = article_titles(library, slug, [lane.name for lane in answer.lanes])
    lanes = list(answer.lanes)
    if answer.facet == Facet.KIND:
        lanes.sort(key=lambda lane: kinds.lane_order(lane.name))
    elif answer.facet == Facet.STATUS:
        order = list(Status)
        lanes.sort(key=lambda lane: order.index(Status(lane.name)))
    return [(lane, _title(lane, answer, titles)) for lane in lanes]


def _title(lane: LaneAnswer, answer: WindowAnswer, titles: Mapping[str, str]) -> str:
    facet = Facet(answer.facet)
    if lane.role == "others":
        return _others(facet, answer.others)
    if lane.role == "none":
        return _(_NONE_WORDS[facet])
    match facet:
        case Facet.KIND:
            return kinds.name(lane.name)
        case Facet.STATUS:
            words = status_words(Status(lane.name))
            return words[:1].upper() + words[1:]
        case _:
            return titles.get(lane.name, lane.name)


def _others(facet: Facet, count: int) -> str:
    match facet:
        case Facet.ACTOR:
            return n_("{count} other actor", "{count} other actors", count)
        case Facet.PLACE:
            return n_("{count} other place", "{count} other places", count)
        case Facet.SOURCE:
            return n_("{count} other outlet", "{count} other outlets", count)
        case _:
            return n_("{count} other article", "{count} other articles", count)
