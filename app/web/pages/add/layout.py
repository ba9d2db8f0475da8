"""The page for giving articles: the form, and the work that is under way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import dcc, html

from app.store import read
from app.web.adding import works
from app.web.components.attributes import aria
from app.web.components.notice import notice
from app.web.components.plain import drawing_place, plain_trees
from app.web.components.steps import step_list
from app.web.pages.add.form import form
from app.web.pages.add.ids import Ids
from app.web.query import collection_path

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dash.development.base_component import Component

    from app.store import Library
    from app.store.records import CollectionSummary

_TICK = 2000  # milliseconds between two looks at the work under way


def title(_: Library) -> str:
    """The title of the browser's tab."""
    return "Add articles · Dateline"


def layout(library: Library, params: Mapping[str, object]) -> Component:
    """The page; ``to`` of the query is the collection to which articles are to go."""
    if works() is None:
        return switched_off()
    to = params.get("to")
    return page(read.collection(library, to) if isinstance(to, str) else None)


def page(to: CollectionSummary | None) -> html.Div:
    """The page, for a collection where one has been chosen."""
    back = (
        [html.Nav(dcc.Link(_back(to.title), href=collection_path(to.slug)), className="back", **_BACK)]
        if to
        else []
    )
    return html.Div(
        [
            *back,
            html.Header(
                [
                    html.H1(f"Add articles to {to.title}" if to else "Add articles"),
                    html.P("Give them in any way that suits you. You look at each before it is added."),
                    step_list(0),
                ],
                className="add-head",
            ),
            *drawing_place(Ids.FORM, plain_trees(form(to.slug if to else "")), "give-form"),
            *drawing_place(Ids.WORKS, class_name="works"),
            dcc.Interval(id=Ids.TICK, interval=_TICK),
        ],
        className="add-page",
    )


def switched_off() -> html.Div:
    """What the pages say where nobody may add."""
    return notice(
        "Adding is switched off here",
        "Whoever runs this dashboard lets people read only. Articles can be added by them, on the computer "
        "where it runs:",
        html.Code("dateline add FILE --collection NAME"),
        dcc.Link("See all collections", href="/"),
        level=1,
    )


def _back(words: str) -> list[Component | str]:
    return [html.Span(className="icon icon-back"), words]


_BACK = aria(label="Back to the timeline")
