"""Copies and versions in a library: kept, told apart, and the same whatever came first."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import permutations
from typing import TYPE_CHECKING

from app.store import Library, read
from app.store.write import Added, add_reading, merge_collection, remove_article
from extract.model import Coding, DateSpan
from extract.pipeline import read_article
from tests.extract.copies import pairs
from tests.factories import make_article

if TYPE_CHECKING:
    from pathlib import Path

    from extract.model import Article, Mention
    from extract.pipeline import Reading

TUESDAY = DateSpan.day(date(2024, 5, 28))


def _print(source: str, text: str, day: int, url: str = "") -> Reading:
    published = date(2024, 5, day)
    return read_article(
        make_article(text, title=f"{source} on Velin", source=source, published=published, url=url)
    )


AGENCY = _print("Agency", pairs.STRIKE, 28)
COURIER = _print("Courier", pairs.reprint_with_boilerplate(), 29)
HERALD = _print("Herald", pairs.reprint_with_cut_tail(), 29)
WITNESS = _print("Witness", pairs.OWN_REPORT, 28)
PAGE = _print("Herald", pairs.STRIKE, 28, url="https://herald.example/velin")
CHANGED_PAGE = _print("Herald", pairs.reprint_with_edits(), 28, url="https://herald.example/velin")


def _fill(library: Library, *readings: Reading) -> None:
    for reading in readings:
        add_reading(library, "war", reading)
    merge_collection(library, "war")


def test_the_report_of_an_agency_in_three_papers_is_one_text(library: Library) -> None:
    _fill(library, AGENCY, COURIER, HERALD, WITNESS)
    rows = read.event_rows(library, "war")
    strike = max(rows, key=lambda row: row.articles)
    assert (strike.articles, strike.texts) in {(3, 1), (4, 2)}
    stored = read.article(library, "war", COURIER.article.id)
    assert stored
    assert [copy.source for copy in stored.copies] == ["Agency", "Herald"]
    alone = read.article(library, "war", WITNESS.article.id)
    assert alone
    assert alone.copies == ()


def test_what_reprints_tell_is_told_on_the_days_of_their_first_print(library: Library) -> None:
    _fill(library, AGENCY)
    told = {(row.label, row.when) for row in read.event_rows(library, "war")}
    _fill(library, HERALD)
    rows = read.event_rows(library, "war")
    assert {(row.label, row.when) for row in rows} == told
    assert {(row.articles, row.texts) for row in rows} <= {(1, 1), (2, 1)}
    assert (2, 1) in {(row.articles, row.texts) for row in rows}


def test_a_library_is_the_same_in_whichever_order_it_was_built(tmp_path: Path) -> None:
    seen = set()
    for number, order in enumerate(permutations([AGENCY, COURIER, HERALD, WITNESS])):
        with Library.open(tmp_path / f"{number}.sqlite3") as library:
            _fill(library, *order[:2])
            _fill(library, *order[2:])
            events = read.event_rows(library, "war")
            texts = sorted((head.source, head.text_id) for head in read.articles(library, "war"))
            seen.add((events, tuple(texts)))
    assert len(seen) == 1


def test_a_page_added_again_after_it_has_changed_is_kept_in_both_versions(library: Library) -> None:
    _fill(library, PAGE)
    assert add_reading(library, "war", CHANGED_PAGE) is Added.NEW
    merge_collection(library, "war")
    assert [head.id for head in read.articles(library, "war")] == [CHANGED_PAGE.article.id]
    summary = read.collection(library, "war")
    assert summary
    assert summary.articles == 1
    assert {mention.article_id for mention in _mentions_in_events(library)} == {CHANGED_PAGE.article.id}
    for shown in (PAGE, CHANGED_PAGE):
        stored = read.article(library, "war", shown.article.id)
        assert stored
        assert stored.article == shown.article
        assert [head.id for head in stored.versions] == [CHANGED_PAGE.article.id, PAGE.article.id]
        assert all(head.added for head in stored.versions)
        assert stored.copies == ()


def test_an_older_version_is_the_newest_again_when_the_newer_is_removed(library: Library) -> None:
    _fill(library, PAGE, CHANGED_PAGE)
    remove_article(library, "war", CHANGED_PAGE.article.id)
    stored = read.article(library, "war", PAGE.article.id)
    assert stored
    assert stored.versions == ()
    assert stored.event_of


def test_a_library_with_versions_has_nothing_left_to_merge(library: Library) -> None:
    _fill(library, PAGE, CHANGED_PAGE)
    before = read.data_version(library)
    assert read.unmerged_collections(library) == ()
    merge_collection(library, "war")
    assert read.data_version(library) == before


def test_an_article_that_tells_nothing_is_not_merged_before_its_copies_are_known(library: Library) -> None:
    quiet = replace(AGENCY, mentions=(), timexes=())
    add_reading(library, "war", quiet)
    assert read.unmerged_collections(library) == ("war",)
    _fill(library, HERALD)
    assert read.unmerged_collections(library) == ()
    stored = read.article(library, "war", quiet.article.id)
    assert stored
    assert [copy.source for copy in stored.copies] == ["Herald"]


def test_the_older_version_added_again_changes_nothing(library: Library) -> None:
    _fill(library, PAGE, CHANGED_PAGE)
    assert add_reading(library, "war", PAGE) is Added.ALREADY_THERE
    merge_collection(library, "war")
    assert [head.id for head in read.articles(library, "war")] == [CHANGED_PAGE.article.id]


def _coded(number: int) -> Article:
    text = "On 28 May 2024, forces shelled positions on the edge of Velin. Nobody was hurt, the army said."
    coding = Coding(f"V{number}", "Shelling", "", TUESDAY, "the row says so")
    return replace(make_article(text, title=f"Row {number}", source="Data set"), coding=coding)


def test_entries_of_a_data_set_are_never_copies_of_each_other(library: Library) -> None:
    _fill(library, *(read_article(_coded(number)) for number in range(3)))
    assert len({head.text_id for head in read.articles(library, "war")}) == 3
    stored = read.article(library, "war", _coded(1).id)
    assert stored
    assert stored.article == _coded(1)


def _mentions_in_events(library: Library) -> list[Mention]:
    found: list[Mention] = []
    for row in read.event_rows(library, "war"):
        stored = read.event(library, "war", row.id)
        assert stored
        found += stored.event.mentions
    return found
