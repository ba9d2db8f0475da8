"""What the list says: a page of events in the reader's order, under headings, and how many there are."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Final

from app.web.dates import when_words
from app.web.pages.timeline.view import heading_of, short_date
from app.web.texts import N_, _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.store.records import EventRow
    from app.web.pages.timeline.view import TimelineView

PAGE: Final = 60  # events that are loaded at once
TABLE_PAGE: Final = 50

ORDER_WORDS: Final = {
    "date": N_("By date"),
    "newest": N_("Newest first"),
    "importance": N_("By importance"),
    "reports": N_("By number of reports"),
}
_BY_DATE: Final = {"date", "newest"}


@dataclass(frozen=True, slots=True)
class Listed:
    """An event of the list: its place from 1, and its date in the words that its heading leaves open."""

    event: EventRow
    place: int
    date: str


@dataclass(frozen=True, slots=True)
class ListGroup:
    """Events under one heading, such as "November 2024"; ``continues`` where it began on the page before."""

    heading: str
    events: tuple[Listed, ...]
    continues: bool


@dataclass(frozen=True, slots=True)
class ListPage:
    """Some of the events that are shown, from the place ``start`` (counted from 0) on, of ``total``."""

    groups: tuple[ListGroup, ...]
    start: int
    total: int

    @property
    def end(self) -> int:
        """The place behind the last event of the page."""
        return self.start + sum(len(group.events) for group in self.groups)


def view_page(
    events: Sequence[EventRow], order: str, start: int, size: int = PAGE, *, headings: bool = True
) -> ListPage:
    """The page that begins at ``start``, or at the last full step before the end where there is none.

    Without ``headings`` it is one group, and its dates are whole.
    """
    if order not in _BY_DATE:
        headings = False
    start = max(0, min(start, (max(0, len(events) - 1) // size) * size))
    numbered = list(enumerate(events[start : start + size], start + 1))
    if headings:
        runs = [(heading, list(run)) for heading, run in groupby(numbered, lambda one: heading_of(one[1]))]
    else:
        runs = [("", numbered)] if numbered else []
    before = heading_of(events[start - 1]) if start and headings else None
    groups = [
        ListGroup(
            heading,
            tuple(Listed(event, place, date_of(event, short=headings)) for place, event in run),
            continues=heading == before and number == 0,
        )
        for number, (heading, run) in enumerate(runs)
    ]
    return ListPage(tuple(groups), start, len(events))


def ordered(view: TimelineView, order: str) -> tuple[EventRow, ...]:
    """All events that are shown, in the reader's order; those without a date come last in any."""
    match order:
        case "newest":
            dated = tuple(reversed(view.in_view))
        case "reports":
            dated = tuple(sorted(view.in_view, key=lambda row: (-row.articles, -row.texts)))
        case "importance":
            dated = tuple(sorted(view.in_view, key=lambda row: (-row.texts, -row.articles)))
        case _:
            dated = view.in_view
    return (*dated, *view.undated)


def page_of(events: Sequence[EventRow], event_id: str, size: int = PAGE) -> int:
    """Where the page with an event begins; 0 where it is not among them."""
    place = next((number for number, row in enumerate(events) if row.id == event_id), 0)
    return place // size * size


def date_of(event: EventRow, *, short: bool) -> str:
    """The date of an event in the list: whole, or ``short`` under the heading of its month."""
    if event.when is None:
        return _("No date")
    if short:
        return short_date(event.when)
    words = when_words(event.when)
    return words[:1].upper() + words[1:]
