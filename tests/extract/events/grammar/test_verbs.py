"""Verbs in all their forms."""

from __future__ import annotations

import pytest

from extract.events.grammar.verbs import Role, verbs

PASTS = (
    ("stopped", "stop"),
    ("carried", "carry"),
    ("used", "use"),
    ("agreed", "agree"),
    ("died", "die"),
    ("cancelled", "cancel"),
    ("canceled", "cancel"),
    ("began", "begin"),
    ("withdrew", "withdraw"),
    ("found", "find"),
    ("founded", "found"),
    ("left", "leave"),
    ("vetoed", "veto"),
)


@pytest.mark.parametrize(("word", "lemma"), PASTS)
def test_a_past_form_is_known_with_its_lemma(word: str, lemma: str) -> None:
    verb = verbs()[word]
    assert (verb.lemma, verb.is_past) == (lemma, True)


def test_other_forms_are_told_apart() -> None:
    known = verbs()
    assert known["carries"].is_third
    assert known["dying"].is_ing
    assert known["taken"].is_participle
    assert not known["taken"].is_past
    assert (known["hit"].is_base, known["hit"].is_past) == (True, True)
    assert known["attacks"].is_often_noun


def test_a_verb_says_what_it_does_for_a_timeline() -> None:
    known = verbs()
    assert known["said"].role is Role.SPEECH
    assert known["urged"].role is Role.CALL
    assert known["followed"].role is Role.RELATION
    assert known["believes"].role is Role.OPINION
    assert known["seized"].role is Role.EVENT
