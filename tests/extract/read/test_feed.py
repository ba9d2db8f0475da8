from __future__ import annotations

import io
import tracemalloc
from dataclasses import replace
from datetime import date
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from extract.errors import UnreadableSourceError
from extract.model import Article
from extract.read import Opened, ReadOptions, read_opened, read_source
from extract.read.feed import read_feed
from tests.extract.read import written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.read.opened import Outcome

SEEDS = Path(__file__).parents[3] / "seeds/sudan-war/articles"
ARTICLES = [read_source(path) for path in sorted(SEEDS.glob("*.md"))]


def read(content: str | bytes) -> list[Outcome]:
    content = content.encode() if isinstance(content, str) else content
    return list(read_opened(Opened.of(content, "feed"), ReadOptions()))


def errors(outcomes: list[Outcome]) -> list[str]:
    return [str(one) for one in outcomes if isinstance(one, UnreadableSourceError)]


@pytest.mark.parametrize("write", [written.write_rss, written.write_atom])
def test_the_day_of_an_entry_is_that_of_its_outlet_and_not_of_greenwich(write: object) -> None:
    assert callable(write)
    outcomes = read(write(ARTICLES))
    assert len(outcomes) == len(ARTICLES)
    for article, original in zip(outcomes, ARTICLES, strict=True):
        assert isinstance(article, Article)
        assert (article.title, article.published) == (original.title, original.published)
        assert article.text == original.text
        assert article.source == "Test Courier"
        assert article.url == f"https://example.org/{original.id}"


def test_an_entry_with_a_summary_alone_gives_the_summary() -> None:
    (article,) = read(
        "<rss version='2.0'><channel><title>Courier</title><item><title>Talks &amp; more</title>"
        "<description>&lt;p&gt;Envoys met on Friday.&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;"
        "</description>"
        "<link>javascript:alert(1)</link></item></channel></rss>"
    )
    assert isinstance(article, Article)
    assert (article.title, article.text, article.url) == ("Talks & more", "Envoys met on Friday.", "")
    assert article.published is None


def test_the_oldest_kind_of_feed_is_read() -> None:
    (article,) = read(
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Courier</title></channel>'
        "<item><title>Talks</title><description>Envoys met.</description>"
        "<dc:date>2024-11-17T23:00:00-05:00</dc:date></item></rdf:RDF>"
    )
    assert isinstance(article, Article)
    assert (article.title, article.source, article.published) == ("Talks", "Courier", date(2024, 11, 17))


def test_broken_markup_costs_no_entry() -> None:
    feed = written.write_rss(ARTICLES[:3]).replace("Test Courier", "Test & Courier <br>")
    assert [one.title for one in read(feed) if isinstance(one, Article)] == [
        one.title for one in ARTICLES[:3]
    ]


def test_a_feed_that_its_reader_fails_on_is_told_so() -> None:
    feed = written.write_rss(ARTICLES[:2]).encode().replace(b'encoding="UTF-8"', b'encoding="U\x89F-8"')
    assert errors(read(feed)) == ["feed: entries after the first 0 cannot be read (UnicodeDecodeError)"]


def test_an_entry_without_text_is_told_beside_the_others() -> None:
    feed = written.write_rss([ARTICLES[0], replace(ARTICLES[1], text=""), ARTICLES[2]])
    outcomes = read(feed)
    assert [isinstance(one, Article) for one in outcomes] == [True, False, True]
    assert errors(outcomes)[0].startswith("feed: entry 2: no text under the title")


def test_entities_of_its_own_are_not_put_in() -> None:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    feed = (
        f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "ha">{laughs}'
        '<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><title>C</title>'
        "<item><title>Talks</title><description>They met. &l9; &x;</description></item></channel></rss>"
    )
    (article,) = read(feed)
    assert isinstance(article, Article)
    assert article.text.startswith("They met.")
    assert len(article.text) < 100
    assert "root:" not in article.text


def test_a_feed_without_entries_and_one_that_is_cut_off_are_told_so() -> None:
    assert errors(read("<rss version='2.0'><channel><title>C</title></channel></rss>")) == [
        "feed: XML without entries of a feed (RSS or Atom)"
    ]
    outcomes = read(written.write_rss(ARTICLES[:2])[:-1500])
    assert isinstance(outcomes[0], Article)
    assert errors(outcomes) == ["feed: the feed is cut off in its last entry"]


def test_xml_of_another_kind_is_not_read_as_text() -> None:
    assert errors(read("<?xml version='1.0'?><invoice><total>5</total></invoice>")) == [
        "feed: XML without entries of a feed (RSS or Atom)"
    ]


def test_an_entry_that_does_not_end_is_given_up() -> None:
    outcomes = read("<rss><channel><item><description>" + "x " * 3_000_000)
    assert errors(outcomes)[0] == "feed: an entry of more than 5 MB; the rest is not read"


class Endless(io.RawIOBase):
    """A feed with a million entries, written as it is read."""

    def __init__(self, entry: bytes, number: int) -> None:
        self.pieces: Iterator[bytes] = islice(self._write(entry, number), None)
        self.given = 0

    @staticmethod
    def _write(entry: bytes, number: int) -> Iterator[bytes]:
        yield b"<rss version='2.0'><channel><title>Courier</title>"
        for _ in range(number):
            yield entry
        yield b"</channel></rss>"

    def seek(self, offset: int, whence: int = 0) -> int:
        assert (offset, whence, self.given) == (0, 0, 0)
        return 0

    def read(self, size: int = -1) -> bytes:
        chunk = b"".join(islice(self.pieces, max(size // 300, 1)))
        self.given += len(chunk)
        return chunk


def test_a_feed_with_a_million_entries_is_read_entry_by_entry_in_little_memory() -> None:
    entry = b"<item><title>Talks</title><description>Envoys met on Friday.</description></item>" + b" " * 220
    endless = Endless(entry, 1_000_000)
    tracemalloc.start()
    try:
        read = sum(isinstance(one, Article) for one in islice(read_feed(Opened("feed", endless)), 5_000))  # type: ignore[arg-type]
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert read == 5_000
    assert endless.given < 5_000_000  # of 300 MB: what was not asked for was not read
    assert peak < 30_000_000


def test_a_feed_without_one_text_is_given_up_after_a_thousand_entries() -> None:
    item = "<item><title>Nothing</title><description></description></item>"
    feed = f'<?xml version="1.0"?><rss version="2.0"><channel>{item * 5_000}</channel></rss>'
    outcomes = list(read_opened(Opened.of(feed.encode(), "vain.rss"), ReadOptions()))
    assert len(outcomes) == 1_001
    assert "1,000 entries without one article" in str(outcomes[-1])
