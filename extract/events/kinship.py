"""The kind of what its own words leave open: by whom it hurt, what changed hands, or what it goes on with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.events.grammar.words import LISTENERS_AND_DAYS, Part
from extract.events.kinds import OTHER, STATEMENT

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from extract.events.grammar.clauses import Parse
    from extract.events.tellings import Telling
    from extract.events.who.names import Names
    from extract.model import Actor, DateSpan, Place, Toll

_OF_TOLL: Final = {"killed": "attack_on_civilians", "injured": "attack_on_civilians"}
_TAKES: Final = frozenset("seize take capture win regain lose".split())
_TRAVELS: Final = frozenset("fly travel return arrive go come depart leave stop sail journey expect".split())
_SEIZES: Final = frozenset({"seize", "capture"})
_SERVES: Final = frozenset("be become serve remain".split())
_OFFICES: Final = frozenset(
    """president vice-president minister premier chancellor secretary secretary-general head leader king queen
    emperor tsar governor mayor ambassador commander speaker chairman pope sultan regent""".split()
)
_GOES_ON: Final = frozenset(
    "begin start end stop last continue happen occur carry resume follow fire burst land fall hit".split()
)
_IN_PERSON: Final = frozenset({"ground_fighting", "attack_on_civilians", "riot", "protest"})
_GROUND: Final = frozenset(
    """town city village district bridge island islands hill hills airport airfield port harbour base bases
    camp fort fortress garrison barracks compound stronghold refinery oilfield plant dam crossing suburb
    quarter area land ground territory province capital palace""".split()
)
_ENDS_OBJECT: Final = frozenset(
    {Part.PREPOSITION, Part.COMMA, Part.STOP, Part.COORDINATOR, Part.SUBORDINATOR}
)
_STANDS_FOR_EVENT: Final = frozenset("it this that one both another two three".split())
_RUINS: Final = frozenset("damage destroy hit burn wreck collapse ruin gut shatter".split())
_FROM_AFAR: Final = frozenset({"strike", "shelling", "bombing"})
_NEXT_BUT_ONE: Final = 2  # sentences


class Kinship:
    """Tells the kinds of an article's tellings in their order, each beside the one before it."""

    def __init__(self, names: Names) -> None:
        self.names = names
        self.last = OTHER
        self.sentence = -2
        self.when: DateSpan | None = None

    def kind_of(
        self,
        parse: Parse,
        telling: Telling,
        sentence: int,
        when: DateSpan | None,
        told: tuple[Sequence[Actor], Sequence[Place], Sequence[Toll]],
    ) -> str:
        """The kind of a telling with its actors, places and tolls; that of its own words goes first."""
        actors, places, tolls = told
        kind = telling.kind
        if kind == OTHER:
            kind = (
                _of_particulars(parse, telling, actors, places, tolls)
                or _of_fire(parse, telling)
                or self._of_people(parse, telling, actors, places)
                or self._of_before(parse, telling, sentence, when)
                or OTHER
            )
        if kind not in {OTHER, STATEMENT}:
            self.last, self.sentence, self.when = kind, sentence, when
        return kind

    def _of_people(
        self, parse: Parse, telling: Telling, actors: Collection[Actor], places: Collection[Place]
    ) -> str:
        """Holding an office is leadership, the journey of who holds one is diplomacy."""
        lemma = _lemma(telling)
        people = [actor for actor in actors if actor.kind == "person"]
        if not people:
            return ""
        behind = {token.word for token in parse.tokens[telling.trigger : telling.end] if not token.is_quoted}
        if lemma in _SERVES and behind & _OFFICES:
            return "leadership"
        if lemma not in _TRAVELS or not places or (_is_passive(telling) and lemma != "expect"):
            return ""
        is_of_office = any(self.names.office(actor.name.rpartition(" ")[2]) for actor in people)
        return "diplomacy" if is_of_office else ""

    def _of_before(self, parse: Parse, telling: Telling, sentence: int, when: DateSpan | None) -> str:
        """The kind of the violence before: "It began on Monday", "One of them burst", "it was damaged"."""
        subject = parse.clauses[telling.clause].subject
        if subject is None or telling.group is None or sentence - self.sentence > _NEXT_BUT_ONE:
            return ""
        lemma = _lemma(telling)
        if lemma in _RUINS and _is_passive(telling) and self.last in _FROM_AFAR and when == self.when:
            return self.last
        if sentence - self.sentence > 1 or lemma not in _GOES_ON or self.last not in _FROM_AFAR | _IN_PERSON:
            return ""
        words = [token.word for token in parse.tokens[slice(*subject)]]
        is_pronoun = words[0] in _STANDS_FOR_EVENT and (len(words) == 1 or words[1] == "of")
        return self.last if is_pronoun else ""


def _of_particulars(
    parse: Parse,
    telling: Telling,
    actors: Sequence[Actor],
    places: Sequence[Place],
    tolls: Sequence[Toll],
) -> str:
    """Who was hurt, who was seized, or which place changed hands."""
    if tolls and tolls[0].measure in _OF_TOLL:
        return _OF_TOLL[tolls[0].measure]
    if _lemma(telling) not in _TAKES:
        return ""
    if _is_passive(telling) and any(one.role == "target" and one.kind != "state" for one in actors):
        return "detention" if _lemma(telling) in _SEIZES else ""
    return "territory" if _changes_hands(parse, telling, places) else ""


def _changes_hands(parse: Parse, telling: Telling, places: Sequence[Place]) -> bool:
    """Whether a place is what is taken, and not only where: "took place in Vienna" takes nothing."""
    clause, tokens = parse.clauses[telling.clause], parse.tokens
    if _is_passive(telling):
        span = clause.subject or (0, 0)
    else:
        first = clause.group.last + 1
        ends = (
            number
            for number in range(first, clause.end)
            if tokens[number].part in _ENDS_OBJECT and tokens[number].word != "of"
        )
        span = first, next(ends, clause.end)
    taken = {token.word for token in tokens[slice(*span)]}
    named = {word for place in places for word in place.name.lower().split()}
    return not taken.isdisjoint(named | _GROUND)


def _of_fire(parse: Parse, telling: Telling) -> str:
    """Fire that is aimed: "was fired on in the capital", and no "was fired on Monday"."""
    if _lemma(telling) != "fire" or telling.group is None:
        return ""
    behind = parse.tokens[telling.group.last + 1 : telling.group.last + 3]
    words = [token.word for token in behind]
    is_aimed = words[:1] == ["on"] and not LISTENERS_AND_DAYS.intersection(words)
    return "ground_fighting" if is_aimed and behind[-1].part is not Part.NUMBER else ""


def _lemma(telling: Telling) -> str:
    return telling.group.verb.lemma if telling.group is not None else ""


def _is_passive(telling: Telling) -> bool:
    return telling.group is not None and telling.group.is_passive
