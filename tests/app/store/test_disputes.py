"""Events whose articles differ are marked when they are merged, and the marks stay in step."""

from __future__ import annotations

from datetime import date
from random import Random
from typing import TYPE_CHECKING

import pytest

from app.index.keeping import Indexes
from app.seeds import find_seeds, load_seeds, seeds_folder
from app.store import Library
from app.store.read import data_version, event_rows
from app.store.records import EventQuery
from app.store.write import add_reading, merge_collection, remove_article
from benchmarks.events import read_sample
from extract.model import Article, PublishedBasis
from extract.pipeline import read_article

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from extract.pipeline import Reading

EIGHT = "A missile hit the central market of Sumy on Saturday and killed eight people, the mayor said."
ELEVEN = "A missile hit the central market of Sumy on Saturday and killed eleven people, doctors said."


def reading(text: str, source: str, day: int = 17) -> Reading:
    article = Article(
        id=Article.identify(source, "", text),
        title=source,
        text=text,
        source=source,
        published=date(2024, 11, day),
        published_basis=PublishedBasis.GIVEN,
    )
    return read_article(article)


def disputes(library: Library, slug: str = "war") -> dict[str, tuple[str, ...]]:
    return {row.label: row.disputes for row in event_rows(library, slug) if row.disputes}


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library.sqlite3") as opened:
        yield opened


def test_two_tolls_of_one_day_are_marked_as_a_dispute(library: Library) -> None:
    add_reading(library, "war", reading(EIGHT, "Courier"))
    merge_collection(library, "war")
    assert disputes(library) == {}
    other = reading(ELEVEN, "Herald")
    add_reading(library, "war", other)
    merge_collection(library, "war")
    assert list(disputes(library).values()) == [("toll",)]
    found = [
        event_rows(library, "war", EventQuery(disputes=frozenset({aspect}))) for aspect in ("toll", "day")
    ]
    assert [len(rows) for rows in found] == [1, 0]
    index = Indexes(library).of("war")
    assert index is not None
    assert index.select(EventQuery()).facet_counts("dispute") == [("toll", 1)]
    assert [len(index.select(EventQuery(disputes=frozenset({one})))) for one in ("toll", "day")] == [1, 0]
    remove_article(library, "war", other.article.id)
    assert disputes(library) == {}


def test_a_higher_number_of_a_later_day_is_no_dispute(library: Library) -> None:
    add_reading(library, "war", reading(EIGHT, "Courier", 17))
    add_reading(library, "war", reading(ELEVEN, "Herald", 19))
    merge_collection(library, "war")
    assert disputes(library) == {}
    assert [row.articles for row in event_rows(library, "war") if row.kind == "strike"] == [2]


def test_sentences_of_one_article_that_count_differently_are_marked(library: Library) -> None:
    text = (
        "Gunmen attacked the village of Brezovo on Friday. The mayor spoke of 53 dead and over 200 injured."
        " A doctor counted 12 dead."
    )
    add_reading(library, "war", reading(text, "Courier"))
    merge_collection(library, "war")
    assert list(disputes(library).values()) == [("toll",)]


def test_nothing_is_written_when_all_events_are_marked(library: Library) -> None:
    add_reading(library, "war", reading(EIGHT, "Courier"))
    merge_collection(library, "war")
    before = data_version(library)
    merge_collection(library, "war")
    assert data_version(library) == before


def test_the_marks_do_not_depend_on_the_order_of_adding(tmp_path: Path) -> None:
    seed = next(seed for seed in find_seeds(seeds_folder()) if seed.slug == "sudan-war")
    with Library.open(tmp_path / "at-once.sqlite3") as library:
        load_seeds(library, [seed])
        at_once = disputes(library, "sudan-war")
    readings = [
        read_sample("sudan-war", path.name)
        for path in sorted((seeds_folder() / "sudan-war" / "articles").glob("*.md"))
    ]
    Random(1).shuffle(readings)  # noqa: S311 - an order, not a secret
    with Library.open(tmp_path / "one-by-one.sqlite3") as library:
        for one in readings:
            add_reading(library, "sudan-war", one)
            merge_collection(library, "sudan-war")
        assert disputes(library, "sudan-war") == at_once
    assert at_once
