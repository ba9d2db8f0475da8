"""Each sub-type is given where its examples say, and not where its refusals say."""

from __future__ import annotations

import pytest

from extract.events.acled.code import choose_subtype, weigh_sentence
from extract.events.acled.lexicon import load_lists
from extract.events.acled.subtypes import SUBTYPES

EXAMPLES = [(subtype.label, example) for subtype in SUBTYPES for example in subtype.examples]
REFUSALS = [(subtype.label, refusal) for subtype in SUBTYPES for refusal in subtype.refuses]


@pytest.mark.parametrize(("label", "example"), EXAMPLES)
def test_an_example_is_of_its_sub_type(label: str, example: str) -> None:
    subtype = choose_subtype(weigh_sentence(example))
    assert subtype is not None
    assert subtype.label == label


@pytest.mark.parametrize(("label", "refusal"), REFUSALS)
def test_a_refusal_is_not_of_the_sub_type_that_refuses_it(label: str, refusal: str) -> None:
    subtype = choose_subtype(weigh_sentence(refusal))
    assert subtype is None or subtype.label != label


def test_each_sub_type_has_a_label_of_its_own_and_proves_itself() -> None:
    labels = [subtype.label for subtype in SUBTYPES]
    assert len(set(labels)) == len(labels) == 30
    assert all(subtype.examples and subtype.refuses and subtype.title for subtype in SUBTYPES)


def test_signs_name_only_lists_that_there_are_and_every_list_is_named() -> None:
    named = {
        name.removeprefix("!")
        for subtype in SUBTYPES
        for line in subtype.signs.split("\n")
        for name in line.split()[1:]
        if name != "&"
    }
    assert named == set(load_lists())


def test_words_that_speak_for_nothing_are_of_no_sub_type() -> None:
    assert choose_subtype(weigh_sentence("The library opens at nine.")) is None
    assert choose_subtype(weigh_sentence("")) is None


def test_the_weight_of_a_sentence_does_not_depend_on_its_capitals_or_its_apostrophes() -> None:
    plain = weigh_sentence("the army's shells hit the market")
    assert plain
    assert weigh_sentence("THE ARMY’S SHELLS HIT THE MARKET") == plain


def test_a_sentence_without_end_costs_no_more_than_a_long_one() -> None:
    endless = "the army took the town and " * 50_000
    assert weigh_sentence(endless) == weigh_sentence(endless[:2_000])
