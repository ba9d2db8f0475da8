"""What keeps a clause from telling plainly that something happened."""

from __future__ import annotations

import pytest

from extract.events.hedges import is_alleged, is_conditional, is_of_adjunct, is_question, is_unlikely
from tests.extract.events.reading import read_mentions, read_parse


def test_an_if_on_either_side_makes_what_lies_ahead_conditional() -> None:
    assert is_conditional(read_parse("If talks fail, the army will attack."), 0)
    assert is_conditional(read_parse("The army will attack unless rebels leave."), 0)
    assert not is_conditional(read_parse("The army will attack as planned."), 0)
    assert not is_conditional(read_parse("The army attacked."), 0)


def test_a_word_beside_the_verb_leaves_it_open_who_did_it() -> None:
    assert is_alleged(read_parse("The group allegedly shelled the market."), 0)
    assert not is_alleged(read_parse("The group shelled the market."), 0)


def test_what_hardly_comes_is_told_of_in_a_clause_of_its_own() -> None:
    parse = read_parse("It is unlikely that the army will attack.")
    assert is_unlikely(parse, parse.clauses[1])
    parse = read_parse("It is clear that the army will attack.")
    assert not is_unlikely(parse, parse.clauses[1])


def test_a_sentence_may_open_with_a_question() -> None:
    parse = read_parse("Who began it is disputed.")
    assert is_question(parse, parse.clauses[0])


@pytest.mark.parametrize(
    ("sentence", "is_one"),
    [
        ("With four planes grounded in Rome.", True),
        ("With the army defeated the capital.", False),
        ("Crowds gathered in Rome.", False),
    ],
)
def test_a_noun_behind_with_does_nothing(sentence: str, is_one: bool) -> None:  # noqa: FBT001 - a column
    parse = read_parse(sentence)
    assert any(is_of_adjunct(parse, clause) for clause in parse.clauses) is is_one


def test_what_stands_behind_with_is_told_of_as_nothing() -> None:
    labels = [
        mention.label for mention in read_mentions("The firm is weak, with four planes grounded in Rome.")
    ]
    assert labels == []
