"""What key days and the classroom cut are chosen from: articles with their phrases, and weighed events."""

from __future__ import annotations

import json
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Final

from app.store.article_rows import article_of
from app.store.rows import timex_of, when_of
from extract.digest.cut import Weighed
from extract.model import Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from app.store.library import Library
    from extract.model import Article, Timex

_TEXTS: Final = """
SELECT article.* FROM article JOIN collection ON collection.key = collection_key
WHERE slug = ? AND newer_id = '' ORDER BY article.key
"""
_TIMEXES: Final = """
SELECT timex.* FROM timex JOIN article ON article.key = article_key
JOIN collection ON collection.key = collection_key
WHERE slug = ? AND newer_id = '' ORDER BY article_key, span_start, span_end
"""
_WEIGHED: Final = """
SELECT event_id, label, kind, status, when_start, when_end, when_grain, when_modifier, when_time, importance
FROM event JOIN collection ON collection.key = collection_key WHERE slug = ? AND first_day IS NOT NULL
"""
_ON_DAYS: Final = """
SELECT event_id, event.label, first_day FROM event JOIN collection ON collection.key = collection_key
WHERE slug = ? AND (first_day IS NULL) = 0 AND first_day IN (SELECT value FROM json_each(?))
AND last_day = first_day AND event.status IN ('happened', 'ongoing', 'alleged')
ORDER BY importance, event_id
"""
_TOLD: Final = """
SELECT event_id, parts, novelty, importance, texts, mention.label = event.label AS is_named, sentence,
    article_id, source, mention_id
FROM event JOIN collection ON collection.key = event.collection_key
JOIN mention ON mention.event_key = event.key JOIN mention_words ON mention_words.rowid = mention.key
JOIN article ON article.key = mention.article_key
WHERE slug = ? AND event_id IN (SELECT value FROM json_each(?))
ORDER BY event_id, is_named DESC, place_in_event
"""


@dataclass(frozen=True, slots=True)
class Told:
    """How an event is told: the sentence that gave it its label, and the parts of its importance."""

    sentence: str
    article_id: str
    mention_id: str
    source: str
    texts: int
    importance: float
    parts: Mapping[str, float]


def read_texts(library: Library, slug: str) -> Iterator[tuple[Article, tuple[Timex, ...]]]:
    """The articles of a collection in their newest versions, each with its time expressions."""
    with library.reading() as connection:
        timexes = groupby(connection.execute(_TIMEXES, (slug,)), key=lambda row: row["article_key"])
        ahead = next(timexes, None)
        for row in connection.execute(_TEXTS, (slug,)):
            found: tuple[Timex, ...] = ()
            if ahead is not None and ahead[0] == row["key"]:
                found = tuple(map(timex_of, ahead[1]))
                ahead = next(timexes, None)
            yield article_of(row), found


def weighed_events(library: Library, slug: str) -> tuple[Weighed, ...]:
    """The dated events of a collection with their importance."""
    with library.reading() as connection:
        return tuple(
            Weighed(
                id=row["event_id"],
                label=row["label"],
                when=when_of(row),
                kind=row["kind"],
                status=Status(row["status"]),
                importance=row["importance"],
            )
            for row in connection.execute(_WEIGHED, (slug,))
        )


def greatest_events(library: Library, slug: str, days: Iterable[date]) -> dict[str, tuple[str, str]]:
    """For each of some days, as ISO 8601 texts, the id and the label of its most important event."""
    wanted = json.dumps([day.isoformat() for day in days])
    with library.reading() as connection:
        rows = connection.execute(_ON_DAYS, (slug, wanted))  # the greatest comes last
        return {row["first_day"]: (row["event_id"], row["label"]) for row in rows}


def told_events(library: Library, slug: str, event_ids: Iterable[str]) -> dict[str, Told]:
    """How some events are told, by their ids."""
    found: dict[str, Told] = {}
    with library.reading() as connection:
        for row in connection.execute(_TOLD, (slug, json.dumps(list(event_ids)))):
            parts = {**json.loads(row["parts"]), "novelty": row["novelty"]}
            told = Told(
                sentence=row["sentence"],
                article_id=row["article_id"],
                mention_id=row["mention_id"],
                source=row["source"],
                texts=row["texts"],
                importance=row["importance"],
                parts=parts,
            )
            found.setdefault(row["event_id"], told)
    return found
