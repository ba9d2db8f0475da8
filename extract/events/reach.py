"""What hangs together with some mentions: what is alike to them or bound, and again to these."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from extract.events.blocks import candidate_pairs

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

    from extract.events.likeness import Likeness, Told


def reach(
    roots: Collection[int],
    told: Sequence[Told],
    bound: Iterable[tuple[int, int]],
    likeness_of: Callable[[Told, Told], Likeness | None],
) -> tuple[list[int], dict[tuple[int, int], Likeness]]:
    """The numbers of the mentions that are such roots, or hang together with one, and what is alike of them.

    Of all that was looked up, only those are compared that one of these may be alike to.
    """
    beside: defaultdict[int, list[int]] = defaultdict(list)
    bound_to: defaultdict[int, list[int]] = defaultdict(list)
    for pairs, near in ((candidate_pairs(told), beside), (bound, bound_to)):
        for first, second in pairs:
            near[first].append(second)
            near[second].append(first)
    alike: dict[tuple[int, int], Likeness] = {}
    todo, seen, compared = list(roots), set(roots), set[int]()
    while todo:
        number = todo.pop()
        compared.add(number)
        found = list(bound_to[number])
        for other in beside[number]:
            pair = min(number, other), max(number, other)
            likeness = None if other in compared else likeness_of(told[pair[0]], told[pair[1]])
            if likeness is not None:
                alike[pair] = likeness
                found.append(other)
        todo += [other for other in found if other not in seen]
        seen.update(found)
    return sorted(seen), alike


def of_these(
    kept: Sequence[int], alike: Mapping[tuple[int, int], Likeness], bound: Iterable[tuple[int, int]]
) -> tuple[dict[tuple[int, int], Likeness], list[tuple[int, int]]]:
    """What is alike and what is bound among the mentions of these numbers, numbered anew."""
    place_of = {number: place for place, number in enumerate(kept)}
    return (
        {
            (place_of[first], place_of[second]): likeness
            for (first, second), likeness in alike.items()
            if first in place_of and second in place_of
        },
        [(place_of[first], place_of[second]) for first, second in bound if first in place_of],
    )
