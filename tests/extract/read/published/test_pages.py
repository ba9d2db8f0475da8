from __future__ import annotations

from datetime import date

import pytest
from trafilatura import load_html

from extract.model import PublishedBasis
from extract.read.publication import Published
from extract.read.published import find_published

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


def test_the_time_element_for_publication_counts_and_another_does_not() -> None:
    body = '<p>Talks.</p><time datetime="2019-01-01">old</time><time pubdate datetime="2024-11-17">now</time>'
    assert published_of(body=body).day == DAY


def test_a_page_that_says_nothing_has_no_day() -> None:
    found = published_of()
    assert found == Published(None, None, None, PublishedBasis.UNKNOWN, found.because)
    assert found.because == "the page does not say when it was published"


def test_deeply_nested_json_is_no_reason_to_fail() -> None:
    assert published_of(json_ld("[" * 100_000)).day is None


# Traps: pages that say it badly, twice, or in another language.

HEADLINE = "<h1>Envoys meet in Geneva</h1>"
STORY = (
    "<p>" + "Envoys of the two sides met for the first time in three months, officials said. " * 4 + "</p>"
)


def page(around: str, *, head: str = "", language: str = "en-GB", url: str = "") -> Published:
    tree = load_html(
        f"<!DOCTYPE html><html lang='{language}'><head><title>Envoys meet in Geneva | Courier</title>"
        f"{head}</head><body>{around}</body></html>"
    )
    assert tree is not None
    return find_published(tree, url)


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Published 17 November 2024", "en-GB"),
        ("By Ann Author, Nov 17, 2024 10:15 AM", "en-US"),
        ("Veröffentlicht am 17.11.2024 um 09:15 Uhr", "de"),
        ("Publié le 17 novembre 2024 à 10h15", "fr"),
        ("Pubblicato il 17 novembre 2024", "it"),
        ("Publicado el 17 de noviembre de 2024", "es"),
        ("Опубликовано: 17 ноября 2024, 10:15", "ru"),
        ("Опубліковано 17 листопада 2024", "uk"),
        ("تاريخ النشر: 17 نوفمبر 2024", "ar"),
        ("2024年11月17日 10時15分 公開", "ja"),
        ("입력 2024.11.17 10:15", "ko"),
        ("Yayınlanma: 17 Kasım 2024", "tr"),  # noqa: RUF001
    ],
)
def test_the_line_below_the_headline_tells_it_in_many_languages(line: str, language: str) -> None:
    found = page(f"{HEADLINE}<p>{line}</p>{STORY}", language=language)
    assert (found.day, found.basis) == (DAY, PublishedBasis.TEXT)


def test_the_day_of_an_update_is_not_that_of_publication() -> None:
    found = page(f"{HEADLINE}<p>Updated 20 November 2024</p><p>Published 17 November 2024</p>{STORY}")
    assert found.day == DAY


def test_the_day_of_an_update_is_told_as_such_where_there_is_no_other() -> None:
    found = page(f"{HEADLINE}<p>Updated 20 November 2024</p>{STORY}")
    assert (found.day, found.earliest, found.latest) == (date(2024, 11, 20), None, date(2024, 11, 20))
    assert "does not say when it was first published" in found.because


def test_articles_listed_around_the_text_do_not_lend_it_their_days() -> None:
    teasers = "".join(
        f"<article class='teaser'><h3><a href='/other-{day}'>Another story {day}</a></h3>"
        f"<time>{day} October 2024</time></article>"
        for day in range(10, 20)
    )
    around = (
        f"<aside class='sidebar latest'>{teasers}</aside>"
        f"<main>{HEADLINE}<div class='byline'>17 November 2024</div>{STORY}</main>"
        f"<section class='related'>{teasers}</section>"
    )
    assert page(around).day == DAY


def test_comments_below_the_text_do_not_lend_it_their_days() -> None:
    comments = "<div class='comments'><p>A reader, 20 November 2024 at 11:00</p><p>Well said.</p></div>"
    assert page(f"{HEADLINE}<p>17 November 2024</p>{STORY}{comments}").day == DAY


def test_todays_date_in_the_head_of_a_page_and_the_year_in_its_foot_are_not_taken() -> None:
    around = (
        "<div class='topbar'><span class='today'>Monday, 25 November 2024</span></div>"
        f"{HEADLINE}<p class='meta'>17 November 2024</p>{STORY}"
        "<footer>Copyright 1999-2025 Test Courier. Last updated 1 December 2024.</footer>"
    )
    assert page(around).day == DAY


def test_a_calendar_beside_the_text_is_passed_over() -> None:
    calendar = "<table class='calendar'>" + "".join(
        f"<tr><td><a href='/2024/10/{day}'>{day} October 2024</a></td></tr>" for day in range(1, 20)
    )
    assert page(f"{calendar}</table>{HEADLINE}<p>17 November 2024</p>{STORY}").day == DAY


def test_an_archives_day_in_the_address_is_not_the_pages() -> None:
    url = "https://web.archive.org/web/20250102030405/https://example.org/talks"
    assert page(f"{HEADLINE}<p>17 November 2024</p>{STORY}", url=url).day == DAY


def test_a_vague_field_gives_way_to_the_day_in_print() -> None:
    found = page(
        f"{HEADLINE}<time>17 November 2024</time>{STORY}", head='<meta name="date" content="2024-11-22">'
    )
    assert found.day == DAY


def test_fields_that_contradict_each_other_are_settled_by_the_address() -> None:
    head = '<meta property="article:published_time" content="2024-11-25">' + json_ld(
        '{"@type": "NewsArticle", "datePublished": "2024-11-17"}'
    )
    found = page(HEADLINE + STORY, head=head, url="https://example.org/2024/11/17/talks")
    assert found.day == DAY
    assert "the same" in found.because


def test_fields_that_contradict_each_other_and_nothing_to_settle_it_leave_both_days_possible() -> None:
    head = '<meta property="article:published_time" content="2024-11-17">' + json_ld(
        '{"@type": "NewsArticle", "datePublished": "2024-11-25"}'
    )
    found = page(HEADLINE + STORY, head=head)
    assert (found.earliest, found.latest) == (DAY, date(2024, 11, 25))
    assert "possible too" in found.because


def test_the_day_in_print_settles_a_time_in_utc() -> None:
    head = '<meta property="article:published_time" content="2024-11-17T22:30:00Z">'
    found = page(f"{HEADLINE}<p>18 November 2024, 07:30 JST</p>{STORY}", head=head)
    assert found.day == date(2024, 11, 18)


def test_an_offset_keeps_the_outlets_own_day() -> None:
    head = json_ld('{"@type": "NewsArticle", "datePublished": "2024-11-17T23:30:00-08:00"}')
    assert page(HEADLINE + STORY, head=head).day == DAY


def test_a_list_of_articles_in_the_description_does_not_stand_for_the_article() -> None:
    head = json_ld(
        '{"@graph": [{"@type": "ItemList",'
        ' "itemListElement": [{"@type": "NewsArticle", "datePublished": "2024-11-01"}]},'
        ' {"@type": "ReportageNewsArticle", "datePublished": "Sun, 17 Nov 2024 10:01:41 +0100"}]}'
    )
    assert page(HEADLINE + STORY, head=head).day == DAY


def test_a_month_in_the_address_is_a_range_and_no_day() -> None:
    found = page(HEADLINE + STORY, url="https://example.org/2024/11/talks")
    assert (found.day, found.basis) == (None, PublishedBasis.URL)
    assert (found.earliest, found.latest) == (date(2024, 11, 1), date(2024, 11, 30))


def test_a_day_that_can_be_read_either_way_is_read_as_the_fields_have_it() -> None:
    head = '<meta name="date" content="2024-05-04">'
    found = page(f"{HEADLINE}<p>Published 04/05/2024</p>{STORY}", head=head, language="en-US")
    assert found.day == date(2024, 5, 4)


def test_another_day_in_print_does_not_unsettle_one_that_the_fields_confirm() -> None:
    head = '<meta property="article:published_time" content="2024-11-17">'
    vote = "<p>Vote: 24 November 2024</p>"
    found = page(f"{HEADLINE}{vote}<p>Ann Author</p><p>17 November 2024</p>{STORY}", head=head)
    assert (found.day, found.earliest, found.latest) == (DAY, DAY, DAY)


def test_a_period_below_the_headline_is_no_day_of_publication() -> None:
    assert page(f"{HEADLINE}<p>19-25 November 2024</p><p>Report</p><p>17 November 2024</p>{STORY}").day == DAY


def test_a_relative_time_shows_its_day_in_its_attribute() -> None:
    found = page(f"{HEADLINE}<time datetime='2024-11-17T16:19:16+03:00'>yesterday at 16:19</time>{STORY}")
    assert found.day == DAY


def test_a_page_whose_noscript_is_never_closed_is_read_all_the_same() -> None:
    assert page(f"<noscript><div>{HEADLINE}<p>Published 17 November 2024</p>{STORY}").day == DAY


def test_a_value_that_only_scripts_are_told_is_found() -> None:
    head = "<script>var dataLayer = [{'article_publication_date': '2024-11-17 09:00'}];</script>"
    assert page(HEADLINE + STORY, head=head).day == DAY


def test_several_values_that_only_scripts_are_told_are_of_several_things() -> None:
    head = "<script>var all = [{publishedAt: '2024-11-17'}, {publishedAt: '2023-01-05'}];</script>"
    found = page(f"{HEADLINE}{STORY}<footer>Last updated 20 November 2024</footer>", head=head)
    assert (found.day, found.basis) == (date(2024, 11, 20), PublishedBasis.TEXT)


def test_a_page_of_nothing_but_copyright_has_no_day() -> None:
    assert page(f"{HEADLINE}{STORY}<footer>Copyright 2020</footer>").basis is PublishedBasis.UNKNOWN
