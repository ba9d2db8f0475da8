"""The other articles that print a text, and the other versions of an article."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from app.store.records import ArticleHead
from app.store.rows import day_of
from extract.model import PublishedBasis

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

HEAD = """
SELECT article_id, article.title, source, url, published, published_basis, text_id, newer_id, added, coding,
    (SELECT count(*) FROM mention WHERE mention.article_key = article.key) AS mentions
FROM article
"""
_ONE = HEAD + "WHERE collection_key = ? AND article_id = ?"
_OLDER = HEAD + "WHERE collection_key = ? AND newer_id = ? AND newer_id <> '' ORDER BY added DESC, article_id"
_COPIES = (
    HEAD + "WHERE collection_key = ? AND text_id = ? AND text_id <> '' AND newer_id = ''"
    " ORDER BY published IS NULL, published, article_id"
)


def head_of(row: sqlite3.Row) -> ArticleHead:
    """The head of an article from a row."""
    return ArticleHead(
        id=row["article_id"],
        title=row["title"],
        source=row["source"],
        url=row["url"],
        published=day_of(row["published"]),
        published_basis=PublishedBasis(row["published_basis"]),
        mentions=row["mentions"],
        text_id=row["text_id"],
        added=datetime.fromisoformat(row["added"]) if row["added"] else None,
        is_entry=bool(row["coding"]),
    )


def versions_of(connection: sqlite3.Connection, article: sqlite3.Row) -> tuple[ArticleHead, ...]:
    """All versions of the article of a row, with itself, the newest first."""
    place, newest = article["collection_key"], article
    while newest["newer_id"]:
        newest = connection.execute(_ONE, (place, newest["newer_id"])).fetchone()
    found = [connection.execute(_ONE, (place, newest["article_id"])).fetchone()]
    for one in found:  # grows as it goes: an older one may have older ones still
        found += connection.execute(_OLDER, (place, one["article_id"])).fetchall()
    return tuple(map(head_of, found))


def copies_of(
    connection: sqlite3.Connection, article: sqlite3.Row, versions: Sequence[ArticleHead]
) -> tuple[ArticleHead, ...]:
    """The other articles that print the text of the article of a row, in order of publication."""
    own = {version.id for version in versions}
    rows = connection.execute(_COPIES, (article["collection_key"], article["text_id"]))
    return tuple(head_of(row) for row in rows if row["article_id"] not in own)
