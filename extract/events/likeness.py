"""Whether two mentions report one happening: a decision by declared rules, whose reasons can be read.

Two mentions are alike as far as they share words that are rare among what is told of their days.
Names alone never make two one, nor does a single word; an inexact date needs one more than an exact one. When
unsure, they stay two: a false merge hides a fact.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from extract.datespan import Modifier
from extract.events.apart import lie_apart
from extract.events.kinds import OTHER, STATEMENT
from extract.events.wordbag import read_words
from extract.model import Status

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from extract.events.wordbag import WordBag
    from extract.model import DateSpan, Mention

ALIKE: Final = 0.19  # from which two tellings may be of one happening
ALIKE_IN_ONE_ARTICLE: Final = 0.25  # who tells two things in one article mostly means two
AROUND: Final = 0.6  # what a word beside the label counts
ANOTHER_KIND: Final = 0.7
OTHER_NUMBERS: Final = 0.6
LEAST: Final = 1.2  # weight of a word, however many use it on a day: a great event has many witnesses
STATEMENTS: Final = 0.6  # about one matter many say much in a day
STATEMENTS_OF_TWO: Final = 0.4  # by different speakers, though one may be spoken for by another
PRIOR: Final = 80  # mentions of a day that every word is thought to have been missing from
LONG: Final = 31  # days; a date longer than a month dates nothing that can be compared
FEWEST: Final = 2  # shared words, one more where the dates are not the very same
_STATUS_GROUPS: Final = {Status.HAPPENED: 0, Status.ONGOING: 0, Status.ALLEGED: 0, Status.DENIED: 0}


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """A mention with its words, each with its weight; ``length`` is that of the weights together."""

    mention: Mention
    words: WordBag
    weights: dict[str, float]
    length: float

    @property
    def rarest(self) -> list[str]:
        """The words of the label, those first that say most."""
        return sorted(self.words.label, key=lambda word: (-self.weights[word], word))


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two mentions are, from 0 to 1, and by what: the words they share, the weightiest first."""

    score: float
    shared: tuple[str, ...]
    because: str


def weigh(mentions: Iterable[tuple[Mention, str]]) -> list[Told]:
    """Mentions, each given with its sentence, with weights by how rare their words are on the day they begin.

    Only what is told of the same day makes a word common, so a new article changes nothing for other days.
    """
    return weigh_words((mention, read_words(mention, sentence)) for mention, sentence in mentions)


def weigh_words(mentions: Iterable[tuple[Mention, WordBag]]) -> list[Told]:
    """The same for mentions whose words have been read."""
    bags = list(mentions)
    counts: defaultdict[tuple[date, bool], Counter[str]] = defaultdict(Counter)
    totals: Counter[date] = Counter()
    for mention, bag in bags:
        if mention.when is not None:
            counts[mention.when.first_day, True].update(bag.told)
            counts[mention.when.first_day, False].update(bag.around)
            totals[mention.when.first_day] += 1
    return [_told(mention, bag, counts, totals) for mention, bag in bags]


def _told(
    mention: Mention, bag: WordBag, counts: dict[tuple[date, bool], Counter[str]], totals: Counter[date]
) -> Told:
    if mention.when is None:
        return Told(mention, bag, dict.fromkeys(bag, 0.0), 0.0)
    day = mention.when.first_day
    in_labels, around = counts[day, True], counts[day, False]
    most = totals[day] + PRIOR
    weights = {word: max(LEAST, math.log(most / (in_labels[word] + 1))) for word in sorted(bag.told)}
    weights |= {word: max(LEAST, math.log(most / (around[word] + 1))) * AROUND for word in sorted(bag.around)}
    return Told(mention, bag, weights, math.hypot(*weights.values()))


def compare(first: Told, second: Told) -> Likeness | None:
    """How alike two mentions are, or None where they cannot or need not be one happening."""
    one, other = first.mention, second.mention
    if one.when is None or other.when is None or not fit(one.when, other.when):
        return None
    exact = (one.when.start, one.when.end) == (other.when.start, other.when.end)
    if _STATUS_GROUPS.get(one.status, 1) != _STATUS_GROUPS.get(other.status, 1):
        return None
    if not exact and (one.status is Status.ONGOING) != (other.status is Status.ONGOING):
        return None  # what goes on for days is no happening of one of them
    same_article = one.article_id == other.article_id
    if (same_article and not (one.main or other.main)) or lie_apart(one.places, other.places):
        return None
    product, shared = _share(first, second, around=not same_article)
    names = first.words.names & second.words.names
    if len(shared) < FEWEST + (not exact) or not any(
        word not in names and word in first.words.label and word in second.words.label for word in shared
    ):
        return None
    length = first.length * second.length
    shortest = min(first.length, second.length) ** 2
    factor, kinds = _kinds(one, other)
    if first.words.numbers and second.words.numbers and not first.words.numbers & second.words.numbers:
        factor *= OTHER_NUMBERS
    score = factor * (product / length + min(1.0, product / shortest)) / 2
    if score < (ALIKE_IN_ONE_ARTICLE if same_article else ALIKE):
        return None
    days = "the same day" if exact else "days that fit"
    return Likeness(score, tuple(shared), f"{days}, {kinds}; both tell of {', '.join(shared[:5])}")


def _share(first: Told, second: Told, *, around: bool) -> tuple[float, list[str]]:
    """The product of the weights of two mentions, and the words that they share."""
    product = 0.0
    shared: list[tuple[float, str]] = []
    for word, weight in first.weights.items():
        if word not in second.weights:
            continue
        if not around and not (word in first.words.told and word in second.words.told):
            continue
        part = weight * second.weights[word]
        product += part
        shared.append((-part, word))
    return product, [word for _, word in sorted(shared)]


def _kinds(first: Mention, second: Mention) -> tuple[float, str]:
    kinds = {first.kind, second.kind}
    if kinds == {STATEMENT}:
        speakers = _speakers(first), _speakers(second)
        is_of_two = all(speakers) and not speakers[0] & speakers[1]
        return (STATEMENTS_OF_TWO, "statements of two") if is_of_two else (STATEMENTS, "both statements")
    if len(kinds) == 1:
        return 1.0, "the same kind"
    if OTHER in kinds:
        return 1.0, "kinds that fit"
    return (STATEMENTS, "one a statement") if STATEMENT in kinds else (ANOTHER_KIND, "other kinds")


def _speakers(mention: Mention) -> set[str]:
    """The last words of the names of those who speak; a name may be given in full or in short."""
    return {actor.name.rpartition(" ")[2] for actor in mention.actors if actor.role == "agent"}


def fit(first: DateSpan, second: DateSpan) -> bool:
    """Whether two dates can be of one happening: the same, or one within the other and both short."""
    if (first.start, first.end) == (second.start, second.end):
        return True
    if Modifier.BEFORE in {first.modifier, second.modifier} or first.days is None or second.days is None:
        return False
    return max(first.days, second.days) <= LONG and (first.contains(second) or second.contains(first))
