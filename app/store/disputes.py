"""Keeping it in step which events articles tell in ways that cannot all be true."""

from __future__ import annotations

import json
from itertools import groupby
from typing import TYPE_CHECKING, Final

from app.store.counting import counts_by_event, witness_of
from app.store.rows import json_list, mention_of, when_of
from app.store.tags import Facet
from extract.events.agreement.agree import find_agreement
from extract.model import Event, Status

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

_AT_ONCE: Final = 1000  # events whose mentions are in memory together
# One sentence alone cannot contradict another, but one that counts may stand beside it in its article.
_ALONE: Final = """
UPDATE event SET disputes = '[]' WHERE collection_key = ? AND disputes IS NULL
AND NOT EXISTS (SELECT 1 FROM mention WHERE event_key = event.key AND place_in_event = 1)
AND NOT EXISTS (
    SELECT 1 FROM mention JOIN mention AS counting ON counting.article_key = mention.article_key
    WHERE mention.event_key = event.key AND counting.key <> mention.key AND counting.tolls <> '[]'
)
"""
_NEW: Final = """
SELECT mention.*, article_id, source, published, text_id, event.event_id, event.label AS event_label,
    event.kind AS event_kind, event.status AS event_status, event.when_start AS event_when_start,
    event.when_end AS event_when_end, event.when_grain AS event_when_grain,
    event.when_modifier AS event_when_modifier, event.when_time AS event_when_time
FROM event JOIN mention ON mention.event_key = event.key JOIN article ON article.key = mention.article_key
WHERE event.key IN (
    SELECT key FROM event WHERE collection_key = ? AND disputes IS NULL ORDER BY key LIMIT ?
) ORDER BY event.key, place_in_event
"""
_TAG: Final = """
INSERT OR IGNORE INTO event_tag (event_key, facet, value)
SELECT :key, :facet, value FROM json_each(:aspects)
"""


def mark_disputes(connection: sqlite3.Connection, collection_key: int) -> None:
    """Write down for each new event in which aspects its articles differ."""
    connection.execute(_ALONE, (collection_key,))
    while rows := connection.execute(_NEW, (collection_key, _AT_ONCE)).fetchall():
        _mark(connection, rows)


def _mark(connection: sqlite3.Connection, rows: Sequence[sqlite3.Row]) -> None:
    """Mark the events of these mentions, which come event by event."""
    counts = counts_by_event(connection, {row["article_key"] for row in rows})
    marks = []
    for key, group in groupby(rows, key=lambda row: row["event_key"]):
        of_event = list(group)
        agreement = find_agreement(
            _event_of(of_event), map(witness_of, of_event), [mention for mention, _ in counts.get(key, ())]
        )
        marks.append((json_list(agreement.disputes), key))
    connection.executemany("UPDATE event SET disputes = ? WHERE key = ?", marks)
    connection.executemany(
        _TAG, ({"facet": Facet.DISPUTE, "key": key, "aspects": aspects} for aspects, key in marks)
    )


def disputes_of(cell: str | None) -> tuple[str, ...]:
    """The aspects that the column holds; none where the articles have not been compared yet."""
    return tuple(json.loads(cell)) if cell else ()


def _event_of(rows: Iterable[sqlite3.Row]) -> Event:
    first, *_ = rows = list(rows)
    columns = ("start", "end", "grain", "modifier", "time")
    return Event(
        id=first["event_id"],
        label=first["event_label"],
        when=when_of({f"when_{name}": first[f"event_when_{name}"] for name in columns}),
        kind=first["event_kind"],
        status=Status(first["event_status"]),
        mentions=tuple(map(mention_of, rows)),
    )
