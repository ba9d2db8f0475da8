"""The titles of the lanes, beside the plot: each is a button that opens or closes its lane."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dash import html

from app.web.components.attributes import aria, for_script
from app.web.pages.timeline.chart.figure import TOP
from app.web.texts import _, format_number, n_

if TYPE_CHECKING:
    from app.web.pages.timeline.chart.lanes import Arrangement, Lane


_TALL: Final = 44  # pixels: room for a title of several lines


def lane_heads(arrangement: Arrangement) -> list[html.Button]:
    """The titles in the order of the lanes."""
    return [_head(lane) for lane in arrangement.lanes]


def _head(lane: Lane) -> html.Button:
    count = format_number(lane.of.total)
    words = n_(
        "{name}: {count} event in view", "{name}: {count} events in view", lane.of.total, name=lane.of.title
    )
    act = _("Open this lane") if lane.is_collapsed else _("Close this lane")
    return html.Button(
        [
            html.Span(lane.of.title, className="lane-name"),
            html.Span(count, className="lane-count"),
        ],
        className="lane-head is-tall" if lane.bottom - lane.top >= _TALL else "lane-head",
        title=f"{words}. {act}",
        style={"top": f"{TOP + lane.top:g}px", "height": f"{lane.bottom - lane.top:g}px"},
        **for_script(lane=lane.of.id),
        **aria(label=words, expanded="false" if lane.is_collapsed else "true"),
    )
