"""Sentences as directions in the space of their words, so that two can be compared by a cosine."""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from extract.digest.account import Account

Vector = dict[str, float]

_TOO_FREQUENT: Final = 0.15  # share of the sentences; a word in more of them ("the", "said") tells nothing


class Vocabulary:
    """How rare each word is among the sentences of many articles."""

    def __init__(self, accounts: Iterable[Account]) -> None:
        counts: Counter[str] = Counter()
        total = 0
        for account in accounts:
            for words in account.words:
                counts.update(set(words))
                total += 1
        self._rarity = {
            word: math.log(1 + total / count)
            for word, count in counts.items()
            if count <= max(2, _TOO_FREQUENT * total)
        }

    def vector(self, words: Iterable[str]) -> Vector:
        """The words with their weights, rare ones more, as a vector of length 1 (empty for no words)."""
        rarity = self._rarity
        weights = {
            word: (1 + math.log(count)) * rarity[word]
            for word, count in Counter(words).items()
            if word in rarity
        }
        return unit(weights)


def unit(weights: Mapping[str, float]) -> Vector:
    """A vector in the same direction with the length of 1."""
    length = math.hypot(*weights.values())
    return {word: weight / length for word, weight in weights.items()} if length else {}


def mean(vectors: Iterable[tuple[float, Vector]]) -> Vector:
    """The sum of weighted vectors."""
    total: dict[str, float] = {}
    for share, vector in vectors:
        for word, weight in vector.items():
            total[word] = total.get(word, 0.0) + share * weight
    return total


def dot(first: Vector, second: Mapping[str, float]) -> float:
    """The product of two vectors: of length 1 their cosine."""
    return sum(weight * second[word] for word, weight in first.items() if word in second)
