"""What the map shows: places as dots, what has no dot, and the part of the earth to look at first."""

from __future__ import annotations

from dataclasses import dataclass
from math import asinh, cos, degrees, hypot, radians, sqrt, tan
from typing import TYPE_CHECKING, Final

from app.store.records import Area
from app.web.texts import language, locale
from extract.gazetteer.states import state_codes

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from app.index.answers import PlaceCount

LARGEST, SMALLEST = 42.0, 9.0  # pixels across
MOST_DOTS = 600

# Places that are larger than a dot: they are marked at their middle, and drawn hollow.
_AREAS: Final = {"state", "region", "continent", "sea", "district", "province", "valley", "desert", "river"}
_KEPT_SHARES: Final = (1.0, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7)
_CLOSER: Final = 1.8
_MARGIN: Final = 0.16
_LEAST: Final = 5.0  # degrees that a map shows at least
_FARTHEST_NORTH: Final = 80.0


@dataclass(frozen=True, slots=True)
class PlaceLine:
    """A place in the table; an area is a country or the like, ``diameter`` (pixels) 0 without a dot."""

    name: str
    country: str
    events: int
    first: date | None
    last: date | None
    latitude: float | None
    longitude: float | None
    is_area: bool
    is_chosen: bool
    diameter: float


@dataclass(frozen=True, slots=True)
class MapView:
    """The map of the events in view.

    ``lines`` are all places, those with most events first; ``unplaced`` events name none. ``frame`` is the
    part of the earth to look at first, ``outside`` how many places lie beyond it.
    """

    lines: tuple[PlaceLine, ...]
    unplaced: int
    frame: Area
    outside: int

    @property
    def dots(self) -> tuple[PlaceLine, ...]:
        """The places that are drawn."""
        return tuple(line for line in self.lines if line.diameter)


def view_map(
    everywhere: Sequence[PlaceCount], places: Sequence[PlaceCount], unplaced: int, chosen: frozenset[str]
) -> MapView:
    """The map of ``places``, framed by ``everywhere``: all places that the collection names on any day.

    So filters change the dots and leave the ground where it is.
    """
    drawable = [place for place in places if place.latitude is not None][:MOST_DOTS]
    most = max((place.events for place in drawable), default=1)
    drawn = {place.name for place in drawable}
    lines = tuple(_line(place, most if place.name in drawn else 0, chosen) for place in places)
    frame = first_frame(everywhere)
    outside = sum(not _lies_in(frame, place) for place in drawable)
    return MapView(lines, unplaced, frame, outside)


def first_frame(places: Sequence[PlaceCount]) -> Area:
    """The part of the earth to look at first: where most of it happened.

    A capital far away where somebody spoke does not make all else tiny: up to three in ten events are left
    outside, a button away, where that brings the others much closer. All the world where there are none.
    """
    known = [place for place in places if place.latitude is not None and place.longitude is not None]
    if not known:
        return Area(-170, -56, 170, 75)
    north, east = _middle(known)
    near = sorted(known, key=lambda place: _distance(place, north, east))
    total = sum(place.events for place in near)
    frame = None
    for share in _KEPT_SHARES:
        kept: list[PlaceCount] = []
        reached = 0
        for place in near:
            if kept and reached >= share * total:
                break
            kept.append(place)
            reached += place.events
        closer = _box(kept)
        if frame is None or _size(closer) * _CLOSER <= _size(frame):
            frame = closer
    assert frame is not None  # noqa: S101 - there is at least one share
    return frame


def place_words(code: str, name: str) -> str:
    """A country in the reader's language: "Ukraine"; empty where ``name`` is that country itself."""
    state = state_codes().get(code)
    if code and language() != "en" and code in locale().territories:
        words = str(locale().territories[code])
    else:
        words = state.name if state else ""
    return "" if state and name in (state.name, words) else words


def _line(place: PlaceCount, most: int, chosen: frozenset[str]) -> PlaceLine:
    return PlaceLine(
        name=place.name,
        country=place_words(place.country, place.name),
        events=place.events,
        first=place.first,
        last=place.last,
        latitude=place.latitude,
        longitude=place.longitude,
        is_area=place.kind in _AREAS,
        is_chosen=place.name in chosen,
        diameter=max(SMALLEST, LARGEST * sqrt(place.events / max(most, 6))) if most else 0.0,
    )


def _middle(places: Sequence[PlaceCount]) -> tuple[float, float]:
    """The latitude and the longitude with as many events on either side."""
    return _median([(place.latitude or 0.0, place.events) for place in places]), _median(
        [(place.longitude or 0.0, place.events) for place in places]
    )


def _median(weighted: list[tuple[float, int]]) -> float:
    half = sum(weight for _, weight in weighted) / 2
    for degree, weight in sorted(weighted):
        half -= weight
        if half <= 0:
            return degree
    return weighted[-1][0]


def _distance(place: PlaceCount, north: float, east: float) -> float:
    latitude, longitude = place.latitude or 0.0, place.longitude or 0.0
    return hypot(latitude - north, (longitude - east) * cos(radians((latitude + north) / 2)))


def _box(places: Sequence[PlaceCount]) -> Area:
    """The box around places with a margin, as wide as it is high at least and no taller than it is wide."""
    norths = [place.latitude or 0.0 for place in places]
    easts = [place.longitude or 0.0 for place in places]
    middle = (min(norths) + max(norths)) / 2
    height = max(_LEAST, (max(norths) - min(norths)) * (1 + 2 * _MARGIN))
    width = max(_LEAST, (max(easts) - min(easts)) * (1 + 2 * _MARGIN))
    east = (min(easts) + max(easts)) / 2
    return Area(
        west=max(-180.0, east - width / 2),
        south=max(-_FARTHEST_NORTH, middle - height / 2),
        east=min(180.0, east + width / 2),
        north=min(_FARTHEST_NORTH, middle + height / 2),
    )


def _size(area: Area) -> float:
    """How far a map of the area reaches, in degrees at the equator."""
    return max(area.east - area.west, mercator(area.north) - mercator(area.south))


def mercator(latitude: float) -> float:
    """How far north a latitude lies on a map by Mercator, in degrees at the equator."""
    return degrees(asinh(tan(radians(latitude))))


def _lies_in(area: Area, place: PlaceCount) -> bool:
    latitude, longitude = place.latitude or 0.0, place.longitude or 0.0
    return area.south <= latitude <= area.north and area.west <= longitude <= area.east
