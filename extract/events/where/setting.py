"""Where a telling takes place: of all the places that its clause names, the one that its words put it in."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import TYPE_CHECKING, Final

from extract.events.grammar.clauses import IN_NOUN, Link
from extract.events.grammar.groups import Tense
from extract.events.grammar.nouns import event_nouns
from extract.events.grammar.words import LISTENERS_AND_DAYS, Part
from extract.events.kinds import STATEMENT
from extract.gazetteer.atlas import REGION, STATE, TOWN
from extract.gazetteer.states import land_of, state_seats

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from extract.events.grammar.clauses import Parse
    from extract.events.tellings import Telling
    from extract.events.where.choose import Atlas
    from extract.events.where.spots import Spot
    from extract.model import Place


class Tie(IntEnum):
    """How a place hangs on its clause, the closest first."""

    IN = 0
    UPON = 1
    TOWARDS = 2
    FROM = 3


@dataclass(frozen=True, slots=True)
class Located:
    """A place in a clause: the number of its first token, how it hangs on the clause, and the place."""

    number: int
    tie: Tie
    spot: Spot
    place: Place


_IN: Final = frozenset(
    "in at near around outside inside across throughout within along off beneath above aboard around amid".split()
)
_INTO: Final = frozenset("into onto through toward towards".split())
_UPON: Final = frozenset("on against over for".split())
_IN_THE_AIR: Final = frozenset("fly shoot down lose destroy explode intercept flight flights plane plow".split())
_CONTESTED: Final = frozenset("fight battle clash fighting battles fights struggle".split())
_ASSAULTS: Final = frozenset(
    """attack attacks strike strikes raid raids assault assaults bombardment landing invasion march offensive siege
    bombing bombings shelling airstrike airstrikes blockade fire fired rockets missiles""".split()
)
_PARTS: Final = frozenset(
    """city town village port capital region province state district island settlement suburb suburbs outskirts
    camp kibbutz county centre center heart north south east west northeast northwest southeast southwest parts part
    area areas edge streets hamlet municipality neighbourhood neighborhood coast most much all side middle territory
    ruins""".split()
)
_SITES: Final = frozenset(
    """airport airports market hospital hospitals port airspace border borders waters soil shore streets square school
    university bridge station prison cathedral palace harbour mountains""".split()
)
_MOVES: Final = frozenset(
    """go come travel send return fly move deploy arrive flee march advance withdraw retreat transfer deport
    sail drive take bring escape evacuate visit head cross reach spread ship dispatch rush""".split()
)
_LEAVES: Final = frozenset("withdraw retreat flee leave evacuate escape pull deport expel return retire".split())
_STRUCK: Final = frozenset(
    """capture take seize enter leave reach bomb shell strike hit attack invade storm raid overrun occupy liberate
    recapture retake target pound besiege surround rock shake destroy visit control hold lose abandon encircle
    evacuate blockade bombard pummel annex cross defend""".split()
)
_DISTANCE: Final = frozenset("kilometres kilometers km miles mile kilometre kilometer".split())
_TOWARDS_NOUNS: Final = frozenset("visit trip flight return journey march".split())
_SAME_MOMENT: Final = frozenset({"when", "as", "after", "where"})
_REACH: Final = 8  # tokens from a place back to what governs it


class Setting:
    """Where the text is, as it goes on from sentence to sentence."""

    def __init__(self, atlas: Atlas) -> None:
        self.atlas = atlas
        self.places: tuple[Place, ...] = ()
        self.sentence = -2  # the number of the sentence that named them

    def of(self, parse: Parse, telling: Telling, sentence: int) -> tuple[Place, ...]:
        """The places of a telling, most often one or none; a place that holds another of them is left out.

        What goes on with the sentence before ("there", "the attack") has its place.
        """
        places = places_of(parse, telling, self.atlas) or self._of_neighbours(parse, telling)
        if places:
            self.places, self.sentence = places, sentence
        elif sentence - self.sentence <= 1 and _goes_on(parse, telling):
            self.sentence = sentence
            because = "; carried on from the words before"
            return tuple(replace(place, because=place.because.removesuffix(because) + because) for place in self.places)
        return places

    def _of_neighbours(self, parse: Parse, telling: Telling) -> tuple[Place, ...]:
        """The place of "killed when shells hit Omdurman": that of the clause that tells the same moment."""
        if telling.group is None or telling.kind == STATEMENT or telling.is_ahead:
            return ()
        clause = parse.clauses[telling.clause]
        for number, other in enumerate(parse.clauses):
            is_below = other.parent == telling.clause and other.marker in _SAME_MOMENT
            is_above = clause.parent == number and clause.marker in _SAME_MOMENT
            if is_below or is_above:
                told = replace(telling, clause=number, trigger=other.group.last, group=other.group, also=())
                if places := places_of(parse, told, self.atlas):
                    return places
        return ()


def _goes_on(parse: Parse, telling: Telling) -> bool:
    """Whether a telling is of the place that was named last: "there", "it", "the attack"."""
    if telling.kind == STATEMENT or telling.group is None or telling.is_ahead:
        return False
    clause = parse.clauses[telling.clause]
    if any(parse.tokens[number].word == "there" for number in parse.own_tokens(telling.clause)):
        return True
    if clause.subject is None:
        return False
    subject = parse.tokens[slice(*clause.subject)]
    if subject[0].word == "it":
        return telling.kind in _VIOLENT
    return subject[0].word in {"the", "this", "that"} and subject[-1].word in event_nouns() and len(subject) <= 3


def places_of(parse: Parse, telling: Telling, atlas: Atlas) -> tuple[Place, ...]:
    """The places that the words of a telling put it in."""
    located = sorted(_located(parse, telling, atlas), key=lambda one: (one.tie, one.number))
    if not located:
        return ()
    closest = [one for one in located if one.tie == located[0].tie]
    return tuple(dict.fromkeys(one.place for one in _finest(parse, closest)))


def _located(parse: Parse, telling: Telling, atlas: Atlas) -> Iterable[Located]:
    numbers = _own_numbers(parse, telling)
    starts = [parse.tokens[number].start for number in numbers]
    if not starts:
        return
    spots = atlas.spots_between(min(starts), parse.tokens[max(numbers)].end)
    inside = set(numbers)
    all_starts = [token.start for token in parse.tokens]
    for spot in spots:
        number = bisect_left(all_starts, spot.start)
        if number not in inside:
            continue
        if _is_of_aim(parse, number, telling):
            continue
        tie = _tie(parse, number, telling)
        if tie is None or (telling.kind == STATEMENT and tie is not Tie.IN):
            continue
        place = atlas.place_of(spot, is_located=True)
        if place is not None and not _describes(parse, number, spot, is_state=place.kind == STATE):
            yield Located(number, tie, spot, place)


def _own_numbers(parse: Parse, telling: Telling) -> list[int]:
    """The tokens of a telling's own clauses with their subject and head, without long quotations."""
    clauses = {telling.clause, *telling.also}
    clause = parse.clauses[telling.clause]
    if telling.group is None:
        numbers = list(range(telling.first, telling.end))
    else:
        numbers = [n for one in sorted(clauses) for n in parse.own_tokens(one)]
    for span in (clause.subject, clause.head):
        if span is not None and telling.group is not None:
            numbers.extend(range(*span))
    if clause.link is Link.COORDINATE and clause.marker == "and" and telling.clause:
        before = parse.clauses[telling.clause - 1]
        if before.parent == clause.parent:  # "In Khartoum shells fell and killed two"
            numbers.extend(range(before.first, before.group.first))
    return sorted({number for number in numbers if not parse.tokens[number].is_quoted})


def _tie(parse: Parse, number: int, telling: Telling) -> Tie | None:
    """How the place at a token hangs on what governs it, or None where it is no place of the event."""
    tokens = parse.tokens
    lemma = telling.group.verb.lemma if telling.group is not None else tokens[telling.trigger].word
    at = number - 1
    for _ in range(_REACH):
        if at < 0:
            return None
        token = tokens[at]
        if parse.is_in_verb(at):
            is_object = tokens[number - 1].part is not Part.COMMA and lemma in _STRUCK
            return Tie.UPON if is_object and at == telling.trigger else None
        if token.part in {Part.PREPOSITION, Part.TO, Part.SUBORDINATOR}:
            return _tie_by(parse, at, lemma, telling)
        if token.part in {Part.COMMA, Part.COORDINATOR}:
            if at and tokens[at - 1].part is Part.NAME:
                at -= 1
                continue
            return None
        is_date = token.word in LISTENERS_AND_DAYS or (token.part is Part.NUMBER and token.word.isdigit())
        if token.part not in IN_NOUN or is_date:
            return None
        at -= 1
    return None


def _tie_by(parse: Parse, at: int, lemma: str, telling: Telling) -> Tie | None:
    tokens = parse.tokens
    word = tokens[at].word
    before = tokens[at - 1].word if at else ""
    if word in _IN:
        is_measured = word == "within" or before in _DISTANCE
        return None if is_measured and before in _DISTANCE else Tie.IN
    if word == "of":
        return _tie_of(parse, at, lemma, telling)
    if word in _UPON:
        return Tie.UPON if _is_upon(word, before, lemma, telling) else None
    if word == "to" or word in _INTO:
        moves = before != "according" and (lemma in _MOVES or before in _TOWARDS_NOUNS or word in _INTO)
        return Tie.TOWARDS if moves else None
    if word == "from":
        if before in _DISTANCE or lemma not in _LEAVES:
            return None
        return Tie.FROM
    return None


def _is_upon(word: str, before: str, lemma: str, telling: Telling) -> bool:
    if word == "for":
        return before in _CONTESTED or lemma in _CONTESTED
    if word == "over":
        return before in _IN_THE_AIR or lemma in _IN_THE_AIR
    return before in _ASSAULTS or (telling.kind in _VIOLENT and lemma not in _DECLARED)


_DECLARED: Final = frozenset({"declare", "agree", "impose", "call", "vote"})
_VIOLENT: Final = frozenset({"strike", "shelling", "bombing", "ground_fighting", "attack_on_civilians"})


def _tie_of(parse: Parse, at: int, lemma: str, telling: Telling) -> Tie | None:
    """Behind "of": "the city of Sumy" hangs as the city does, "the siege of Sarajevo" is upon it."""
    tokens = parse.tokens
    noun = at - 1
    if noun < 0:
        return None
    if tokens[noun].word in event_nouns():
        return Tie.UPON
    if tokens[noun].word not in _PARTS:
        return None
    for number in range(noun - 1, max(noun - _REACH, -1), -1):
        if parse.is_in_verb(number):
            return Tie.UPON if lemma in _STRUCK else None
        token = tokens[number]
        if token.part in {Part.PREPOSITION, Part.TO}:
            if token.word == "on" and tokens[noun].word in {"outskirts", "coast", "edge", "side", "island"}:
                return Tie.IN
            return _tie_by(parse, number, lemma, telling)
        if token.part is Part.COMMA and tokens[number - 1].part is Part.NAME:
            return None
        if token.part not in IN_NOUN:
            return None
    return None


def _is_of_aim(parse: Parse, number: int, telling: Telling) -> bool:
    """Whether a place belongs to what is aimed at or spoken of: "allowed it to strike inside Russia"."""
    return any(
        telling.trigger < group.first < number
        and parse.owners[group.first] == parse.owners[number]
        and (group.tense is Tense.INFINITIVE or (group.verb.is_ing and _follows_preposition(parse, group.first)))
        for group in parse.groups
        if not group.is_finite
    )


def _follows_preposition(parse: Parse, number: int) -> bool:
    return parse.tokens[number - 1].part is Part.PREPOSITION


def _describes(parse: Parse, number: int, spot: Spot, *, is_state: bool) -> bool:
    """Whether a name only describes what follows: "a U.S. official", "at Kyiv's request", "Washington time"."""
    tokens = parse.tokens
    end = _end_of(parse, number, spot)
    if end >= len(tokens):
        return False
    if tokens[end].part is Part.POSSESSIVE:
        behind = tokens[end + 1 : end + 4]
        is_ruler = is_state or spot.name in state_seats()
        return is_ruler and not any(t.word in _PARTS or t.word in _SITES or t.part is Part.NAME for t in behind)
    if not is_state:
        return tokens[end].word == "time"
    return tokens[end].part in {Part.OPEN, Part.NAME, Part.ADJECTIVE} and not parse.is_in_verb(end)


def _end_of(parse: Parse, number: int, spot: Spot) -> int:
    """The number of the token behind a place."""
    while number < len(parse.tokens) and parse.tokens[number].start < spot.end:
        number += 1
    return number


def _finest(parse: Parse, located: Sequence[Located]) -> list[Located]:
    """Without those that only say where another is: "in Sumy, in Ukraine", "in Goma in North Kivu"."""
    kept = list(located)
    for outer in located:
        finer = [one for one in located if one is not outer and _holds(outer.place, one.place)]
        if finer:
            kept.remove(outer)
    return kept


def _holds(outer: Place, inner: Place) -> bool:
    if land_of(outer.country) != land_of(inner.country):
        return not outer.country and outer.kind != inner.kind
    order = {STATE: 0, REGION: 1}
    return order.get(outer.kind, 2 if outer.kind == TOWN else 3) < order.get(inner.kind, 2 if inner.kind == TOWN else 3)
