"""How many events a filter would let through, by the values of one field of the query."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from app.store.matching import CERTAINTY, MATCHING, bindings
from app.store.tags import Facet

if TYPE_CHECKING:
    from app.store.library import Library
    from app.store.records import EventQuery

_COLUMNS: Final = {"kinds": "kind", "statuses": "status", "bases": "basis", "certainties": CERTAINTY}
_FACETS: Final = {
    "actors": Facet.ACTOR,
    "places": Facet.PLACE,
    "sources": Facet.SOURCE,
    "speakers": Facet.SPEAKER,
}
# The texts put in are names from this folder; what a reader gives is bound.
_TAGS: Final = f"""
SELECT value, count(*) AS events FROM event_tag
WHERE facet = :facet AND event_key IN (SELECT event.key {MATCHING})
GROUP BY value ORDER BY events DESC, value
"""  # noqa: S608
_VALUES: Final = """
SELECT {column} AS value, count(*) AS events {matching} GROUP BY value ORDER BY events DESC, value
"""


def count_events(library: Library, slug: str, query: EventQuery) -> int:
    """How many events match ``query``."""
    with library.reading() as connection:
        (count,) = connection.execute("SELECT count(*)" + MATCHING, bindings(slug, query)).fetchone()
    return int(count)


def facet_counts(library: Library, slug: str, query: EventQuery, field: str) -> dict[str, int]:
    """How many events have each value of ``field``, when its own choice is left aside; the most first.

    ``field`` names one of the sets of :class:`app.store.records.EventQuery`, such as "kinds".
    """
    let_go: dict[str, Any] = {field: frozenset()}
    asked = bindings(slug, replace(query, **let_go))
    if field in _FACETS:
        question = _TAGS
        asked = {**asked, "facet": _FACETS[field]}
    else:
        question = _VALUES.format(column=_COLUMNS[field], matching=MATCHING)
    with library.reading() as connection:
        return dict(connection.execute(question, asked).fetchall())
