from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from app.seeds import find_seeds, is_empty, load_seeds, seeds_folder
from app.store import Library
from app.store.read import articles, collection, collections, data_version, event_rows
from extract.errors import BadRecordError, UnreadableSourceError
from extract.model import PublishedBasis
from extract.read import read_source

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library.sqlite3") as library:
        yield library


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of one small collection."""
    articles = tmp_path / "seeds" / "talks" / "articles"
    articles.mkdir(parents=True)
    (articles.parent / "collection.toml").write_text(
        'title = "Talks"\ndescription = "Two days"\nlicence = "CC-BY-4.0"\nauthor = "Us"\nnote = "A test"\n'
    )
    for day in (15, 16):
        (articles / f"2024-11-{day}-talks.md").write_text(
            f"---\ntitle: Day {day}\npublished: 2024-11-{day}\n---\n\nEnvoys met in Geneva on Friday.\n"
        )
    return tmp_path / "seeds"


def test_the_ready_made_collections_are_four_of_seven_to_twelve_dated_articles() -> None:
    seeds = find_seeds(seeds_folder())
    assert len(seeds) == 4
    for seed in seeds:
        assert 7 <= len(seed.sources) <= 12
        assert seed.description
        assert seed.licence
        for path in seed.sources:
            article = read_source(path)
            assert article.published_basis is PublishedBasis.METADATA
            assert path.name.startswith(f"{article.published}-")
            assert article.references
            assert article.source


def test_a_collection_is_loaded_with_its_fields_articles_and_events(library: Library, folder: Path) -> None:
    assert is_empty(library)
    advanced: list[int] = []
    load_seeds(library, find_seeds(folder), advance=lambda: advanced.append(1))
    assert not is_empty(library)
    assert len(advanced) == 2
    talks = collection(library, "talks")
    assert talks is not None
    assert (talks.title, talks.description, talks.licence) == ("Talks", "Two days", "CC-BY-4.0")
    assert (talks.author, talks.note) == ("Us", "A test")
    assert [head.title for head in articles(library, "talks")] == ["Day 15", "Day 16"]
    assert event_rows(library, "talks")


def test_loading_a_second_time_changes_nothing(library: Library, folder: Path) -> None:
    load_seeds(library, find_seeds(folder))
    before = (collections(library), event_rows(library, "talks"), articles(library, "talks"))
    load_seeds(library, find_seeds(folder))
    assert (collections(library), event_rows(library, "talks"), articles(library, "talks")) == before


def test_a_loading_cut_short_leaves_the_library_as_it_was(library: Library, folder: Path) -> None:
    (folder / "talks" / "articles" / "2024-11-17-broken.md").write_text("---\ntitle: [\n---\nText.\n")
    before = data_version(library)
    with pytest.raises(UnreadableSourceError, match=r"2024-11-17-broken\.md: front matter"):
        load_seeds(library, find_seeds(folder))
    assert is_empty(library)
    assert data_version(library) == before


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("title = ", "cannot be read as TOML"),
        ("description = 'no title'", "field 'title' is missing"),
        ("title = 3", "field 'title': expected text"),
        ("title = 'a'\nnote = []", "field 'note': expected text"),
    ],
)
def test_a_broken_collection_names_its_file_and_field(folder: Path, written: str, told: str) -> None:
    path = folder / "talks" / "collection.toml"
    path.write_text(written)
    with pytest.raises(BadRecordError, match=told) as caught:
        find_seeds(folder)
    assert str(caught.value).startswith(f"{path}: ")


def test_a_folder_without_collections_has_none(folder: Path) -> None:
    shutil.rmtree(folder / "talks")
    assert find_seeds(folder) == ()
