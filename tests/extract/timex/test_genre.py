"""Whether a text is news or a history is told by the text."""

from __future__ import annotations

from datetime import date

import pytest

from extract.timex.fold import fold
from extract.timex.genre import is_narrative
from extract.timex.language import index_of
from extract.timex.moment import Moment

PUBLISHED = Moment.of_day(date(2024, 3, 13))
NEWS = "The bridge was hit on Friday, the ministry said on Saturday. It had stood since 1985 and 1990."
HISTORY = "In 1939 the war began. By the summer of 1940 it had reached the coast, and in 1941 it went east."


def _is_narrative(text: str, published: Moment | None = PUBLISHED) -> bool:
    return is_narrative(fold(text), published, index_of("en").language.deictic)


def test_a_text_that_names_its_years_is_a_history() -> None:
    assert _is_narrative(HISTORY)


def test_a_text_that_leans_on_the_day_it_appears_is_news() -> None:
    assert not _is_narrative(NEWS)


def test_a_history_of_unknown_date_is_a_history_and_news_of_unknown_date_is_news() -> None:
    assert _is_narrative(HISTORY, None)
    assert not _is_narrative(NEWS, None)


@pytest.mark.parametrize("text", ["", "Nothing is dated here.", "He said it began in 1939."])
def test_a_text_without_a_year_or_with_a_word_of_news_is_read_as_news(text: str) -> None:
    assert not _is_narrative(text)


def test_one_year_long_past_makes_a_history_where_nothing_speaks_of_news() -> None:
    assert _is_narrative("In June 1941 Germany invaded. By October its armies were near Moscow.")


def test_the_year_of_publication_and_the_one_before_make_no_history() -> None:
    assert not _is_narrative("It fell in May 2023. It was rebuilt in June 2023, and fell in January 2024.")


def test_years_before_christ_make_a_history() -> None:
    assert _is_narrative("In 480 BC they came by sea. In 479 B.C. they left.")


@pytest.mark.parametrize("number", ["1,939", "$1939", "1939%", "12-1939"])
def test_numbers_that_are_no_years_make_no_history(number: str) -> None:
    assert not _is_narrative(f"They counted {number}, then {number} again, and {number} at last.")


def test_a_history_stays_one_when_it_once_says_today() -> None:
    assert _is_narrative(f"{HISTORY} In 1945 it ended. Today a bridge stands there.")
