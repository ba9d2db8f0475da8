"""What a reader types is always a search, never syntax."""

from __future__ import annotations

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.store.search import search_expression


@pytest.mark.parametrize(
    ("typed", "expression"),
    [
        ("strikes", '"strikes"*'),
        ("limited strikes", '"limited" "strikes"*'),
        ("  U.S.  aid ", '"U.S." "aid"*'),
        ('"limited strikes"', '"limited" "strikes"*'),
        ("a OR b", '"a" "OR" "b"*'),
        ("удар", '"удар"*'),
    ],
)
def test_all_words_are_searched_and_the_last_one_as_a_beginning(typed: str, expression: str) -> None:
    assert search_expression(typed) == expression


@pytest.mark.parametrize("typed", ["", "   ", "*", '"', "-- ()", "\0", "\ud800"])
def test_text_without_a_letter_or_digit_is_no_search(typed: str) -> None:
    assert search_expression(typed) is None


@given(st.one_of(st.text(), st.text('"*()-^:+ aNEARORDT\0\ud800')))
def test_sqlite_understands_whatever_is_typed(typed: str) -> None:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE words USING fts5 (label)")
    expression = search_expression(typed)
    if expression is not None:
        connection.execute("SELECT count(*) FROM words WHERE words MATCH ?", (expression,)).fetchone()
    connection.close()
