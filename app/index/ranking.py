"""Events in the order of a list, and the most important ones of a window that holds many."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from app.index.arrays import Array, EventArrays


def sort_rows(arrays: EventArrays, inside: Array, order: str) -> Array:
    """The events of the mask ``inside``, by "date", "newest", "importance" or "reports".

    Those without a date are last where the order is one of dates.
    """
    match order:
        case "importance":
            ranked = arrays.by_importance
        case "reports":
            rows = arrays.by_importance[inside[arrays.by_importance]]
            return rows[np.argsort(-arrays.articles[rows].astype(np.int64), kind="stable")]
        case _:
            ranked = arrays.listed
    ranked = ranked[inside[ranked]]
    if order == "newest":
        dated = ranked < arrays.dated
        return np.concatenate((ranked[dated][::-1], ranked[~dated]))
    return ranked


def first_of_many(
    arrays: EventArrays, mask: Array | None, window: tuple[int, int], most: int, step: int
) -> Array:
    """The ``most`` important events of a mask (None for all) in a window, looked for ``step`` at a time."""
    first, last = window
    ranked = arrays.by_importance
    found: list[Array] = []
    for begin in range(0, len(ranked), step):
        part = ranked[begin : begin + step]
        if mask is not None:
            part = part[mask[part]]
        found.append(part[(arrays.start[part] < last) & (arrays.end[part] > first)])
        if sum(map(len, found)) >= most:
            break
    return np.concatenate(found)[:most] if found else ranked
