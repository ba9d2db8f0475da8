"""Which events match a reader's question, as SQL: one condition for each field of the query."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from app.store.records import Certainty
from app.store.search import search_expression
from app.store.tags import Facet

if TYPE_CHECKING:
    from app.store.records import EventQuery
    from app.store.rows import Cell


def _chosen(column: str, name: str) -> str:
    # Here and below the texts put in are names from this file; what a reader gives is bound.
    return f"AND (:{name} IS NULL OR {column} IN (SELECT value FROM json_each(:{name})))"  # noqa: S608


def _tagged(facet: Facet, name: str) -> str:
    return (
        f"AND (:{name} IS NULL OR event.key IN (SELECT event_key FROM event_tag WHERE facet = '{facet}'"  # noqa: S608
        f" AND value IN (SELECT value FROM json_each(:{name}))))"
    )


CERTAINTY: Final = f"""CASE
    WHEN when_grain IS NULL THEN '{Certainty.UNDATED}'
    WHEN when_start IS NULL OR when_end IS NULL THEN '{Certainty.OPEN}'
    WHEN when_grain IN ('day', 'hour') AND when_modifier = '' AND first_day = last_day THEN '{Certainty.DAY}'
    ELSE '{Certainty.COARSE}' END"""

# `FROM` and `WHERE` of a question for events; what :func:`bindings` gives fills it in.
MATCHING: Final = f"""
FROM event JOIN collection ON collection.key = event.collection_key
WHERE slug = :slug
{_chosen("kind", "kinds")}
{_chosen("status", "statuses")}
{_chosen("basis", "bases")}
{_chosen(CERTAINTY, "certainties")}
{_tagged(Facet.ACTOR, "actors")}
{_tagged(Facet.PLACE, "places")}
{_tagged(Facet.SOURCE, "sources")}
{_tagged(Facet.SPEAKER, "speakers")}
{_tagged(Facet.DISPUTE, "disputes")}
AND (:since IS NULL OR when_end > :since OR (when_end IS NULL AND when_start IS NOT NULL))
AND (:until IS NULL OR when_start <= :until OR (when_start IS NULL AND when_end IS NOT NULL))
AND (:south IS NULL OR (latitude BETWEEN :south AND :north AND CASE
    WHEN :west <= :east THEN longitude BETWEEN :west AND :east
    ELSE longitude >= :west OR longitude <= :east END))
AND (:words IS NULL OR event.key IN (
    SELECT event_key FROM mention_words JOIN mention ON mention.key = mention_words.rowid
    WHERE mention_words MATCH :words
))
"""  # noqa: S608


def bindings(slug: str, query: EventQuery) -> dict[str, Cell]:
    """The values for :data:`MATCHING`."""
    area = query.area
    return {
        "slug": slug,
        "kinds": _choice(query.kinds),
        "statuses": _choice(query.statuses),
        "bases": _choice(query.bases),
        "certainties": _choice(query.certainties),
        "actors": _choice(query.actors),
        "places": _choice(query.places),
        "sources": _choice(query.sources),
        "speakers": _choice(query.speakers),
        "disputes": _choice(query.disputes),
        "since": query.since.isoformat() if query.since else None,
        "until": query.until.isoformat() if query.until else None,
        "west": area.west if area else None,
        "south": area.south if area else None,
        "east": area.east if area else None,
        "north": area.north if area else None,
        "words": search_expression(query.text),
    }


def _choice(names: frozenset[str]) -> str | None:
    return json.dumps(sorted(names)) if names else None
