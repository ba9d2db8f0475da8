"""From groups of mentions of one day each to happenings that some tell for the day before or after.

Of two groups that both state their day, each must be the only one that the other could be. What only its
publication dates goes to the one happening of the days before it that it may be. No text may tell of both
days: whoever writes of two days means two happenings.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING

from extract.events.day_apart import LATER, candidate_of, kinds_beside, may_be_one

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from extract.events.day_apart import Candidate
    from extract.events.likeness import Told
    from extract.model import Mention


def join_two_days(told: Mapping[int, Told], lead_of: Mapping[int, int]) -> dict[int, int]:
    """By the first of a group of mentions that of the group of another day with which it is one happening.

    Args:
        told: by their numbers mentions of single days, no copies.
        lead_of: by the number of each of them that of the first of its group.
    """
    near = Neighbours(told)
    groups: defaultdict[int, list[int]] = defaultdict(list)
    for number in told:
        groups[lead_of[number]].append(number)
    beside: defaultdict[int, set[int]] = defaultdict(set)
    for first in near.candidates:
        for second in near.of(first):
            one, other = lead_of[first], lead_of[second]
            if one != other and not near.tell_apart(groups[one], groups[other]):
                beside[one].add(other)
                beside[other].add(one)
    stated = {lead for lead in beside if near.states_day(groups[lead])}
    host_of = dict(_pairs(beside, stated))
    for lead in beside.keys() - stated:
        hosts = {host_of.get(host, host) for host in beside[lead] & stated}
        if len(hosts) == 1:
            host_of[lead] = hosts.pop()
    return host_of


def _pairs(beside: Mapping[int, set[int]], stated: set[int]) -> Iterator[tuple[int, int]]:
    """Of each two groups that can only be each other the second, with the first to which it goes."""
    for lead in stated:
        others = beside[lead] & stated
        if len(others) == 1 and lead > min(others) and beside[min(others)] & stated == {lead}:
            yield lead, min(others)


def kinds_and_days(mention: Mention) -> set[tuple[str, date]]:
    """The kinds and days of which others may tell what a mention of one day tells of."""
    if mention.when is None:
        return set()
    days = list(days_around(mention.when.first_day))
    return {(kind, day) for kind in kinds_beside(mention.kind) for day in days}


class Neighbours:
    """The candidates among some mentions, by their numbers, looked up by what they share on other days."""

    def __init__(self, told: Mapping[int, Told]) -> None:
        self._told: dict[int, Told] = {}
        self.candidates: dict[int, Candidate] = {}
        self._of_mark: defaultdict[date, defaultdict[tuple[str, str], list[int]]] = _table()
        self._of_word: defaultdict[date, defaultdict[tuple[str, str], list[int]]] = _table()
        self._of_text: defaultdict[date, defaultdict[tuple[str, str], list[int]]] = _table()
        for number, one in told.items():
            self.add(number, one)

    def add(self, number: int, told: Told) -> None:
        """Let a mention be found, if it is a candidate."""
        self._told[number] = told
        one = candidate_of(told)
        if one is None:
            return
        self.candidates[number] = one
        for anchor in one.anchors:
            self._of_text[one.day][one.told.text, anchor].append(number)
            for word in one.words:
                self._of_word[one.day][anchor, word].append(number)
            for mark in one.marks:
                self._of_mark[one.day][anchor, mark].append(number)

    def forget_before(self, day: date) -> None:
        """Find none of an earlier day any longer."""
        for table in (self._of_text, self._of_word, self._of_mark):
            for earlier in [one for one in table if one < day]:
                del table[earlier]
        for number in [number for number, one in self.candidates.items() if one.day < day]:
            del self.candidates[number], self._told[number]

    def of(self, number: int) -> list[int]:
        """Those that may tell of the happening of a candidate."""
        one = self.candidates[number]
        found: set[int] = set()
        for day in days_around(one.day):
            for words, table in ((one.marks, self._of_word), (one.words, self._of_mark)):
                if day in table:
                    found.update(
                        other
                        for anchor in one.anchors
                        for word in words
                        for other in table[day].get((anchor, word), ())
                    )
        return [other for other in sorted(found) if may_be_one(one, self.candidates[other])]

    def in_text(self, number: int) -> Iterator[int]:
        """What the text of a candidate tells of that kind and place, or those people, on the days beside."""
        one = self.candidates[number]
        kinds = kinds_beside(one.told.mention.kind)
        for day in days_around(one.day):
            for anchor in one.anchors if day in self._of_text else ():
                for other in self._of_text[day].get((one.told.text, anchor), ()):
                    if self._told[other].mention.kind in kinds:
                        yield other

    def states_day(self, group: Iterable[int]) -> bool:
        """Whether the words of an article give the day of a group."""
        return any(number in self.candidates and self.candidates[number].is_stated for number in group)

    def tell_apart(self, first: Iterable[int], second: Iterable[int]) -> bool:
        """Whether a text tells of two groups of mentions as of two days."""
        groups = set(first), set(second)
        texts = [{self._told[number].text for number in group} for group in groups]
        if texts[0] & texts[1]:
            return True
        days = [{one.day for number in group if (one := self.candidates.get(number))} for group in groups]
        return any(
            self.candidates[beside].day in of_other
            for group, of_other in zip(groups, reversed(days), strict=True)
            for number in group & self.candidates.keys()
            for beside in self.in_text(number)
        )


def _table() -> defaultdict[date, defaultdict[tuple[str, str], list[int]]]:
    return defaultdict(lambda: defaultdict(list))


def days_around(day: date) -> Iterator[date]:
    """The days of which others may tell what is told of this one, without it."""
    for step in range(1, LATER + 1):
        for other in (day.toordinal() - step, day.toordinal() + step):
            if date.min.toordinal() <= other <= date.max.toordinal():
                yield date.fromordinal(other)
