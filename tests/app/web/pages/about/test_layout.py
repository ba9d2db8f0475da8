"""The page on a collection."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.web.pages.about.layout import layout, title

if TYPE_CHECKING:
    from app.store import Library


def test_what_is_left_out_is_said_with_how_often(peace: Library) -> None:
    page = str(layout(peace, {}, "peace"))
    assert "1 event has no date and stands at the end of the list." in page
    assert "0 articles print the text of another one" in page
    assert "3 events were read from 1 article." in page


def test_a_collection_without_a_licence_says_whose_its_articles_are(peace: Library) -> None:
    assert "belong to those who published them" in str(layout(peace, {}, "peace"))


def test_each_kind_leads_to_its_events(peace: Library) -> None:
    assert "/c/peace?kind=shelling" in str(layout(peace, {}, "peace"))


def test_a_collection_that_is_not_there_is_said_to_be_missing(peace: Library) -> None:
    assert "No such collection" in str(layout(peace, {}, "elsewhere"))
    assert title(peace, "elsewhere") == "Not found · Dateline"
    assert title(peace, "peace") == "Peace talks · Dateline"
