"""The cards of the first page."""

from __future__ import annotations

from datetime import date

from app.store.records import CollectionSummary
from app.web.pages.library.view import MOST_BARS, view_card
from extract.model import DateSpan
from tests.app.web.pages.timeline.rows import make_row

SUMMARY = CollectionSummary("peace", "Peace talks", "", "CC-BY-4.0", "The authors", "", 9, 64, 2, None, None)


def test_a_card_counts_and_names_the_time() -> None:
    rows = [make_row("a", DateSpan.day(date(2024, 5, 31))), make_row("b", DateSpan.day(date(2025, 1, 15)))]
    card = view_card(SUMMARY, rows)
    assert card.counts == "64 events from 9 articles"
    assert card.dates == "May 2024 to January 2025"
    assert card.note == "The authors, CC-BY-4.0"


def test_the_bars_reach_from_first_to_last_with_the_highest_at_one() -> None:
    days = [date(2024, 5, 1), date(2024, 5, 1), date(2024, 5, 30)]
    card = view_card(SUMMARY, [make_row(str(number), DateSpan.day(day)) for number, day in enumerate(days)])
    assert len(card.bars) == 30
    assert (card.bars[0], card.bars[-1], max(card.bars)) == (1.0, 0.5, 1.0)


def test_a_long_time_has_no_more_bars_than_there_is_room_for() -> None:
    rows = [make_row("a", DateSpan.day(date(2024, 1, 1))), make_row("b", DateSpan.day(date(2024, 12, 31)))]
    assert len(view_card(SUMMARY, rows).bars) == MOST_BARS


def test_a_month_is_named_once() -> None:
    rows = [make_row("a", DateSpan.day(date(1962, 10, 16))), make_row("b", DateSpan.day(date(1962, 10, 28)))]
    assert view_card(SUMMARY, rows).dates == "October 1962"


def test_a_collection_without_dates_says_so() -> None:
    card = view_card(SUMMARY, [make_row("a")])
    assert (card.dates, card.bars) == ("no dated events", ())
