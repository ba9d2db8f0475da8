"""The classroom cut: a dozen or two of events that tell a story, chosen by a rule that can be said."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from extract.datespan import Grain
from extract.model import DateSpan, Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

FEWEST: Final = 12
MOST: Final = 20
USUAL: Final = 16

RULE: Final = (
    "The most important event comes first. Each next one is the most important of those left, where an event"
    " counts less if its days are near those of one already chosen or if its kind has been chosen often, and"
    " is left out if it tells the same as one already chosen. Only what has happened, and is dated to a month"
    " or better, can be chosen."
)
"""How the events are chosen, for whoever is shown them."""

_TOLD: Final = frozenset({Status.HAPPENED, Status.ONGOING, Status.ALLEGED})
_GRAINS: Final = frozenset({Grain.HOUR, Grain.DAY, Grain.WEEK, Grain.MONTH})
_NEAR: Final = 0.5  # what an event counts on the very day of one chosen
_OFTEN: Final = 0.25  # how much less an event counts for each chosen one of its kind
_SAME: Final = 0.5  # share of the words of the shorter label from which two tell the same
_WORD: Final = re.compile(r"[^\W_]{4,}|\d+")
_STEM: Final = 5  # letters by which a word is known in all its forms


@dataclass(frozen=True, slots=True)
class Weighed:
    """What is looked at of an event: ``importance`` is from 0 to 1."""

    id: str
    label: str
    when: DateSpan | None
    kind: str
    status: Status
    importance: float


def choose_cut(events: Iterable[Weighed], size: int = USUAL) -> tuple[Weighed, ...]:
    """At most ``size`` of the events, in order of their days, chosen by :data:`RULE`.

    The order given does not matter. Fewer are chosen only where there are no more.
    """
    left = {one.id: one for one in events if one.when and one.status in _TOLD and one.when.grain in _GRAINS}
    stretch = _period(list(left.values())) / max(1, size)
    words = {one.id: _words(one.label) for one in left.values()}
    chosen: list[Weighed] = []
    kinds: Counter[str] = Counter()
    nearest = dict.fromkeys(left, 1.0)  # how far from those chosen, from 0 to 1: a stretch of the period
    while left and len(chosen) < size:
        best = max(left.values(), key=lambda one: (_gain(one, nearest[one.id], kinds[one.kind]), one.id))
        chosen.append(best)
        kinds[best.kind] += 1
        del left[best.id]
        for one in list(left.values()):
            if _tell_the_same(words[one.id], words[best.id]):
                del left[one.id]
            else:
                nearest[one.id] = min(nearest[one.id], _gap(one, best) / stretch)
    return tuple(sorted(chosen, key=lambda one: (_first(one), one.id)))


def _gain(one: Weighed, nearest: float, chosen_of_kind: int) -> float:
    return one.importance * (_NEAR + (1 - _NEAR) * nearest) / (1 + _OFTEN * chosen_of_kind)


def _period(events: Sequence[Weighed]) -> float:
    """How many days it is from the first to the last of the middle nine tenths of the events."""
    days = sorted(map(_first, events))
    cut = len(days) // 20
    return float(days[-1 - cut] - days[cut] + 1) if days else 1.0


def _gap(one: Weighed, other: Weighed) -> float:
    return float(abs(_first(one) - _first(other)))


def _first(one: Weighed) -> int:
    return one.when.first_day.toordinal() if one.when else 0


def _words(label: str) -> frozenset[str]:
    return frozenset(word.casefold()[:_STEM] for word in _WORD.findall(label))


def _tell_the_same(first: frozenset[str], second: frozenset[str]) -> bool:
    shorter = min(len(first), len(second))
    return bool(shorter) and len(first & second) > _SAME * shorter
