"""The interface's words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from app.store.records import ArticleHead
from app.web.dates import full_day
from app.web.words import (
    BASIS_WORDS,
    STATUS_MEANINGS,
    STATUS_WORDS,
    byline,
    counted,
    counted_articles,
    published_words,
)
from extract.model import Basis, PublishedBasis, Status
from tests.factories import make_article


def test_every_status_and_basis_has_words() -> None:
    assert set(STATUS_WORDS) == set(STATUS_MEANINGS) == set(Status)
    assert set(BASIS_WORDS) == set(Basis)


def test_every_basis_of_a_day_of_publication_has_words() -> None:
    article = make_article()
    told = {published_words(replace(article, published_basis=basis)) for basis in PublishedBasis}
    assert len(told) == len(PublishedBasis)


def test_an_article_without_a_day_says_what_that_means() -> None:
    assert "stay open" in published_words(make_article(published=None))


def test_counts_agree_with_their_nouns() -> None:
    assert [counted(number, "event") for number in (0, 1, 2, 1204)] == [
        "0 events",
        "1 event",
        "2 events",
        "1,204 events",
    ]


def test_a_day_is_said_with_its_weekday() -> None:
    assert full_day(date(2024, 11, 17)) == "Sunday 17 November 2024"


def test_articles_that_print_one_text_are_counted_as_such() -> None:
    assert counted_articles(1, 1) == "1 article"
    assert counted_articles(3, 3) == "3 articles"
    assert counted_articles(3, 1) == "3 articles, 1 text"
    assert counted_articles(12, 2) == "12 articles, 2 texts"


def test_a_byline_says_who_and_when_or_that_it_is_an_entry_of_a_timeline() -> None:
    head = ArticleHead("a", "Talks", "Courier", "", date(2024, 11, 17), PublishedBasis.GIVEN, 1)
    assert byline(head) == "Courier, published 17 November 2024"
    assert byline(replace(head, published=None)) == "Courier, day of publication not known"
    assert byline(replace(head, source="", is_entry=True)) == "an entry of an existing timeline"
