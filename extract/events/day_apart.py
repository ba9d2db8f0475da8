"""Whether two mentions of days next to each other may tell of one happening: a decision by declared rules.

News of one kind comes from one place on many days in a row, so the conditions are strict. The two are

- of one kind, or one counts the victims of the other, and told to have happened;
- of one place, or one whom it was done to; of what a side does once, of one who did it;
- told by different texts, in neither of which it says "again", "another", "second" or the like;
- alike in two *marks* (:mod:`extract.events.marks`), with nothing else that speaks against it; where one is
  only dated by a report one mark is enough, and its number of people may be higher;
- of days next to each other, where both are stated. What is dated only by its publication, or by the day on
  which somebody told it, may have been told up to two days after the day that the other states.

How many days lie between the two publications does not matter: a history may differ from the first report.
When unsure, they stay two.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from extract.events.agreement.fitting import toll_range, tolls_fit
from extract.events.agreement.sayings import whom
from extract.events.apart import lie_apart
from extract.events.kinds import ATTACKS, KILLING, OTHER, STATEMENT
from extract.events.likeness import OTHER_ACTORS, OTHER_NUMBERS, are_both_told, find_doubts
from extract.events.marks import ONCE, anchors_of, marks_of
from extract.events.reported import is_day_of_report
from extract.events.wordbag import stems_of
from extract.model import Basis, Status

if TYPE_CHECKING:
    from datetime import date

    from extract.events.likeness import Told
    from extract.model import Mention

NEXT: Final = 1  # days between two stated days of one happening
LATER: Final = 2  # days from a stated day to the publication of what names none
MARKS: Final = 2
MARKS_OF_REPORT: Final = 1

_BASES: Final = frozenset({Basis.STATED, Basis.CARRIED, Basis.PUBLISHED})  # a coder's entry is one by itself
_TOLD: Final = frozenset({Status.HAPPENED, Status.ALLEGED, Status.DENIED})
_AGAIN: Final = stems_of("again another anew second third fourth fifth fresh repeated renewed resumed daily")
_PARTLY: Final = stems_of("partial partially partly limited")


@dataclass(frozen=True, slots=True, eq=False)
class Candidate:
    """A mention of one day that may be of a happening that others tell for another day."""

    told: Told
    day: date
    anchors: frozenset[str]
    marks: frozenset[str]

    @property
    def words(self) -> frozenset[str]:
        """Its marks, and all that its sentence says around the label."""
        return self.marks | self.told.words.around

    @property
    def is_stated(self) -> bool:
        """Whether the words of the article give the day, and not only that of a report."""
        return not is_day_of_report(self.told.mention)


def is_of_one_day(mention: Mention) -> bool:
    """Whether a mention may be a candidate, whatever its words are: a thing that was done, on one day."""
    return (
        mention.when is not None
        and mention.when.days == 1
        and mention.basis in _BASES
        and mention.status in _TOLD
        and mention.kind not in {OTHER, STATEMENT}
    )


def candidate_of(told: Told) -> Candidate | None:
    """The mention as a candidate, or None where it is of one day for certain."""
    if told.mention.when is None or not is_of_one_day(told.mention):
        return None
    if not _AGAIN.isdisjoint(told.words.label) or not _AGAIN.isdisjoint(told.words.around):
        return None
    anchors = anchors_of(told.mention)
    return Candidate(told, told.mention.when.first_day, anchors, marks_of(told)) if anchors else None


def kinds_beside(kind: str) -> frozenset[str]:
    """The kinds under which others may tell of a happening of this one."""
    if kind == KILLING:
        return ATTACKS
    return frozenset({kind, KILLING}) if kind in ATTACKS else frozenset({kind})


def may_be_one(first: Candidate, second: Candidate) -> bool:
    """Whether two candidates of different days may tell of one happening."""
    one, other = first.told.mention, second.told.mention
    are_stated = first.is_stated and second.is_stated
    return (
        first.told.text != second.told.text
        and _are_days_near(first, second)
        and other.kind in kinds_beside(one.kind)
        and not first.anchors.isdisjoint(second.anchors)
        and len(shared_marks(first, second)) >= (MARKS if are_stated else MARKS_OF_REPORT)
        and are_both_told(one, other)
        and not lie_apart(one.places, other.places)
        and _PARTLY & first.told.words.label == _PARTLY & second.told.words.label
        and _tolls_fit(*sorted((first, second), key=lambda candidate: candidate.day))
        and all(
            factor >= (OTHER_ACTORS if are_stated else OTHER_NUMBERS)
            for factor, _ in find_doubts(first.told, second.told)
        )
    )


def shared_marks(first: Candidate, second: Candidate) -> frozenset[str]:
    """The marks of one that the other tells too; of what a side does once, those of both labels.

    Of that kind nothing else may stand in the shorter label: an order to the army is not one to the fleet.
    """
    if first.told.mention.kind in ONCE:
        shared = first.marks & second.marks
        return shared if shared in {first.marks, second.marks} else frozenset()
    return (first.marks & second.words) | (second.marks & first.words)


def _are_days_near(first: Candidate, second: Candidate) -> bool:
    early, late = sorted((first, second), key=lambda candidate: candidate.day)
    days = (late.day - early.day).days
    return early.is_stated and 0 < days <= (NEXT if late.is_stated else LATER)


def _tolls_fit(early: Candidate, late: Candidate) -> bool:
    """Whether no two numbers of the same people contradict each other; later ones may be higher."""
    return all(
        tolls_fit(toll, another) or (not late.is_stated and toll_range(another)[0] > toll_range(toll)[0])
        for toll in early.told.mention.tolls
        for another in late.told.mention.tolls
        if (toll.measure, whom(toll)) == (another.measure, whom(another))
        and not toll.is_total
        and not another.is_total
    )
