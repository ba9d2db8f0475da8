"""A collection in numbers."""

from __future__ import annotations

from datetime import date, timedelta

from app.store.records import ArticleHead
from app.web.pages.about.view import Gap, find_gaps, view_coverage
from extract.model import PublishedBasis

FRIDAY = date(2024, 11, 15)


def make_head(
    name: str,
    published: date | None = FRIDAY,
    *,
    source: str = "Courier",
    text_id: str = "",
    is_entry: bool = False,
) -> ArticleHead:
    basis = PublishedBasis.GIVEN if published else PublishedBasis.UNKNOWN
    return ArticleHead(name, name, source, "", published, basis, 1, text_id or name, None, is_entry)


def test_outlets_come_with_their_articles_and_days_the_largest_first() -> None:
    later = FRIDAY + timedelta(days=3)
    found = view_coverage([make_head("a", source="Herald"), make_head("b"), make_head("c", later)])
    assert [(line.name, line.articles, line.first, line.last) for line in found.sources] == [
        ("Courier", 2, FRIDAY, later),
        ("Herald", 1, FRIDAY, FRIDAY),
    ]


def test_articles_that_print_one_text_are_counted_as_reprints() -> None:
    found = view_coverage([make_head("a", text_id="t"), make_head("b", text_id="t"), make_head("c")])
    assert found.reprints == 1
    assert found.sources[0].texts == 2


def test_how_the_days_are_known_is_counted_and_entries_of_a_timeline_apart() -> None:
    found = view_coverage([make_head("a"), make_head("b", None), make_head("c", None, is_entry=True)])
    assert found.bases == ((PublishedBasis.GIVEN, 1), (PublishedBasis.UNKNOWN, 1))
    assert (found.without_day, found.entries) == (1, 1)


def test_a_short_collection_is_counted_by_day_with_the_empty_days() -> None:
    found = view_coverage([make_head("a"), make_head("b", FRIDAY + timedelta(days=2))])
    assert not found.is_monthly
    assert [count for _, count in found.by_day] == [1, 0, 1]


def test_a_long_collection_is_counted_by_month_over_the_end_of_a_year() -> None:
    found = view_coverage([make_head("a"), make_head("b", date(2025, 1, 31))])
    assert found.is_monthly
    assert found.by_day == ((date(2024, 11, 1), 1), (date(2024, 12, 1), 0), (date(2025, 1, 1), 1))


def test_a_pause_is_a_gap_where_it_is_longer_than_usual() -> None:
    daily = [FRIDAY + timedelta(days=number) for number in range(10)]
    after = FRIDAY + timedelta(days=30)
    assert find_gaps([*daily, after]) == (Gap(FRIDAY + timedelta(days=10), FRIDAY + timedelta(days=29)),)
    assert find_gaps([*daily, after])[0].days == 20


def test_what_a_weekly_does_is_no_gap() -> None:
    assert find_gaps([FRIDAY + timedelta(weeks=number) for number in range(8)]) == ()
    assert find_gaps([FRIDAY, FRIDAY + timedelta(days=400)]) == ()


def test_a_collection_without_a_known_day_has_no_days() -> None:
    assert view_coverage([make_head("a", None)]).by_day == ()
    assert view_coverage([]).sources == ()
