"""From the links between mentions to events: what may be in another event now, and all that is told there.

A copy is where that is which it copies. Of the others, those with the same first are together; they are with
the host that the most alike of them has, and with the group of the day beside that the first is linked to, or
else the first of them stands for the event.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Iterable

_MARKED: Final = """
SELECT mention.key FROM mention JOIN event ON event.key = event_key WHERE collection_key = ? AND parts = '{}'
UNION ALL SELECT mention.key FROM mention JOIN article ON article.key = article_key
WHERE event_key IS NULL AND newer_id = '' AND collection_key = ?
"""
_EMPTY: Final = """
SELECT key FROM event WHERE collection_key = ? AND parts = '{}'
AND NOT EXISTS (SELECT 1 FROM mention WHERE event_key = event.key)
"""
_EVENTS: Final = """
SELECT DISTINCT event_key FROM mention
WHERE key IN (SELECT value FROM json_each(?)) AND event_key IS NOT NULL
"""
_TOLD_IN: Final = "SELECT key FROM mention WHERE event_key IN (SELECT value FROM json_each(?))"
_LEADS: Final = """
SELECT mention.key, own.key AS own_key, own.lead_key FROM mention
JOIN mention AS own ON own.key = coalesce(mention.copy_of, mention.key)
WHERE mention.key IN (SELECT value FROM json_each(?)) AND own.lead_key IS NOT NULL
"""
_LINKED: Final = """
SELECT key, beside_key FROM mention
WHERE key IN (SELECT value FROM json_each(?)) AND beside_key IS NOT NULL
"""
_HOSTS: Final = """
SELECT guest.lead_key, host.key AS host_key, host.lead_key AS root_key
FROM mention AS guest JOIN mention AS host ON host.key = guest.host_key
JOIN article ON article.key = host.article_key
WHERE guest.lead_key IN (SELECT value FROM json_each(?)) AND guest.host_key IS NOT NULL
ORDER BY guest.host_likeness, coalesce(published, '9999-12-31') DESC, article_id DESC,
    coalesce(host.trigger_start, host.span_start) DESC, host.span_start DESC, host.mention_id DESC
"""


def find_marked(connection: sqlite3.Connection, collection_key: int) -> tuple[set[int], set[int]]:
    """The mentions of events that are to be made again, or of none; and the events of which none is left."""
    mentions = connection.execute(_MARKED, (collection_key, collection_key))
    events = connection.execute(_EMPTY, (collection_key,))
    return {key for (key,) in mentions}, {key for (key,) in events}


def gather(connection: sqlite3.Connection, changed: Collection[int]) -> tuple[dict[int, int], set[int]]:
    """All mentions that are or were in one event with one of those whose links have changed.

    By the key of each that is in one, that of the mention which stands for its event now; and the keys of all
    events that they were in.
    """
    roots: dict[int, int] = {}
    events: set[int] = set()
    found: set[int] = set()
    todo = set(changed)
    while todo:
        found |= todo
        of_todo, met = _roots(connection, todo)
        roots |= of_todo
        met |= todo
        new = {key for (key,) in connection.execute(_EVENTS, (_json(met),))} - events
        events |= new
        met.update(key for (key,) in connection.execute(_TOLD_IN, (_json(new),)))
        todo = met - found
    return roots, events


def _roots(connection: sqlite3.Connection, keys: Iterable[int]) -> tuple[dict[int, int], set[int]]:
    """By the key of a mention that of what stands for its event, and what is met on the way there."""
    leads = connection.execute(_LEADS, (_json(keys),)).fetchall()
    lead_of = {key: lead for key, _, lead in leads}
    hosts = connection.execute(_HOSTS, (_json(set(lead_of.values())),)).fetchall()
    root_of = {lead: root for lead, _, root in hosts}  # the most alike of each comes last
    roots = {key: root_of.get(lead, lead) for key, lead in lead_of.items()}
    linked = connection.execute(_LINKED, (_json(set(roots.values())),)).fetchall()
    beside_of = {key: beside for key, beside in linked if beside is not None}
    met = {key for rows in (leads, hosts) for row in rows for key in row[1:]}
    met |= {key for row in linked for key in row if key is not None}
    return {key: beside_of.get(root, root) for key, root in roots.items()}, met


def _json(keys: Iterable[int]) -> str:
    return json.dumps(list(keys))
