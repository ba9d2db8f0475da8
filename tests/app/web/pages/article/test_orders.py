"""The two pictures of an article, as numbers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from app.store.records import StoredArticle
from app.web.pages.article.orders import date_distances, telling_order
from extract.model import DateSpan
from tests.factories import make_article, make_mention, make_timex

if TYPE_CHECKING:
    from extract.model import Article

SUNDAY = date(2024, 11, 17)


def stored(article: Article, *dates: DateSpan | None) -> StoredArticle:
    """The article with a mention and a phrase for each date, in this order."""
    words = ("Envoys", "A ceasefire is to begin", "Shelling killed")
    mentions = tuple(make_mention(article, text, when) for text, when in zip(words, dates, strict=False))
    phrases = ("Friday", "next month", "Saturday")
    timexes = tuple(make_timex(article, text, when) for text, when in zip(phrases, dates, strict=False))
    return StoredArticle(article, timexes, mentions, {})


def test_marks_stand_where_they_are_told_and_when_they_happened() -> None:
    found = telling_order(
        stored(make_article(), DateSpan.day(date(2024, 11, 20)), DateSpan.day(date(2024, 11, 15)))
    )
    assert found is not None
    first, second = found.told
    assert first.across < second.across
    assert first.middle > second.middle
    assert found.steps_back == 1


def test_a_month_is_as_long_as_a_month_in_the_picture() -> None:
    found = telling_order(stored(make_article(), DateSpan.month(2024, 11), DateSpan.day(date(2024, 12, 15))))
    assert found is not None
    assert found.steps_back == 0
    month, day = found.told
    assert month.late - month.early > 20 * (day.late - day.early)


def test_an_old_war_recalled_stands_at_the_edge() -> None:
    days = [DateSpan.day(date(2024, 11, day)) for day in (14, 15, 16, 17)]
    article = make_article()
    read = stored(article, *days[:3])
    more = replace(read.mentions[0], when=days[3]), replace(read.mentions[0], when=DateSpan.year(1999))
    found = telling_order(replace(read, mentions=(*read.mentions, *more)))
    assert found is not None
    assert [told.beyond for told in found.told] == [0, 0, 0, 0, -1]
    assert found.told[-1].late == 0


def test_one_date_makes_no_order() -> None:
    assert telling_order(stored(make_article(), DateSpan.day(SUNDAY), None)) is None


def test_dates_are_counted_by_how_far_they_lie_from_the_day_of_publication() -> None:
    article = replace(make_article(), published=SUNDAY)
    dates = (DateSpan.day(date(2024, 11, 15)), DateSpan.month(2024, 12), DateSpan.day(SUNDAY))
    assert [(one.words, one.phrases) for one in date_distances(stored(article, *dates))] == [
        ("in the week before", 1),
        ("that day, or a time around it", 1),
        ("in the week after", 0),
        ("a week to a month after", 1),
    ]


def test_a_month_that_holds_the_day_is_a_time_around_it_and_edges_belong_to_one_stretch() -> None:
    article = replace(make_article(), published=SUNDAY)
    dates = (DateSpan.month(2024, 11), DateSpan.day(date(2024, 11, 10)), DateSpan.day(date(2024, 11, 9)))
    assert [(one.words, one.phrases) for one in date_distances(stored(article, *dates))] == [
        ("a week to a month before", 1),
        ("in the week before", 1),
        ("that day, or a time around it", 1),
    ]


def test_without_a_day_of_publication_there_is_no_distance() -> None:
    article = replace(make_article(), published=None)
    assert date_distances(stored(article, DateSpan.day(SUNDAY))) == ()
