"""The timeline page's frame; its callbacks fill it from the address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import dcc, html

from app.store import read
from app.web.adding import works
from app.web.components.attributes import aria, for_script
from app.web.components.compare_link import compare_link
from app.web.components.notice import notice
from app.web.components.plain import Drawings, as_place
from app.web.pages.timeline.chart.section import chart_section
from app.web.pages.timeline.find.bar import filter_bar
from app.web.pages.timeline.ids import Ids
from app.web.query import about_path, add_path, state_of_params
from app.web.sides import compare_path
from app.web.texts import N_, _
from app.web.words import counted

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dash.development.base_component import Component

    from app.store import Library
    from app.store.records import CollectionSummary
    from app.web.query import TimelineState

# What the callbacks draw in places of the frame.
DRAWINGS = (Ids.FILTERS_DRAWN, Ids.CHART_DRAWN, Ids.LIST_DRAWN, Ids.PANEL_DRAWN)

_COPY_BY_HAND = N_("This browser lets no page copy. Copy the link from here:")


def title(library: Library, slug: str) -> str:
    """The title of the browser's tab."""
    found = read.collection(library, slug)
    return f"{found.title} · Dateline" if found else _("Not found · Dateline")


def layout(library: Library, params: Mapping[str, object], slug: str) -> Component:
    """The page of the collection ``slug``, with the filters of the query set."""
    found = read.collection(library, slug)
    if found is None:
        return notice(
            _("No such collection"),
            _("This library has no collection “{name}”.").format(name=slug),
            dcc.Link(_("See all collections"), href="/"),
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
            dcc.Store(id=Ids.FILTERS_FOR),
            dcc.Store(id=Ids.PANEL_FOR),
            dcc.Store(id=Ids.VIEW_FOR),
            dcc.Store(id=Ids.DRAGGED),
            dcc.Store(id=Ids.FOCUSED),
            dcc.Store(id=Ids.ASKED),
            dcc.Store(id=Ids.ROOM),
            dcc.Store(id=Ids.STRIP_OF),
            dcc.Store(id=Ids.STEP),
            dcc.Store(id=Ids.PREPARING),
            dcc.Store(id=Ids.NAMES_TYPED),
            dcc.Store(id=Ids.SOUGHT),
            dcc.Store(id=Ids.LIST_FOR),
            dcc.Store(id=Ids.LIST_ASKED),
            dcc.Store(id=Ids.LIST_PAGE),
            dcc.Store(id=Ids.LIST_PLACED),
            as_place(html.Div(id=Ids.ANNOUNCEMENT, role="status", className="for-screen-readers")),
            html.A(_("Skip to the list of events"), href=f"#{Ids.LIST_TITLE}", className="skip-link"),
            as_place(_heading(collection)),
            as_place(
                filter_bar(
                    state,
                    _copy_link("view", _("Copy a link to this view"), _("The link to this view is copied.")),
                )
            ),
            html.Div(id=Ids.PREPARING_WORDS, role="status", className="preparing"),
            html.Div([chart_section(), as_place(_list()), as_place(_panel())], className="timeline-columns"),
            *(Drawings(name) for name in DRAWINGS),
        ],
        id=Ids.PAGE,
        className="timeline",
    )


def _heading(collection: CollectionSummary) -> html.Header:
    facts = _("{events} from {articles}").format(
        events=counted(collection.events, "event"), articles=counted(collection.articles, "article")
    )
    about = [html.P(collection.description)] if collection.description else []
    return html.Header(
        [
            html.H1(collection.title),
            *about,
            html.P(
                [
                    html.Span(facts, className="facts"),
                    dcc.Link(
                        _("About these articles"), href=about_path(collection.slug), className="heading-link"
                    ),
                    *_compare(collection),
                    *_add(collection.slug),
                ],
                className="heading-facts",
            ),
        ],
        className="timeline-heading",
    )


def _compare(collection: CollectionSummary) -> list[Component]:
    """The way to two of its articles side by side, where it has two."""
    if collection.articles < 2:
        return []
    return [compare_link(_("Compare articles"), compare_path(collection.slug), "heading-link")]


def _add(slug: str) -> list[Component]:
    """The way to adding articles to it, where that is not switched off."""
    if works() is None:
        return []
    return [dcc.Link(_("Add articles"), href=add_path(slug), className="heading-link")]


def _copy_link(what: str, words: str, copied: str) -> html.Button:
    """Copies the address of the view or of the event, or shows it where the browser lets no page copy."""
    return html.Button(
        [html.Span(className="icon icon-link"), html.Span(_("Copy link"), className="button-words")],
        className="plain-button copy-link",
        title=words,
        **for_script(copy=what, copied=copied, refused=_(_COPY_BY_HAND)),
        **aria(label=words),
    )


def _list() -> html.Section:
    return html.Section(
        [
            html.Div(
                [
                    html.H2(_("Events"), id=Ids.LIST_TITLE, tabIndex=-1),
                    html.P(id=Ids.COUNT, role="status", className="count"),
                    html.Div(id=Ids.LIST_TOOLS, className="list-tools"),
                ],
                className="list-head",
            ),
            html.Div(id=Ids.LIST, className="event-list"),
        ],
        className="timeline-list",
        **aria(label=_("Events")),
    )


def _panel() -> html.Section:
    return html.Section(
        [
            html.Div(
                [
                    html.Button(
                        [
                            html.Span(
                                [html.Span(className="icon icon-close"), _("Close")], className="panel-beside"
                            ),
                            html.Span(
                                [html.Span(className="icon icon-back"), _("Back")], className="panel-covers"
                            ),
                        ],
                        id=Ids.CLOSE,
                        type="button",
                        className="plain-button panel-close",
                    ),
                    _copy_link(
                        "event", _("Copy a link to this event"), _("The link to this event is copied.")
                    ),
                ],
                className="panel-tools",
            ),
            html.Div(id=Ids.PANEL_BODY, className="panel-body"),
        ],
        id=Ids.PANEL,
        className="timeline-panel",
        hidden=True,
        **aria(label=_("Chosen event")),
    )
