"""Events to rows: writing what merging has come to, and only what has changed of it."""

from __future__ import annotations

import json
from itertools import groupby
from typing import TYPE_CHECKING, Final

from app.store.rows import insert_row, when_cells, when_of
from app.store.tags import place_cells, write_tags
from app.store.weighing import Spot, weigh_again
from extract.events.importance import weigh_event

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from datetime import date

    from app.store.rows import Cell
    from extract.model import Event

_EVENTS: Final = """
SELECT event.key AS event_key, event.first_day AS first_day, event_id, event.label, event.kind, event.status,
    event.when_start, event.when_end, event.when_grain, event.when_modifier, event.when_time, event.basis,
    articles, texts, place, country, place_kind, latitude, longitude, parts, mention.key AS mention_key
FROM event LEFT JOIN mention ON mention.event_key = event.key
WHERE event.key IN (SELECT value FROM json_each(?)) ORDER BY event.key, place_in_event
"""
_BESIDE: Final = ("event_key", "mention_key", "first_day")
_BEFORE: Final = """
SELECT event_key FROM mention
WHERE key IN (SELECT value FROM json_each(:mentions)) AND event_key IS NOT NULL
UNION SELECT key FROM event
WHERE collection_key = :collection AND event_id IN (SELECT value FROM json_each(:events))
"""
_DELETE: Final = "DELETE FROM event WHERE key IN (SELECT value FROM json_each(?))"
_JOIN: Final = "UPDATE mention SET event_key = ?, place_in_event = ? WHERE key = ?"

Made = tuple[dict[str, "Cell"], list[int]]
"""The columns of an event, and the keys of its mentions in their order."""


def event_cells(event: Event, text_of: Mapping[str, str], published: Mapping[str, date]) -> dict[str, Cell]:
    """The columns of an event's row; its importance comes once those beside it are known."""
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
        "parts": json.dumps(weigh_event(event, text_of, published)),
    }


def replace_events(
    connection: sqlite3.Connection,
    collection_key: int,
    event_keys: Collection[int],
    chunks: Iterable[Sequence[Made]],
) -> None:
    """Put events, some at a time, in the place of stored ones whose mentions are in them now.

    What is the same already is left as it is.
    """
    new: list[int] = []
    spots: set[Spot] = set()
    left = set(event_keys)
    for chunk in chunks:
        made = {str(cells["event_id"]): (cells, mention_keys) for cells, mention_keys in chunk}
        told = json.dumps([key for _, mention_keys in chunk for key in mention_keys])
        names = {"mentions": told, "events": json.dumps(list(made)), "collection": collection_key}
        before = {key for (key,) in connection.execute(_BEFORE, names)}
        left -= before
        kept = _remove_others(connection, before, made, spots)
        written: list[int] = []
        for event_id, (cells, mention_keys) in made.items():
            if event_id not in kept:
                key = insert_row(connection, "event", {"collection_key": collection_key, **cells})
                connection.executemany(_JOIN, [(key, place, one) for place, one in enumerate(mention_keys)])
                spots.add(_spot(cells))
                written.append(key)
        write_tags(connection, written)
        new += written
    _remove_others(connection, left, {}, spots)
    weigh_again(connection, collection_key, new, spots)


def _remove_others(
    connection: sqlite3.Connection, event_keys: Iterable[int], made: Mapping[str, Made], spots: set[Spot]
) -> set[str]:
    """Remove those of some events that were not made just so, and note their spots; the ids of the others."""
    known = _stored(connection, event_keys)
    gone = [row for event_id, row in known.items() if made.get(event_id) != row[1:]]
    spots.update(_spot(cells) for _, cells, _ in gone)
    connection.execute(_DELETE, (json.dumps([key for key, *_ in gone]),))
    return known.keys() - {str(cells["event_id"]) for _, cells, _ in gone}


def _spot(cells: Mapping[str, Cell]) -> Spot:
    when = when_of(cells)
    return Spot(str(cells["kind"]), str(cells["place"]), when.first_day if when else None)


def _stored(
    connection: sqlite3.Connection, event_keys: Iterable[int]
) -> dict[str, tuple[int, dict[str, Cell], list[int]]]:
    """Some events by their ids: the key, the cells, and the keys of the mentions in their order."""
    found: dict[str, tuple[int, dict[str, Cell], list[int]]] = {}
    rows = connection.execute(_EVENTS, (json.dumps(list(event_keys)),))
    for key, group in groupby(rows, key=lambda row: row["event_key"]):
        of_event: Sequence[dict[str, Cell]] = [dict(row) for row in group]
        mentions = [int(row["mention_key"]) for row in of_event if isinstance(row["mention_key"], int)]
        cells = {name: cell for name, cell in of_event[0].items() if name not in _BESIDE}
        found[str(cells["event_id"])] = key, cells, mentions
    return found
