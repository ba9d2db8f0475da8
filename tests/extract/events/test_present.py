"""What is so at the time of writing, by a word that says so."""

from __future__ import annotations

import pytest

from extract.model import Basis, Status
from tests.extract.events.reading import read_mentions


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("The army now holds the port.", "now"),
        ("The bridge is still closed.", "still"),
        ("The blockade remains in place.", "remains"),
        ("Chad has a new prime minister.", "new"),
    ],
)
def test_what_is_so_now_goes_on_on_the_day_of_publication(sentence: str, word: str) -> None:
    mention = read_mentions(f"Rebels seized the town on Monday.\n\n{sentence}")[-1]
    assert mention.when is not None
    assert (mention.status, mention.basis, mention.when.edtf) == (
        Status.ONGOING,
        Basis.PUBLISHED,
        "2024-03-13",
    )
    assert mention.because == f"'{word}' speaks of 13 March 2024, the day of publication"


@pytest.mark.parametrize(
    "sentence",
    [
        "The town lies on the coast.",
        "The army holds the port.",
        "There are now two roads.",
        "Chad has two ports.",
    ],
)
def test_how_things_are_in_general_is_no_news(sentence: str) -> None:
    assert read_mentions(sentence) == ()


def test_a_day_of_the_past_beside_it_does_not_date_it() -> None:
    (mention,) = read_mentions("The story of 3 May 1990 is still being told.")
    assert mention.when is not None
    assert mention.when.edtf == "2024-03-13"
