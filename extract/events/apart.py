"""Whether two happenings were at different places, as far as the places named tell."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.model import Place

APART: Final = 20.0  # kilometres; a town and what is said to be "near" it lie closer than that
_WIDE: Final = frozenset({"state", "region", "continent", "sea"})  # whose middle says little of where it was
_EARTH: Final = 6371.0  # kilometres, the mean radius


def lie_apart(first: Sequence[Place], second: Sequence[Place]) -> bool:
    """Whether two mentions name different places only, all of them known and far from one another.

    Where one names none, or one whose place is not known, nothing is said.
    """
    if not first or not second or {place.name for place in first} & {place.name for place in second}:
        return False
    return all(_is_far(one, other) for one in first for other in second)


def is_wide(place: Place) -> bool:
    """Whether a place is as wide as a region, so that much can happen there that is not one."""
    return place.kind in _WIDE


def _is_far(one: Place, other: Place) -> bool:
    if is_wide(one) or is_wide(other):
        return False
    if one.latitude is None or one.longitude is None or other.latitude is None or other.longitude is None:
        return False
    return kilometres(one.latitude, one.longitude, other.latitude, other.longitude) > APART


def kilometres(latitude: float, longitude: float, other_latitude: float, other_longitude: float) -> float:
    """The length of the great circle between two points, by the haversine formula."""
    one, other = math.radians(latitude), math.radians(other_latitude)
    across = math.radians(other_longitude - longitude)
    half = math.sin((other - one) / 2) ** 2 + math.cos(one) * math.cos(other) * math.sin(across / 2) ** 2
    return 2 * _EARTH * math.asin(min(1.0, math.sqrt(half)))
