"""The lanes as a Plotly figure: plain dictionaries, with ids, positions and short labels but no sentences.

The vertical axis counts pixels from the top, so that rows keep their height at every size. Text and
grid lines get their colours from the style sheet, which follows the scheme of the page. Instants are
milliseconds, which are shorter than texts.
"""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

import numpy as np

from app.web import kinds
from app.web.dates import when_words
from app.web.pages.timeline.chart.lanes import LANE_PADDING
from app.web.pages.timeline.chart.marks import MARK_SIZE, fades, halo, milliseconds, shapes_of, style_of
from app.web.pages.timeline.chart.placing import shorten
from app.web.paper import Figure, empty_figure, plain_paper
from app.web.texts import _
from app.web.theme import SANS, filling, translucent
from app.web.words import status_words
from extract.model import Status

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from app.web.pages.timeline.chart.lanes import Arrangement, Lane
    from app.web.pages.timeline.chart.placing import Mark, Scale
    from app.web.window import Window

DAY_MS = 86_400_000
SIDES = {
    "l": 118,
    "r": 8,
}  # pixels beside every plot, so that a day stands under itself; lanes' titles are on the left
TOP = 38  # pixels above the lanes, for the dates

_BOTTOM = 2  # pixels
_GREY = "rgba(128,128,128,{})"
_EMPTY_HEIGHT = 200  # pixels
_LONGEST_HOVER = 70  # characters
_LOWEST_STEP = 2  # pixels of a count, however few it counts, so that it is seen
_UNSEEN = 0.05  # events: a share of a long time that is smaller counts as nothing


def timeline_figure(
    arrangement: Arrangement | None, scale: Scale | None, edges: Sequence[datetime], chosen: str
) -> Figure:
    """The chart of ``arrangement``; ``edges`` are those of its bins, ``chosen`` is an event id or empty."""
    if scale is None or arrangement is None or not arrangement.lanes:
        return empty_figure(_EMPTY_HEIGHT, _("No dated event to draw"))
    marks = arrangement.marks
    points = [mark for mark in marks if mark.is_point]
    bands = [mark for mark in marks if not mark.is_point]
    shapes = [*_stripes(arrangement.lanes), *(halo(mark, scale) for mark in marks if mark.event.id == chosen)]
    for mark in marks:
        shapes += shapes_of(mark, scale)
    return {
        "data": [
            *_densities(arrangement.lanes, edges),
            _bands(bands, scale),
            _fades(bands, scale),
            _points(points, scale),
            _labels([mark for mark in marks if mark.label], scale),
        ],
        "layout": {
            "height": arrangement.height + TOP + _BOTTOM,
            "margin": {**SIDES, "t": TOP, "b": _BOTTOM, "pad": 0},
            "xaxis": time_axis(scale.window),
            "yaxis": {"range": [arrangement.height, 0], "fixedrange": True, "visible": False},
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


def time_axis(window: Window) -> Figure:
    """The horizontal axis over ``window``."""
    return {
        "type": "date",
        "range": [_position(window.begins), _position(window.ends)],
        "side": "top",
        "showgrid": True,
        "gridcolor": _GREY.format(0.22),
        "zeroline": False,
        "ticks": "",
        "tickfont": {"size": 12},
        "tickangle": 0,
        "nticks": 8,
        "tickformatstops": [
            {"dtickrange": [None, DAY_MS - 1], "value": "%H:%M\n%-d %b %Y"},
            {"dtickrange": [DAY_MS, 27 * DAY_MS], "value": "%-d %b\n%Y"},
            {"dtickrange": [27 * DAY_MS, "M11"], "value": "%b\n%Y"},
            {"dtickrange": ["M11", None], "value": "%Y"},
        ],
    }


def _position(instant: datetime) -> str:
    """An instant as an axis has it: a day by itself where it is the beginning of one."""
    return instant.date().isoformat() if not (instant.hour or instant.minute) else instant.isoformat()


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


def _densities(lanes: Sequence[Lane], edges: Sequence[datetime]) -> list[Figure]:
    """How many events there are when, as steps behind the marks, in lanes that cannot show each of theirs.

    The lanes of one colour are one trace: each trace costs the browser as much as a hundred of its points.
    """
    crowded = [lane for lane in lanes if not lane.is_complete and len(edges) > 1]
    top = max((float(lane.of.counts.max()) for lane in crowded), default=0.0)
    colours = dict.fromkeys(lane.of.colour for lane in crowded)
    return [
        _density([lane for lane in crowded if lane.of.colour == colour], edges, top, colour)
        for colour in colours
        if top
    ]


def _density(lanes: Sequence[Lane], edges: Sequence[datetime], top: float, colour: str) -> Figure:
    starts = [milliseconds(edge) for edge in edges]
    x: list[int | None] = []
    y: list[float | None] = []
    text: list[int | str | None] = []
    for lane in lanes:
        base = lane.bottom - 2
        room = lane.bottom - lane.top - LANE_PADDING
        counts = np.append(lane.of.counts, lane.of.counts[-1])  # the last step ends at the last edge
        heights = np.where(counts < _UNSEEN, 0, np.maximum(counts / top * room, _LOWEST_STEP))
        said = [count or "<1" for count in counts.round().astype(int).tolist()]
        # Up at its beginning, along the steps, down at its end and back along the ground; then a gap.
        x += [starts[0], *starts, starts[-1], starts[0], None]
        y += [base, *(base - heights).round().astype(int).tolist(), base, base, None]
        text += [said[0], *said, said[-1], said[0], None]
    words = _("{count} events around {day}: choose to look closer")
    return {
        "type": "scatter",
        "mode": "lines",
        "x": x,
        "y": y,
        "fill": "toself",
        "fillcolor": translucent(colour, 0.28),
        "line": {"shape": "hv", "width": 1, "color": translucent(colour, 0.7)},
        "hoveron": "points",
        "text": text,
        "hovertemplate": words.format(count="<b>%{text}</b>", day="%{x|%Y-%m-%d}") + "<extra></extra>",
    }


def _points(marks: Sequence[Mark], scale: Scale) -> Figure:
    styles = [style_of(mark) for mark in marks]
    return {
        "type": "scatter",
        "mode": "markers",
        "cliponaxis": False,  # a point at the edge is drawn whole
        "x": [milliseconds(scale.instant(mark.middle)) for mark in marks],
        "y": [mark.top for mark in marks],
        "marker": {
            "size": MARK_SIZE,
            "opacity": 1,
            "color": [style.point_fill for style in styles],
            "line": {"width": 2, "color": [style.line for style in styles]},
        },
        **_told(marks),
    }


def _bands(marks: Sequence[Mark], scale: Scale) -> Figure:
    styles = [style_of(mark) for mark in marks]
    line = {"width": 1.4, "color": [style.line for style in styles]}
    spans = [(scale.instant(mark.left), scale.instant(mark.right)) for mark in marks]
    return _bar(
        marks, spans, {"color": [style.band_fill for style in styles], "line": line, "cornerradius": 5}
    )


def _fades(marks: Sequence[Mark], scale: Scale) -> Figure:
    """The parts of a period that early, mid, late or about points at, darkest where it is meant."""
    owners, spans, fills = [], [], []
    for mark in marks:
        shades = fades(mark)
        colour = kinds.colour(mark.event.kind)
        begins, ends = scale.pixel(mark.begins), scale.pixel(mark.ends)
        if ends - begins < mark.right - mark.left:
            begins, ends = mark.left, mark.right
        step = (ends - begins) / (len(shades) or 1)
        weak = 0.5 if filling(mark.event.status) else 1.0  # where it has not happened, as far as is known
        for number, shade in enumerate(shades):
            left, right = begins + number * step, begins + (number + 1) * step
            if right > 0 and left < scale.width:
                owners.append(mark)
                spans.append((scale.instant(max(left, 0)), scale.instant(min(right, scale.width))))
                fills.append(translucent(colour, round(shade * weak, 2)))
    return _bar(owners, spans, {"color": fills, "line": {"width": 0}}) | {
        "hoverinfo": "skip",
        "hovertext": None,
    }


def _bar(marks: Sequence[Mark], spans: Sequence[tuple[datetime, datetime]], paint: Figure) -> Figure:
    """Horizontal bars; a span is the instants from which to which one goes."""
    return {
        "type": "bar",
        "orientation": "h",
        "base": [milliseconds(begins) for begins, _ends in spans],
        "x": [milliseconds(ends) - milliseconds(begins) for begins, ends in spans],
        "y": [mark.top for mark in marks],
        "width": MARK_SIZE,
        "marker": paint,
        **_told(marks),
    }


def _labels(marks: Sequence[Mark], scale: Scale) -> Figure:
    sides = {"inside": ("middle right", 4.0), "right": ("middle right", 2.0), "left": ("middle left", -2.0)}
    places = []
    for mark in marks:
        left, right = mark.drawn
        edge = {"inside": max(mark.left, 0.0), "right": right, "left": left}[mark.label_side]
        places.append(edge + sides[mark.label_side][1])
    return {
        "type": "scatter",
        "mode": "text",
        "x": [milliseconds(scale.instant(place)) for place in places],
        "y": [mark.top for mark in marks],
        "text": [html.escape(mark.label, quote=False) for mark in marks],
        "textposition": [sides[mark.label_side][0] for mark in marks],
        "textfont": {"size": 12, "family": SANS},
        "hoverinfo": "skip",
    }


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
    said = when_words(event.when)
    if event.status is not Status.HAPPENED:
        said = f"{said} · {status_words(event.status)}"
    label = html.escape(shorten(event.label, _LONGEST_HOVER), quote=False)
    return f"<b>{label}</b><br>{html.escape(said, quote=False)}"
