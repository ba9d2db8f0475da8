"""The timeline page's frame."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from dash import html

from app.store import read
from app.web.pages.timeline.ids import Ids
from app.web.pages.timeline.layout import layout, page, title
from app.web.query import TimelineState

if TYPE_CHECKING:
    from app.store import Library


def test_the_layout_holds_every_id_once(peace: Library) -> None:
    collection = read.collection(peace, "peace")
    assert collection is not None
    frame = page(collection, TimelineState())
    assert Counter(html.Div(frame)) == Counter(Ids)


def test_the_search_starts_as_the_address_has_it(peace: Library) -> None:
    assert layout(peace, {"q": "missile"}, "peace")[Ids.TEXT].value == "missile"


def test_a_collection_that_is_not_there_is_said_to_be_missing(peace: Library) -> None:
    assert "No such collection" in str(layout(peace, {}, "elsewhere"))
    assert title(peace, "elsewhere") == "Not found · Dateline"
    assert title(peace, "peace") == "Peace talks · Dateline"
