"""The map's frame: the ground, its buttons, and the place of the table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import dcc, html

from app.web.components.attributes import aria, for_script
from app.web.components.graphs import Plot, graph_config
from app.web.components.plain import as_place, drawing_place
from app.web.drawing import MAPS
from app.web.pages.timeline.ids import Ids
from app.web.pages.timeline.map.ground import GROUND_PATH
from app.web.texts import N_, _

if TYPE_CHECKING:
    from dash.development.base_component import Component

_CONFIG: Any = {
    "displayModeBar": False,
    "doubleClick": False,
    "scrollZoom": True,
    "showTips": False,
    "topojsonURL": GROUND_PATH,
}
# What the buttons do is in assets/map.js; each has a key, too, while one of them has the focus.
_BUTTONS = (
    ("closer", "closer", N_("Closer"), "+"),
    ("wider", "wider", N_("Farther"), "-"),
)


def map_view() -> list[Component]:
    """The parts of the view."""
    return [
        as_place(
            html.Div(
                [
                    html.Div(
                        [
                            *(_icon_button(act, icon, _(label), key) for act, icon, label, key in _BUTTONS),
                            _button("all", _("All places"), "0"),
                        ],
                        role="group",
                        className="map-buttons",
                        **aria(label=_("Map")),
                    ),
                    html.Div(
                        [
                            html.Button(
                                _("Draw a box"),
                                className="plain-button",
                                title=_("Then drag over the places to list"),
                                **for_script(map="box"),
                                **aria(pressed="false"),
                            ),
                            _button("here", _("Only what the map shows"), ""),
                        ],
                        role="group",
                        className="map-buttons",
                        **aria(label=_("Choose an area")),
                    ),
                ],
                className="map-tools",
            )
        ),
        html.Div(
            Plot(id=Ids.MAP, library=MAPS, config=graph_config(_CONFIG)),
            className="map-ground",
        ),
        as_place(_notes()),
        drawing_place(Ids.MAP_PLACES, class_name="map-places"),
        dcc.Store(id=Ids.AREA),
    ]


def _notes() -> html.P:
    return html.P(
        [
            html.Span(_("The larger a dot, the more events. A hollow one is a country or a region.")),
            html.Span(
                _(
                    "Borders are drawn as in the map data of the United Nations that Plotly hands on; "
                    "Dateline takes no view on them."
                )
            ),
        ],
        className="map-notes",
    )


def _button(act: str, label: str, key: str) -> html.Button:
    hint: dict[str, Any] = {"title": _("{label} (key {key})").format(label=label, key=key)} if key else {}
    return html.Button(label, className="plain-button", **for_script(map=act), **hint)


def _icon_button(act: str, icon: str, label: str, key: str) -> html.Button:
    return html.Button(
        html.Span(className=f"icon icon-{icon}"),
        title=_("{label} (key {key})").format(label=label, key=key),
        className="icon-button",
        **for_script(map=act),
        **aria(label=label),
    )
