from __future__ import annotations

import gzip
import socket
import threading
import time
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from extract.errors import UnreadableSourceError
from extract.model import Article
from extract.read import ReadOptions, read_articles
from extract.read.fetch import Fetcher

if TYPE_CHECKING:
    from http.server import BaseHTTPRequestHandler

    from tests.site import Site

PAGE = "<!DOCTYPE html><html><body><p>They met.</p></body></html>"
ROUNDS = "".join(
    f"<p>Envoys met in Geneva on Friday for round {number} of the talks, officials said.</p>"
    for number in range(9)
)
ARTICLE = (
    f"<!DOCTYPE html><html><head><title>Talks</title></head><body><article>{ROUNDS}</article></body></html>"
)


def refused(fetcher: Fetcher, url: str) -> str:
    with pytest.raises(UnreadableSourceError) as caught:
        fetcher.fetch(url)
    assert "\n" not in str(caught.value)
    assert str(caught.value).isprintable()
    return str(caught.value).removeprefix(f"{url[:200]}: ")


def test_a_page_is_fetched_with_what_the_server_says_of_it(site: Site) -> None:
    url = site.put(
        "/a", PAGE, "Text/HTML; charset=windows-1251", ETag='"1"', Last_Modified="Sun, 17 Nov 2024"
    )
    fetched = site.fetcher().fetch(f"{url}#part")
    assert fetched.content == PAGE.encode()
    assert (fetched.url, fetched.kind, fetched.charset) == (f"{url}#part", "text/html", "windows-1251")
    assert (fetched.etag, fetched.last_modified) == ('"1"', "Sun, 17 Nov 2024")
    assert site.asked == ["/robots.txt", "/a"]
    assert site.requests[1][2]["User-Agent"].startswith("dateline/")


def test_a_page_that_has_not_changed_is_not_sent_again(site: Site) -> None:
    url = site.put("/a", PAGE, ETag='"1"')
    fetcher = site.fetcher()
    first = fetcher.fetch(url)
    second = fetcher.fetch(url, known=first)
    assert (second.changed, second.content, second.etag) == (False, b"", '"1"')
    assert site.asked == ["/robots.txt", "/a", "/a"]


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("http://127.0.0.1/", "an address inside a network"),
        ("http://localhost/", "an address inside a network"),
        ("http://[::1]/", "an address inside a network"),
        ("http://[::ffff:127.0.0.1]/", "an address inside a network"),
        ("http://169.254.169.254/latest/meta-data/", "an address inside a network"),
        ("http://127.0.0.1:8050/", "port 8050 is not one of the web"),
        ("http://example.org:22/", "port 22 is not one of the web"),
        ("http://example.org:99999/", "not an address of the web"),
        ("ftp://example.org/a", "not an address of the web"),
        ("file:///etc/passwd", "not an address of the web"),
        ("https:///nothing", "not an address of the web"),
        ("http://user:secret@example.org/", "an address with a password in it"),
        ("http://" + "a" * 3000, "not an address of the web"),
        ("http://no-such-server.invalid/", "is not known"),
        ("http://exam\x1b[31mple.org/", "not an address of the web"),
    ],
)
def test_only_public_addresses_of_the_web_are_asked(url: str, told: str) -> None:
    assert told in refused(Fetcher(), url)


def test_a_name_that_points_to_this_computer_is_refused(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    real = socket.getaddrinfo
    monkeypatch.setattr(socket, "getaddrinfo", lambda _host, port, **kinds: real("127.0.0.1", port, **kinds))
    fetcher = Fetcher(allowed_ports=frozenset({site.port}))
    assert "'news.example' is at 127.0.0.1" in refused(fetcher, f"http://news.example:{site.port}/a")
    assert site.requests == []


def test_a_name_is_looked_up_once_and_that_address_is_asked(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A name server that answers differently the second time gains nothing by it."""
    site.put("/a", PAGE)
    real, asked = socket.getaddrinfo, []

    def remember(host: str, *others: int, **kinds: int) -> object:
        asked.append(host)
        return real("127.0.0.1" if host == "news.example" else host, *others, **kinds)

    monkeypatch.setattr(socket, "getaddrinfo", remember)
    site.fetcher().fetch(f"http://news.example:{site.port}/a")
    assert asked.count("news.example") == 2  # for robots.txt and for the page; not again to connect
    assert site.requests[1][2]["Host"] == f"news.example:{site.port}"


def test_redirects_are_followed_and_each_is_checked(site: Site) -> None:
    page = site.put("/b", PAGE)
    assert site.fetcher().fetch(site.redirect("/a", "/b")).url == page
    for target, told in [
        ("http://127.0.0.2/", "an address inside a network"),
        ("http://169.254.169.254/", "an address inside a network"),
        ("file:///etc/passwd", "not an address of the web"),
        ("javascript:alert(1)", "not an address of the web"),
        ("http://127.0.0.1:1/", "port 1 is not one of the web"),
    ]:
        assert told in refused(site.fetcher(), site.redirect("/c", target))


def test_redirects_in_a_circle_end(site: Site) -> None:
    site.redirect("/b", "/a")
    assert refused(site.fetcher(), site.redirect("/a", "/b")) == "more than 5 redirects"
    assert len(site.requests) == 7  # robots.txt, and six pages


def test_what_a_site_asks_programs_to_leave_alone_is_left_alone(site: Site) -> None:
    site.put("/robots.txt", "User-agent: *\nDisallow: /private", "text/plain")
    site.put("/a", PAGE)
    url = site.put("/private/a", PAGE)
    fetcher = site.fetcher()
    assert "asks programs not to read this page" in refused(fetcher, url)
    assert "asks programs not to" in refused(fetcher, site.redirect("/b", "/private/a"))
    fetcher.fetch(f"{site.url}/a")
    assert site.asked == ["/robots.txt", "/b", "/a"]


def test_a_site_that_fails_to_say_its_rules_is_left_alone(site: Site) -> None:
    site.answer("/robots.txt", 503)
    assert "asks programs not to" in refused(site.fetcher(), site.put("/a", PAGE))


@pytest.mark.parametrize(
    ("kind", "told"),
    [("image/png", "'image/png'"), ("application/octet-stream", "no document"), ("video/mp4", "no document")],
)
def test_only_documents_are_taken(site: Site, kind: str, told: str) -> None:
    assert told in refused(site.fetcher(), site.put("/a", b"x", kind))


@pytest.mark.parametrize(
    ("status", "told"), [(404, "answers 404"), (403, "save the page in a browser"), (500, "500")]
)
def test_an_answer_that_is_no_page_is_told_so(site: Site, status: int, told: str) -> None:
    assert told in refused(site.fetcher(), site.answer("/a", status))


def test_a_page_beyond_all_measure_is_given_up(site: Site) -> None:
    large = b"x" * 10_000_001
    assert "larger than 10 MB" in refused(site.fetcher(), site.put("/a", large))
    packed = gzip.compress(b"\x00" * 100_000_000)
    url = site.put("/b", packed, Content_Encoding="gzip")
    assert "larger than 10 MB" in refused(site.fetcher(), url)


def test_a_packed_page_is_unpacked(site: Site) -> None:
    url = site.put("/a", gzip.compress(PAGE.encode()), Content_Encoding="gzip")
    assert site.fetcher().fetch(url).content == PAGE.encode()
    odd = site.put("/b", PAGE, Content_Encoding="br")
    assert "packed as 'br'" in refused(site.fetcher(), odd)


def send(handler: BaseHTTPRequestHandler, piece: bytes) -> None:
    handler.wfile.write(piece)


def drip(handler: BaseHTTPRequestHandler, piece: bytes, *, head: bytes = b"") -> None:
    """Send a little, again and again, for longer than anybody should wait."""
    handler.wfile.write(head)
    for _ in range(200):
        handler.wfile.write(piece)
        handler.wfile.flush()
        time.sleep(0.1)


@pytest.mark.parametrize(
    ("head", "piece"),
    [
        (b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n", b"x"),
        (b"HTTP/1.1 200 OK\r\n", b"X"),
        (b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
        (b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n", b"1\r\nx\r\n"),
    ],
    ids=["body", "headers", "interim answers", "chunks"],
)
def test_a_server_that_drips_cannot_outlive_the_time_it_has(site: Site, head: bytes, piece: bytes) -> None:
    url = site.act("/a", lambda handler: drip(handler, piece, head=head))
    started = time.monotonic()
    assert "takes longer than 1 seconds" in refused(site.fetcher(seconds=1.0), url)
    assert time.monotonic() - started < 3


def test_a_server_that_says_nothing_or_breaks_off_is_told_so(site: Site) -> None:
    silent = site.act("/a", lambda _: time.sleep(2))
    assert "takes longer than" in refused(site.fetcher(seconds=0.5), silent)
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 100\r\n\r\nThey"
    cut_off = site.act("/b", lambda handler: send(handler, head))
    assert "breaks off" in refused(site.fetcher(), cut_off)
    nonsense = site.act("/c", lambda handler: send(handler, b"\x00\x01nonsense\r\n\r\n"))
    assert "breaks off" in refused(site.fetcher(), nonsense)


def test_a_host_is_asked_one_request_at_a_time_with_a_pause_between_two(site: Site) -> None:
    fetcher = site.fetcher(pause=0.2)
    urls = [site.put(f"/{number}", PAGE) for number in range(4)]
    threads = [threading.Thread(target=fetcher.fetch, args=(url,)) for url in urls]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    moments = sorted(moment for moment, _, _ in site.requests)
    assert len(moments) == 5
    assert site.most_at_once == 1
    assert all(after - before >= 0.19 for before, after in pairwise(moments))


def test_a_link_is_read_as_the_page_that_it_leads_to(site: Site) -> None:
    url = site.put("/2024/11/17/talks", ARTICLE)
    options = ReadOptions(fetcher=site.fetcher())
    (article,) = read_articles(site.redirect("/short", "/2024/11/17/talks"), options)
    assert isinstance(article, Article)
    assert (article.title, article.url, str(article.published)) == ("Talks", url, "2024-11-17")
    (failed,) = read_articles(site.answer("/gone", 410), options)
    assert "answers 410" in str(failed)


def test_full_pages_of_a_feed_are_fetched_only_when_asked_for(site: Site) -> None:
    page = site.put("/talks", ARTICLE)
    gone = site.answer("/gone", 404)
    entries = "".join(
        f"<item><title>T</title><link>{link}</link><description>In short.</description></item>"
        for link in (page, gone)
    )
    rss = f"<rss version='2.0'><channel><title>C</title>{entries}</channel></rss>"
    feed = site.put("/feed", rss, "application/rss+xml")
    short = list(read_articles(feed, ReadOptions(fetcher=site.fetcher())))
    assert [one.text for one in short if isinstance(one, Article)] == ["In short.", "In short."]
    assert site.asked == ["/robots.txt", "/feed"]
    full, failed, kept = read_articles(feed, ReadOptions(fetcher=site.fetcher(), full_pages=True))
    assert isinstance(full, Article)
    assert "round 8" in full.text
    assert "answers 404" in str(failed)
    assert isinstance(kept, Article)
    assert kept.text == "In short."
