"""Older libraries: brought up to this version whole, or refused and left as they are."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from app.store import Library, LibraryError, read
from app.store.library import VERSION
from app.store.records import Area, EventQuery
from app.store.write import Added, add_reading, merge_collection, remove_collection
from extract.model import DateSpan, Modifier, Place, Status
from tests.factories import make_reading

HERE = Path(__file__).parent


@pytest.fixture(params=range(1, VERSION))
def old_library(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A file that each version before this one would have written."""
    return _write_library(tmp_path / "old.sqlite3", request.param)


def _write_library(path: Path, version: int) -> Path:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript((HERE / f"library-v{version}.sql").read_text("utf-8"))
    return path


def _schema(path: Path) -> dict[str, str]:
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    # How a definition is laid out, and what is remarked in it, is free to change.
    return {name: " ".join(_without_remarks(sql).split()) for name, sql in rows}


def _without_remarks(sql: str) -> str:
    return "\n".join(line.partition("--")[0] for line in sql.splitlines())


def test_an_upgraded_library_has_the_same_tables_as_a_new_one(old_library: Path, tmp_path: Path) -> None:
    Library.open(old_library).close()
    new = tmp_path / "new.sqlite3"
    Library.open(new).close()
    assert _schema(old_library) == _schema(new)
    with closing(sqlite3.connect(old_library)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (VERSION,)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_an_upgraded_library_holds_all_that_it_held(old_library: Path) -> None:
    with Library.open(old_library) as library:
        summary = read.collection(library, "talks")
        rows = read.event_rows(library, "talks")
        stored = read.event(library, "talks", rows[0].id)
    assert summary
    assert (summary.title, summary.articles, summary.events, summary.undated) == ("Talks in Geneva", 2, 3, 1)
    assert [row.when for row in rows] == [
        DateSpan.month(2022, 3).modified(Modifier.LATE),
        DateSpan.day(date(2024, 11, 15)),
        None,
    ]
    assert stored
    (mention,) = stored.event.mentions
    assert (mention.status, mention.killed, mention.injured) == (Status.ALLEGED, (3, 5), None)
    assert mention.places == (Place("Zaporizhzhia", "UA", 47.8, 35.2),)
    assert stored.sentences[mention.id].startswith("Shelling of Zaporizhzhia (Запоріжжя) killed")


def test_an_upgraded_library_can_be_searched_and_written(old_library: Path) -> None:
    with Library.open(old_library) as library:
        assert len(read.event_rows(library, "talks", EventQuery(text="запор"))) == 1
        assert add_reading(library, "talks", make_reading()) is Added.ALREADY_THERE
        assert read.unmerged_collections(library) == ("talks", "empty events")  # talks has no sketches yet
        assert merge_collection(library, "talks") == 3
        assert read.unmerged_collections(library) == ("empty events",)
        assert merge_collection(library, "empty events") == 1
        assert remove_collection(library, "talks") is True


def test_an_upgraded_library_finds_its_events_by_place_actor_and_source(old_library: Path) -> None:
    with Library.open(old_library) as library:
        before = _tags(library)
        with library.writing() as connection:  # as if all had been merged anew
            connection.execute("DELETE FROM event")
        for slug in ("talks", "empty events"):
            merge_collection(library, slug)
        assert _tags(library) == before
        assert {("place", "Zaporizhzhia")} <= {tag[1:] for tag in before}
        assert len(read.event_rows(library, "talks", EventQuery(area=Area(35, 47, 36, 48)))) == 1


def _tags(library: Library) -> set[tuple[str, str, str]]:
    with library.reading() as connection:
        rows = connection.execute(
            "SELECT mention_id, facet, value FROM event_tag JOIN mention USING (event_key)"
        )
        return {tuple(row) for row in rows}


def test_an_upgraded_library_tells_its_copies_once_it_is_merged(old_library: Path) -> None:
    with Library.open(old_library) as library:
        with library.writing() as connection:  # the same article, as another paper printed it
            connection.execute(
                "INSERT INTO article SELECT 99, 1, 'reprint', title, text || ' Reporting by an agency.',"
                " 'Other', url, language, published, published_basis, origins, '', '', '', NULL, NULL,"
                " '', '', '', '' FROM article WHERE key = 1"
            )
        merge_collection(library, "talks")
        assert read.unmerged_collections(library) == ("empty events",)
        stored = read.article(library, "talks", "reprint")
    assert stored
    assert [copy.id for copy in stored.copies] == ["a0c7fb3227b56312"]
    assert stored.copies[0].added is None


def test_an_upgrade_that_fails_halfway_leaves_the_library_as_it_was(tmp_path: Path) -> None:
    old_library = _write_library(tmp_path / "old.sqlite3", 1)
    with closing(sqlite3.connect(old_library)) as connection:
        connection.execute("DROP TRIGGER mention_words_follow")  # so the second half of the step cannot run
    before = _schema(old_library)
    with pytest.raises(LibraryError, match=r"old\.sqlite3: .* from version 1 to "):
        Library.open(old_library)
    assert _schema(old_library) == before
    with closing(sqlite3.connect(old_library)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (1,)
        assert connection.execute("SELECT count(*) FROM article").fetchone() == (3,)


def test_a_damaged_older_library_is_refused_and_left_alone(tmp_path: Path) -> None:
    old_library = _write_library(tmp_path / "old.sqlite3", 1)
    with closing(sqlite3.connect(old_library)) as connection:
        (page,) = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'event_by_day'"
        ).fetchone()
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    content = bytearray(old_library.read_bytes())
    content[(page - 1) * 4096 : page * 4096] = b"\xff" * 4096
    old_library.write_bytes(content)
    with pytest.raises(LibraryError, match="damaged"):
        Library.open(old_library)
    assert old_library.read_bytes() == content
