"""Languages that are read by lists: their examples, their refusals, and what all of them share."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.datespan import DateSpan, Grain
from extract.timex import find_timexes
from extract.timex.language import index_of
from extract.timex.languages.listed.readers import READERS
from extract.timex.languages.listed.vocabulary import LISTED, read_list

PUBLISHED = date(2024, 3, 13)  # a Wednesday
LISTS = {code: read_list(code) for code in LISTED}
FRIDAY = {
    "ar": "يوم الجمعة",
    "de": "am Freitag",
    "es": "el viernes",
    "fr": "vendredi",
    "ru": "в пятницу",
    "uk": "п’ятниця",
}
EXAMPLES = [
    pytest.param(code, name, example, value, id=f"{code} {name}: {example}")
    for code, listed in LISTS.items()
    for name, examples in listed.examples.items()
    for example, value in examples.items()
]
REFUSALS = [(code, refusal) for code, listed in LISTS.items() for refusal in listed.refuses]


@pytest.mark.parametrize(("code", "name", "example", "value"), EXAMPLES)
def test_an_example_is_read_whole_once_with_its_value_by_its_rule(
    code: str, name: str, example: str, value: str
) -> None:
    start, end = example.index("["), example.index("]") - 1
    text = example.replace("[", "").replace("]", "")
    found = find_timexes(text, PUBLISHED, code)
    here = [timex for timex in found if timex.span.start < end and start < timex.span.end]
    assert [(timex.text, timex.value, timex.rule) for timex in here] == [(text[start:end], value, name)]


@pytest.mark.parametrize(("code", "refusal"), REFUSALS)
def test_a_refusal_is_not_read_at_all(code: str, refusal: str) -> None:
    assert find_timexes(refusal, PUBLISHED, code) == ()


@pytest.mark.parametrize("code", LISTED)
def test_every_pattern_has_an_example_and_every_example_a_pattern(code: str) -> None:
    assert set(LISTS[code].examples) == set(LISTS[code].patterns)


@pytest.mark.parametrize("code", LISTED)
def test_a_list_names_twelve_months_and_seven_days_and_only_readers_that_exist(code: str) -> None:
    tables = LISTS[code].tables
    assert set(tables["month"].values()) == {str(number) for number in range(1, 13)}
    assert set(tables["weekday"].values()) == {str(number) for number in range(7)}
    assert set(LISTS[code].patterns) <= set(READERS)


@pytest.mark.parametrize("code", LISTED)
@given(published=st.dates(date(1900, 1, 8), date(2100, 12, 31)))
def test_a_weekday_is_the_last_one_up_to_publication(code: str, published: date) -> None:
    (timex,) = find_timexes(FRIDAY[code], published, code)
    assert timex.when is not None
    day = timex.when.first_day
    assert timex.when == DateSpan.day(day)
    assert day.weekday() == 4
    assert 0 <= (published - day).days <= 6


@pytest.mark.parametrize("code", LISTED)
def test_a_weekday_without_a_day_of_publication_stays_open(code: str) -> None:
    (timex,) = find_timexes(FRIDAY[code], None, code)
    assert (timex.when, timex.value) == (None, "XXXX-WXX-5")


@pytest.mark.parametrize("code", [*LISTED, "it", "zh", "xx"])
@given(text=st.text(max_size=80) | st.text(alphabet="15. /-—%€٣،хмая de март mai الجمعة", max_size=60))
def test_any_text_is_read_without_failing_and_spans_point_at_their_words(code: str, text: str) -> None:
    reached = 0
    for timex in find_timexes(text, PUBLISHED, code):
        assert timex.span.of(text) == timex.text
        assert reached <= timex.span.start < timex.span.end
        reached = timex.span.end


@pytest.mark.parametrize("code", ["ru", "uk", "es", "fr", "de", "ar", "it", "zh", "xx"])
def test_a_date_in_figures_is_read_in_every_language_with_the_day_first(code: str) -> None:
    (timex,) = find_timexes("04.03.2024", PUBLISHED, code)
    assert timex.value == "2024-03-04"


def test_a_month_is_read_as_a_month_and_a_week_as_a_week() -> None:
    found = find_timexes("En marzo de 2022 y la semana pasada.", PUBLISHED, "es")
    assert [timex.when.grain for timex in found if timex.when] == [Grain.MONTH, Grain.WEEK]


def test_a_date_with_its_weekday_lies_in_the_year_in_which_it_is_that_weekday() -> None:
    (timex,) = find_timexes("jeudi 12 octobre", date(2024, 11, 20), "fr")
    assert timex.value == "2023-10-12"


def test_a_day_that_no_calendar_has_is_no_date() -> None:
    assert find_timexes("31 июня и 30 февраля", PUBLISHED, "ru") == ()
    assert find_timexes("31 червня", PUBLISHED, "uk") == ()


def test_marks_of_direction_around_arabic_words_change_nothing() -> None:
    (timex,) = find_timexes("\u200f15 نوفمبر 2023\u200f", PUBLISHED, "ar")
    assert (timex.value, timex.text) == ("2023-11-15", "15 نوفمبر 2023")


@pytest.mark.parametrize("code", ["und", "", "../en", "EN"])
def test_what_is_no_code_of_a_language_is_read_as_english(code: str) -> None:
    assert [timex.value for timex in find_timexes("on Friday", PUBLISHED, code)] == ["2024-03-08"]
    assert index_of(code).language.code == "en"
