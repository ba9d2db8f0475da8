"""Words chosen: where a text takes one of several words that put the same thing in another light.

What is found is shown side by side and never counted as a fault: a writer must take one of them.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

from extract.model import TextSpan

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONGEST_ENDING = 14  # letters


@dataclass(frozen=True, slots=True)
class WordGroup:
    """Words that writers choose between for one thing; ``title`` says what that is."""

    key: str
    title: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WordChoice:
    """A word of a group, at its place in a text."""

    span: TextSpan
    word: str
    group: str


@cache
def word_groups() -> tuple[WordGroup, ...]:
    """All groups in the order of ``data/framing_words.toml``."""
    text = (files("extract") / "data" / "framing_words.toml").read_text(encoding="utf-8")
    return tuple(
        WordGroup(group["key"], group["title"], tuple(group["words"]))
        for group in tomllib.loads(text)["group"]
    )


def find_word_choices(text: str, offset: int = 0) -> Iterator[WordChoice]:
    """The words chosen in ``text``, in order, where it begins at ``offset`` of its article.

    Of two that begin at one place, the longer is found.
    """
    for found in _pattern().finditer(text):
        word = found.group().casefold()
        span = TextSpan(offset + found.start(), offset + found.end())
        yield WordChoice(span, word, _group_of(word))


@cache
def _pattern() -> re.Pattern[str]:
    words = [word for group in word_groups() for word in group.words]
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return re.compile(rf"\b(?:{'|'.join(map(_as_pattern, longest_first))})\b", re.IGNORECASE)


@lru_cache(maxsize=4096)
def _group_of(found: str) -> str:
    """The group of the longest listed word that ``found`` is."""
    fitting = [
        (len(word), group.key)
        for group in word_groups()
        for word in group.words
        if re.fullmatch(_as_pattern(word), found)
    ]
    return max(fitting)[1]


def _as_pattern(word: str) -> str:
    """A listed word as a pattern: "*" stands for an ending, "?" for one letter."""
    escaped = re.escape(word)
    return escaped.replace(r"\*", rf"\w{{0,{_LONGEST_ENDING}}}").replace(r"\?", r"\w")
