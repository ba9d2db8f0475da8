"""The page for giving articles: the form, and the work that is under way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

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
from app.web.texts import _

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dash.development.base_component import Component

    from app.store import Library
    from app.store.records import CollectionSummary

_TICK = 2000  # milliseconds between two looks at the work under way


def title(_library: Library) -> str:
    """The title of the browser's tab."""
    return _("Add articles · Dateline")


def layout(library: Library, params: Mapping[str, object]) -> Component:
    """The page; ``to`` of the query is the collection to which articles are to go."""
    if works() is None:
        return switched_off()
    to = params.get("to")
    return page(read.collection(library, to) if isinstance(to, str) else None)


def page(to: CollectionSummary | None) -> html.Div:
    """The page, for a collection where one has been chosen."""
    back: list[Component] = []
    if to:
        link = dcc.Link(_back(to.title), href=collection_path(to.slug))
        back = [html.Nav(link, className="back", **_back_label())]
    return html.Div(
        [
            *back,
            html.Header(
                [
                    html.H1(_heading(to)),
                    html.P(_("Give them in any way that suits you. You look at each before it is added.")),
                    step_list(0),
                ],
                className="add-head",
            ),
            drawing_place(Ids.FORM, plain_trees(form(to.slug if to else "")), "give-form"),
            drawing_place(Ids.WORKS, class_name="works"),
            dcc.Interval(id=Ids.TICK, interval=_TICK),
        ],
        className="add-page",
    )


def _heading(to: CollectionSummary | None) -> str:
    return _("Add articles to {collection}").format(collection=to.title) if to else _("Add articles")


def switched_off() -> html.Div:
    """What the pages say where nobody may add."""
    return notice(
        _("Adding is switched off here"),
        _(
            "Whoever runs this dashboard lets people read only. Articles can be added by them, on the "
            "computer where it runs:"
        ),
        html.Code("dateline add FILE --collection NAME"),
        dcc.Link(_("See all collections"), href="/"),
        level=1,
    )


def _back(words: str) -> list[Component | str]:
    return [html.Span(className="icon icon-back"), words]


def _back_label() -> dict[str, Any]:
    return aria(label=_("Back to the timeline"))
