"""Where the events of a collection happened, place by place."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from app.store.matching import MATCHING, bindings
from app.store.records import PlaceCount
from app.store.rows import day_of
from app.store.tags import Facet

if TYPE_CHECKING:
    from datetime import date

    from app.store.library import Library
    from app.store.records import EventQuery
    from app.store.rows import Cell

# Events that match in the days that are looked at; those without a date are there on all days, as in lists.
IN_DAYS: Final = f"""
SELECT event.key AS event_key, first_day, last_day {MATCHING}
AND (:first IS NULL OR first_day IS NULL OR (first_day <= :last AND last_day >= :first))
"""

_COUNTS: Final = f"""
SELECT value AS name, count(*) AS events, min(first_day) AS first, max(last_day) AS last
FROM ({IN_DAYS}) JOIN event_tag USING (event_key) WHERE facet = '{Facet.PLACE}' GROUP BY value
"""  # noqa: S608
_UNPLACED: Final = f"""
SELECT count(*) FROM ({IN_DAYS}) AS looked_at WHERE NOT EXISTS (
    SELECT 1 FROM event_tag WHERE event_tag.event_key = looked_at.event_key AND facet = '{Facet.PLACE}')
"""  # noqa: S608
# What each name stands for, as most sentences of the collection that give it a position understand it.
_MEANINGS: Final = """
SELECT name, country, kind, latitude, longitude, max((latitude IS NOT NULL) * 1e9 + times) FROM (
    SELECT json_extract(value, '$[0]') AS name, json_extract(value, '$[1]') AS country,
        json_extract(value, '$[2]') AS latitude, json_extract(value, '$[3]') AS longitude,
        json_extract(value, '$[4]') AS kind, count(*) AS times
    FROM mention JOIN article ON article.key = article_key JOIN collection ON collection.key = collection_key
        JOIN json_each(places)
    WHERE slug = ? GROUP BY 1, 2, 3, 4, 5
) GROUP BY name
"""


def place_counts(
    library: Library, slug: str, query: EventQuery, days: tuple[date, date] | None = None
) -> tuple[PlaceCount, ...]:
    """The places of the events that match ``query``, those with most events first.

    ``days`` are the first and the last day to look at, None for all; events without a date count on all days.
    An event that names two places counts at both. The query's own places and area are left aside, so that a
    map can show what else there is.
    """
    asked = _asked(slug, query, days)
    with library.reading() as connection:
        counts = connection.execute(_COUNTS, asked).fetchall()
        meanings = {row["name"]: row for row in connection.execute(_MEANINGS, (slug,))}
    found = []
    for row in counts:
        meaning = meanings.get(row["name"])
        found.append(
            PlaceCount(
                name=row["name"],
                country=meaning["country"] or "" if meaning else "",
                kind=meaning["kind"] or "" if meaning else "",
                latitude=meaning["latitude"] if meaning else None,
                longitude=meaning["longitude"] if meaning else None,
                events=row["events"],
                first=day_of(row["first"]),
                last=day_of(row["last"]),
            )
        )
    return tuple(sorted(found, key=lambda place: (-place.events, place.name)))


def count_unplaced(
    library: Library, slug: str, query: EventQuery, days: tuple[date, date] | None = None
) -> int:
    """How many events that match ``query`` in these days name no place; as in :func:`place_counts`."""
    with library.reading() as connection:
        (count,) = connection.execute(_UNPLACED, _asked(slug, query, days)).fetchone()
    return int(count)


def in_days(slug: str, query: EventQuery, days: tuple[date, date] | None) -> dict[str, Cell]:
    """The values for :data:`IN_DAYS`."""
    first, last = days or (None, None)
    known = {"first": first.isoformat() if first else None, "last": last.isoformat() if last else None}
    return bindings(slug, query) | known


def _asked(slug: str, query: EventQuery, days: tuple[date, date] | None) -> dict[str, Cell]:
    return in_days(slug, replace(query, places=frozenset(), area=None), days)
