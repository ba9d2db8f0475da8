"""Sketches: small, the same for the same text, and comparable whatever the lengths."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.copies.sketch import Sketch, likeness, make_sketch
from tests.extract.copies import pairs


@given(st.text())
def test_a_sketch_comes_back_from_its_bytes(text: str) -> None:
    sketch = make_sketch(text)
    assert Sketch.from_bytes(sketch.to_bytes()) == sketch


@pytest.mark.parametrize("kept", [b"", b"abc", b"12345"])
def test_bytes_that_are_no_sketch_are_refused(kept: bytes) -> None:
    with pytest.raises(ValueError, match="four bytes"):
        Sketch.from_bytes(kept)


def test_the_sketch_of_a_book_is_as_small_as_that_of_an_article() -> None:
    book = " ".join(f"word{number * number % 10_007}" for number in range(200_000))
    assert len(make_sketch(book).to_bytes()) <= 4 * 257


@given(st.text(), st.text())
def test_likeness_is_the_same_from_both_sides_and_never_beyond_its_ends(first: str, second: str) -> None:
    one, other = make_sketch(first), make_sketch(second)
    assert likeness(one, other) == likeness(other, one)
    assert 0 <= likeness(one, other) <= 1


def test_a_text_is_wholly_like_itself() -> None:
    assert likeness(make_sketch(pairs.STRIKE), make_sketch(pairs.STRIKE)) == 1


def test_a_chapter_is_like_the_book_that_it_begins() -> None:
    chapter = " ".join(f"word{number * number % 10_007}" for number in range(600))
    book = chapter + " " + " ".join(f"other{number * number % 10_007}" for number in range(2_000))
    assert likeness(make_sketch(chapter), make_sketch(book)) > 0.9
