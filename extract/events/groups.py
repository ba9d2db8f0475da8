"""Verb groups: the words that say "was launched", "has not agreed", "is expected to meet"."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from extract.events.verbs import Role, Verb
from extract.events.words import Part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.events.tokens import Token


class Tense(StrEnum):
    """When a verb group puts its happening, as far as grammar says."""

    PAST = "past"
    PERFECT = "perfect"
    PLUPERFECT = "pluperfect"
    PRESENT = "present"
    PROGRESSIVE = "progressive"
    FUTURE = "future"
    MODAL = "modal"
    INFINITIVE = "infinitive"
    PARTICIPLE = "participle"


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """One verb group: token numbers ``first`` to ``last`` (the main verb's), its verb and its tense.

    ``auxiliary`` is the modal or the word that makes it a plan ("could", "expected"), else empty.
    ``is_reducible`` marks a form that may be a participle after all ("the missile launched on Friday").
    """

    first: int
    last: int
    verb: Verb
    tense: Tense
    is_negated: bool = False
    is_passive: bool = False
    is_reducible: bool = False
    auxiliary: str = ""

    @property
    def is_finite(self) -> bool:
        """Whether a clause can stand on it."""
        return self.tense is not Tense.INFINITIVE and self.tense is not Tense.PARTICIPLE


BE = Verb("be", Role.STATE)
HAVE = Verb("have", Role.STATE)
DO = Verb("do", Role.STATE)
_LEADS_TO_PLAN = frozenset("expected set due scheduled slated planned planning poised going likely supposed meant "
                           "intended ready about forecast".split())  # fmt: skip
_BEFORE_ADJECTIVE = frozenset({Part.DETERMINER, Part.POSSESSIVE, Part.ADJECTIVE, Part.PREPOSITION, Part.NUMBER})
_NOUNISH = frozenset({Part.OPEN, Part.NAME, Part.ADJECTIVE, Part.NUMBER})
_OPENS_OBJECT = frozenset({Part.DETERMINER, Part.OBJECT, Part.NAME, Part.NUMBER})
_SUBJECTS = frozenset({Part.SUBJECT, Part.RELATIVE})
_AUXILIARIES = frozenset({Part.MODAL, Part.BE, Part.HAVE, Part.DO})
_NEVER_PASSIVE = frozenset("start arrive travel die fall rise happen occur appear depart flee retreat begin end".split())
_SKIPPED = frozenset({Part.ADVERB, Part.NOT})
_PLURAL_SUBJECTS = frozenset("they we you i who that which people police troops".split())


def find_verb_groups(tokens: Sequence[Token], *, is_headline: bool = False) -> list[VerbGroup]:
    """The verb groups of a sentence in order; they do not overlap.

    A headline is read with its own grammar: "Talks resume", "Apple to cut prices". A sentence that seems to
    have no finite verb is read again with less caution: "The mandate runs out on Friday".
    """
    groups = _scan(tokens, is_headline=is_headline, is_lenient=False)
    if any(group.is_finite for group in groups):
        return groups
    return _scan(tokens, is_headline=is_headline, is_lenient=True)


def _scan(tokens: Sequence[Token], *, is_headline: bool, is_lenient: bool) -> list[VerbGroup]:
    groups: list[VerbGroup] = []
    number = 0
    while number < len(tokens):
        token = tokens[number]
        group: VerbGroup | None = None
        if token.part in _AUXILIARIES:
            group = _read_chain(tokens, number)
        elif token.part is Part.TO:
            is_plan = is_headline and not any(group.is_finite for group in groups)
            group = _read_infinitive(tokens, number, is_headline=is_plan)
        elif token.part is Part.OPEN and (token.verb or token.word.endswith("ed")):
            group = _read_single(tokens, number, is_headline=is_headline, is_lenient=is_lenient)
        if group:
            groups.append(group)
            number = group.last
        number += 1
    return groups


def _read_chain(tokens: Sequence[Token], first: int) -> VerbGroup | None:
    """A group that opens with an auxiliary: each step narrows the tense, the last word is the verb."""
    tense: Tense | None = None
    auxiliary = ""
    is_negated = is_passive = False
    wants = ""  # the form that must come next: "base", "participle" or "complement" (after "be")
    plain = DO
    last = first
    for number in range(first, min(first + 12, len(tokens))):
        token = tokens[number]
        part, verb = token.part, token.verb
        if part in _SKIPPED:
            is_negated = is_negated or part is Part.NOT
            continue
        if part is Part.MODAL and number == first:
            tense = Tense.FUTURE if token.word in _FUTURES else Tense.MODAL
            auxiliary, wants = token.word, "base"
        elif part is Part.DO and number == first:
            tense = Tense.PAST if token.word == "did" else Tense.PRESENT
            wants = "base"
        elif part is Part.HAVE and wants in {"", "base"}:
            tense = _tense_of_have(token.word, tense)
            wants, plain = "participle", HAVE
        elif part is Part.BE and (wants in {"", "base"} or token.word in {"been", "being"}):
            tense = tense or (Tense.PAST if token.word in {"was", "were"} else Tense.PRESENT)
            wants, plain = "complement", BE
        elif part is Part.SUBJECT and number == first + 1:
            continue  # a question, or "had he"
        elif wants == "complement" and token.word in _LEADS_TO_PLAN and _to_verb(tokens, number + 1):
            infinitive = _to_verb(tokens, number + 1)
            assert infinitive is not None  # noqa: S101 - just asked
            aim = tokens[infinitive].verb or BE
            return VerbGroup(first, infinitive, aim, _planned(tense), is_negated, auxiliary=token.word)
        elif wants == "complement" and part is Part.TO and _to_verb(tokens, number):
            infinitive = _to_verb(tokens, number)
            assert infinitive is not None  # noqa: S101 - just asked
            return VerbGroup(first, infinitive, tokens[infinitive].verb or BE, _planned(tense), is_negated, auxiliary="to")
        elif wants == "complement" and verb and verb.is_ing:
            if part is Part.BE or part is Part.HAVE:
                continue
            tense = Tense.PROGRESSIVE if tense in {Tense.PRESENT, Tense.PERFECT} else tense
            return VerbGroup(first, number, verb, tense or Tense.PRESENT, is_negated, auxiliary=auxiliary)
        elif wants == "complement" and _is_participle(token):
            is_passive = True
            return VerbGroup(first, number, verb or _unlisted(token), tense or Tense.PAST, is_negated, is_passive, auxiliary=auxiliary)
        elif wants == "participle" and _is_participle(token):
            return VerbGroup(first, number, verb or _unlisted(token), tense or Tense.PERFECT, is_negated, auxiliary=auxiliary)
        elif wants == "base" and part is Part.OPEN and (verb is None or verb.is_base):
            verb = verb or Verb(token.word, Role.EVENT, is_base=True)
            return VerbGroup(first, number, verb, tense or Tense.MODAL, is_negated, auxiliary=auxiliary)
        else:
            break
        last = number
    if plain is HAVE:
        tense = {Tense.PERFECT: Tense.PRESENT, Tense.PLUPERFECT: Tense.PAST}.get(tense or Tense.PRESENT, tense)
    return VerbGroup(first, last, plain, tense or Tense.PRESENT, is_negated, auxiliary=auxiliary)


_FUTURES = frozenset({"will", "’ll", "'ll", "shall", "wo"})


def _tense_of_have(word: str, tense: Tense | None) -> Tense:
    if tense is not None:
        return tense
    return Tense.PLUPERFECT if word == "had" else Tense.PARTICIPLE if word == "having" else Tense.PERFECT


def _planned(tense: Tense | None) -> Tense:
    return Tense.MODAL if tense is Tense.PAST else Tense.FUTURE


def _to_verb(tokens: Sequence[Token], to: int) -> int | None:
    """The number of the verb after "to" at ``to``, or None."""
    if to >= len(tokens) or tokens[to].part is not Part.TO:
        return None
    for number in range(to + 1, min(to + 4, len(tokens))):
        token = tokens[number]
        if token.part is Part.BE or (token.verb and token.verb.is_base):
            following = tokens[number + 1] if number + 1 < len(tokens) else None
            if token.part is Part.BE and following and following.verb and following.verb.is_participle:
                return number + 1
            return number
        if token.part not in _SKIPPED:
            return None
    return None


def _read_infinitive(tokens: Sequence[Token], first: int, *, is_headline: bool) -> VerbGroup | None:
    last = _to_verb(tokens, first)
    if last is None:
        return None
    before = tokens[first - 1] if first else None
    is_plan = is_headline and before is not None and before.part in {Part.NAME, Part.OPEN} and not before.verb
    verb = tokens[last].verb or BE
    tense = Tense.FUTURE if is_plan else Tense.INFINITIVE
    is_negated = bool(before and before.part is Part.NOT)
    return VerbGroup(first, last, verb, tense, is_negated, auxiliary="to")


def _read_single(
    tokens: Sequence[Token], number: int, *, is_headline: bool, is_lenient: bool
) -> VerbGroup | None:
    """A group of one word: past, present, or a participle without an auxiliary."""
    token = tokens[number]
    verb = token.verb or _unlisted(token)
    before = _before(tokens, number)
    after = tokens[number + 1] if number + 1 < len(tokens) else None
    if verb.is_ing:
        if before and before.part in {Part.DETERMINER, Part.POSSESSIVE, Part.ADJECTIVE}:
            return None
        return VerbGroup(number, number, verb, Tense.PARTICIPLE)
    if verb.is_past or verb.is_participle:
        return _read_past(number, verb, before, after, is_unlisted=token.verb is None)
    is_loose = is_lenient and verb.is_third and before is not None and before.part in {Part.NAME, Part.OPEN}
    if is_loose or _is_present(tokens, number, verb, before, after, is_headline=is_headline):
        return VerbGroup(number, number, verb, Tense.PRESENT)
    return None


def _read_past(
    number: int, verb: Verb, before: Token | None, after: Token | None, *, is_unlisted: bool
) -> VerbGroup | None:
    is_before_noun = after is not None and (after.part in _NOUNISH and not (after.part is Part.OPEN and after.verb and after.verb.is_ing))
    if before is None:  # "Asked about the plan, he ..."
        return VerbGroup(number, number, verb, Tense.PARTICIPLE)
    if before.part in _BEFORE_ADJECTIVE and (verb.is_participle or before.part is not Part.NUMBER):
        is_name_object = after is not None and after.part is Part.NAME and before.part is Part.ADJECTIVE
        is_counted = before.part is Part.NUMBER and not is_before_noun
        if not (is_counted or is_name_object) and (is_before_noun or before.part is not Part.ADJECTIVE):
            return None
        if verb.is_often_noun and not is_counted and (after is None or after.part not in _OPENS_OBJECT):
            return None
    if verb.is_base and verb.is_often_noun and before.part in {Part.COORDINATOR, Part.COMMA}:
        return None
    if is_unlisted and before.part is Part.COORDINATOR and is_before_noun:
        return None
    if not verb.is_past:
        return VerbGroup(number, number, verb, Tense.PARTICIPLE, is_passive=True)
    is_reducible = verb.is_participle
    is_by_somebody = after is not None and after.word == "by" and verb.lemma not in _NEVER_PASSIVE
    if is_reducible and is_by_somebody and before.part not in _SUBJECTS:
        return VerbGroup(number, number, verb, Tense.PARTICIPLE, is_passive=True)
    return VerbGroup(number, number, verb, Tense.PAST, is_reducible=is_reducible)


def _is_present(  # noqa: PLR0913 - the word and everything around it
    tokens: Sequence[Token],
    number: int,
    verb: Verb,
    before: Token | None,
    after: Token | None,
    *,
    is_headline: bool,
) -> bool:
    if before is None or after is None or before.part in _BEFORE_ADJECTIVE - {Part.NUMBER}:
        return False
    has_subject = before.part in _SUBJECTS
    if before.part is Part.COMMA and verb.is_third and verb.role is Role.SPEECH and after.word == "that":
        return True  # "the suit, filed in May, claims that"
    has_object = after.part in _OPENS_OBJECT or after.part is Part.TO or after.word == "that"
    if verb.is_third:
        if has_subject:
            return before.word not in {"they", "we", "you", "i"}
        if verb.is_often_noun:
            is_single = before.part is Part.NAME or (is_headline and not before.word.endswith("s"))
            return is_single and has_object
        return before.part is Part.NAME or (before.part is Part.OPEN and not before.word.endswith("s"))
    if has_subject:
        return before.word in _PLURAL_SUBJECTS
    if verb.role is Role.SPEECH and not verb.is_often_noun and before.part is Part.NAME:
        return True  # "supporters of Ukraine say"
    if before.part is Part.OPEN and before.word.endswith("s") and not before.verb:
        return not verb.is_often_noun or has_object
    is_plural_name = before.part is Part.NAME and before.word.endswith("s")
    return is_headline and has_object and (before.word.endswith("s") or is_plural_name) and number > 0 and len(tokens) > 3


def _before(tokens: Sequence[Token], number: int) -> Token | None:
    number -= 1
    while number >= 0 and tokens[number].part in _SKIPPED:
        number -= 1
    return tokens[number] if number >= 0 else None


def _is_participle(token: Token) -> bool:
    if token.verb is not None:
        return token.verb.is_participle
    return token.part is Part.OPEN and token.word.endswith("ed") and len(token.word) > 4


def _unlisted(token: Token) -> Verb:
    """A verb that no list knows, from its ending: "demoed", "tweeted"."""
    return Verb(token.word.removesuffix("ed"), Role.EVENT, is_past=True, is_participle=True)
