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
        span = TextSpan(offset + found.start(), offset + found.end())
        yield WordChoice(span, found.group().casefold(), _group_of(found.group()))


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{'|'.join(_as_pattern(word) for word, _ in _longest_first())})\b", re.IGNORECASE
    )


@cache
def _listed() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Each listed word by itself, with its group."""
    return tuple((re.compile(_as_pattern(word), re.IGNORECASE), group) for word, group in _longest_first())


def _longest_first() -> list[tuple[str, str]]:
    words = [(word, group.key) for group in word_groups() for word in group.words]
    return sorted(words, key=lambda pair: (-len(pair[0]), pair))


@lru_cache(maxsize=4096)
def _group_of(found: str) -> str:
    """The group of the longest listed word that ``found`` is."""
    return next(group for pattern, group in _listed() if pattern.fullmatch(found))


def _as_pattern(word: str) -> str:
    """A listed word as a pattern: "*" stands for an ending, "?" for one letter."""
    escaped = re.escape(word)
    return escaped.replace(r"\*", rf"\w{{0,{_LONGEST_ENDING}}}").replace(r"\?", r"\w")
