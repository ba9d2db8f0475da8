"""Where a mark stands across the plot, in pixels, and on which side its label has room."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.web.window import Window, extent

if TYPE_CHECKING:
    from app.store.records import EventRow

PLOT_WIDTH = 740  # pixels that the page gives the plot at least, at the width of a laptop
SMALLEST_MARK = 14  # pixels
GAP = 6  # pixels between marks

_LONGEST_LABEL = 44  # characters
_CHARACTER = 6.3  # pixels of an average character at 12 px


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


def place_mark(event: EventRow, window: Window) -> Mark:
    """The mark of a dated event in a window, without a row and without a label."""
    assert event.when is not None  # noqa: S101 - the caller leaves undated events out
    days = extent(event.when)
    scale = PLOT_WIDTH / window.days
    left = max((days.start - window.start).days * scale, 0.0)
    right = min((days.end - window.start).days * scale, float(PLOT_WIDTH))
    if days.days == 1 or right - left < SMALLEST_MARK:  # a day is drawn as a point at its middle
        middle = (left + right) / 2
        left, right = middle - SMALLEST_MARK / 2, middle + SMALLEST_MARK / 2
    return Mark(event, days, left, right)


def _label_width(label: str) -> float:
    return len(label) * _CHARACTER + GAP if label else 0.0


def label_mark(mark: Mark) -> Mark:
    """The mark with its label, where the label has room."""
    label = shorten(mark.event.label)
    width = _label_width(label)
    if width <= mark.right - mark.left - GAP:
        side = "inside"
    elif mark.right + width <= PLOT_WIDTH or mark.left < width:
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
