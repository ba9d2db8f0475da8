"""The mentions in a library that only count the victims of an event told beside them."""

from __future__ import annotations

import json
from collections import defaultdict
from itertools import groupby
from typing import TYPE_CHECKING, Final

from app.store.rows import day_of, mention_of
from extract.events.agreement.counts import find_counts
from extract.events.agreement.records import Witness

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Iterator

    from extract.model import Mention

_COUNTING_ARTICLES: Final = """
SELECT mention.*, article_id FROM mention JOIN article ON article.key = mention.article_key
WHERE article_key IN (SELECT value FROM json_each(?)) AND newer_id = '' AND EXISTS (
    SELECT 1 FROM mention AS counting
    WHERE counting.article_key = article.key AND counting.tolls <> '[]'
) ORDER BY article_key, mention.key
"""
_TEXT: Final = "SELECT text, published FROM article WHERE key = ?"


def counts_by_event(
    connection: sqlite3.Connection, article_keys: Collection[int]
) -> dict[int, list[tuple[Mention, str]]]:
    """By event key, the mentions of these articles that only count its victims, with their sentences.

    They may belong to the event or be events of their own.
    """
    found: defaultdict[int, list[tuple[Mention, str]]] = defaultdict(list)
    rows = connection.execute(_COUNTING_ARTICLES, (json.dumps(list(article_keys)),))
    for key, group in groupby(rows, key=lambda row: row["article_key"]):
        article = connection.execute(_TEXT, (key,)).fetchone()
        for event_key, mention, sentence in _counts_of(list(group), article):
            found[event_key].append((mention, sentence))
    return found


def _counts_of(rows: list[sqlite3.Row], article: sqlite3.Row) -> Iterator[tuple[int, Mention, str]]:
    mentions = {row["mention_id"]: mention_of(row) for row in rows}
    event_of = {row["mention_id"]: row["event_key"] for row in rows}
    text, published = article["text"], day_of(article["published"])
    for count_id, happening_id in find_counts(mentions.values(), text, published).items():
        event_key = event_of[happening_id]
        if event_key is not None:
            yield event_key, mentions[count_id], mentions[count_id].sentence.of(text)


def witness_of(row: sqlite3.Row) -> Witness:
    """The article of a row as a witness; before it is merged, its text is its own."""
    return Witness(
        row["article_id"], row["text_id"] or row["article_id"], row["source"], day_of(row["published"])
    )
