"""Merging what is new with its neighbours only, and that it comes to the same."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest

from app.store import Library
from app.store.read import event, event_rows
from app.store.write import add_reading, merge_collection, remove_article
from benchmarks.events import ROOT, read_sample

if TYPE_CHECKING:
    from pathlib import Path

    from extract.pipeline import Reading

SLUG = "sudan-war"


def readings() -> list[Reading]:
    names = sorted(path.name for path in (ROOT / "seeds" / SLUG / "articles").glob("*.md"))
    return [read_sample(SLUG, name) for name in names]


def events_of(library: Library) -> set[tuple[str, str, str, tuple[str, ...]]]:
    """The events of the collection, with their mentions in their order."""
    found = set()
    for row in event_rows(library, SLUG):
        told = event(library, SLUG, row.id)
        assert told is not None
        mentions = tuple(mention.id for mention in told.event.mentions)
        found.add((row.id, row.label, str(row.when), mentions))
    return found


def keys_of(library: Library) -> dict[str, int]:
    """The keys of the events, which are new for each that is written again."""
    with library.reading() as connection:
        return {row["event_id"]: row["key"] for row in connection.execute("SELECT event_id, key FROM event")}


@pytest.fixture(scope="module")
def merged_at_once(tmp_path_factory: pytest.TempPathFactory) -> set[tuple[str, str, str, tuple[str, ...]]]:
    with Library.open(tmp_path_factory.mktemp("library") / "at-once.sqlite3") as library:
        for reading in readings():
            add_reading(library, SLUG, reading)
        merge_collection(library, SLUG)
        return events_of(library)


@pytest.mark.parametrize("seed", range(3))
def test_articles_merged_one_by_one_in_any_order_come_to_the_events_of_all_merged_at_once(
    tmp_path: Path, merged_at_once: set[tuple[str, str, str, tuple[str, ...]]], seed: int
) -> None:
    shuffled = readings()
    Random(seed).shuffle(shuffled)  # noqa: S311 - an order, not a secret
    with Library.open(tmp_path / "one-by-one.sqlite3") as library:
        for reading in shuffled[:6]:
            add_reading(library, SLUG, reading)
        merge_collection(library, SLUG)
        for reading in shuffled[6:]:
            add_reading(library, SLUG, reading)
            merge_collection(library, SLUG)
        assert events_of(library) == merged_at_once
        assert merge_collection(library, SLUG) == len(merged_at_once)


def test_an_article_that_goes_leaves_what_there_was_before_it_came(tmp_path: Path) -> None:
    *others, last = readings()
    with Library.open(tmp_path / "library.sqlite3") as library:
        for reading in others:
            add_reading(library, SLUG, reading)
        merge_collection(library, SLUG)
        before = events_of(library)
        add_reading(library, SLUG, last)
        merge_collection(library, SLUG)
        assert events_of(library) != before
        remove_article(library, SLUG, last.article.id)
        assert events_of(library) == before


def test_events_that_a_new_article_does_not_touch_are_not_written_again(tmp_path: Path) -> None:
    *others, last = readings()
    with Library.open(tmp_path / "library.sqlite3") as library:
        for reading in others:
            add_reading(library, SLUG, reading)
        merge_collection(library, SLUG)
        before = keys_of(library)
        add_reading(library, SLUG, last)
        merge_collection(library, SLUG)
        after = keys_of(library)
        same = [name for name, key in before.items() if after.get(name) == key]
        assert len(same) > 0.8 * len(before)
