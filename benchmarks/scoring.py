"""How well a reader of time expressions agrees with people who marked them by hand.

A phrase of the reader and one of the people belong together when they share a character. Each belongs to
one other at most: pairs that stand at the very same place first, then those that share more characters,
then those further left. Precision is the share of the reader's phrases that are right, recall the share
of the people's, and F1 their harmonic mean; a phrase is right

- *strictly* when it has a partner at the very same place,
- *loosely* (TempEval-3 calls it relaxed) when it has a partner,
- *in value* when it has a partner with the same TIMEX3 value, compared as strings.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


@dataclass(frozen=True, slots=True, order=True)
class Annotation:
    """A time expression as somebody marked it: code points ``start`` to ``end``, its type, its value."""

    start: int
    end: int
    type: str
    value: str

    def shares(self, other: Annotation) -> int:
        """How many characters the two have in common."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))

    def stands_at(self, other: Annotation) -> bool:
        """Whether the two begin and end at the same characters."""
        return (self.start, self.end) == (other.start, other.end)


@dataclass(frozen=True, slots=True)
class Agreement:
    """Counts over some texts: phrases that people marked, that the reader marked, and that are right."""

    gold: int = 0
    found: int = 0
    strict: int = 0
    relaxed: int = 0
    value: int = 0

    def __add__(self, other: Agreement) -> Agreement:
        """The counts over both sets of texts."""
        return Agreement(
            *(getattr(self, each.name) + getattr(other, each.name) for each in fields(Agreement))
        )

    def f1(self, right: int) -> float:
        """F1 in percent, where ``right`` phrases are right: the harmonic mean of precision and recall."""
        marked = self.gold + self.found
        return 200 * right / marked if marked else 0.0


def pair(gold: Sequence[Annotation], found: Sequence[Annotation]) -> list[tuple[Annotation, Annotation]]:
    """The pairs of one text, as the head of this module has it."""
    candidates = [
        (not mark.stands_at(guess), -mark.shares(guess), mark.start, guess.start, left, right)
        for left, mark in enumerate(gold)
        for right, guess in enumerate(found)
        if mark.shares(guess)
    ]
    lefts: set[int] = set()
    rights: set[int] = set()
    pairs = []
    for *_, left, right in sorted(candidates):
        if left not in lefts and right not in rights:
            lefts.add(left)
            rights.add(right)
            pairs.append((gold[left], found[right]))
    return pairs


def agree(gold: Sequence[Annotation], found: Sequence[Annotation]) -> Agreement:
    """The counts of one text."""
    pairs = pair(gold, found)
    return Agreement(
        gold=len(gold),
        found=len(found),
        strict=sum(mark.stands_at(guess) for mark, guess in pairs),
        relaxed=len(pairs),
        value=sum(mark.value == guess.value for mark, guess in pairs),
    )


def agree_by_type(
    texts: Iterable[tuple[Sequence[Annotation], Sequence[Annotation]]], types: Sequence[str]
) -> dict[str, Agreement]:
    """The counts over all texts: under "ALL", and for each type the phrases of that type alone.

    Inside a type, pairs are made afresh: a phrase that the reader gave another type is missing here.
    """
    totals = dict.fromkeys(("ALL", *types), Agreement())
    for gold, found in texts:
        totals["ALL"] += agree(gold, found)
        for one in types:
            totals[one] += agree(
                [mark for mark in gold if mark.type == one], [g for g in found if g.type == one]
            )
    return totals
