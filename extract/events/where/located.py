"""The places that a clause names, with how each hangs on it."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from extract.events.grammar.clauses import Link
from extract.events.grammar.words import Part
from extract.events.kinds import STATEMENT
from extract.events.where.meant import places_meant, stands_in
from extract.events.where.ties import Tie, is_of_aim, place_words, tie_of
from extract.gazetteer.atlas import REGION, STATE, TOWN
from extract.gazetteer.states import land_of, state_seats

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from extract.events.grammar.clauses import Parse
    from extract.events.tellings import Telling
    from extract.events.where.choose import Atlas
    from extract.events.where.spots import Spot
    from extract.model import Place


@dataclass(slots=True)
class Located:
    """A place in a clause: the number of its first token, how it hangs on the clause, and the place."""

    number: int
    tie: Tie
    place: Place


_TOPICS: Final = frozenset({"about", "regarding", "concerning", "against"})
_BESIDE: Final = 4  # tokens


def places_of(parse: Parse, telling: Telling, atlas: Atlas) -> tuple[tuple[Place, ...], bool]:
    """The places that the words of a telling put it in, and whether it only comes from there."""
    located = list(_located(parse, telling, atlas))
    if not located:
        return (), False
    if len(located) == 1:
        return (located[0].place,), located[0].tie is Tie.FROM
    located.sort(key=lambda one: (one.tie, one.number))
    closest = [one for one in located if one.tie == located[0].tie]
    finer = [one for one in located if one.tie != located[0].tie and _holds(located[0].place, one.place)]
    places = tuple(dict.fromkeys(one.place for one in _finest(parse, [*closest, *finer])))
    return places, located[0].tie is Tie.FROM


def _located(parse: Parse, telling: Telling, atlas: Atlas) -> Iterable[Located]:
    spots = atlas.spots_between(parse.tokens[0].start, parse.tokens[-1].end)
    may_stand_in = stands_in(parse)
    if not spots and not may_stand_in:
        return
    inside = _own_numbers(parse, telling)
    numbered = [(bisect_left(parse.starts, spot.start), spot) for spot in spots]
    ends = {spot.end for number, spot in numbered if number in inside}
    if may_stand_in:
        yield from (Located(*meant) for meant in places_meant(parse, sorted(inside), telling, atlas))
    for number, spot in numbered:
        if number not in inside or is_of_aim(parse, number, telling):
            continue
        tie = tie_of(parse, number, telling, ends)
        if tie is None or (telling.kind == STATEMENT and not _is_of_speaking(parse, telling, number, tie)):
            continue
        place = atlas.place_of(spot, is_located=True)
        if place is not None and not _describes(parse, number, spot, is_state=place.kind == STATE):
            yield Located(number, tie, place)


def _is_of_speaking(parse: Parse, telling: Telling, number: int, tie: Tie) -> bool:
    """Whether somebody spoke at a place: not "spoke about the war in Ukraine"."""
    speaker = telling.speech.speaker if telling.speech is not None else None
    if speaker is not None and speaker[0] <= number < telling.trigger:
        return False  # "Ann Lee, the envoy in Sudan, said"
    between = parse.tokens[min(telling.trigger, number) : number]
    return tie is Tie.IN and not any(token.word in _TOPICS for token in between)


def _own_numbers(parse: Parse, telling: Telling) -> set[int]:
    """The tokens of a telling's own clauses with their subject and head, without long quotations."""
    clause = parse.clauses[telling.clause]
    if telling.group is None:
        numbers = set(range(telling.first, telling.end))
    else:
        numbers = set(parse.own[telling.clause])
        for number in telling.also:
            numbers.update(parse.own[number])
        for span in (clause.subject, clause.head):
            if span is not None:
                numbers.update(range(*span))
    if clause.link is Link.COORDINATE and clause.marker == "and" and telling.clause:
        before = parse.clauses[telling.clause - 1]
        if before.parent == clause.parent:  # "In Khartoum shells fell and killed two"
            numbers.update(range(before.first, before.group.first))
    return {n for n in numbers if not parse.tokens[n].is_quoted} if parse.may_quote else numbers


def _describes(parse: Parse, number: int, spot: Spot, *, is_state: bool) -> bool:
    """Whether a name only describes what follows: "a U.S. official", "Kyiv's request", "Moscow time"."""
    tokens = parse.tokens
    end = _end_of(parse, number, spot)
    if end >= len(tokens):
        return False
    if tokens[end].part is Part.POSSESSIVE:
        behind = tokens[end + 1 : end + 4]
        is_ruler = is_state or spot.name in state_seats()
        return is_ruler and not any(
            t.word in place_words("parts") or t.word in place_words("sites") or t.part is Part.NAME
            for t in behind
        )
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
    return [
        one
        for one in located
        if not _is_landmark(parse, one, located)
        and not any(other is not one and _holds(one.place, other.place) for other in located)
    ]


def _is_landmark(parse: Parse, one: Located, located: Sequence[Located]) -> bool:
    """Whether a place only says where another is: "Joncherey, near Belfort"."""
    if one.number == 0 or parse.tokens[one.number - 1].word != "near":
        return False
    return any(0 < one.number - other.number <= _BESIDE for other in located)


def _holds(outer: Place, inner: Place) -> bool:
    """Whether one place is wider than another of its country, and only says where that is."""
    if land_of(outer.country) != land_of(inner.country):
        return not outer.country and outer.kind != inner.kind
    return _fineness(outer) < _fineness(inner)


def _fineness(place: Place) -> int:
    return {STATE: 0, REGION: 1, TOWN: 2}.get(place.kind, 3)
