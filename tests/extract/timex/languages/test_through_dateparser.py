"""Languages that have no list of ours: words borrowed from dateparser's language data."""

from __future__ import annotations

from datetime import date

import pytest

from extract.timex import find_timexes
from extract.timex.languages.listed.through_dateparser import borrow_words

PUBLISHED = date(2024, 3, 13)  # a Wednesday


@pytest.mark.parametrize(
    ("code", "text", "values"),
    [
        ("it", "Il 15 novembre 2023, venerdì e ieri.", ["2023-11-15", "2024-03-08", "2024-03-12"]),
        ("it", "nel marzo 2022", ["2022-03"]),
        ("pl", "15 listopada 2023 roku, w piątek i wczoraj", ["2023-11-15", "2024-03-08", "2024-03-12"]),
        ("pt", "Em 15 de novembro de 2023, na sexta-feira", ["2023-11-15", "2024-03-08"]),
        ("tr", "15 Ekim 2023", ["2023-10-15"]),
        ("he", "15 בנובמבר 2023", ["2023-11-15"]),
        ("fa", "15 نوامبر ۲۰۲۳", ["2023-11-15"]),
    ],
)  # fmt: skip
def test_dates_and_weekdays_of_other_languages_are_read(code: str, text: str, values: list[str]) -> None:
    assert [timex.value for timex in find_timexes(text, PUBLISHED, code)] == values


def test_a_short_form_that_is_another_word_is_not_borrowed() -> None:
    assert find_timexes("a sexta posição e a segunda vez", PUBLISHED, "pt") == ()


def test_a_month_without_a_number_beside_it_is_not_read() -> None:
    assert find_timexes("marzo, mar e maggio", PUBLISHED, "it") == ()


def test_a_language_of_which_little_is_known_is_read_by_what_is_known() -> None:
    assert [timex.value for timex in find_timexes("15 Nobyembre 2023", PUBLISHED, "tl")] == ["2023-11-15"]


@pytest.mark.parametrize("code", ["zh", "ja", "xx"])
def test_a_language_without_words_of_its_own_has_no_patterns(code: str) -> None:
    assert borrow_words(code).patterns == {}
