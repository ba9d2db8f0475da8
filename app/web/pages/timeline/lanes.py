"""Places for marks: a lane for each kind, and rows within it so that no two marks overlap."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.web.kinds import lane_order
from app.web.window import Window, extent

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from app.store.records import EventRow

PLOT_WIDTH = 740  # pixels that the page gives the plot at least, at the width of a laptop
SMALLEST_MARK = 14  # pixels
LANE_PADDING = 5  # pixels above and below the rows of a lane

_LABELLED_ROW = 22  # pixels
_PLAIN_ROW = 17  # pixels
_ROOM = 375  # pixels for all rows together, so that chart and strip fit a laptop's screen
_MOST_ROWS = (16, 12, 9, 7, 6, 5, 4, 3)  # in a lane, without labels; the last where nothing else fits
_CROWD_WIDTH = 34  # pixels that "+12" takes
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

    @property
    def reach(self) -> tuple[float, float]:
        """From where to where it needs its row, in pixels, its label included."""
        width = _label_width(self.label)
        return (
            self.left - (width if self.label_side == "left" else 0.0),
            self.right + (width if self.label_side == "right" else 0.0),
        )

    def visible(self, window: Window) -> Window:
        """The part of its days that is in view; all of them where none is."""
        start, end = max(self.days.start, window.start), min(self.days.end, window.end)
        return Window(start, end) if start < end else self.days


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


@dataclass(slots=True)
class _Rows:
    """The rows of one lane while they are filled, and the marks that found no place."""

    rows: list[list[Mark]]
    left_over: list[Mark]

    def __len__(self) -> int:
        return len(self.rows) + bool(self.left_over)


def arrange(events: Sequence[EventRow], window: Window, chosen: str = "") -> Arrangement:
    """Lanes for the dated ``events``; the one with the id ``chosen`` always has a mark.

    As many labels as there is room for: all of them, or those of the events that most articles
    report, or none; zooming in makes room. Where even the marks do not fit, the events that fewer
    articles report and those with coarser dates are counted in crowds.
    """
    marks = sorted(
        (_place(event, window) for event in events if event.when), key=lambda mark: _rank(mark, chosen)
    )
    for share in (1.0, 0.5, 0.25, 0.12):
        labelled = round(len(marks) * share)
        lanes = _fill([_with_label(mark) if n < labelled else mark for n, mark in enumerate(marks)])
        if _height(lanes, _LABELLED_ROW) <= _ROOM:
            return _stack(lanes, _LABELLED_ROW, window)
    attempts = (_fill(marks, most) for most in _MOST_ROWS)
    fitting = next((lanes for lanes in attempts if _height(lanes, _PLAIN_ROW) <= _ROOM), None)
    return _stack(fitting or _fill(marks, _MOST_ROWS[-1]), _PLAIN_ROW, window)


def shorten(label: str, longest: int = _LONGEST_LABEL) -> str:
    """A label cut at a word, with an ellipsis, to at most ``longest`` characters."""
    if len(label) <= longest:
        return label
    cut = label[: longest - 1]
    head = cut if label[longest - 1].isspace() else cut.rpartition(" ")[0]
    return (head if len(head) > longest // 2 else cut).rstrip(" ,;:") + "…"


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


def _rank(mark: Mark, chosen: str) -> tuple[bool, int, int, float, str]:
    """The most important first: what most articles report, then what is dated most exactly."""
    event = mark.event
    return (event.id != chosen, -event.articles, mark.days.days, mark.left, event.id)


def _label_width(label: str) -> float:
    return len(label) * _CHARACTER + _GAP if label else 0.0


def _with_label(mark: Mark) -> Mark:
    label = shorten(mark.event.label)
    width = _label_width(label)
    if width <= mark.right - mark.left - _GAP:
        side = "inside"
    elif mark.right + width <= PLOT_WIDTH or mark.left < width:
        side = "right"
    else:
        side = "left"
    return replace(mark, label=label, label_side=side)


def _fill(marks: Iterable[Mark], most: int | None = None) -> dict[str, _Rows]:
    """For each kind, in the order of the lanes, the given marks in at most ``most`` rows, first come first.

    A count of those left over takes a row too, so one more row is tried before anything is left over.
    """
    by_kind: dict[str, list[Mark]] = {}
    for mark in marks:
        by_kind.setdefault(mark.event.kind, []).append(mark)
    lanes = {}
    for kind in sorted(by_kind, key=lane_order):
        lanes[kind] = _fill_lane(by_kind[kind], None if most is None else most + 1)
        if lanes[kind].left_over:
            lanes[kind] = _fill_lane(by_kind[kind], most)
    return lanes


def _fill_lane(marks: Iterable[Mark], most: int | None) -> _Rows:
    lane = _Rows([], [])
    for mark in marks:
        row = next((row for row in lane.rows if not any(_collide(mark, other) for other in row)), None)
        if row is not None:
            row.append(mark)
        elif most is None or len(lane.rows) < most:
            lane.rows.append([mark])
        else:
            lane.left_over.append(mark)
    return lane


def _collide(one: Mark, other: Mark) -> bool:
    (left, right), (other_left, other_right) = one.reach, other.reach
    return left < other_right + _GAP / 2 and other_left < right + _GAP / 2


def _height(lanes: dict[str, _Rows], row_height: float) -> float:
    return sum(map(len, lanes.values())) * row_height


def _stack(lanes: dict[str, _Rows], row_height: float, window: Window) -> Arrangement:
    stacked = []
    top = 0.0
    for kind, lane in lanes.items():
        first = top + LANE_PADDING + row_height / 2
        placed = [
            replace(mark, top=first + n * row_height) for n, row in enumerate(lane.rows) for mark in row
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
