"""The same events as a table, drawn: one row each, ordered by a click on a heading, in pages."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from dash import html

from app.web import kinds
from app.web.components.attributes import aria, for_script
from app.web.components.badges import date_sign, dispute_badge, kind_dot
from app.web.pages.timeline.find.facets import BASES
from app.web.pages.timeline.listing.rows import marked_label
from app.web.pages.timeline.listing.view import TABLE_PAGE
from app.web.query import TimelineState, collection_path
from app.web.texts import N_, _, format_number
from app.web.words import status_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dash.development.base_component import Component

    from app.store.records import EventRow
    from app.store.search import Sought
    from app.web.pages.timeline.listing.view import ListPage

# The columns, each with the orders that a click on its heading goes through.
_COLUMNS: Final[tuple[tuple[str, str, tuple[str, ...]], ...]] = (
    ("date", N_("Date"), ("date", "newest")),
    ("event", N_("Event"), ("importance",)),
    ("kind", N_("Kind"), ()),
    ("status", N_("Did it happen?"), ()),
    ("basis", N_("How the date is known"), ()),
    ("articles", N_("Articles"), ("reports",)),
    ("texts", N_("Texts"), ()),
)
_SORTED: Final = {
    "date": "ascending",
    "newest": "descending",
    "reports": "descending",
    "importance": "descending",
}


def event_table(page: ListPage, slug: str, state: TimelineState, sought: Sequence[Sought]) -> list[Component]:
    """A page of the table with the steps to other pages."""
    rows = [
        _row(listed.event, listed.date, slug, state, sought)
        for group in page.groups
        for listed in group.events
    ]
    words = _("Events {first} to {last} of {total}").format(
        first=format_number(page.start + 1), last=format_number(page.end), total=format_number(page.total)
    )
    return [
        html.Div(
            html.Table(
                [
                    html.Caption(words, className="for-screen-readers"),
                    html.Thead(
                        html.Tr(
                            [_heading(name, title, orders, state.order) for name, title, orders in _COLUMNS]
                        )
                    ),
                    html.Tbody(rows),
                ],
                className="event-table",
            ),
            className="table-room",
            tabIndex=0,
            role="region",
            **aria(label=_("Table of the events")),
        ),
        _steps(page, words),
    ]


def _heading(name: str, title: str, orders: tuple[str, ...], order: str) -> html.Th:
    if not orders:
        return html.Th(_(title), scope="col", className=f"column-{name}")
    sorted_by = aria(sort=_SORTED[order]) if order in orders else {}
    following = orders[(orders.index(order) + 1) % len(orders)] if order in orders else orders[0]
    button = html.Button(
        [_(title), html.Span(className="sort-sign")], type="button", **for_script(order=following)
    )
    return html.Th(button, scope="col", className=f"column-{name}", **sorted_by)


def _row(event: EventRow, date: str, slug: str, state: TimelineState, sought: Sequence[Sought]) -> html.Tr:
    chosen = aria(current="true") if event.id == state.event else {}
    link = html.A(
        marked_label(event, sought),
        href=collection_path(slug, replace(state, event=event.id)),
        **for_script(event=event.id),
        **chosen,
    )
    status: list[str | Component] = [status_words(event.status)]
    if differs := dispute_badge(event.disputes):
        status += [" ", differs]
    return html.Tr(
        [
            html.Td([date_sign(event.when, event.status), html.Span(date)], className="column-date"),
            html.Th(link, scope="row", className="column-event"),
            html.Td([kind_dot(event.kind), kinds.name(event.kind)], className="column-kind"),
            html.Td(status, className="column-status"),
            html.Td(_(BASES[event.basis]), className="column-basis"),
            html.Td(format_number(event.articles), className="column-articles"),
            html.Td(format_number(event.texts), className="column-texts"),
        ]
    )


def _steps(page: ListPage, words: str) -> html.Nav:
    before, behind = page.start - TABLE_PAGE, page.end
    return html.Nav(
        [
            _step(_("First page"), 0, off=not page.start),
            _step(_("Page before"), max(0, before), off=not page.start),
            html.Span(words, className="table-place"),
            _step(_("Next page"), behind, off=behind >= page.total),
            _step(_("Last page"), page.total - 1, off=behind >= page.total),
        ],
        className="table-steps",
        **aria(label=_("Pages of the table")),
    )


def _step(words: str, start: int, *, off: bool) -> html.Button:
    return html.Button(
        words, type="button", disabled=off, className="plain-button", **for_script(rows=str(start))
    )
