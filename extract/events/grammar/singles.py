"""Verb groups of one word: "launched", "resumes", and participles that stand alone.

Without a tagger, a word such as "attacks" or "wounded" is a verb only where the words beside it leave no
better reading.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.events.grammar.groups import BETWEEN, Tense, VerbGroup, unlisted
from extract.events.grammar.nouns import event_nouns
from extract.events.grammar.verbs import Role, Verb
from extract.events.grammar.words import Part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.events.grammar.tokens import Token

_YEAR = re.compile(r"1\d{3}|20\d{2}")
_BEFORE_ADJECTIVE = frozenset(
    {Part.DETERMINER, Part.POSSESSIVE, Part.ADJECTIVE, Part.PREPOSITION, Part.NUMBER}
)
_BEFORE_NOUN = frozenset({Part.DETERMINER, Part.POSSESSIVE, Part.ADJECTIVE})
_NOUNISH = frozenset({Part.OPEN, Part.NAME, Part.ADJECTIVE, Part.NUMBER})
_NAMES = frozenset({Part.NAME, Part.OPEN})
_DESCRIBING = frozenset({Part.OPEN, Part.ADJECTIVE})
_JOINTS = frozenset({Part.COORDINATOR, Part.COMMA})
_OPENS_OBJECT = frozenset({Part.DETERMINER, Part.OBJECT, Part.NAME, Part.NUMBER})
_SUBJECTS = frozenset({Part.SUBJECT, Part.RELATIVE})
_PARTICLES = frozenset("that over out up off down".split())  # "hands over", "plans that"
_INWARD = frozenset({"into", "onto", "through"})
_NEVER_PASSIVE = frozenset(
    "start arrive travel die fall rise happen occur appear depart flee retreat begin end".split()
)
_NOT_OF_HE = frozenset({"they", "we", "you", "i"})
_PLURAL_SUBJECTS = frozenset("they we you i who that which".split())


def read_single(
    tokens: Sequence[Token], number: int, *, is_headline: bool, is_lenient: bool
) -> VerbGroup | None:
    """The group of the one word at ``number``, or None where it is no verb.

    ``is_lenient`` takes any -s form behind a noun, for sentences that would have no verb otherwise.
    """
    group = _read_form(tokens, number, is_headline=is_headline, is_lenient=is_lenient)
    if group is not None and number and tokens[number - 1].part is Part.NOT:
        group.is_negated = True
    return group


def _read_form(
    tokens: Sequence[Token], number: int, *, is_headline: bool, is_lenient: bool
) -> VerbGroup | None:
    token = tokens[number]
    verb = token.verb or unlisted(token)
    before = _word_before(tokens, number)
    after = tokens[number + 1] if number + 1 < len(tokens) else None
    if verb.is_ing:
        is_noun = before is not None and before.part in _BEFORE_NOUN
        return None if is_noun else VerbGroup(number, number, verb, Tense.PARTICIPLE)
    if verb.is_past or verb.is_participle:
        return _read_past(token, number, before, after)
    if before is None or after is None:
        return None
    may_be_verb = is_lenient and verb.is_third and token.word not in event_nouns()
    is_loose = may_be_verb and before.part in _NAMES
    if is_loose or _is_present(verb, before, after, is_headline=is_headline):
        return VerbGroup(number, number, verb, Tense.PRESENT)
    return None


def _word_before(tokens: Sequence[Token], number: int) -> Token | None:
    number -= 1
    while number >= 0 and tokens[number].part in BETWEEN:
        number -= 1
    return tokens[number] if number >= 0 else None


def _read_past(token: Token, number: int, before: Token | None, after: Token | None) -> VerbGroup | None:
    verb = token.verb or unlisted(token)
    if before is None:  # "Asked about the plan, he ...", but "Limited strikes ..."
        if after is not None and after.part in _DESCRIBING and not after.word.endswith("ly"):
            return None
        return VerbGroup(number, number, verb, Tense.PARTICIPLE)
    if _is_adjective(token, verb, before, after):
        return None
    if verb.is_participle and before.word.endswith(("self", "selves")):
        return VerbGroup(number, number, verb, Tense.PARTICIPLE, is_passive=True)  # "considers itself free"
    is_by_somebody = after is not None and after.word == "by" and verb.lemma not in _NEVER_PASSIVE
    is_reduced = verb.is_participle and is_by_somebody and before.part not in _SUBJECTS
    if is_reduced or not verb.is_past:
        return VerbGroup(number, number, verb, Tense.PARTICIPLE, is_passive=True)
    return VerbGroup(number, number, verb, Tense.PAST, is_reducible=verb.is_participle)


def _is_adjective(token: Token, verb: Verb, before: Token, after: Token | None) -> bool:
    """Whether a past form only describes a noun: "the wounded man", "limited strikes"."""
    if before.part is Part.NUMBER and _YEAR.fullmatch(before.word):
        return False  # "the crash in 2001 killed 265 people"
    is_before_noun = (
        after is not None
        and after.part in _NOUNISH
        and not (after.part is Part.OPEN and after.verb is not None and after.verb.is_ing)
    )
    is_behind_verb = before.part is Part.OPEN and before.verb is not None and not before.verb.is_often_noun
    if is_behind_verb and is_before_noun and not (after is not None and after.part is Part.NUMBER):
        return True  # "allow limited strikes", but "a strike that officials say killed four people"
    if before.part in _JOINTS:
        is_noun = verb.is_base and verb.is_often_noun and not _has_object(before, after)  # "a cut and hit"
        return is_noun or (token.verb is None and before.part is Part.COORDINATOR and is_before_noun)
    if before.part not in _BEFORE_ADJECTIVE or (before.part is Part.NUMBER and not verb.is_participle):
        return False
    if before.part is Part.NUMBER and not is_before_noun:  # "eight killed in a raid"
        return False
    names_object = before.part is Part.ADJECTIVE and after is not None and after.part is Part.NAME
    if not names_object and (is_before_noun or before.part is not Part.ADJECTIVE):
        return True
    return verb.is_often_noun and (after is None or after.part not in _OPENS_OBJECT)


def _has_object(before: Token, after: Token | None) -> bool:
    """Whether what stands behind a comma acts on something: "Ann Lee, a student, burst into the room"."""
    if before.part is not Part.COMMA or after is None:
        return False
    return after.part is Part.DETERMINER or after.part is Part.OBJECT or after.word in _INWARD


def _is_present(verb: Verb, before: Token, after: Token, *, is_headline: bool) -> bool:
    if before.part in _BEFORE_ADJECTIVE and before.part is not Part.NUMBER:
        return False
    is_speech = verb.role is Role.SPEECH
    if verb.lemma == "say" and verb.is_third:
        return True  # never a noun: "has revised its toll and says"
    if before.part is Part.COMMA and verb.is_third and is_speech and after.word in {"that", ":"}:
        return True  # "the suit, filed in May, claims that"
    has_object = after.part in _OPENS_OBJECT or after.part is Part.TO or after.word in _PARTICLES
    if verb.is_third:
        aims = after.part is Part.TO  # "the bank plans to sell"
        return _is_third(verb, before, has_object=has_object, is_headline=is_headline, aims=aims)
    if before.part in _SUBJECTS:
        return before.word in _PLURAL_SUBJECTS
    if is_speech and not verb.is_often_noun and before.part is Part.NAME:
        return True  # "supporters of Ukraine say"
    if not before.word.endswith("s"):
        return False
    if before.part is Part.OPEN and (before.verb is None or before.verb.is_often_noun):
        return not verb.is_often_noun or has_object or (is_headline and after.part in _NOUNISH)
    return is_headline and (has_object or after.part in _NOUNISH)


def _is_third(verb: Verb, before: Token, *, has_object: bool, is_headline: bool, aims: bool) -> bool:
    if before.part in _SUBJECTS:
        is_of_noun = before.word == "that" and verb.is_often_noun  # "said that rebels left"
        return before.word not in _NOT_OF_HE and (has_object or not is_of_noun)
    is_plural = before.word.endswith("s")
    if verb.is_often_noun:
        may_be_subject = before.part is Part.NAME or ((is_headline or aims) and not is_plural)
        return has_object and may_be_subject
    return before.part is Part.NAME or before.part is Part.OPEN
