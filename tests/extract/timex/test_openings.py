"""A word with a capital at the head of a line is no name."""

from __future__ import annotations

from datetime import date

import pytest

from extract.timex import find_timexes

PUBLISHED = date(2010, 6, 8)


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("June 8, 2010\nYesterday, the firm showed a phone.", ["June 8, 2010", "Yesterday"]),
        ("He left.\nToday, the firm is sold.", ["Today"]),
        ("He reads USA Today at breakfast.", []),
        ("He was seen on 60 Minutes.", []),
    ],
)
def test_a_capital_that_opens_a_line_is_no_name(text: str, phrases: list[str]) -> None:
    assert [timex.text for timex in find_timexes(text, PUBLISHED)] == phrases
