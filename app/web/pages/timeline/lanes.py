"""Places for marks: a lane for each kind, and rows within it so that no two marks overlap."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.web import kinds
from app.web.pages.timeline.window import Window, extent

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.store.records import EventRow

PLOT_WIDTH = 720  # pixels that the page gives the plot at least, at the width of a laptop
SMALLEST_MARK = 14  # pixels
ROW_HEIGHT = 22  # pixels
LANE_PADDING = 7  # pixels above and below the rows of a lane
MOST_ROWS_WITH_LABELS = 19

_LONGEST_LABEL = 44  # characters
_CHARACTER = 6.3  # pixels of an average character at 12 px
_GAP = 6  # pixels


@dataclass(frozen=True, slots=True)
class Mark:
    """An event with its place: ``top`` is the middle of its row in pixels from the top of the plot.

    ``left`` and ``right`` are pixels from the left edge of the window. ``label`` is empty where there
    is no room for it; otherwise it stands "inside" the mark, or to its "right" or "left".
    """

    event: EventRow
    days: Window
    left: float
    right: float
    top: float = 0.0
    label: str = ""
    label_side: str = ""

    def visible(self, window: Window) -> Window:
        """The part of its days that is in view; all of them where none is."""
        start, end = max(self.days.start, window.start), min(self.days.end, window.end)
        return Window(start, end) if start < end else self.days


@dataclass(frozen=True, slots=True)
class Lane:
    """The marks of one kind, between ``top`` and ``bottom`` pixels from the top of the plot."""

    kind: str
    top: float
    bottom: float
    marks: tuple[Mark, ...]


def arrange(events: Sequence[EventRow], window: Window) -> tuple[Lane, ...]:
    """Lanes for the dated ``events``, top to bottom.

    As many labels as there is room for: all of them, or those of the events that most articles
    report, or none; zooming in makes room.
    """
    marks = [_place(event, window) for event in events if event.when]
    ranked = sorted(range(len(marks)), key=lambda number: _weight(marks[number]))
    for share in (1.0, 0.5, 0.25):
        chosen = set(ranked[: round(len(ranked) * share)])
        lanes = _stack([_with_label(mark) if n in chosen else mark for n, mark in enumerate(marks)])
        if sum(_rows(lane) for lane in lanes) <= MOST_ROWS_WITH_LABELS:
            return lanes
    return _stack(marks)


def shorten(label: str, longest: int = _LONGEST_LABEL) -> str:
    """A label cut at a word, with an ellipsis, to at most ``longest`` characters."""
    if len(label) <= longest:
        return label
    cut = label[: longest - 1]
    head, space, _ = cut.rpartition(" ")
    return (head if space and len(head) > longest // 2 else cut).rstrip(" ,;:") + "…"


def _place(event: EventRow, window: Window) -> Mark:
    assert event.when is not None  # noqa: S101 - the caller leaves undated events out
    days = extent(event.when)
    scale = PLOT_WIDTH / window.days
    left = max((days.start - window.start).days * scale, 0.0)
    right = min((days.end - window.start).days * scale, float(PLOT_WIDTH))
    if right - left < SMALLEST_MARK:
        middle = (left + right) / 2
        left, right = middle - SMALLEST_MARK / 2, middle + SMALLEST_MARK / 2
    return Mark(event, days, left, right)


def _weight(mark: Mark) -> tuple[int, int, str]:
    return (-mark.event.articles, mark.days.days, mark.event.id)


def _with_label(mark: Mark) -> Mark:
    label = shorten(mark.event.label)
    width = len(label) * _CHARACTER + _GAP
    if width <= mark.right - mark.left - _GAP:
        side = "inside"
    elif mark.right + width <= PLOT_WIDTH or mark.left < width:
        side = "right"
    else:
        side = "left"
    return replace(mark, label=label, label_side=side)


def _reach(mark: Mark) -> tuple[float, float]:
    """From where to where a mark needs its row, its label included."""
    width = len(mark.label) * _CHARACTER + _GAP if mark.label else 0.0
    return (
        mark.left - (width if mark.label_side == "left" else 0.0),
        mark.right + (width if mark.label_side == "right" else 0.0),
    )


def _stack(marks: Sequence[Mark]) -> tuple[Lane, ...]:
    lanes: list[Lane] = []
    top = 0.0
    for kind in sorted({mark.event.kind for mark in marks}, key=kinds.lane_order):
        members = sorted((mark for mark in marks if mark.event.kind == kind), key=_reach)
        ends: list[float] = []  # where the last mark of each row ends
        placed = []
        for mark in members:
            left, right = _reach(mark)
            row = next((row for row, end in enumerate(ends) if end + _GAP / 2 <= left), len(ends))
            ends[row : row + 1] = [right]
            placed.append(replace(mark, top=top + LANE_PADDING + (row + 0.5) * ROW_HEIGHT))
        bottom = top + 2 * LANE_PADDING + len(ends) * ROW_HEIGHT
        lanes.append(Lane(kind, top, bottom, tuple(placed)))
        top = bottom
    return tuple(lanes)


def _rows(lane: Lane) -> int:
    return round((lane.bottom - lane.top - 2 * LANE_PADDING) / ROW_HEIGHT)
