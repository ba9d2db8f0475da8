"""Whether two mentions report one happening: a decision by declared rules, whose reasons can be read.

Two mentions are alike as far as they share words that are rare among what is told of their days.
Names alone never make two one, nor does a single word; an inexact date needs one more than an exact one.
What forbids it, and what only speaks against it, has its words. When unsure, they stay two: a false merge
hides a fact.
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeGuard

from extract.datespan import Modifier
from extract.events.apart import is_wide, lie_apart
from extract.events.kinds import ATTACKS, KILLING, OTHER, STATEMENT
from extract.events.wordbag import read_words, stems_of
from extract.model import Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from extract.events.wordbag import WordBag
    from extract.model import DateSpan, Mention

ALIKE: Final = 0.19  # from which two tellings may be of one happening
ALIKE_IN_ONE_ARTICLE: Final = 0.25  # who tells two things in one article mostly means two
AROUND: Final = 0.7  # what a word beside the label counts
ANOTHER_KIND: Final = 0.7
OTHER_NUMBERS: Final = 0.65
LEAST: Final = 1.2  # weight of a word, however many use it on a day: a great event has many witnesses
OTHER_NAMES: Final = 0.85
OTHER_SPOTS: Final = 0.3  # places that no gazetteer knows are told apart by their names alone
OTHER_ACTORS: Final = 0.85  # less than one might think: a state, its army and a minister act as one
OTHER_STATES: Final = 0.4  # no state acts for another
STATEMENTS: Final = 0.6  # about one matter many say much in a day
ONE_STATEMENT: Final = 0.5  # what is said of a happening is not the happening
PRIOR: Final = 80  # mentions of a day that every word is thought to have been missing from
LONG: Final = 31  # days; a date longer than a month dates nothing that can be compared
FEWEST: Final = 2  # shared words, one more where the dates are not the very same
_KNOWN_BY_NAME: Final = frozenset({"state", "group", "organisation", "person"})
_WHO: Final = stems_of(
    "armed men man women gunmen gunman fighters fighter militants attackers soldiers troops forces rebels"
    " army police group groups officers residents civilians"
)
_STATUS_GROUPS: Final = {Status.HAPPENED: 0, Status.ONGOING: 0, Status.ALLEGED: 0, Status.DENIED: 0}


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """A mention with its words, each with its weight; ``length`` is that of the weights together.

    ``text`` is the id of the text that its article prints, maybe with others.
    """

    mention: Mention
    words: WordBag
    weights: dict[str, float]
    length: float
    text: str

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


def weigh(mentions: Iterable[tuple[Mention, str]], text_of: Mapping[str, str] | None = None) -> list[Told]:
    """Mentions of the very same days, each given with its sentence, with weights by how rare their words are.

    Only what is told of these days makes a word common, so a new article changes nothing for others.
    ``text_of`` gives by article id the text that an article prints.
    """
    bags = [(mention, read_words(mention, sentence)) for mention, sentence in mentions]
    most = PRIOR * (1 + _step_of(len(bags) // PRIOR))
    in_labels = _weights(Counter(word for _, bag in bags for word in bag.told), most)
    around = _weights(Counter(word for _, bag in bags for word in bag.around), most, AROUND)
    texts = text_of or {}
    told: list[Told] = []
    for mention, bag in bags:
        weights = {word: in_labels[word] for word in sorted(bag.told)}
        weights |= {word: around[word] for word in sorted(bag.around)}
        text = texts.get(mention.article_id, mention.article_id)
        told.append(Told(mention, bag, weights, math.hypot(*weights.values()), text))
    return told


def _weights(counts: Mapping[str, int], most: int, factor: float = 1) -> dict[str, float]:
    """What each word counts that so many of ``most`` mentions use."""
    return {
        word: max(LEAST, math.log(most / (_step_of(count) + 1))) * factor for word, count in counts.items()
    }


def _step_of(count: int) -> int:
    """A count in steps: whether two or three use a word says nothing of how rare it is."""
    return 1 << (count.bit_length() - 1) if count else 0


def compare(first: Told, second: Told) -> Likeness | None:
    """How alike two mentions are, or None where they cannot or need not be one happening."""
    one, other = first.mention, second.mention
    same_text = first.text == second.text
    is_exact = _is_same_date(one, other)
    product, shared = _share(first, second, around=not same_text)
    is_violence = is_exact and are_same_violence(first, second)
    if len(shared) < FEWEST + (not is_exact):
        return None
    least = ALIKE_IN_ONE_ARTICLE if same_text else ALIKE
    shortest = min(first.length, second.length) ** 2
    score = (product / (first.length * second.length) + min(1.0, product / shortest)) / 2
    names = first.words.names & second.words.names
    telling = [word for word in shared if word not in names and word not in _WHO]
    if score < least or not (is_violence or _is_told(telling, first, second)) or what_forbids(first, second):
        return None
    doubts = find_doubts(first, second)
    score *= math.prod(factor for factor, _ in doubts)
    if score < least:
        return None
    days = ("the same day" if is_exact else "days that fit") + (
        ", the same kind" if one.kind == other.kind else ""
    )
    although = f"; although {', '.join(doubt for _, doubt in doubts)}" if doubts else ""
    return Likeness(score, tuple(shared), f"{days}; both tell of {', '.join(shared[:5])}{although}")


def _is_told(shared: Sequence[str], first: Told, second: Told) -> bool:
    """Whether words that are no names stand in both labels, or, in two texts, several in one of them."""
    one, other = first.words.label, second.words.label
    if any(word in one and word in other for word in shared):
        return True
    return first.text != second.text and sum(word in one or word in other for word in shared) >= FEWEST


def are_same_violence(first: Told, second: Told) -> bool:
    """Whether both tell of violence at one town, and one of them does not say by what means."""
    one, other = first.mention, second.mention
    kinds = {one.kind, other.kind}
    if not kinds <= ATTACKS or (len(kinds) > 1 and KILLING not in kinds):
        return False
    towns = {place.name for place in one.places if not is_wide(place)}
    also = {place.name for place in other.places if not is_wide(place)}
    return first.text != second.text and bool(towns & also or first.words.spots & second.words.spots)


def what_forbids(first: Told, second: Told) -> str:
    """What makes two mentions two happenings whatever their words, in a few plain words; or nothing."""
    one, other = first.mention, second.mention
    if one.when is None or other.when is None:
        return "one has no date"
    if not fit(one.when, other.when):
        return "their dates do not fit"
    if not are_both_told(one, other):
        return "one has happened, and the other may"
    if not _is_same_date(one, other) and (one.status is Status.ONGOING) != (other.status is Status.ONGOING):
        return "one goes on for days, and the other is of one of them"
    if first.text == second.text and not (one.main or other.main):
        return "one text tells them as two"
    if lie_apart(one.places, other.places):
        return "they were at different places"
    return ""


def are_both_told(one: Mention, other: Mention) -> bool:
    """Whether both are told to have happened, or deny it, or both tell of what is to come."""
    return _STATUS_GROUPS.get(one.status, 1) == _STATUS_GROUPS.get(other.status, 1)


def find_doubts(first: Told, second: Told) -> list[tuple[float, str]]:
    """What speaks against two mentions being one happening: by how much, and in a few plain words."""
    one, other = first.mention, second.mention
    doubts: list[tuple[float, str]] = []
    kinds = {one.kind, other.kind}
    if kinds == {STATEMENT}:
        doubts.append((STATEMENTS, "both are statements"))
    elif STATEMENT in kinds and OTHER not in kinds:
        doubts.append((ONE_STATEMENT, "one is a statement"))
    elif len(kinds) > 1 and OTHER not in kinds and not (KILLING in kinds and kinds <= ATTACKS):
        doubts.append((ANOTHER_KIND, "they are of other kinds"))
    numbers, other_numbers = first.words.numbers, second.words.numbers
    if numbers and other_numbers and not numbers & other_numbers:
        doubts.append((OTHER_NUMBERS, "they give other numbers"))
    names, other_names = (
        first.words.names & first.words.label,
        second.words.names & second.words.label,
    )
    if names and other_names and not names & second.words.names and not other_names & first.words.names:
        doubts.append((OTHER_NAMES, "they name others"))
    spots, other_spots = first.words.spots, second.words.spots
    if spots and other_spots and not spots & second.words.names and not other_spots & first.words.names:
        doubts.append((OTHER_SPOTS, "they name other places"))
    if _act_apart(one, other):
        are_states = _are_states(one) and _are_states(other)
        doubts.append((OTHER_STATES, "other states act") if are_states else (OTHER_ACTORS, "others act"))
    return doubts


def _is_same_date(one: Mention, other: Mention) -> bool:
    if one.when is None or other.when is None:
        return False
    return (one.when.start, one.when.end) == (other.when.start, other.when.end)


def _act_apart(one: Mention, other: Mention) -> bool:
    """Whether both name who acts, and nobody in one may be somebody in the other."""
    some, others = _doers(one), _doers(other)
    return bool(some and others) and not any(
        name in another or another in name for name in some for another in others
    )


def _are_states(mention: Mention) -> bool:
    """Whether whoever acts are states, by their own names."""
    return all(actor.kind == "state" for actor in mention.actors if actor.role != "target")


def _doers(mention: Mention) -> list[str]:
    return [
        actor.name.casefold()
        for actor in mention.actors
        if actor.role != "target" and actor.kind in _KNOWN_BY_NAME
    ]


def _share(first: Told, second: Told, *, around: bool) -> tuple[float, list[str]]:
    """The product of the weights of two mentions, and the words that they share, the weightiest first."""
    shared = first.weights.keys() & second.weights.keys()
    if not around:
        shared &= first.words.told & second.words.told
    if len(shared) < FEWEST:
        return 0.0, []
    parts = sorted((-first.weights[word] * second.weights[word], word) for word in shared)
    return -sum(part for part, _ in parts), [word for _, word in parts]


def is_short(when: DateSpan | None) -> TypeGuard[DateSpan]:
    """Whether a date is of a month at most; what "in 2023" tells of is compared with nothing."""
    return when is not None and when.days is not None and when.days <= LONG


def fit(first: DateSpan, second: DateSpan) -> bool:
    """Whether two dates can be of one happening: both short, and the same or one within the other."""
    if not is_short(first) or not is_short(second):
        return False
    if (first.start, first.end) == (second.start, second.end):
        return True
    if Modifier.BEFORE in {first.modifier, second.modifier}:
        return False
    return first.contains(second) or second.contains(first)
