"""The happenings that an article dates, for what points at them: "the attack", "since the vote"."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from extract.events.grammar.clauses import Link
from extract.events.grammar.known import EVENT
from extract.events.grammar.nouns import event_nouns
from extract.events.grammar.verbs import Role
from extract.events.grammar.words import Part
from extract.events.kinds import VIOLENT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.events.attach import Dated
    from extract.events.grammar.clauses import Parse
    from extract.events.scenes import Place
    from extract.model import DateSpan, Timex

_SAME: Final = (
    "attack assault strike airstrike raid shelling shell bombardment bombard ambush",
    "explosion explode blast bombing bomb detonation detonate",
    "truce ceasefire cease-fire armistice",
    "vote election poll referendum elect",
    "talks meeting meet summit conference",
    "death die",
    "killing kill murder assassination assassinate",
    "arrest detention detain",
    "crash collision collide",
    "resignation resign",
    "sale sell",
    "loss lose",
    "invasion invade incursion",
    "departure depart leave",
)
_FAMILY: Final = {word: words.split()[0] for words in _SAME for word in words.split()}
_HELD_TOGETHER: Final = frozenset(
    {"talks", "elections", "hostilities", "clashes"}
)  # plurals of one happening
_STEM = (
    5  # letters by which a noun and its verb are alike: "launched", "the launch"; "decided", "the decision"
)
_HOLDS = frozenset("hold stage conduct mount launch carry take happen".split())
_POINTING = frozenset("the this that its his her their our".split())
_OF_ANOTHER = frozenset(
    """second third last latest new newest previous earlier later first next another other former future
    possible planned recent similar same alleged upcoming""".split()
)
_BESIDE = frozenset(
    "after before since following until during amid despite over about of for against".split()
)
_IN_NOUN = frozenset({Part.ADJECTIVE, Part.NAME, Part.NUMBER, Part.OPEN, Part.POSSESSIVE, Part.DETERMINER})
_TELLING = frozenset({Part.NAME, Part.OPEN, Part.NUMBER})  # words that do not only hold a sentence together
_WIDE = "attack"
_LOOKED_AT = 60  # dated happenings before and behind a noun, so that a text of any length takes its time
_REACH = 6  # words of a noun's own before it


@dataclass(frozen=True, slots=True)
class Happening:
    """A happening that a phrase of the article dates: what kind it is, the words that tell it, its days."""

    families: frozenset[str]
    words: frozenset[str]
    when: DateSpan
    timex: Timex
    sentence: int
    is_violent: bool = False

    def shares_words(self, parse: Parse, clause: int) -> bool:
        """Whether a clause tells of the same, as two of its words show."""
        own = {parse.forms[number] for number in parse.own[clause] if parse.parts[number] in _TELLING}
        return len({word[:_STEM] for word in own} & {word[:_STEM] for word in self.words}) > 1


@dataclass(frozen=True, slots=True)
class Reference:
    """A noun that points at a happening told elsewhere: "the attack", "his arrest".

    ``first`` and ``end`` are token numbers; ``names`` are the names that it gives ("the Kabul attack").
    """

    first: int
    end: int
    family: str
    names: frozenset[str]


class Happenings:
    """What an article dates, in the order of its text."""

    def __init__(self) -> None:
        self.known: list[Happening] = []
        self.lead: Happening | None = None

    def note(self, parse: Parse, dated: Dated, when: DateSpan, timex: Timex, place: Place) -> None:
        """Remember a telling that a phrase of its own dates."""
        families = frozenset(_families_of(parse, dated))
        clause = parse.clauses[dated.telling.clause]
        words = frozenset(parse.forms[clause.first : clause.end])
        is_violent = dated.telling.kind in VIOLENT
        happening = Happening(families, words, when, timex, place.sentence, is_violent=is_violent)
        if families or is_violent:
            self.known.append(happening)
        if place.is_lead and not place.is_headline and clause.link is Link.MAIN and self.lead is None:
            self.lead = happening

    def find(self, reference: Reference, sentence: int) -> Happening | None:
        """The happening that a noun points at: the nearest before it, or the only one behind; else None."""
        here = bisect_left(self.known, sentence, key=lambda one: one.sentence)
        for one in reversed(self.known[max(here - _LOOKED_AT, 0) : here]):
            if _is_meant(reference, one):
                return one
        behind = self.known[here : here + _LOOKED_AT]
        fitting = [one for one in behind if one.sentence > sentence and _is_meant(reference, one)]
        return fitting[0] if len({one.when for one in fitting}) == 1 else None


def read_reference(parse: Parse, noun: int) -> Reference | None:
    """What the event noun at ``noun`` points at, or None where it is new, one of many or another one."""
    tokens = parse.tokens
    word = tokens[noun].word
    if _is_plural(word):
        return None
    first = noun
    while first > max(noun - _REACH, 0) and tokens[first - 1].part in _IN_NOUN:
        first -= 1
        if tokens[first].word in _POINTING:
            break
    own = tokens[first:noun]
    is_pointing = bool(own) and (
        own[0].word in _POINTING or (own[0].part is Part.NAME and own[-1].part is Part.POSSESSIVE)
    )
    if not is_pointing or any(token.word in _OF_ANOTHER for token in own):
        return None
    names = {token.word for token in own if token.part is Part.NAME}
    end = noun + 1
    while end + 1 < len(tokens) and tokens[end].word in {"on", "in", "of", "at"}:
        if tokens[end + 1].part is not Part.NAME:
            break
        names.add(tokens[end + 1].word)
        end += 2
    return Reference(first, end, _family(word), frozenset(names))


def _families_of(parse: Parse, dated: Dated) -> Iterator[str]:
    """The kinds of happening that a dated telling tells of: its event word, and new nouns beside it."""
    telling = dated.telling
    token = parse.tokens[telling.trigger]
    if telling.group is None:
        yield _family(token.word)
        return
    role = telling.group.verb.role
    if role is Role.EVENT:
        yield _family(telling.group.verb.lemma)
    if role in {Role.SPEECH, Role.CALL, Role.OPINION}:
        return
    names_it = role is not Role.EVENT or telling.group.verb.lemma in _HOLDS
    for number in own_nouns(parse, telling.clause):
        is_held = names_it and number < telling.group.first  # "the vote was held", "the invasion began"
        is_beside = parse.preposition_before(number) in _BESIDE
        if not is_beside and (is_held or read_reference(parse, number) is None):
            yield _family(parse.forms[number])


def own_nouns(parse: Parse, clause: int) -> list[int]:
    """The tokens of a clause that are nouns for happenings."""
    if not parse.known & EVENT:
        return []
    return [
        number
        for number in parse.listed
        if parse.owners[number] == clause
        and parse.tokens[number].known & EVENT
        and number not in parse.verb_tokens
    ]


def _family(word: str) -> str:
    """What a noun and its verb, and words for one thing, have in common."""
    known = _FAMILY.get(word) or _FAMILY.get(word.removesuffix("s"))
    return known or word[:_STEM]


def _is_plural(word: str) -> bool:
    is_one = word in _HELD_TOGETHER or word.removesuffix("s") not in event_nouns()
    return word.endswith("s") and not word.endswith("ss") and not is_one


def _is_meant(reference: Reference, one: Happening) -> bool:
    """Whether a noun may point at a happening: "the attack" stands for whatever hurts people or things."""
    is_wide = reference.family == _WIDE and one.is_violent
    return (reference.family in one.families or is_wide) and reference.names <= one.words
