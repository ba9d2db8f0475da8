from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.adding.addition import Addition, slug_of
from app.store import Library
from app.store.read import collections, event_rows, unmerged_collections
from app.store.write import create_collection
from tests.factories import make_reading

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library.sqlite3") as opened:
        yield opened


def test_a_new_collection_is_made_with_its_first_article_and_not_before(library: Library) -> None:
    addition = Addition(library, " Geneva talks ")
    assert (addition.slug, addition.title, addition.is_new) == ("geneva-talks", "Geneva talks", True)
    assert collections(library) == ()
    addition.add(make_reading())
    assert [one.title for one in collections(library)] == ["Geneva talks"]
    assert event_rows(library, "geneva-talks") == ()
    assert addition.finish() == len(event_rows(library, "geneva-talks")) == 1


@pytest.mark.parametrize("name", ["talks", "PEACE TALKS", "Talks!"])
def test_a_collection_is_found_by_slug_title_or_address_and_keeps_its_title(
    library: Library, name: str
) -> None:
    create_collection(library, "talks", "Peace talks")
    addition = Addition(library, name)
    assert (addition.slug, addition.title, addition.is_new) == ("talks", "Peace talks", False)


def test_an_addition_of_nothing_leaves_the_library_as_it_was(library: Library) -> None:
    assert Addition(library, "Talks").finish() == 0
    assert collections(library) == ()


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Sudan's war", "sudan-s-war"),
        ("  Talks / 2024  ", "talks-2024"),
        ("\u0412\u0456\u0439\u043d\u0430 2022", "\u0432\u0456\u0439\u043d\u0430-2022"),
        ("???", "collection"),
        ("..", "collection"),
        ("x" * 500, "x" * 80),
    ],
)
def test_a_collections_name_becomes_one_that_can_stand_in_an_address(name: str, slug: str) -> None:
    assert slug_of(name) == slug


def test_what_is_merged_already_is_not_merged_again(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    addition = Addition(library, "Talks")
    addition.add(make_reading())
    assert addition.finish() == 1
    monkeypatch.setattr("app.adding.addition.merge_collection", None)  # so that merging is a fault
    again = Addition(library, "Talks")
    again.add(make_reading())
    assert again.finish() == 1
    assert unmerged_collections(library) == ()
