"""Happenings that are named once more."""

from __future__ import annotations

import pytest

from extract.model import Basis
from tests.extract.events.reading import read_mentions


@pytest.mark.parametrize(
    ("sentence", "label"),
    [
        ("It was the deadliest attack in months.", "The deadliest attack in months"),
        ("This was his third period of medical leave.", "The third period of medical leave"),
    ],
)
def test_what_it_was_carries_the_day_of_what_was_told_before(sentence: str, label: str) -> None:
    mention = read_mentions(f"Rebels shelled the port on Monday. {sentence}")[-1]
    assert mention.when is not None
    assert (mention.label, mention.when.edtf, mention.basis) == (label, "2024-03-11", Basis.CARRIED)


@pytest.mark.parametrize("sentence", ["It was a mistake.", "It was a port.", "This is the third attack."])
def test_what_names_no_happening_tells_of_none(sentence: str) -> None:
    assert read_mentions(sentence) == ()
