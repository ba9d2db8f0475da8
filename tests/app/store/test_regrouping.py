"""From links to events."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from app.store.read import event_rows
from app.store.regrouping import find_marked, gather
from app.store.write import remove_article
from extract.model import DateSpan
from tests.app.store.told import DAY, HIT, LONG, MONTH, tell

if TYPE_CHECKING:
    from app.store import Library


def test_a_copy_of_what_is_vague_is_in_the_event_of_the_day(library: Library) -> None:
    tell(library, "Courier", (HIT, DAY))
    tell(library, "Mail", (HIT, MONTH), ending=LONG, day=16)
    tell(library, "Post", (HIT, MONTH), ending=f"{LONG} By wire.", day=17)
    (event,) = event_rows(library, "war")
    assert (event.when, event.articles, event.texts) == (DAY, 3, 2)


def test_with_one_whose_link_has_changed_come_all_of_its_event(library: Library) -> None:
    tell(library, "Courier", (HIT, DAY), day=15)
    tell(library, "Herald", (f"{HIT} at noon", DAY))
    tell(library, "Mail", (HIT, MONTH))
    tell(library, "Post", ("Rain fell in Reni", DateSpan.day(date(2024, 11, 20))))
    with library.reading() as connection:
        keys = [key for (key,) in connection.execute("SELECT key FROM mention ORDER BY key")]
        roots, events = gather(connection, {keys[2]})
        assert roots == dict.fromkeys(keys[:3], keys[0])
        assert len(events) == 1
        assert gather(connection, set()) == ({}, set())


def test_nothing_is_marked_once_all_is_merged_and_no_event_is_left_without_a_mention(
    library: Library,
) -> None:
    first = tell(library, "Courier", (HIT, DAY))
    tell(library, "Mail", (HIT, MONTH))
    remove_article(library, "war", first)
    with library.reading() as connection:
        assert find_marked(connection, 1) == (set(), set())
    (event,) = event_rows(library, "war")
    assert event.when == MONTH
