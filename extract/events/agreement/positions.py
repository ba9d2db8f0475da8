"""Putting together those who say the same, and telling how the answers stand to each other."""

from __future__ import annotations

import math
from collections import defaultdict
from itertools import combinations, product
from typing import TYPE_CHECKING

from extract.events.agreement.fitting import (
    actors_fit,
    days_fit,
    places_fit,
    statuses_fit,
    toll_range,
    tolls_fit,
)
from extract.events.agreement.records import Position, Relation
from extract.events.agreement.sayings import speaker_key
from extract.model import Actor, DateSpan, Place, Status, Toll

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from extract.events.agreement.records import Saying, Value


def find_positions(sayings: Iterable[Saying]) -> tuple[Position, ...]:
    """The answers that are given, those of the most texts first; each saying is in one of them.

    The narrowest values come first and form answers of their own where they cannot both be true; a wider one
    ("in November") joins the answer of the most texts that it fits. Numbers of people are one answer only
    where they are the same number.
    """
    groups = _group(sorted(sayings, key=lambda saying: (_width(saying.value), saying.order)))
    replaced = find_replaced(one for group in groups for one in group)
    last = _last_words(groups, replaced)
    articles = [
        tuple(dict.fromkeys(a for a, number in last.items() if number == place))
        for place in range(len(groups))
    ]
    texts = [
        len({one.witness.text_id for one in group if one.witness.article_id in articles[place]})
        for place, group in enumerate(groups)
    ]
    order = sorted(
        range(len(groups)), key=lambda place: (-texts[place], min(one.order for one in groups[place]))
    )
    first = groups[order[0]] if order else []
    return tuple(
        Position(
            value=groups[place][0].value,
            sayings=tuple(sorted(groups[place], key=lambda saying: saying.order)),
            articles=articles[place],
            texts=texts[place],
            relation=relate(groups[place], first, replaced),
        )
        for place in order
    )


def relate(first: Sequence[Saying], second: Sequence[Saying], replaced: frozenset[Saying]) -> Relation:
    """How two answers stand to each other: as their sayings do that stand farthest apart."""
    if first is second:
        return Relation.AGREE
    return max(
        (_relate(one, other, replaced) for one, other in product(first, second)), default=Relation.AGREE
    )


def find_relation(positions: Sequence[Position]) -> Relation:
    """How far apart the answers to one claim are."""
    replaced = find_replaced(one for position in positions for one in position.sayings)
    pairs = combinations(positions, 2)
    return max((relate(one.sayings, other.sayings, replaced) for one, other in pairs), default=Relation.AGREE)


def find_replaced(sayings: Iterable[Saying]) -> frozenset[Saying]:
    """The sayings that their own named speaker has replaced: later, or at once with a higher number.

    Nobody speaks against themselves: what they say last counts.
    """
    of_speaker: defaultdict[str, list[Saying]] = defaultdict(list)
    for saying in sayings:
        if speaker_key(saying):
            of_speaker[speaker_key(saying)].append(saying)
    return frozenset(
        one
        for said in of_speaker.values()
        for one, other in product(said, said)
        if one.value != other.value and _is_later(other, one)
    )


def _is_later(one: Saying, other: Saying) -> bool:
    """Whether ``one`` takes the place of what the same speaker said: of a later day, or higher."""
    if one.told and other.told and one.told != other.told:
        return one.told > other.told
    if isinstance(one.value, Toll) and isinstance(other.value, Toll):
        return toll_range(one.value) > toll_range(other.value)
    return False


def _relate(one: Saying, other: Saying, replaced: frozenset[Saying]) -> Relation:
    if fit(one.value, other.value):
        is_number = isinstance(one.value, Toll) and isinstance(other.value, Toll)
        return Relation.CHANGED if is_number and one.told != other.told else Relation.AGREE
    if one in replaced or other in replaced or _has_grown(one, other) or _has_grown(other, one):
        return Relation.CHANGED
    return Relation.DIFFER


def _has_grown(one: Saying, other: Saying) -> bool:
    """Whether a number that was told on a later day is higher, as counts are while more is found out."""
    if not (isinstance(one.value, Toll) and isinstance(other.value, Toll) and one.told and other.told):
        return False
    return one.told > other.told and toll_range(one.value)[0] > toll_range(other.value)[0]


def fit(first: Value, second: Value) -> bool:
    """Whether two values of one aspect can both be true."""
    match first, second:
        case DateSpan(), DateSpan():
            return days_fit(first, second)
        case Toll(), Toll():
            return tolls_fit(first, second)
        case Status(), Status():
            return statuses_fit(first, second)
        case tuple(), tuple():
            places = (
                [one for one in first if isinstance(one, Place)],
                [one for one in second if isinstance(one, Place)],
            )
            actors = (
                [one for one in first if isinstance(one, Actor)],
                [one for one in second if isinstance(one, Actor)],
            )
            return places_fit(*places) if all(places) else actors_fit(*actors)
        case _:
            return False


def _group(sayings: Sequence[Saying]) -> list[list[Saying]]:
    groups: list[list[Saying]] = []
    values: list[set[Value]] = []
    for saying in sayings:
        fitting = [
            place for place, held in enumerate(values) if all(_is_one(saying.value, value) for value in held)
        ]
        if fitting:
            best = max(
                fitting, key=lambda place: (len({one.witness.text_id for one in groups[place]}), -place)
            )
            groups[best].append(saying)
            values[best].add(saying.value)
        else:
            groups.append([saying])
            values.append({saying.value})
    return groups


def _is_one(first: Value, second: Value) -> bool:
    if isinstance(first, Toll) and isinstance(second, Toll):
        return toll_range(first) == toll_range(second)
    return fit(first, second)


def _last_words(groups: Sequence[Sequence[Saying]], replaced: frozenset[Saying]) -> dict[str, int]:
    """Article id to the number of the answer that is its last word; what its speaker has replaced is not."""
    said = sorted(
        ((saying, place) for place, group in enumerate(groups) for saying in group),
        key=lambda pair: (pair[0] not in replaced, pair[0].order),
    )
    return {saying.witness.article_id: place for saying, place in said}


def _width(value: Value) -> tuple[float, str]:
    """How little a value says, and what tells it from others as wide."""
    match value:
        case DateSpan():
            return (value.days if value.days is not None else math.inf), repr(value)
        case Toll():
            low, high = toll_range(value)
            return high - low, repr((low, high))
        case Status():
            return list(Status).index(value), value
        case _:
            return -len(value), repr(value)
