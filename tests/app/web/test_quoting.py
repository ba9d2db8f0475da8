"""The address of one sentence on the publisher's page."""

from __future__ import annotations

import pytest

from app.web.quoting import sentence_address
from extract.model import TextSpan

PAGE = "https://example.org/talks"


def address(sentence: str, text: str = "", url: str = PAGE) -> str:
    text = text or sentence
    start = text.rindex(sentence)
    return sentence_address(url, text, TextSpan(start, start + len(sentence)))


def test_a_short_sentence_is_quoted_whole() -> None:
    assert address("Envoys met in Geneva.") == f"{PAGE}#:~:text=Envoys%20met%20in%20Geneva."


def test_a_long_sentence_is_quoted_by_its_ends() -> None:
    words = [f"word{number}" for number in range(20)]
    wanted = "word0%20word1%20word2%20word3%20word4,word15%20word16%20word17%20word18%20word19"
    assert address(" ".join(words)) == f"{PAGE}#:~:text={wanted}"


def test_signs_with_a_meaning_in_the_address_are_written_out() -> None:
    assert address("Mid-May, he & she #1") == f"{PAGE}#:~:text=Mid%2DMay%2C%20he%20%26%20she%20%231"


def test_what_stands_there_twice_is_told_apart_by_the_words_around_it() -> None:
    text = "Talks began. It failed.\n\nIn the end of May it rained. It failed. Nobody came back."
    wanted = "of%20May%20it%20rained.-,It%20failed.,-Nobody%20came%20back."
    assert address("It failed.", text) == f"{PAGE}#:~:text={wanted}"


def test_the_words_around_it_are_those_of_its_own_paragraph() -> None:
    text = "It failed.\n\nIt failed.\n\nNobody came."
    assert address("It failed.", text) == f"{PAGE}#:~:text=It%20failed."


def test_a_line_break_in_a_sentence_is_a_space() -> None:
    assert address("Envoys\nmet") == f"{PAGE}#:~:text=Envoys%20met"


def test_an_address_keeps_its_own_fragment() -> None:
    assert address("Envoys met", url=f"{PAGE}#part-2") == f"{PAGE}#part-2:~:text=Envoys%20met"
    assert address("Envoys met", url=f"{PAGE}#:~:text=other") == f"{PAGE}#:~:text=Envoys%20met"


@pytest.mark.parametrize("url", ["", "javascript:alert(1)", "file:///etc/passwd", "ftp://example.org/"])
def test_only_pages_of_the_web_are_linked(url: str) -> None:
    text = "Envoys met"
    assert sentence_address(url, text, TextSpan(0, 10)) == ""
