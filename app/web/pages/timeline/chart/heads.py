"""The titles of the lanes, beside the plot: each is a button that opens or closes its lane."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.web.pages.timeline.chart.figure import TOP
from app.web.texts import _, format_number, n_

if TYPE_CHECKING:
    from app.web.components.plain import Tree
    from app.web.pages.timeline.chart.lanes import Arrangement, Lane


_TALL: Final = 44  # pixels: room for a title of several lines


def lane_heads(arrangement: Arrangement) -> list[Tree]:
    """The titles in the order of the lanes."""
    acts = {True: _("Open this lane"), False: _("Close this lane")}
    return [_head(lane, acts[lane.is_collapsed]) for lane in arrangement.lanes]


def _head(lane: Lane, act: str) -> Tree:
    count = format_number(lane.of.total)
    words = n_(
        "{name}: {count} event in view", "{name}: {count} events in view", lane.of.total, name=lane.of.title
    )
    height = lane.bottom - lane.top
    return [
        "button",
        {
            "class": "lane-head is-tall" if height >= _TALL else "lane-head",
            "title": f"{words}. {act}",
            "style": {"top": f"{TOP + lane.top:g}px", "height": f"{height:g}px"},
            "data-lane": lane.of.id,
            "aria-label": words,
            "aria-expanded": "false" if lane.is_collapsed else "true",
        },
        [
            ["span", {"class": "lane-name"}, [lane.of.title]],
            ["span", {"class": "lane-count"}, [count]],
        ],
    ]
