"""What the list says: a page of events in the reader's order, under headings, and how many there are."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Final

from app.store.columns import keys_of_ids
from app.web.dates import when_words
from app.web.pages.timeline.listing.headings import heading_of, short_date
from app.web.texts import N_, _

if TYPE_CHECKING:
    from app.store import Library
    from app.store.records import EventRow
    from app.web.pages.timeline.shown import Shown
    from app.web.query import TimelineState

PAGE: Final = 30  # events that are loaded at once; more than a screen has room for
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


def view_page(shown: Shown, order: str, start: int, size: int, *, headings: bool) -> ListPage:
    """The page that begins at ``start``, or the last one where there is none.

    Without ``headings`` it is one group, and its dates are whole.
    """
    headings = headings and order in _BY_DATE
    start = max(0, min(start, (max(0, shown.listed - 1) // size) * size))
    before = 1 if start else 0  # the event before tells whether its heading goes on
    answer = shown.selection.page(*shown.ends, start - before, size + before, order)
    rows = shown.index.rows(answer.keys)
    listed = [rows[key] for key in answer.keys if key in rows]
    above = heading_of(listed[0]) if before and headings and listed else None
    numbered = list(enumerate(listed[before:], start + 1))
    if headings:
        runs = [(heading, list(run)) for heading, run in groupby(numbered, lambda one: heading_of(one[1]))]
    else:
        runs = [("", numbered)] if numbered else []
    groups = [
        ListGroup(
            heading,
            tuple(Listed(event, place, date_of(event, short=headings)) for place, event in run),
            continues=number == 0 and heading == above,
        )
        for number, (heading, run) in enumerate(runs)
    ]
    return ListPage(tuple(groups), start, answer.total)


def page_of(shown: Shown, library: Library, slug: str, state: TimelineState, size: int) -> int:
    """Where the page with the chosen event begins; 0 where it is not listed."""
    key = keys_of_ids(library, slug, [state.event]).get(state.event) if state.event else None
    place = shown.selection.position_of(key, *shown.ends, state.order) if key is not None else None
    return (place or 0) // size * size


def neighbours(shown: Shown, library: Library, slug: str, state: TimelineState) -> tuple[str, str]:
    """The ids of the events before and after the chosen one in the list, empty where there is none."""
    key = keys_of_ids(library, slug, [state.event]).get(state.event)
    if key is None:
        return "", ""
    beside = shown.selection.neighbours(key, *shown.ends, state.order)
    rows = shown.index.rows([one for one in beside if one is not None])
    before, after = (rows[one].id if one in rows else "" for one in beside)
    return before, after


def date_of(event: EventRow, *, short: bool) -> str:
    """The date of an event in the list: whole, or ``short`` under the heading of its month."""
    if event.when is None:
        return _("No date")
    if short:
        return short_date(event.when)
    words = when_words(event.when)
    return words[:1].upper() + words[1:]
