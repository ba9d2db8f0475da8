from __future__ import annotations

import pytest

from extract.errors import UnreadableSourceError
from extract.read.decode import decode

SENTENCE = "Shelling hit the caf\u00e9 \u2013 the \u201cBlue Door\u201d \u2013 on Friday."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_text_is_read_in_every_encoding_that_can_be_told(encoding: str) -> None:
    assert decode(SENTENCE.encode(encoding), "a.txt") == SENTENCE


def test_french_of_windows_is_read() -> None:
    text = "Le 17 novembre, \u00e0 Kiev, l\u2019arm\u00e9e a abattu huit missiles rep\u00e9r\u00e9s."
    assert decode(text.encode("cp1252"), "a.txt") == text


@pytest.mark.parametrize(
    "content",
    [
        b"Hello \xff\xfe world",
        b"The caf\xc3\xa9 was hit by \xe2\x82 missiles",
        b"A broken \xc3\x28 sequence",
        "\u0412\u0440\u0430\u0436\u0435\u0441\u043a\u0438\u0435 \u0432\u043e\u0439\u0441\u043a\u0430".encode(
            "cp1251"
        ),
        bytes(range(0x80, 0x100)),
        b"cut off in the middle of a letter \xd0",
    ],
)
def test_bytes_that_make_no_sense_in_any_encoding_are_refused_in_one_line(content: bytes) -> None:
    with pytest.raises(UnreadableSourceError, match=r"^a\.txt: not valid UTF-8 .*save it as UTF-8") as caught:
        decode(content, "a.txt")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"%PDF-1.7\n...", "a PDF file"),
        (b"PK\x03\x04rest", "a Word document"),
        (b"\x89PNG\r\n", "a picture"),
        (b"some\x00bytes", "a binary file"),
        (b"\xff\xfe\x00\xd8", "not valid UTF-16"),
    ],
)
def test_a_file_that_is_no_text_is_named_for_what_it_is(content: bytes, told: str) -> None:
    with pytest.raises(UnreadableSourceError, match=told):
        decode(content, "a.txt")


def test_a_page_is_read_in_the_charset_that_it_declares() -> None:
    page = '<html><head><meta charset="windows-1251"></head><body>\u041a\u0438\u0457\u0432</body></html>'
    assert "\u041a\u0438\u0457\u0432" in decode(page.encode("cp1251"), "a.html")


@pytest.mark.parametrize("charset", ["no-such-charset", "rot13", "hex"])
def test_a_page_in_a_charset_that_nobody_knows_is_refused(charset: str) -> None:
    page = f'<html><head><meta charset="{charset}"></head><body>'.encode() + b"\xd0 \xff</body></html>"
    with pytest.raises(UnreadableSourceError, match="charset"):
        decode(page, "a.html")
