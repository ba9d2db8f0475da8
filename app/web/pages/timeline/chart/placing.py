"""Where a mark stands across the plot, in pixels, and on which side its label has room."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from app.index.instants import extent
from extract.model import DateSpan, Modifier

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.store.records import EventRow
    from app.web.window import Window

SMALLEST_MARK = 14  # pixels
GAP = 6  # pixels between marks
ARROW = 20  # pixels of the arrow at an open end

_DAY = timedelta(days=1)
_WIDE_DAY = 44  # pixels; from there on a day is drawn as the time that it is, not as a point
_LONGEST_LABEL = 44  # characters
_CHARACTER = 6.3  # pixels of an average character at 12 px


@dataclass(frozen=True, slots=True)
class Scale:
    """The window over ``width`` pixels."""

    window: Window
    width: int

    def pixel(self, instant: datetime) -> float:
        """How many pixels an instant lies from the left edge."""
        return (instant - self.window.begins) / (self.window.ends - self.window.begins) * self.width

    def instant(self, pixel: float) -> datetime:
        """The instant at so many pixels from the left edge."""
        return self.window.begins + (self.window.ends - self.window.begins) * (pixel / self.width)


@dataclass(frozen=True, slots=True)
class Claim:
    """Another date that some of an event's articles give: from when to when, and where in pixels."""

    begins: datetime
    ends: datetime
    left: float
    right: float

    @property
    def middle(self) -> float:
        """The middle of its mark."""
        return (self.left + self.right) / 2


@dataclass(frozen=True, slots=True)
class Mark:
    """An event with its place: ``top`` is the middle of its row in pixels from the top of the plot.

    ``left`` and ``right`` are pixels from the left edge of the window. ``is_point`` where its time is too
    short to be drawn as such. ``label`` is empty where there is no room for it; otherwise it stands "inside"
    the mark, or to its "right" or "left". ``claims`` are other dates that its articles give.
    """

    event: EventRow
    begins: datetime
    ends: datetime
    left: float
    right: float
    is_point: bool
    top: float = 0.0
    label: str = ""
    label_side: str = ""
    claims: tuple[Claim, ...] = ()

    @property
    def middle(self) -> float:
        """The middle of what is in view of it, in pixels."""
        return (self.left + self.right) / 2

    @property
    def reach(self) -> tuple[float, float]:
        """From where to where it needs its row, in pixels, its label and its other dates included."""
        width = _label_width(self.label)
        left, right = self.drawn
        return (
            left - (width if self.label_side == "left" else 0.0),
            right + (width if self.label_side == "right" else 0.0),
        )

    @property
    def drawn(self) -> tuple[float, float]:
        """The same without its label: the mark with its arrows and its other dates."""
        when = self.event.when
        left = self.left - (ARROW if when and when.start is None else 0)
        right = self.right + (ARROW if when and when.end is None else 0)
        return (
            min([left, *(claim.left for claim in self.claims)]),
            max([right, *(claim.right for claim in self.claims)]),
        )


def place_mark(event: EventRow, scale: Scale, others: Sequence[DateSpan] = ()) -> Mark:
    """The mark of a dated event, without row and label; ``others`` are dates claimed beside its own.

    One of two days is drawn at the day that stands first among the others, or else at the earlier one, and
    the other day as a claim beside it.
    """
    assert event.when is not None  # noqa: S101 - the caller leaves undated events out
    when, others = _drawn_day(event.when, others)
    begins, ends = extent(when)
    left, right, is_point = _across(begins, ends, scale)
    return Mark(event, begins, ends, left, right, is_point, claims=tuple(_claims(when, others, scale)))


def _drawn_day(when: DateSpan, others: Sequence[DateSpan]) -> tuple[DateSpan, Sequence[DateSpan]]:
    """The date that a mark stands at, and those that are claimed beside it."""
    if when.modifier is not Modifier.EITHER or when.last_day is None:
        return when, others
    days = DateSpan.day(when.first_day), DateSpan.day(when.last_day)
    first = next((day for other in others for day in days if day.contains(other)), days[0])
    return first, [day for day in days if day != first]


def _claims(drawn: DateSpan, others: Sequence[DateSpan], scale: Scale) -> list[Claim]:
    claims = []
    for when in others:
        begins, ends = extent(when)
        is_seen = begins < scale.window.ends and ends > scale.window.begins
        if is_seen and not when.overlaps(drawn):
            left, right, _is_point = _across(begins, ends, scale)
            claims.append(Claim(begins, ends, left, right))
    return claims


def _across(begins: datetime, ends: datetime, scale: Scale) -> tuple[float, float, bool]:
    """From where to where a time is drawn, and whether it is drawn as a point at its middle."""
    left, right = scale.pixel(begins), scale.pixel(ends)
    is_point = ends - begins <= _DAY and right - left < _WIDE_DAY
    if not is_point:
        left, right = max(left, 0.0), min(right, float(scale.width))
    if is_point or right - left < SMALLEST_MARK:
        middle = (left + right) / 2
        left, right = middle - SMALLEST_MARK / 2, middle + SMALLEST_MARK / 2
    return left, right, is_point


def _label_width(label: str) -> float:
    return len(label) * _CHARACTER + GAP if label else 0.0


def label_mark(mark: Mark, width: int) -> Mark:
    """The mark with its label, where the label has room in a plot of ``width`` pixels."""
    label = shorten(mark.event.label)
    length = _label_width(label)
    left, right = mark.reach
    if length <= mark.right - mark.left - GAP and not mark.is_point:
        side = "inside"
    elif right + length <= width or left < length:
        side = "right"
    else:
        side = "left"
    return replace(mark, label=label, label_side=side)


def shorten(label: str, longest: int = _LONGEST_LABEL) -> str:
    """A label cut at a word, with an ellipsis, to at most ``longest`` characters."""
    if len(label) <= longest:
        return label
    cut = label[: longest - 1]
    head = cut if label[longest - 1].isspace() else cut.rpartition(" ")[0]
    return (head if len(head) > longest // 2 else cut).rstrip(" ,;:") + "…"
