"""Which mentions are worth comparing: those of the same days that share one of their rarest words.

So the time taken grows about as the number of mentions, and not as its square.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import islice
from typing import TYPE_CHECKING, Final

from extract.events.likeness import compare, fit, is_short

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.events.likeness import Likeness, Told

RAREST: Final = 8  # words by which a mention is looked for
WIDEST: Final = 40  # mentions of a block with which another is compared
_WEEK: Final = 7


def find_likenesses(told: Sequence[Told]) -> dict[tuple[int, int], Likeness]:
    """What is alike among these, by their numbers, the smaller first."""
    compared = ((pair, compare(told[pair[0]], told[pair[1]])) for pair in candidate_pairs(told))
    return {pair: likeness for pair, likeness in compared if likeness is not None}


_Blocks = defaultdict[tuple[int, str], list[int]]


def candidate_pairs(told: Sequence[Told]) -> set[tuple[int, int]]:
    """The numbers of mentions that may be one happening, the smaller first, all dated to a month at most.

    Copies are not among them: a reprint changes nothing of what its first print is one with.
    """
    begins, spans = _Blocks(list), _Blocks(list)
    for number, one in enumerate(told):
        when = one.mention.when
        if one.is_copy or not is_short(when):
            continue
        first = when.first_day.toordinal()
        days = when.days or 1
        weeks = range(first // _WEEK, (first + days - 1) // _WEEK + 1) if days > 1 else ()
        for word in one.rarest[:RAREST]:
            begins[first, word].append(number)
            for week in weeks:
                spans[week, word].append(number)
    pairs: set[tuple[int, int]] = set()
    for number, one in enumerate(told):
        for other in _beside(one, told, begins, spans):
            if other != number:
                pairs.add((min(number, other), max(number, other)))
    return pairs


def _beside(one: Told, told: Sequence[Told], begins: _Blocks, spans: _Blocks) -> Iterator[int]:
    """Those that begin on the same day as a mention, and those whose days hold its days, by its words.

    Whose days it holds itself will find it there.
    """
    when = one.mention.when
    if one.is_copy or not is_short(when):
        return
    day = when.first_day.toordinal()
    for word in one.rarest[:RAREST]:
        yield from begins.get((day, word), ())[:WIDEST]
        around = (
            number
            for number in spans.get((day // _WEEK, word), ())
            if (other := told[number].mention.when) is not None and fit(other, when)
        )
        yield from islice(around, WIDEST)
