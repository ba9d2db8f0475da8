"""Who is heard on a side, and which words it chooses where others choose another."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from app.web.texts import N_, _
from extract.framing import find_word_choices, word_groups

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from extract.model import Mention

MOST_SPEAKERS = 12
# The titles of :func:`extract.framing.word_groups`, which know no other language.
GROUP_TITLES: Final = {
    "fighters": N_("What those who fight are called"),
    "rulers": N_("What those who govern are called"),
    "taking": N_("How it is said that a place changed hands"),
    "killing": N_("How it is said that people died"),
    "attacking": N_("How an attack is called"),
    "saying": N_("How words are given to those who speak"),
    "distance": N_("Words that keep a distance"),
}


@dataclass(frozen=True, slots=True)
class Voices:
    """Who says so on a side, the most heard first; ``claiming`` are those who speak of their own fight."""

    speakers: tuple[tuple[str, int], ...]
    total: int
    claiming: tuple[str, ...]
    unnamed: int
    quoted: int


@dataclass(frozen=True, slots=True)
class WordRow:
    """The words of one group on both sides, each with how often."""

    title: str
    words: tuple[tuple[tuple[str, int], ...], tuple[tuple[str, int], ...]]


def view_voices(mentions: Sequence[Mention]) -> Voices:
    """Who is named as saying what the mentions tell."""
    times: Counter[str] = Counter()
    claiming: dict[str, None] = {}
    unnamed = quoted = 0
    for mention in mentions:
        for source, name in zip(mention.sources, mention.said_by, strict=False):
            times[_bare(name)] += 1
            unnamed += source.is_anonymous
            quoted += source.is_quoted
            if source.is_claim:
                claiming[_bare(name)] = None
    ordered = sorted(times.items(), key=lambda pair: (-pair[1], pair[0]))
    return Voices(tuple(ordered[:MOST_SPEAKERS]), len(ordered), tuple(claiming), unnamed, quoted)


def view_words(first: Iterable[str], second: Iterable[str]) -> tuple[WordRow, ...]:
    """The words chosen in the sentences of two sides, group by group, where either has one."""
    sides = [_words_by_group(sentences) for sentences in (first, second)]
    return tuple(
        WordRow(_(GROUP_TITLES[group.key]), (_ordered(sides[0], group.key), _ordered(sides[1], group.key)))
        for group in word_groups()
        if any(group.key in side for side in sides)
    )


def _words_by_group(sentences: Iterable[str]) -> dict[str, Counter[str]]:
    found: dict[str, Counter[str]] = {}
    for sentence in sentences:
        for choice in find_word_choices(sentence):
            found.setdefault(choice.group, Counter())[choice.word] += 1
    return found


def _ordered(side: dict[str, Counter[str]], group: str) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(side.get(group, Counter()).items(), key=lambda pair: (-pair[1], pair[0])))


def _bare(name: str) -> str:
    """A speaker without a leading article, so that one speaker is counted once."""
    for article in ("The ", "the ", "A ", "a ", "An ", "an "):
        name = name.removeprefix(article)
    return name
