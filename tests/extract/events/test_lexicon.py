"""What the word lists know of a word."""

from __future__ import annotations

import pytest

from extract.events.grammar.known import ACTOR, EVENT, KIND, LISTS, TOLL, TURNS
from extract.events.lexicon import look_up
from tests.extract.events.reading import read_parse


@pytest.mark.parametrize(
    ("word", "known"),
    [
        ("attack", EVENT + KIND),
        ("killed", TOLL + KIND),
        ("unkillable", TOLL),
        ("rebels", KIND + ACTOR),
        ("vasily", ACTOR),
        ("anonymity", KIND),
        ("the", 0),
        ("", 0),
    ],
)
def test_a_word_is_in_the_lists_that_have_it(word: str, known: int) -> None:
    assert look_up(word) == known


def test_a_sentence_knows_which_lists_have_a_word_of_it() -> None:
    parse = read_parse("Rebels killed two guards in an attack on the depot.")
    assert parse.known & LISTS == EVENT + TOLL + KIND + ACTOR
    assert [parse.forms[number] for number in parse.listed if parse.tokens[number].known & EVENT] == [
        "attack"
    ]
    assert read_parse("It was so.").known == TURNS
