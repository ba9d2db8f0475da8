"""Keeping the events of a collection in step with its mentions.

A few new mentions are merged with their neighbours only; many, or a removal, mean that all are merged. Both
come to the same events. Events that come out as they are stored are not written again, so that nothing built
on the library has to be built anew.
"""

from __future__ import annotations

import json
from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING, Final

from app.store.days import StoredMentions
from app.store.disputes import mark_disputes
from app.store.relating import relate_articles
from app.store.rows import day_of, insert_row, mention_of, when_cells
from app.store.tags import place_cells, write_tags
from extract.events.merge import make_events, merge_mentions, order_of
from extract.events.neighbourhood import find_affected

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping
    from datetime import date

    from app.store.rows import Cell
    from extract.model import Event, Mention

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
_EVENTS = """
SELECT event.key AS event_key, event_id, event.label, event.kind, event.status, event.when_start,
    event.when_end, event.when_grain, event.when_modifier, event.when_time, event.basis, articles, texts,
    place, country, place_kind, latitude, longitude,
    mention.key AS mention_key
FROM event LEFT JOIN mention ON mention.event_key = event.key
WHERE event.key IN (SELECT value FROM json_each(?)) ORDER BY event.key, place_in_event
"""
_HOW_MANY = "SELECT count(*) FROM event WHERE collection_key = ?"


def merge_events(connection: sqlite3.Connection, collection_key: int, *, everything: bool = False) -> int:
    """Merge the new mentions of a collection with the others, or all of them; how many events there are.

    Only the newest versions of articles count.
    """
    text_of = relate_articles(connection, collection_key)
    counts = connection.execute(_COUNTS, (collection_key,)).fetchone()
    new = counts["told"] - counts["older"] - counts["merged"]
    many = everything or counts["outdated"] or new > _FEW * counts["told"]
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
    _replace(
        connection, collection_key, stored, [(event, _event_cells(event, text_of)) for event in events], keys
    )


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
    cells = [(event, _event_cells(event, text_of)) for event in events]
    _replace(connection, collection_key, [row[0] for row in touched if row[0]], cells, stored.keys)
    return True


def _replace(
    connection: sqlite3.Connection,
    collection_key: int,
    event_keys: Iterable[int],
    events: Iterable[tuple[Event, dict[str, Cell]]],
    keys: Mapping[tuple[str, str], int],
) -> None:
    """Put events in the place of stored ones, except where these are the same already."""
    known = _stored(connection, event_keys)
    made = {
        event.id: (cells, [keys[mention.article_id, mention.id] for mention in event.mentions])
        for event, cells in events
    }
    kept = {
        event_id
        for event_id, (_, cells, mention_keys) in known.items()
        if made.get(event_id) == (cells, mention_keys)
    }
    gone = [key for event_id, (key, *_) in known.items() if event_id not in kept]
    connection.execute("DELETE FROM event WHERE key IN (SELECT value FROM json_each(?))", (json.dumps(gone),))
    new: list[int] = []
    for event_id, (cells, mention_keys) in made.items():
        if event_id not in kept:
            event_key = insert_row(connection, "event", {"collection_key": collection_key, **cells})
            new.append(event_key)
            connection.executemany(
                "UPDATE mention SET event_key = ?, place_in_event = ? WHERE key = ?",
                [(event_key, place, key) for place, key in enumerate(mention_keys)],
            )
    write_tags(connection, new)


def _stored(
    connection: sqlite3.Connection, event_keys: Iterable[int]
) -> dict[str, tuple[int, dict[str, Cell], list[int]]]:
    """Some events by their ids: the key, the cells, and the keys of the mentions in their order."""
    found: dict[str, tuple[int, dict[str, Cell], list[int]]] = {}
    rows = connection.execute(_EVENTS, (json.dumps(list(event_keys)),))
    for key, group in groupby(rows, key=lambda row: row["event_key"]):
        of_event = [dict(row) for row in group]
        mentions = [row["mention_key"] for row in of_event if row["mention_key"] is not None]
        cells = {name: cell for name, cell in of_event[0].items() if name not in {"event_key", "mention_key"}}
        found[str(cells["event_id"])] = key, cells, mentions
    return found


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
        **place_cells(event),
    }
