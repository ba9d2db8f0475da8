"""The timeline page's frame."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

from dash._utils import to_json

from app.store import read
from app.web.pages.timeline.ids import Ids
from app.web.pages.timeline.layout import layout, page, title
from app.web.query import TimelineState

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.store import Library


def ids_in(written: object) -> Iterator[str]:
    """The ids of components and of the elements in their trees."""
    parts = written.values() if isinstance(written, dict) else written if isinstance(written, list) else ()
    if isinstance(written, dict) and "id" in written:
        yield written["id"]
    for part in parts:
        yield from ids_in(part)


def test_the_layout_holds_every_id_once(peace: Library) -> None:
    collection = read.collection(peace, "peace")
    assert collection is not None
    frame = page(collection, TimelineState())
    assert Counter(ids_in(json.loads(to_json(frame)))) == Counter(Ids)


def test_the_search_starts_as_the_address_has_it(peace: Library) -> None:
    written = to_json(layout(peace, {"q": "missile"}, "peace"))
    assert '"value":"missile"' in written


def test_a_collection_that_is_not_there_is_said_to_be_missing(peace: Library) -> None:
    assert "No such collection" in str(layout(peace, {}, "elsewhere"))
    assert title(peace, "elsewhere") == "Not found · Dateline"
    assert title(peace, "peace") == "Peace talks · Dateline"
