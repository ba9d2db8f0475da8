"""Every kind of event, by the sentences that its declaration gives."""

from __future__ import annotations

import pytest

from extract.events.classify import OTHER, classify
from extract.events.kinds import KINDS
from tests.extract.events.reading import read_mentions

EXAMPLES = [(kind.name, example) for kind in KINDS for example in kind.examples]
REFUSALS = [(kind.name, refusal) for kind in KINDS for refusal in kind.refuses]


@pytest.mark.parametrize(("kind", "example"), EXAMPLES)
def test_an_example_tells_first_of_an_event_of_its_kind(kind: str, example: str) -> None:
    assert read_mentions(example)[0].kind == kind


@pytest.mark.parametrize(("kind", "refusal"), REFUSALS)
def test_a_refusal_tells_of_no_event_of_its_kind(kind: str, refusal: str) -> None:
    assert kind not in [mention.kind for mention in read_mentions(refusal)]


def test_each_kind_has_a_name_of_its_own_and_proves_itself() -> None:
    names = [kind.name for kind in KINDS]
    assert len(set(names)) == len(names)
    assert OTHER not in names
    assert all(kind.examples and kind.refuses and kind.title for kind in KINDS)


def test_what_no_kind_has_words_for_is_other() -> None:
    assert classify("open", ["a", "shop"]) == OTHER


def test_a_verb_of_a_kind_speaks_only_as_the_event_word() -> None:
    assert classify("publish", ["a", "plan", "to", "shell", "it"]) != "shelling"
    assert classify("shell", ["the", "village"]) == "shelling"


def test_a_verb_that_says_nothing_of_its_own_takes_its_kind_from_a_noun() -> None:
    assert classify("break", ["war", "out"]) == "ground_fighting"
    assert classify("paint", ["war", "out"]) == OTHER


def test_a_verb_is_known_by_its_base_form() -> None:
    for trigger in ("telephone", "telephoned", "telephon"):
        assert classify(trigger, ["the", "general"]) == "diplomacy"
    assert classify("acquitt", ["she"]) == "law"


def test_a_plural_speaks_for_every_kind_that_its_singular_speaks_for() -> None:
    assert classify("fire", ["six", "missile"]) == classify("fire", ["six", "missiles"]) == "strike"
