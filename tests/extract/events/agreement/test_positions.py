"""Which answers there are, and how they stand to each other."""

from __future__ import annotations

from datetime import date

import pytest

from extract.events.agreement.positions import find_positions, find_relation
from extract.events.agreement.records import Relation
from extract.events.casualties import find_tolls
from extract.model import DateSpan, Toll
from tests.extract.events.agreement.telling import make_saying


def toll(words: str) -> Toll:
    (found,) = find_tolls(words)
    return found


EIGHT, ELEVEN, FROM_EIGHT = (toll(f"killed {n} people") for n in ("eight", "eleven", "at least eight"))


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        # The same number, and a later one in place of an earlier.
        ((EIGHT, "a", 17, ""), (EIGHT, "b", 19, ""), Relation.AGREE),
        ((FROM_EIGHT, "a", 17, ""), (ELEVEN, "b", 19, ""), Relation.CHANGED),
        ((EIGHT, "a", 17, ""), (ELEVEN, "b", 19, ""), Relation.CHANGED),
        # Both can be right at once.
        ((FROM_EIGHT, "a", 17, ""), (ELEVEN, "b", 17, ""), Relation.AGREE),
        # At the same time, or a lower number later, they cannot.
        ((EIGHT, "a", 17, ""), (ELEVEN, "b", 17, ""), Relation.DIFFER),
        ((ELEVEN, "a", 17, ""), (EIGHT, "b", 19, ""), Relation.DIFFER),
        ((ELEVEN, "a", 17, "The mayor"), (EIGHT, "b", 17, "The governor"), Relation.DIFFER),
        # Nobody speaks against themselves.
        ((ELEVEN, "a", 17, "The mayor"), (EIGHT, "b", 19, "the mayor"), Relation.CHANGED),
        ((EIGHT, "a", 17, "The mayor"), (ELEVEN, "a", 17, "The mayor"), Relation.CHANGED),
    ],
)
def test_an_update_is_told_apart_from_a_contradiction(
    first: tuple[Toll, str, int, str], second: tuple[Toll, str, int, str], expected: Relation
) -> None:
    sayings = [make_saying(value, name, day, speaker=by) for value, name, day, by in (first, second)]
    assert find_relation(find_positions(sayings)) is expected
    assert find_relation(find_positions(reversed(sayings))) is expected


def test_who_has_corrected_a_number_no_longer_stands_against_others() -> None:
    mayor, doctors = "The mayor", "Doctors"
    sayings = [
        make_saying(EIGHT, "a", 17, speaker=mayor),
        make_saying(ELEVEN, "b", 17, speaker=doctors),
        make_saying(ELEVEN, "c", 19, speaker=mayor),
    ]
    positions = find_positions(sayings)
    assert [(position.value, position.relation) for position in positions] == [
        (ELEVEN, Relation.AGREE),
        (EIGHT, Relation.CHANGED),
    ]


def test_the_answer_of_the_most_texts_comes_first_whatever_it_says() -> None:
    sayings = [make_saying(ELEVEN, "a"), make_saying(EIGHT, "b"), make_saying(EIGHT, "c")]
    assert [(at.value, at.articles, at.texts) for at in find_positions(sayings)] == [
        (EIGHT, ("b", "c"), 2),
        (ELEVEN, ("a",), 1),
    ]


def test_a_coarse_date_joins_the_fine_one_that_it_holds() -> None:
    first, second = DateSpan.day(date(2024, 11, 20)), DateSpan.day(date(2024, 11, 21))
    month = DateSpan.month(2024, 11)
    sayings = [
        make_saying(first, "a"),
        make_saying(second, "b"),
        make_saying(second, "c"),
        make_saying(month, "d"),
    ]
    positions = find_positions(sayings)
    assert [(at.value, at.articles) for at in positions] == [(second, ("b", "c", "d")), (first, ("a",))]
    assert find_relation(positions) is Relation.DIFFER


def test_an_article_stands_where_its_last_word_is() -> None:
    sayings = [
        make_saying(ELEVEN, "a", 17, speaker="Doctors"),
        make_saying(EIGHT, "a", 17, speaker="Doctors"),
        make_saying(EIGHT, "b", 17),
    ]
    assert {at.value: at.articles for at in find_positions(sayings)} == {EIGHT: ("b",), ELEVEN: ("a",)}
