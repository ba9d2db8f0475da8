"""Counts of events by the values of a facet."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from app.index.arrays import SINGLE

if TYPE_CHECKING:
    from app.index.arrays import Array, EventArrays, Facet


def count_values(arrays: EventArrays, facet: Facet, mask: Array | None) -> Array:
    """How many events of a mask have each value of a facet; None stands for all events."""
    values = len(arrays.values[facet])
    if facet in SINGLE:
        codes = arrays.codes[facet]
        return np.bincount(codes if mask is None else codes[mask], minlength=values)
    names = arrays.names[facet]
    return np.bincount(names.code if mask is None else names.code[mask[names.owner]], minlength=values)
