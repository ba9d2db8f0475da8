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
_LONGEST = 2_000  # characters of a sentence; what is longer is a list or a trap


@dataclass(frozen=True, slots=True)
class _Sign:
    """A weight for a label, rows of lists whose words follow each other, and lists that must be absent."""

    label: str
    weight: float
    rows: tuple[tuple[str, ...], ...]
    absent: frozenset[str]
    wanted: frozenset[str]


@cache
def _signs() -> Mapping[str, tuple[_Sign, ...]]:
    """All signs, by the list that each begins with: only those have to be tried whose list is there."""
    signs: dict[str, tuple[_Sign, ...]] = {}
    for subtype in SUBTYPES:
        for line in subtype.signs.split("\n"):
            if line.strip():
                sign = _read_sign(subtype.label, line)
                first = sign.rows[0][0]
                signs[first] = (*signs.get(first, ()), sign)
    return signs


def _read_sign(label: str, line: str) -> _Sign:
    weight, rest = line.split(maxsplit=1)
    parts = [part.strip() for part in rest.split("&")]
    rows = tuple(tuple(part.split()) for part in parts if not part.startswith("!"))
    absent = frozenset(part[1:] for part in parts if part.startswith("!"))
    return _Sign(label, float(weight), rows, absent, frozenset(name for row in rows for name in row))


def _follow(places: Mapping[str, Sequence[int]], row: Sequence[str]) -> int | None:
    """Where words of the lists of a row first have followed each other, each a few words on, or None."""
    reached = places[row[0]]
    for name in row[1:]:
        reached = [place for place in places[name] if any(0 < place - before <= _REACH for before in reached)]
    return reached[0] if reached else None


def _weigh_sign(sign: _Sign, places: Mapping[str, Sequence[int]]) -> float:
    is_early = True
    for row in sign.rows:
        place = _follow(places, row)
        if place is None:
            return 0
        is_early = is_early and place < _EARLY
    return sign.weight * (_FRONT if is_early else 1)


def weigh_sentence(sentence: str) -> dict[str, float]:
    """What a sentence weighs for each sub-type, by its label."""
    places = find_listed(sentence[:_LONGEST])
    signs = _signs()
    weights: dict[str, float] = {}
    for name in places:
        for sign in signs.get(name, ()):
            if sign.wanted <= places.keys() and sign.absent.isdisjoint(places):
                weight = _weigh_sign(sign, places)
                if weight:
                    weights[sign.label] = weights.get(sign.label, 0) + weight
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
