"""Reading the articles of a library again: ids and links stay, whatever else is found in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.store.article_rows import article_of
from app.store.forgetting import forget_mentions
from app.store.rows import insert_row, mention_cells, timex_cells
from extract.edition import edition

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Generator, Sequence

    from app.store.library import Library
    from app.store.rows import Cell
    from extract.model import Article, Mention
    from extract.pipeline import Reading

_UNREAD: Final = """
SELECT article.key FROM article JOIN collection ON collection.key = collection_key
WHERE slug = ? AND edition <> ? ORDER BY article.key
"""
_ARTICLE: Final = "SELECT * FROM article WHERE key = ?"
_MENTIONS: Final = "SELECT * FROM mention WHERE article_key = ? ORDER BY key"
_READ: Final = "UPDATE article SET edition = ? WHERE key = ?"
_FORGET_TIMEXES: Final = "DELETE FROM timex WHERE article_key = ?"
_ALIAS: Final = """
INSERT INTO mention_alias (collection_key, mention_id, now_id) VALUES (?, ?, ?)
ON CONFLICT DO UPDATE SET now_id = excluded.now_id
"""
_UNRELATED: Final = "UPDATE article SET text_id = '' WHERE key = ?"


def reread_collection(library: Library, slug: str, read: Callable[[Article], Reading]) -> Generator[bool]:
    """Read each article again that an older extractor has read; for each whether it tells something else.

    Each article is one transaction, so a run that was stopped goes on where it was. Its events are merged
    with :func:`app.store.write.merge_collection`.
    """
    with library.reading() as connection:
        keys = [row["key"] for row in connection.execute(_UNREAD, (slug, edition()))]
    for key in keys:
        with library.writing() as connection:
            row = connection.execute(_ARTICLE, (key,)).fetchone()
            if row is not None and row["edition"] != edition():
                yield _reread(connection, row, read(article_of(row)))


def _reread(connection: sqlite3.Connection, article: sqlite3.Row, reading: Reading) -> bool:
    """Put a new reading of an article in the place of the old one; whether it tells something else."""
    known = {row["mention_id"]: row for row in connection.execute(_MENTIONS, (article["key"],))}
    found = {mention.id: mention for mention in reading.mentions}
    gone = [
        row
        for name, row in known.items()
        if name not in found or not _is_same(row, mention_cells(found[name]))
    ]
    stale = {row["mention_id"] for row in gone}
    connection.execute(_FORGET_TIMEXES, (article["key"],))
    for timex in reading.timexes:
        insert_row(connection, "timex", {"article_key": article["key"], **timex_cells(timex)})
    forget_mentions(connection, [row["key"] for row in gone])
    new = [mention for name, mention in found.items() if name not in known or name in stale]
    for mention in new:
        key = insert_row(connection, "mention", {"article_key": article["key"], **mention_cells(mention)})
        sentence = mention.sentence.of(reading.article.text)
        insert_row(connection, "mention_words", {"rowid": key, "label": mention.label, "sentence": sentence})
    for row in gone:
        now = None if row["mention_id"] in found else _successor(row, reading.mentions)
        if now is not None:
            connection.execute(_ALIAS, (article["collection_key"], row["mention_id"], now.id))
    connection.execute(_READ, (edition(), article["key"]))
    is_other = bool(gone or new)
    if is_other:
        connection.execute(_UNRELATED, (article["key"],))  # so that it is merged as one that is new
    return is_other


def _is_same(row: sqlite3.Row, cells: dict[str, Cell]) -> bool:
    return all(row[name] == cell for name, cell in cells.items())


def _successor(row: sqlite3.Row, mentions: Sequence[Mention]) -> Mention | None:
    """What is found now in the sentence of a mention that is found no more, nearest to where it stood."""
    start = row["trigger_start"] if row["trigger_start"] is not None else row["span_start"]
    inside = [
        one
        for one in mentions
        if one.sentence.start < row["sentence_end"] and row["sentence_start"] < one.sentence.end
    ]

    def distance(mention: Mention) -> tuple[bool, int]:
        place = mention.trigger or mention.span
        return mention.label != row["label"], abs(place.start - start)

    return min(inside, key=distance, default=None)
