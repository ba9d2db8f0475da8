"""What an article says of single days."""

from __future__ import annotations

from datetime import date

from tests.extract.digest.reading import make_account


def test_a_sentence_tells_of_the_single_days_that_it_names() -> None:
    account = make_account("Rebels took the port on 5 March. They fled on Friday. Talks begin in May.", 11)
    assert account.days == {0: {date(2024, 3, 5)}, 1: {date(2024, 3, 8)}}
    assert account.told() == {date(2024, 3, 5): [0], date(2024, 3, 8): [1]}


def test_words_have_no_endings_and_leave_out_the_dates() -> None:
    account = make_account("Rebels took the ports on Friday, 8 March 2024.", 11)
    assert account.words == (("rebel", "took", "the", "port", "on"),)


def test_keywords_are_looked_for_inside_words_and_in_any_case() -> None:
    text = "An Earthquake struck. People fled. The QUAKE was strong."
    account = make_account(text, 11, keywords=("quake", " "))
    assert account.on_topic == {0, 2}
    assert 0 < account.relevance < 1


def test_an_article_without_a_keyword_is_off_the_topic_and_without_keywords_all_is_on_it() -> None:
    assert make_account("People fled. It rained.", 11, keywords=("quake",)).relevance == 0
    whole = make_account("People fled. It rained.", 11)
    assert whole.relevance == 1
    assert whole.on_topic == {0, 1}


def test_signs_in_keywords_are_only_signs() -> None:
    assert make_account("It cost (a lot.", 11, keywords=("(a", "[")).on_topic == {0}
