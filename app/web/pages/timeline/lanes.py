"""Places for marks: a lane for each kind, and rows within it so that no two marks overlap."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.web.kinds import lane_order
from app.web.pages.timeline.placing import GAP, PLOT_WIDTH, Mark, label_mark, place_mark

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from app.store.records import EventRow
    from app.web.window import Window

LANE_PADDING = 5  # pixels above and below the rows of a lane

_LABELLED_ROW = 22  # pixels
_PLAIN_ROW = 17  # pixels
_ROOM = 375  # pixels for all rows together, so that chart and strip fit a laptop's screen
_MOST_ROWS = 20  # in a lane; all there is room for
_FEWEST_ROWS = 3  # in a lane that needs them, however little room there is
_MOST_WITH_LABELS = 400  # events; more than that never fit with labels, and trying takes time
_OVERHANG = 300  # pixels by which a label may stand out of the plot on either side
_CROWD_WIDTH = 34  # pixels that "+12" takes


@dataclass(frozen=True, slots=True)
class Crowd:
    """Events of one lane that there is no row for, near each other: how many, and on which days."""

    days: Window
    count: int
    top: float


@dataclass(frozen=True, slots=True)
class Lane:
    """What is drawn of one kind, between ``top`` and ``bottom`` pixels from the top of the plot."""

    kind: str
    top: float
    bottom: float
    marks: tuple[Mark, ...]
    crowds: tuple[Crowd, ...] = ()


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Lanes from top to bottom, with rows of ``row_height`` pixels."""

    lanes: tuple[Lane, ...]
    row_height: float

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The marks of all lanes."""
        return tuple(mark for lane in self.lanes for mark in lane.marks)


class _Row:
    """One row while it is filled: its marks, and which pixels they take."""

    def __init__(self) -> None:
        self.marks: list[Mark] = []
        self._taken = bytearray(PLOT_WIDTH + 2 * _OVERHANG)

    def takes(self, mark: Mark) -> bool:
        """Put ``mark`` into this row if there is room for it."""
        left, right = (round(edge) + _OVERHANG for edge in mark.reach)
        left, right = max(left, 0), min(right + GAP // 2, len(self._taken))
        if self._taken.find(1, left, right) >= 0:
            return False
        self._taken[left:right] = b"\x01" * (right - left)
        self.marks.append(mark)
        return True


@dataclass(frozen=True, slots=True)
class _Rows:
    """The rows of one lane, and the marks that found no place in them; their count takes a row, too."""

    rows: Sequence[_Row]
    left_over: Sequence[Mark] = ()

    def __len__(self) -> int:
        return len(self.rows) + bool(self.left_over)

    def cut_to(self, most: int) -> _Rows:
        """At most ``most`` rows and the count of the others, where there are others.

        The rows that stay are those of a lane that never had more: the first with room takes a mark.
        """
        if len(self) <= most + 1:
            return self
        others = [mark for row in self.rows[most:] for mark in row.marks]
        return _Rows(self.rows[:most], [*others, *self.left_over])


def arrange(events: Sequence[EventRow], window: Window, chosen: str = "") -> Arrangement:
    """Lanes for the dated ``events``; the one with the id ``chosen`` always has a mark.

    As many labels as there is room for: all of them, or those of the events that most texts
    report, or none; zooming in makes room. Where even the marks do not fit, the events that fewer
    articles report and those with coarser dates are counted in crowds.
    """
    marks = sorted(
        (place_mark(event, window) for event in events if event.when), key=lambda mark: _rank(mark, chosen)
    )
    for share in (1.0, 0.5, 0.25, 0.12) if len(marks) <= _MOST_WITH_LABELS else ():
        labelled = round(len(marks) * share)
        lanes = _fill([label_mark(mark) if n < labelled else mark for n, mark in enumerate(marks)])
        if _height(lanes, _LABELLED_ROW) <= _ROOM:
            return _stack(lanes, _LABELLED_ROW, window)
    lanes = _fill(marks)
    for most in range(_MOST_ROWS, _FEWEST_ROWS - 1, -1):
        lanes = {kind: lane.cut_to(most) for kind, lane in lanes.items()}
        if _height(lanes, _PLAIN_ROW) <= _ROOM:
            break
    return _stack(lanes, _PLAIN_ROW, window)


def _rank(mark: Mark, chosen: str) -> tuple[bool, int, int, float, str]:
    """The most important first: what most texts report, then what is dated most exactly."""
    event = mark.event
    return (event.id != chosen, -event.texts, mark.days.days, mark.left, event.id)


def _fill(marks: Iterable[Mark]) -> dict[str, _Rows]:
    """For each kind, in the order of the lanes, the given marks in rows: the first with room takes a mark."""
    by_kind: dict[str, list[Mark]] = {}
    for mark in marks:
        by_kind.setdefault(mark.event.kind, []).append(mark)
    return {kind: _fill_lane(by_kind[kind]) for kind in sorted(by_kind, key=lane_order)}


def _fill_lane(marks: Iterable[Mark]) -> _Rows:
    rows: list[_Row] = []
    left_over = []
    for mark in marks:
        if any(row.takes(mark) for row in rows):
            continue
        if len(rows) < _MOST_ROWS:
            rows.append(_Row())
            rows[-1].takes(mark)
        else:
            left_over.append(mark)
    return _Rows(rows, left_over)


def _height(lanes: dict[str, _Rows], row_height: float) -> float:
    return sum(map(len, lanes.values())) * row_height


def _stack(lanes: dict[str, _Rows], row_height: float, window: Window) -> Arrangement:
    stacked = []
    top = 0.0
    for kind, lane in lanes.items():
        first = top + LANE_PADDING + row_height / 2
        placed = [
            replace(mark, top=first + n * row_height) for n, row in enumerate(lane.rows) for mark in row.marks
        ]
        crowds = _crowds(lane.left_over, first + len(lane.rows) * row_height, window)
        bottom = top + 2 * LANE_PADDING + len(lane) * row_height
        stacked.append(Lane(kind, top, bottom, tuple(placed), crowds))
        top = bottom
    return Arrangement(tuple(stacked), row_height)


def _crowds(marks: Iterable[Mark], top: float, window: Window) -> tuple[Crowd, ...]:
    """The marks without a row, those together whose counts would overlap."""
    groups: list[list[Mark]] = []
    for mark in sorted(marks, key=_centre):
        if groups and _centre(mark) - _centre(groups[-1][0]) < _CROWD_WIDTH:
            groups[-1].append(mark)
        else:
            groups.append([mark])
    crowds = []
    for group in groups:
        days = group[0].visible(window)
        for mark in group[1:]:
            days = days.joined(mark.visible(window))
        crowds.append(Crowd(days, len(group), top))
    return tuple(crowds)


def _centre(mark: Mark) -> float:
    return (mark.left + mark.right) / 2
