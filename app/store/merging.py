"""Keeping the events of a collection in step with its mentions."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from app.store.relating import relate_articles
from app.store.rows import day_of, insert_row, mention_of, when_cells
from extract.events.merge import merge_mentions

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping
    from datetime import date

    from app.store.rows import Cell
    from extract.model import Event, Mention

_MENTIONS = """
SELECT mention.*, article_id, published FROM mention JOIN article ON article.key = mention.article_key
WHERE collection_key = ? AND newer_id = ''
ORDER BY published IS NULL, published, article.article_id, mention.span_start, mention.key
"""
_STORED = """
SELECT event_id, label, event.kind, event.status, event.when_start, event.when_end, event.when_grain,
    event.when_modifier, event.when_time, event.basis, articles, texts
FROM event WHERE collection_key = ? ORDER BY key
"""
_PLACES = """
SELECT event_key, mention.key FROM mention JOIN event ON event.key = mention.event_key
WHERE collection_key = ? ORDER BY event_key, place_in_event
"""


def merge_events(connection: sqlite3.Connection, collection_key: int) -> int:
    """Merge the mentions of the newest versions of all articles of the collection; how many events there are.

    Events that come out as they are stored are not written again, so that nothing built on the
    library has to be built anew.
    """
    text_of = relate_articles(connection, collection_key)
    keys: dict[tuple[str, str], int] = {}
    mentions: list[Mention] = []
    published: dict[str, date] = {}
    for row in connection.execute(_MENTIONS, (collection_key,)):  # one row in memory at a time
        mention = mention_of(row)
        keys[mention.article_id, mention.id] = row["key"]
        mentions.append(mention)
        day = day_of(row["published"])
        if day is not None:
            published[mention.article_id] = day
    events = merge_mentions(mentions, text_of, published)
    cells = [_event_cells(event, text_of) for event in events]
    places = [[keys[mention.article_id, mention.id] for mention in event.mentions] for event in events]
    if (cells, places) != _stored(connection, collection_key):
        connection.execute("DELETE FROM event WHERE collection_key = ?", (collection_key,))
        for row, mention_keys in zip(cells, places, strict=True):
            event_key = insert_row(connection, "event", {"collection_key": collection_key, **row})
            connection.executemany(
                "UPDATE mention SET event_key = ?, place_in_event = ? WHERE key = ?",
                [(event_key, place, key) for place, key in enumerate(mention_keys)],
            )
    return len(events)


def _event_cells(event: Event, text_of: Mapping[str, str]) -> dict[str, Cell]:
    dating = max(
        event.mentions, key=lambda mention: (mention.when == event.when, mention.label == event.label)
    )
    return {
        "event_id": event.id,
        "label": event.label,
        "kind": event.kind,
        "status": event.status,
        **when_cells(event.when),
        "basis": dating.basis,
        "articles": len(event.article_ids),
        "texts": len({text_of[article_id] for article_id in event.article_ids}),
    }


def _stored(
    connection: sqlite3.Connection, collection_key: int
) -> tuple[list[dict[str, Cell]], list[list[int]]]:
    events = [dict(row) for row in connection.execute(_STORED, (collection_key,))]
    placed = groupby(connection.execute(_PLACES, (collection_key,)), key=lambda row: row["event_key"])
    return events, [[row["key"] for row in rows] for _, rows in placed]
