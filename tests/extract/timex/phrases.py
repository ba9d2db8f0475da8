"""Phrases of the pattern language as hypothesis strategies: what a pattern says, written out at random."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from extract.timex.language import index_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from extract.timex.pattern import Slot

_ASCII = st.characters(codec="ascii")


@cache
def words_of(slot: Slot) -> st.SearchStrategy[str]:
    """What may stand in a slot; the heads of a slot of words are its words."""
    if any("0" in head for head in slot.heads):
        written = st.from_regex(slot.regex, fullmatch=True, alphabet=_ASCII)
        return written.map(lambda words: " ".join(words.split()))
    return st.sampled_from(sorted(slot.heads))


def phrases_of(source: str, slots: Mapping[str, Slot]) -> st.SearchStrategy[str]:
    """What a pattern reads; brackets, which mark the time expression, are read past."""
    strategy, rest = _alternatives(source, slots)
    assert not rest, f"{rest!r} is left over of {source!r}"
    return strategy


def _alternatives(source: str, slots: Mapping[str, Slot]) -> tuple[st.SearchStrategy[str], str]:
    branches = []
    while True:
        branch, source = _sequence(source, slots)
        branches.append(branch)
        if not source.startswith("|"):
            return st.one_of(branches), source
        source = source[1:]


def _sequence(source: str, slots: Mapping[str, Slot]) -> tuple[st.SearchStrategy[str], str]:
    parts = []
    while source and source[0] not in "|)]":
        part, source = _one(source, slots)
        if source.startswith("?"):
            part, source = st.one_of(st.just(""), part), source[1:]
        parts.append(part)
    return st.tuples(*parts).map("".join), source


def _one(source: str, slots: Mapping[str, Slot]) -> tuple[st.SearchStrategy[str], str]:
    match source[0]:
        case "(" | "[":
            inner, rest = _alternatives(source[1:], slots)
            return inner, rest[1:]
        case "{":
            name, _, rest = source[1:].partition("}")
            return words_of(slots[name.partition(":")[0]]), rest
        case " ":
            return st.just(" "), source[1:]
        case "~":
            return st.sampled_from("- "), source[1:]
    return st.just(source[0]), source[1:]


@cache
def any_phrase(code: str = "en") -> st.SearchStrategy[str]:
    """A phrase of any rule of a language, as a rule reads it or with a capital at each word."""
    language = index_of(code).language
    phrase = st.one_of([phrases_of(rule.pattern, language.slots) for rule in language.rules])
    return st.one_of(phrase, phrase.map(str.title))
