"""What the words before a printed day say of it: published, changed, or something else."""

from __future__ import annotations

import re
import tomllib
from enum import Enum, auto
from functools import cache
from importlib.resources import files


class Cue(Enum):
    """What a printed day is, as the words before it have it."""

    PUBLISHED = auto()
    CHANGED = auto()
    NEITHER = auto()
    UNTOLD = auto()


_REACH = 60  # characters before the day


def cue_before(text: str) -> Cue:
    """The cue that stands last in the words before a day; the nearest one counts."""
    last, found = -1, Cue.UNTOLD
    for cue, pattern in _patterns().items():
        for match in pattern.finditer(text[-_REACH:].lower()):
            if match.start() > last:
                last, found = match.start(), cue
    return found


@cache
def _patterns() -> dict[Cue, re.Pattern[str]]:
    words = tomllib.loads(
        files("extract.data").joinpath("publication_words.toml").read_text(encoding="utf-8")
    )
    return {
        cue: re.compile(
            "|".join(sorted({_pattern(word) for lines in words[name].values() for word in lines}))
        )
        for cue, name in ((Cue.PUBLISHED, "published"), (Cue.CHANGED, "changed"), (Cue.NEITHER, "neither"))
    }


def _pattern(word: str) -> str:
    """A word at its beginning; in scripts without capitals it may follow another without a space."""
    has_case = word[0].lower() != word[0].upper()
    return rf"(?<![^\W\d_]){re.escape(word)}" if has_case else re.escape(word)
