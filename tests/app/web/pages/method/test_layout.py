"""The page on the method."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.web.pages.method.layout import layout

if TYPE_CHECKING:
    from app.store import Library


def test_it_leads_to_what_each_collection_is_made_of(peace: Library) -> None:
    page = str(layout(peace, {}))
    assert "/c/peace/about" in page
    assert "Peace talks" in page


def test_an_empty_library_has_no_collections_to_lead_to(library: Library) -> None:
    assert "/about" not in str(layout(library, {}))
