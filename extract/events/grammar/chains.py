"""Verb groups that open with an auxiliary: "has not been sent", "is expected to meet"."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from extract.events.grammar.choice import Choice
from extract.events.grammar.groups import (
    BE,
    BETWEEN,
    DO,
    HAVE,
    Tense,
    VerbGroup,
    is_participle,
    unlisted,
    verb_after_to,
)
from extract.events.grammar.verbs import Role, Verb
from extract.events.grammar.words import Part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.events.grammar.tokens import Token

AUXILIARIES = frozenset({Part.MODAL, Part.BE, Part.HAVE, Part.DO})
"""The parts that open such a group."""

_FUTURES = frozenset({"will", "’ll", "'ll", "shall", "wo"})
_LEADS_TO_PLAN = frozenset(
    """expected set due scheduled slated planned planning poised going likely supposed meant intended ready
    about forecast""".split()
)
_LONGEST = 12  # tokens of a group, adverbs and all


class _Wants(Choice):
    """The form that must come next."""

    ANY: ClassVar[_Wants]
    BASE: ClassVar[_Wants]
    PARTICIPLE: ClassVar[_Wants]
    COMPLEMENT: ClassVar[_Wants]


def read_chain(tokens: Sequence[Token], first: int) -> VerbGroup:
    """The group that opens with the auxiliary at ``first``; an auxiliary alone is a verb by itself."""
    return _Chain(tokens, first).read()


class _Chain:
    """A group while it is read: each step narrows the tense, the last word is the verb."""

    def __init__(self, tokens: Sequence[Token], first: int) -> None:
        self.tokens = tokens
        self.first = self.last = first
        self.tense: Tense | None = None
        self.wants = _Wants.ANY
        self.plain = DO
        self.auxiliary = ""
        self.is_negated = False
        self.is_perfect = False

    def read(self) -> VerbGroup:
        for number in range(self.first, min(self.first + _LONGEST, len(self.tokens))):
            token = self.tokens[number]
            if token.part in BETWEEN:
                self.is_negated = self.is_negated or token.part is Part.NOT
            elif self._takes_auxiliary(token, number):
                self.last = number
            elif not (token.part is Part.SUBJECT and number == self.first + 1):  # "had he known"
                return self._end(token, number) or self._alone()
        return self._alone()

    def _takes_auxiliary(self, token: Token, number: int) -> bool:
        part, is_first = token.part, number == self.first
        is_wanted = self.wants is _Wants.ANY or self.wants is _Wants.BASE
        if part is Part.MODAL and is_first:
            self.tense = Tense.FUTURE if token.word in _FUTURES else Tense.MODAL
            self.auxiliary, self.wants = token.word, _Wants.BASE
        elif part is Part.DO and is_first:
            self.tense = Tense.PAST if token.word == "did" else Tense.PRESENT
            self.wants = _Wants.BASE
        elif part is Part.HAVE and is_wanted:
            self.is_perfect = self.tense is Tense.MODAL
            self.tense = self.tense or _tense_of_have(token.word)
            self.wants, self.plain = _Wants.PARTICIPLE, HAVE
        elif part is Part.BE and (is_wanted or token.word in {"been", "being"}):
            self.tense = self.tense or (Tense.PAST if token.word in {"was", "were"} else Tense.PRESENT)
            self.wants, self.plain = _Wants.COMPLEMENT, BE
        else:
            return False
        return True

    def _end(self, token: Token, number: int) -> VerbGroup | None:
        """The group that ends with this word, or None where the word is no part of it."""
        verb = token.verb
        if self.wants is _Wants.COMPLEMENT:
            return self._complement(token, number)
        if self.wants is _Wants.PARTICIPLE and is_participle(token):
            return self._group(number, verb or unlisted(token), self.tense or Tense.PERFECT)
        if self.wants is _Wants.BASE and token.part is Part.OPEN and (verb is None or verb.is_base):
            verb = verb or Verb(token.word, Role.EVENT, is_base=True)
            return self._group(number, verb, self.tense or Tense.MODAL)
        return None

    def _complement(self, token: Token, number: int) -> VerbGroup | None:
        """What follows "be": a plan, "to", an -ing form or a participle."""
        verb = token.verb
        is_plan = token.word in _LEADS_TO_PLAN
        aim = verb_after_to(self.tokens, number + 1 if is_plan else number)
        if aim is not None:
            self.auxiliary = token.word if is_plan else "to"
            tense = Tense.MODAL if self.tense is Tense.PAST else Tense.FUTURE
            return self._group(aim, self.tokens[aim].verb or BE, tense)
        if verb is not None and verb.is_ing:
            goes_on = self.tense in {Tense.PRESENT, Tense.PERFECT}
            return self._group(number, verb, Tense.PROGRESSIVE if goes_on else self.tense or Tense.PRESENT)
        if is_participle(token):
            return self._group(number, verb or unlisted(token), self.tense or Tense.PAST, is_passive=True)
        return None

    def _alone(self) -> VerbGroup:
        tense = self.tense or Tense.PRESENT
        if self.plain is HAVE:
            tense = {Tense.PERFECT: Tense.PRESENT, Tense.PLUPERFECT: Tense.PAST}.get(tense, tense)
        return self._group(self.last, self.plain, tense)

    def _group(self, last: int, verb: Verb, tense: Tense, *, is_passive: bool = False) -> VerbGroup:
        return VerbGroup(
            self.first,
            last,
            verb,
            tense,
            self.is_negated,
            is_passive=is_passive,
            auxiliary=self.auxiliary,
            is_perfect=self.is_perfect,
        )


def _tense_of_have(word: str) -> Tense:
    return {"had": Tense.PLUPERFECT, "having": Tense.PARTICIPLE}.get(word, Tense.PERFECT)
