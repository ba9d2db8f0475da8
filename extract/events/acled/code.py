"""Of which sub-type what a passage tells is: the one for which its signs weigh most."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from extract.events.acled.lexicon import find_listed
from extract.events.acled.subtypes import SUBTYPES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from extract.events.acled.subtype import Subtype

_REACH = 8  # how many words on the next word of a sign may stand
_WANTED = 1.5
_BESIDE = 0.7  # what a sentence weighs that stands beside the one of the mention
_EARLY = 18  # within so many words of its beginning, a sentence of the news tells what happened
_FRONT = 1.3


@dataclass(frozen=True, slots=True)
class _Sign:
    """A weight, the rows of lists whose words follow each other, and the lists that must be absent."""

    weight: float
    rows: tuple[tuple[str, ...], ...]
    absent: tuple[str, ...]


def _read_sign(line: str) -> _Sign:
    weight, rest = line.split(maxsplit=1)
    parts = [part.strip() for part in rest.split("&")]
    rows = tuple(tuple(part.split()) for part in parts if not part.startswith("!"))
    return _Sign(float(weight), rows, tuple(part[1:] for part in parts if part.startswith("!")))


@cache
def _signs() -> tuple[tuple[Subtype, tuple[_Sign, ...]], ...]:
    return tuple(
        (subtype, tuple(_read_sign(line) for line in subtype.signs.splitlines() if line.strip()))
        for subtype in SUBTYPES
    )


def _follow(places: Mapping[str, Sequence[int]], row: Sequence[str]) -> int | None:
    """Where words of the lists of a row first have followed each other, each a few words on, or None."""
    reached = list(places.get(row[0], ()))
    for name in row[1:]:
        reached = [
            place for place in places.get(name, ()) if any(0 < place - before <= _REACH for before in reached)
        ]
    return min(reached, default=None)


def _weigh_sign(sign: _Sign, places: Mapping[str, Sequence[int]]) -> float:
    if any(name in places for name in sign.absent):
        return 0
    reached = [_follow(places, row) for row in sign.rows]
    if any(place is None for place in reached):
        return 0
    is_early = all(place is not None and place < _EARLY for place in reached)
    return sign.weight * (_FRONT if is_early else 1)


def weigh_sentence(sentence: str) -> dict[str, float]:
    """What a sentence weighs for each sub-type."""
    places = find_listed(sentence)
    weights: dict[str, float] = {}
    for subtype, signs in _signs():
        weight = sum(_weigh_sign(sign, places) for sign in signs)
        if weight:
            weights[subtype.label] = weight
    return weights


def add_weights(own: Mapping[str, float], beside: Iterable[Mapping[str, float]]) -> dict[str, float]:
    """What a sentence weighs together with those beside it.

    A report spreads a happening over its first sentences: who, with what weapon, against whom.
    """
    total = dict(own)
    for other in beside:
        for label, weight in other.items():
            total[label] = total.get(label, 0) + _BESIDE * weight
    return total


def choose_subtype(weights: Mapping[str, float]) -> Subtype | None:
    """The sub-type that weighs most, or None where none weighs enough."""
    best = max(weights.values(), default=0)
    if best < _WANTED:
        return None
    return next(subtype for subtype in SUBTYPES if weights.get(subtype.label) == best)
