"""Dates in the reader's language, as exact as they are known."""

from __future__ import annotations

from datetime import date

import pytest
from flask import Flask

from app.web.dates import day_of_month, full_day, month, plain_day, when_words
from app.web.texts import COOKIE
from extract.model import DateSpan, Modifier

DAY = date(2024, 11, 17)


@pytest.fixture
def reader() -> Flask:
    return Flask(__name__)


def test_in_english_the_day_comes_first_and_dates_are_as_the_records_write_them() -> None:
    assert (full_day(DAY), plain_day(DAY)) == ("Sunday 17 November 2024", "17 November 2024")
    assert (month(DAY), day_of_month(DAY)) == ("November 2024", "Sun 17")
    when = DateSpan.month(2022, 3).modified(Modifier.EARLY)
    assert when_words(when) == when.words == "early March 2022"


@pytest.mark.parametrize(
    ("code", "full", "heading"),
    [
        ("uk", "неділя, 17 листопада 2024\u202f\u0440.", "листопад 2024\u202f\u0440."),
        ("es", "domingo, 17 de noviembre de 2024", "noviembre de 2024"),
        ("fr", "dimanche 17 novembre 2024", "novembre 2024"),
        ("ar", "الأحد، 17 نوفمبر 2024", "نوفمبر 2024"),
    ],
)
def test_days_and_months_are_written_as_each_language_does(
    reader: Flask, code: str, full: str, heading: str
) -> None:
    with reader.test_request_context(headers={"Cookie": f"{COOKIE}={code}"}):
        assert (full_day(DAY), month(DAY)) == (full, heading)


@pytest.mark.parametrize(
    ("code", "of_day", "of_month", "early"),
    [
        (
            "uk",
            "від 17 листопада 2024\u202f\u0440.",
            "від листопада 2024\u202f\u0440.",
            "від початку березня 2022\u202f\u0440.",
        ),
        (
            "es",
            "desde el 17 de noviembre de 2024",
            "desde noviembre de 2024",
            "desde principios de marzo de 2022",
        ),
        ("fr", "depuis le 17 novembre 2024", "depuis novembre 2024", "depuis début mars 2022"),
        ("ar", "منذ 17 نوفمبر 2024", "منذ نوفمبر 2024", "منذ أوائل مارس 2022"),
    ],
)
def test_what_is_open_at_an_end_runs_as_a_sentence_does(
    reader: Flask, code: str, of_day: str, of_month: str, early: str
) -> None:
    march = DateSpan.month(2022, 3).modified(Modifier.EARLY).since()
    with reader.test_request_context(headers={"Cookie": f"{COOKIE}={code}"}):
        assert when_words(DateSpan.day(DAY).since()) == of_day
        assert when_words(DateSpan.month(2024, 11).since()) == of_month
        assert when_words(march) == early


@pytest.mark.parametrize("code", ["uk", "es", "fr", "ar"])
@pytest.mark.parametrize(
    "when",
    [
        DateSpan.day(DAY),
        DateSpan.either(DAY, date(2024, 11, 18)),
        DateSpan.hours(DAY, "TNI"),
        DateSpan.hours(DAY, "T15:00"),
        DateSpan.week(DAY),
        DateSpan.month(2022, 2).since(),
        DateSpan.month(2022, 3).until(),
        DateSpan.quarter(2024, 3),
        DateSpan.half(2024, 2),
        DateSpan.year(2024).modified(Modifier.BEFORE),
        DateSpan.year(2024).modified(Modifier.AFTER),
        DateSpan.decade(1995).modified(Modifier.LATE),
        DateSpan.century(20),
        DateSpan.day(date(2024, 5, 14)).to(DateSpan.day(date(2024, 5, 16))),
        DateSpan.month(2024, 5).to(DateSpan.month(2024, 7)),
    ],
    ids=lambda when: when.words,
)
def test_every_date_has_words_in_every_language_with_its_year_or_century(
    reader: Flask, code: str, when: DateSpan
) -> None:
    with reader.test_request_context(headers={"Cookie": f"{COOKIE}={code}"}):
        words = when_words(when)
    year = when.first_day.year
    assert any(str(number) in words for number in (year - 1, year, year + 1, year // 100 + 1))
    assert "{" not in words
