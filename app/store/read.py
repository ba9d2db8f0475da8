"""Questions to the library, each answered with records from one state of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.store.article_rows import article_of
from app.store.disputes import disputes_of
from app.store.links import find_event
from app.store.matching import MATCHING, bindings
from app.store.prints import HEAD, copies_of, head_of, versions_of
from app.store.records import (
    ArticleHead,
    CollectionSummary,
    EventQuery,
    EventRow,
    StoredArticle,
    StoredEvent,
)
from app.store.rows import day_of, mention_of, timex_of, when_of
from extract.model import Basis, Event, Status

if TYPE_CHECKING:
    import sqlite3

    from app.store.library import Library

_EVERYTHING = EventQuery()

# Articles are counted in two indexes, without those with a newer version.
# Events are counted in the index `event_in_order` alone: `(first_day IS NULL) = 0` is its second column.
_COLLECTIONS = """
SELECT slug, title, description, licence, author, note,
    (SELECT count(*) FROM article WHERE collection_key = collection.key)
        - (SELECT count(*) FROM article WHERE collection_key = collection.key AND newer_id <> '') AS articles,
    (SELECT count(*) FROM event WHERE collection_key = collection.key) AS events,
    (SELECT count(*) FROM event WHERE collection_key = collection.key AND (first_day IS NULL) = 1)
        AS undated,
    (SELECT min(first_day) FROM event WHERE collection_key = collection.key AND (first_day IS NULL) = 0)
        AS first,
    (SELECT max(last_day) FROM event WHERE collection_key = collection.key AND (first_day IS NULL) = 0)
        AS last
FROM collection WHERE :slug IS NULL OR slug = :slug ORDER BY key
"""

_UNMERGED = """
SELECT slug FROM collection WHERE EXISTS (
    SELECT 1 FROM mention JOIN article ON article.key = mention.article_key
    WHERE event_key IS NULL AND newer_id = '' AND article.collection_key = collection.key
) OR EXISTS (SELECT 1 FROM article WHERE collection_key = collection.key AND text_id = '')
OR EXISTS (SELECT 1 FROM event WHERE collection_key = collection.key AND parts = '{}') ORDER BY key
"""

_EVENT_ROWS = "SELECT event.*" + MATCHING + "ORDER BY first_day IS NULL, first_day, event_id"
_KIND_COUNTS = "SELECT kind, count(*)" + MATCHING + "GROUP BY kind ORDER BY kind"

_ARTICLE_HEADS = (
    HEAD + "JOIN collection ON collection.key = article.collection_key"
    " WHERE slug = :slug AND newer_id = '' ORDER BY published IS NULL, published, article.key"
)


def data_version(library: Library) -> int:
    """A number that goes up with each change of the library, by whatever program: a key for caches."""
    with library.reading() as connection:
        (count,) = connection.execute("SELECT writes FROM version").fetchone()
    assert isinstance(count, int)  # noqa: S101 - a STRICT column
    return count


def collections(library: Library) -> tuple[CollectionSummary, ...]:
    """All collections, in the order in which they were made."""
    version = data_version(library)
    with library.reading() as connection:
        found = _summaries(connection, None)
    library.summaries.update({one.slug: (version, one) for one in found})
    return found


def collection(library: Library, slug: str) -> CollectionSummary | None:
    """One collection, or None when there is none of that name.

    It is counted once for each state of the library: to count a million events takes a tenth of a second.
    """
    version = data_version(library)
    counted = library.summaries.get(slug)
    if counted is None or counted[0] != version:
        with library.reading() as connection:
            found = _summaries(connection, slug)
        counted = version, found[0] if found else None
        if found:
            library.summaries[slug] = counted
    return counted[1]


def unmerged_collections(library: Library) -> tuple[str, ...]:
    """The names of collections with articles that are not merged: a batch was stopped before it could."""
    with library.reading() as connection:
        return tuple(row["slug"] for row in connection.execute(_UNMERGED))


def event_rows(library: Library, slug: str, query: EventQuery = _EVERYTHING) -> tuple[EventRow, ...]:
    """The events of a collection that match ``query``, in order of their first day, undated last."""
    with library.reading() as connection:
        return tuple(row_of(row) for row in connection.execute(_EVENT_ROWS, bindings(slug, query)))


def row_of(row: sqlite3.Row) -> EventRow:
    """The event of a row of the table `event`, as a list or a chart shows it."""
    return EventRow(
        id=row["event_id"],
        label=row["label"],
        when=when_of(row),
        kind=row["kind"],
        status=Status(row["status"]),
        basis=Basis(row["basis"]),
        articles=row["articles"],
        texts=row["texts"],
        disputes=disputes_of(row["disputes"]),
    )


def kind_counts(library: Library, slug: str, query: EventQuery = _EVERYTHING) -> dict[str, int]:
    """How many events of each kind match ``query`` when its own choice of kinds is left aside."""
    with library.reading() as connection:
        return dict(
            connection.execute(_KIND_COUNTS, bindings(slug, replace(query, kinds=frozenset()))).fetchall()
        )


def event(library: Library, slug: str, event_id: str) -> StoredEvent | None:
    """One event with its mentions and all that shows where they come from, or None.

    An id that an event had before leads to what it has become, whose ``event.id`` is another.
    """
    with library.reading() as connection:
        place = connection.execute("SELECT key FROM collection WHERE slug = ?", (slug,)).fetchone()
        found = find_event(connection, place["key"], event_id) if place else None
        if found is None:
            return None
        rows = connection.execute(
            "SELECT mention.*, article_id FROM mention JOIN article ON article.key = mention.article_key"
            " WHERE event_key = ? ORDER BY place_in_event",
            (found["key"],),
        ).fetchall()
        reporting = connection.execute(
            "SELECT article.*,"
            " (SELECT count(*) FROM mention WHERE mention.article_key = article.key) AS mentions"
            " FROM article WHERE key IN (SELECT article_key FROM mention WHERE event_key = ?)",
            (found["key"],),
        ).fetchall()
        dating = connection.execute(
            "SELECT timex.*, mention_id FROM mention JOIN timex ON timex.article_key = mention.article_key"
            " AND timex.span_start = mention.timex_start AND timex.span_end = mention.timex_end"
            " WHERE event_key = ?",
            (found["key"],),
        ).fetchall()
    mentions = tuple(mention_of(row) for row in rows)
    texts = {row["article_id"]: row["text"] for row in reporting}
    phrases = {row["mention_id"]: timex_of(row) for row in dating}
    return StoredEvent(
        event=Event(
            id=found["event_id"],
            label=found["label"],
            when=when_of(found),
            kind=found["kind"],
            status=Status(found["status"]),
            mentions=mentions,
        ),
        articles={row["article_id"]: head_of(row) for row in reporting},
        sentences={mention.id: mention.sentence.of(texts[mention.article_id]) for mention in mentions},
        timexes={mention.id: phrases.get(mention.id) for mention in mentions},
    )


def articles(library: Library, slug: str) -> tuple[ArticleHead, ...]:
    """The articles of a collection, in order of publication, those without a date last."""
    with library.reading() as connection:
        return tuple(head_of(row) for row in connection.execute(_ARTICLE_HEADS, {"slug": slug}))


def article(library: Library, slug: str, article_id: str) -> StoredArticle | None:
    """One article with all that was read in it, or None."""
    with library.reading() as connection:
        found = connection.execute(
            "SELECT article.* FROM article JOIN collection ON collection.key = article.collection_key"
            " WHERE slug = ? AND article_id = ?",
            (slug, article_id),
        ).fetchone()
        if found is None:
            return None
        phrases = connection.execute(
            "SELECT * FROM timex WHERE article_key = ? ORDER BY span_start, span_end", (found["key"],)
        ).fetchall()
        claims = connection.execute(
            "SELECT mention.*, article_id, event_id FROM mention"
            " JOIN article ON article.key = mention.article_key"
            " LEFT JOIN event ON event.key = mention.event_key"
            " WHERE article_key = ? ORDER BY mention.span_start, mention.key",
            (found["key"],),
        ).fetchall()
        versions = versions_of(connection, found)
        copies = copies_of(connection, found, versions)
    return StoredArticle(
        article=article_of(found),
        timexes=tuple(timex_of(row) for row in phrases),
        mentions=tuple(mention_of(row) for row in claims),
        event_of={row["mention_id"]: row["event_id"] for row in claims if row["event_id"] is not None},
        copies=copies,
        versions=versions if len(versions) > 1 else (),
    )


def _summaries(connection: sqlite3.Connection, slug: str | None) -> tuple[CollectionSummary, ...]:
    return tuple(
        CollectionSummary(**{**dict(row), "first": day_of(row["first"]), "last": day_of(row["last"])})
        for row in connection.execute(_COLLECTIONS, {"slug": slug})
    )
