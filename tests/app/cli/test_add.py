from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.store import Library
from app.store.read import articles, collection, event_rows

if TYPE_CHECKING:
    from pathlib import Path

    from tests.app.cli.conftest import Dateline

DAY = ("--published", "2024-11-17")


def test_an_article_comes_into_a_collection_with_its_events(
    dateline: Dateline, article: Path, library: Path
) -> None:
    run = dateline("add", article, "--collection", "Geneva talks", *DAY)
    assert (run.code, run.err) == (0, "")
    with Library.open(library) as shelf:
        talks = collection(shelf, "geneva-talks")
        assert talks is not None
        assert (talks.title, talks.articles) == ("Geneva talks", 1)
        assert run.out == f"Added 1 article to Geneva talks. The collection has {talks.events} events.\n"
        assert "15 November 2024" in {row.when.words for row in event_rows(shelf, "geneva-talks") if row.when}


def test_a_second_add_of_the_same_article_changes_nothing(
    dateline: Dateline, article: Path, library: Path
) -> None:
    dateline("add", article, "--collection", "Talks", *DAY)
    with Library.open(library) as shelf:
        before = (articles(shelf, "talks"), event_rows(shelf, "talks"))
    run = dateline("add", article, "--collection", "talks", *DAY)
    assert run.code == 0
    assert "Added 0 articles to Talks, 1 there already." in run.out
    with Library.open(library) as shelf:
        assert (articles(shelf, "talks"), event_rows(shelf, "talks")) == before


def test_what_can_be_read_is_added_and_the_rest_is_named(
    dateline: Dateline, article: Path, tmp_path: Path, library: Path
) -> None:
    bad = tmp_path / "bad.txt"
    bad.write_bytes(b"")
    run = dateline("add", bad, tmp_path / "missing.txt", article, "--collection", "Talks", *DAY)
    assert run.code == 1
    assert len(run.complaints) == 2
    assert "Added 1 article to Talks, 2 could not be read." in run.out
    with Library.open(library) as shelf:
        assert len(articles(shelf, "talks")) == 1


def test_when_nothing_can_be_read_no_collection_is_made(dateline: Dateline, tmp_path: Path) -> None:
    run = dateline("add", tmp_path / "missing.txt", "--collection", "Talks")
    assert (run.code, run.out) == (1, "")
    assert "No collections in" in dateline("collections").out


def test_names_that_share_an_address_share_the_collection_and_its_title_stays(
    dateline: Dateline, article: Path, tmp_path: Path, library: Path
) -> None:
    dateline("add", article, "--collection", "Geneva talks", *DAY)
    other = tmp_path / "other.txt"
    other.write_text("Shelling killed three people on Friday.")
    run = dateline("add", other, "--collection", "Geneva: Talks!", *DAY)
    assert "Added 1 article to Geneva talks." in run.out
    with Library.open(library) as shelf:
        talks = collection(shelf, "geneva-talks")
        assert talks is not None
        assert (talks.title, talks.articles) == ("Geneva talks", 2)


def test_a_collection_is_found_again_by_its_title(dateline: Dateline, article: Path, tmp_path: Path) -> None:
    dateline("add", article, "--collection", "Geneva talks", *DAY)
    other = tmp_path / "other.txt"
    other.write_text("Shelling killed three people on Friday.")
    for name in ("GENEVA TALKS", "geneva-talks"):
        dateline("add", other, "--collection", name, *DAY)
    listed = dateline("collections").out.splitlines()
    assert len(listed) == 2
    assert listed[1].split()[:4] == ["geneva-talks", "Geneva", "talks", "2"]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"this is no library, but some text that somebody wrote" * 50, "not a Dateline library"),
        (None, "this is a folder"),
    ],
)
def test_a_library_that_cannot_be_used_is_one_clear_line_and_stays_as_it_is(
    dateline: Dateline, article: Path, tmp_path: Path, content: bytes | None, told: str
) -> None:
    path = tmp_path / "other.sqlite3"
    if content is None:
        path.mkdir()
    else:
        path.write_bytes(content)
    run = dateline("add", article, "--collection", "Talks", "--library", path)
    assert run.code == 1
    (line,) = run.complaints
    assert str(path) in line
    assert told in line
    if content is not None:
        assert path.read_bytes() == content
