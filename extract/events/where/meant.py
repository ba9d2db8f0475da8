"""Places that are meant and not named: "the city", "the country", "Soviet territory", "the war"."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Final

from extract.events.grammar.words import Part
from extract.events.kinds import STATEMENT
from extract.events.where.ties import VIOLENT, Tie, is_of_aim, is_struck, place_words, tie_of
from extract.gazetteer.atlas import STATE, TOWN
from extract.gazetteer.states import state_adjectives

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.events.grammar.clauses import Parse
    from extract.events.tellings import Telling
    from extract.events.where.choose import Atlas
    from extract.model import Place

_SETTLEMENTS: Final = frozenset("city town village port capital".split())
_LANDS: Final = frozenset({"country", "nation"})
_STANDING_IN: Final = _SETTLEMENTS | _LANDS
_WHOLE: Final = frozenset({"the", "whole", "entire"})
_REACH: Final = 4  # tokens
_REACH_OF_WHERE: Final = 12  # tokens
_REACH_OF_THERE: Final = 200  # characters
_IN_VERB: Final = frozenset({Part.BE, Part.HAVE, Part.MODAL})
_NEAR: Final = 500  # characters: about three sentences
_AT_SITES: Final = VIOLENT | {"territory", "detention", "riot", "protest", "bombing"}
_WITH_SITES: Final = frozenset({TOWN, "city", "town", "village"})
_WARS: Final = frozenset("war conflict fighting hostilities".split())
_OF_WITH_SITES: Final = frozenset({TOWN, "city", "town", "village"})
_OF_WARS: Final = frozenset("the this civil heavy renewed fierce latest".split())


def stands_in(parse: Parse) -> bool:
    """Whether a sentence has a word that can stand for a place."""
    return not parse.words.isdisjoint(_meaning_places())


@cache
def _meaning_places() -> frozenset[str]:
    return _STANDING_IN | place_words("lands")


def places_meant(
    parse: Parse, numbers: Sequence[int], telling: Telling, atlas: Atlas
) -> Iterator[tuple[int, Tie, Place]]:
    """The places that words of a telling stand for, each with its token and how it hangs on the telling."""
    if telling.kind == STATEMENT:
        return
    for number in numbers:
        word = parse.tokens[number].word
        if word in place_words("lands"):
            place, first = _land_of_people(parse, number, atlas)
        elif word in _STANDING_IN and not _is_named(parse, number):
            place, first = _stood_for(parse, number, atlas)
        else:
            continue
        if place is None or is_of_aim(parse, number, telling):
            continue
        tie = tie_of(parse, first, telling, set())
        if tie is None and is_struck(parse, number, telling):
            tie = Tie.UPON
        if tie is not None:
            yield number, tie, place


def _is_named(parse: Parse, number: int) -> bool:
    """Whether the name follows, or somebody's own place is meant: "the city of Sumy", "the capital's"."""
    following = parse.tokens[number + 1] if number + 1 < len(parse.tokens) else None
    return following is not None and (
        following.word == "of" or following.part in {Part.OPEN, Part.NAME, Part.POSSESSIVE}
    )


def _stood_for(parse: Parse, number: int, atlas: Atlas) -> tuple[Place | None, int]:
    """The place of "the city", "the capital", "the whole country", and where its words begin."""
    first = number
    while first and parse.tokens[first - 1].word in _WHOLE:
        first -= 1
    if first == number:
        return None, number
    word = parse.tokens[number].word
    if word in _LANDS:
        return atlas.home_place(f"the {word}"), first
    if first < number - 1:
        return None, number
    if word == "capital":
        return atlas.capital(), first
    place = atlas.last_town(parse.tokens[number].start, may_be_written_in=word == "city")
    if place is not None:
        place = replace(place, because=f"'the {word}' is the last one named; {place.because}")
    return place, first


def _land_of_people(parse: Parse, number: int, atlas: Atlas) -> tuple[Place | None, int]:
    """The state of "Soviet territory", and where its words begin."""
    for before in range(number - 1, max(number - _REACH, -1), -1):
        token = parse.tokens[before]
        if token.part is not Part.NAME:
            if token.part is Part.ADJECTIVE:
                continue
            break
        written = atlas.text[token.start : token.end]
        state = state_adjectives().get(written)
        if state is None:
            break
        because = f"'{written} {parse.tokens[number].word}' is that of {state.name}, {STATE_MARK}"
        return atlas.state_place(state, because), before
    return None, number


STATE_MARK: Final = f"a {STATE}, marked at its middle"
"""What is said of a place that is a whole state."""


def place_above(parse: Parse, telling: Telling, atlas: Atlas) -> tuple[Place, ...]:
    """The place that a clause with "where" is about: "in Goma, where shells fell on Monday"."""
    clause = parse.clauses[telling.clause]
    if clause.marker != "where" or telling.kind == STATEMENT or telling.is_ahead:
        return ()
    start = parse.tokens[max(clause.first - _REACH_OF_WHERE, 0)].start
    spots = atlas.spots_between(start, parse.tokens[clause.first].start)
    place = atlas.place_of(spots[-1], is_located=True) if spots else None
    return () if place is None else (place,)


def place_there(parse: Parse, telling: Telling, atlas: Atlas, around: Sequence[Place]) -> tuple[Place, ...]:
    """The place of "troops were sent there": that of what was told just before, else the one named last."""
    if telling.kind == STATEMENT or "there" not in parse.words:
        return ()
    for number in parse.own[telling.clause]:
        following = parse.tokens[number + 1].part if number + 1 < len(parse.tokens) else Part.STOP
        if parse.tokens[number].word != "there" or following in _IN_VERB:
            continue  # "there was" is no place
        if around:
            return tuple(
                replace(one, because=f"'there' is the place told of last; {one.because}") for one in around
            )
        offset = parse.tokens[number].start
        for spot in reversed(atlas.spots_between(max(offset - _REACH_OF_THERE, 0), offset)):
            place = None if spot.name.isupper() else atlas.place_of(spot, is_located=True)
            if place is not None:
                return (replace(place, because=f"'there' is the place named last; {place.because}"),)
    return ()


def site_in(parse: Parse, telling: Telling, atlas: Atlas, around: Sequence[Place]) -> tuple[Place, ...]:
    """The town of "seized the airport", "shelled the hospital": the one named last, if that is near.

    ``around`` are the places of what was told just before; one of them stands in where no town is near.
    """
    if telling.group is None or telling.is_ahead or telling.kind not in _AT_SITES:
        return ()
    if parse.words.isdisjoint(place_words("town_sites")):
        return ()
    for number in parse.own[telling.clause]:
        if parse.tokens[number].word not in place_words("town_sites") or _is_named(parse, number):
            continue
        first = number
        while first and parse.tokens[first - 1].part in {Part.ADJECTIVE, Part.OPEN} and number - first < 3:
            if parse.is_in_verb(first - 1):
                break
            first -= 1
        if not first or parse.tokens[first - 1].word != "the" or is_of_aim(parse, number, telling):
            continue
        start = parse.tokens[number].start
        towns = [place for place in around if place.kind in _WITH_SITES]
        town = atlas.last_town(start, _NEAR) or (towns[0] if len(towns) == 1 else None)
        if town is not None and tie_of(parse, first - 1, telling, set()) is not None:
            words = atlas.text[parse.tokens[first - 1].start : parse.tokens[number].end]
            return (replace(town, because=f"{words!r} is in the town told of last; {town.because}"),)
    return ()


def war_of(parse: Parse, telling: Telling, atlas: Atlas) -> tuple[Place, ...]:
    """The place of "the war", "fighting broke out", "troops invaded", where the sentence names none."""
    clause = parse.clauses[telling.clause]
    if telling.group is None or telling.kind != "ground_fighting" or clause.subject is None:
        return ()
    words = [token.word for token in parse.tokens[slice(*clause.subject)]]
    is_war = words[-1] in _WARS and set(words[:-1]) <= _OF_WARS
    if not is_war and telling.group.verb.lemma != "invade":
        return ()
    place = atlas.war_place()
    return () if place is None else (place,)
