"""What the word lists know of a word: looked up once for all, and kept with every token that has it.

Most words of a text are in none of these lists. A sentence knows by one number which of the lists have a word
of it, so that what needs such a word is not tried where there is none.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from extract.events.casualties import measures_of
from extract.events.classify import speaks_for_kind
from extract.events.grammar.nouns import event_nouns
from extract.events.name_words import name_words
from extract.events.who.nouns import actor_nouns, kinds_of_actors

EVENT: Final = 1
"""It is a noun for a happening: "attack", "talks"."""

TOLL: Final = 2
"""It may tell that people were killed, hurt, missing, driven out or taken."""

KIND: Final = 4
"""It speaks for or against a kind of event, or tells that nothing has happened."""

ACTOR: Final = 8
"""It can name somebody without being a name: "rebels", "parliament"; or it looks like no name and is one."""

LISTS: Final = EVENT | TOLL | KIND | ACTOR
"""All lists."""

TURNS: Final = 16
"""No list has it, but grammar: a verb group or a clause may begin with it."""

_UNTELLING: Final = frozenset({"anonymity"})  # "spoke on condition of anonymity" is no news


def look_up(word: str) -> int:
    """Which lists have a word in small letters: the sum of the numbers above."""
    return (
        EVENT * (word in event_nouns())
        + TOLL * bool(measures_of(word))
        + KIND * (speaks_for_kind(word) or word in _UNTELLING)
        + ACTOR * (word in _actors())
    )


@cache
def _actors() -> frozenset[str]:
    given = {name.lower() for name in name_words("given")}
    return frozenset(kinds_of_actors()) | actor_nouns("chambers") | given
