"""Keeping the events of a collection in step with its mentions.

A few new articles are merged with their neighbours only; many, or a removal, mean that all are merged. Both
come to the same events. Events that come out as they are stored are not written again, so that nothing built
on the library has to be built anew.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from app.store.days import StoredMentions
from app.store.disputes import mark_disputes
from app.store.event_rows import event_cells, replace_events
from app.store.relating import relate_articles
from app.store.rows import day_of, mention_of
from extract.events.merge import make_events, merge_mentions, order_of
from extract.events.neighbourhood import find_affected

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Sequence
    from datetime import date

    from extract.model import Mention

_FEW: Final = 0.05  # of all articles; more of them are merged faster with all others at once
_MENTIONS: Final = """
SELECT mention.*, article_id, published, text_id, sentence FROM mention
JOIN article ON article.key = mention.article_key JOIN mention_words ON mention_words.rowid = mention.key
WHERE collection_key = ? AND newer_id = ''
"""
_HOW_MANY_ARTICLES: Final = "SELECT count(*) FROM article WHERE collection_key = ?"
_HOW_MANY_NEW: Final = "SELECT count(*) FROM article WHERE collection_key = ? AND text_id = ''"
_UNWEIGHED: Final = "SELECT 1 FROM event WHERE collection_key = ? AND parts = '{}' LIMIT 1"
_LOST: Final = """
SELECT 1 FROM mention JOIN article ON article.key = article_key
WHERE event_key IS NULL AND collection_key = ? AND newer_id = '' AND text_id <> '' LIMIT 1
"""
_ALL: Final = "SELECT key FROM event WHERE collection_key = ?"
_OF_MENTIONS: Final = """
SELECT DISTINCT event_key FROM mention
WHERE key IN (SELECT value FROM json_each(?)) AND event_key IS NOT NULL
"""
_CHANGED: Final = """
SELECT mention.key, article_id, event_key, newer_id, text_id,
    CASE WHEN when_end <= date(when_start, '+31 days') THEN when_start END AS first_day
FROM article LEFT JOIN mention ON article_key = article.key
WHERE collection_key = ? AND article_id IN (SELECT value FROM json_each(?))
"""
_HOW_MANY: Final = "SELECT count(*) FROM event WHERE collection_key = ?"


def merge_events(connection: sqlite3.Connection, collection_key: int, *, everything: bool = False) -> int:
    """Merge the new mentions of a collection with the others, or all of them; how many events there are.

    Only the newest versions of articles count.
    """
    (known,) = connection.execute(_HOW_MANY_ARTICLES, (collection_key,)).fetchone()
    (new,) = connection.execute(_HOW_MANY_NEW, (collection_key,)).fetchone()
    is_unweighed = connection.execute(_UNWEIGHED, (collection_key,)).fetchone() is not None
    is_lost = connection.execute(_LOST, (collection_key,)).fetchone() is not None
    everything = everything or is_unweighed or is_lost or new > max(1, _FEW * known)
    changed = relate_articles(connection, collection_key, everything=everything)
    if everything:
        _merge_all(connection, collection_key)
    elif changed:
        _merge_changed(connection, collection_key, changed)
    mark_disputes(connection, collection_key)
    (count,) = connection.execute(_HOW_MANY, (collection_key,)).fetchone()
    return int(count)


def _merge_all(connection: sqlite3.Connection, collection_key: int) -> None:
    keys: dict[tuple[str, str], int] = {}
    sentences: dict[tuple[str, str], str] = {}
    mentions: list[Mention] = []
    published: dict[str, date] = {}
    text_of: dict[str, str] = {}
    for row in connection.execute(_MENTIONS, (collection_key,)):  # one row in memory at a time
        mention = mention_of(row)
        keys[mention.article_id, mention.id] = row["key"]
        sentences[mention.article_id, mention.id] = row["sentence"]
        text_of[mention.article_id] = row["text_id"]
        mentions.append(mention)
        day = day_of(row["published"])
        if day is not None:
            published[mention.article_id] = day
    events = merge_mentions(
        mentions, text_of, published, lambda mention: sentences[mention.article_id, mention.id]
    )
    stored = [row["key"] for row in connection.execute(_ALL, (collection_key,))]
    made = (
        (event_cells(event, text_of, published), [keys[one.article_id, one.id] for one in event.mentions])
        for event in events
    )
    replace_events(connection, collection_key, stored, made)


def _merge_changed(connection: sqlite3.Connection, collection_key: int, article_ids: Collection[str]) -> None:
    """Merge what new articles tell, or such as print or are something else now, with what is near it."""
    rows = connection.execute(_CHANGED, (collection_key, json.dumps(sorted(article_ids)))).fetchall()
    days = {day for row in rows if (day := day_of(row["first_day"])) is not None}
    texts = {row["text_id"] for row in rows if not row["newer_id"]}
    stored = StoredMentions(connection, collection_key)
    fresh = _fresh(rows)
    bereft = {row["event_key"] for row in rows if row["newer_id"]} - {None}
    near = find_affected(
        days, texts, stored, lambda mention: order_of(mention, stored.published), fresh, bereft
    )
    keys = {row["key"] for row in rows} | {
        stored.keys[one.mention.article_id, one.mention.id] for one in near.told
    }
    touched = connection.execute(_OF_MENTIONS, (json.dumps([key for key in keys if key is not None]),))
    made = (
        (
            event_cells(event, stored.text_of, stored.published),
            [stored.keys[one.article_id, one.id] for one in event.mentions],
        )
        for event in make_events(near.told, near.groups)
    )
    replace_events(connection, collection_key, [row[0] for row in touched], made)


def _fresh(rows: Sequence[sqlite3.Row]) -> Collection[str] | None:
    """The articles that have changed, where none of their mentions is in an event yet; else None.

    Where some have gone, or have become reprints of what is new, more has changed than what has come.
    """
    if any(row["newer_id"] or row["event_key"] is not None for row in rows):
        return None
    return {row["article_id"] for row in rows if row["key"] is not None}
