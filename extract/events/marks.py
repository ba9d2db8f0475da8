"""By what a happening can be known among others of its kind: its place or people, and its marks.

News of one kind comes from one place day after day. A mark is what not every such happening has: a number of
people, a name, or a word that does not belong to the kind itself.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from extract.events.agreement.sayings import whom
from extract.events.apart import is_wide
from extract.events.kinds import ATTACKS, KINDS
from extract.events.numbers import NUMBER_WORDS
from extract.events.wordbag import find_spots, stems_of
from extract.gazetteer.states import state_names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.events.likeness import Told
    from extract.model import Mention

ONCE: Final = frozenset({"troop_movement", "agreement", "leadership", "territory"})
"""Kinds of what a side does once: mobilises, signs, takes office, takes a town."""

LEAST: Final = 3  # people; "one was killed" is said of many days

_KNOWN: Final = frozenset({"state", "group", "organisation", "person"})
_OF_ANY: Final = stems_of(
    "people person civilians killed dead died deaths injured wounded hurt victims bodies least reported early"
    " morning afternoon evening night overnight attack raid assault fire hit strike launch land target damage"
    " destroy air aircraft plane jet bombs shells rounds town city village area building house fell"
) | stems_of(" ".join(NUMBER_WORDS))


def anchors_of(mention: Mention) -> frozenset[str]:
    """Names of which two reports of one happening have one in common.

    They are towns and the like, or whoever it was done to; of what a side does once also who did it.
    """
    return frozenset(_anchors(mention))


def _anchors(mention: Mention) -> Iterator[str]:
    for place in mention.places:
        if not is_wide(place):
            yield place.name
    yield from (spot for spot in find_spots(mention.label) if spot not in state_names())
    for actor in mention.actors:
        is_named = actor.kind in _KNOWN and any(letter.isupper() for letter in actor.name)
        if is_named and (actor.role == "target" or mention.kind in ONCE):
            yield actor.name


def marks_of(told: Told) -> frozenset[str]:
    """The marks that stand in the label of a mention or are its numbers of people."""
    mention, bag = told.mention, told.words
    beside = stems_of(" ".join((*(place.name for place in mention.places), *mention.said_by)))
    beside |= stems_of(" ".join(actor.name for actor in mention.actors if actor.role != "target"))
    words = {word for word in bag.label - beside - bag.spots - _OF_ANY if not word[0].isdigit()}
    if mention.kind not in ONCE:
        words -= _common_words(mention.kind)
    numbers = {
        f"{toll.measure} {whom(toll)}: {toll.low}"
        for toll in mention.tolls
        if not toll.is_total and toll.low is not None and toll.low >= LEAST and toll.high in {None, toll.low}
    }
    return frozenset(words | numbers)


@cache
def _common_words(kind: str) -> frozenset[str]:
    """The words that belong to a kind, and to all violence where it is one of it."""
    kinds = ATTACKS if kind in ATTACKS else {kind}
    return stems_of(" ".join(f"{one.verbs} {one.nouns}" for one in KINDS if one.name in kinds))
