"""Who "he" and "she" are."""

from __future__ import annotations

import pytest

from tests.extract.events.reading import read_mentions

SPEAKING_ON = (
    "President Ann Lee said that Ivo Bran had left Goma. She said he would be back.",
    "“The town has fallen to them,” said President Ann Lee of Bran's men. “We will take it back,” she said.",
    "President Ann Lee said Mayor Ivo Bran told her of it on Monday. She added that he would be back.",
)


@pytest.mark.parametrize("text", SPEAKING_ON)
def test_who_goes_on_speaking_is_who_spoke_before(text: str) -> None:
    assert [source.name for source in read_mentions(text)[-1].sources] == ["Ann Lee"]


def test_he_who_acts_is_not_guessed_where_two_are_named() -> None:
    text = "President Ann Lee said that Mayor Ivo Bran had left Goma. He fled on Monday."
    assert read_mentions(text)[-1].label == "He fled on Monday"


def test_the_only_one_named_is_meant() -> None:
    assert (
        read_mentions("Mayor Ivo Bran left Goma on Friday. He fled on Monday.")[-1].label
        == "Bran fled on Monday"
    )


def test_the_ends_of_the_names_of_states_and_ministries_are_no_people() -> None:
    text = "The Dominican Republic said it shut the border. The Ministry of Defense said it sent 40 men."
    actors = {actor.name for mention in read_mentions(text) for actor in mention.actors}
    assert {"Dominican Republic", "Ministry of Defense"} <= actors
