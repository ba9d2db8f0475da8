"""How one mark is drawn: precision by its form, status by its filling."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from app.web import kinds
from app.web.theme import filling, translucent
from extract.model import Modifier, Status

if TYPE_CHECKING:
    from app.web.pages.timeline.placing import Mark
    from app.web.window import Window

Shape = dict[str, Any]

_NOTHING = "rgba(0,0,0,0)"
_ARROW = "M0,0L20,0M13,-5L20,0L13,5"
_ARROW_BACK = "M0,0L-20,0M-13,-5L-20,0L-13,5"
_HALO = 5  # pixels around a mark
_LARGEST = 13  # pixels


@dataclass(frozen=True, slots=True)
class MarkStyle:
    """Colours as CSS: inside a point, a band and the part of it that is meant, and around all of them."""

    point_fill: str
    band_fill: str
    core_fill: str
    line: str


def style_of(mark: Mark) -> MarkStyle:
    """Filled where it happened, hollow where it lay ahead or is denied, tinted where it is unsure."""
    colour = kinds.colour(mark.event.kind)
    line = _NOTHING if _is_about(mark) else colour
    filled = filling(mark.event.status)
    if filled in {"ahead", "denied"}:
        return MarkStyle(_NOTHING, _NOTHING, translucent(colour, 0.3), line)
    if filled == "unsure":
        return MarkStyle(translucent(colour, 0.25), translucent(colour, 0.12), translucent(colour, 0.4), line)
    band = translucent(colour, 0.75 if _is_range(mark) else 0.3)
    return MarkStyle(colour, band, translucent(colour, 0.75), line)


def mark_size(row_height: float) -> float:
    """How many pixels wide a point is, and how high a band, in rows of ``row_height`` pixels."""
    return min(_LARGEST, row_height - 2)


def is_point(mark: Mark) -> bool:
    """Whether a mark is a point: its date names a day."""
    return mark.days.days == 1


def moment(window: Window, days: float) -> str:
    """The moment that lies ``days`` days after the start of ``window``, as Plotly reads it."""
    return (datetime.combine(window.start, time()) + timedelta(days=days)).isoformat(timespec="seconds")


def shapes_of(mark: Mark, window: Window, size: float) -> list[Shape]:
    """What is drawn over a mark: arrows at open ends, a dashed outline for about, a stroke for denied."""
    shapes = []
    when = mark.event.when
    if when is not None and when.end is None:
        shapes.append(_path(mark, _ARROW, mark.days.end.isoformat()))
    if when is not None and when.start is None:
        shapes.append(_path(mark, _ARROW_BACK, mark.days.start.isoformat()))
    if _is_about(mark):
        shapes.append(_outline(mark, "dot" if is_point(mark) else "dash", size / 2, 2))
    if mark.event.status is Status.DENIED:
        reach = size / 2 + 3
        shapes.append(
            _path(mark, f"M-{reach:g},-{reach:g}L{reach:g},{reach:g}", _middle(mark.visible(window)))
        )
    return shapes


def halo(mark: Mark, size: float) -> Shape:
    """A ring around the chosen mark, which is ``size`` pixels high."""
    shape = _outline(mark, "solid", size / 2 + _HALO, 2.5)
    return shape | {"fillcolor": translucent(kinds.colour(mark.event.kind), 0.2), "layer": "below"}


def _is_about(mark: Mark) -> bool:
    return mark.event.when is not None and mark.event.when.modifier is Modifier.APPROXIMATE


def _is_range(mark: Mark) -> bool:
    when = mark.event.when
    return when is not None and not when.is_open and when.unit is None and not when.modifier


def _middle(days: Window) -> str:
    return moment(days, days.days / 2)


def _outline(mark: Mark, dash: str, half: float, width: float) -> Shape:
    line = {"width": width, "dash": dash, "color": kinds.colour(mark.event.kind)}
    upright = {"ysizemode": "pixel", "yanchor": mark.top, "y0": -half, "y1": half}
    if is_point(mark):
        across = {"xsizemode": "pixel", "xanchor": _middle(mark.days), "x0": -half, "x1": half}
        return {"type": "circle", "line": line, **across, **upright}
    return {
        "type": "rect",
        "line": line,
        "x0": mark.days.start.isoformat(),
        "x1": mark.days.end.isoformat(),
        **upright,
    }


def _path(mark: Mark, path: str, anchor: str) -> Shape:
    return {
        "type": "path",
        "path": path,
        "xsizemode": "pixel",
        "ysizemode": "pixel",
        "xanchor": anchor,
        "yanchor": mark.top,
        "line": {"width": 2, "color": kinds.colour(mark.event.kind)},
    }
