"""Changes to the library: each function is one transaction, kept whole or not at all."""

from __future__ import annotations

from datetime import UTC, datetime
from enum import Enum
from typing import TYPE_CHECKING

from app.store.article_rows import article_cells
from app.store.forgetting import forget_mentions
from app.store.merging import merge_events
from app.store.rows import insert_row, mention_cells, timex_cells
from extract.edition import edition
from extract.errors import BadRecordError

if TYPE_CHECKING:
    import sqlite3

    from app.store.library import Library
    from extract.pipeline import Reading

_LONGEST_SLUG = 100  # characters


class Added(Enum):
    """Whether an article came into the collection or was in it before."""

    NEW = "new"
    ALREADY_THERE = "already there"


def create_collection(
    library: Library,
    slug: str,
    title: str,
    description: str = "",
    *,
    licence: str = "",
    author: str = "",
    note: str = "",
) -> None:
    """Make a collection, or give the one of that name these fields; its articles stay.

    ``slug`` is its name in addresses and commands. Raises :class:`BadRecordError` for one that
    could not stand there.
    """
    _check_slug(slug)
    fields = {
        "slug": slug,
        "title": title,
        "description": description,
        "licence": licence,
        "author": author,
        "note": note,
    }
    with library.writing() as connection:
        connection.execute(
            "INSERT INTO collection (slug, title, description, licence, author, note)"
            " VALUES (:slug, :title, :description, :licence, :author, :note)"
            " ON CONFLICT (slug) DO UPDATE SET title = :title, description = :description,"
            " licence = :licence, author = :author, note = :note"
            " WHERE (title, description, licence, author, note)"
            " IS NOT (:title, :description, :licence, :author, :note)",
            fields,
        )


def remove_collection(library: Library, slug: str) -> bool:
    """Take a collection out with all its articles; whether there was one."""
    with library.writing() as connection:
        connection.execute(
            "DELETE FROM mention_words WHERE rowid IN (SELECT mention.key FROM mention"
            " JOIN article ON article.key = article_key JOIN collection ON collection.key = collection_key"
            " WHERE slug = ?)",
            (slug,),
        )
        return connection.execute("DELETE FROM collection WHERE slug = ?", (slug,)).rowcount > 0


def add_reading(library: Library, slug: str, reading: Reading) -> Added:
    """Put an article, with what was read in it, into a collection, which is made when missing.

    An article that is there already is left as it is. The collection's events stay as they were
    until :func:`merge_collection`, which is worth calling once after many articles. Raises
    :class:`BadRecordError` for an article that cannot be stored.
    """
    _check_slug(slug)
    article = reading.article
    with library.writing() as connection:
        connection.execute(
            "INSERT INTO collection (slug, title, description, licence, author, note)"
            " VALUES (:slug, :slug, '', '', '', '') ON CONFLICT (slug) DO NOTHING",
            {"slug": slug},
        )
        collection_key = _key_of(connection, slug)
        if _has_article(connection, collection_key, article.id):
            return Added.ALREADY_THERE
        try:
            _insert_reading(connection, collection_key, reading)
        except UnicodeEncodeError as error:
            message = f"{article.source or article.id}: the text has characters that are no valid Unicode"
            raise BadRecordError(message) from error
    return Added.NEW


def remove_article(library: Library, slug: str, article_id: str) -> bool:
    """Take an article out of a collection and merge what is left; whether it was there."""
    with library.writing() as connection:
        collection_key = _key_of(connection, slug)
        if collection_key is None or not _has_article(connection, collection_key, article_id):
            return False
        keys = connection.execute(
            "SELECT mention.key FROM mention JOIN article ON article.key = article_key"
            " WHERE collection_key = ? AND article_id = ?",
            (collection_key, article_id),
        )
        forget_mentions(connection, [row["key"] for row in keys])
        connection.execute(
            "DELETE FROM article WHERE collection_key = ? AND article_id = ?", (collection_key, article_id)
        )
        # Whoever fetches the feed or page again, which may not have changed, wants it back.
        connection.execute("DELETE FROM visit WHERE collection_key = ?", (collection_key,))
        merge_events(connection, collection_key, everything=True)
    return True


def merge_collection(library: Library, slug: str) -> int:
    """Merge the mentions of all articles of a collection into events; how many events there are.

    Where nothing has changed since the last time, nothing is written.
    """
    with library.writing() as connection:
        collection_key = _key_of(connection, slug)
        return 0 if collection_key is None else merge_events(connection, collection_key)


def _check_slug(slug: str) -> None:
    sayable = slug.isprintable() and slug.strip() == slug and not set(slug) & set("/\\?#%")
    if not sayable or not slug.strip(".") or len(slug) > _LONGEST_SLUG:
        message = (
            f"the collection's name {slug[:_LONGEST_SLUG]!r} cannot stand in an address: use 1 to"
            f" {_LONGEST_SLUG} letters, digits, hyphens and spaces"
        )
        raise BadRecordError(message)


def _key_of(connection: sqlite3.Connection, slug: str) -> int | None:
    row = connection.execute("SELECT key FROM collection WHERE slug = ?", (slug,)).fetchone()
    return row["key"] if row else None


def _has_article(connection: sqlite3.Connection, collection_key: int | None, article_id: str) -> bool:
    found = connection.execute(
        "SELECT 1 FROM article WHERE collection_key = ? AND article_id = ?", (collection_key, article_id)
    )
    return found.fetchone() is not None


def _insert_reading(connection: sqlite3.Connection, collection_key: int | None, reading: Reading) -> None:
    added = datetime.now(UTC).isoformat(timespec="microseconds")
    article_key = insert_row(
        connection,
        "article",
        {
            "collection_key": collection_key,
            "added": added,
            "edition": edition(),
            **article_cells(reading.article),
        },
    )
    for timex in reading.timexes:
        insert_row(connection, "timex", {"article_key": article_key, **timex_cells(timex)})
    for mention in reading.mentions:
        key = insert_row(connection, "mention", {"article_key": article_key, **mention_cells(mention)})
        sentence = mention.sentence.of(reading.article.text)
        insert_row(connection, "mention_words", {"rowid": key, "label": mention.label, "sentence": sentence})
