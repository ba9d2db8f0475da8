"""The first page, drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.web.pages.library.ids import Ids
from app.web.pages.library.layout import layout

if TYPE_CHECKING:
    from app.store import Library


def test_an_empty_library_says_how_to_begin(library: Library) -> None:
    assert "dateline add FILE --collection NAME" in str(layout(library, {}))


def test_each_collection_has_a_card_that_leads_to_it(peace: Library) -> None:
    told = str(layout(peace, {}))
    assert "Peace talks" in told
    assert "/c/peace" in told
    assert "3 events from 1 article" in told


def test_the_layout_holds_every_id_once(peace: Library) -> None:
    assert sorted(layout(peace, {})) == sorted(Ids)
