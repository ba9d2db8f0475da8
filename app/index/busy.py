"""Where on the axis of time the happenings are dense."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from app.index.instants import DAY

if TYPE_CHECKING:
    from app.index.arrays import Array

_KEPT_SHARES: Final = (0.95, 0.9, 0.85, 0.8)
_CLOSER: Final = 3
_PRECISE: Final = 31 * DAY


def busy_stretch(start: Array, end: Array, open_end: Array) -> tuple[int, int] | None:
    """From which tick to which most of some dates lie, in the order of their beginnings; None for no dates.

    Dates of a month or less count, where there are any. Up to one in five of them is left out where that
    brings the others at least three times closer.
    """
    precise = (end - start <= _PRECISE) & (open_end == 0)
    if precise.any():
        start, end = start[precise], end[precise]
    if not len(start):
        return None
    first, last = int(start[0]), int(end.max())
    for share in _KEPT_SHARES:
        closer = _shortest(start, end, int(np.ceil(len(start) * share)))
        if (closer[1] - closer[0]) * _CLOSER <= last - first:
            first, last = closer
    return first, last


def _shortest(start: Array, end: Array, count: int) -> tuple[int, int]:
    """The shortest stretch that shows ``count`` neighbours among dates in the order of their beginnings."""
    firsts = start[: len(start) - count + 1]
    lasts = np.maximum(end[count - 1 :], end[: len(firsts)])
    best = int(np.argmin(lasts - firsts))
    return int(firsts[best]), int(lasts[best])
