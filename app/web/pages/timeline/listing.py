"""The event list, drawn: the chart's equal for keyboards and screen readers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dash import html

from app.web import kinds
from app.web.components.attributes import aria, for_script
from app.web.components.badges import date_sign, dispute_badge, kind_dot, status_badge
from app.web.components.notice import notice
from app.web.pages.timeline.view import short_date
from app.web.query import TimelineState, collection_path
from app.web.words import counted, counted_articles

if TYPE_CHECKING:
    from dash.development.base_component import Component

    from app.store.records import EventRow
    from app.web.pages.timeline.view import ListGroup, TimelineView


def event_list(view: TimelineView, slug: str, state: TimelineState) -> list[Component]:
    """The groups of ``view``, or why there are none."""
    parts: list[Component] = []
    if view.empty:
        parts.append(notice("Nothing to show", view.empty, level=2))
    parts += [_group(group, slug, state) for group in view.groups]
    if view.unlisted:
        more = counted(view.unlisted, "event")
        parts.append(html.P(f"{more} more. Zoom in or filter to list them.", className="list-more"))
    return parts


def count_line(view: TimelineView) -> list[Component]:
    """How many events are shown, and where the others are."""
    remarks = [html.Span(remark, className="count-remark") for remark in view.remarks]
    return [html.Strong(view.count), *remarks]


def event_link(event: EventRow, slug: str, state: TimelineState) -> html.A:
    """A link that chooses an event; its address works by itself, too."""
    meta: list[Component | str | None] = [
        html.Span([kind_dot(event.kind), kinds.name(event.kind)], className="event-kind"),
        status_badge(event.status),
        dispute_badge(event.disputes),
        html.Span(counted_articles(event.articles, event.texts), className="event-articles")
        if event.articles > 1
        else None,
    ]
    when = short_date(event.when) if event.when else "No date"
    chosen = aria(current="true") if event.id == state.event else {}
    return html.A(
        [
            html.Span([date_sign(event.when, event.status), html.Span(when)], className="event-when"),
            html.Span(
                [
                    html.Span(event.label, className="event-label"),
                    html.Span([part for part in meta if part], className="event-meta"),
                ],
                className="event-what",
            ),
        ],
        href=collection_path(slug, replace(state, event=event.id)),
        className="event-link",
        **for_script(event=event.id),
        **chosen,
    )


def _group(group: ListGroup, slug: str, state: TimelineState) -> html.Section:
    items = [html.Li(event_link(event, slug, state)) for event in group.events]
    return html.Section([html.H3(group.heading), html.Ol(items)], className="event-group")
