"""What an event can be found by: its place, and the names that its mentions give."""

from __future__ import annotations

import json
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from extract.model import Place

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from app.store.rows import Cell
    from extract.model import Event

_NOWHERE: Final = Place("")


class Facet(StrEnum):
    """The kinds of names that events are found by; what `event_tag.facet` holds."""

    ACTOR = "actor"
    PLACE = "place"
    SOURCE = "source"  # the outlet that printed it
    SPEAKER = "speaker"  # who says so
    DISPUTE = "dispute"  # in what its articles differ; written when they are compared, see disputes.py


# For each facet the names that a mention gives, as rows of `name`; events by the list of their keys.
_NAMES: Final = {
    Facet.ACTOR: "SELECT event_key, json_extract(named.value, '$[0]') AS name"
    " FROM mention JOIN json_each(mention.actors) AS named",
    Facet.PLACE: "SELECT event_key, json_extract(named.value, '$[0]') AS name"
    " FROM mention JOIN json_each(mention.places) AS named",
    Facet.SPEAKER: "SELECT event_key, named.value AS name"
    " FROM mention JOIN json_each(mention.said_by) AS named",
    Facet.SOURCE: "SELECT event_key, source AS name FROM mention JOIN article ON article.key = article_key",
}
_WRITE: Final = """
INSERT OR IGNORE INTO event_tag (event_key, facet, value) SELECT event_key, ?, name FROM ({names})
WHERE event_key IN (SELECT value FROM json_each(?)) AND name <> ''
"""


def place_cells(event: Event) -> dict[str, Cell]:
    """The columns that say where an event happened: its first place with coordinates, or else its first."""
    places = [place for mention in event.mentions for place in mention.places]
    known = (place for place in places if place.latitude is not None and place.longitude is not None)
    place = next(known, places[0] if places else _NOWHERE)
    return {
        "place": place.name,
        "country": place.country,
        "place_kind": place.kind,
        "latitude": place.latitude,
        "longitude": place.longitude,
    }


def write_tags(connection: sqlite3.Connection, event_keys: Sequence[int]) -> None:
    """Store the names by which new events are found; their mentions must be theirs already."""
    keys = json.dumps(event_keys)
    for facet, names in _NAMES.items():
        connection.execute(_WRITE.format(names=names), (facet, keys))
