from __future__ import annotations

from datetime import date

import pytest
from trafilatura import load_html

from extract.model import PublishedBasis
from extract.read.publication import Published
from extract.read.published import day_in_url, find_published

DAY = date(2024, 11, 17)


def published_of(head: str = "", body: str = "<p>Talks resumed.</p>", url: str = "") -> Published:
    tree = load_html(f"<!DOCTYPE html><html><head><title>t</title>{head}</head><body>{body}</body></html>")
    assert tree is not None
    return find_published(tree, url)


def json_ld(written: str) -> str:
    return f'<script type="application/ld+json">{written}</script>'


@pytest.mark.parametrize(
    "head",
    [
        json_ld('{"@type": "NewsArticle", "datePublished": "2024-11-17T09:00:00+02:00"}'),
        json_ld(
            '{"@graph": [{"@type": "WebSite"}, {"@type": "NewsArticle", "datePublished": "2024-11-17"}]}'
        ),
        json_ld('{"@type": "NewsArticle", "datePublished": "2024-11-17", broken'),
        '<meta property="article:published_time" content="2024-11-17T23:30:00-05:00">',
        '<meta name="DC.date.issued" content="20241117">',
        '<meta itemprop="datePublished" content="2024-11-17">',
    ],
)
def test_the_page_says_it_of_itself(head: str) -> None:
    found = published_of(head)
    assert (found.day, found.basis) == (DAY, PublishedBasis.METADATA)
    assert (found.earliest, found.latest) == (DAY, DAY)
    assert "17 November 2024" in found.because


def test_a_comment_and_a_date_of_change_are_no_publication() -> None:
    head = json_ld(
        '{"@type": "NewsArticle", "dateModified": "2024-11-20", "datePublished": "2024-11-17",'
        ' "comment": [{"@type": "Comment", "datePublished": "2024-11-19"}]}'
    )
    assert published_of(head).day == DAY


def test_the_articles_own_entry_is_preferred_to_that_of_the_web_site() -> None:
    head = json_ld(
        '[{"@type": "WebPage", "datePublished": "2020-01-01"},'
        ' {"@type": "NewsArticle", "datePublished": "2024-11-17"}]'
    )
    assert published_of(head).day == DAY


def test_late_in_the_day_of_utc_it_may_have_been_the_next_day_elsewhere() -> None:
    found = published_of('<meta property="article:published_time" content="2024-11-17T20:00:00Z">')
    assert (found.day, found.earliest, found.latest) == (DAY, DAY, date(2024, 11, 18))


def test_the_outlets_own_day_in_the_address_settles_a_time_in_utc() -> None:
    head = '<meta property="article:published_time" content="2024-11-18T03:00:00Z">'
    found = published_of(head, url="https://example.org/2024/11/17/talks")
    assert (found.day, found.basis) == (DAY, PublishedBasis.URL)


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://example.org/2024/11/17/talks", DAY),
        ("https://example.org/news/2024-11-17-talks.html", DAY),
        ("https://example.org/world/2024/nov/17/talks", DAY),
        ("https://example.org/20241117/talks", DAY),
        ("https://example.org/2024/1117/c90000-1.html", DAY),
        ("https://example.org/article/12024111745", None),
        ("https://example.org/2024/13/45/talks", None),
        ("https://example.org/2024/talks", None),
        ("", None),
    ],
)
def test_a_day_in_an_address_is_read_whole_or_not_at_all(url: str, day: date | None) -> None:
    assert day_in_url(url) == day


def test_the_time_element_for_publication_counts_and_another_does_not() -> None:
    body = '<p>Talks.</p><time datetime="2019-01-01">old</time><time pubdate datetime="2024-11-17">now</time>'
    assert published_of(body=body).day == DAY


def test_a_page_that_says_nothing_has_no_day() -> None:
    found = published_of()
    assert found == Published(None, None, None, PublishedBasis.UNKNOWN, found.because)
    assert found.because == "the page does not say when it was published"


def test_deeply_nested_json_is_no_reason_to_fail() -> None:
    assert published_of(json_ld("[" * 100_000)).day is None
