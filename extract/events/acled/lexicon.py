"""The lists of words that signs are made of: which of them has a word."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_WORD = re.compile(r"[a-z0-9]+(?:['-][a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class _Lexicon:
    """The names of the lists that have a word: whole, by its beginning, and with the words that follow it."""

    whole: Mapping[str, tuple[str, ...]]
    beginnings: Mapping[str, tuple[str, ...]]
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]


@cache
def load_lists() -> Mapping[str, str]:
    """Each list of ``extract/data/subtype_words.toml`` by its name, as it is written there."""
    lists: dict[str, str] = tomllib.loads(
        (files("extract.data") / "subtype_words.toml").read_text(encoding="utf-8")
    )
    return lists


@cache
def _lexicon() -> _Lexicon:
    whole: dict[str, tuple[str, ...]] = {}
    beginnings: dict[str, tuple[str, ...]] = {}
    phrases: dict[str, tuple[tuple[tuple[str, ...], str], ...]] = {}
    for name, words in load_lists().items():
        for word in words.split():
            first, *rest = word.split("_")
            if rest:
                phrases[first] = (*phrases.get(first, ()), (tuple(rest), name))
            elif word.endswith("*"):
                beginnings[word[:-1]] = (*beginnings.get(word[:-1], ()), name)
            else:
                whole[word] = (*whole.get(word, ()), name)
    return _Lexicon(whole, beginnings, phrases)


@lru_cache(maxsize=20_000)
def _lists_of(word: str) -> frozenset[str]:
    """The lists that have this word by itself."""
    lexicon = _lexicon()
    begun = (lexicon.beginnings.get(word[:length], ()) for length in range(2, len(word) + 1))
    return frozenset(lexicon.whole.get(word, ())).union(*begun)


def find_listed(sentence: str) -> dict[str, list[int]]:
    """Where the words of each list stand in a sentence, counted in words from 0, in ascending order."""
    words: list[str] = _WORD.findall(sentence.lower().replace("’", "'"))
    phrases = _lexicon().phrases
    places: dict[str, list[int]] = {}
    for number, word in enumerate(words):
        bare = word.removesuffix("'s")
        names = _lists_of(bare)
        longer = phrases.get(bare)
        if longer:
            names = names.union(
                name for rest, name in longer if tuple(words[number + 1 : number + 1 + len(rest)]) == rest
            )
        for name in names:
            places.setdefault(name, []).append(number)
    return places
