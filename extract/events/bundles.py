"""What one article tells of one happening in several sentences: the strike, and those whom it killed.

"A missile struck an apartment block. At least three people were killed." The second only counts the victims
of the first. Others tell of both in one sentence, or of the dead alone; so the two are compared as one.
"""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from extract.events.apart import lie_apart
from extract.events.kinds import ATTACKS, KILLING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from extract.events.likeness import Told
    from extract.model import Mention

REACH: Final = 500  # characters from what happened to what counts its victims


def find_bundles(told: Sequence[Told]) -> list[list[int]]:
    """The numbers of mentions of the very same days: those together that tell one thing in one article."""
    of_article: defaultdict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(told):
        if one.mention.kind in ATTACKS:
            of_article[one.mention.article_id].append(number)
    host_of: dict[int, int] = {}
    for numbers in of_article.values():
        hosts = {number: told[number].mention for number in numbers if not is_count(told[number].mention)}
        bound: defaultdict[int, list[Mention]] = defaultdict(list)
        for number in sorted(numbers, key=lambda number: told[number].mention.span.start):
            count = told[number].mention
            host = _host_of(count, hosts) if is_count(count) else None
            if host is not None and not any(lie_apart(count.places, other.places) for other in bound[host]):
                host_of[number] = host
                bound[host].append(count)
    bundles: defaultdict[int, list[int]] = defaultdict(list)
    for number in range(len(told)):
        bundles[host_of.get(number, number)].append(number)
    return list(bundles.values())


def is_count(mention: Mention) -> bool:
    """Whether a mention tells of nothing but people who were killed or hurt, and that they were."""
    return mention.kind == KILLING and any(not toll.is_total for toll in mention.tolls)


def _host_of(count: Mention, hosts: Mapping[int, Mention]) -> int | None:
    """The happening whose victims a mention counts: told in its sentence, or else last before it."""
    fitting = {
        number: host
        for number, host in hosts.items()
        if not lie_apart(count.places, host.places) and host.status == count.status
    }
    beside = [number for number, host in fitting.items() if host.sentence == count.sentence]
    if beside:
        return beside[0] if len(beside) == 1 else None
    before = [
        number
        for number, host in fitting.items()
        if 0 <= count.span.start - host.span.end <= REACH and host.sentence.end <= count.sentence.start
    ]
    return max(before, key=lambda number: fitting[number].span.end, default=None)


def bundle(told: Sequence[Told]) -> Told:
    """Several mentions as one that has all their words, places and numbers."""
    if len(told) == 1:
        return told[0]
    main = min(told, key=lambda one: is_count(one.mention))
    weights: dict[str, float] = {}
    for one in told:
        for word, weight in one.weights.items():
            weights[word] = max(weight, weights.get(word, 0.0))
    label = frozenset().union(*(one.words.label for one in told))
    return replace(
        main,
        mention=replace(
            main.mention,
            main=any(one.mention.main for one in told),
            places=tuple(dict.fromkeys(place for one in told for place in one.mention.places)),
            tolls=tuple(toll for one in told for toll in one.mention.tolls),
        ),
        words=replace(
            main.words,
            label=label,
            around=frozenset().union(*(one.words.around for one in told)) - label,
            names=frozenset().union(*(one.words.names for one in told)),
            spots=frozenset().union(*(one.words.spots for one in told)),
            numbers=frozenset().union(*(one.words.numbers for one in told)),
        ),
        weights=weights,
        length=math.hypot(*weights.values()),
    )
