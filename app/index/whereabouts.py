"""Where some events happened, place by place, and who takes part in them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

import numpy as np

from app.index.answers import ActorCount, PlaceCount
from app.index.arrays import ROLES, Facet

if TYPE_CHECKING:
    from app.index.arrays import Array, EventArrays

_BEHIND_ALL: Final = np.int32(np.iinfo(np.int32).max)
# For each role the bits of all sets of roles that have it.
_WITH_ROLE: Final = tuple(
    [bits for bits in range(1 << len(ROLES)) if bits >> place & 1] for place in range(len(ROLES))
)


@dataclass(frozen=True, slots=True)
class Cells:
    """So many equal stretches of the half-open days ``start..end``."""

    start: date
    end: date
    count: int


class Grouped:
    """The names of a facet in the order of their codes: all owners of the first, then of the second...

    Made once for an index: a count is then one look at each name, in a row.
    """

    def __init__(self, arrays: EventArrays, facet: Facet) -> None:
        names = arrays.names[facet]
        order = np.argsort(names.code, kind="stable")
        self.values = arrays.values[facet]
        self.owner = names.owner[order]
        self.roles = arrays.roles[order] if facet is Facet.ACTOR else None
        self.days = _days_of(arrays, self.owner) if facet is Facet.PLACE else None
        self._begins = np.searchsorted(names.code[order], np.arange(len(self.values) + 1))

    def counts(self, seen: Array) -> Array:
        """How many of the names that are ``seen`` each code has."""
        return self.reduced(np.add, seen.view(np.int8), np.int64)

    def reduced(self, function: np.ufunc, column: Array, kind: type | None = None) -> Array:
        """One number for each code, of those that ``column`` has for its owners."""
        begins = self._begins[:-1]  # none is empty: a name that nobody has is no value
        made: Array = function.reduceat(column, begins, dtype=kind) if len(begins) else np.empty(0, kind)
        return made

    def part(self, code: int) -> slice:
        """Where the owners of a code stand."""
        return slice(int(self._begins[code]), int(self._begins[code + 1]))


def _days_of(arrays: EventArrays, owner: Array) -> tuple[Array, Array]:
    """The first and the last days of some events; those without a date are behind and before all others."""
    first, last = arrays.first_day[owner], arrays.last_day[owner]
    return np.where(first > 0, first, _BEHIND_ALL), last


def count_places(arrays: EventArrays, places: Grouped, inside: Array) -> list[PlaceCount]:
    """The places that events of a mask name, those of most events first; an event counts at each it names."""
    assert places.days is not None  # noqa: S101 - they are places
    seen = inside[places.owner]
    counts = places.counts(seen)
    first_day, last_day = places.days
    first = places.reduced(np.minimum, np.where(seen, first_day, _BEHIND_ALL))
    last = places.reduced(np.maximum, np.where(seen, last_day, np.int32(0)))
    found = []
    for place in np.flatnonzero(counts).tolist():
        country, kind, latitude, longitude = arrays.meanings[place]
        days = (date.fromordinal(int(day[place])) if last[place] else None for day in (first, last))
        found.append(
            PlaceCount(places.values[place], country, kind, latitude, longitude, int(counts[place]), *days)
        )
    return sorted(found, key=lambda place: (-place.events, place.name))


def count_unplaced(places: Grouped, inside: Array) -> int:
    """How many events of a mask name no place."""
    unplaced = inside.copy()
    unplaced[places.owner] = False
    return int(np.count_nonzero(unplaced))


def count_actors(
    arrays: EventArrays, actors: Grouped, inside: Array, most: int, cells: Cells | None
) -> list[ActorCount]:
    """The actors of most events of a mask, with how many of these begin in each of the ``cells``."""
    assert actors.roles is not None  # noqa: S101 - they are actors
    seen = inside[actors.owner]
    counts = actors.counts(seen)
    cell = _cell_of(arrays, cells) if cells else None
    found = []
    for actor in _most_named(actors, counts, most):
        part = actors.part(actor)
        is_seen = seen[part]
        taken = np.bincount(actors.roles[part][is_seen], minlength=1 << len(ROLES))
        in_cells = _in_cells(cell[actors.owner[part][is_seen]], cells) if cells and cell is not None else ()
        found.append(
            ActorCount(
                name=actors.values[actor],
                events=int(counts[actor]),
                cells=in_cells,
                roles=tuple(int(taken[_WITH_ROLE[place]].sum()) for place in range(len(ROLES))),
            )
        )
    return found


def count_companions(actors: Grouped, inside: Array, chosen: frozenset[str], most: int) -> dict[str, int]:
    """Who else is in events of a mask that have one of the ``chosen`` actors, and in how many of them."""
    codes = [code for code, value in enumerate(actors.values) if value in chosen]
    theirs = np.zeros(len(inside), dtype=bool)
    for code in codes:
        theirs[actors.owner[actors.part(code)]] = True
    counts = actors.counts((inside & theirs)[actors.owner])
    counts[codes] = 0
    return {actors.values[actor]: int(counts[actor]) for actor in _most_named(actors, counts, most)}


def _most_named(names: Grouped, counts: Array, most: int) -> list[int]:
    """The codes with the highest counts, by name where these are the same; none without any."""
    if len(counts) > most:
        least = np.partition(counts, -most)[-most]
        counts = np.where(counts >= least, counts, 0)
    named = np.flatnonzero(counts).tolist()
    return sorted(named, key=lambda code: (-counts[code], names.values[code]))[:most]


def _cell_of(arrays: EventArrays, cells: Cells) -> Array:
    """The cell that each event begins in; ``cells.count`` for one that begins in none."""
    length = (cells.end - cells.start).days
    of_day = np.full(length + 2, cells.count, dtype=np.int16)  # with a day before and a day behind
    of_day[1:-1] = np.arange(length) * cells.count // length
    cell: Array = of_day[np.clip(arrays.first_day - (cells.start.toordinal() - 1), 0, length + 1)]
    return cell


def _in_cells(cell: Array, cells: Cells) -> tuple[int, ...]:
    return tuple(np.bincount(cell, minlength=cells.count + 1)[: cells.count].tolist())
