"""Whether two claims can both be true."""

from __future__ import annotations

import math
import re
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from extract.datespan import Grain, Modifier
from extract.events.apart import kilometres
from extract.gazetteer.states import state_adjectives, state_names, state_seats
from extract.model import Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.model import Actor, DateSpan, Place, Toll

_ABOUT: Final = re.compile(
    r"(?:about|around|some|roughly|approximately|an estimated|estimated)\b", re.IGNORECASE
)
_NEARLY: Final = re.compile(r"(?:nearly|almost|close to)\b", re.IGNORECASE)
_ROUGH: Final = 0.1  # of the number: how far "about" reaches
_NIGHTS: Final = frozenset({"TNI", "TMO", "TEV", "TMI"})
_FAR: Final = 50.0  # kilometres between two points on the map that are two places
_WIDE: Final = frozenset({"state", "region", "continent", "sea"})
_LITTLE: Final = frozenset("the a an of and forces force army troops military government ministry".split())


def days_fit(first: DateSpan, second: DateSpan) -> bool:
    """Whether two dates can be of one happening.

    Coarser and finer dates fit where one holds the other, a night fits the days on both of its sides, and a
    date that is only about right fits what lies as far away as it is long.
    """
    if first.contains(second) or second.contains(first):
        return True
    if Modifier.APPROXIMATE in {first.modifier, second.modifier}:
        reach = max(first.days or 1, second.days or 1)
        return _widened(first, reach).overlaps(second) or _widened(second, reach).overlaps(first)
    at_night = any(one.grain is Grain.HOUR and one.time[:3] in _NIGHTS for one in (first, second))
    return at_night and first.days == second.days == 1 and _widened(first, 1).overlaps(second)


def _widened(when: DateSpan, days: int) -> DateSpan:
    try:
        return type(when)(
            when.start - timedelta(days) if when.start else None,
            when.end + timedelta(days) if when.end else None,
            Grain.DAY,
        )
    except OverflowError:
        return when


def tolls_fit(first: Toll, second: Toll) -> bool:
    """Whether two numbers of the same people can both be right: whether their ranges meet."""
    (low, high), (other_low, other_high) = toll_range(first), toll_range(second)
    return low <= other_high and other_low <= high


def toll_range(toll: Toll) -> tuple[float, float]:
    """The lowest and the highest number that a toll can mean, both included.

    "About" reaches a tenth in both directions, and "nearly" is no less than nine tenths.
    """
    low = toll.low if toll.low is not None else 0
    high = toll.high if toll.high is not None else math.inf
    if toll.low is not None and _ABOUT.match(toll.wording):
        return low * (1 - _ROUGH), high * (1 + _ROUGH)
    if toll.low is None and _NEARLY.match(toll.wording):
        return high * (1 - _ROUGH), high
    return low, high


def places_fit(first: Sequence[Place], second: Sequence[Place]) -> bool:
    """Whether two lists of places can be of one happening.

    They do unless every place of one lies far from every place of the other. A country or a region fits
    everything: nobody knows where in it.
    """
    names = {place.name.casefold() for place in first} & {place.name.casefold() for place in second}
    return bool(names) or any(_near(one, other) for one in first for other in second)


def _near(one: Place, other: Place) -> bool:
    if one.kind in _WIDE or other.kind in _WIDE:
        return True
    if one.latitude is None or one.longitude is None or other.latitude is None or other.longitude is None:
        return True
    return kilometres(one.latitude, one.longitude, other.latitude, other.longitude) <= _FAR


def actors_fit(first: Sequence[Actor], second: Sequence[Actor]) -> bool:
    """Whether two lists name one side: a state by any of its names, or names with a word in common."""
    sides = [_sides(actors) for actors in (first, second)]
    return bool(sides[0] & sides[1])


def _sides(actors: Sequence[Actor]) -> set[str]:
    found: set[str] = set()
    for actor in actors:
        words = actor.name.split()
        for name in (actor.name, words[0].removesuffix("'s").removesuffix("’s")):
            state = state_names().get(name) or state_adjectives().get(name) or state_seats().get(name)
            if state is not None:
                found.add(f"state {state.code}")
        found |= {word.casefold() for word in words if word.casefold() not in _LITTLE}
    return found


def statuses_fit(first: Status, second: Status) -> bool:
    """Whether what is told of its happening can both be true: only a denial speaks against the others."""
    return (first is Status.DENIED) == (second is Status.DENIED)
