"""The events of a collection in columns, streamed for an index in memory, and the rows that it asks for."""

from __future__ import annotations

import json
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

from app.store.read import row_of
from app.store.rows import when_of
from app.store.search import search_expression

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Sequence

    from app.store.library import Library
    from app.store.records import EventRow
    from extract.model import DateSpan

EventCells = tuple[
    int,  # the event's key
    str,  # kind
    str,  # status
    str,  # basis
    str | None,  # when: start, end, grain, modifier, time
    str | None,
    str | None,
    str,
    str,
    int,  # articles
    int,  # texts
    str,  # place, country, its kind, latitude, longitude
    str,
    str,
    float | None,
    float | None,
    int,  # importance, in millionths
]

MentionCells = tuple[
    int | None,  # the event's key; None where it is not merged, or of an article that has a newer version
    int,  # the article's key
    str,  # actors: a JSON list of [name, role, ...]
    str,  # places: a JSON list of [name, country, latitude, longitude, kind, ...]
]

_BATCH: Final = 20_000  # rows
_EVENTS: Final = """
SELECT key, kind, status, basis, when_start, when_end, when_grain, when_modifier, when_time, articles, texts,
    place, country, place_kind, latitude, longitude, CAST(importance * 1000000 AS INTEGER)
FROM event WHERE key BETWEEN :first AND :last AND +collection_key = :collection ORDER BY key
"""
# Counted up inside SQLite: Python would need longer for four million rows than for all the rest.
_NAMES: Final = """
SELECT value, group_concat(event_key) FROM event_tag
WHERE facet = :facet AND event_key BETWEEN :first AND :last GROUP BY value
"""
_KEYS: Final = "SELECT coalesce(min(key), 0), coalesce(max(key), 0) FROM event WHERE collection_key = ?"
_MENTIONS: Final = """
SELECT event_key, article_key, actors, places FROM article JOIN mention ON article.key = mention.article_key
WHERE collection_key = :collection
"""
_ARTICLE_IDS: Final = "SELECT key, article_id FROM article WHERE collection_key = ?"
_MATCHING: Final = """
SELECT DISTINCT event_key FROM mention_words JOIN mention ON mention.key = mention_words.rowid
WHERE mention_words MATCH ? AND event_key IS NOT NULL
"""


class ColumnReader:
    """The events of one collection as they were at one moment; ``version`` is the library's at it."""

    def __init__(self, connection: sqlite3.Connection, collection_key: int) -> None:
        self._connection = connection
        first, last = connection.execute(_KEYS, (collection_key,)).fetchone()
        self._asked = {"collection": collection_key, "first": first, "last": last}
        (self.version,) = connection.execute("SELECT writes FROM version").fetchone()

    def events(self) -> Iterator[list[EventCells]]:
        """All events in the order of their keys, some thousands at a time."""
        yield from self._batches(_EVENTS)

    def names(self, facet: str) -> Iterator[tuple[str, str]]:
        """The names of a facet that events are found by, each with the keys of its events: "3,8,11".

        There may be keys of events of other collections among them.
        """
        cursor = self._connection.cursor()
        cursor.row_factory = None
        yield from cursor.execute(_NAMES, self._asked | {"facet": facet})

    def mentions(self) -> Iterator[list[MentionCells]]:
        """Who and what places each mention names, some thousands at a time."""
        yield from self._batches(_MENTIONS)

    def article_ids(self) -> dict[int, str]:
        """The ids of the articles by their keys, which the mentions have."""
        return dict(self._connection.execute(_ARTICLE_IDS, (self._asked["collection"],)).fetchall())

    def _batches(self, question: str) -> Iterator[list[Any]]:
        cursor = self._connection.cursor()
        cursor.row_factory = None  # plain tuples: a million rows pass here
        cursor.execute(question, self._asked)
        while batch := cursor.fetchmany(_BATCH):
            yield batch


@contextmanager
def reading_columns(library: Library, slug: str) -> Iterator[ColumnReader | None]:
    """A reader of the collection ``slug``, as long as the block lasts; None where there is none."""
    with library.reading() as connection:
        found = connection.execute("SELECT key FROM collection WHERE slug = ?", (slug,)).fetchone()
        yield ColumnReader(connection, found["key"]) if found else None


def matching_keys(library: Library, text: str) -> list[int] | None:
    """The keys of all events, of whatever collection, with the words of ``text``; None where it has none."""
    expression = search_expression(text)
    if expression is None:
        return None
    with library.reading() as connection:
        return [row[0] for row in connection.execute(_MATCHING, (expression,))]


def rows_of_keys(library: Library, keys: Sequence[int]) -> dict[int, EventRow]:
    """Events by their keys; one that is no longer there is left out."""
    with library.reading() as connection:
        found = connection.execute(
            "SELECT * FROM event WHERE key IN (SELECT value FROM json_each(?))", (json.dumps(list(keys)),)
        )
        return {row["key"]: row_of(row) for row in found}


def keys_of_ids(library: Library, slug: str, event_ids: Iterable[str]) -> dict[str, int]:
    """The keys of events of a collection by their ids; one that is not there is left out."""
    with library.reading() as connection:
        found = connection.execute(
            "SELECT event_id, event.key FROM collection JOIN event ON collection_key = collection.key"
            " WHERE slug = ? AND event_id IN (SELECT value FROM json_each(?))",
            (slug, json.dumps(list(event_ids))),
        )
        return {row["event_id"]: row["key"] for row in found}


def claimed_dates(library: Library, keys: Sequence[int]) -> dict[int, tuple[DateSpan, ...]]:
    """The dates that the mentions of events give, by the events' keys, that of most texts first."""
    found: dict[int, dict[DateSpan, set[str]]] = {}
    with library.reading() as connection:
        for row in connection.execute(
            "SELECT mention.*, text_id FROM mention JOIN article ON article.key = article_key"
            " WHERE event_key IN (SELECT value FROM json_each(?))"
            " AND when_grain IS NOT NULL ORDER BY event_key, place_in_event",
            (json.dumps(list(keys)),),
        ):
            when = when_of(row)
            if when is not None:
                found.setdefault(row["event_key"], {}).setdefault(when, set()).add(row["text_id"])
    return {
        key: tuple(when for when, _ in sorted(texts.items(), key=lambda pair: -len(pair[1])))
        for key, texts in found.items()
    }


def article_titles(library: Library, slug: str, article_ids: Iterable[str]) -> dict[str, str]:
    """The titles of articles of a collection by their ids."""
    with library.reading() as connection:
        found = connection.execute(
            "SELECT article_id, article.title FROM collection JOIN article ON collection_key = collection.key"
            " WHERE slug = ? AND article_id IN (SELECT value FROM json_each(?))",
            (slug, json.dumps(list(article_ids))),
        )
        return {row["article_id"]: row["title"] for row in found}
