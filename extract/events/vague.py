"""What is dated to a week or a month goes to at most one happening of a day in it.

That is decided by the two mentions alone: every word beside a date weighs the same here, so what else is told
of that day or month changes nothing. A new mention of a day is compared with the vague ones that hold it, and
a new vague one with what is told of its days; all others stay where they are.
"""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from extract.events.likeness import AROUND, compare, is_short

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from extract.events.likeness import Told

Order = tuple[date, str, int, int, str]
"""Where a mention stands among all, see :func:`extract.events.merge.order_of`; no two are alike."""

Place = tuple[Order, int]
"""The order of a mention, and the number or key by which whoever gives it knows it."""


def is_exact(told: Told) -> bool:
    """Whether a mention may be the host of vague ones: it is of one day."""
    return told.mention.when is not None and told.mention.when.days == 1


def is_vague(told: Told) -> bool:
    """Whether a mention is dated to more than a day, and to a month at most."""
    when = told.mention.when
    return is_short(when) and when.days != 1


def search_words(told: Told) -> frozenset[str]:
    """The words of which a host must have one in its label: those of the label that are no names."""
    return told.words.label - told.words.names


def choose_host(found: Iterable[tuple[float, Place]]) -> Place:
    """Of the hosts of a vague group, each with how much it is like it, the most alike, or else the first."""
    return min(found, key=lambda one: (-one[0], one[1]))[1]


class Hosts:
    """Mentions of single days, among which vague ones look for the one that they go to; none is a copy."""

    def __init__(self) -> None:
        self._of_word: dict[date, dict[str, list[Place]]] = {}
        self._told: dict[Place, Told] = {}

    def add(self, place: Place, told: Told) -> None:
        """Let vague mentions go to this one, too."""
        when = told.mention.when
        if when is not None and place not in self._told:
            self._told[place] = _plainly(told)
            of_word = self._of_word.setdefault(when.first_day, {})
            for word in told.words.label:
                of_word.setdefault(word, []).append(place)

    def forget_before(self, day: date) -> None:
        """Let no vague mention go to one of an earlier day any longer."""
        for earlier in [one for one in self._of_word if one < day]:
            for place in {place for some in self._of_word.pop(earlier).values() for place in some}:
                del self._told[place]

    def find(self, vague: Told) -> tuple[float, Place] | None:
        """How much a vague mention is like the one that it goes to, and which that is; None for nowhere.

        That is the most alike; where several are just as alike, the first of them.
        """
        plain = _plainly(vague)
        best: tuple[float, Place] | None = None
        for place in set(self._around(vague)):
            likeness = compare(plain, self._told[place])
            if likeness is not None and (best is None or (-likeness.score, place) < (-best[0], best[1])):
                best = likeness.score, place
        return best

    def _around(self, vague: Told) -> Iterator[Place]:
        """Those of the days of a vague mention that share a word with it."""
        when = vague.mention.when
        words = search_words(vague)
        if when is None:
            return
        for number in range(when.days or 0):
            of_word = self._of_word.get(when.first_day + timedelta(number), {})
            for word in words:
                yield from of_word.get(word, ())


def _plainly(told: Told) -> Told:
    """A mention in which all words of the label weigh the same, and those around it less."""
    weights = dict.fromkeys(sorted(told.words.told), 1.0)
    weights |= dict.fromkeys(sorted(told.words.around), AROUND)
    return replace(told, weights=weights, length=math.hypot(*weights.values()))
