"""Which lanes a chart has, and which events are in which."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from app.index.answers import Lanes
from app.index.arrays import SINGLE, Facet

if TYPE_CHECKING:
    from app.index.arrays import Array, EventArrays


def choose_lanes(arrays: EventArrays, facet: Facet, rows: Array, mask: Array | None, most: int) -> Lanes:
    """The lanes by a facet for some dated events, those with most events first.

    ``mask`` says the same as ``rows`` of each event, undated ones too; None stands for all.
    """
    if facet in SINGLE:
        counts = np.bincount(arrays.codes[facet][rows], minlength=len(arrays.values[facet]))
        has_none = False
    else:
        names = arrays.names[facet]
        meant = names.owner < arrays.dated
        if mask is not None:
            meant &= mask[names.owner]
        counts = np.bincount(names.code[meant], minlength=len(arrays.values[facet]))
        owner = names.owner[meant]
        has_none = int(np.count_nonzero(np.diff(owner))) + bool(len(owner)) < len(rows)
    order = np.argsort(-counts, kind="stable")
    order = order[counts[order] > 0]
    if len(order) == most + 1:  # a lane for the one other would be no smaller than its own
        most += 1
    named = tuple(arrays.values[facet][code] for code in order[:most].tolist())
    return Lanes(facet, named, max(0, len(order) - most), has_none)


def lane_members(arrays: EventArrays, lanes: Lanes, rows: Array) -> tuple[Array, Array]:
    """The places of lanes and the events in them, for some events; in the order of ``rows``.

    An event with several values is in several lanes, but only once in that of the others.
    """
    facet = Facet(lanes.facet)
    values = arrays.values[facet]
    code_of = {value: code for code, value in enumerate(values)}
    others = len(lanes.names)
    place = np.full(len(values), others, dtype=np.uint16)
    for number, name in enumerate(lanes.names):
        place[code_of[name]] = number
    if facet in SINGLE:
        return place[arrays.codes[facet][rows]], rows
    names = arrays.names[facet]
    first = np.searchsorted(names.owner, rows)
    count = np.searchsorted(names.owner, rows, side="right") - first
    none = count == 0
    filled = np.where(none, 1, count)
    owner = np.repeat(rows, filled)
    ends = np.cumsum(filled)
    within = np.arange(len(owner)) - np.repeat(ends - filled, filled)
    at = np.repeat(first, filled) + within
    is_none = np.repeat(none, filled)
    lane = np.full(len(owner), others + bool(lanes.others), dtype=np.uint16)
    lane[~is_none] = place[names.code[at[~is_none]]]
    if lanes.others:
        rest = (lane == others) & ~is_none
        again = np.zeros(len(owner), dtype=bool)  # what would be shown twice
        again[1:] = rest[1:] & rest[:-1] & (owner[1:] == owner[:-1])
        again[rest] |= np.isin(owner[rest], owner[lane < others])
        lane, owner = lane[~again], owner[~again]
    return lane, owner
