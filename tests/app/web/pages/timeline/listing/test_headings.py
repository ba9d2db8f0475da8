"""Under which heading an event stands, and what is left to say of its date."""

from __future__ import annotations

from datetime import date

import pytest

from app.web.pages.timeline.listing.headings import UNDATED_HEADING, heading_of, short_date
from extract.model import DateSpan, Modifier
from tests.app.web.pages.timeline.rows import make_row


@pytest.mark.parametrize(
    ("when", "heading"),
    [
        (DateSpan.day(date(2024, 11, 15)), "November 2024"),
        (DateSpan.month(2024, 11).modified(Modifier.EARLY), "November 2024"),
        (DateSpan.year(2024), "2024"),
        (DateSpan.year(2023).modified(Modifier.LATE), "Late 2023"),
        (None, UNDATED_HEADING),
    ],
)
def test_an_event_stands_under_its_month_or_under_its_own_words(when: DateSpan | None, heading: str) -> None:
    assert heading_of(make_row("e", when)) == heading


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (DateSpan.day(date(2024, 11, 15)), "Fri 15"),
        (DateSpan.day(date(2024, 11, 14)).to(DateSpan.day(date(2024, 11, 16))), "14 to 16"),
        (DateSpan.month(2024, 11), "November"),
        (DateSpan.month(2024, 11).modified(Modifier.EARLY), "early November"),
        (DateSpan.year(2024), "2024"),
        (DateSpan.month(2022, 2).since(), "since February"),
    ],
)
def test_a_date_under_its_heading_is_short(when: DateSpan, words: str) -> None:
    assert short_date(when) == words
