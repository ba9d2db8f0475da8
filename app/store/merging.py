"""Keeping the events of a collection in step with its mentions.

A few new mentions are merged with their neighbours only; many, or a removal, mean that all are merged. Both
come to the same events. Events that come out as they are stored are not written again, so that nothing built
on the library has to be built anew.
"""

from __future__ import annotations

import json
from collections import Counter
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
    from collections.abc import Mapping
    from datetime import date

    from extract.model import Mention

_FEW: Final = 0.05  # of all mentions; more of them are merged faster with all others at once
_MENTIONS = """
SELECT mention.*, article_id, published, sentence FROM mention
JOIN article ON article.key = mention.article_key JOIN mention_words ON mention_words.rowid = mention.key
WHERE collection_key = ? AND newer_id = ''
"""
_COUNTS = """
SELECT count(*) AS told, count(mention.event_key) AS merged, total(newer_id <> '') AS older,
    count(CASE newer_id WHEN '' THEN NULL ELSE mention.event_key END) AS outdated
FROM mention JOIN article ON article.key = article_key
WHERE collection_key = ?
"""
_ALL = "SELECT key FROM event WHERE collection_key = ?"
_OF_MENTIONS = "SELECT DISTINCT event_key FROM mention WHERE key IN (SELECT value FROM json_each(?))"
_UNWEIGHED = "SELECT 1 FROM event WHERE collection_key = ? AND parts = '{}' LIMIT 1"
_HOW_MANY = "SELECT count(*) FROM event WHERE collection_key = ?"


def merge_events(connection: sqlite3.Connection, collection_key: int, *, everything: bool = False) -> int:
    """Merge the new mentions of a collection with the others, or all of them; how many events there are.

    Only the newest versions of articles count.
    """
    text_of = relate_articles(connection, collection_key)
    counts = connection.execute(_COUNTS, (collection_key,)).fetchone()
    new = counts["told"] - counts["older"] - counts["merged"]
    unweighed = connection.execute(_UNWEIGHED, (collection_key,)).fetchone() is not None
    many = everything or unweighed or counts["outdated"] or new > _FEW * counts["told"]
    if many or (new and not _merge_new(connection, collection_key, text_of)):
        _merge_all(connection, collection_key, text_of)
    mark_disputes(connection, collection_key)
    (count,) = connection.execute(_HOW_MANY, (collection_key,)).fetchone()
    return int(count)


def _merge_all(connection: sqlite3.Connection, collection_key: int, text_of: Mapping[str, str]) -> None:
    keys: dict[tuple[str, str], int] = {}
    sentences: dict[tuple[str, str], str] = {}
    mentions: list[Mention] = []
    published: dict[str, date] = {}
    for row in connection.execute(_MENTIONS, (collection_key,)):  # one row in memory at a time
        mention = mention_of(row)
        keys[mention.article_id, mention.id] = row["key"]
        sentences[mention.article_id, mention.id] = row["sentence"]
        mentions.append(mention)
        day = day_of(row["published"])
        if day is not None:
            published[mention.article_id] = day
    events = merge_mentions(
        mentions, text_of, published, lambda mention: sentences[mention.article_id, mention.id]
    )
    stored = [row["key"] for row in connection.execute(_ALL, (collection_key,))]
    made = (
        (
            event_cells(event, text_of, published),
            [keys[mention.article_id, mention.id] for mention in event.mentions],
        )
        for event in events
    )
    replace_events(connection, collection_key, stored, made)


def _merge_new(connection: sqlite3.Connection, collection_key: int, text_of: Mapping[str, str]) -> bool:
    """Whether the new mentions could be merged by themselves.

    Not where reprints are among what they may change: these bind days together that lie far apart.
    """
    stored = StoredMentions(connection, collection_key)
    changed = {mention.when.first_day for mention, _ in stored.new if mention.when}
    told, alike = find_affected(changed, stored, lambda mention: order_of(mention, stored.published))
    prints = Counter(text_of.values())
    affected = [*(one.mention for one in told), *(mention for mention, _ in stored.new)]
    if any(prints[text_of[mention.article_id]] > 1 for mention in affected):
        return False
    undated = [mention for mention, _ in stored.new if mention.when is None]
    events = [*make_events(told, alike), *merge_mentions(undated, published=stored.published)]
    keys = [stored.keys[one.mention.article_id, one.mention.id] for one in told]
    touched = connection.execute(_OF_MENTIONS, (json.dumps(keys),))
    made = (
        (
            event_cells(event, text_of, stored.published),
            [stored.keys[mention.article_id, mention.id] for mention in event.mentions],
        )
        for event in events
    )
    replace_events(connection, collection_key, [row[0] for row in touched if row[0]], made)
    return True
