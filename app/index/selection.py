"""The events that match a query: what lies in a window, counts, pages and neighbours."""

from __future__ import annotations

from functools import cached_property
from threading import Lock
from typing import TYPE_CHECKING, Final

import numpy as np

from app.index.answers import LaneAnswer, Lanes, Overview, PageAnswer, WindowAnswer
from app.index.arrays import Facet
from app.index.busy import busy_stretch
from app.index.counting import count_values
from app.index.density import Density, bin_edges
from app.index.instants import DAY, instant_of, tick_of
from app.index.laning import choose_lanes, lane_members
from app.index.ranking import first_of_many, sort_rows
from app.index.whereabouts import count_actors, count_companions, count_places, count_unplaced

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date, datetime

    from app.index.answers import ActorCount, PlaceCount
    from app.index.arrays import Array, EventArrays
    from app.index.whereabouts import Cells, Grouped

MOST_MARKS: Final = 600
ALL_LANES: Final = 255
_FEW: Final = 5_000  # events that are sorted faster than all are gone through


class Selection:
    """Events of an index that match a query; ``mask`` says of each event whether it does.

    ``apart`` has, for facets by which the query chooses, which events match when that choice is left aside.
    ``grouped`` gives the names of a facet by their codes.
    Instants may be dates or datetimes; a window is half-open. All keys are those of the library's events.
    """

    def __init__(
        self,
        arrays: EventArrays,
        mask: Array | None,
        apart: Mapping[Facet, Array | None],
        grouped: Callable[[Facet], Grouped],
    ) -> None:
        self._arrays = arrays
        self._grouped = grouped
        self._mask = mask
        self._apart = apart
        self._rows = (
            np.arange(len(arrays), dtype=np.int32) if mask is None else np.flatnonzero(mask).astype(np.int32)
        )
        self._dated = int(np.searchsorted(self._rows, arrays.dated))
        self._lanes: dict[tuple[str, int], tuple[Lanes, Density]] = {}
        self._ordered: tuple[object, Array] | None = None
        self._overview: tuple[object, Overview] | None = None
        self._lock = Lock()

    def __len__(self) -> int:
        return len(self._rows)

    @property
    def undated(self) -> int:
        """How many of the events have no date."""
        return len(self._rows) - self._dated

    @property
    def size(self) -> int:
        """About how many bytes it takes."""
        return int(self._rows.nbytes) * 4 + sum(density.size for _, density in self._lanes.values())

    def span(self) -> tuple[datetime, datetime] | None:
        """From the beginning of the first event to the end of the last; None where none has a date."""
        if not self._dated:
            return None
        return instant_of(self._start[0]), instant_of(self._end.max())

    # The chart

    def count(self, start: date, end: date) -> int:
        """How many events have a part in a window."""
        return self._around(tick_of(start), tick_of(end))[2]

    def lanes(self, facet: str = Facet.KIND, most: int = 12) -> Lanes:
        """The lanes by a facet, at most ``most`` with a name of their own; the same at every zoom."""
        return self._laned(facet, most)[0]

    def window(
        self,
        start: date,
        end: date,
        facet: str = Facet.KIND,
        most_lanes: int = 12,
        most_marks: int = MOST_MARKS,
        bins: int = 120,
        always: int | None = None,
    ) -> WindowAnswer:
        """What lies between two instants, in lanes by ``facet``.

        At most ``most_marks`` marks in all lanes together, those of the most important events; the event
        with the key ``always`` is among them where it is in view. A bin is never shorter than a day unless
        the window is.
        """
        first, last = tick_of(start), tick_of(end)
        lanes, density = self._laned(facet, most_lanes)
        edges = bin_edges(first, last, bins)
        counts = density.bins(edges)
        totals = density.in_view(first, last)
        chosen = self._most_important(first, last, most_marks, always)
        marks: list[list[int]] = [[] for _ in range(len(lanes))]
        keys = self._arrays.key
        shown: set[int] = set()
        drawn = 0
        places, owners = lane_members(self._arrays, lanes, chosen)
        for place, row in zip(places.tolist(), owners.tolist(), strict=True):
            if drawn < most_marks:
                marks[place].append(int(keys[row]))
                shown.add(row)
                drawn += 1
        begun, over, in_view = self._around(first, last)
        roles = ["value"] * len(lanes.names) + ["others"] * bool(lanes.others) + ["none"] * lanes.has_none
        names = [*lanes.names, *[""] * (len(lanes) - len(lanes.names))]
        return WindowAnswer(
            start=instant_of(first),
            end=instant_of(last),
            edges=tuple(instant_of(edge) for edge in edges),
            lanes=tuple(
                LaneAnswer(
                    names[place],
                    roles[place],
                    int(totals[place]),
                    counts[place],
                    tuple(marks[place]),
                )
                for place in range(len(lanes))
            ),
            facet=str(lanes.facet),
            others=lanes.others,
            in_view=in_view,
            shown=len(shown),
            before=over,
            after=self._dated - begun,
            undated=self.undated,
        )

    def overview(self, start: date, end: date, bins: int = 180, facet: str = Facet.KIND) -> Overview:
        """How many events of each value of a facet lie where between two instants."""
        asked = (start, end, bins, facet)
        if self._overview is None or self._overview[0] != asked:  # moving the view leaves it as it is
            first, last = tick_of(start), tick_of(end)
            lanes, density = self._laned(facet, ALL_LANES)
            edges = bin_edges(first, last, bins)
            made = Overview(
                start=instant_of(first),
                end=instant_of(last),
                edges=tuple(instant_of(edge) for edge in edges),
                names=(*lanes.names, *[""] * (len(lanes) - len(lanes.names))),
                counts=density.bins(edges),
            )
            self._overview = asked, made
            return made
        return self._overview[1]

    def busy_span(self) -> tuple[datetime, datetime] | None:
        """From when to when to show first: where the happenings are dense. None where none has a date.

        A year named in passing does not stretch it. Nor do a few happenings far from all others: up to one in
        five is left out where that brings the rest at least three times closer.
        """
        return (instant_of(self._busy[0]), instant_of(self._busy[1])) if self._busy else None

    # The list

    def page(
        self, start: date | None, end: date | None, offset: int, limit: int, order: str = "date"
    ) -> PageAnswer:
        """Events of the list from place ``offset`` on: those in the window, then those without a date.

        Without a window it is all events. ``order`` is "date", "newest", "importance" or "reports" (most
        articles first).
        """
        rows = self._in_order(start, end, order)
        keys = self._arrays.key[rows[max(offset, 0) : max(offset, 0) + limit]]
        return PageAnswer(max(offset, 0), len(rows), tuple(keys.tolist()))

    def position_of(
        self, key: int, start: date | None = None, end: date | None = None, order: str = "date"
    ) -> int | None:
        """The place of an event in the list; None where it is not in it."""
        rows = self._in_order(start, end, order)
        found = np.flatnonzero(self._arrays.key[rows] == key)
        return int(found[0]) if len(found) else None

    def neighbours(
        self, key: int, start: date | None = None, end: date | None = None, order: str = "date"
    ) -> tuple[int | None, int | None]:
        """The keys of the events before and after one in the list, None where there is none."""
        place = self.position_of(key, start, end, order)
        if place is None:
            return None, None
        keys = self._arrays.key[self._in_order(start, end, order)]
        before = int(keys[place - 1]) if place else None
        return before, (int(keys[place + 1]) if place + 1 < len(keys) else None)

    # The filters, the map and the actors

    def facet_counts(self, facet: str, most: int = 50) -> list[tuple[str, int]]:
        """How many events match for each value of a facet when the choice of that facet is left aside.

        The values with most events first, at most ``most`` of them, none without events.
        """
        facet = Facet(facet)
        counts = count_values(self._arrays, facet, self._apart.get(facet, self._mask))
        order = np.argsort(-counts, kind="stable")[:most]
        values = self._arrays.values[facet]
        return [(values[code], int(counts[code])) for code in order.tolist() if counts[code]]

    # These count what the list has: the events of a window and those without a date, or all.

    def places(self, start: date | None = None, end: date | None = None) -> list[PlaceCount]:
        """The places that the events name, those of most events first."""
        return count_places(self._arrays, self._grouped(Facet.PLACE), self._listed(start, end))

    def unplaced(self, start: date | None = None, end: date | None = None) -> int:
        """How many of the events name no place."""
        return count_unplaced(self._grouped(Facet.PLACE), self._listed(start, end))

    def actors(
        self, start: date | None, end: date | None, most: int, cells: Cells | None = None
    ) -> list[ActorCount]:
        """Who takes part in most of the events."""
        return count_actors(self._arrays, self._grouped(Facet.ACTOR), self._listed(start, end), most, cells)

    def companions(
        self, chosen: frozenset[str], start: date | None, end: date | None, most: int
    ) -> dict[str, int]:
        """Who else is in those of the events that have a chosen actor, and in how many."""
        return count_companions(self._grouped(Facet.ACTOR), self._listed(start, end), chosen, most)

    # Inside

    @cached_property
    def _start(self) -> Array:
        return self._arrays.start[self._rows[: self._dated]]

    @cached_property
    def _end(self) -> Array:
        return self._arrays.end[self._rows[: self._dated]]

    @cached_property
    def _busy(self) -> tuple[int, int] | None:
        return busy_stretch(self._start, self._end, self._arrays.open_end[self._rows[: self._dated]])

    @cached_property
    def _sorted_ends(self) -> Array:
        return np.sort(self._end, kind="stable")

    @cached_property
    def _long(self) -> Array:
        """The places of the dates that are longer than a day."""
        return np.flatnonzero(self._end - self._start > DAY)

    def _laned(self, facet: str, most: int) -> tuple[Lanes, Density]:
        with self._lock:
            if (facet, most) not in self._lanes:
                rows = self._rows[: self._dated]
                lanes = choose_lanes(self._arrays, Facet(facet), rows, self._mask, most)
                place, owner = lane_members(self._arrays, lanes, rows)
                density = Density(place, self._arrays.start[owner], self._arrays.end[owner], len(lanes))
                self._lanes[facet, most] = lanes, density
            return self._lanes[facet, most]

    def _around(self, first: int, last: int) -> tuple[int, int, int]:
        """How many events begin before the end of a window, end before it begins, and are in view."""
        begun = int(np.searchsorted(self._start, last))
        over = int(np.searchsorted(self._sorted_ends, first, side="right"))
        return begun, over, begun - over

    def _dated_in_view(self, first: int, last: int) -> Array:
        near, begun = np.searchsorted(self._start, (first - DAY, last))
        close = near + np.flatnonzero(self._end[near:begun] > first)
        long = self._long[: np.searchsorted(self._long, near)]
        rows: Array = self._rows[np.concatenate((long[self._end[long] > first], close))]
        return rows

    def _most_important(self, first: int, last: int, most: int, always: int | None) -> Array:
        """At most ``most`` events of a window, the most important first."""
        in_view = self._around(first, last)[2]
        if in_view <= max(_FEW, most):
            rows = self._dated_in_view(first, last)
            rows = rows[np.argsort(-self._arrays.importance[rows], kind="stable")][:most]
        else:
            step = int(most * len(self._arrays) / in_view * 1.5) + 1000
            rows = first_of_many(self._arrays, self._mask, (first, last), most, step)
        if always is not None:
            rows = self._with(rows, always, first, last)
        return rows

    def _with(self, rows: Array, key: int, first: int, last: int) -> Array:
        row = np.flatnonzero(self._arrays.key == key)
        if not len(row) or (self._mask is not None and not self._mask[row[0]]):
            return rows
        inside = self._arrays.start[row[0]] < last and self._arrays.end[row[0]] > first
        if not inside:
            return rows
        return np.concatenate((row, rows[rows != row[0]])).astype(np.int32)

    def _in_window(self, start: date | None, end: date | None) -> Array:
        if start is None or end is None:
            return self._rows
        return self._dated_in_view(tick_of(start), tick_of(end))

    def _in_order(self, start: date | None, end: date | None, order: str) -> Array:
        """The list: events in view in their order, then those without a date. The last one is kept."""
        asked = (start, end, order)
        with self._lock:
            if self._ordered is None or self._ordered[0] != asked:
                self._ordered = asked, self._sort(start, end, order)
            return self._ordered[1]

    def _sort(self, start: date | None, end: date | None, order: str) -> Array:
        return sort_rows(self._arrays, self._listed(start, end), order)

    def _listed(self, start: date | None, end: date | None) -> Array:
        """Which events the list has: those in view, and those without a date."""
        arrays = self._arrays
        if start is None or end is None:
            return np.ones(len(arrays), dtype=bool) if self._mask is None else self._mask
        inside = np.zeros(len(arrays), dtype=bool)
        begun = int(np.searchsorted(arrays.start[: arrays.dated], tick_of(end)))
        np.greater(arrays.end[:begun], tick_of(start), out=inside[:begun])
        inside[arrays.dated :] = True
        return inside if self._mask is None else inside & self._mask
