"""Places for marks: rows within each lane, so that no two marks overlap and the most important have labels."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.web.pages.timeline.chart.placing import GAP, Mark, Scale, label_mark, place_mark

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from app.store.records import EventRow
    from extract.model import DateSpan

LANE_PADDING = 5  # pixels above and below the rows of a lane
ROW_HEIGHT = 20  # pixels

_ROOM = 430  # pixels for all lanes together, so that chart and strip fit a laptop's screen
_MOST_ROWS = 20  # in a lane
_LOWEST = 28  # pixels of a lane that is open: its title and its count need them
_COLLAPSED = 18  # pixels
_MANY = 150  # marks; more are not tried with every number of rows, which takes time
_OVERHANG = 300  # pixels by which a label may stand out of the plot on either side


@dataclass(frozen=True, slots=True)
class LaneEvents:
    """What a lane is to show: the events that may have a mark, the most important first, and the counts of all.

    ``name`` is the value of the facet that it stands for, ``role`` "value", "others" or "none" and ``title``
    what it is called. ``total`` events have a part in the window, ``counts`` of them are in each bin.
    """

    name: str
    role: str
    title: str
    colour: str
    total: int
    counts: Sequence[float]
    events: Sequence[EventRow]

    @property
    def id(self) -> str:
        """What it is known by while it is collapsed."""
        return self.name if self.role == "value" else f"({self.role})"


@dataclass(frozen=True, slots=True)
class Lane:
    """A lane between ``top`` and ``bottom`` pixels from the top of the plot, with the marks that found room."""

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
    room = _ROOM - _COLLAPSED * (len(lanes) - len(plain))
    rows: dict[str, list[_Row]] = {}
    for most in _tries(sum(map(len, plain.values())), len(plain), room):
        rows = {
            lane.id: _fill(labelled[lane.id], lane.total, most, scale.width)
            for lane in lanes
            if lane.id in labelled
        }
        if sum(_height(len(filled)) for filled in rows.values()) <= room:
            break
    return Arrangement(tuple(_stack(lanes, rows)))


def _tries(marks: int, lanes: int, room: float) -> Sequence[int]:
    """How many rows a lane may have, to be tried one after the other until all lanes have room."""
    if marks <= _MANY:
        return range(_MOST_ROWS, 0, -1)
    fair = int((room / max(lanes, 1) - 2 * LANE_PADDING) // ROW_HEIGHT)
    return [most for most in (2 * fair, fair + 1, fair) if most > 1] + [1]


def _fill(marks: Sequence[tuple[Mark, Mark]], total: int, most: int, width: int) -> list[_Row]:
    """Rows with the marks of one lane, each with its label where it has room, else without."""
    rows: list[_Row] = []
    needs_label = total > len(marks) or total > _MANY
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
