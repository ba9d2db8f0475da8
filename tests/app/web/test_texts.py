"""Whose language it is, and how numbers are put into its texts."""

from __future__ import annotations

import pytest
from flask import Flask

from app.web.texts import (
    COOKIE,
    LANGUAGES,
    LOCALES,
    _,
    direction,
    format_number,
    kept_by_language,
    language,
    n_,
)


@pytest.mark.parametrize(
    ("headers", "code"),
    [
        ({}, "en"),
        ({"Accept-Language": "fr-CA,fr;q=0.9,en;q=0.5"}, "fr"),
        ({"Accept-Language": "de,uk;q=0.7"}, "uk"),
        ({"Accept-Language": "de"}, "en"),
        ({"Accept-Language": "fr", "Cookie": f"{COOKIE}=ar"}, "ar"),
        ({"Accept-Language": "fr", "Cookie": f"{COOKIE}=../../etc"}, "fr"),
    ],
)
def test_a_reader_gets_the_chosen_language_or_the_best_that_the_browser_asks_for(
    headers: dict[str, str], code: str
) -> None:
    with Flask(__name__).test_request_context(headers=headers):
        assert language() == code


def test_outside_a_request_texts_are_english() -> None:
    assert (language(), direction(), _("Add"), _("")) == ("en", "ltr", "Add", "")
    assert n_("{count} event", "{count} events", 1) == "1 event"
    assert n_("{count} event", "{count} events", 1204) == "1,204 events"


def test_arabic_is_written_from_right_to_left() -> None:
    with Flask(__name__).test_request_context(headers={"Cookie": f"{COOKIE}=ar"}):
        assert direction() == "rtl"


def test_numbers_are_written_as_the_language_does() -> None:
    with Flask(__name__).test_request_context(headers={"Cookie": f"{COOKIE}=es"}):
        assert format_number(12345) == "12.345"


def test_what_is_kept_of_words_is_kept_apart_for_each_language() -> None:
    made: list[str] = []

    @kept_by_language(8)
    def greeting(name: str) -> str:
        made.append(name)
        return f"{language()} {name}"

    for code in ("es", "fr", "es", "fr"):
        with Flask(__name__).test_request_context(headers={"Cookie": f"{COOKIE}={code}"}):
            assert greeting("Ann") == f"{code} Ann"
    assert made == ["Ann", "Ann"]


def test_every_language_of_the_menu_has_a_catalogue_and_every_catalogue_a_place_in_the_menu() -> None:
    assert {path.stem for path in LOCALES.glob("*.po")} == set(LANGUAGES) - {"en"}
