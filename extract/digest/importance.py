"""How much each day matters: a score of declared parts, each of which can be shown.

A day matters when many articles tell of it, when they agree on what happened, and when they still come back
to it long after. What any day would get by the mere number of articles around it is taken off, and the last
days of a period, to which nobody can have come back yet, count more. Nothing is learned from examples.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from extract.digest.vocabulary import dot, mean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from extract.digest.account import Account
    from extract.digest.vocabulary import Vector, Vocabulary

AHEAD: Final = 0.1  # what a day counts that an article only looks ahead to
ALONE: Final = 0.1  # how far a witness agrees with itself
FLOOR: Final = 0.1  # share of the usual attention that every day is given at least
EVENNESS: Final = 0.7  # how far the usual attention is taken off: 0 not at all, 1 wholly
LAST: Final = 4.0  # how much more the last day of a period counts
FADES: Final = 0.1  # share of the period in which that fades


@dataclass(frozen=True, slots=True)
class Importance:
    """Why a day matters: its score, which is ``attention`` / ``usual`` ** EVENNESS * ``lateness``.

    ``articles`` tell of the day, from ``sources``; ``later`` of them a week or more afterwards. ``attention``
    is the sum of their weights, each by how long after it was published and how far the others agree;
    ``usual`` is what a day has at this time (1 = the average of all); ``lateness`` is from 1 to 5.
    """

    day: date
    articles: int
    sources: int
    later: int
    attention: float
    usual: float
    lateness: float

    @property
    def score(self) -> float:
        """How much the day matters, beside the other days of the same articles."""
        return self.attention / math.pow(self.usual, EVENNESS) * self.lateness

    @property
    def because(self) -> str:
        """Why the day matters, in one plain sentence."""
        told = "1 article names it" if self.articles == 1 else f"{self.articles:,} articles name it"
        whose = f", from {self.sources:,} sources" if self.sources > 1 else ""
        back = f", {self.later:,} of them a week or more afterwards" if self.later else ""
        return f"{told}{whose}{back}"


@dataclass(frozen=True, slots=True)
class _Witness:
    """One article's words on one day: its weight, and how many days after the day it came out."""

    account: Account
    weight: float
    lag: int
    vector: Vector


def weigh_days(
    accounts: Sequence[Account], vocabulary: Vocabulary, first: date, last: date
) -> list[Importance]:
    """The importance of each day from ``first`` to ``last`` that an article names, the greatest first."""
    witnesses: dict[date, list[_Witness]] = {}
    for account in accounts:
        for day, numbers in account.told().items():
            if first <= day <= last:
                lag = (account.published - day).days if account.published else 0
                vector = vocabulary.vector(word for number in numbers for word in account.words[number])
                weight = account.relevance * _worth(lag)
                witnesses.setdefault(day, []).append(_Witness(account, weight, lag, vector))
    usual = _Usual(accounts, witnesses, first, last)
    end = min(last, max((one.published for one in accounts if one.published), default=last))
    fading = max(1.0, FADES * ((end - first).days + 1))
    weighed = [
        Importance(
            day=day,
            articles=len(told),
            sources=len({one.account.article.source for one in told}),
            later=sum(one.lag >= 7 for one in told),
            attention=_attention(told),
            usual=usual.at(day),
            lateness=1 + LAST * math.exp(-max(0, (end - day).days) / fading),
        )
        for day, told in witnesses.items()
    ]
    return sorted(weighed, key=lambda one: (-one.score, one.day))


def _worth(lag: int) -> float:
    """What an article counts that names a day so many days afterwards: one more for each doubling."""
    return _step(lag) if lag >= 0 else AHEAD


def _step(lag: int) -> int:
    """0 before the day, 1 on it, 2 a day or two later, 3 until the sixth, 4 until the 14th..."""
    return (lag + 1).bit_length() if lag >= 0 else 0


def _attention(told: Sequence[_Witness]) -> float:
    """The weights of all witnesses, each times the root of the agreement of the others with it."""
    together = mean((one.weight, one.vector) for one in told)
    return sum(
        one.weight * math.sqrt(max(0.0, dot(one.vector, together) - (1 - ALONE) * one.weight)) for one in told
    )


class _Usual:
    """The attention that a day gets by the mere number of articles around it, by how long after they came."""

    def __init__(
        self,
        accounts: Iterable[Account],
        witnesses: Mapping[date, Sequence[_Witness]],
        first: date,
        last: date,
    ) -> None:
        published: defaultdict[int, float] = defaultdict(float)
        for account in accounts:
            if account.published:
                published[account.published.toordinal()] += account.relevance
        self._days = sorted(published)
        self._sums = list(accumulate((published[day] for day in self._days), initial=0.0))
        told: defaultdict[int, float] = defaultdict(float)
        for some in witnesses.values():
            for one in some:
                told[_step(one.lag)] += one.weight
        days = self._days or [0]
        period = range(max(first.toordinal(), days[0]), min(last.toordinal(), days[-1]) + 1)
        chances: defaultdict[int, float] = defaultdict(float)
        for day in period:
            for step, number in self._around(day):
                chances[step] += number
        self._rates = {step: told[step] / number for step, number in chances.items() if number}
        self._mean = sum(map(self._expected, period)) / max(1, len(period))

    def at(self, day: date) -> float:
        """What a day has by itself, as a share of what the days have on average."""
        return self._expected(day.toordinal()) / self._mean + FLOOR if self._mean else 1.0

    def _expected(self, day: int) -> float:
        return sum(self._rates.get(step, 0.0) * number for step, number in self._around(day))

    def _around(self, day: int) -> Iterator[tuple[int, float]]:
        """How many articles came out at each step after a day."""
        end = bisect_left(self._days, day)
        yield 0, self._sums[end]
        step = 0
        while end < len(self._days):
            begin, step = end, step + 1
            end = bisect_left(self._days, day + (1 << step) - 1, begin)
            yield step, self._sums[end] - self._sums[begin]
