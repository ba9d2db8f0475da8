"""From pairs that are alike to clusters: the most alike first, and never by a chain of look-alikes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.events.blocks import WIDEST
from extract.events.likeness import ALIKE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from extract.events.likeness import Likeness

TOGETHER: Final = 2 / 3 * ALIKE  # how alike the mentions of two clusters are on average that become one


def cluster(pairs: Mapping[tuple[int, int], Likeness], count: int) -> list[list[int]]:
    """The numbers from 0 to ``count`` less one, each in one cluster.

    ``pairs`` has what is alike, by two numbers, the smaller first; whatever is not in it is not alike.
    """
    clusters = {number: [number] for number in range(count)}
    of = list(range(count))
    for one, other in sorted(pairs, key=lambda pair: (-pairs[pair].score, pair)):
        first, second = sorted((of[one], of[other]))
        if first == second:
            continue
        scores = (
            pairs[min(a, b), max(a, b)].score
            for a in clusters[first]
            for b in clusters[second]
            if (min(a, b), max(a, b)) in pairs
        )
        compared = min(WIDEST, len(clusters[first])) * min(WIDEST, len(clusters[second]))
        if sum(scores) >= TOGETHER * compared:
            for number in clusters[second]:
                of[number] = first
            clusters[first] += clusters.pop(second)
    return [sorted(numbers) for numbers in clusters.values()]
