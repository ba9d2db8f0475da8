"""A clue to the day on which an article was written: how well each day goes with a thing that it says.

A weight is 1 for the days that go best with the clue, and less the worse a day goes with it; never 0,
because any clue may have been misread.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extract.undated.world import Period

_RARE = 0.0001  # of days on which nobody would have written so
_MISREAD = 0.002  # of days that go with it only where it was misread
_DAYS_AFTER = (1.0, 0.5, 0.3, 0.25, 0.2, 0.2, 0.2)  # how often news names the day itself, the one before...
_LOOKING_BACK = 500  # days after which hardly anybody looks back at an event


Weigh = Callable[[date], float]


@dataclass(frozen=True, slots=True)
class Sense:
    """One thing that a clue may mean: the weight of each day, and in plain words what was seen."""

    weigh: Weigh
    because: str


@dataclass(frozen=True, slots=True)
class Clue:
    """One clue, with all that it may mean: nobody knows which of its senses is the true one.

    ``past`` is the day after which the article was written and ``ahead`` the one before which it was, where
    that is all that the clue says: of all such days only the latest and the earliest count. A ``sharp``
    clue is one that may leave less than a year by itself.
    """

    senses: tuple[Sense, ...]
    past: date | None = None
    ahead: date | None = None
    sharp: bool = False

    def weigh(self, day: date) -> float:
        """The weight of a day: that of the sense which it goes with best."""
        return max(sense.weigh(day) for sense in self.senses)

    def because(self, day: date) -> str:
        """What was seen, in the sense which the day goes with best."""
        return max(self.senses, key=lambda sense: sense.weigh(day)).because


def clue_of(weigh: Weigh, because: str, *, sharp: bool = False) -> Clue:
    """A clue that can mean one thing only."""
    return Clue((Sense(weigh, because),), sharp=sharp)


def written_after(first: date, because: str) -> Clue:
    """A clue that says no more than that a day was past."""
    return Clue((Sense(since(first, 400), because),), past=first)


def written_before(last: date, because: str) -> Clue:
    """A clue that says no more than that a day was still ahead."""
    return Clue((Sense(until(last, 1000), because),), ahead=last)


def keep_telling(clues: Iterable[Clue]) -> tuple[Clue, ...]:
    """The clues without those that others say better: of days past all but the latest, and so on."""
    found = tuple(clues)
    latest = max((one.past for one in found if one.past), default=None)
    earliest = min((one.ahead for one in found if one.ahead), default=None)
    telling = (one for one in found if one.past in {None, latest} and one.ahead in {None, earliest})
    return tuple({(one.past, one.ahead) if one.past or one.ahead else one: one for one in telling}.values())


def held(periods: tuple[Period, ...]) -> Weigh:
    """While one of these periods lasted."""
    return lambda day: 1.0 if any(period.holds(day) for period in periods) else _MISREAD


def since(first: date, fading: float) -> Weigh:
    """On a day or after it, likelier soon after: the weight falls to a third after ``fading`` days."""
    return lambda day: _MISREAD if day < first else max(0.04, _faded((day - first).days, fading))


def until(last: date, fading: float) -> Weigh:
    """On a day or before it, likelier soon before."""
    return lambda day: _MISREAD if day > last else max(0.04, _faded((last - day).days, fading))


def near(period: Period, before: float, after: float, looking_back: float = 0.0) -> Weigh:
    """During a period, or some days before or after it; ``looking_back`` is the weight of days long after."""

    def weigh(day: date) -> float:
        if day < period.first:
            return max(_RARE, _faded((period.first - day).days, before))
        later = max(0, (day - period.last).days)
        return max(_RARE, _faded(later, after), looking_back * _faded(later, _LOOKING_BACK))

    return weigh


def weekday(number: int) -> Weigh:
    """A weekday said of something past (Monday is 0): likeliest the same day, then the day before..."""
    return lambda day: _DAYS_AFTER[(day.weekday() - number) % 7]


def month_ahead(number: int) -> Weigh:
    """A month said of something to come, without its year."""

    def weigh(day: date) -> float:
        months = (number - day.month) % 12
        return 1.0 if 1 <= months <= 4 else 0.5 if months <= 9 else 0.25

    return weigh


def month_behind(number: int) -> Weigh:
    """A month said of something past, without its year."""

    def weigh(day: date) -> float:
        months = (day.month - number) % 12
        return 0.5 if months == 0 else 1.0 if months <= 9 else 0.5

    return weigh


def _faded(days: int, fading: float) -> float:
    return math.exp(-days / fading)
