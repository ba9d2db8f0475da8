"""What the word lists know of a word: looked up once for all, and kept with every token that has it.

Most words of a text are in none of these lists. A sentence knows by one number which of the lists have a word
of it, so that what needs such a word is not tried where there is none.
"""

from __future__ import annotations

from typing import Final

from extract.events.casualties import measures_of
from extract.events.classify import speaks_for_kind
from extract.events.grammar.nouns import event_nouns

EVENT: Final = 1
"""It is a noun for a happening: "attack", "talks"."""

TOLL: Final = 2
"""It may tell that people were killed, hurt, missing, driven out or taken."""

KIND: Final = 4
"""It speaks for or against a kind of event."""


def look_up(word: str) -> int:
    """Which lists have a word in small letters: the sum of the numbers above."""
    return EVENT * (word in event_nouns()) + TOLL * bool(measures_of(word)) + KIND * speaks_for_kind(word)
