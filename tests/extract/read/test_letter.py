from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from extract.errors import UnreadableSourceError
from extract.read import read_content, read_source
from tests.extract.read import written

SEED = Path(__file__).parents[3] / "seeds/sudan-war/articles/2023-05-12-jeddah-pledge.md"
ARTICLE = read_source(SEED)


@pytest.mark.parametrize("html", [True, False])
def test_a_newsletter_gives_its_article_its_sender_and_the_day_in_the_senders_zone(*, html: bool) -> None:
    read = read_content(written.write_letter(ARTICLE, html=html), "a.eml")
    assert (read.title, read.source, read.published) == (ARTICLE.title, ARTICLE.source, ARTICLE.published)
    assert read.text == ARTICLE.text
    assert "newsletter" not in read.text


def test_a_forwarded_letter_is_titled_without_its_marks() -> None:
    letter = b"From: A <a@example.org>\r\nSubject: Fwd: RE: Talks\r\nMIME-Version: 1.0\r\n\r\nEnvoys met."
    assert read_content(letter, "a.eml").title == "Talks"


def test_a_letter_of_html_alone_loses_its_scripts_and_links() -> None:
    letter = (
        b"From: a@example.org\r\nSubject: =?utf-8?b?R2VzcHLDpGNoZQ==?=\r\nMIME-Version: 1.0\r\n"
        b"Date: Sun, 17 Nov 2024 23:50:00 -0500\r\nContent-Type: text/html; charset=iso-8859-1\r\n\r\n"
        b"<p>Envoys met in Z\xfcrich.</p><script>alert(1)</script><a href='javascript:alert(1)'>More</a>"
    )
    read = read_content(letter, "a.eml")
    assert (read.title, read.source) == ("Gespr\u00e4che", "a@example.org")
    assert read.text.startswith("Envoys met in Z\u00fcrich.")
    assert "alert" not in read.text
    assert read.published == date(2024, 11, 17)


@pytest.mark.parametrize("charset", ["no-such-charset", "utf-8"])
def test_a_letter_in_a_charset_that_is_unknown_or_wrong_is_read_as_far_as_it_can_be(charset: str) -> None:
    head = f"From: a@example.org\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset={charset}\r\n\r\n"
    assert "Envoys met" in read_content(head.encode() + b"Envoys met in Z\xfcrich.", "a.eml").text


def test_a_letter_without_text_is_told_so() -> None:
    letter = (
        b"From: a@example.org\r\nMIME-Version: 1.0\r\nContent-Type: image/png\r\n"
        b"Content-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n"
    )
    with pytest.raises(UnreadableSourceError, match=r"a\.eml: an e-mail without text"):
        read_content(letter, "a.eml")


def test_broken_headers_are_survived() -> None:
    letter = (
        b"From: <<<@@@>>>\r\nDate: Sun, 99 Foo\r\nSubject: =?utf-8?q?=ZZ?=\r\n"
        b"MIME-Version: 1.0\r\n\r\nEnvoys met."
    )
    read = read_content(letter, "a.eml")
    assert (read.text, read.published) == ("Envoys met.", None)


def test_a_text_that_only_begins_with_a_colon_is_no_letter() -> None:
    text = "Date: the fifth of May\nFrom: the border\n\nShelling was heard."
    assert "the border" in read_content(text.encode(), "a.txt").text
