"""Mentions that go, and what that leaves to be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.store.forgetting import forget_mentions
from app.store.read import event_rows, unmerged_collections
from app.store.write import merge_collection
from tests.app.store.told import DAY, HIT, MONTH, tell

if TYPE_CHECKING:
    from app.store import Library


def test_days_events_and_texts_of_what_goes_are_noted_until_the_next_merge(library: Library) -> None:
    tell(library, "Courier", (HIT, DAY))
    tell(library, "Herald", (f"{HIT} at noon", DAY))
    with library.writing() as connection:
        forget_mentions(connection, [1])
        assert [tuple(row) for row in connection.execute("SELECT * FROM due")] == [
            (1, "2024-11-15", "2024-11-16")
        ]
        assert connection.execute("SELECT count(*) FROM mention_words").fetchone()[0] == 1
    assert unmerged_collections(library) == ("war",)
    assert merge_collection(library, "war") == 1
    assert unmerged_collections(library) == ()
    with library.reading() as connection:
        assert connection.execute("SELECT count(*) FROM due").fetchone()[0] == 0
    (event,) = event_rows(library, "war")
    assert (event.label, event.articles) == (f"{HIT} at noon", 1)


def test_an_event_of_which_nothing_is_left_goes_with_the_next_merge(library: Library) -> None:
    tell(library, "Courier", (HIT, MONTH))
    with library.writing() as connection:
        forget_mentions(connection, [1])
    assert merge_collection(library, "war") == 0
    assert event_rows(library, "war") == ()
