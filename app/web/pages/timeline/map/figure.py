"""The map as a Plotly figure: dots over land and borders that come from this computer.

Land, sea and borders get their colours from the style sheet, which follows the scheme of the page. Labels are
placed in the browser, where the size of the map is known: see assets/map.js.
"""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from app.web.paper import Figure, empty_figure, plain_paper
from app.web.theme import MARKS, SANS, translucent
from app.web.words import counted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.store.records import Area
    from app.web.pages.timeline.map.view import MapView, PlaceLine

HEIGHT = 520  # pixels
DOT = MARKS["statements"]
CHOSEN = MARKS["civilians"]

_STEPS = 24
_LAND = "#808080"  # never seen: the style sheet has the colours


def map_figure(view: MapView | None, area: Area | None) -> Figure:
    """The map; ``area`` is the box that was chosen on it."""
    if view is None:
        return empty_figure(HEIGHT)
    return {
        "data": [_box(area), _dots(view.dots)],
        "layout": {
            "height": HEIGHT,
            "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
            "geo": _ground(view.frame),
            "dragmode": "pan",
            "hovermode": "closest",
            "hoverlabel": {"align": "left", "font": {"family": SANS, "size": 13}},
            "showlegend": False,
            "selectionrevision": str(area),
            **plain_paper(),
        },
    }


def _ground(frame: Area) -> Figure:
    return {
        "projection": {"type": "mercator"},
        "resolution": 50,
        "fitbounds": False,
        "lonaxis": {"range": [frame.west, frame.east]},
        "lataxis": {"range": [frame.south, frame.north]},
        "bgcolor": "rgba(0,0,0,0)",
        "showframe": False,
        "showland": True,
        "landcolor": _LAND,
        "showocean": True,
        "oceancolor": _LAND,
        "showlakes": True,
        "lakecolor": _LAND,
        "showcountries": True,
        "countrycolor": _LAND,
        "countrywidth": 1,
        "showcoastlines": True,
        "coastlinecolor": _LAND,
        "coastlinewidth": 0.8,
    }


def _dots(places: Sequence[PlaceLine]) -> Figure:
    colours = [CHOSEN if place.is_chosen else DOT for place in places]
    return {
        "type": "scattergeo",
        "mode": "markers+text",
        "lon": [place.longitude for place in places],
        "lat": [place.latitude for place in places],
        "text": ["" for _ in places],
        "textposition": ["middle right" for _ in places],
        "textfont": {"size": 12, "family": SANS},
        "customdata": [place.name for place in places],
        "hovertext": [_hover(place) for place in places],
        "hoverinfo": "text",
        "marker": {
            "size": [round(place.diameter, 1) for place in places],
            "symbol": "circle",
            "opacity": 1,
            "color": [
                translucent(colour, 0.12 if place.is_area else 0.78)
                for place, colour in zip(places, colours, strict=True)
            ],
            "line": {"color": colours, "width": [2 if place.is_area else 1 for place in places]},
        },
        # A choice is shown by the colour that the server gives, not by fading all others.
        "selected": {"marker": {"opacity": 1}},
        "unselected": {"marker": {"opacity": 1}},
    }


def _box(area: Area | None) -> Figure:
    """The outline of the chosen area; a point every few degrees keeps its sides along the parallels."""
    corners: list[tuple[float, float]] = []
    if area:
        steps = [area.west + (area.east - area.west) * step / _STEPS for step in range(_STEPS + 1)]
        south = [(east, area.south) for east in steps]
        north = [(east, area.north) for east in reversed(steps)]
        corners = [*south, *north, south[0]]
    return {
        "type": "scattergeo",
        "mode": "lines",
        "lon": [east for east, _ in corners],
        "lat": [north for _, north in corners],
        "line": {"color": CHOSEN, "width": 2, "dash": "dash"},
        "hoverinfo": "skip",
    }


def _hover(place: PlaceLine) -> str:
    said = ", ".join(part for part in (place.country, counted(place.events, "event")) if part)
    return f"<b>{html.escape(place.name, quote=False)}</b><br>{html.escape(said, quote=False)}"
