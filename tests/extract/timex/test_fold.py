"""The folded copy of a text: as long as the text, and one form for what is written in many."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from extract.timex.fold import PARAGRAPH_END, fold, shadow


@given(st.text())
@example("\N{LATIN CAPITAL LETTER I WITH DOT ABOVE}stanbul, 5 May")  # grows when it is lowered
@example("One.\r\n\r\nTwo")
def test_the_folded_text_is_as_long_as_the_text(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert len(shadow(fold(text))) == len(text)


@given(st.text(st.characters(codec="ascii")))
def test_folding_keeps_every_letter_and_digit_in_its_place(text: str) -> None:
    pairs = zip(text, fold(text), strict=True)
    assert all(folded == letter.lower() for letter, folded in pairs if letter.isalnum())


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("14\N{EN DASH}16 November", "14-16 november"),
        ("mid\N{NON-BREAKING HYPHEN}May", "mid-may"),
        ("the \N{RIGHT SINGLE QUOTATION MARK}80s", "the '80s"),
        ("5\N{NO-BREAK SPACE}May", "5 may"),
        ("5\nMay", "5 may"),
        ("\N{LEFT DOUBLE QUOTATION MARK}May\N{RIGHT DOUBLE QUOTATION MARK}", '"may"'),
    ],
)
def test_blanks_dashes_and_quotation_marks_have_one_form(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize("text", ["one\n\ntwo", "one\n \ntwo", "one.\ntwo", 'one"\ntwo', "one\r\n\r\ntwo"])
def test_between_paragraphs_stands_a_sign_that_no_pattern_reads(text: str) -> None:
    assert PARAGRAPH_END in fold(text)


def test_a_wrapped_line_is_no_end_of_a_paragraph() -> None:
    assert PARAGRAPH_END not in fold("on 5\nMay 2024,\r\nat noon")


@given(st.text())
def test_the_shadow_differs_in_digits_alone(text: str) -> None:
    folded = fold(text)
    pairs = zip(folded, shadow(folded), strict=True)
    assert all(dark == ("0" if letter in "0123456789" else letter) for letter, dark in pairs)
