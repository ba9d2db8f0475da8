"""What the page of a piece of work says."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from app.adding.candidate import candidate_of, to_json
from app.adding.given import Source
from app.web.pages.work import view
from extract.model import Coding, DateSpan, PublishedBasis
from tests.app.adding.test_candidate import UNDATED
from tests.app.adding.working import make_work, read_through
from tests.factories import make_article

if TYPE_CHECKING:
    from app.adding.work import Work


def take_article(work: Work, **fields: object) -> None:
    article = replace(make_article(), **fields)  # type: ignore[arg-type]
    candidate = candidate_of(article, len(work.candidates), "https://example.org/a")
    work.take({"article": json.loads(to_json(candidate))})


def test_reading_says_which_source_and_how_many_articles_so_far() -> None:
    work = make_work("A")
    work.waiting = False
    work.sources = (Source("a.txt", "a"), Source("https://example.org/b"))
    work.take({"begun": 1})
    head = view.view_head(work)
    assert (head.heading, head.words) == ("Reading", "2 of 2: https://example.org/b. 1 article so far.")
    assert (head.step, head.done, head.total, head.can_stop) == (1, 1, 2, True)


def test_checking_asks_for_the_days() -> None:
    head = view.view_head(read_through(make_work("A", "B")))
    assert head.heading == "Check before you add"
    assert head.words.startswith("2 articles found.")
    assert (head.total, head.can_stop) == (0, False)


def test_what_could_not_be_read_is_told_at_the_top_too() -> None:
    work = make_work("A")
    work.fail("b.pdf: broken")
    words = view.view_head(read_through(work)).words
    assert words.startswith("1 article found. 1 could not be read (see below).")


def test_where_nothing_could_be_read_the_page_says_so() -> None:
    assert view.view_head(read_through(make_work())).heading == "Nothing could be read"


def test_the_end_counts_what_was_added_what_was_there_and_what_was_refused() -> None:
    work = read_through(make_work("A", "B", "C", "D"))
    work.add("Talks")
    work.take({"number": 0, "added": "new", "article_id": "x", "events": 2})
    work.take({"number": 1, "added": "already there", "article_id": "y", "events": 2})
    work.take({"number": 2, "refused": "no"})
    work.stopped = True
    work.take({"done": True, "events": 7, "slug": "talks", "title": "Talks"})
    head = view.view_head(work)
    assert head.heading == "Stopped"
    assert head.words == (
        "1 article added to Talks. 1 there already. 1 could not be added. 1 not added, because it was "
        "stopped. The collection has 7 events."
    )
    assert (head.step, head.timeline) == (3, "talks")
    rows = view.view_results(work, 1)
    assert [row.state for row in rows] == ["added", "there", "refused", "waiting"]
    assert rows[0].words == "Added: 2 events found, published Sunday 17 November 2024."
    assert rows[2].words == "Not added: no"
    assert rows[3].words == "Not added: stopped before its turn"


def test_copies_and_versions_are_told_with_what_was_added() -> None:
    work = read_through(make_work("A", "B"))
    work.add("Talks")
    for number in (0, 1):
        work.take({"number": number, "added": "new", "article_id": "x", "events": 1})
    work.take({"related": 0, "copies": ["Post", "Courier", "Herald"], "version": ""})
    work.take({"related": 1, "copies": [], "version": "newer"})
    first, second = view.view_results(work, 1)
    assert first.words.endswith(
        "Post and 2 others printed the same text: on the timeline they are one witness."
    )
    assert second.words.endswith(
        "A newer version of an article that was there: the timeline goes by this one."
    )


def test_an_entry_of_a_timeline_needs_no_day() -> None:
    work = make_work()
    when = DateSpan.day(date(2022, 5, 3))
    take_article(work, published=None, coding=Coding("V1", "Battles", "", when, "coded so"))
    (row,) = view.view_rows(work, 1)
    assert row.is_entry
    assert row.day_words == "An entry of an existing timeline, with a date of its own: 3 May 2022"
    assert view.undated(work) == 0


def test_a_row_says_how_the_day_is_known() -> None:
    work = make_work()
    take_article(
        work, published_basis=PublishedBasis.METADATA, url="https://example.org/final", language="uk"
    )
    (row,) = view.view_rows(work, 1)
    assert row.published == "2024-11-17"
    assert row.day_words == "Sunday 17 November 2024, from the file's own details"
    assert row.language == "Ukrainian: only sentences with a date"
    assert row.origin.startswith("https://example.org/final, ")
    assert (row.inferred, row.offer) == ("", "")


def test_an_undated_row_shows_the_inferred_days_with_their_reason_and_offers_one() -> None:
    work = make_work()
    work.take({"article": json.loads(to_json(candidate_of(UNDATED, 0, "rio.txt")))})
    (row,) = view.view_rows(work, 1)
    assert row.published == ""
    assert row.day_words.startswith("Not known")
    assert row.inferred.startswith("Inferred: ")
    assert "2024" in row.inferred
    assert "summit" in row.reasons
    assert date.fromisoformat(row.offer).year == 2024
    work.edit(0, {"inferred": True})
    (row,) = view.view_rows(work, 1)
    assert row.published == row.offer
    assert row.day_words.endswith("inferred: each date counted from it will say so")


@pytest.mark.parametrize(
    ("page", "first", "words", "before", "after"),
    [
        (1, 0, "Articles 1 to 20 of 45", 0, 2),
        (2, 20, "Articles 21 to 40 of 45", 1, 3),
        (3, 40, "Articles 41 to 45 of 45", 2, 0),
        (9, 40, "Articles 41 to 45 of 45", 2, 0),
        (0, 0, "Articles 1 to 20 of 45", 0, 2),
    ],
)
def test_many_articles_come_in_pages(page: int, first: int, words: str, before: int, after: int) -> None:
    work = read_through(make_work(*(f"Article {number}" for number in range(45))))
    assert view.view_rows(work, page)[0].number == first
    assert view.view_pager(work, page) == view.Pager(words, before, after)


def test_few_articles_need_no_pages() -> None:
    assert view.view_pager(read_through(make_work("A")), 1) is None


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("a.pdf: a scan without text", ("a.pdf", "A scan without text")),
        (
            "https://example.org/a: the server answers 404",
            ("https://example.org/a", "The server answers 404"),
        ),
        ("something broke", ("", "something broke")),
    ],
)
def test_a_failure_is_split_into_its_source_and_the_reason(line: str, parts: tuple[str, str]) -> None:
    assert view.split_failure(line) == parts
