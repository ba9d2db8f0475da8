"""How a place hangs on what happens: "in Sumy", "an attack on Kharkiv", "sent to Russia", or not at all."""

from __future__ import annotations

import tomllib
from enum import IntEnum
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from extract.events.grammar.clauses import IN_NOUN
from extract.events.grammar.groups import Tense
from extract.events.grammar.words import LISTENERS_AND_DAYS, Part

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from extract.events.grammar.clauses import Parse
    from extract.events.tellings import Telling


class Tie(IntEnum):
    """How a place hangs on its clause, the closest first."""

    IN = 0
    UPON = 1
    TOWARDS = 2
    FROM = 3


VIOLENT: Final = frozenset({"strike", "shelling", "bombing", "ground_fighting", "attack_on_civilians"})
"""The kinds of happenings that are done to a place."""

_DONE_TO_PLACES: Final = VIOLENT | {"territory", "humanitarian"}
_GOVERNS: Final = frozenset({Part.PREPOSITION, Part.TO, Part.SUBORDINATOR})
_JOINS: Final = frozenset({Part.COMMA, Part.COORDINATOR})
_REACH: Final = 8  # tokens from a place back to what governs it


@cache
def place_words(name: str) -> frozenset[str]:
    """One of the lists of ``data/place_words.toml``."""
    return _lists()[name]


@cache
def _lists() -> Mapping[str, frozenset[str]]:
    text = (files("extract") / "data" / "place_words.toml").read_text(encoding="utf-8")
    return {name: frozenset(words.split()) for name, words in tomllib.loads(text).items()}


def tie_of(parse: Parse, number: int, telling: Telling, ends: Collection[int]) -> Tie | None:
    """How the place at a token hangs on what governs it, or None where it is no place of the event.

    ``ends`` are where places end in the text, for lists: "in Goma, Bukavu and Uvira".
    """
    tokens = parse.tokens
    lemma = telling.group.verb.lemma if telling.group is not None else tokens[telling.trigger].word
    at = number - 1
    for _ in range(_REACH):
        if at < 0:
            return Tie.UPON if is_struck(parse, number, telling) else None
        token = tokens[at]
        if parse.is_in_verb(at):
            is_object = tokens[number - 1].part is not Part.COMMA and lemma in place_words("struck")
            return Tie.UPON if is_object and at == telling.trigger else None
        if token.part in _GOVERNS:
            return _tie_by(parse, at, lemma, telling)
        if token.part in _JOINS:
            if at and (tokens[at - 1].end in ends or _is_beside_its_kind(parse, at)):
                at -= 1
                continue
            return Tie.UPON if token.word == "and" and is_struck(parse, number, telling) else None
        is_date = token.word in LISTENERS_AND_DAYS or (token.part is Part.NUMBER and token.word.isdigit())
        if token.part not in IN_NOUN or is_date:
            return None
        at -= 1
    return None


def is_struck(parse: Parse, number: int, telling: Telling) -> bool:
    """Whether a place is the subject that suffers: "was attacked", "fell", "were annexed"."""
    clause, group = parse.clauses[telling.clause], telling.group
    if clause.subject is None or group is None or not clause.subject[0] <= number < clause.subject[1]:
        return False
    if any(parse.tokens[n].part is Part.PREPOSITION for n in range(number + 1, clause.subject[1])):
        return False  # "Kyiv's forces in the east were attacked"
    following = parse.tokens[group.last + 1].word if group.last + 1 < len(parse.tokens) else ""
    if following == "under" and group.verb.lemma in {"be", "come", "remain"}:
        return _ends_noun(parse, number)  # "Crimea has been under Russian rule"
    suffers = group.is_passive or group.verb.lemma in place_words("suffers")
    return suffers and telling.kind in _DONE_TO_PLACES and _ends_noun(parse, number)


def _ends_noun(parse: Parse, number: int) -> bool:
    """Whether the noun ends with a name: "Goma was taken", and no "Goma residents were"."""
    following = number + 1
    while following < len(parse.tokens) and parse.tokens[following].part is Part.NAME:
        following += 1
    if following >= len(parse.tokens) or parse.is_in_verb(following):
        return True
    return parse.tokens[following].part in {Part.COMMA, Part.COORDINATOR, Part.ADVERB}


def _is_beside_its_kind(parse: Parse, comma: int) -> bool:
    """Whether a name in commas tells which: "left the state capital, Wad Madani"."""
    return parse.tokens[comma].part is Part.COMMA and parse.tokens[comma - 1].word in place_words("parts")


def _tie_by(parse: Parse, at: int, lemma: str, telling: Telling) -> Tie | None:
    tokens = parse.tokens
    word = tokens[at].word
    before = tokens[at - 1].word if at else ""
    if word in place_words("in"):
        is_measured = word == "within" or before in place_words("distance")
        return None if is_measured and before in place_words("distance") else Tie.IN
    if word == "of" and before != "out":
        return _behind_of(parse, at, lemma, telling)
    if word in place_words("upon"):
        is_above = word == "over" and any(
            tokens[n].word in place_words("in_the_air") for n in parse.own[telling.clause]
        )
        return Tie.UPON if is_above or _is_upon(word, before, lemma, telling) else None
    if word == "to" or word in place_words("into"):
        moves = before != "according" and (
            (lemma in place_words("moves") and at > telling.trigger)
            or before in place_words("journeys")
            or word in place_words("into")
        )
        return Tie.TOWARDS if moves else None
    if word == "from" or (word == "of" and before == "out"):
        if before in place_words("distance") or lemma not in place_words("leaves"):
            return None
        return Tie.FROM
    return None


def _is_upon(word: str, before: str, lemma: str, telling: Telling) -> bool:
    if word == "for":
        return before in place_words("contested") or lemma in place_words("contested")
    if word == "over":
        return before in place_words("in_the_air") or lemma in place_words("in_the_air")
    return before in place_words("assaults") or (
        telling.kind in VIOLENT and lemma not in place_words("declared")
    )


def _behind_of(parse: Parse, at: int, lemma: str, telling: Telling) -> Tie | None:
    """Behind "of": "the city of Sumy" hangs as the city does, "the siege of Sarajevo" is upon it."""
    tokens = parse.tokens
    noun = at - 1
    if noun < 0:
        return None
    if tokens[noun].word in place_words("done_to"):
        return Tie.UPON
    if tokens[noun].word not in place_words("parts"):
        return None
    for number in range(noun - 1, max(noun - _REACH, -1), -1):
        if parse.is_in_verb(number):
            return Tie.UPON if lemma in place_words("struck") else None
        token = tokens[number]
        if token.part in {Part.PREPOSITION, Part.TO}:
            if token.word == "on" and tokens[noun].word in {"outskirts", "coast", "edge", "side", "island"}:
                return Tie.IN
            return _tie_by(parse, number, lemma, telling)
        if token.part is Part.COMMA and tokens[number - 1].part is Part.NAME:
            return None
        if token.part not in IN_NOUN:
            return None
    return Tie.UPON if is_struck(parse, at + 1, telling) else None


def is_of_aim(parse: Parse, number: int, telling: Telling) -> bool:
    """Whether a place belongs to what is aimed at or spoken of: "allowed it to strike inside Russia"."""
    for group in parse.groups:
        if not telling.trigger < group.first < number or group.is_finite:
            continue
        is_aim = group.tense is Tense.INFINITIVE
        is_aim = is_aim or (group.verb.is_ing and parse.parts[group.first - 1] is Part.PREPOSITION)
        if is_aim and parse.owners[group.first] == parse.owners[number]:
            return True
    return False
