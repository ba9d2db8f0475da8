"""The timeline as a Plotly figure: plain dictionaries, with ids and short labels but no sentences.

The vertical axis counts pixels from the top, so that rows keep their height at every size. Text and
grid lines get their colours from the style sheet, which follows the scheme of the page.
"""

from __future__ import annotations

import html
from typing import TYPE_CHECKING, Any

from app.web import kinds
from app.web.pages.timeline.marks import halo, is_point, mark_size, moment, shapes_of, style_of
from app.web.pages.timeline.placing import PLOT_WIDTH, SMALLEST_MARK
from app.web.theme import SANS
from app.web.words import status_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.web.pages.timeline.lanes import Arrangement, Crowd, Lane
    from app.web.pages.timeline.placing import Mark
    from app.web.window import Window

Figure = dict[str, Any]

DAY_MS = 86_400_000
SIDES = {
    "l": 110,
    "r": 8,
}  # pixels beside every plot, so that a day stands under itself; 110 hold a lane's title

_TOP, _BOTTOM = 38, 2  # pixels
_GREY = "rgba(128,128,128,{})"
_EMPTY_HEIGHT = 200  # pixels


def timeline_figure(arrangement: Arrangement | None, window: Window | None, chosen: str) -> Figure:
    """The chart of ``arrangement`` over the days of ``window``; ``chosen`` is an event id or empty."""
    if window is None or arrangement is None or not arrangement.lanes:
        return empty_figure(_EMPTY_HEIGHT, "No dated event to draw")
    lanes, marks = arrangement.lanes, arrangement.marks
    size = mark_size(arrangement.row_height)
    points = [mark for mark in marks if is_point(mark)]
    bands = [mark for mark in marks if not is_point(mark)]
    shapes = [*_stripes(lanes), *(halo(mark, size) for mark in marks if mark.event.id == chosen)]
    for mark in marks:
        shapes += shapes_of(mark, window, size)
    return {
        "data": [
            _bands(bands, window, size),
            _cores(bands, size),
            _points(points, size),
            _labels([mark for mark in marks if mark.label], window),
            _crowds([crowd for lane in lanes for crowd in lane.crowds]),
        ],
        "layout": {
            "height": lanes[-1].bottom + _TOP + _BOTTOM,
            "margin": {**SIDES, "t": _TOP, "b": _BOTTOM, "pad": 10},
            "xaxis": time_axis(window),
            "yaxis": _lane_axis(lanes),
            "shapes": shapes,
            "barmode": "overlay",
            "dragmode": "pan",
            "hovermode": "closest",
            "hoverlabel": {"align": "left", "font": {"family": SANS, "size": 13}},
            "showlegend": False,
            "uirevision": "constant",
            **plain_paper(),
        },
    }


def plain_paper() -> Figure:
    """Layout that leaves the colours of paper and text to the style sheet."""
    clear = "rgba(0,0,0,0)"
    return {"paper_bgcolor": clear, "plot_bgcolor": clear, "font": {"family": SANS, "size": 12}}


def empty_figure(height: int, words: str = "") -> Figure:
    """A figure ``height`` pixels high with nothing in it but ``words``."""
    hidden = {"visible": False, "fixedrange": True}
    note = {"text": words, "showarrow": False, "xref": "paper", "yref": "paper", "x": 0.5, "y": 0.5}
    axes = {"xaxis": hidden, "yaxis": hidden, "annotations": [note] if words else []}
    return {"data": [], "layout": {"height": height, **axes, **plain_paper()}}


def time_axis(window: Window) -> Figure:
    """The horizontal axis over the days of ``window``."""
    return {
        "type": "date",
        "range": [window.start.isoformat(), window.end.isoformat()],
        "side": "top",
        "showgrid": True,
        "gridcolor": _GREY.format(0.22),
        "zeroline": False,
        "ticks": "",
        "tickfont": {"size": 12},
        "tickangle": 0,
        "nticks": 8,
        "tickformatstops": [
            {"dtickrange": [None, 27 * DAY_MS], "value": "%-d %b\n%Y"},
            {"dtickrange": [27 * DAY_MS, "M11"], "value": "%b\n%Y"},
            {"dtickrange": ["M11", None], "value": "%Y"},
        ],
    }


def _lane_axis(lanes: Sequence[Lane]) -> Figure:
    return {
        "range": [lanes[-1].bottom, 0],
        "fixedrange": True,
        "tickvals": [(lane.top + lane.bottom) / 2 for lane in lanes],
        "ticktext": [html.escape(kinds.name(lane.kind), quote=False) for lane in lanes],
        "ticks": "",
        "showgrid": False,
        "zeroline": False,
        "tickfont": {"size": 13},
    }


def _stripes(lanes: Sequence[Lane]) -> list[Figure]:
    """A faint ground under every second lane."""
    return [
        {
            "type": "rect",
            "xref": "paper",
            "x0": 0,
            "x1": 1,
            "y0": lane.top,
            "y1": lane.bottom,
            "line": {"width": 0},
            "fillcolor": _GREY.format(0.06),
            "layer": "below",
        }
        for lane in lanes[::2]
    ]


def _points(marks: Sequence[Mark], size: float) -> Figure:
    styles = [style_of(mark) for mark in marks]
    return {
        "type": "scatter",
        "mode": "markers",
        "cliponaxis": False,  # a point at the edge is drawn whole
        "x": [moment(mark.days, 0.5) for mark in marks],
        "y": [mark.top for mark in marks],
        "marker": {
            "size": size,
            "opacity": 1,
            "color": [style.point_fill for style in styles],
            "line": {"width": 2, "color": [style.line for style in styles]},
        },
        **_told(marks),
    }


def _bands(marks: Sequence[Mark], window: Window, size: float) -> Figure:
    styles = [style_of(mark) for mark in marks]
    shortest = SMALLEST_MARK * window.days / PLOT_WIDTH
    lengths = [max(mark.days.days, shortest) for mark in marks]
    starts = [
        moment(mark.days, (mark.days.days - length) / 2) for mark, length in zip(marks, lengths, strict=True)
    ]
    line = {"width": 1.4, "color": [style.line for style in styles]}
    paint = {"color": [style.band_fill for style in styles], "line": line}
    return _bar(marks, list(zip(starts, lengths, strict=True)), size, paint)


def _cores(marks: Sequence[Mark], size: float) -> Figure:
    """The third of a period that early, mid or late points at, drawn over its band."""
    cores = [(mark, mark.event.when.narrowed()) for mark in marks if mark.event.when]
    cores = [(mark, part) for mark, part in cores if part is not mark.event.when]
    owners = [mark for mark, _ in cores]
    fills = [style_of(mark).core_fill for mark in owners]
    spans = [(part.first_day.isoformat(), float(part.days or 0)) for _, part in cores]
    return _bar(owners, spans, size, {"color": fills, "line": {"width": 0}})


def _bar(marks: Sequence[Mark], spans: Sequence[tuple[str, float]], size: float, paint: Figure) -> Figure:
    """Horizontal bars; a span is a moment and a length in days."""
    return {
        "type": "bar",
        "orientation": "h",
        "base": [start for start, _ in spans],
        "x": [length * DAY_MS for _, length in spans],
        "y": [mark.top for mark in marks],
        "width": size,
        "marker": {"cornerradius": 5, **paint},
        **_told(marks),
    }


def _labels(marks: Sequence[Mark], window: Window) -> Figure:
    days_a_pixel = window.days / PLOT_WIDTH
    sides = {"inside": ("middle right", 4.0), "right": ("middle right", 2.0), "left": ("middle left", -2.0)}
    edges = [mark.right if mark.label_side == "right" else mark.left for mark in marks]
    offsets = [sides[mark.label_side][1] for mark in marks]
    return {
        "type": "scatter",
        "mode": "text",
        "x": [
            moment(window, (edge + offset) * days_a_pixel)
            for edge, offset in zip(edges, offsets, strict=True)
        ],
        "y": [mark.top for mark in marks],
        "text": [html.escape(mark.label, quote=False) for mark in marks],
        "textposition": [sides[mark.label_side][0] for mark in marks],
        "textfont": {"size": 12, "family": SANS},
        "hoverinfo": "skip",
    }


def _crowds(crowds: Sequence[Crowd]) -> Figure:
    """How many more events there are, where there is no room to draw each."""
    return {
        "type": "scatter",
        "mode": "text",
        "x": [moment(crowd.days, crowd.days.days / 2) for crowd in crowds],
        "y": [crowd.top for crowd in crowds],
        "text": [f"+{crowd.count:,}" for crowd in crowds],
        "textfont": {"size": 12, "family": SANS},
        "customdata": [_closer(crowd.days) for crowd in crowds],
        "hovertext": [f"{crowd.count:,} more here: choose to look closer" for crowd in crowds],
        "hoverinfo": "text",
    }


def _closer(days: Window) -> list[str]:
    """The days to show when a crowd is chosen, with a day on either side."""
    return [moment(days, -1), moment(days, days.days + 1)]


def _told(marks: Sequence[Mark]) -> Figure:
    """What a mark answers with: its event's id, and a short text for the pointer."""
    return {
        "customdata": [mark.event.id for mark in marks],
        "hovertext": [_hover(mark) for mark in marks],
        "hoverinfo": "text",
    }


def _hover(mark: Mark) -> str:
    event = mark.event
    assert event.when is not None  # noqa: S101 - only dated events have marks
    said = f"{event.when.words} · {kinds.title(event.kind)} · {status_words(event.status)}"
    return f"<b>{html.escape(event.label, quote=False)}</b><br>{html.escape(said, quote=False)}"
