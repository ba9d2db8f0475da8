"""Places for marks: a lane for each kind, and rows within it so that no two marks overlap."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.web.kinds import lane_order
from app.web.window import Window, extent

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.store.records import EventRow

PLOT_WIDTH = 720  # pixels that the page gives the plot at least, at the width of a laptop
SMALLEST_MARK = 14  # pixels
LANE_PADDING = 6  # pixels above and below the rows of a lane

_LABELLED_ROW = 22  # pixels
_PLAIN_ROWS = (8, 17)  # pixels, at least and at most
_ROOM = 430  # pixels for all rows together, so that the chart and its strip fit a laptop's screen

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


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Lanes from top to bottom, with rows of ``row_height`` pixels."""

    lanes: tuple[Lane, ...]
    row_height: float

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The marks of all lanes."""
        return tuple(mark for lane in self.lanes for mark in lane.marks)


def arrange(events: Sequence[EventRow], window: Window) -> Arrangement:
    """Lanes for the dated ``events``.

    As many labels as there is room for: all of them, or those of the events that most articles
    report, or none; zooming in makes room. Rows without labels are lower, the more so the more
    there are.
    """
    marks = [_place(event, window) for event in events if event.when]
    ranked = sorted(range(len(marks)), key=lambda number: _weight(marks[number]))
    for share in (1.0, 0.5, 0.25, 0.12):
        chosen = set(ranked[: round(len(ranked) * share)])
        rows = _rows([_with_label(mark) if n in chosen else mark for n, mark in enumerate(marks)])
        if sum(map(len, rows.values())) * _LABELLED_ROW <= _ROOM:
            return _stack(rows, _LABELLED_ROW)
    rows = _rows(marks)
    lowest, highest = _PLAIN_ROWS
    return _stack(rows, min(highest, max(lowest, _ROOM / sum(map(len, rows.values())))))


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
    if days.days == 1 or right - left < SMALLEST_MARK:  # a day is drawn as a point at its middle
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


def _rows(marks: Sequence[Mark]) -> dict[str, list[list[Mark]]]:
    """For each kind, in the order of the lanes, its marks in rows where none reaches into the next."""
    rows: dict[str, list[list[Mark]]] = {
        kind: [] for kind in sorted({m.event.kind for m in marks}, key=lane_order)
    }
    for mark in sorted(marks, key=_reach):
        lane = rows[mark.event.kind]
        left, _ = _reach(mark)
        row = next((row for row in lane if _reach(row[-1])[1] + _GAP / 2 <= left), None)
        if row is None:
            lane.append([mark])
        else:
            row.append(mark)
    return rows


def _stack(rows: dict[str, list[list[Mark]]], row_height: float) -> Arrangement:
    lanes = []
    top = 0.0
    for kind, lane in rows.items():
        middle = top + LANE_PADDING + row_height / 2
        placed = [replace(mark, top=middle + n * row_height) for n, row in enumerate(lane) for mark in row]
        bottom = top + 2 * LANE_PADDING + len(lane) * row_height
        lanes.append(Lane(kind, top, bottom, tuple(placed)))
        top = bottom
    return Arrangement(tuple(lanes), row_height)
