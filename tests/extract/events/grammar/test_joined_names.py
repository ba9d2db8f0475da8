"""Names of bodies with an "and" inside."""

from __future__ import annotations

import pytest

from extract.events.grammar.words import Part
from tests.extract.events.reading import read_mentions, read_parse

NAMES = (
    "The U.N. Food and Agriculture Organization said so.",
    "The Centers for Disease Control and Prevention said so.",
    "The Ministry of Health and Social Protection said so.",
)


@pytest.mark.parametrize("sentence", NAMES)
def test_an_and_inside_a_name_joins_nothing(sentence: str) -> None:
    parts = {token.word: token.part for token in read_parse(sentence).tokens}
    assert parts["and"] is Part.NAME


@pytest.mark.parametrize(
    "sentence", ["Chad and Mali said so.", "The Ministry of Health and Ann Lee said so."]
)
def test_an_and_between_two_names_joins_them(sentence: str) -> None:
    parts = {token.word: token.part for token in read_parse(sentence).tokens}
    assert parts["and"] is Part.COORDINATOR


def test_a_body_is_one_actor_and_one_source() -> None:
    text = "The Centers for Disease Control and Prevention reported 12 deaths on Monday."
    (mention,) = read_mentions(text)
    assert [actor.name for actor in mention.actors] == ["Centers for Disease Control and Prevention"]


def test_the_who_is_no_relative_pronoun() -> None:
    (mention,) = read_mentions("The WHO sent 40 doctors to Goma on Monday.")
    assert mention.label == "The WHO sent 40 doctors to Goma"
