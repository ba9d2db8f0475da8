"""Clauses that tell who else was hurt."""

from __future__ import annotations

import pytest

from tests.extract.events.reading import read_mentions

TOGETHER = (
    "At least 32 people were killed and 63 wounded, police said on Saturday.",
    "At least 32 soldiers were killed and 63 others were wounded on Saturday.",
)


@pytest.mark.parametrize("sentence", TOGETHER)
def test_the_killed_and_the_hurt_of_one_moment_are_one_mention(sentence: str) -> None:
    (mention,) = read_mentions(sentence)
    assert (mention.killed, mention.injured) == ((32, 32), (63, 63))
    assert mention.when is not None
    assert mention.when.edtf == "2024-03-09"


def test_somebody_else_who_was_hurt_is_a_mention_of_its_own() -> None:
    labels = [
        mention.label for mention in read_mentions("Four people were killed and the mayor was wounded.")
    ]
    assert labels == ["Four people were killed", "The mayor was wounded"]


def test_what_is_done_to_others_is_told_apart() -> None:
    labels = [mention.label for mention in read_mentions("Four people were killed and 12 houses were burnt.")]
    assert labels == ["Four people were killed", "12 houses were burnt"]
