"""What a reader types is always a search, never syntax."""

from __future__ import annotations

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.store.search import hits, read_search, search_expression


@pytest.mark.parametrize(
    ("typed", "expression"),
    [
        ("strikes", '"strikes"*'),
        ("limited strikes", '"limited" "strikes"*'),
        ("  U.S.  aid ", '"U S" "aid"*'),
        ("a OR b", '"a" "OR" "b"*'),
        ("удар", '"удар"*'),
    ],
)
def test_all_words_are_searched_and_the_last_one_as_a_beginning(typed: str, expression: str) -> None:
    assert search_expression(typed) == expression


@pytest.mark.parametrize(
    ("typed", "expression"),
    [
        ('"limited strikes"', '"limited strikes"'),
        ("“limited strikes” aid", '"limited strikes" "aid"*'),
        ('aid "limited stri', '"aid" "limited stri"*'),
        ('"" aid', '"aid"*'),
    ],
)
def test_words_between_quotation_marks_must_follow_one_another(typed: str, expression: str) -> None:
    assert search_expression(typed) == expression


def found(text: str, typed: str) -> list[str]:
    return [span.of(text) for span in hits(text, read_search(typed))]


@pytest.mark.parametrize(
    ("text", "typed", "marked"),
    [
        ("Envoys met the envoy in Genève", "envoy geneve", ["envoy", "Genève"]),
        ("Envoys met the envoy", "envoy", ["Envoys", "envoy"]),
        ("A fire, then a cease-fire; it ceases", '"cease fire"', ["cease-fire"]),
        ("A fire, then a cease-fire; it ceases", '"a cea', ["a cease"]),
        ("Nothing", "", []),
        ("Nothing", '"nothing at all"', []),
    ],
)
def test_hits_are_what_the_index_would_find(text: str, typed: str, marked: list[str]) -> None:
    assert found(text, typed) == marked
    connection = sqlite3.connect(":memory:")
    connection.execute(
        'CREATE VIRTUAL TABLE words USING fts5 (label, tokenize = "unicode61 remove_diacritics 2")'
    )
    connection.execute("INSERT INTO words VALUES (?)", (text,))
    expression = search_expression(typed)
    if expression:
        matching = connection.execute("SELECT count(*) FROM words WHERE words MATCH ?", (expression,))
        assert matching.fetchone() == (bool(marked),)
    connection.close()


@given(st.text(), st.text())
def test_hits_lie_in_the_text_and_in_order(text: str, typed: str) -> None:
    spans = hits(text, read_search(typed))
    assert list(spans) == sorted(spans, key=lambda span: (span.start, span.end))
    assert all(0 <= span.start < span.end <= len(text) for span in spans)


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
