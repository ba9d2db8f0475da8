"""What a few new mentions can change: themselves, those of their days, and what hangs together with these.

Merging is local: how much a word weighs depends on what is told of one day, and whether two mentions are one
happening on these two. So a new article can change only what hangs together with mentions of its own days, or
with what another print of its text tells. Beside these only vague mentions whose days hold one of these days,
and are like what is told there, may go somewhere else; where they go, the rest stays together as it is.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from typing import TYPE_CHECKING, Protocol

from extract.events.changed import find_changed
from extract.events.day_apart import is_candidate
from extract.events.likeness import compare, is_short, weigh_words
from extract.events.merge import form_groups
from extract.events.reach import of_these, reach
from extract.events.reprints import bind_reprints
from extract.events.two_days import Neighbours, beside
from extract.events.vague import Hosts, attach, is_exact, is_vague, search_words, vague_groups
from extract.events.wordbag import read_words

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping
    from datetime import date

    from extract.events.likeness import Likeness, Told
    from extract.events.wordbag import WordBag
    from extract.model import Mention

_Id = tuple[str, str]  # of an article and of a mention in it
_Order = tuple["date", str, int, int, str]


class Source(Protocol):
    """Where mentions are looked up, each with its sentence; what was given once need not be given again."""

    @property
    def text_of(self) -> Mapping[str, str]:
        """By article id the text that it prints, of every article of which a mention was given."""

    def beginning(self, days: Collection[date]) -> Iterable[tuple[Mention, str]]:
        """All mentions with dates of at most a month that begin on one of these."""

    def covering(self, days: Collection[date]) -> Iterable[tuple[Mention, str]]:
        """All mentions with dates of two days to a month that hold one of these days."""

    def telling(self, words: Collection[str], first: date, last: date) -> Iterable[tuple[Mention, str]]:
        """At least all mentions of one of these days alone with a word of these stems in the label."""

    def beside(self, mentions: Collection[Mention]) -> Iterable[tuple[Mention, str]]:
        """At least all mentions that stand :func:`beside` one of these and share one of its anchors."""

    def printed(self, texts: Collection[str]) -> Iterable[tuple[Mention, str]]:
        """All mentions of the articles that print one of these texts."""

    def reprinted(self, texts: Collection[str]) -> Collection[str]:
        """Those of some texts that several articles print."""

    def event_of(self, mention: Mention) -> Hashable:
        """What names the event that a mention was in before; None for none."""

    def told_with(self, events: Collection[Hashable]) -> Iterable[tuple[Mention, str]]:
        """All mentions that were in one of these events before, and are there still."""


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """Mentions in order, and the groups of them that are one happening, by their numbers."""

    told: tuple[Told, ...]
    groups: tuple[tuple[int, ...], ...]


def find_affected(
    changed: Collection[date],
    texts: Collection[str],
    source: Source,
    order: Callable[[Mention], _Order],
    fresh: Collection[str] | None = None,
    bereft: Collection[Hashable] = (),
) -> Neighbourhood:
    """All mentions whose event can change when mentions come or go.

    Of each event that there was or will be, either all mentions are among them or none.

    Args:
        changed: the days on which mentions with dates of at most a month begin that have come or gone.
        texts: the texts whose prints, or what is told in them, have come or gone.
        source: where mentions are looked up.
        order: by which mentions are put in order.
        fresh: the articles whose mentions have come, where none have gone. Then only those mentions of the
            days count as changed whose words are rarer or commoner by now.
        bereft: the events from which mentions have gone.
    """
    known = _Known(source, order)
    search = _Search(known, changed, texts, fresh)
    search.include(bereft)
    while search.widen():
        pass
    return search.settle()


class _Known:
    """What was looked up by now, in order, with what is alike and what is bound in it."""

    def __init__(self, source: Source, order: Callable[[Mention], _Order]) -> None:
        self.source = source
        self._order = order
        self._bags: dict[_Id, tuple[Mention, WordBag]] = {}
        self.printed: set[str] = set()
        self.told: list[Told] = []
        self.bound: list[tuple[int, int]] = []

    def mentions(self) -> Iterator[Mention]:
        """All that is kept, in no order."""
        return (mention for mention, _ in self._bags.values())

    def note(self, found: Iterable[tuple[Mention, str]]) -> None:
        """Keep what was found."""
        for mention, sentence in found:
            if _id(mention) not in self._bags:
                self._bags[_id(mention)] = mention, read_words(mention, sentence)

    def note_prints(self, texts: Collection[str]) -> None:
        """Keep all that is told in articles that print these."""
        missing = set(texts) - self.printed
        self.printed |= missing
        self.note(self.source.printed(missing))

    def weigh(self) -> None:
        """Put in order what is kept; what is a copy shows only beside the first print."""
        text_of = self.source.text_of
        self.note_prints({text for article, text in text_of.items() if text != article})
        ordered = sorted(self._bags.values(), key=lambda one: self._order(one[0]))
        # Of a text that was not looked up, some mentions may be missing, so nothing is bound by it yet.
        looked_up = {article: text for article, text in text_of.items() if text in self.printed}
        self.bound = list(bind_reprints([mention for mention, _ in ordered], looked_up))
        before = {_id(one.mention): one for one in self.told}
        self.told = [
            old if (old := before.get(_id(one.mention))) is not None and _is_same(old, one) else one
            for one in weigh_words(ordered, text_of, {other for _, other in self.bound})
        ]

    def numbers(self, ids: Collection[_Id]) -> list[int]:
        """The numbers of mentions, as they are in order now."""
        return [number for number, one in enumerate(self.told) if _id(one.mention) in ids]


class _Search:
    """The mentions that are to be merged anew, ever more until nothing else hangs together with them."""

    def __init__(
        self,
        known: _Known,
        changed: Collection[date],
        texts: Collection[str],
        fresh: Collection[str] | None,
    ) -> None:
        self._known, self._source = known, known.source
        self._changed, self._texts, self._fresh = changed, texts, fresh
        self._roots: set[_Id] = set()
        self._days = set(changed)
        self._begun: set[date] = set()
        self._prints, self._asked = set(texts), set(texts)
        self._covered: set[date] = set()
        self._events: set[Hashable] = {None}
        self._asked_beside: set[_Id] = set()
        self._kept: list[int] = []
        self._alike: dict[tuple[int, int], Likeness] = {}
        self._compare = cache(compare)  # the same mentions are met again in each round

    def include(self, events: Collection[Hashable]) -> bool:
        """Let what was in these events be merged anew; whether something of it was not going to be."""
        self._known.note(self._source.told_with(events))
        found = {_id(one) for one in self._known.mentions() if self._source.event_of(one) in events}
        is_more = not found <= self._roots
        self._roots |= found
        return is_more

    def widen(self) -> bool:
        """Take up what hangs together with what is there; whether anything may be missing still."""
        self._known.note(self._source.beginning(self._days))
        self._begun |= self._days
        self._known.note_prints(self._prints)
        self._known.weigh()
        told = self._known.told
        roots = find_changed(told, self._changed, self._texts, self._fresh)
        self._kept, self._alike = reach(
            {*roots, *self._known.numbers(self._roots)}, told, self._known.bound, self._compare
        )
        kept = [told[number] for number in self._kept]
        self._days = {one.mention.when.first_day for one in kept if is_short(one.mention.when)} - self._begun
        others = {one.text for one in kept} - self._asked
        self._asked |= others
        self._prints = set(self._source.reprinted(others)) - self._known.printed
        if self._days or self._prints or self._take_up_events(kept) or self._take_up_vague(kept):
            return True
        return self._take_up_two_days()

    def _take_up_events(self, kept: Iterable[Told]) -> bool:
        """Events of a day that may be split are merged anew as a whole."""
        of_days = (one.mention for one in kept if not _is_wide(one))
        events = {self._source.event_of(mention) for mention in of_days} - self._events
        self._events |= events
        return bool(events) and self.include(events)

    def _take_up_vague(self, kept: Iterable[Told]) -> bool:
        """What is dated to more days, and may go to a mention of one of them, is put there anew."""
        days = {one.mention.when.first_day for one in kept if one.mention.when and is_exact(one)}
        missing = days - self._covered
        if missing:
            self._covered |= missing
            self._known.note(self._source.covering(missing))
            return True
        told = self._known.told
        hosts = Hosts(told, self._kept)
        mine = set(self._kept)
        guests = {
            _id(one.mention)
            for number, one in enumerate(told)
            if number not in mine and is_vague(one) and hosts.find([number]) is not None
        }
        self._roots |= guests
        return bool(guests)

    def _take_up_two_days(self) -> bool:
        """What may tell of one of these happenings for the day before or after is put together anew."""
        told = self._known.told
        kept = {
            _id(one.mention): one.mention
            for one in (told[number] for number in self._kept)
            if is_candidate(one)
        }
        missing = [mention for name, mention in kept.items() if name not in self._asked_beside]
        if missing:
            self._asked_beside |= kept.keys()
            self._known.note(self._source.beside(missing))
            return True
        places = {place for mention in kept.values() for place in beside(mention)}
        mine = set(self._kept)
        near = Neighbours(
            told,
            (
                number
                for number, one in enumerate(told)
                if number in mine
                or (one.mention.when is not None and (one.mention.kind, one.mention.when.start) in places)
            ),
        )
        mine &= near.candidates.keys()
        joined = {other for number in mine for other in (*near.of(number), *near.in_text(number))} - mine
        self._roots |= {_id(told[number].mention) for number in joined}
        return bool(joined)

    def settle(self) -> Neighbourhood:
        """Group what was taken up, and put what is vague of it to where it goes."""
        known, source = self._known, self._source
        mine = {_id(known.told[number].mention) for number in self._kept}
        vague = [known.told[number] for number in self._kept if is_vague(known.told[number])]
        words: defaultdict[tuple[date, int], set[str]] = defaultdict(set)
        for one in vague:
            when = one.mention.when
            if is_short(when):
                words[when.first_day, when.days or 1] |= search_words(one)
        for (first, days), some in words.items():
            known.note(source.telling(some, first, first + timedelta(days - 1)))
        left = {source.event_of(one.mention) for one in vague} - {None}
        known.note(source.told_with(left))
        kept = [known.told[number] for number in self._kept]
        alike, bound = of_these(self._kept, self._alike, self._known.bound)
        groups = form_groups(kept, alike, bound)
        guests = [
            [_id(kept[number].mention) for number in groups[place]] for place in vague_groups(kept, groups)
        ]
        known.weigh()
        hosts = Hosts(known.told, range(len(known.told)))
        taking: set[Hashable] = set()
        for guest in guests:
            host = hosts.find(
                [number for number in known.numbers(set(guest)) if is_vague(known.told[number])]
            )
            if host is not None and _id(known.told[host].mention) not in mine:
                taking.add(source.event_of(known.told[host].mention))
        known.note(source.told_with(taking))
        known.weigh()
        place_of = {_id(one.mention): number for number, one in enumerate(known.told)}
        made = [[place_of[_id(kept[number].mention)] for number in group] for group in groups]
        staying: defaultdict[Hashable, list[int]] = defaultdict(list)
        for number, one in enumerate(known.told):
            event = source.event_of(one.mention)
            if _id(one.mention) not in mine and event in taking | left:
                staying[event].append(number)
        at = vague_groups(known.told, made)
        made = attach(known.told, [*made, *staying.values()], at)
        numbers = sorted(number for group in made for number in group)
        new = {number: place for place, number in enumerate(numbers)}
        return Neighbourhood(
            tuple(known.told[number] for number in numbers),
            tuple(tuple(new[number] for number in group) for group in made),
        )


def _id(mention: Mention) -> _Id:
    return mention.article_id, mention.id


def _is_same(old: Told, new: Told) -> bool:
    """Whether a mention is compared as it was before more had been looked up."""
    return (old.weights, old.text, old.is_copy) == (new.weights, new.text, new.is_copy)


def _is_wide(told: Told) -> bool:
    """Whether a mention is dated to more than a day, and to a month at most, be it a copy or not."""
    when = told.mention.when
    return is_short(when) and when.days != 1
