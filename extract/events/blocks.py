"""Which mentions are worth comparing: those of the same days that share one of their rarest words.

So the time taken grows about as the number of mentions, and not as its square.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from extract.events.likeness import compare, is_short

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import date

    from extract.events.likeness import Likeness, Told

RAREST: Final = 8  # words by which a mention is looked for
WIDEST: Final = 40  # mentions of a block with which another is compared


def find_likenesses(
    told: Sequence[Told], one_of: Collection[int] | None = None
) -> dict[tuple[int, int], Likeness]:
    """What is alike among these, by their numbers, the smaller first; where given, with ``one_of`` some."""
    compared = ((pair, compare(told[pair[0]], told[pair[1]])) for pair in candidate_pairs(told, one_of))
    return {pair: likeness for pair, likeness in compared if likeness is not None}


def candidate_pairs(told: Sequence[Told], one_of: Collection[int] | None = None) -> set[tuple[int, int]]:
    """The numbers of mentions that may be one happening, the smaller first, all dated to a month at most.

    Where ``one_of`` is given, each pair has one of these.
    """
    blocks: defaultdict[tuple[date | None, date | None, str], list[int]] = defaultdict(list)
    for number, one in enumerate(told):
        when = one.mention.when
        if is_short(when):
            for word in one.rarest[:RAREST]:
                blocks[when.start, when.end, word].append(number)
    return {
        (min(number, other), max(number, other))
        for block in blocks.values()
        for number in block
        for other in block[:WIDEST]
        if other != number and (one_of is None or number in one_of or other in one_of)
    }
