"""What is dated to a week or a month goes to at most one happening of a day in it.

That is decided once the happenings of single days are known, and by the two mentions alone: every word beside
a date weighs the same here, so what else is told of that day or month changes nothing.
"""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from extract.events.likeness import AROUND, compare, is_short

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from extract.events.likeness import Told


def is_exact(told: Told) -> bool:
    """Whether a mention may be the host of vague ones: of one day, and no copy."""
    when = told.mention.when
    return not told.is_copy and when is not None and when.days == 1


def is_vague(told: Told) -> bool:
    """Whether a mention is dated to more than a day, and to a month at most, and is no copy."""
    when = told.mention.when
    return not told.is_copy and is_short(when) and when.days != 1


def search_words(told: Told) -> frozenset[str]:
    """The words of which a host must have one in its label: those of the label that are no names."""
    return told.words.label - told.words.names


class Hosts:
    """Where vague mentions go, among mentions of single days."""

    def __init__(self, told: Sequence[Told], numbers: Iterable[int]) -> None:
        self._told = told
        self._of_word: defaultdict[tuple[date, str], list[int]] = defaultdict(list)
        self._plain: dict[int, Told] = {}
        for number in numbers:
            when = told[number].mention.when
            if when is not None and is_exact(told[number]):
                for word in told[number].words.label:
                    self._of_word[when.first_day, word].append(number)

    def find(self, group: Collection[int]) -> int | None:
        """To which mention of a day a group of vague ones of the same days goes: the most alike, if any is.

        Where several are just as alike it is the first of them.
        """
        best: tuple[float, int] | None = None
        for number in group:
            for other in self._around(number):
                likeness = compare(self._plainly(number), self._plainly(other))
                if likeness is not None and (best is None or (-likeness.score, other) < best):
                    best = -likeness.score, other
        return best[1] if best else None

    def _around(self, number: int) -> Iterator[int]:
        """Those of the days of a vague mention that share a word with it."""
        one = self._told[number]
        when = one.mention.when
        if not is_vague(one) or when is None:
            return
        days = [when.first_day + timedelta(day) for day in range(when.days or 1)]
        words = search_words(one)
        yield from {other for day in days for word in words for other in self._of_word.get((day, word), ())}

    def _plainly(self, number: int) -> Told:
        """A mention in which all words of the label weigh the same, and those around it less."""
        if number not in self._plain:
            one = self._told[number]
            weights = dict.fromkeys(sorted(one.words.told), 1.0)
            weights |= dict.fromkeys(sorted(one.words.around), AROUND)
            self._plain[number] = replace(one, weights=weights, length=math.hypot(*weights.values()))
        return self._plain[number]


def attach(told: Sequence[Told], groups: Sequence[Sequence[int]], vague: Iterable[int]) -> list[list[int]]:
    """The groups, with those that are ``vague``, by their place among them, put to their hosts."""
    group_of = {number: place for place, group in enumerate(groups) for number in group}
    hosts = Hosts(told, group_of)
    joined = [list(group) for group in groups]
    for place in vague:
        host = hosts.find([number for number in groups[place] if is_vague(told[number])])
        if host is not None:
            joined[group_of[host]] += joined[place]
            joined[place] = []
    return [sorted(group) for group in joined if group]


def vague_groups(told: Sequence[Told], groups: Sequence[Sequence[int]]) -> list[int]:
    """The places of the groups in which nothing is of a single day, but something of a month or less."""
    return [
        place
        for place, group in enumerate(groups)
        if any(is_vague(told[number]) for number in group)
        and not any(is_exact(told[number]) for number in group)
    ]
