"""What an index answers with."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

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
class SpotCount:
    """How many events of a window happened at one place with coordinates (degrees, WGS 84)."""

    name: str
    country: str
    kind: str
    latitude: float
    longitude: float
    count: int


@dataclass(frozen=True, slots=True)
class CoOccurrence:
    """Who appears when and with whom: for the ``names`` with most events, counts by bin and by pair.

    ``counts`` is an array of names by bins, ``together`` one of names by names with how many events have
    both; its diagonal is how many have the one. ``others`` is how many further names there are.
    """

    names: tuple[str, ...]
    edges: tuple[datetime, ...]
    counts: Array
    together: Array
    others: int = field(default=0)
