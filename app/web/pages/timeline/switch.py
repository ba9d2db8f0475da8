"""The views of the timeline: tabs that choose one, and the frames of those beside the chart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dash import html

from app.web.components.attributes import aria
from app.web.components.plain import drawing_place
from app.web.pages.timeline.here import here_link
from app.web.pages.timeline.ids import Ids
from app.web.pages.timeline.map.layout import map_view
from app.web.texts import N_, _

if TYPE_CHECKING:
    from dash.development.base_component import Component

    from app.web.pages.timeline.scope import Scope

FRAMES: Final = {
    "chart": Ids.CHART_VIEW,
    "map": Ids.MAP_VIEW,
    "actors": Ids.ACTORS_VIEW,
    "days": Ids.DAYS_VIEW,
}  # the view "table" is the list, as wide as the page
_NAMES: Final = {
    "chart": N_("Timeline"),
    "map": N_("Map"),
    "actors": N_("Who"),
    "days": N_("Key days"),
    "table": N_("Table"),
}


def view_tabs() -> html.Nav:
    """The place of the links that :func:`tab_links` makes."""
    return html.Nav(drawing_place(Ids.TABS, class_name="view-tabs"), **aria(label=_("Views")))


def tab_links(scope: Scope) -> list[Component]:
    """A link for each view, with the filters, the days in view and the chosen event of this one."""
    return [
        here_link(
            _(words),
            scope.address(view=view),
            f"view-{view}",
            is_current=view == scope.state.view,
            class_name="view-tab",
        )
        for view, words in _NAMES.items()
    ]


def other_views() -> list[Component]:
    """The frames of the views beside the chart, hidden until they are chosen."""
    return [
        html.Div(map_view(), id=Ids.MAP_VIEW, hidden=True),
        html.Div(drawing_place(Ids.ACTORS, class_name="actors"), id=Ids.ACTORS_VIEW, hidden=True),
        html.Div(drawing_place(Ids.DAYS, class_name="key-days"), id=Ids.DAYS_VIEW, hidden=True),
    ]
