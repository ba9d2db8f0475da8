"""What a sub-type of event is: the signs that speak for it, and the sentences that prove it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Subtype:
    """One label, declared by its signs.

    ``label`` is the label as the scorer of kinds has it, ``title`` what ACLED calls it, or plain words for a
    label that is not ACLED's; ``plover`` is the PLOVER type and mode, "ASSAULT aerial".

    Each line of ``signs`` is a weight and what must stand in one sentence: "3 warplane bombed & !found"
    weighs 3 where a word of the list "warplane" is followed, a few words on, by one of "bombed", and none of
    "found" is there. A negative weight speaks against. Lists stand in ``extract/data/subtype_words.toml``.
    Each of ``examples`` is a sentence that is given this label; none of ``refuses`` is.
    """

    label: str
    title: str
    plover: str
    signs: str
    examples: tuple[str, ...]
    refuses: tuple[str, ...]
