"""How many events lie where on the axis of time, lane by lane, whatever the window: two searches a bin."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from app.index.instants import DAY, LAST

if TYPE_CHECKING:
    from app.index.arrays import Array


def bin_edges(first: int, last: int, bins: int) -> Array:
    """Ticks between bins of the same length over a window: whole days where it has a day for each bin."""
    length = max(last - first, 1)
    width = -(-length // bins)
    if length > 4 * DAY:
        width = max(round(length / bins / DAY), 1) * DAY
        first -= first % DAY
    count = -(-(last - first) // width)
    edges: Array = np.minimum(first + np.arange(count + 1, dtype=np.int64) * width, LAST)
    return edges


class Density:
    """Counts of events by lane, for any bins.

    An event of a day or less counts where it begins, as long as bins are days or more; a longer date is
    spread evenly over its time, because nobody knows where in it the event lies. ``lane``, ``start`` and
    ``end`` are those of the same events, in the order of their beginnings; an event may be given once for
    each of its lanes.
    """

    def __init__(self, lane: Array, start: Array, end: Array, lanes: int) -> None:
        self.lanes = lanes
        brief = end - start <= DAY
        order = np.argsort(lane[brief], kind="stable")
        self._brief_start = start[brief][order]
        self._brief_end = end[brief][order]
        self._brief_bounds = _bounds(lane[brief], lanes)
        order = np.argsort(lane[~brief], kind="stable")
        long_lane, long_start, long_end = (array[~brief][order] for array in (lane, start, end))
        self._long_bounds = _bounds(long_lane, lanes)
        self._long = [
            _Ramps(long_start[first:last], long_end[first:last])
            for first, last in zip(self._long_bounds, self._long_bounds[1:], strict=False)
        ]

    def bins(self, edges: Array) -> Array:
        """Events between each two of the ascending ``edges``: an array of lanes by bins."""
        counts = np.empty((self.lanes, len(edges) - 1))
        is_short = len(edges) > 1 and edges[1] - edges[0] < DAY
        for lane in range(self.lanes):
            starts = self._brief_start[self._brief_bounds[lane] : self._brief_bounds[lane + 1]]
            if is_short:
                counts[lane] = np.diff(self._near(lane, edges).up_to(edges))
            else:
                counts[lane] = np.diff(np.searchsorted(starts, edges))
            if len(self._long[lane]):
                counts[lane] += np.diff(self._long[lane].up_to(edges))
        return counts

    def in_view(self, start: int, end: int) -> Array:
        """How many events of each lane have a part between two ticks."""
        counts = np.zeros(self.lanes, dtype=np.int64)
        for lane in range(self.lanes):
            first, last = self._brief_bounds[lane], self._brief_bounds[lane + 1]
            starts, ends = self._brief_start[first:last], self._brief_end[first:last]
            near, inside, beyond = np.searchsorted(starts, (start - DAY, start, end))
            reaching = int(np.count_nonzero(ends[near:inside] > start))
            counts[lane] = max(beyond - inside, 0) + reaching + self._long[lane].in_view(start, end)
        return counts

    def _near(self, lane: int, edges: Array) -> _Ramps:
        """The brief events of a lane around some edges, to be spread over their hours."""
        first, last = self._brief_bounds[lane], self._brief_bounds[lane + 1]
        starts, ends = self._brief_start[first:last], self._brief_end[first:last]
        near, beyond = np.searchsorted(starts, (edges[0] - DAY, edges[-1]))
        return _Ramps(starts[near:beyond], ends[near:beyond])

    @property
    def totals(self) -> Array:
        """How many events each lane has at all."""
        return np.diff(self._brief_bounds) + np.diff(self._long_bounds)

    @property
    def size(self) -> int:
        """How many bytes it takes."""
        return 2 * int(self._brief_start.nbytes) + sum(ramps.size for ramps in self._long)


class _Ramps:
    """Long dates of one lane: how much of all of them lies before an instant, from sums made once."""

    def __init__(self, start: Array, end: Array) -> None:
        self._middle = float(start[len(start) // 2]) if len(start) else 0.0  # keeps the sums exact
        weight = 1.0 / np.maximum(end - start, 1)
        by_end = np.argsort(end, kind="stable")
        self._start, self._end = start, end[by_end]
        self._by_start = _sums(weight, weight * (start - self._middle))
        self._by_end = _sums(weight[by_end], (weight * (start - self._middle))[by_end])

    def __len__(self) -> int:
        return len(self._start)

    def up_to(self, edges: Array) -> Array:
        """The sum of the parts of all dates before each edge."""
        begun, ended = np.searchsorted(self._start, edges), np.searchsorted(self._end, edges)
        slope, offset = self._by_start[:, begun] - self._by_end[:, ended]
        return np.asarray(ended + slope * (edges - self._middle) - offset)

    def in_view(self, start: int, end: int) -> int:
        """How many dates have a part between two ticks."""
        return int(np.searchsorted(self._start, end) - np.searchsorted(self._end, start, side="right"))

    @property
    def size(self) -> int:
        return int(self._start.nbytes * 2 + self._by_start.nbytes * 2)


def _sums(*columns: Array) -> Array:
    """Running sums that begin with 0, a row for each column."""
    table = np.zeros((len(columns), len(columns[0]) + 1))
    for row, column in zip(table, columns, strict=True):
        np.cumsum(column, out=row[1:])
    return table


def _bounds(lane: Array, lanes: int) -> Array:
    return np.concatenate(([0], np.cumsum(np.bincount(lane, minlength=lanes))))
