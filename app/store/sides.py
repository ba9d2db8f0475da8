"""Two sides of a collection, articles or outlets, and what each of them tells of which events."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from app.store.counting import counts_by_event
from app.store.disputes import disputes_of
from app.store.prints import HEAD, head_of
from app.store.rows import mention_of, when_of
from extract.model import Event, Status

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Mapping

    from app.store.library import Library
    from app.store.records import ArticleHead
    from extract.model import Mention

_OF_OUTLET: Final = (
    HEAD + "JOIN collection ON collection.key = article.collection_key"
    " WHERE slug = ? AND newer_id = '' AND source = ? ORDER BY published IS NULL, published, article.key"
)
_OF_ARTICLE: Final = (
    HEAD + "JOIN collection ON collection.key = article.collection_key WHERE slug = ? AND article_id = ?"
)
_TOLD: Final = """
SELECT mention.*, article.article_id, sentence, event.event_id, event.label AS event_label,
    event.kind AS event_kind, event.status AS event_status, event.disputes AS event_disputes,
    event.when_start AS event_when_start, event.when_end AS event_when_end,
    event.when_grain AS event_when_grain, event.when_modifier AS event_when_modifier,
    event.when_time AS event_when_time
FROM article JOIN collection ON collection.key = article.collection_key
JOIN mention ON mention.article_key = article.key JOIN event ON event.key = mention.event_key
JOIN mention_words ON mention_words.rowid = mention.key
WHERE slug = ? AND article_id IN (SELECT value FROM json_each(?))
ORDER BY event.first_day IS NULL, event.first_day, event.event_id, place_in_event
"""
# Of the events that matter most, each told by a few texts: which two of their articles, of two outlets, tell
# most of them. Bounded, so that it is as quick in a large collection.
_PAIRS: Final = """
WITH mattering AS MATERIALIZED (
    SELECT event.key FROM event JOIN collection ON collection.key = event.collection_key
    WHERE slug = :slug AND texts BETWEEN 2 AND 20 ORDER BY importance DESC LIMIT 300),
telling AS MATERIALIZED (
    SELECT DISTINCT event_key, article.key AS article_key, article_id, source
    FROM mattering JOIN mention ON mention.event_key = mattering.key
    JOIN article ON article.key = mention.article_key
    WHERE newer_id = '' AND text_id IN ('', article_id))
SELECT one.article_id AS first, other.article_id AS second, count(*) AS shared
FROM telling AS one JOIN telling AS other USING (event_key)
WHERE one.article_key < other.article_key AND one.source <> other.source
GROUP BY one.article_key, other.article_key ORDER BY shared DESC, first, second LIMIT :most
"""
_WHEN: Final = ("start", "end", "grain", "modifier", "time")


@dataclass(frozen=True, slots=True)
class SideEvent:
    """An event as the compared articles tell it: ``event`` holds their mentions only.

    ``counts`` are sentences of theirs that only count its victims.
    """

    event: Event
    counts: tuple[Mention, ...]
    disputes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ToldBySides:
    """What two sides tell, in order of date; ``sentences`` is by mention id."""

    events: tuple[SideEvent, ...]
    sentences: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class SharingPair:
    """Two articles of two outlets, and how many of the events that matter most both tell."""

    first: ArticleHead
    second: ArticleHead
    shared: int


def sharing_pairs(library: Library, slug: str, most: int) -> tuple[SharingPair, ...]:
    """The pairs of articles that tell most of the same events, the best pair first."""
    with library.reading() as connection:
        rows = connection.execute(_PAIRS, {"slug": slug, "most": most}).fetchall()
        wanted = {row[side] for row in rows for side in ("first", "second")}
        heads = {
            article_id: head_of(connection.execute(_OF_ARTICLE, (slug, article_id)).fetchone())
            for article_id in wanted
        }
    return tuple(SharingPair(heads[row["first"]], heads[row["second"]], row["shared"]) for row in rows)


def outlets(library: Library, slug: str) -> tuple[tuple[str, int], ...]:
    """The outlets of a collection, each with how many articles it has there, in order of their names."""
    with library.reading() as connection:
        rows = connection.execute(
            "SELECT source, count(*) FROM article JOIN collection ON collection.key = collection_key"
            " WHERE slug = ? AND newer_id = '' AND source <> '' GROUP BY source ORDER BY source",
            (slug,),
        )
        return tuple((source, count) for source, count in rows)


def articles_of_outlet(library: Library, slug: str, outlet: str) -> tuple[ArticleHead, ...]:
    """The articles of an outlet in a collection, in order of publication."""
    return _heads(library, _OF_OUTLET, slug, outlet)


def article_alone(library: Library, slug: str, article_id: str) -> tuple[ArticleHead, ...]:
    """One article of a collection, or none where it has no such article."""
    return _heads(library, _OF_ARTICLE, slug, article_id)


def told_by(library: Library, slug: str, article_ids: Collection[str]) -> ToldBySides:
    """The events that these articles tell of, with what they say of each."""
    mentions: dict[str, list[Mention]] = {}
    firsts: dict[str, sqlite3.Row] = {}
    sentences: dict[str, str] = {}
    keys: set[int] = set()
    with library.reading() as connection:
        for row in connection.execute(_TOLD, (slug, json.dumps(sorted(article_ids)))):
            mention = mention_of(row)
            firsts.setdefault(row["event_id"], row)
            mentions.setdefault(row["event_id"], []).append(mention)
            sentences[mention.id] = row["sentence"]
            keys.add(row["article_key"])
        counts = counts_by_event(connection, keys)
    events = tuple(
        SideEvent(
            _event_of(row, tuple(mentions[event_id])),
            tuple(mention for mention, _ in counts.get(row["event_key"], ())),
            disputes_of(row["event_disputes"]),
        )
        for event_id, row in firsts.items()
    )
    return ToldBySides(events, sentences)


def _heads(library: Library, question: str, slug: str, name: str) -> tuple[ArticleHead, ...]:
    with library.reading() as connection:
        return tuple(map(head_of, connection.execute(question, (slug, name))))


def _event_of(row: sqlite3.Row, mentions: tuple[Mention, ...]) -> Event:
    return Event(
        id=row["event_id"],
        label=row["event_label"],
        when=when_of({f"when_{name}": row[f"event_when_{name}"] for name in _WHEN}),
        kind=row["event_kind"],
        status=Status(row["event_status"]),
        mentions=mentions,
    )
