"""The timeline page's frame; its callbacks fill it from the address."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import dash_mantine_components as dmc
from dash import dcc, html

from app.store import read
from app.web.adding import works
from app.web.components.attributes import aria
from app.web.components.legend import precision_legend
from app.web.components.notice import notice
from app.web.components.plain import drawing_place
from app.web.pages.timeline.ids import Ids
from app.web.pages.timeline.switch import other_views, view_tabs
from app.web.query import LONGEST_TEXT, add_path, state_of_params
from app.web.words import counted

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dash.development.base_component import Component

    from app.store import Library
    from app.store.records import CollectionSummary
    from app.web.query import TimelineState

_CONFIG: Any = {"displayModeBar": False, "doubleClick": "autosize", "showTips": False}


def title(library: Library, slug: str) -> str:
    """The title of the browser's tab."""
    found = read.collection(library, slug)
    return f"{found.title} · Dateline" if found else "Not found · Dateline"


def layout(library: Library, params: Mapping[str, object], slug: str) -> Component:
    """The page of the collection ``slug``, with the filters of the query set."""
    found = read.collection(library, slug)
    if found is None:
        return notice(
            "No such collection",
            f"This library has no collection “{slug}”.",
            dcc.Link("See all collections", href="/"),
            level=1,
        )
    return page(found, state_of_params(params))


def page(collection: CollectionSummary, state: TimelineState) -> html.Div:
    """The frame for one collection."""
    return html.Div(
        [
            dcc.Location(id=Ids.LOCATION, refresh=False),
            dcc.Store(id=Ids.SLUG, data=collection.slug),
            dcc.Store(id=Ids.CHOSEN),
            dcc.Store(id=Ids.DRAGGED),
            dcc.Store(id=Ids.FOCUSED),
            html.Div(id=Ids.ANNOUNCEMENT, role="status", className="for-screen-readers"),
            _heading(collection),
            _filters(state),
            html.Div([_chart(), _list(), _panel()], className="timeline-columns"),
        ],
        id=Ids.PAGE,
        className="timeline",
    )


def _heading(collection: CollectionSummary) -> html.Header:
    facts = f"{counted(collection.events, 'event')} from {counted(collection.articles, 'article')}"
    about = [html.Span(collection.description)] if collection.description else []
    return html.Header(
        [
            html.H1(collection.title),
            html.P([*about, html.Span(facts, className="facts"), *_add(collection.slug)]),
        ],
        className="timeline-heading",
    )


def _add(slug: str) -> list[Component]:
    """The way to adding articles to it, where that is not switched off."""
    if works() is None:
        return []
    return [dcc.Link("Add articles", href=add_path(slug), className="heading-link")]


def _filters(state: TimelineState) -> html.Div:
    return html.Div(
        [
            dmc.TextInput(
                id=Ids.TEXT,
                value=state.text,
                placeholder="Search events and sentences",
                debounce=300,
                size="sm",
                leftSection=html.Span(className="icon icon-search"),
                inputProps={"maxLength": LONGEST_TEXT},
                className="filter-text",
                **aria(label="Search events and sentences"),
            ),
            html.Div(
                dmc.ChipGroup(
                    html.Div(id=Ids.KIND_CHIPS, className="kind-chips"),
                    id=Ids.KINDS,
                    multiple=True,
                    value=sorted(state.kinds),
                ),
                role="group",
                className="filter-kinds",
                **aria(label="Show only these kinds of events"),
            ),
            html.Button("Clear filters", id=Ids.CLEAR, hidden=True, className="plain-button"),
        ],
        role="search",
        className="filters",
        **aria(label="Filters"),
    )


def _chart() -> html.Section:
    return html.Section(
        [
            view_tabs(),
            html.Div([html.P(id=Ids.SPAN, className="span-words"), _zoom_buttons()], className="chart-tools"),
            html.Div(
                dcc.Graph(id=Ids.STRIP, figure={"data": [], "layout": {"height": 66}}, config=_CONFIG),
                className="chart-strip",
            ),
            html.Div(_lanes(), id=Ids.CHART_VIEW),
            *other_views(),
        ],
        id=Ids.DRAWING,
        className="timeline-chart",
        **aria(label="Chart of the events in the list"),
    )


def _lanes() -> list[Component]:
    return [
        html.Div(
            dcc.Graph(id=Ids.CHART, figure={"data": [], "layout": {"height": 200}}, config=_CONFIG),
            className="chart-lanes",
        ),
        precision_legend(),
        dcc.Link("How dates are drawn", href="/method", className="legend-link"),
    ]


def _zoom_buttons() -> html.Div:
    buttons = (
        (Ids.EARLIER, "Earlier", "earlier"),
        (Ids.WIDER, "Show more days", "wider"),
        (Ids.CLOSER, "Show fewer days", "closer"),
        (Ids.LATER, "Later", "later"),
    )
    return html.Div(
        [
            *(
                html.Button(
                    html.Span(className=f"icon icon-{icon}"),
                    id=name,
                    title=label,
                    className="icon-button",
                    **aria(label=label),
                )
                for name, label, icon in buttons
            ),
            html.Button("All dates", id=Ids.WHOLE, className="plain-button"),
        ],
        role="group",
        className="zoom-buttons",
        **aria(label="Days in view"),
    )


def _list() -> html.Section:
    return html.Section(
        [
            html.Div(
                [html.H2("Events"), html.P(id=Ids.COUNT, role="status", className="count")],
                className="list-head",
            ),
            *drawing_place(Ids.LIST, class_name="event-list"),
        ],
        className="timeline-list",
        **aria(label="Events"),
    )


def _panel() -> html.Section:
    return html.Section(
        [
            html.Button(
                [html.Span(className="icon icon-close"), "Close"],
                id=Ids.CLOSE,
                className="plain-button panel-close",
            ),
            *drawing_place(Ids.PANEL_BODY, class_name="panel-body"),
        ],
        id=Ids.PANEL,
        className="timeline-panel",
        hidden=True,
        **aria(label="Chosen event"),
    )
