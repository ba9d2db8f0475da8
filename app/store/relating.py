"""Keeping it in step which articles of a collection print one text, and which are older versions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.store.article_rows import sketch_cell, stored_print
from extract.copies import find_newer, find_texts

if TYPE_CHECKING:
    import sqlite3

_UNSKETCHED = "SELECT key, text, coding FROM article WHERE collection_key = ? AND sketch IS NULL"
_PRINTS = """
SELECT key, article_id, source, url, read_from, published, added, sketch, coding, text_id, newer_id
FROM article WHERE collection_key = ? ORDER BY key
"""


def relate_articles(connection: sqlite3.Connection, collection_key: int) -> dict[str, str]:
    """Find the copies and versions among the articles of a collection, and store what has changed of it.

    Article id to text id, which is the id of the article that printed its text first. An older version has
    the text of its newest: only the newest is compared with the articles of others.
    """
    for row in connection.execute(_UNSKETCHED, (collection_key,)).fetchall():
        cell = sketch_cell(row["text"], is_coded=bool(row["coding"]))
        connection.execute("UPDATE article SET sketch = ? WHERE key = ?", (cell, row["key"]))
    rows = connection.execute(_PRINTS, (collection_key,)).fetchall()
    prints = [stored_print(row) for row in rows]
    newer = find_newer(prints)
    text_of = find_texts(one for one in prints if one.article_id not in newer)
    for older in newer:
        text_of[older] = text_of[_newest(older, newer)]
    connection.executemany(
        "UPDATE article SET text_id = ?, newer_id = ? WHERE key = ?",
        [
            (text_of[row["article_id"]], newer.get(row["article_id"], ""), row["key"])
            for row in rows
            if (row["text_id"], row["newer_id"])
            != (text_of[row["article_id"]], newer.get(row["article_id"], ""))
        ],
    )
    return text_of


def _newest(article_id: str, newer: dict[str, str]) -> str:
    while article_id in newer:
        article_id = newer[article_id]
    return article_id
