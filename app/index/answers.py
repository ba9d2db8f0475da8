"""What an index answers with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime

    from app.index.arrays import Array


@dataclass(frozen=True, slots=True)
class Lanes:
    """What the lanes of a chart are: the values of one facet, the largest first, and two for the rest.

    ``names`` are the values with a lane of their own. Behind them comes a lane for the ``others`` further
    values where there are any, and one for events without a value where ``has_none``.
    """

    facet: str
    names: tuple[str, ...]
    others: int = 0
    has_none: bool = False

    def __len__(self) -> int:
        return len(self.names) + bool(self.others) + self.has_none


@dataclass(frozen=True, slots=True)
class LaneAnswer:
    """One lane of a window: ``total`` events have a part in it, ``counts`` of them are in each bin.

    ``marks`` are the keys of the events to draw, the most important first, and ``coarse`` how many of the
    ``total`` name a time longer than the window.
    """

    name: str
    role: str  # "value", "others" or "none"
    total: int
    counts: Array
    marks: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class WindowAnswer:
    """What lies in a window: its lanes, and how many events there are in all.

    ``edges`` are the instants between the bins. ``shown`` counts the events with a mark, ``in_view`` all with
    a part in the window; ``before`` and ``after`` it and ``undated`` are the others that match.
    """

    start: datetime
    end: datetime
    edges: tuple[datetime, ...]
    lanes: tuple[LaneAnswer, ...]
    facet: str
    others: int
    in_view: int
    shown: int
    before: int
    after: int
    undated: int

    @property
    def is_complete(self) -> bool:
        """Whether every event in view has a mark."""
        return self.shown == self.in_view

    @property
    def keys(self) -> tuple[int, ...]:
        """The keys of all events with a mark, each once."""
        return tuple(dict.fromkeys(key for lane in self.lanes for key in lane.marks))


@dataclass(frozen=True, slots=True)
class Overview:
    """The strip above a chart: for each value of a facet how many events are in each bin."""

    start: datetime
    end: datetime
    edges: tuple[datetime, ...]
    names: tuple[str, ...]
    counts: Array  # names by bins


@dataclass(frozen=True, slots=True)
class PageAnswer:
    """A part of the list: the keys of its events, where the first stands, and how long the list is."""

    offset: int
    total: int
    keys: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PlaceCount:
    """A place with how many events name it, and the first and last day that these name.

    ``country`` is an ISO 3166 code; it, ``kind`` ("town", "region", "state"...) and the coordinates (degrees,
    WGS 84) are empty or None where they are not known.
    """

    name: str
    country: str
    kind: str
    latitude: float | None
    longitude: float | None
    events: int
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class ActorCount:
    """Somebody who takes part in events: in how many, when, and in which parts.

    ``cells`` says how many of the events begin in each of some equal stretches of time; ``roles`` how many
    there are for each of :data:`app.index.arrays.ROLES`: one event can have the same actor in two parts.
    """

    name: str
    events: int
    cells: tuple[int, ...]
    roles: tuple[int, ...]
