"""How close a timeline comes to one that people wrote: its days, and the words told of them.

The days are scored exactly (F1). The words are scored as ROUGE-1 with alignment: each day is compared with
that day of the other timeline that is nearest in time and in words, several days may share one, and what they
have in common counts for less the further they lie apart: 1/(days apart + 1).
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

Told = dict["date", list[str]]
"""A timeline: for each day the sentences that tell it."""

_WORD = re.compile(r"[^\W_]+")
_ENDING = re.compile(r"(?<=...)(?:ings?|ed(?:ly)?|ies|es|s)$")
_LITTLE_WORDS = frozenset(
    """
    a about after all also an and are as at be been before but by for from had has have he her his i in into
    is it its more most no not of on one or our out over said say says she than that the their then there they
    this to two under up was we were which who will with would you
    """.split()
)


@dataclass(frozen=True, slots=True)
class Closeness:
    """Precision and recall of the days of a timeline, and of its words; each from 0 to 1."""

    day_precision: float
    day_recall: float
    word_precision: float
    word_recall: float


def compare(ours: Told, gold: Told) -> Closeness:
    """How close ``ours`` comes to ``gold``. An empty timeline scores 0."""
    same = len(ours.keys() & gold.keys())
    our_words, gold_words = _bags(ours), _bags(gold)
    return Closeness(
        day_precision=same / len(ours) if ours else 0.0,
        day_recall=same / len(gold) if gold else 0.0,
        word_precision=_shared(our_words, gold_words),
        word_recall=_shared(gold_words, our_words),
    )


def mean_f1(scores: Iterable[tuple[float, float]]) -> float:
    """The F1 of the mean precision and the mean recall of several timelines."""
    pairs = list(scores)
    return f1(sum(first for first, _ in pairs) / len(pairs), sum(second for _, second in pairs) / len(pairs))


def f1(precision: float, recall: float) -> float:
    """The harmonic mean of the two; 0 when both are."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _bags(told: Told) -> dict[date, Counter[str]]:
    return {day: Counter(_words(" ".join(sentences))) for day, sentences in told.items()}


def _words(text: str) -> list[str]:
    return [_ENDING.sub("", word) for word in _WORD.findall(text.lower()) if word not in _LITTLE_WORDS]


def _shared(bags: Mapping[date, Counter[str]], others: Mapping[date, Counter[str]]) -> float:
    """The share of the words of ``bags`` that stand in the other timeline too, at about the same time."""
    total = sum(bag.total() for bag in bags.values())
    if not total or not others:
        return 0.0
    shared = 0.0
    for day, bag in bags.items():
        nearest = min(others, key=lambda other: _distance(day, bag, other, others[other]))
        shared += (bag & others[nearest]).total() / (abs((day - nearest).days) + 1)
    return shared / total


def _distance(day: date, bag: Counter[str], other: date, other_bag: Counter[str]) -> float:
    apart = abs((day - other).days)
    common = (bag & other_bag).total()
    alike = f1(common / (bag.total() or 1), common / (other_bag.total() or 1))
    return (1 - 1 / (apart + 1)) * (1 - alike)
