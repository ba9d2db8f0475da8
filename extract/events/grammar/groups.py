"""Verb groups: the words that say "was launched", "has not agreed", "is expected to meet"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from extract.events.grammar.choice import Choice
from extract.events.grammar.verbs import Role, Verb
from extract.events.grammar.words import Part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.events.grammar.tokens import Token


class Tense(Choice):
    """When a verb group puts its happening, as far as grammar says."""

    PAST: ClassVar[Tense]
    PERFECT: ClassVar[Tense]
    PLUPERFECT: ClassVar[Tense]
    PRESENT: ClassVar[Tense]
    PROGRESSIVE: ClassVar[Tense]
    FUTURE: ClassVar[Tense]
    MODAL: ClassVar[Tense]
    INFINITIVE: ClassVar[Tense]
    PARTICIPLE: ClassVar[Tense]


_NOT_FINITE = frozenset({Tense.INFINITIVE, Tense.PARTICIPLE})


@dataclass(slots=True)
class VerbGroup:
    """One verb group: token numbers ``first`` to ``last`` (the main verb's), its verb and its tense.

    ``auxiliary`` is the modal or the word that makes it a plan ("could", "expected"), else empty.
    ``is_reducible`` marks a form that may be a participle after all ("the missile launched on Friday"),
    ``is_perfect`` a modal or an infinitive that looks back ("might have fired", "to have fired").
    """

    first: int
    last: int
    verb: Verb
    tense: Tense
    is_negated: bool = False
    is_passive: bool = False
    is_reducible: bool = False
    auxiliary: str = ""
    is_perfect: bool = False

    @property
    def is_finite(self) -> bool:
        """Whether a clause can stand on it."""
        return self.tense not in _NOT_FINITE


BE = Verb("be", Role.STATE)
HAVE = Verb("have", Role.STATE)
DO = Verb("do", Role.STATE)
"""The auxiliaries as verbs of their own: "is ill", "had no say", "did so"."""

BETWEEN = frozenset({Part.ADVERB, Part.NOT})
"""Parts that may stand inside a verb group."""


def is_participle(token: Token) -> bool:
    """Whether a word can follow "has" or "was" as a verb."""
    if token.verb is not None:
        return token.verb.is_participle
    return token.part is Part.OPEN and token.word.endswith("ed") and len(token.word) > 4


def unlisted(token: Token) -> Verb:
    """A verb that no list knows, from its ending: "demoed", "tweeted"."""
    return Verb(token.word.removesuffix("ed"), Role.EVENT, is_past=True, is_participle=True)


def _participle_behind(tokens: Sequence[Token], have: int) -> int | None:
    """The participle behind "to have", "been" and adverbs apart: "to have been shot" gives "shot"."""
    for number in range(have + 1, min(have + 4, len(tokens))):
        token = tokens[number]
        if token.part not in BETWEEN and token.word != "been":
            return number if is_participle(token) else None
    return None


def verb_after_to(tokens: Sequence[Token], to: int) -> int | None:
    """The number of the verb behind "to" at ``to`` ("to be sent" gives "sent"), or None."""
    if to >= len(tokens) or tokens[to].part is not Part.TO:
        return None
    for number in range(to + 1, min(to + 4, len(tokens))):
        token = tokens[number]
        if token.part is Part.HAVE and (perfect := _participle_behind(tokens, number)) is not None:
            return perfect
        if token.part is Part.BE or (token.verb and token.verb.is_base):
            following = tokens[number + 1] if number + 1 < len(tokens) else None
            is_passive = token.part is Part.BE and following is not None and is_participle(following)
            return number + 1 if is_passive else number
        if token.part not in BETWEEN:
            return None
    return None
