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
    from collections.abc import Iterable, Mapping, Sequence
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
_DELETE: Final = "DELETE FROM event WHERE key IN (SELECT value FROM json_each(?))"
_JOIN: Final = "UPDATE mention SET event_key = ?, place_in_event = ? WHERE key = ?"


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
    event_keys: Iterable[int],
    events: Iterable[tuple[dict[str, Cell], list[int]]],
) -> None:
    """Put events, each with its columns and the keys of its mentions, in the place of stored ones.

    What is the same already is left as it is.
    """
    known = _stored(connection, event_keys)
    made = {str(cells["event_id"]): (cells, mention_keys) for cells, mention_keys in events}
    gone = [row for event_id, row in known.items() if made.get(event_id) != row[1:]]
    kept = known.keys() - {str(cells["event_id"]) for _, cells, _ in gone}
    spots = {_spot(cells) for _, cells, _ in gone}
    connection.execute(_DELETE, (json.dumps([key for key, *_ in gone]),))
    new: list[int] = []
    for event_id, (cells, mention_keys) in made.items():
        if event_id not in kept:
            new.append(insert_row(connection, "event", {"collection_key": collection_key, **cells}))
            connection.executemany(_JOIN, [(new[-1], place, key) for place, key in enumerate(mention_keys)])
            spots.add(_spot(cells))
    write_tags(connection, new)
    weigh_again(connection, collection_key, new, spots)


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
