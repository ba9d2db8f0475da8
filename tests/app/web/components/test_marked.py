"""Marking text loses nothing and doubles nothing."""

from __future__ import annotations

from dash import html
from hypothesis import given
from hypothesis import strategies as st

from app.web.components.marked import cut, marked_text
from extract.model import TextSpan

spans = st.tuples(st.integers(0, 60), st.integers(0, 60)).map(lambda ends: TextSpan(min(ends), max(ends)))
marks = st.lists(st.tuples(spans, st.sampled_from(["phrase", "trigger"])), max_size=6)


@given(st.text(max_size=40), st.integers(0, 30), marks)
def test_the_pieces_joined_are_the_text(
    text: str, offset: int, given_marks: list[tuple[TextSpan, str]]
) -> None:
    pieces = cut(text, offset, given_marks)
    assert "".join(piece.text for piece in pieces) == text
    assert all(piece.text for piece in pieces)


@given(st.text(min_size=1, max_size=40), st.integers(0, 30), marks)
def test_a_character_has_the_marks_that_cover_it(
    text: str, offset: int, given_marks: list[tuple[TextSpan, str]]
) -> None:
    for piece in cut(text, offset, given_marks):
        for place in range(piece.start, piece.start + len(piece.text)):
            covering = {name for span, name in given_marks if span.start <= place < span.end}
            assert piece.names == covering


def test_marks_become_mark_elements_and_text_stays_text() -> None:
    before, mark, after = marked_text("met on Friday.", 100, [(TextSpan(107, 113), "phrase")])
    assert (before, after) == ("met on ", ".")
    assert str(mark) == str(html.Mark("Friday", className="mark-phrase"))
