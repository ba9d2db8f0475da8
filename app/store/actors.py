"""Who appears in the events of a collection, when, and with whom."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from app.store.places import IN_DAYS, in_days
from app.store.records import ActorCount
from app.store.rows import day_of
from app.store.tags import Facet

if TYPE_CHECKING:
    from datetime import date

    from app.store.library import Library
    from app.store.records import EventQuery
    from app.store.rows import Cell

MOST: Final = 30

# The texts put in are written here and in places.py; what a reader gives is bound.
_COUNTS: Final = f"""
SELECT value AS name, count(*) AS events FROM ({IN_DAYS}) JOIN event_tag USING (event_key)
WHERE facet = '{Facet.ACTOR}' GROUP BY value ORDER BY events DESC, name LIMIT :most
"""  # noqa: S608
_DAYS: Final = f"""
SELECT value AS name, first_day, count(*) AS events FROM ({IN_DAYS}) JOIN event_tag USING (event_key)
WHERE facet = '{Facet.ACTOR}' AND first_day IS NOT NULL
AND value IN (SELECT value FROM json_each(:names)) GROUP BY name, first_day ORDER BY first_day
"""  # noqa: S608
_ROLES: Final = f"""
SELECT json_extract(named.value, '$[0]') AS name, json_extract(named.value, '$[1]') AS role,
    count(DISTINCT event_key) AS events
FROM ({IN_DAYS}) JOIN mention USING (event_key) JOIN json_each(mention.actors) AS named
WHERE json_extract(named.value, '$[0]') IN (SELECT value FROM json_each(:names)) GROUP BY 1, 2
"""  # noqa: S608
_COMPANIONS: Final = f"""
SELECT beside.value AS name, count(DISTINCT event_key) AS events FROM ({IN_DAYS})
JOIN event_tag AS chosen USING (event_key) JOIN event_tag AS beside USING (event_key)
WHERE chosen.facet = '{Facet.ACTOR}' AND beside.facet = '{Facet.ACTOR}'
AND chosen.value IN (SELECT value FROM json_each(:chosen))
AND beside.value NOT IN (SELECT value FROM json_each(:chosen))
GROUP BY beside.value ORDER BY events DESC, name LIMIT :most
"""  # noqa: S608


def actor_counts(
    library: Library, slug: str, query: EventQuery, days: tuple[date, date] | None = None
) -> tuple[ActorCount, ...]:
    """The :data:`MOST` actors with most events, of those that match ``query`` in these days.

    ``days`` are the first and the last day to look at, None for all; events without a date count on all days.
    The query's own actors are left aside, so that the others can be chosen too.
    """
    asked = _asked(slug, query, days)
    with library.reading() as connection:
        counts = dict(connection.execute(_COUNTS, asked).fetchall())
        asked["names"] = json.dumps(list(counts))
        on_days: dict[str, list[tuple[date, int]]] = {name: [] for name in counts}
        for row in connection.execute(_DAYS, asked):
            day = day_of(row["first_day"])
            if day is not None:
                on_days[row["name"]].append((day, row["events"]))
        roles: dict[str, dict[str, int]] = {name: {} for name in counts}
        for row in connection.execute(_ROLES, asked):
            roles[row["name"]][row["role"]] = row["events"]
    return tuple(
        ActorCount(name, events, tuple(on_days[name]), roles[name]) for name, events in counts.items()
    )


def companions(
    library: Library,
    slug: str,
    query: EventQuery,
    chosen: frozenset[str],
    days: tuple[date, date] | None = None,
) -> dict[str, int]:
    """Who else is in events of the ``chosen`` actors, and in how many; those in most of them first."""
    asked = _asked(slug, query, days) | {"chosen": json.dumps(sorted(chosen))}
    with library.reading() as connection:
        return dict(connection.execute(_COMPANIONS, asked).fetchall())


def _asked(slug: str, query: EventQuery, days: tuple[date, date] | None) -> dict[str, Cell]:
    return in_days(slug, replace(query, actors=frozenset()), days) | {"most": MOST}
