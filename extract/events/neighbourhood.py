"""What a few new mentions can change: themselves, those of their days, and what hangs together with these.

Merging is local: how much a word weighs depends on what is told of one day, and whether two mentions are one
happening on these two. So a new article can change only clusters that hang together with mentions of its own
days, or with what another print of its text tells; everything else need not even be looked at.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Protocol

from extract.events.blocks import find_likenesses
from extract.events.likeness import is_short, weigh_words
from extract.events.reprints import bind_reprints
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

    @property
    def text_of(self) -> Mapping[str, str]:
        """By article id the text that it prints, of every article of which a mention was given."""

    def beginning(self, days: Collection[date]) -> Iterable[tuple[Mention, str]]:
        """All mentions with dates of at most a month that begin on one of these."""

    def covering(self, days: Collection[date]) -> Iterable[tuple[Mention, str]]:
        """All mentions with dates of at most a month that hold one of these days."""

    def printed(self, texts: Collection[str]) -> Iterable[tuple[Mention, str]]:
        """All mentions of the articles that print one of these texts."""

    def reprinted(self, texts: Collection[str]) -> Collection[str]:
        """Those of some texts that several articles print."""


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """Mentions in order, with what is alike and what is one for sure among them, by their numbers."""

    told: tuple[Told, ...]
    alike: Mapping[tuple[int, int], Likeness]
    bound: tuple[tuple[int, int], ...]


def find_affected(
    changed: Collection[date],
    texts: Collection[str],
    source: Source,
    order: Callable[[Mention], tuple[date, str, int, int, str]],
) -> Neighbourhood:
    """All mentions whose cluster can change when mentions come or go.

    Of each cluster that there was or will be, either all mentions are among them or none.

    Args:
        changed: the days on which mentions with dates of at most a month begin that have come or gone.
        texts: the texts whose prints, or what is told in them, have come or gone.
        source: where mentions are looked up.
        order: by which mentions are put in order.
    """
    known: _Known = {}
    begun: set[date] = set()
    whole: set[date] = set()
    printed: set[str] = set()
    asked: set[str] = set(texts)
    days, reprints = set(changed), set(texts)
    while True:
        _note(known, source.covering(days))
        _note(known, source.printed(reprints))
        whole |= days
        printed |= reprints
        firsts = {one.when.first_day for one, _ in known.values() if is_short(one.when)} | days
        _note(known, source.beginning(firsts - begun))
        begun |= firsts
        told = weigh_words(sorted(known.values(), key=lambda one: order(one[0])), source.text_of)
        alike = find_likenesses(told)
        # Of a text that was not looked up, some mentions may be missing, so nothing is bound by it yet.
        text_of = {article: text for article, text in source.text_of.items() if text in printed}
        bound = list(bind_reprints([one.mention for one in told], text_of))
        kept = _reachable(told, [*alike, *bound], changed, texts)
        days = {day for number in kept for day in _days_of(told[number])} - whole
        others = {told[number].text for number in kept} - asked
        asked |= others
        reprints = set(source.reprinted(others)) - printed
        if not days and not reprints:
            return _of_these(kept, told, alike, bound)


def _note(known: _Known, found: Iterable[tuple[Mention, str]]) -> None:
    for mention, sentence in found:
        if (mention.article_id, mention.id) not in known:
            known[mention.article_id, mention.id] = mention, read_words(mention, sentence)


def _days_of(told: Told) -> list[date]:
    """The days on which another mention may begin or lie that is compared with this one."""
    when = told.mention.when
    if not is_short(when):
        return []
    return [when.first_day + timedelta(number) for number in range(when.days or 1)]


def _reachable(
    told: Sequence[Told],
    pairs: Iterable[tuple[int, int]],
    changed: Collection[date],
    texts: Collection[str],
) -> list[int]:
    """The numbers of the mentions that have changed or hang together with one that has."""
    beside: defaultdict[int, list[int]] = defaultdict(list)
    for first, second in pairs:
        beside[first].append(second)
        beside[second].append(first)
    todo = [
        number
        for number, one in enumerate(told)
        if one.text in texts or (is_short(one.mention.when) and one.mention.when.first_day in changed)
    ]
    seen = set(todo)
    while todo:
        for number in beside[todo.pop()]:
            if number not in seen:
                seen.add(number)
                todo.append(number)
    return sorted(seen)


def _of_these(
    kept: Sequence[int],
    told: Sequence[Told],
    alike: Mapping[tuple[int, int], Likeness],
    bound: Iterable[tuple[int, int]],
) -> Neighbourhood:
    """The neighbourhood with only the mentions of these numbers, numbered anew."""
    place_of = {number: place for place, number in enumerate(kept)}
    return Neighbourhood(
        told=tuple(told[number] for number in kept),
        alike={
            (place_of[first], place_of[second]): likeness
            for (first, second), likeness in alike.items()
            if first in place_of and second in place_of
        },
        bound=tuple((place_of[first], place_of[second]) for first, second in bound if first in place_of),
    )
