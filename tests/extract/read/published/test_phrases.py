from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.read.published.phrases import find_days

DAY = date(2024, 11, 17)


@pytest.mark.parametrize(
    ("printed", "language"),
    [
        ("17 November 2024", "en"),
        ("Nov. 17, 2024", "en-US"),
        ("November 17th, 2024", "en"),
        ("17th November, 2024", "en-GB"),
        ("17-Nov-2024", "en"),
        ("11/17/2024", "en-US"),
        ("17/11/2024", "en"),
        ("2024-11-17", ""),
        ("17. November 2024", "de"),
        ("17.11.2024", "de"),
        ("17. 11. 2024", "cs"),
        ("17 novembre 2024", "fr"),
        ("17 de noviembre de 2024", "es"),
        ("17 de novembro de 2024", "pt"),
        ("17 novembre 2024", "it"),
        ("17 listopada 2024", "pl"),
        ("17. studenoga 2024.", "hr"),
        ("17 листопада 2024 р.", "uk"),  # noqa: RUF001
        ("17 ноября 2024 г.", "ru"),  # noqa: RUF001
        ("17 Kasım 2024", "tr"),  # noqa: RUF001
        ("2024. november 17.", "hu"),
        ("2024 m. lapkričio 17 d.", "lt"),
        ("2024. gada 17. novembris", "lv"),
        ("17 Νοεμβρίου 2024", "el"),
        ("١٧ نوفمبر ٢٠٢٤", "ar"),  # noqa: RUF001
        ("17 تشرين الثاني 2024", "ar"),
        ("17 نوفمبر/تشرين الثاني 2024", "ar"),
        ("17 בנובמבר 2024", "he"),
        ("१७ नवंबर २०२४", "hi"),
        ("১৭ নভেম্বর ২০২৪", "bn"),
        ("17 พฤศจิกายน 2567", "th"),
        ("17 tháng 11, 2024", "vi"),
        ("17 พ.ย. 2567", "th"),
        ("2024年11月17日", "ja"),
        ("2024年11月17日10:15", "zh"),
        ("2024년 11월 17일", "ko"),
    ],
)
def test_a_day_is_read_as_each_language_prints_it(printed: str, language: str) -> None:
    assert [phrase.day for phrase in find_days(f"x {printed} y", language)] == [DAY]


def test_a_language_that_the_page_does_not_tell_is_tried_all_the_same() -> None:
    assert [phrase.day for phrase in find_days("Опубликовано 17 ноября 2024", "en")] == [DAY]


def test_the_pages_own_language_counts_where_two_give_a_month_the_same_name() -> None:
    assert find_days("17 listopada 2024", "hr")[0].day.month == 10
    assert find_days("17 listopada 2024", "pl")[0].day.month == 11


def test_a_day_that_can_be_told_either_way_keeps_both() -> None:
    american, british = find_days("03/04/2024", "en-US"), find_days("03/04/2024", "en-GB")
    assert (american[0].day, american[0].other) == (date(2024, 3, 4), date(2024, 4, 3))
    assert (british[0].day, british[0].other) == (date(2024, 4, 3), date(2024, 3, 4))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no figures",
        "version 4.11.17.2024",
        "192.168.10.12",
        "31.02.2024",
        "17 people in 2024",
        "12:30",
        "17 sheep 2024",
    ],
)
def test_what_is_no_day_is_not_read(text: str) -> None:
    assert find_days(text, "en") == ()


@given(st.text(max_size=200), st.sampled_from(["", "en", "de", "zh", "..", "x" * 30]))
def test_phrases_stand_where_they_say_and_never_overlap(text: str, language: str) -> None:
    found = find_days(text, language)
    assert all(0 <= phrase.start < phrase.end <= len(text) for phrase in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
