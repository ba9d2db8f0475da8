"""A language of time: its vocabulary, its rules and its cues, as one record.

A second grammar is a package beside ``languages/en`` that gives such a record; nothing else changes. A
language without one is read by lists of words, as ``languages/listed`` makes such a record of them.
"""

from __future__ import annotations

import importlib
import re
from collections import defaultdict
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from extract.language import is_english
from extract.timex.fold import shadow
from extract.timex.pattern import HEAD_LENGTH, Pattern, Slot, compile_pattern, openings_regex

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from extract.timex.anchor import Direction
    from extract.timex.rule import Rule
    from extract.timex.story import Asides

LANGUAGES = ("en",)
"""The codes of the languages that have a grammar of their own."""

_KEPT = 24  # languages whose rules stay in memory
_HEADS_KEPT = 60_000  # a bound for hostile texts; real ones stay far below it
_OPENING = 6  # characters by which most words are passed over


@dataclass(frozen=True, slots=True)
class Language:
    """What is known of one language.

    ``signals`` matches the preposition just before a phrase; ``southern`` a place where seasons are the
    other way round; ``deictic`` words that only news uses of time ("yesterday", a bare weekday);
    ``asides`` shows dates that are named in passing.
    ``direction`` tells from the clause around a phrase (folded text, start, end) whether it looks back
    or ahead; ``refuse`` whether what stands there (text, folded text, start, end) is a lookalike.
    """

    code: str
    slots: Mapping[str, Slot]
    rules: tuple[Rule, ...]
    signals: re.Pattern[str]
    southern: re.Pattern[str]
    deictic: re.Pattern[str]
    asides: Asides
    direction: Callable[[str, int, int], Direction]
    refuse: Callable[[str, str, int, int], bool]


@dataclass(frozen=True, slots=True)
class ReadyRule:
    """A rule with its pattern made ready, and its place in the order of declaration.

    ``match`` tries the pattern at a place of a folded text.
    """

    rule: Rule
    pattern: Pattern
    order: int
    match: Callable[[str, int], re.Match[str] | None] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        """Look the expression's method up once, not at every place of every text."""
        object.__setattr__(self, "match", self.pattern.expression.match)


class RuleIndex:
    """The rules of a language by the characters they can begin with."""

    def __init__(self, language: Language) -> None:
        """Make every rule ready; takes some tenths of a second, once for each process."""
        self.language = language
        self.ready = tuple(
            ReadyRule(rule, compile_pattern(rule.pattern, language.slots), order)
            for order, rule in enumerate(language.rules)
        )
        self._by_head: dict[str, list[ReadyRule]] = defaultdict(list)
        self.followers: dict[str, list[ReadyRule]] = defaultdict(list)
        for ready in self.ready:
            for name in ready.rule.follows:
                self.followers[name].append(ready)
            if not ready.rule.follows:
                for head in ready.pattern.heads:
                    self._by_head[head].append(ready)
        self._opening = re.compile(openings_regex(self._by_head, _OPENING))
        self._known: dict[str, tuple[ReadyRule, ...]] = {}

    def places(self, folded: str) -> Iterator[int]:
        """The places of a text where some rule may begin, judged by a few characters."""
        return (found.start() for found in self._opening.finditer(f" {folded}"))

    def starting(self, head: str) -> tuple[ReadyRule, ...]:
        """The rules that may begin with ``head``, the next few characters of a folded text."""
        rules = self._known.get(head)
        if rules is None:
            if len(self._known) > _HEADS_KEPT:
                self._known.clear()
            keys = shadow(head)
            orders = {
                one.order for end in range(1, HEAD_LENGTH + 1) for one in self._by_head.get(keys[:end], ())
            }
            rules = tuple(self.ready[order] for order in sorted(orders))
            self._known[head] = rules
        return rules


@lru_cache(maxsize=_KEPT)
def index_of(code: str) -> RuleIndex:
    """The rules of a language, ready for reading; made once.

    A language without a grammar of its own is read by lists (:mod:`extract.timex.languages.listed`), one
    that has none of those either by dates in figures. What is no code of a language, "und" among it, is
    read as English.
    """
    if is_english(code):
        code = "en"
    if code in LANGUAGES:
        return RuleIndex(importlib.import_module(f"extract.timex.languages.{code}").LANGUAGE)
    return RuleIndex(importlib.import_module("extract.timex.languages.listed").language_of(code))
