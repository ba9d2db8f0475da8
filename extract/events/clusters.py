"""From pairs that are alike to clusters: the most alike first, and never by a chain of look-alikes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.events.blocks import WIDEST
from extract.events.likeness import ALIKE

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from datetime import date

    from extract.events.likeness import Likeness

TOGETHER: Final = 2 / 3 * ALIKE  # how alike the mentions of two clusters are on average that become one


def cluster(
    pairs: Mapping[tuple[int, int], Likeness],
    days: Mapping[int, Collection[date]],
    bound: Iterable[tuple[int, int]],
) -> list[list[int]]:
    """The numbers 0 to n-1, each in one cluster.

    Args:
        pairs: what is alike, by two numbers, the smaller first; whatever is not in it is not alike.
        days: for each number the single days that it names; clusters of different single days stay apart.
        bound: pairs that belong together whatever else is true, the second of each in no other pair: it goes
            where the first goes, and has no say in where that is.
    """
    clusters = {number: [number] for number in days}
    of = {number: number for number in days}
    named = {number: set(some) for number, some in days.items()}

    def join(first: int, second: int) -> None:
        for number in clusters[second]:
            of[number] = first
        clusters[first] += clusters.pop(second)
        named[first] |= named.pop(second)

    for one, other in sorted(pairs, key=lambda pair: (-pairs[pair].score, pair)):
        first, second = sorted((of[one], of[other]))
        if first == second or (named[first] and named[second] and not named[first] & named[second]):
            continue
        scores = (
            pairs[min(a, b), max(a, b)].score
            for a in clusters[first]
            for b in clusters[second]
            if (min(a, b), max(a, b)) in pairs
        )
        compared = min(WIDEST, len(clusters[first])) * min(WIDEST, len(clusters[second]))
        if sum(scores) >= TOGETHER * compared:
            join(first, second)
    for one, other in bound:
        if of[one] != of[other]:
            join(*sorted((of[one], of[other])))
    return [sorted(numbers) for numbers in clusters.values()]
