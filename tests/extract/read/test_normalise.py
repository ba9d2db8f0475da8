from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from extract.read.normalise import normalise, normalise_line, replace_surrogates

any_text = st.text(st.characters(exclude_categories=()), max_size=200)


@given(any_text)
def test_normalising_twice_gives_the_same_as_once(text: str) -> None:
    once = normalise(text)
    assert normalise(once) == once


@given(any_text)
def test_normalised_text_can_be_stored_and_shows_nothing_hidden(text: str) -> None:
    clean = normalise(text)
    clean.encode("utf-8")
    assert unicodedata.is_normalized("NFC", clean)
    assert not any(unicodedata.category(char) == "Cc" for char in clean.replace("\n", ""))
    assert "  " not in clean
    assert "\n\n\n" not in clean


def test_every_kind_of_line_end_becomes_a_line_feed() -> None:
    assert normalise("a\r\nb\rc\u2028d\x85e\ff") == "a\nb\nc\nd\ne\nf"


def test_non_breaking_spaces_become_spaces_so_that_dates_are_found() -> None:
    assert normalise("17\u00a0November\u202f2024") == "17 November 2024"


def test_marks_that_turn_the_reading_order_are_taken_out() -> None:
    assert normalise("fired \u202erockets\u202c \u2066twice\u2069") == "fired rockets twice"


def test_accents_are_composed() -> None:
    assert normalise("Kiev\u0301") == "Kiev\u0301".encode().decode()
    assert normalise("cafe\u0301") == "caf\u00e9"


def test_a_long_title_is_cut_at_a_word() -> None:
    line = normalise_line("word " * 100, limit=20)
    assert line == "word word word\u2026"


@given(any_text)
def test_replacing_surrogates_keeps_every_offset(text: str) -> None:
    assert len(replace_surrogates(text)) == len(text)
