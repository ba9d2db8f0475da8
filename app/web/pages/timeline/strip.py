"""The overview strip: a skyline of the days where most happens, with a frame around those in view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.web.pages.timeline.figure import DAY_MS, SIDES, Figure, empty_figure, plain_paper, time_axis
from app.web.pages.timeline.marks import moment
from app.web.theme import MARKS
from app.web.window import Window, extent

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from app.store.records import EventRow

HEIGHT = 66  # pixels
MOST_BINS = 72

_FRAME_COLOUR = MARKS["statements"]
_BAR_COLOUR = MARKS["other"]


def count_bins(events: Iterable[EventRow], overview: Window) -> list[float]:
    """Events a bin over ``overview``; one whose date is a longer period is spread over its bins."""
    bins = [0.0] * min(MOST_BINS, overview.days)
    width = overview.days / len(bins)
    for event in events:
        if event.when is None:
            continue
        days = extent(event.when)
        first = max(0, int((days.start - overview.start).days / width))
        last = min(len(bins) - 1, int(((days.end - overview.start).days - 1) / width))
        covered = max(1.0, days.days / width)
        for number in range(first, last + 1):
            bins[number] += 1 / covered
    return bins


def _axis(overview: Window) -> Figure:
    single_line: Figure = {"tickformat": "%b %Y" if overview.days > 60 else "%-d %b", "tickformatstops": []}
    return time_axis(overview) | {"side": "bottom", "fixedrange": True, "nticks": 5} | single_line


def _frame(overview: Window, window: Window, top: float) -> list[Figure]:
    """The frame around the days in view, to be dragged; none where all or nothing of the strip is."""
    start, end = max(window.start, overview.start), min(window.end, overview.end)
    if start >= end or (start, end) == (overview.start, overview.end):
        return []
    corners = {"x0": start.isoformat(), "x1": end.isoformat(), "y0": 0, "y1": top}
    line = {"width": 1.5, "dash": "solid", "color": _FRAME_COLOUR}
    return [{"type": "rect", "xref": "x", "yref": "y", "line": line, **corners}]


def strip_figure(events: Sequence[EventRow], overview: Window | None, window: Window | None) -> Figure:
    """The skyline of ``events`` over ``overview``; dragging on it chooses other days."""
    if overview is None or window is None:
        return empty_figure(HEIGHT)
    bins = count_bins(events, overview)
    width = overview.days / len(bins)
    top = max([*bins, 0.1]) * 1.1
    revision = f"{window.start}..{window.end}"
    return {
        "data": [
            {
                "type": "bar",
                "x": [moment(overview, (number + 0.5) * width) for number in range(len(bins))],
                "y": bins,
                "width": width * DAY_MS * 0.8,
                "marker": {"color": _BAR_COLOUR, "line": {"width": 0}},
                "hoverinfo": "skip",
                "selected": {"marker": {"opacity": 1}},
                "unselected": {"marker": {"opacity": 0.4}},
            }
        ],
        "layout": {
            "height": HEIGHT,
            "margin": {**SIDES, "t": 2, "b": 26, "pad": 0},
            "xaxis": _axis(overview),
            "yaxis": {"visible": False, "fixedrange": True, "range": [0, top]},
            "dragmode": "select",
            "selectdirection": "h",
            "selections": _frame(overview, window, top),
            "showlegend": False,
            # A drag leaves a selection of its own; a new revision lets the frame replace it.
            "uirevision": revision,
            "selectionrevision": revision,
            **plain_paper(),
        },
    }
