"""Spellings of one name made alike: "Deir al-Balah", "Deir el Balah" and "Deir Al Balaḩ" have one key."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_DROPPED = re.compile("['’‘.`\u02bb\u02bc\u02bf\u02be\u00b4\u02b9]")
_SPACING = re.compile("[\\s\\-\u2010\u2011–_/,()]+")
_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "\u0131": "i", "đ": "d", "ə": "a", "æ": "ae", "œ": "oe", "ð": "d"}
)
_ARTICLES = re.compile(r"\bel (?=\w)")
_SAINT = re.compile(r"\bst (?=\w)")


@lru_cache(maxsize=20_000)
def fold(name: str) -> str:
    """The key of a name: no case, accents, apostrophes or hyphens, "el" as "al", "St." as "Saint"."""
    if name.isascii():
        folded = name.lower()
    else:
        marked = unicodedata.normalize("NFKD", name.casefold())
        folded = "".join(mark for mark in marked if not unicodedata.combining(mark)).translate(_LETTERS)
    folded = _SPACING.sub(" ", _DROPPED.sub("", folded)).strip()
    return _SAINT.sub("saint ", _ARTICLES.sub("al ", folded))
