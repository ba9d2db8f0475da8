"""Counts of events by value, by place, and by two names at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from app.index.answers import CoOccurrence, SpotCount
from app.index.arrays import SINGLE, Facet
from app.index.density import Density
from app.index.instants import instant_of

if TYPE_CHECKING:
    from app.index.arrays import Array, EventArrays


def count_values(arrays: EventArrays, facet: Facet, mask: Array | None) -> Array:
    """How many events of a mask have each value of a facet; None stands for all events."""
    values = len(arrays.values[facet])
    if facet in SINGLE:
        codes = arrays.codes[facet]
        return np.bincount(codes if mask is None else codes[mask], minlength=values)
    names = arrays.names[facet]
    return np.bincount(names.code if mask is None else names.code[mask[names.owner]], minlength=values)


def count_places(arrays: EventArrays, rows: Array) -> list[SpotCount]:
    """How many of some events happened at each place with coordinates, the most first."""
    spots = arrays.spot[rows]
    counts = np.bincount(spots[spots >= 0], minlength=len(arrays.spots))
    order = np.argsort(-counts, kind="stable")
    order = order[counts[order] > 0]
    chosen = zip(order.tolist(), counts[order].tolist(), strict=True)
    return [SpotCount(*arrays.spots[int(spot)], count) for spot, count in chosen]


def count_together(arrays: EventArrays, facet: Facet, rows: Array, edges: Array, most: int) -> CoOccurrence:
    """Which names of a facet some events have in each bin, and which names they have together."""
    names = arrays.names[facet]
    inside = np.zeros(len(arrays), dtype=bool)
    inside[rows[arrays.start[rows] < edges[-1]]] = True
    meant = inside[names.owner]
    owner, code = names.owner[meant], names.code[meant]
    counts = np.bincount(code, minlength=len(arrays.values[facet]))
    top = np.argsort(-counts, kind="stable")[:most]
    top = top[counts[top] > 0]
    place = np.full(len(counts), -1, dtype=np.int32)
    place[top] = np.arange(len(top))
    kept = place[code] >= 0
    owner, lane = owner[kept], place[code[kept]]
    density = Density(lane, arrays.start[owner], arrays.end[owner], len(top))
    return CoOccurrence(
        names=tuple(arrays.values[facet][code] for code in top.tolist()),
        edges=tuple(instant_of(edge) for edge in edges),
        counts=density.bins(edges),
        together=_together(owner, lane, len(top)),
        others=int(np.count_nonzero(counts)) - len(top),
    )


def _together(owner: Array, lane: Array, lanes: int) -> Array:
    """How many events have two of the lanes, for each two."""
    events, place = np.unique(owner, return_inverse=True)
    table = np.zeros((len(events), lanes), dtype=np.float32)
    table[place, lane] = 1
    return (table.T @ table).astype(np.int64)
