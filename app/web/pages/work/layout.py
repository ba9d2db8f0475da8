"""The frame of the page of a piece of work; its callbacks fill it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import dcc, html

from app.web.adding import works
from app.web.components.attributes import for_script
from app.web.components.notice import notice
from app.web.components.plain import drawing_place
from app.web.pages.work.ids import Ids
from app.web.query import add_path
from app.web.texts import _

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dash.development.base_component import Component

    from app.store import Library

_TICK = 1000  # milliseconds between two looks at what is going on


def title(_library: Library, work: str) -> str:
    """The title of the browser's tab."""
    del work  # its id tells nobody anything
    return _("Check and add articles · Dateline")


def layout(library: Library, params: Mapping[str, object], work: str) -> Component:
    """The page of the work with that id; ``page`` of the query chooses among its articles."""
    del library  # the callbacks ask it
    adding = works()
    if adding is None or adding.find(work) is None:
        return gone()
    asked = params.get("page")
    page = int(asked) if isinstance(asked, str) and asked.isdecimal() and len(asked) < 6 else 1
    return frame(work, page)


def frame(work: str, page: int) -> html.Div:
    """The frame for a piece of work."""
    return html.Div(
        [
            dcc.Store(id=Ids.NAME, data=work),
            dcc.Store(id=Ids.PAGE, data=page),
            dcc.Store(id=Ids.CHANGED),
            dcc.Store(id=Ids.SEEN),
            dcc.Interval(id=Ids.TICK, interval=_TICK),
            html.Div(id=Ids.ANNOUNCEMENT, role="status", className="for-screen-readers"),
            drawing_place(Ids.HEAD, class_name="work-head"),
            drawing_place(Ids.TOOLS, class_name="work-tools"),
            drawing_place(Ids.LIST, class_name="work-articles"),
            drawing_place(Ids.FAILURES, class_name="work-failures"),
            html.P(id=Ids.PROBLEM, role="alert", className="problem"),
            drawing_place(Ids.END, class_name="work-end"),
        ],
        className="work-page",
        **for_script(work=work),
    )


def gone() -> html.Div:
    """What is said of work that is not known (any more)."""
    return notice(
        _("This work is not here any more"),
        _(
            "It was discarded, or Dateline has been stopped and started again since. Articles that had been "
            "added are in their collection. What had only been given or checked has to be given again."
        ),
        dcc.Link(_("Give articles"), href=add_path()),
        dcc.Link(_("See all collections"), href="/"),
        level=1,
    )
