"""What can be known of a word by looking it up: the bits of one number, kept with every token.

``extract/events/lexicon.py`` looks words up in the word lists; grammar only passes on what it says. Most
words of a text are in none of the lists. A sentence knows by one number which of the lists have a word of it,
so that what needs such a word is not tried where there is none.
"""

from __future__ import annotations

from typing import Final

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
