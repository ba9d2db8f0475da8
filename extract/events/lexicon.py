"""Looking a word up, once for all, in every word list that is asked of every word."""

from __future__ import annotations

from functools import cache
from typing import Final

from extract.events.casualties import measures_of
from extract.events.classify import speaks_for_kind
from extract.events.grammar.known import ACTOR, EVENT, KIND, TOLL
from extract.events.grammar.nouns import event_nouns
from extract.events.grammar.tokens import Words
from extract.events.name_words import name_words
from extract.events.who.nouns import actor_nouns, kinds_of_actors

_UNTELLING: Final = frozenset({"anonymity"})  # "spoke on condition of anonymity" is no news


def look_up(word: str) -> int:
    """Which lists have a word in small letters: the sum of their numbers."""
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


WORDS: Final = Words(look_up)
"""All words met so far, taken apart and looked up."""
