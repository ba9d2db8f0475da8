"""The overview strip: how much happens when, stacked by families, with a frame around the days in view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.web import kinds
from app.web.pages.timeline.chart.figure import SIDES, time_axis
from app.web.pages.timeline.chart.marks import milliseconds
from app.web.paper import Figure, empty_figure, plain_paper
from app.web.theme import MARKS

if TYPE_CHECKING:
    from app.index.answers import Overview
    from app.web.window import Window

HEIGHT = 66  # pixels
MOST_BINS = 140

_FRAME_COLOUR = MARKS["statements"]


def strip_figure(overview: Overview | None, days: Window | None) -> Figure:
    """The steps of ``overview`` over ``days``; dragging on it chooses other days."""
    if overview is None or days is None:
        return empty_figure(HEIGHT)
    layers = _by_family(overview)
    first, second = overview.edges[0], overview.edges[1]
    width = milliseconds(second) - milliseconds(first)
    return {
        "data": [
            {
                "type": "scatter",
                "mode": "lines",
                "stackgroup": "all",
                "x0": milliseconds(first),
                "dx": width,
                "y": [*counts, *counts[-1:]],
                "line": {"shape": "hv", "width": 0},
                "fillcolor": MARKS[family],
                "hoverinfo": "skip",
            }
            for family, counts in layers.items()
        ],
        "layout": {
            "height": HEIGHT,
            "margin": {**SIDES, "t": 2, "b": 26, "pad": 0},
            "xaxis": _axis(days),
            "yaxis": {"visible": False, "fixedrange": True, "range": [0, _top(overview)]},
            "dragmode": "select",
            "selectdirection": "h",
            "newselection": {"line": {"color": _FRAME_COLOUR, "width": 1.5, "dash": "solid"}},
            "showlegend": False,
            **plain_paper(),
        },
    }


def strip_frame(overview: Overview, days: Window, window: Window) -> Figure:
    """The part of the strip's layout that follows the window: a frame around it."""
    # A drag leaves a selection of its own; a new revision lets the frame replace it.
    revision = f"{window.begins}..{window.ends}"
    frame = _frame(days, window, _top(overview))
    return {"selections": frame, "uirevision": revision, "selectionrevision": revision}


def _top(overview: Overview) -> float:
    """How high the strip reaches, in events."""
    return round(max(float(overview.counts.sum(axis=0).max()), 0.1) * 1.08, 2)


def _by_family(overview: Overview) -> dict[str, list[float]]:
    """The counts of each family of kinds, in the order of the lanes from the ground up."""
    layers: dict[str, list[float]] = {}
    for family in kinds.FAMILIES:
        rows = [
            counts
            for name, counts in zip(overview.names, overview.counts, strict=True)
            if kinds.family(name) == family
        ]
        if rows:
            layers[family] = [round(float(count), 2) for count in sum(rows)]
    return layers


def _axis(days: Window) -> Figure:
    single_line: Figure = {"tickformat": "%b %Y" if days.days > 60 else "%-d %b", "tickformatstops": []}
    if days.days > 3000:
        single_line["tickformat"] = "%Y"
    return time_axis(days) | {"side": "bottom", "fixedrange": True, "nticks": 5} | single_line


def _frame(days: Window, window: Window, top: float) -> list[Figure]:
    """The frame around the days in view, to be dragged; none where all or nothing of the strip is."""
    begins, ends = max(window.begins, days.begins), min(window.ends, days.ends)
    if begins >= ends or (begins, ends) == (days.begins, days.ends):
        return []
    corners = {"x0": begins.isoformat(), "x1": ends.isoformat(), "y0": 0, "y1": top}
    line = {"width": 1.5, "dash": "solid", "color": _FRAME_COLOUR}
    return [{"type": "rect", "xref": "x", "yref": "y", "line": line, **corners}]
