"""Why reports are one event: for each of them the other that it is most like, and in what.

The same is looked at as in merging (:mod:`extract.events.likeness`), without what else is told of the day.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.events.agreement.fitting import days_fit
from extract.events.likeness import AROUND
from extract.events.wordbag import read_words, words_by_stem
from extract.model import Basis

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from extract.events.wordbag import WordBag
    from extract.model import Mention


@dataclass(frozen=True, slots=True)
class Bond:
    """A report with the earlier one that it is most like.

    ``words`` are those of its own that the other has too, or has one of the same meaning for, those of the
    label first; ``places`` the names of the places that both give. ``is_same_day`` where their dates are the
    same or one lies in the other, ``is_later`` where one has no day but that of its publication.
    """

    report: Mention
    other: Mention
    words: tuple[str, ...]
    places: tuple[str, ...]
    is_same_day: bool
    is_later: bool


def find_bonds(reports: Sequence[Mention], sentences: Mapping[str, str]) -> tuple[Bond, ...]:
    """What binds each report after the first to one before it; ``sentences`` is by mention id."""
    bags = [read_words(report, sentences.get(report.id, "")) for report in reports]
    bonds: list[Bond] = []
    for number, report in enumerate(reports):
        if number:
            other = max(range(number), key=lambda place: (_likeness(bags[place], bags[number]), -place))
            bonds.append(
                _bond(report, reports[other], bags[number], bags[other], sentences.get(report.id, ""))
            )
    return tuple(bonds)


def _likeness(one: WordBag, other: WordBag) -> float:
    """How much two reports share: a word of both labels counts one, another less."""
    return sum(
        (1.0 if word in one.told else AROUND) * (1.0 if word in other.told else AROUND)
        for word in set(one) & set(other)
    )


def _bond(report: Mention, other: Mention, bag: WordBag, other_bag: WordBag, sentence: str) -> Bond:
    shared = set(bag) & set(other_bag)
    written = words_by_stem(f"{report.label} {sentence}")
    one, another = report.when, other.when
    return Bond(
        report,
        other,
        words=tuple(word for stem, word in written.items() if stem in shared),
        places=tuple(
            place.name for place in report.places if place.name in {also.name for also in other.places}
        ),
        is_same_day=one is not None and another is not None and days_fit(one, another),
        is_later=Basis.PUBLISHED in {report.basis, other.basis},
    )
