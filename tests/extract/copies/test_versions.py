"""Versions: the same article, changed since and added again."""

from __future__ import annotations

import random
from datetime import date, timedelta

from extract.copies import Print, find_newer, make_sketch
from tests.extract.copies import pairs

FIRST = make_sketch(pairs.STRIKE)
CHANGED = make_sketch(pairs.reprint_with_edits())
URL = "https://news.example/velin"


def test_a_page_that_has_changed_is_a_version() -> None:
    prints = [Print("old", FIRST, url=URL, added="1"), Print("new", CHANGED, url=URL, added="2")]
    assert find_newer(prints) == {"old": "new"}


def test_the_later_day_of_publication_is_newer_whatever_was_added_first() -> None:
    prints = [
        Print("new", CHANGED, url=URL, added="1", published=date(2024, 5, 29)),
        Print("old", FIRST, url=URL, added="2", published=date(2024, 5, 28)),
    ]
    assert find_newer(prints) == {"old": "new"}


def test_where_a_day_is_not_known_the_later_added_is_newer() -> None:
    prints = [
        Print("old", FIRST, url=URL, added="1", published=date(2024, 5, 29)),
        Print("new", CHANGED, url=URL, added="2"),
    ]
    assert find_newer(prints) == {"old": "new"}


def test_a_page_that_holds_another_article_now_is_no_version() -> None:
    other = make_sketch(pairs.HARVEST + pairs.FOOTER)
    prints = [Print("one", FIRST, url=URL, added="1"), Print("other", other, url=URL, added="2")]
    assert find_newer(prints) == {}


def test_a_file_that_was_changed_is_a_version() -> None:
    prints = [
        Print("old", FIRST, source="Courier", read_from="velin.txt", added="1"),
        Print("new", CHANGED, source="Courier", read_from="velin.txt", added="2"),
    ]
    assert find_newer(prints) == {"old": "new"}


def test_the_same_text_of_another_paper_or_file_is_no_version() -> None:
    prints = [
        Print("one", FIRST, source="Courier", read_from="velin.txt"),
        Print("two", FIRST, source="Herald", read_from="velin.txt"),
        Print("three", FIRST, source="Courier", read_from="velin-2.txt"),
        Print("four", FIRST, source="Courier"),
        Print("five", FIRST, source="Courier"),
    ]
    assert find_newer(prints) == {}


def test_many_versions_are_one_line_from_the_oldest_to_the_newest() -> None:
    prints = [
        Print(str(number), FIRST, url=URL, published=date(2024, 5, 1) + timedelta(number))
        for number in range(6)
    ]
    random.Random(1).shuffle(prints)  # noqa: S311 - no secret
    assert find_newer(prints) == {str(number): str(number + 1) for number in range(5)}


def test_an_entry_of_a_data_set_with_the_same_id_is_a_version_whatever_has_changed() -> None:
    nothing = make_sketch("")
    prints = [
        Print("old", nothing, source="ACLED", entry="VEL1", added="1"),
        Print("new", nothing, source="ACLED", entry="VEL1", added="2"),
        Print("another", nothing, source="ACLED", entry="VEL2", added="3"),
        Print("of another set", nothing, source="UCDP GED", entry="VEL1", added="4"),
        Print("of no set", nothing, entry="VEL1", added="5"),
        Print("of no set, again", nothing, entry="VEL1", added="6"),
    ]
    assert find_newer(prints) == {"old": "new"}
