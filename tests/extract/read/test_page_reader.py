from __future__ import annotations

import os
import signal
import subprocess
import sys
from datetime import date
from typing import TYPE_CHECKING

import pytest

from extract.errors import UnreadableSourceError
from extract.model import PublishedBasis
from extract.read.html import read_html
from extract.read.page_reader import LONGEST_PAGE, PageReader

if TYPE_CHECKING:
    from collections.abc import Iterator

SENTENCES = (
    "Envoys of the two sides met in Geneva on Friday for the first time in three months, officials said.",
    "They agreed to exchange prisoners before the end of the year and to meet again next week.",
    "Shelling went on in the border region during the talks and killed at least three people.",
)
PAGE = f"""<!DOCTYPE html><html lang="en-GB"><head><title>Envoys meet in Geneva | Test Courier</title>
<meta property="og:site_name" content="Test Courier">
<meta property="article:published_time" content="2024-11-17T09:00:00+01:00">
<link rel="canonical" href="https://example.org/talks"></head>
<body><nav><a href="/">Home</a> <a href="/world">World</a></nav><article><h1>Envoys meet in Geneva</h1>
{"".join(f"<p>{sentence}</p>" for sentence in SENTENCES * 3)}</article>
<footer>Subscribe to our newsletter</footer></body></html>"""


@pytest.fixture
def reader() -> Iterator[PageReader]:
    reader = PageReader()
    yield reader
    reader.close()


def test_a_saved_page_gives_the_article_and_nothing_around_it() -> None:
    article = read_html(PAGE, "talks.html")
    assert article.title == "Envoys meet in Geneva"
    assert article.source == "Test Courier"
    assert article.url == "https://example.org/talks"
    assert article.language == "en"
    assert (article.published, article.published_basis) == (date(2024, 11, 17), PublishedBasis.METADATA)
    assert "\n\n".join(SENTENCES[:2]) in article.text
    assert "newsletter" not in article.text
    assert "Home" not in article.text


def test_a_page_that_takes_too_long_is_given_up_and_the_next_one_is_read() -> None:
    reader = PageReader(seconds=2.5)
    slow = "<html><body>" + "<p>hello there, friend</p>" * 300_000 + "</body></html>"
    try:
        with pytest.raises(UnreadableSourceError, match=r"takes longer than 2\.5 seconds"):
            reader.read_page(slow)
        assert reader.read_page(PAGE).outlet == "Test Courier"
    finally:
        reader.close()


def test_a_reader_that_was_brought_down_is_started_again(reader: PageReader) -> None:
    assert reader.read_published(PAGE).day == date(2024, 11, 17)
    child = reader.child.pid
    assert child is not None
    os.kill(child, signal.SIGKILL)
    with pytest.raises(UnreadableSourceError, match="ended the reader"):
        reader.read_published(PAGE)
    assert reader.read_published(PAGE).day == date(2024, 11, 17)


@pytest.mark.parametrize(
    "html",
    [
        "",
        "no tags at all",
        "<html><body></body></html>",
        "<html><body>" + "<div>" * 100_000,
        "<html><body>" + "<b>" * 50_000 + "words " * 1000,
        "<html><body>\x00\x01</body></html>",
    ],
)
def test_a_page_without_an_article_is_told_so(reader: PageReader, html: str) -> None:
    with pytest.raises(UnreadableSourceError):
        reader.read_page(html)


def test_an_address_in_place_of_a_page_is_never_fetched(reader: PageReader) -> None:
    with pytest.raises(UnreadableSourceError, match="no HTML found"):
        reader.read_published("http://127.0.0.1:9/never")


def test_a_page_beyond_all_measure_is_refused(reader: PageReader) -> None:
    with pytest.raises(UnreadableSourceError, match="up to 10,000,000 are read"):
        reader.read_published("x" * (LONGEST_PAGE + 1))


def test_the_child_ends_with_the_program_that_started_it() -> None:
    script = (
        "from extract.read.page_reader import shared_page_reader as reader\n"
        "reader().read_published('<html><body><p>a</p><p>b</p></body></html>')\n"
        "print(reader().child.pid)"
    )
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    with pytest.raises(ProcessLookupError):
        os.kill(int(run.stdout), 0)
