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

from extract.events.blocks import WIDEST, find_likenesses
from extract.events.likeness import count_usage, is_short, step_of, step_of_total, weigh_words
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
    fresh: Collection[str] | None = None,
) -> Neighbourhood:
    """All mentions whose cluster can change when mentions come or go.

    Of each cluster that there was or will be, either all mentions are among them or none.

    Args:
        changed: the days on which mentions with dates of at most a month begin that have come or gone.
        texts: the texts whose prints, or what is told in them, have come or gone.
        source: where mentions are looked up.
        order: by which mentions are put in order.
        fresh: the articles whose mentions have come, where none have gone. Then only those mentions of the
            days count as changed whose words are rarer or commoner by now.
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
        # What is a copy shows only beside the first print.
        copied = {text for article, text in source.text_of.items() if text != article} - printed
        _note(known, source.printed(copied))
        printed |= copied
        ordered = sorted(known.values(), key=lambda one: order(one[0]))
        # Of a text that was not looked up, some mentions may be missing, so nothing is bound by it yet.
        text_of = {article: text for article, text in source.text_of.items() if text in printed}
        bound = list(bind_reprints([mention for mention, _ in ordered], text_of))
        told = weigh_words(ordered, source.text_of, {other for _, other in bound})
        alike = find_likenesses(told)
        roots = _find_changed(told, changed, texts, fresh)
        kept = _reachable(roots, [*alike, *bound])
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


def _find_changed(
    told: Sequence[Told], changed: Collection[date], texts: Collection[str], fresh: Collection[str] | None
) -> list[int]:
    """The numbers of the mentions that have come, or whose words weigh otherwise than before."""
    of_days = [
        number
        for number, one in enumerate(told)
        if is_short(one.mention.when) and one.mention.when.first_day in changed
    ]
    roots = [number for number, one in enumerate(told) if one.text in texts]
    if fresh is None:
        return sorted({*roots, *of_days})
    words = _Changed([told[number] for number in of_days], fresh)
    return sorted({*roots, *(number for number in of_days if words.concern(told[number]))})


class _Changed:
    """The words of some days that are rarer or commoner since the articles that are ``fresh`` have come."""

    def __init__(self, told: Iterable[Told], fresh: Collection[str]) -> None:
        bags = [(one.mention, one.words) for one in told if not one.is_copy]
        now = count_usage(bags)
        before = count_usage(bag for bag in bags if bag[0].article_id not in fresh)
        self._days = {
            day for day in now.totals if step_of_total(now.totals[day]) != step_of_total(before.totals[day])
        }
        self._words = {
            word
            for counts, old in ((now.in_labels, before.in_labels), (now.around, before.around))
            for word in counts
            if step_of(counts[word]) != step_of(old[word]) or (counts[word] != old[word] >= WIDEST)
        }

    def concern(self, told: Told) -> bool:
        """Whether a mention has such a word, so that what it is alike to may be another."""
        when = told.mention.when
        if when is None:
            return False
        day = when.first_day
        return day in self._days or any((day, word) in self._words for word in told.words)


def _reachable(roots: Iterable[int], pairs: Iterable[tuple[int, int]]) -> list[int]:
    """The numbers of the mentions that are such roots, or hang together with one."""
    beside: defaultdict[int, list[int]] = defaultdict(list)
    for first, second in pairs:
        beside[first].append(second)
        beside[second].append(first)
    todo = list(roots)
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
