"""Places for marks: rows in each lane, so that no two marks overlap and the most important have labels."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.web.pages.timeline.chart.placing import GAP, Mark, Scale, label_mark, place_mark

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from app.index.arrays import Array
    from app.store.records import EventRow
    from extract.model import DateSpan

LANE_PADDING = 4  # pixels above and below the rows of a lane
ROW_HEIGHT = 20  # pixels

_ROOM = 520  # pixels for all lanes together, so that chart and strip fit a laptop's screen
_LOWEST = 24  # pixels of a lane that is open: its title and its count need them
_COLLAPSED = 18  # pixels
_MOST_ROWS = 12  # in a lane
_LOWEST = 24  # pixels of a lane that is open: its title and its count need them
_COLLAPSED = 18  # pixels
_TRIED = (12, 8, 6, 5, 4, 3, 2, 1)  # rows of a lane at most, until all lanes together have room
_OVERHANG = 300  # pixels by which a label may stand out of the plot on either side


@dataclass(frozen=True, slots=True)
class LaneEvents:
    """What a lane is to show: the events that may have a mark, the most important first, and all counts.

    ``name`` is the value of the facet that it stands for, ``role`` "value", "others" or "none" and ``title``
    what it is called. ``total`` events have a part in the window, ``counts`` of them are in each bin.
    """

    name: str
    role: str
    title: str
    colour: str
    total: int
    counts: Array
    events: Sequence[EventRow]

    @property
    def id(self) -> str:
        """What it is known by while it is collapsed."""
        return self.name if self.role == "value" else f"({self.role})"


@dataclass(frozen=True, slots=True)
class Lane:
    """A lane between ``top`` and ``bottom`` pixels from the top of the plot, with marks that found room."""

    of: LaneEvents
    top: float
    bottom: float
    marks: tuple[Mark, ...]
    is_collapsed: bool = False

    @property
    def is_complete(self) -> bool:
        """Whether each of its events has a mark."""
        return len(self.marks) == self.of.total


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Lanes from top to bottom."""

    lanes: tuple[Lane, ...]

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The marks of all lanes."""
        return tuple(mark for lane in self.lanes for mark in lane.marks)

    @property
    def shown(self) -> int:
        """How many events have a mark."""
        return len({mark.event.id for mark in self.marks})

    @property
    def height(self) -> float:
        """How many pixels the lanes take."""
        return self.lanes[-1].bottom if self.lanes else 0.0


class _Row:
    """One row while it is filled: its marks, and which pixels they take."""

    def __init__(self, width: int) -> None:
        self.marks: list[Mark] = []
        self._taken = bytearray(width + 2 * _OVERHANG)

    def takes(self, mark: Mark, reach: tuple[int, int]) -> bool:
        """Put ``mark`` into this row if there is room for it."""
        left, right = reach
        if self._taken.find(1, left, right) >= 0:
            return False
        self._taken[left:right] = b"\x01" * (right - left)
        self.marks.append(mark)
        return True


def arrange(
    lanes: Sequence[LaneEvents],
    scale: Scale,
    chosen: str = "",
    collapsed: Collection[str] = (),
    claimed: Mapping[str, Sequence[DateSpan]] | None = None,
) -> Arrangement:
    """The ``lanes`` with their marks in rows; the event with the id ``chosen`` comes first in its lane.

    The most important events take their places first, with their labels. Where a lane is to show more than
    there is room for, only marks that can have a label are drawn: the others are in its counts.
    ``claimed`` has further dates of events by their ids.
    """
    plain = {
        lane.id: [place_mark(event, scale, (claimed or {}).get(event.id, ())) for event in lane.events]
        for lane in lanes
        if lane.id not in collapsed
    }
    for marks in plain.values():
        marks.sort(key=lambda mark: mark.event.id != chosen)
    labelled = {
        name: [(mark, label_mark(mark, scale.width)) for mark in marks] for name, marks in plain.items()
    }
    wanted = {
        lane.id: _rows_wanted(labelled[lane.id], lane.total, scale) for lane in lanes if lane.id in plain
    }
    totals = {lane.id: lane.total for lane in lanes}
    wanted = dict(sorted(wanted.items(), key=lambda lane: -totals[lane[0]]))
    most = _share_rows(wanted, _ROOM - _COLLAPSED * (len(lanes) - len(plain)))
    rows = {
        lane.id: _fill(labelled[lane.id], lane.total, most[lane.id], scale.width)
        for lane in lanes
        if lane.id in plain
    }
    return Arrangement(tuple(_stack(lanes, rows)))


def _rows_wanted(marks: Sequence[tuple[Mark, Mark]], total: int, scale: Scale) -> int:
    """How many rows a lane would take; one that cannot show all of its events takes what it gets."""
    if total > len(marks):
        return min(_MOST_ROWS, len(marks))
    return len(_fill(marks, total, _MOST_ROWS, scale.width))


def _share_rows(wanted: Mapping[str, int], room: float) -> dict[str, int]:
    """How many rows each lane gets in ``room`` pixels: what it wants, or as many as any that wants more.

    One row is for every lane, however little room there is; the first ones take what is left over.
    """
    given = dict.fromkeys(wanted, 1)
    left = room - sum(_height(1) for _lane in wanted)
    open_lanes = [lane for lane, rows in wanted.items() if rows > 1]
    while open_lanes:
        for lane in list(open_lanes):
            step = _height(given[lane] + 1) - _height(given[lane])
            if left < step:
                return given
            left -= step
            given[lane] += 1
            if given[lane] >= wanted[lane]:
                open_lanes.remove(lane)
    return given


def _fill(marks: Sequence[tuple[Mark, Mark]], total: int, most: int, width: int) -> list[_Row]:
    """Rows with the marks of one lane, each with its label where it has room, else without."""
    rows: list[_Row] = []
    needs_label = total > len(marks)
    for mark, with_label in marks:
        if _place(rows, with_label, most, width) or needs_label:
            continue
        _place(rows, mark, most, width)
    return rows


def _place(rows: list[_Row], mark: Mark, most: int, width: int) -> bool:
    """Put a mark into the first row with room, if there is one."""
    left, right = mark.reach
    reach = max(round(left) + _OVERHANG, 0), min(round(right) + _OVERHANG + GAP // 2, width + 2 * _OVERHANG)
    if any(row.takes(mark, reach) for row in rows):
        return True
    if len(rows) >= most:
        return False
    rows.append(_Row(width))
    return rows[-1].takes(mark, reach)


def _height(rows: int) -> float:
    return max(_LOWEST, rows * ROW_HEIGHT + 2 * LANE_PADDING)


def _stack(lanes: Sequence[LaneEvents], rows: Mapping[str, Sequence[_Row]]) -> list[Lane]:
    stacked = []
    top = 0.0
    for lane in lanes:
        is_collapsed = lane.id not in rows
        filled = rows.get(lane.id, ())
        bottom = top + (_COLLAPSED if is_collapsed else _height(len(filled)))
        first = (top + bottom - (len(filled) - 1) * ROW_HEIGHT) / 2
        marks = [
            replace(mark, top=first + number * ROW_HEIGHT)
            for number, row in enumerate(filled)
            for mark in row.marks
        ]
        stacked.append(Lane(lane, top, bottom, tuple(marks), is_collapsed))
        top = bottom
    return stacked
