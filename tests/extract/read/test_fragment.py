from __future__ import annotations

import pytest

from extract.read.fragment import is_fragment, read_fragment


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>They <b>met</b>.</p><p>Then left.</p>", "They met.\n\nThen left."),
        ("One<br>two &amp; three", "One two & three"),
        ('<a href="javascript:alert(1)" onclick="x()">Read on</a>', "Read on"),
        ("<script>alert(1)</script><style>p{}</style>Seen<template>no</template> too", "Seen too"),
        ("<ul><li>One</li><li>Two</li></ul>", "One\n\nTwo"),
        ("<table><tr><td>A</td><td>1</td></tr><tr><td>B</td><td>2</td></tr></table>", "A 1\n\nB 2"),
        ("5 < 6 and <!-- not --> 7 > 6", "5 < 6 and 7 > 6"),
        ("<p>unclosed <i>tags", "unclosed tags"),
        ("", ""),
        ("<!DOCTYPE x [<!ENTITY a 'b'>]><p>&a; met</p>", "]>\n\n&a; met"),
    ],
)
def test_a_piece_of_html_becomes_what_a_reader_sees(markup: str, text: str) -> None:
    assert read_fragment(markup) == text


def test_tags_nested_beyond_all_measure_lose_only_what_is_below_them() -> None:
    assert read_fragment("<p>They met.</p>" + "<div>" * 200_000 + "Deep.").startswith("They met.")


def test_plain_text_is_told_from_markup() -> None:
    assert is_fragment("They met.<br/>")
    assert is_fragment("Q&amp;A")
    assert not is_fragment("Losses were < 5 & rising, 3 > 2")
