"""Dates by another happening: "two days after the strike", "since the vote", "the attack killed eight"."""

from __future__ import annotations

import pytest

from extract.model import Basis, Status
from tests.extract.events.reading import read_mentions

FIRST = "Rockets killed nine people in Goma on Friday."
RELATED = (
    # behind FIRST, read as if published on Wednesday 13 March 2024: Friday was the 8th
    ("Two days after the attack, the army sent 200 soldiers.", "2024-03-10", Basis.STATED),
    ("A week before the attack the mayor sold his house.", "2024-03-01", Basis.STATED),
    ("Hours after the attack the mayor fled.", "2024-03-08", Basis.STATED),
    ("The army has lost ten men since the attack.", "2024-03-08/..", Basis.STATED),
    ("The attack destroyed a school.", "2024-03-08", Basis.CARRIED),
    ("The mayor died in the attack.", "2024-03-08", Basis.CARRIED),
)


@pytest.mark.parametrize(("sentence", "edtf", "basis"), RELATED)
def test_a_happening_is_dated_by_another_that_it_names(sentence: str, edtf: str, basis: Basis) -> None:
    text = f"{FIRST}\n\nThe school was built in 1990.\n\n{sentence}"
    *_, mention = read_mentions(text)
    assert mention.when is not None
    assert (mention.when.edtf, mention.basis) == (edtf, basis)
    assert "'Friday'" in mention.because


def test_the_reason_names_the_phrase_and_the_happening_it_counts_from() -> None:
    *_, mention = read_mentions(f"{FIRST}\n\nTwo days after the attack, the army sent 200 soldiers.")
    assert mention.because == "'Two days after the attack' counted from 'Friday', the date of 'the attack'"
    *_, mention = read_mentions(f"{FIRST}\n\nThe school was built in 1990.\n\nThe attack destroyed a wall.")
    assert mention.because == "'The attack' is dated by 'Friday'"


def test_what_has_gone_on_since_a_happening_goes_on() -> None:
    *_, mention = read_mentions(f"{FIRST}\n\nThe army has lost ten men since the attack.")
    assert mention.status == Status.ONGOING


def test_months_and_years_are_counted_in_months_and_years() -> None:
    text = "The vote was held in May 2019.\n\nTwo years after the vote, rebels took the town."
    *_, mention = read_mentions(text)
    assert mention.when is not None
    assert mention.when.edtf == "2021"


def test_a_happening_ahead_counts_back_to_nothing_that_has_happened() -> None:
    text = "The summit will be held on 20 March.\n\nTwo days before the summit, envoys met."
    *_, mention = read_mentions(text)
    assert mention.when is None or mention.when.edtf <= "2024-03-13"
