"""Of which kind an event is: the kind for which its words speak most."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from extract.events.grammar.nouns import plural
from extract.events.grammar.verbs import verbs
from extract.events.kinds import KINDS, OTHER, STATEMENT
from extract.events.pairs import PAIRS
from extract.remembered import Remembered

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from collections.abc import Set as AbstractSet

__all__ = ["OTHER", "STATEMENT", "classify"]

_TRIGGER, _TRIGGER_CUE, _NOUN, _CUE = 4, 2, 2, 1
_AGAINST = -3
_PAIR = 5  # a verb with one certain other word
_NOUN_OF_LIGHT = 3  # beside a verb that says nothing of its own
_WANTED = 3  # what the words of a clause must weigh together to speak for a kind

# Verbs that say nothing of their own: "war broke out", "the talks failed", "the embassy closed".
_LIGHT = frozenset(
    """am anticipate are be become been begin break carry cease close collapse come commit conduct continue
    deepen drag end erupt escalate expect expire fail finish flare grow halt happen hold intensify is
    keep last lead make mount move occur organise organize pause plan postpone rage reopen resume run
    schedule shut shutter spread stage stall start stop suspend unfold was were""".split()
)


_ORDER = {kind.name: number for number, kind in enumerate(KINDS)}
_NOTHING: Mapping[str, int] = {}
_PAIRED = frozenset(word for pairs in PAIRS.values() for word in pairs)
_TAKES_EVENT = frozenset({"place", "effect", "hold", "part"})  # "took place": the event is the subject


@dataclass(frozen=True, slots=True)
class _Weights:
    """What each word speaks for and how much: as the event word, and as any other word of the clause.

    ``inflected`` are the words that speak only as forms of a verb among them, with its lemma.
    """

    trigger: Mapping[str, Mapping[str, int]]
    other: Mapping[str, Mapping[str, int]]
    inflected: Mapping[str, str]


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
        for word, of_kinds in tuple(weights.items()):
            for name, weight in of_kinds.items():
                weights.setdefault(plural(word), {}).setdefault(name, weight)
    inflected = {form: verb.lemma for form, verb in verbs().items() if form not in other}
    for form, lemma in inflected.items():
        cues = {name: _CUE for name, weight in other.get(lemma, {}).items() if weight == _CUE}
        if cues:
            other[form] = cues
    return _Weights(trigger, other, inflected)


def speaks_for_kind(word: str) -> bool:
    """Whether a word beside the event word of a clause can say anything of its kind."""
    return word in _weights().other or word in _TAKES_EVENT or word in _PAIRED


def _base_form(trigger: str) -> str:
    """The form of an event word that a kind has: the grammar gives verbs that it does not know as they are.

    "telephoned", "telephon" and "acquitt" are "telephone" and "acquit".
    """
    known = _weights().trigger
    for ending in ("", "d", "ed", "ing"):
        if trigger.endswith(ending):
            stem = trigger[: len(trigger) - len(ending)]
            for form in (stem, stem + "e", stem[:-1] if stem[-1:] == stem[-2:-1] else stem):
                if form in known or form in _LIGHT:
                    return form
    return trigger


_BASE_FORM = Remembered(_base_form)


def classify(trigger: str, words: Iterable[str], subject: Collection[str] = ()) -> str:
    """The name of the kind for which the words of a clause speak most.

    ``trigger`` is the lemma of its verb, or its event noun; ``words`` are its other words, lower-cased, or
    those of them that speak for kinds.
    A verb speaks only as the trigger: "the plan to bomb" bombs nothing. Beside a verb that says nothing of
    its own, the words of its ``subject`` go before others: "the ban made it hard to stop attacks".
    """
    words = set(words)
    return _weighed(trigger, words, subject) if words else _ALONE[trigger]


def _weighed(trigger: str, words: AbstractSet[str], subject: Collection[str]) -> str:
    weights = _weights()
    trigger = _BASE_FORM[trigger]
    takes_event = trigger == "take" and not _TAKES_EVENT.isdisjoint(words)
    is_light = takes_event or trigger in _LIGHT
    score = {} if takes_event else dict(weights.trigger.get(trigger, _NOTHING))
    for word in words & weights.other.keys():
        if weights.inflected.get(word) == trigger:
            continue  # the event word itself
        for kind, weight in weights.other[word].items():
            told = _NOUN_OF_LIGHT + (word in subject) if is_light and weight == _NOUN else weight
            score[kind] = score.get(kind, 0) + told
    if pairs := PAIRS.get(trigger):
        pair = next((kind for word, kind in pairs.items() if word in words), None)
        if pair is not None:
            score[pair] = score.get(pair, 0) + _PAIR
    best = max(score.values(), default=0)
    if best < _WANTED:
        return OTHER
    leading = [kind for kind, weight in score.items() if weight == best]
    return leading[0] if len(leading) == 1 else min(leading, key=_ORDER.__getitem__)


_ALONE = Remembered(lambda trigger: _weighed(trigger, frozenset(), ()))
