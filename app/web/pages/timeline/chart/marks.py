"""How one mark is drawn: precision by its form, status by its filling."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, Any, Final

from app.web import kinds
from app.web.pages.timeline.chart.placing import ARROW, SMALLEST_MARK
from app.web.theme import filling, translucent
from extract.model import Modifier, Status

if TYPE_CHECKING:
    from datetime import date

    from app.web.pages.timeline.chart.placing import Mark, Scale

Shape = dict[str, Any]

MARK_SIZE: Final = 12  # pixels: how wide a point is, and how high a band

_NOTHING = "rgba(0,0,0,0)"
_ARROW = f"M0,0L{ARROW},0M{ARROW - 7},-5L{ARROW},0L{ARROW - 7},5"
_ARROW_BACK = f"M0,0L-{ARROW},0M-{ARROW - 7},-5L-{ARROW},0L-{ARROW - 7},5"
_HALO = 5  # pixels around a mark
_STRUCK_THROUGH = 40  # pixels of a band that is denied; a shorter mark is struck across
_EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001 - what Plotly counts from, whatever the zone
_MILLISECOND = timedelta(milliseconds=1)
# How dark the parts of a period are, from its beginning to its end.
_FADES: Final = {
    Modifier.EARLY: (0.8, 0.62, 0.45, 0.3, 0.18, 0.1, 0.05),
    Modifier.MID: (0.08, 0.25, 0.55, 0.8, 0.55, 0.25, 0.08),
    Modifier.LATE: (0.05, 0.1, 0.18, 0.3, 0.45, 0.62, 0.8),
    Modifier.APPROXIMATE: (0.08, 0.3, 0.6, 0.75, 0.6, 0.3, 0.08),
}


@dataclass(frozen=True, slots=True)
class MarkStyle:
    """Colours as CSS: inside a point, inside a band, and around both."""

    point_fill: str
    band_fill: str
    line: str


def style_of(mark: Mark) -> MarkStyle:
    """Filled where it happened, hollow where it lay ahead or is denied, tinted where it is unsure."""
    colour = kinds.colour(mark.event.kind)
    line = _NOTHING if fades(mark) else colour
    filled = filling(mark.event.status)
    if filled in {"ahead", "denied"}:
        return MarkStyle(_NOTHING, _NOTHING, colour)
    if filled == "unsure":
        return MarkStyle(translucent(colour, 0.25), translucent(colour, 0.12), line)
    if fades(mark):
        return MarkStyle(translucent(colour, 0.45), _NOTHING, line)
    return MarkStyle(colour, translucent(colour, 0.75 if _is_range(mark) else 0.3), line)


def fades(mark: Mark) -> tuple[float, ...]:
    """How dark the parts of a mark are where its date is early, mid or late in a period or only about it."""
    when = mark.event.when
    return _FADES.get(when.modifier, ()) if when is not None and not when.is_open else ()


def milliseconds(instant: date) -> int:
    """An instant as Plotly counts it: milliseconds since 1970."""
    exact = instant if isinstance(instant, datetime) else datetime.combine(instant, time())
    return (exact - _EPOCH) // _MILLISECOND


def shapes_of(mark: Mark, scale: Scale) -> list[Shape]:
    """What is drawn over a mark: arrows at open ends, ends of a range, a stroke for denied, other claims."""
    shapes: list[Shape] = []
    when = mark.event.when
    assert when is not None  # noqa: S101 - only dated events have marks
    if when.end is None:
        shapes.append(_path(mark, _ARROW, scale.instant(mark.right)))
    if when.start is None:
        shapes.append(_path(mark, _ARROW_BACK, scale.instant(mark.left)))
    if _is_range(mark) and scale.pixel(mark.ends) - scale.pixel(mark.begins) > SMALLEST_MARK + 4:
        shapes += [_cap(mark, end) for end in (mark.begins, mark.ends)]
    if mark.is_point and fades(mark):
        shapes.append(_outline(mark, "dot", MARK_SIZE / 2, 2, scale))
    if mark.event.status is Status.DENIED and mark.right - mark.left > _STRUCK_THROUGH:
        shapes.append(_line(mark, mark.left, mark.right, "solid", scale))
    elif mark.event.status is Status.DENIED:
        reach = MARK_SIZE / 2 + 3
        stroke = f"M-{reach:g},-{reach:g}L{reach:g},{reach:g}"
        shapes.append(_path(mark, stroke, scale.instant(mark.middle)))
    return shapes + _links(mark, scale)


def halo(mark: Mark, scale: Scale) -> Shape:
    """A ring around the chosen mark."""
    shape = _outline(mark, "solid", MARK_SIZE / 2 + _HALO, 2.5, scale)
    return shape | {"fillcolor": translucent(kinds.colour(mark.event.kind), 0.2), "layer": "below"}


def _is_range(mark: Mark) -> bool:
    when = mark.event.when
    return when is not None and not when.is_open and when.unit is None and not when.modifier


def _cap(mark: Mark, end: datetime) -> Shape:
    """The end of a range."""
    half = MARK_SIZE / 2 + 2
    return _path(mark, f"M0,-{half:g}L0,{half:g}", end)


def _links(mark: Mark, scale: Scale) -> list[Shape]:
    """The other dates that articles give, each as a hollow square, bound to the mark by a dotted line."""
    shapes: list[Shape] = []
    for claim in mark.claims:
        edge = mark.right if claim.middle > mark.middle else mark.left
        start = mark.middle if mark.is_point else edge
        shapes.append(_line(mark, start, claim.middle, "dot", scale) | {"layer": "below"})
        half = MARK_SIZE / 2 - 1
        square = f"M-{half:g},-{half:g}L{half:g},-{half:g}L{half:g},{half:g}L-{half:g},{half:g}Z"
        shapes.append(_path(mark, square, scale.instant(claim.middle)) | {"fillcolor": _NOTHING})
    return shapes


def _line(mark: Mark, left: float, right: float, dash: str, scale: Scale) -> Shape:
    """A line along the row of a mark, between two pixels."""
    edges = {"x0": milliseconds(scale.instant(left)), "x1": milliseconds(scale.instant(right))}
    line = {"width": 2, "dash": dash, "color": kinds.colour(mark.event.kind)}
    return {"type": "line", "y0": mark.top, "y1": mark.top, "line": line, **edges}


def _outline(mark: Mark, dash: str, half: float, width: float, scale: Scale) -> Shape:
    line = {"width": width, "dash": dash, "color": kinds.colour(mark.event.kind)}
    upright = {"ysizemode": "pixel", "yanchor": mark.top, "y0": -half, "y1": half}
    if mark.is_point:
        anchor = milliseconds(scale.instant(mark.middle))
        return {
            "type": "circle",
            "line": line,
            "xsizemode": "pixel",
            "xanchor": anchor,
            "x0": -half,
            "x1": half,
        } | upright
    edges = {"x0": milliseconds(scale.instant(mark.left)), "x1": milliseconds(scale.instant(mark.right))}
    return {"type": "rect", "line": line, **edges, **upright}


def _path(mark: Mark, path: str, anchor: datetime) -> Shape:
    return {
        "type": "path",
        "path": path,
        "xsizemode": "pixel",
        "ysizemode": "pixel",
        "xanchor": milliseconds(anchor),
        "yanchor": mark.top,
        "line": {"width": 2, "color": kinds.colour(mark.event.kind)},
    }
