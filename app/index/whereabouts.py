"""Where some events happened, place by place, and who takes part in them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from app.index.answers import ActorCount, PlaceCount
from app.index.arrays import ROLES, Facet

if TYPE_CHECKING:
    from app.index.arrays import Array, EventArrays


@dataclass(frozen=True, slots=True)
class Cells:
    """So many equal stretches of the half-open days ``start..end``."""

    start: date
    end: date
    count: int


def count_places(arrays: EventArrays, inside: Array) -> list[PlaceCount]:
    """The places that events of a mask name, those of most events first; an event counts at each it names."""
    values = arrays.values[Facet.PLACE]
    owner, code = _named(arrays, Facet.PLACE, inside)
    counts = np.bincount(code, minlength=len(values))
    dated = owner < arrays.dated
    owner, code = owner[dated], code[dated]
    first = np.full(len(values), np.iinfo(np.int32).max, dtype=np.int32)
    last = np.zeros(len(values), dtype=np.int32)
    np.minimum.at(first, code, arrays.first_day[owner])
    np.maximum.at(last, code, arrays.last_day[owner])
    found = []
    for place in np.flatnonzero(counts).tolist():
        country, kind, latitude, longitude = arrays.meanings[place]
        days = (date.fromordinal(int(day[place])) if last[place] else None for day in (first, last))
        found.append(PlaceCount(values[place], country, kind, latitude, longitude, int(counts[place]), *days))
    return sorted(found, key=lambda place: (-place.events, place.name))


def count_unplaced(arrays: EventArrays, inside: Array) -> int:
    """How many events of a mask name no place."""
    placed = np.zeros(len(arrays), dtype=bool)
    placed[arrays.names[Facet.PLACE].owner] = True
    return int(np.count_nonzero(inside & ~placed))


def count_actors(arrays: EventArrays, inside: Array, most: int, cells: Cells | None) -> list[ActorCount]:
    """The actors of most events of a mask, with how many of these begin in each of the ``cells``."""
    names = arrays.names[Facet.ACTOR]
    meant = inside[names.owner]
    owner, code, roles = names.owner[meant], names.code[meant], arrays.roles[meant]
    counts = np.bincount(code, minlength=len(arrays.values[Facet.ACTOR]))
    top = _most_named(arrays, counts, most)
    line = np.full(len(counts), -1, dtype=np.int32)
    line[top] = np.arange(len(top))
    line = line[code]
    kept = line >= 0
    owner, line, roles = owner[kept], line[kept], roles[kept]
    in_cells = _in_cells(arrays, owner, line, len(top), cells)
    taken = [np.bincount(line[roles & 1 << place > 0], minlength=len(top)) for place in range(len(ROLES))]
    return [
        ActorCount(
            name=arrays.values[Facet.ACTOR][actor],
            events=int(counts[actor]),
            cells=tuple(in_cells[number].tolist()),
            roles=tuple(int(count[number]) for count in taken),
        )
        for number, actor in enumerate(top)
    ]


def count_companions(arrays: EventArrays, inside: Array, chosen: frozenset[str], most: int) -> dict[str, int]:
    """Who else is in events of a mask that have one of the ``chosen`` actors, and in how many of them."""
    names, values = arrays.names[Facet.ACTOR], arrays.values[Facet.ACTOR]
    is_chosen = np.array([value in chosen for value in values], dtype=bool)
    if not is_chosen.any():
        return {}
    theirs = np.zeros(len(arrays), dtype=bool)
    theirs[names.owner[is_chosen[names.code]]] = True
    _, code = _named(arrays, Facet.ACTOR, inside & theirs)
    counts = np.bincount(code, minlength=len(values))
    counts[is_chosen] = 0
    return {values[actor]: int(counts[actor]) for actor in _most_named(arrays, counts, most)}


def _named(arrays: EventArrays, facet: Facet, inside: Array) -> tuple[Array, Array]:
    """Owners and codes of the names that events of a mask have."""
    names = arrays.names[facet]
    meant = inside[names.owner]
    return names.owner[meant], names.code[meant]


def _most_named(arrays: EventArrays, counts: Array, most: int) -> list[int]:
    """The codes of the actors with the highest counts, by name where these are the same; none without any."""
    values = arrays.values[Facet.ACTOR]
    if len(counts) > most:
        least = np.partition(counts, -most)[-most]
        counts = np.where(counts >= least, counts, 0)
    named = np.flatnonzero(counts).tolist()
    return sorted(named, key=lambda code: (-counts[code], values[code]))[:most]


def _in_cells(arrays: EventArrays, owner: Array, line: Array, lines: int, cells: Cells | None) -> Array:
    """How many events begin in which cell: an array of lines by cells."""
    if cells is None:
        return np.zeros((lines, 0), dtype=np.int64)
    first, length = cells.start.toordinal(), (cells.end - cells.start).days
    day = arrays.first_day[owner].astype(np.int64) - first
    seen = (day >= 0) & (day < length)
    cell = day[seen] * cells.count // length
    counts = np.bincount(line[seen] * cells.count + cell, minlength=lines * cells.count)
    return counts.reshape(lines, cells.count)
