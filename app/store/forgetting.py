"""Taking mentions out of a library, and noting what the next merge has to make anew without them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

_DUE: Final = """
INSERT OR IGNORE INTO due SELECT collection_key, when_start, when_end
FROM mention JOIN article ON article.key = article_key
WHERE mention.key IN (SELECT value FROM json_each(?)) AND when_end <= date(when_start, '+31 days')
"""
_MARK: Final = """
UPDATE event SET parts = '{}'
WHERE key IN (SELECT event_key FROM mention WHERE key IN (SELECT value FROM json_each(?)))
"""
_TEXTS: Final = """
UPDATE article SET text_id = '' WHERE text_id <> '' AND (collection_key, text_id) IN (
    SELECT collection_key, text_id FROM mention JOIN article ON article.key = article_key
    WHERE mention.key IN (SELECT value FROM json_each(?))
)
"""
_WORDS: Final = "DELETE FROM mention_words WHERE rowid IN (SELECT value FROM json_each(?))"
_MENTIONS: Final = "DELETE FROM mention WHERE key IN (SELECT value FROM json_each(?))"


def forget_mentions(connection: sqlite3.Connection, keys: Iterable[int]) -> None:
    """Delete mentions by their keys; the next merge looks at their days, events and texts again."""
    listed = json.dumps(list(keys))
    for statement in (_DUE, _MARK, _TEXTS, _WORDS, _MENTIONS):
        connection.execute(statement, (listed,))
