"""The first links of merging: what other prints of a text repeat goes where the first print has put it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from extract.events.reprints import bind_reprints

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection

    from app.store.days import StoredMentions

# What the articles tell that have changed, and what tell other prints of their texts.
_TEXTS: Final = """
SELECT text_id, count(*) > 1 AS is_reprinted FROM article
WHERE collection_key = :collection AND newer_id = '' AND text_id IN (
    SELECT text_id FROM article
    WHERE collection_key = :collection AND newer_id = ''
    AND article_id IN (SELECT value FROM json_each(:articles))
) GROUP BY text_id
"""
_TOLD: Final = """
SELECT mention.key, copy_of FROM article JOIN mention ON article_key = article.key
WHERE collection_key = ? AND text_id = ? AND newer_id = ''
"""
_OF_ARTICLES: Final = """
SELECT mention.key FROM article JOIN mention ON article_key = article.key
WHERE collection_key = ? AND article_id IN (SELECT value FROM json_each(?))
"""
_COPY: Final = "UPDATE mention SET copy_of = ? WHERE key = ?"
_UNLINK: Final = """
UPDATE mention SET copy_of = NULL, lead_key = NULL, beside_key = NULL, host_key = NULL, host_likeness = NULL
WHERE (lead_key IS NOT NULL OR copy_of IS NOT NULL) AND key IN (
    SELECT mention.key FROM article JOIN mention ON article_key = article.key
    WHERE collection_key = ? AND newer_id <> '' AND article_id IN (SELECT value FROM json_each(?))
)
"""


def link_copies(
    connection: sqlite3.Connection, collection_key: int, articles: Collection[str], stored: StoredMentions
) -> set[int]:
    """Link what is told by articles that came, or are another print or version now, to what it repeats.

    The keys of their mentions, and of all others whose link has changed.
    """
    names = json.dumps(sorted(articles))
    connection.execute(_UNLINK, (collection_key, names))
    touched = {row["key"] for row in connection.execute(_OF_ARTICLES, (collection_key, names))}
    texts = connection.execute(_TEXTS, {"collection": collection_key, "articles": names}).fetchall()
    for text, is_reprinted in texts:
        known = {row["key"]: row["copy_of"] for row in connection.execute(_TOLD, (collection_key, text))}
        first_of = _bind(stored, known) if is_reprinted else {}
        changed = [(first_of.get(key), key) for key, before in known.items() if first_of.get(key) != before]
        connection.executemany(_COPY, changed)
        touched.update(key for _, key in changed)
    return touched


def _bind(stored: StoredMentions, keys: Collection[int]) -> dict[int, int]:
    """Of all that the prints of one text tell: by the key of each copy that of what it repeats."""
    told = stored.of_keys(keys)
    text_of = {one.mention.article_id: one.text for one in told}
    pairs = bind_reprints([one.mention for one in told], text_of)
    return {told[other].key: told[first].key for first, other in pairs}
