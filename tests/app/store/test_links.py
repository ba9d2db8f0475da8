"""Links to events, opened after more articles have come."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from app.store import read
from app.store.write import add_reading, merge_collection
from extract.pipeline import read_article
from tests.factories import make_article

if TYPE_CHECKING:
    from app.store import Library
    from extract.pipeline import Reading


def _reading(text: str, day: int, source: str, url: str = "") -> Reading:
    article = make_article(text, title="", source=source, published=date(2024, 5, day))
    return read_article(replace(article, url=url))


def _add(library: Library, *readings: Reading) -> None:
    for reading in readings:
        add_reading(library, "war", reading)
    merge_collection(library, "war")


def _ids(library: Library, words: str) -> list[str]:
    return [row.id for row in read.event_rows(library, "war") if words in row.label]


def test_a_link_to_an_event_opens_the_one_that_it_has_joined(library: Library) -> None:
    _add(library, _reading("A missile hit the crowded fish market in Odesa on 6 May.", 8, "Late Post"))
    (link,) = _ids(library, "market")
    _add(library, _reading("A missile struck the crowded fish market in Odesa on 6 May.", 7, "Early Post"))
    (now,) = _ids(library, "market")
    assert now != link
    stored = read.event(library, "war", link)
    assert stored
    assert stored.event.id == now
    assert len(stored.event.mentions) == 2


def test_a_link_to_what_an_older_version_told_opens_what_the_newer_one_tells(library: Library) -> None:
    text = (
        "A missile hit the crowded fish market in Odesa on 6 May. Firemen worked through the night to put out"
        " the fire, and traders came back at dawn to look for what was left of their stalls and boats."
    )
    _add(library, _reading(text, 7, "Post", "https://example.org/market"))
    (link,) = _ids(library, "market")
    _add(library, _reading(f"Correction added. {text}", 8, "Post", "https://example.org/market"))
    assert link not in _ids(library, "market")
    stored = read.event(library, "war", link)
    assert stored
    assert stored.event.id in _ids(library, "market")


def test_an_id_that_never_was_leads_nowhere(library: Library) -> None:
    _add(library, _reading("A missile hit the crowded fish market in Odesa on 6 May.", 8, "Late Post"))
    assert read.event(library, "war", "enothing") is None
    assert read.event(library, "nowhere", "enothing") is None
