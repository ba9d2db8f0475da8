"""Words that speak for a kind together with one other word."""

from __future__ import annotations

import pytest

from extract.events.kinds import KINDS
from extract.events.pairs import PAIRS
from tests.extract.events.reading import read_mentions

TOLD = (
    ("The town came under fire on Monday.", "shelling"),
    ("The two sides held fire on Monday.", "agreement"),
    ("Two blasts shook the capital on Monday.", "bombing"),
    ("A bomb tore through a tram on Monday.", "bombing"),
    ("The authorities closed the crossing on Monday.", "law"),
    ("Spain shut its embassy on Monday.", "diplomacy"),
    ("The government fell on Monday.", "leadership"),
    ("Protesters set fire to the town hall on Monday.", "riot"),
    ("Gunmen set fire to the town hall on Monday.", "attack_on_civilians"),
    ("Thousands took to the streets on Monday.", "protest"),
    ("Gunmen took two doctors hostage on Monday.", "detention"),
    ("The two armies exchanged fire on Monday.", "ground_fighting"),
    ("A roadside bomb struck a patrol on Monday.", "bombing"),
    ("The president declared a state of emergency on Monday.", "law"),
    ("Chad recalled its envoy on Monday.", "diplomacy"),
)


@pytest.mark.parametrize(("sentence", "kind"), TOLD)
def test_two_words_speak_for_a_kind_together(sentence: str, kind: str) -> None:
    assert read_mentions(sentence)[0].kind == kind


def test_pairs_speak_for_kinds_that_there_are() -> None:
    assert {kind for others in PAIRS.values() for kind in others.values()} <= {kind.name for kind in KINDS}
