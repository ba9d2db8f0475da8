"""A batch with a memory: what is there is neither fetched nor read again, and nothing is lost by that."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.adding.addition import Addition
from app.cli.reading import Batch
from app.store import Library, read
from app.store.write import remove_article
from extract.read import ReadOptions
from tests.site import site

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.site import Site

__all__ = ["site"]

ROUNDS = "".join(
    f"<p>Envoys met in Geneva on Friday for round {number} of the talks, officials said.</p>"
    for number in range(9)
)
PAGE = (
    f"<!DOCTYPE html><html><head><title>Talks</title></head><body><article>{ROUNDS}</article></body></html>"
)
ENTRY = "<item><title>{0}</title><link>{1}</link><description>{0} in Geneva on Friday.</description></item>"


def _feed(*entries: str) -> str:
    return f'<?xml version="1.0"?><rss version="2.0"><channel>{"".join(entries)}</channel></rss>'


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library.sqlite3") as opened:
        yield opened


def _add(shelf: Library, site: Site, url: str, *, full_pages: bool = False) -> tuple[int, int, int]:
    """How many articles were added, how many were there, and how many failed."""
    addition = Addition(shelf, "talks")
    options = ReadOptions(fetcher=site.fetcher(), full_pages=full_pages)
    batch = Batch([url], options, addition.memory)
    added = [addition.add(reading) for reading in batch.readings()]
    addition.finish()
    return len(added), batch.known, batch.failures


def test_a_page_that_the_server_says_has_not_changed_is_there_already(shelf: Library, site: Site) -> None:
    url = site.put("/a", PAGE, "text/html", ETag='"1"')
    assert _add(shelf, site, url) == (1, 0, 0)
    assert _add(shelf, site, url) == (0, 1, 0)
    assert site.requests[-1][2]["If-None-Match"] == '"1"'


def test_a_page_that_has_changed_is_read_again_and_both_versions_are_kept(shelf: Library, site: Site) -> None:
    url = site.put("/a", PAGE, "text/html", ETag='"1"')
    _add(shelf, site, url)
    site.put("/a", PAGE.replace("round 8", "round eight"), "text/html", ETag='"2"')
    assert _add(shelf, site, url) == (1, 0, 0)
    (head,) = read.articles(shelf, "talks")
    stored = read.article(shelf, "talks", head.id)
    assert stored
    assert "round eight" in stored.article.text
    assert len(stored.versions) == 2


def test_a_page_from_a_server_without_marks_of_change_is_known_by_its_bytes(
    shelf: Library, site: Site
) -> None:
    url = site.put("/a", PAGE, "text/html")
    assert _add(shelf, site, url) == (1, 0, 0)
    assert _add(shelf, site, url) == (0, 1, 0)


def test_a_page_whose_article_was_removed_is_fetched_as_if_new(shelf: Library, site: Site) -> None:
    url = site.put("/a", PAGE, "text/html", ETag='"1"')
    _add(shelf, site, url)
    (head,) = read.articles(shelf, "talks")
    remove_article(shelf, "talks", head.id)
    assert _add(shelf, site, url) == (1, 0, 0)


def test_a_feed_of_which_something_failed_is_asked_for_again(shelf: Library, site: Site) -> None:
    good = site.put("/good", PAGE, "text/html", ETag='"1"')
    feed = _feed(ENTRY.format("Round one", good), ENTRY.format("Round two", f"{good}-gone"))
    url = site.put("/feed", feed, "application/rss+xml", ETag='"f1"')
    assert _add(shelf, site, url, full_pages=True) == (2, 0, 1)
    site.put("/good-gone", PAGE.replace("Geneva", "Vienna"), "text/html")
    added, known, failures = _add(shelf, site, url, full_pages=True)
    assert (added, failures) == (1, 0)
    assert known == 1
    assert _add(shelf, site, url, full_pages=True) == (0, 1, 0)  # now the feed itself is the same as before
