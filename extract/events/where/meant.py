"""Places that are meant and not named: "the city", "the country", "Soviet territory", "the war"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from extract.events.grammar.words import Part
from extract.events.kinds import STATEMENT
from extract.events.where.ties import Tie, is_of_aim, is_struck, place_words, tie_of
from extract.gazetteer.atlas import STATE
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


def stands_in(parse: Parse) -> bool:
    """Whether a sentence has a word that can stand for a place."""
    return any(token.word in _STANDING_IN or token.word in place_words("lands") for token in parse.tokens)


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
    place = atlas.last_town(parse.tokens[number].start)
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
