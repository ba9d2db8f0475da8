"""The index of one collection, and the selections that readers asked for last."""

from __future__ import annotations

from collections import OrderedDict
from functools import cached_property
from threading import Lock
from typing import TYPE_CHECKING, Final

import numpy as np

from app.index.arrays import NAMED, SINGLE, Array, EventArrays, Facet
from app.index.instants import tick_of
from app.index.selection import Selection
from app.index.whereabouts import Grouped, count_places

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from app.index.answers import PlaceCount
    from app.store.records import Area, EventQuery, EventRow

_FIELDS: Final = {
    Facet.KIND: "kinds",
    Facet.STATUS: "statuses",
    Facet.BASIS: "bases",
    Facet.CERTAINTY: "certainties",
    Facet.ACTOR: "actors",
    Facet.PLACE: "places",
    Facet.SOURCE: "sources",
    Facet.SPEAKER: "speakers",
    Facet.DISPUTE: "disputes",
}
_MOST_ROWS: Final = 20_000  # events that are kept as they were read, about half a kilobyte each
_MOST_SELECTIONS: Final = 64
_MOST_BYTES: Final = 200_000_000  # of all selections that are kept

FindText = "Callable[[str], Sequence[int] | None]"


class EventIndex:
    """A collection at one ``version`` of its library, to be shared by all threads.

    ``find_text`` gives the keys of the events with the words of a text, None for a text without words.
    ``read_rows`` gives events by their keys.
    """

    def __init__(
        self,
        arrays: EventArrays,
        version: int,
        find_text: Callable[[str], Sequence[int] | None],
        read_rows: Callable[[Sequence[int]], Mapping[int, EventRow]],
    ) -> None:
        self.arrays = arrays
        self.version = version
        self._find_text = find_text
        self._read_rows = read_rows
        self._rows: dict[int, EventRow] = {}
        # Those of the map and of "Who" are there before anybody asks; the others when they are asked for.
        self._grouped = {facet: Grouped(arrays, facet) for facet in (Facet.PLACE, Facet.ACTOR)}
        self._by_key = np.argsort(arrays.key).astype(np.int32)
        self._selections: OrderedDict[EventQuery, Selection] = OrderedDict()
        self._lock = Lock()

    def __len__(self) -> int:
        return len(self.arrays)

    @cached_property
    def places(self) -> list[PlaceCount]:
        """All places of the collection, on whatever day, those of most events first."""
        return count_places(self.arrays, self._group(Facet.PLACE), np.ones(len(self), dtype=bool))

    def _group(self, facet: Facet) -> Grouped:
        if facet not in self._grouped:  # made twice where two ask at once, which is no harm
            self._grouped[facet] = Grouped(self.arrays, facet)
        return self._grouped[facet]

    def select(self, query: EventQuery) -> Selection:
        """The events that match ``query``; what was asked for lately is at hand."""
        with self._lock:
            if query in self._selections:
                self._selections.move_to_end(query)
                return self._selections[query]
        selection = self._select(query)
        with self._lock:
            self._selections[query] = selection
            while len(self._selections) > 1 and self._is_full():
                self._selections.popitem(last=False)
        return selection

    def rows(self, keys: Sequence[int]) -> dict[int, EventRow]:
        """Events by their keys; one that is no longer there is left out. Those read lately are at hand."""
        known = {key: row for key in keys if (row := self._rows.get(key))}
        missing = [key for key in keys if key not in known]
        if not missing:
            return known
        read = self._read_rows(missing)
        with self._lock:
            if len(self._rows) + len(read) > _MOST_ROWS:
                self._rows = {}  # the most important ones are soon there again
            self._rows.update(read)
        return {**known, **read}

    def _is_full(self) -> bool:
        sizes = sum(selection.size for selection in self._selections.values())
        return len(self._selections) > _MOST_SELECTIONS or sizes > _MOST_BYTES

    def _select(self, query: EventQuery) -> Selection:
        parts: dict[Facet, Array] = {}
        for facet, name in _FIELDS.items():
            chosen = getattr(query, name)
            if chosen:
                parts[facet] = self._having(facet, chosen)
        common = self._common(query)
        mask = _all_of([*common, *parts.values()])
        apart = {
            facet: _all_of([*common, *(part for other, part in parts.items() if other is not facet)])
            for facet in parts
        }
        return Selection(self.arrays, mask, apart, self._group)

    def _having(self, facet: Facet, chosen: frozenset[str]) -> Array:
        """Which events have one of the chosen values."""
        values = self.arrays.values[facet]
        wanted = np.array([value in chosen for value in values], dtype=bool)
        if facet in SINGLE:
            return wanted[self.arrays.codes[facet]] if len(values) else np.zeros(len(self), dtype=bool)
        assert facet in NAMED  # noqa: S101 - there are no others
        mask = np.zeros(len(self), dtype=bool)
        named = self._group(facet)
        for code in np.flatnonzero(wanted).tolist():
            mask[named.owner[named.part(code)]] = True
        return mask

    def _common(self, query: EventQuery) -> list[Array]:
        """Which events match by all that is no facet: text, days, area."""
        parts = []
        keys = self._find_text(query.text) if query.text else None
        if keys is not None:
            parts.append(self._with_keys(np.asarray(keys, dtype=np.int64)))
        arrays = self.arrays
        if query.since:
            parts.append((arrays.end > tick_of(query.since)) | (arrays.open_end == 2))
        if query.until:
            parts.append((arrays.start < tick_of(query.until) + 288) | (arrays.open_end == 1))
        if query.since or query.until:
            parts.append(np.arange(len(self)) < arrays.dated)
        if query.area:
            parts.append(self._within(query.area))
        return parts

    def _with_keys(self, keys: Array) -> Array:
        """Which events have one of these keys; keys of other collections are passed over."""
        mask = np.zeros(len(self), dtype=bool)
        if len(self):
            place = np.searchsorted(self.arrays.key, keys, sorter=self._by_key)
            rows = self._by_key[np.minimum(place, len(self) - 1)]
            mask[rows[self.arrays.key[rows] == keys]] = True
        return mask

    def _within(self, area: Area) -> Array:
        spots = np.array([(spot[3], spot[4]) for spot in self.arrays.spots], dtype=float).reshape(-1, 2)
        latitude, longitude = spots[:, 0], spots[:, 1]
        inside = (latitude >= area.south) & (latitude <= area.north)
        if area.west <= area.east:
            inside &= (longitude >= area.west) & (longitude <= area.east)
        else:
            inside &= (longitude >= area.west) | (longitude <= area.east)
        return np.append(inside, False)[self.arrays.spot]


def _all_of(parts: Sequence[Array]) -> Array | None:
    """The events that are in every part; None, which stands for all of them, where there are no parts."""
    if not parts:
        return None
    mask = parts[0]
    for part in parts[1:]:
        mask = mask & part
    return mask
