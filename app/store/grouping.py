"""The second links of merging: what tells the same of the very same days.

Days are merged whole, each for itself: what is told of other days changes nothing there.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from app.store.days import weigh_stored
from extract.events.merge import group_alike

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Iterator

    from app.store.days import StoredMentions

_ALONE: Final = """
UPDATE mention SET lead_key = key
WHERE key IN (SELECT value FROM json_each(?)) AND lead_key IS NULL AND copy_of IS NULL
AND (when_start IS NULL OR when_end IS NULL OR when_end > date(when_start, '+31 days'))
AND (SELECT newer_id FROM article WHERE article.key = article_key) = ''
"""
_DAYS: Final = """
SELECT DISTINCT when_start, when_end FROM mention
WHERE key IN (SELECT value FROM json_each(?)) AND when_end <= date(when_start, '+31 days')
UNION SELECT when_start, when_end FROM due WHERE collection_key = ?
ORDER BY when_start, when_end
"""
_DONE: Final = "DELETE FROM due WHERE collection_key = ?"
_COPIES: Final = """
UPDATE mention SET lead_key = NULL, beside_key = NULL, host_key = NULL, host_likeness = NULL
WHERE key IN (SELECT value FROM json_each(?)) AND copy_of IS NOT NULL AND lead_key IS NOT NULL
"""
_LEAD: Final = "UPDATE mention SET lead_key = ? WHERE key = ?"


def link_same_days(
    connection: sqlite3.Connection, collection_key: int, touched: Collection[int], stored: StoredMentions
) -> set[int]:
    """Group anew what is told of the days of mentions that came, went or changed; whose link has changed.

    What is dated to more than a month, or not at all, is compared with nothing.
    """
    keys = json.dumps(list(touched))
    connection.execute(_ALONE, (keys,))
    connection.execute(_COPIES, (keys,))
    changed: set[int] = set()
    for start, end in connection.execute(_DAYS, (keys, collection_key)).fetchall():
        links = list(_changed_links(stored, start, end))
        connection.executemany(_LEAD, links)
        changed.update(key for _, key in links)
    connection.execute(_DONE, (collection_key,))
    return changed


def _changed_links(stored: StoredMentions, start: str, end: str) -> Iterator[tuple[int, int]]:
    """The key of the first of its group, and its own, of each mention of some days that had another."""
    of_days = stored.of_days(start, end)
    for group in group_alike(weigh_stored(of_days)):
        lead = of_days[group[0]].key
        yield from ((lead, of_days[number].key) for number in group if of_days[number].lead != lead)
