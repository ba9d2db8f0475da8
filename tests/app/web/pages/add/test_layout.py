"""The page for giving articles, drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.store import read
from app.web.pages.add.ids import Ids
from app.web.pages.add.layout import page, switched_off

if TYPE_CHECKING:
    from app.store import Library


def test_the_layout_holds_every_id_once() -> None:
    assert sorted(page(None)) == sorted(Ids)


def test_a_collection_that_one_came_from_is_named_and_led_back_to(peace: Library) -> None:
    told = str(page(read.collection(peace, "peace")))
    assert "Add articles to Peace talks" in told
    assert "'/c/peace'" in told
    assert "data-to': 'peace'" in told


def test_every_field_has_a_label_and_a_hint() -> None:
    told = str(page(None))
    for name in ("add-text", "add-links", "add-files"):
        assert f"'for': '{name}'" in told
        assert f"'aria-describedby': '{name}-hint'" in told


def test_where_adding_is_switched_off_the_page_says_who_can() -> None:
    assert "dateline add FILE --collection NAME" in str(switched_off())
