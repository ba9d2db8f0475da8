from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.read import read_content
from extract.read.mojibake import mend_mojibake

TEXTS = [
    "\u201cDon\u2019t,\u201d he said \u2013 and left.",
    "Gespr\u00e4che in Z\u00fcrich \u00fcber Fl\u00fcchtlinge.",
    "\u041f\u0435\u0440\u0435\u0433\u043e\u0432\u043e\u0440\u0438 \u0432 \u041a\u0438\u0454\u0432\u0456.",
    "\u0645\u062d\u0627\u062f\u062b\u0627\u062a \u0641\u064a \u062c\u0646\u064a\u0641",
]


def garble(text: str) -> str:
    """What a program shows that takes UTF-8 for Windows-1252."""
    return "".join(
        bytes([byte]).decode("cp1252") if byte not in {0x81, 0x8D, 0x8F, 0x90, 0x9D} else chr(byte)
        for byte in text.encode()
    )


@pytest.mark.parametrize("text", TEXTS)
def test_garbled_text_is_made_readable(text: str) -> None:
    assert garble(text) != text
    assert mend_mojibake(garble(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        *TEXTS,
        "\u00c2\u00a9 is how it looked.",
        "\u00c9t\u00e9 \u00e0 \u00ab Z\u00fcrich \u00bb, d\u00e9j\u00e0 vu \u00e9\u00e8",
    ],
)
def test_text_that_is_right_stays_as_it_is(text: str) -> None:
    assert mend_mojibake(text) == text


@given(st.text())
def test_mending_never_fails(text: str) -> None:
    assert len(mend_mojibake(text)) <= len(text)


def test_a_garbled_file_is_read_as_it_was_meant() -> None:
    article = read_content(garble(f"{TEXTS[0]}\n\n{TEXTS[1]}").encode(), "a.txt")
    assert article.text == f"{TEXTS[0]}\n\n{TEXTS[1]}"
