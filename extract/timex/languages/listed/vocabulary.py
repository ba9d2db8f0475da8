"""What is listed of one language: its words for times, its phrases, and its traps.

A list is a TOML file beside this module, named by the code of its language; what its tables mean is told
in docs/languages.md. Words are kept as patterns see them (:func:`extract.timex.fold.fold`).
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.resources import files
from typing import Any, Final

from extract.timex.fold import fold

LISTED: Final = ("ar", "de", "es", "fr", "ru", "uk")
"""The codes of the languages that have a list of their own."""

_WORD_TABLES: Final = (
    "month", "weekday", "day", "number", "unit", "named_unit", "pair", "which", "which_before", "year_word",
    "period", "part", "modifier",
)  # fmt: skip

Words = Mapping[str, str]
"""Folded words, each with the key of its table."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words and phrases of a language.

    ``tables`` has the words of each slot with what they mean, still as text; ``patterns`` the phrases by
    the name of their rule, in the language of :mod:`extract.timex.pattern`; ``examples`` and ``refuses``
    prove them. ``not_after`` names, for a phrase that begins with its key ("*" is any), words that make it
    no time when they stand before it; ``only_after`` those without which it is none ("^": a beginning);
    ``only_lower`` words that are none when they have a capital inside a sentence. ``ahead`` are words that
    make a clause look ahead, ``breaks`` words at which a clause ends.
    """

    code: str
    name: str
    tables: Mapping[str, Words]
    patterns: Mapping[str, str]
    examples: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    refuses: tuple[str, ...] = ()
    not_after: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    only_after: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    only_lower: tuple[str, ...] = ()
    ahead: tuple[str, ...] = ()
    breaks: tuple[str, ...] = ()


def read_list(code: str) -> Vocabulary:
    """The list of a language of :data:`LISTED`."""
    listed: dict[str, Any] = tomllib.loads(
        (files(__package__) / "data" / f"{code}.toml").read_text(encoding="utf-8")
    )
    return Vocabulary(
        code=code,
        name=listed["name"],
        tables={table: fold_table(listed[table]) for table in _WORD_TABLES if table in listed},
        patterns={name: fold(pattern) for name, pattern in listed["patterns"].items()},
        examples=listed["examples"],
        refuses=tuple(listed["refuses"]["phrases"]),
        not_after=_folded(listed.get("not_after", {})),
        only_after=_folded(listed.get("only_after", {})),
        only_lower=tuple(map(fold, listed.get("only_lower", {}).get("words", ()))),
        ahead=tuple(map(fold, listed["ahead"])),
        breaks=tuple(map(fold, listed["breaks"])),
    )


def fold_table(table: Mapping[str, list[str]]) -> Words:
    """The words of a table, folded, each with its key."""
    return {fold(word): key for key, words in table.items() for word in words}


def _folded(table: Mapping[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {fold(key): tuple(map(fold, words)) for key, words in table.items()}
