"""The list, drawn: pages of events under the headings of their months."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dash import html

from app.store.search import hits
from app.web import kinds
from app.web.components.attributes import aria, for_script
from app.web.components.badges import date_sign, dispute_badge, kind_dot, status_badge
from app.web.components.marked import marked_text
from app.web.components.notice import notice
from app.web.components.plain import Field
from app.web.pages.timeline.find.values import release_buttons
from app.web.pages.timeline.listing.view import ORDER_WORDS
from app.web.query import TimelineState, collection_path
from app.web.texts import _
from app.web.words import counted_articles

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dash.development.base_component import Component

    from app.store.records import EventRow
    from app.store.search import Sought
    from app.web.pages.timeline.find.view import Release
    from app.web.pages.timeline.listing.view import Listed, ListGroup, ListPage
    from app.web.pages.timeline.shown import Shown


def list_page(page: ListPage, slug: str, state: TimelineState, sought: Sequence[Sought]) -> html.Div:
    """One page of the list; the script puts it before or behind those that are there."""
    return html.Div(
        [_group(group, page.total, slug, state, sought) for group in page.groups],
        className="event-page",
        **for_script(start=str(page.start), end=str(page.end), total=str(page.total)),
    )


def load_button(page: ListPage, *, before: bool) -> html.P:
    """The button that loads the page before or behind; hidden where there is none."""
    left = page.start if before else page.total - page.end
    words = _("Show earlier ones") if before else _("Show more")
    side = "before" if before else "behind"
    button = html.Button(words, type="button", className="plain-button", **for_script(load=side))
    return html.P(button, className="list-more", hidden=not left)


def no_events(why: str, releases: Sequence[Release], *, elsewhere: bool) -> html.Div:
    """Why the list is empty, and what to do: let go of one filter, or look at all dates."""
    buttons: list[Component] = release_buttons(releases)
    if elsewhere:
        buttons.append(
            html.Button(
                _("Show all dates"), type="button", className="plain-button", **for_script(press="whole")
            )
        )
    parts = [why, html.Div(buttons, className="releases")] if buttons else [why]
    return notice(_("Nothing to show"), *parts, level=2)


def list_tools(state: TimelineState) -> list[Component]:
    """The order of the list."""
    options = [
        Field("option", _(words), value=order, selected=order == state.order)
        for order, words in ORDER_WORDS.items()
    ]
    return [Field("select", options, id="timeline-order", **aria(label=_("Order of the list")))]


def count_line(shown: Shown) -> list[Component]:
    """How many events are shown, and where the others are."""
    remarks = [html.Span(remark, className="count-remark") for remark in shown.remarks]
    return [html.Strong(shown.count), *remarks]


def event_link(listed: Listed, slug: str, state: TimelineState, sought: Sequence[Sought] = ()) -> html.A:
    """A link that chooses an event; its address works by itself, too."""
    event = listed.event
    chosen = aria(current="true") if event.id == state.event else {}
    return html.A(
        [
            html.Span([date_sign(event.when, event.status), html.Span(listed.date)], className="event-when"),
            html.Span(
                [
                    html.Span(marked_label(event, sought), className="event-label"),
                    html.Span(_signs(event), className="event-meta"),
                ],
                className="event-what",
            ),
        ],
        href=collection_path(slug, replace(state, event=event.id)),
        className="event-link",
        **for_script(event=event.id),
        **chosen,
    )


def marked_label(event: EventRow, sought: Sequence[Sought]) -> list[str | Component]:
    """The label with the hits of the search marked."""
    return marked_text(event.label, 0, [(span, "hit") for span in hits(event.label, sought)])


def _signs(event: EventRow) -> list[Component]:
    signs: list[Component | None] = [
        html.Span([kind_dot(event.kind), kinds.name(event.kind)], className="event-kind"),
        status_badge(event.status),
        dispute_badge(event.disputes),
        html.Span(counted_articles(event.articles, event.texts), className="event-articles")
        if event.articles > 1
        else None,
    ]
    return [sign for sign in signs if sign is not None]


def _group(
    group: ListGroup, total: int, slug: str, state: TimelineState, sought: Sequence[Sought]
) -> html.Section:
    rows = [
        html.Li(
            event_link(listed, slug, state, sought),
            **aria(setsize=str(total), posinset=str(listed.place)),
        )
        for listed in group.events
    ]
    heading = [html.H3(group.heading)] if group.heading else []
    class_name = "event-group continues" if group.continues else "event-group"
    return html.Section([*heading, html.Ol(rows)], className=class_name)
