"""Verb groups and their tenses."""

from __future__ import annotations

import pytest

from extract.events.grammar.groups import Tense
from extract.events.grammar.known import TURNS
from extract.events.grammar.scan import find_verb_groups
from extract.events.grammar.tokens import read_tokens
from extract.events.lexicon import WORDS
from extract.model import TextSpan

GROUPS = (
    ("Troops have not been sent to the coast.", "have not been sent", Tense.PERFECT),
    ("They had shelled the port.", "had shelled", Tense.PLUPERFECT),
    ("They were shelling it.", "were shelling", Tense.PAST),
    ("They are shelling it.", "are shelling", Tense.PROGRESSIVE),
    ("He will soon meet her.", "will soon meet", Tense.FUTURE),
    ("He is expected to meet her.", "is expected to meet", Tense.FUTURE),
    ("He was to meet her.", "was to meet", Tense.MODAL),
    ("He could have met her.", "could have met", Tense.MODAL),
    ("He wants to meet her.", "to meet", Tense.INFINITIVE),
    ("The town seized by rebels burned.", "seized", Tense.PARTICIPLE),
    ("Blogs demoed the thing.", "demoed", Tense.PAST),
    ("Israel strikes Gaza.", "strikes", Tense.PRESENT),
    ("The mandate runs out on Friday.", "runs", Tense.PRESENT),
)


def groups_of(text: str, *, is_headline: bool = False) -> dict[str, Tense]:
    tokens, _ = read_tokens(text, TextSpan(0, len(text)), WORDS)
    parts = [token.part for token in tokens]
    turning = [number for number, token in enumerate(tokens) if token.known & TURNS]
    return {
        " ".join(token.word for token in tokens[group.first : group.last + 1]): group.tense
        for group in find_verb_groups(tokens, parts, turning, is_headline=is_headline)
    }


@pytest.mark.parametrize(("sentence", "group", "tense"), GROUPS)
def test_a_verb_group_has_its_words_and_tense(sentence: str, group: str, tense: Tense) -> None:
    assert groups_of(sentence)[group] == tense


@pytest.mark.parametrize(
    "sentence",
    [
        "The attacks on the armed men.",
        "Limited strikes on occupied land.",
        "The talks, the reports and the plans.",
    ],
)
def test_nouns_and_adjectives_that_look_like_verbs_are_none(sentence: str) -> None:
    assert groups_of(sentence) == {}


def test_an_adjective_behind_a_verb_is_no_verb() -> None:
    assert list(groups_of("The house agreed to allow limited strikes.")) == ["agreed", "to allow"]


def test_a_headline_has_a_grammar_of_its_own() -> None:
    assert groups_of("Firm to cut prices", is_headline=True) == {"to cut": Tense.FUTURE}
    assert groups_of("Talks resume in Geneva", is_headline=True) == {"resume": Tense.PRESENT}
    assert groups_of("Eight killed in raid on market", is_headline=True) == {"killed": Tense.PAST}
