"""Of which kind an event is: the kind for which its words speak most."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from extract.events.grammar.nouns import plural
from extract.events.kinds import KINDS, OTHER, STATEMENT

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["OTHER", "STATEMENT", "classify"]

_TRIGGER, _TRIGGER_CUE, _NOUN, _CUE = 4, 2, 2, 1
_AGAINST = -3
_WANTED = 3  # what the words of a clause must weigh together to speak for a kind


@dataclass(frozen=True, slots=True)
class _Weights:
    """What each word speaks for and how much: as the event word, and as any other word of the clause."""

    trigger: Mapping[str, Mapping[str, int]]
    other: Mapping[str, Mapping[str, int]]


@cache
def _weights() -> _Weights:
    trigger: dict[str, dict[str, int]] = {}
    other: dict[str, dict[str, int]] = {}
    for kind in KINDS:
        for word in (*kind.nouns.split(), *kind.verbs.split()):
            trigger.setdefault(word, {})[kind.name] = _TRIGGER
        for word in kind.cues.split():
            trigger.setdefault(word, {}).setdefault(kind.name, _TRIGGER_CUE)
        for words, weight in ((kind.cues, _CUE), (kind.nouns, _NOUN), (kind.against, _AGAINST)):
            for word in words.split():
                other.setdefault(word, {})[kind.name] = weight
    for weights in (trigger, other):
        for word in tuple(weights):
            weights.setdefault(plural(word), weights[word])
    return _Weights(trigger, other)


def classify(trigger: str, words: Iterable[str]) -> str:
    """The name of the kind for which the words of a clause speak most.

    ``trigger`` is the lemma of its verb, or its event noun; ``words`` are its other words, lower-cased.
    A verb speaks only as the trigger: "the plan to bomb" bombs nothing.
    """
    weights = _weights()
    score = dict(weights.trigger.get(trigger, {}))
    for word in set(words):
        for kind, weight in weights.other.get(word, {}).items():
            score[kind] = score.get(kind, 0) + weight
    best = max(score.values(), default=0)
    if best < _WANTED:
        return OTHER
    return next(kind.name for kind in KINDS if score.get(kind.name) == best)
