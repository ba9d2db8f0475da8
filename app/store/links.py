"""Event ids that lead on: what a link or an edit named yesterday is found today.

An event's id is that of its first mention. Where an earlier mention has joined it, or two events have become
one, that mention stands in another event now, and the old id leads there. Where the mention itself is gone
(its article has a newer version, or was read anew), what stands in its place is looked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import sqlite3

_EVENT: Final = "SELECT event.* FROM event WHERE collection_key = ? AND event_id = ?"
_MENTION: Final = """
SELECT mention.*, article_id, newer_id FROM mention JOIN article ON article.key = article_key
WHERE mention_id = ? AND collection_key = ?
"""
_ALIAS: Final = "SELECT now_id FROM mention_alias WHERE collection_key = ? AND mention_id = ?"
_OF_KEY: Final = "SELECT event.* FROM event WHERE key = ?"
_IN_NEWER: Final = """
SELECT mention_id FROM mention JOIN article ON article.key = article_key
WHERE collection_key = ? AND article_id = ?
ORDER BY label = ? DESC, (when_start IS ? AND kind = ?) DESC, abs(span_start - ?) LIMIT 1
"""
_STEPS: Final = 20  # versions and readings that an id is followed through


def find_event(connection: sqlite3.Connection, collection_key: int, event_id: str) -> sqlite3.Row | None:
    """The row of the event that this id names or has come to, or None."""
    found: sqlite3.Row | None = connection.execute(_EVENT, (collection_key, event_id)).fetchone()
    mention_id = event_id.removeprefix("e")
    for _ in range(_STEPS):
        if found is not None or not mention_id:
            break
        mention = connection.execute(_MENTION, (mention_id, collection_key)).fetchone()
        if mention is None:
            mention_id = _first(connection.execute(_ALIAS, (collection_key, mention_id)).fetchone())
        elif mention["event_key"] is not None:
            found = connection.execute(_OF_KEY, (mention["event_key"],)).fetchone()
        else:
            mention_id = _first(
                connection.execute(
                    _IN_NEWER,
                    (
                        collection_key,
                        mention["newer_id"],
                        *(mention[name] for name in ("label", "when_start", "kind", "span_start")),
                    ),
                ).fetchone()
            )
    return found


def _first(row: sqlite3.Row | None) -> str:
    return str(row[0]) if row is not None else ""
