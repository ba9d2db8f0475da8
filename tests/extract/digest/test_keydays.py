"""From articles to key days."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from extract.digest import DigestOptions, find_key_days, label_day
from tests.extract.digest.reading import make_account

if TYPE_CHECKING:
    from extract.digest import Account

ACCOUNTS = [
    make_account(
        "Rebels took the harbour of the northern town on 4 March after a long night of shelling.", 5
    ),
    make_account("The harbour fell on 4 March. Envoys of both sides met in Geneva on 6 March for talks.", 7),
    make_account("Envoys of the two sides had met in Geneva on 6 March, a week before the truce began.", 20),
    make_account("A truce for the whole of the north came into force on 18 March at midnight.", 19),
    make_account("A truce may come on 25 March, said an envoy.", 19),
]


def days_of(*, top: int = 20, since: date | None = None, until: date | None = None) -> list[int]:
    return [one.day.day for one in find_key_days(ACCOUNTS, DigestOptions(top, 1, since, until))]


def test_key_days_come_in_their_order_and_are_no_more_than_asked_for() -> None:
    assert days_of() == [4, 6, 18]
    assert len(days_of(top=2)) == 2


def test_days_outside_the_period_are_left_out() -> None:
    assert days_of(since=date(2024, 3, 5)) == [6, 18]
    assert days_of(until=date(2024, 3, 6)) == [4, 6]
    assert days_of(until=date(2024, 3, 31)) == [4, 6, 18, 25]
    assert days_of(since=date(2024, 3, 5), until=date(2024, 3, 5)) == []
    assert days_of(since=date(2024, 4, 5), until=date(2024, 4, 4)) == []


def test_each_day_has_its_sentences_and_a_label_from_the_best() -> None:
    first, *_ = find_key_days(ACCOUNTS, DigestOptions(top=3, sentences=1))
    assert [one.text for one in first.sentences] == [ACCOUNTS[0].article.text]
    assert label_day(first).startswith("Rebels took the harbour of the northern town")


def test_a_day_without_a_sentence_that_tells_it_has_no_label() -> None:
    (only,) = find_key_days([make_account("It fell on 4 March.", 5)], DigestOptions(until=date(2024, 3, 4)))
    assert only.sentences == ()
    assert label_day(only) == ""


def test_an_article_given_twice_counts_once() -> None:
    twice = find_key_days([*ACCOUNTS, *ACCOUNTS], DigestOptions())
    assert [one.importance for one in twice] == [
        one.importance for one in find_key_days(ACCOUNTS, DigestOptions())
    ]


def test_a_reprint_in_another_outlet_counts_once_and_a_second_print_in_the_same_one_again() -> None:
    long = " ".join(
        ["Rebels took the harbour of the northern town on 4 March after a long night of shelling."]
        + [
            f"Witness number {number} told of boats that left in the dark at hour {number}."
            for number in range(12)
        ]
    )
    reprints = [
        make_account(f"By wire. {long}", 6, source="Other Paper"),
        make_account(f"{long} More soon.", 12),
    ]

    def articles(*accounts: Account) -> int:
        (day,) = find_key_days(accounts, DigestOptions(until=date(2024, 3, 4)))
        return day.importance.articles

    first = make_account(long, 5)
    assert articles(first) == articles(first, reprints[0]) == 1
    assert articles(first, *reprints) == 2


def test_without_articles_or_without_days_there_are_no_key_days() -> None:
    assert find_key_days([], DigestOptions()) == ()
    assert find_key_days([make_account("Nothing happened.", None)], DigestOptions()) == ()


def test_days_at_both_ends_of_the_calendar_are_no_trouble() -> None:
    text = "A war began on 2 January 1066 and it will end on 30 December 2090, as a seer of the north said."
    options = DigestOptions(since=date.min, until=date.max)
    for published in (None, 5):
        assert find_key_days([make_account(text, published)], options)


@given(st.permutations(ACCOUNTS))
def test_the_order_of_the_articles_changes_nothing(accounts: list[object]) -> None:
    options = DigestOptions(sentences=2)
    found = find_key_days(accounts, options)  # type: ignore[arg-type]  # hypothesis says list of anything
    expected = find_key_days(ACCOUNTS, options)
    assert [one.day for one in found] == [one.day for one in expected]
    assert [[told.text for told in one.sentences] for one in found] == [
        [told.text for told in one.sentences] for one in expected
    ]
