"""What points at a happening that an article dates, and at which."""

from __future__ import annotations

import pytest

from extract.events.happenings import read_reference
from tests.extract.events.reading import read_mentions, read_parse, words


@pytest.mark.parametrize(
    ("sentence", "noun", "pointing"),
    [
        ("The attack killed two.", "attack", "the attack"),
        ("Since its launch it has sold ten.", "launch", "its launch"),
        ("After the Kabul attack he fled.", "attack", "the kabul attack"),
        ("During the siege of Mostar he fled.", "siege", "the siege of mostar"),
        ("An attack killed two.", "attack", ""),
        ("The second attack killed two.", "attack", ""),
        ("The attacks killed two.", "attacks", ""),
        ("The talks ended.", "talks", "the talks"),
    ],
)
def test_a_known_single_happening_is_pointed_at(sentence: str, noun: str, pointing: str) -> None:
    parse = read_parse(sentence)
    number = next(place for place, token in enumerate(parse.tokens) if token.word == noun)
    reference = read_reference(parse, number)
    assert (words(parse, (reference.first, reference.end)) if reference else "") == pointing


def test_the_nearest_happening_of_that_kind_before_it_is_meant() -> None:
    text = (
        "A vote was held in May 2022.\n\nA second vote was held in June 2023.\n\n"
        "The school is old.\n\nThe vote angered the army."
    )
    *_, mention = read_mentions(text)
    assert mention.when is not None
    assert mention.when.edtf == "2023-06"


def test_a_noun_means_nothing_that_other_names_are_told_of() -> None:
    text = "A bomb exploded in Goma in May 2023.\n\nThe school is old.\n\nThe Kabul attack killed two."
    *_, mention = read_mentions(text)
    assert mention.when is not None
    assert mention.when.edtf == "2024-03-13"


def test_a_headline_has_the_day_on_which_the_first_sentence_tells_the_same() -> None:
    text = "Rebels seize port of Goma\n\nRebels seized the port of Goma on Friday, officials said."
    headline, lead = read_mentions(text, title="Rebels seize port of Goma")
    assert headline.when == lead.when
    assert headline.because == "told again in the first sentence, with 'Friday'"


def test_a_headline_that_tells_something_else_keeps_the_day_of_publication() -> None:
    text = "Mayor flees capital\n\nRebels seized the port of Goma on Friday, officials said."
    headline, _ = read_mentions(text, title="Mayor flees capital")
    assert headline.when is not None
    assert headline.when.edtf == "2024-03-13"
