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
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from extract.events.day_apart import Candidate
    from extract.events.likeness import Told
    from extract.model import Mention


def find_joined(
    near: Neighbours, groups: Mapping[int, Collection[int]], pairs: Iterable[tuple[int, int]]
) -> dict[int, int]:
    """Which groups of mentions are of one happening: by the name of one that of the one it goes to.

    Args:
        near: among which mentions to look for what a text tells apart: those of the groups, and all else that
            their texts tell of the days around.
        groups: the numbers of mentions, by what names each group.
        pairs: the numbers of mentions of these groups that may be of one happening, each two once.
    """
    name_of = {number: name for name, group in groups.items() for number in group}
    beside: defaultdict[int, set[int]] = defaultdict(set)
    for one, other in {(name_of[first], name_of[second]) for first, second in pairs}:
        if one != other and not near.tell_apart(groups[one], groups[other]):
            beside[one].add(other)
            beside[other].add(one)
    stated = {name for name in beside if near.states_day(groups[name])}
    joined = dict(_pairs(beside, stated))
    for name in beside.keys() - stated:
        hosts = {joined.get(host, host) for host in beside[name] & stated}
        if len(hosts) == 1:
            joined[name] = hosts.pop()
    return joined


def _pairs(beside: Mapping[int, set[int]], stated: set[int]) -> Iterator[tuple[int, int]]:
    """Of each two groups that can only be each other the second, with the first to which it goes."""
    for place in stated:
        others = beside[place] & stated
        if len(others) == 1 and place > min(others) and beside[min(others)] & stated == {place}:
            yield place, min(others)


def beside(mention: Mention) -> set[tuple[str, date]]:
    """The kinds and days of which others may tell what a mention of one day tells of."""
    if mention.when is None:
        return set()
    days = list(_days_around(mention.when.first_day))
    return {(kind, day) for kind in kinds_beside(mention.kind) for day in days}


class Neighbours:
    """The candidates among some mentions, by their numbers, looked up by what they share on other days."""

    def __init__(self, told: Mapping[int, Told]) -> None:
        found = ((number, candidate_of(one)) for number, one in told.items())
        self._told = told
        self.candidates: dict[int, Candidate] = {number: one for number, one in found if one is not None}
        self._of_mark: defaultdict[tuple[str, str, date], list[int]] = defaultdict(list)
        self._of_word: defaultdict[tuple[str, str, date], list[int]] = defaultdict(list)
        self._of_text: defaultdict[tuple[str, str, date], list[int]] = defaultdict(list)
        for number, one in self.candidates.items():
            for anchor in one.anchors:
                self._of_text[one.told.text, anchor, one.day].append(number)
                for word in one.words:
                    self._of_word[anchor, word, one.day].append(number)
                for mark in one.marks:
                    self._of_mark[anchor, mark, one.day].append(number)

    def pairs(self) -> Iterator[tuple[int, int]]:
        """All two candidates that may tell of one happening, the smaller number first."""
        for number in self.candidates:
            yield from ((number, other) for other in self.of(number) if number < other)

    def of(self, number: int) -> list[int]:
        """Those that may tell of the happening of a candidate."""
        one = self.candidates[number]
        found: set[int] = set()
        for day in _days_around(one.day):
            for anchor in one.anchors:
                for words, place in ((one.marks, self._of_word), (one.words, self._of_mark)):
                    found.update(other for word in words for other in place.get((anchor, word, day), ()))
        return [other for other in sorted(found) if may_be_one(one, self.candidates[other])]

    def in_text(self, number: int) -> Iterator[int]:
        """What the text of a candidate tells of that kind and place, or those people, on the days beside."""
        one = self.candidates[number]
        kinds = kinds_beside(one.told.mention.kind)
        for day in _days_around(one.day):
            for anchor in one.anchors:
                for other in self._of_text.get((one.told.text, anchor, day), ()):
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


def _days_around(day: date) -> Iterator[date]:
    for step in range(1, LATER + 1):
        for other in (day.toordinal() - step, day.toordinal() + step):
            if date.min.toordinal() <= other <= date.max.toordinal():
                yield date.fromordinal(other)
