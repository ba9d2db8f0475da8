"""What a kind of event is: its words, and the sentences that prove it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of event, declared by its words.

    ``verbs`` are lemmas and ``nouns`` are words (plurals are found too) that name such an event by
    themselves. ``cues`` are words that speak for it beside another verb ("launched" is anything, "launched
    missiles" is a strike), ``against`` words that speak against it ("shares rallied"). Words are written with
    spaces between them. Each of ``examples`` is a sentence that tells of an event of this kind first; none of
    ``refuses`` tells of one. ``acled`` is the ACLED sub-type of such an event where its passage tells no
    more, and ``plover`` its PLOVER type and mode; either is empty where the scheme has no such place.
    """

    name: str
    title: str
    verbs: str
    nouns: str
    cues: str
    examples: tuple[str, ...]
    refuses: tuple[str, ...]
    against: str = ""
    acled: str = ""
    plover: str = ""
