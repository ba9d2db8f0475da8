from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.store import Library
from app.store.read import articles, collections, event_rows
from app.web.window import busy_dates

if TYPE_CHECKING:
    from pathlib import Path

    from tests.app.cli.conftest import Dateline


@pytest.fixture
def filled(dateline: Dateline, article: Path, library: Path) -> Path:
    """The library with one collection of one article."""
    assert dateline("add", article, "--collection", "Geneva talks", "--published", "2024-11-17").code == 0
    return library


def test_collections_are_listed_with_their_counts_and_days(dateline: Dateline, filled: Path) -> None:
    with Library.open(filled) as shelf:
        (talks,) = collections(shelf)
        busy = busy_dates(row.when for row in event_rows(shelf, talks.slug) if row.when)
    heading, line = dateline("collections").out.splitlines()
    assert heading.split() == ["Name", "Title", "Articles", "Events", "From", "To"]
    assert line.split() == [
        "geneva-talks",
        "Geneva",
        "talks",
        "1",
        str(talks.events),
        str(min(when.first_day for when in busy)),
        str(max(when.last_day or when.first_day for when in busy)),
    ]


def test_without_a_library_it_is_said_how_one_is_made(dateline: Dateline, library: Path) -> None:
    run = dateline("collections")
    assert run.code == 1
    assert run.complaints == [f"dateline: {library}: there is no library here; `dateline add` makes one"]


@pytest.mark.parametrize("name", ["geneva-talks", "Geneva talks"])
def test_a_collection_is_removed_when_the_answer_is_yes(dateline: Dateline, filled: Path, name: str) -> None:
    run = dateline("remove", name, given=b"y\n")
    assert (run.code, run.complaints) == (0, [])
    assert "Remove Geneva talks with its 1 article?" in run.out
    with Library.open(filled) as shelf:
        assert collections(shelf) == ()


@pytest.mark.parametrize("answer", [b"n\n", b"\n", b""])
def test_any_other_answer_keeps_it(dateline: Dateline, filled: Path, answer: bytes) -> None:
    run = dateline("remove", "geneva-talks", given=answer)
    assert run.code == 130
    with Library.open(filled) as shelf:
        assert len(collections(shelf)) == 1


def test_yes_does_not_ask(dateline: Dateline, filled: Path) -> None:
    assert dateline("remove", "geneva-talks", "--yes").out == "Removed Geneva talks.\n"
    with Library.open(filled) as shelf:
        assert collections(shelf) == ()


def test_one_article_is_removed_and_the_collection_stays(dateline: Dateline, filled: Path) -> None:
    with Library.open(filled) as shelf:
        (head,) = articles(shelf, "geneva-talks")
    run = dateline("remove", "geneva-talks", head.id, "--yes")
    assert run.out == "Removed Envoys meet in Geneva from Geneva talks.\n"
    with Library.open(filled) as shelf:
        (talks,) = collections(shelf)
    assert (talks.articles, talks.events) == (0, 0)


def test_what_is_not_there_cannot_be_removed(dateline: Dateline, filled: Path) -> None:
    run = dateline("remove", "no-such", "--yes")
    assert run.code == 1
    assert run.complaints == ["dateline: no collection is called 'no-such'; the library has: geneva-talks"]
    run = dateline("remove", "geneva-talks", "abc", "--yes")
    assert run.code == 1
    assert "has no article 'abc'" in run.err
    with Library.open(filled) as shelf:
        assert len(articles(shelf, "geneva-talks")) == 1
