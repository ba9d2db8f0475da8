"""What a few new mentions can change: themselves, those of their days, and what hangs together with these.

Merging is local: how much a word weighs depends on what is told of one day, and whether two mentions are one
happening on these two. So a new article can change only clusters that hang together with mentions of its own
days; everything else need not even be looked at.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import timedelta
from typing import TYPE_CHECKING, Protocol

from extract.events.blocks import find_likenesses
from extract.events.likeness import LONG, weigh_words
from extract.events.wordbag import read_words

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
    from datetime import date

    from extract.events.likeness import Likeness, Told
    from extract.events.wordbag import WordBag
    from extract.model import Mention


_Known = dict[tuple[str, str], tuple["Mention", "WordBag"]]


class Source(Protocol):
    """Where mentions are looked up, each with its sentence; what was given once need not be given again."""

    def beginning(self, days: Collection[date]) -> Iterable[tuple[Mention, str]]:
        """All mentions whose dates begin on one of these days."""

    def covering(self, days: Collection[date]) -> Iterable[tuple[Mention, str]]:
        """All mentions with dates of at most :data:`LONG` days that hold one of these days."""


def find_affected(
    changed: Collection[date], source: Source, order: Callable[[Mention], tuple[date, str, int, int, str]]
) -> tuple[list[Told], dict[tuple[int, int], Likeness]]:
    """All mentions whose cluster can change when mentions that begin on the ``changed`` days come or go.

    They come in the given order, with what is alike among them by their numbers. Of each cluster that there
    was or will be, either all mentions are among them or none.
    """
    known: _Known = {}
    begun: set[date] = set()
    whole: set[date] = set()
    told: list[Told] = []
    pairs: dict[tuple[int, int], Likeness] = {}
    kept: list[int] = []
    wanted = set(changed)
    while wanted:
        _note(known, source.covering(wanted - whole))
        whole |= wanted
        firsts = {mention.when.first_day for mention, _ in known.values() if mention.when} | wanted
        _note(known, source.beginning(firsts - begun))
        begun |= firsts
        told = weigh_words(sorted(known.values(), key=lambda one: order(one[0])))
        pairs = find_likenesses(told)
        kept = _reachable(told, pairs, changed)
        wanted = {day for number in kept for day in _days_of(told[number])} - whole
    number_of = {number: place for place, number in enumerate(kept)}
    alike = {
        (number_of[first], number_of[second]): likeness
        for (first, second), likeness in pairs.items()
        if first in number_of and second in number_of
    }
    return [told[number] for number in kept], alike


def _note(known: _Known, found: Iterable[tuple[Mention, str]]) -> None:
    for mention, sentence in found:
        if (mention.article_id, mention.id) not in known:
            known[mention.article_id, mention.id] = mention, read_words(mention, sentence)


def _days_of(told: Told) -> list[date]:
    """The days on which another mention may begin or lie that is compared with this one."""
    when = told.mention.when
    if when is None or when.days is None or when.days > LONG:
        return []
    return [when.first_day + timedelta(number) for number in range(when.days)]


def _reachable(
    told: Sequence[Told], pairs: Mapping[tuple[int, int], Likeness], changed: Collection[date]
) -> list[int]:
    """The numbers of the mentions that begin on these days, or hang together with one that does."""
    beside: defaultdict[int, list[int]] = defaultdict(list)
    for first, second in pairs:
        beside[first].append(second)
        beside[second].append(first)
    todo = [
        number
        for number, one in enumerate(told)
        if one.mention.when and one.mention.when.first_day in changed
    ]
    seen = set(todo)
    while todo:
        for number in beside[todo.pop()]:
            if number not in seen:
                seen.add(number)
                todo.append(number)
    return sorted(seen)
