"""All that one name can mean on the map: towns, provinces, states, and places of conflicts."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from extract.gazetteer.fold import fold
from extract.gazetteer.states import land_of, state_names
from extract.gazetteer.towns import towns

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

STATE: Final = "state"
REGION: Final = "region"
TOWN: Final = "town"

_LONGEST_NAME: Final = 60  # characters
_OF_REGION: Final = frozenset(
    "region province oblast governorate state district county department territory prefecture".split()
)


@dataclass(frozen=True, slots=True)
class Site:
    """A spot on the map: its name there, what it is, its state's code, and degrees (WGS 84).

    ``people`` counts thousands, 0 where nobody counted; ``region`` is the province of a town. ``reference``
    says where it is listed.
    """

    name: str
    kind: str
    country: str
    latitude: float
    longitude: float
    people: int = 0
    region: str = ""
    reference: str = "GeoNames"


@lru_cache(maxsize=20_000)
def sites_named(name: str) -> Sequence[Site]:
    """Everything that ``name`` can mean, in no order that means anything; empty for a name of nothing."""
    if not 1 < len(name) <= _LONGEST_NAME:
        return ()
    state = state_site(name)
    if state is not None:
        return (state,)
    key = fold(name)
    listed = _supplement().get(key)
    if listed is not None:
        return (listed,)
    return (*(_town_site(key)), *_regions().get(_without_type(key), ()))


def state_site(name: str) -> Site | None:
    """The state of this name as a site in the middle of its provinces, or None."""
    state = state_names().get(name)
    if state is None:
        return None
    middle = _middles().get(land_of(state.code))
    return None if middle is None else Site(state.name, STATE, state.code, *middle)


def region_of(town: Site) -> Site | None:
    """The province that a town gives its name to, as "the Sumy region" means it, or None."""
    key = fold(town.name)
    named = [region for region in _regions().get(key, ()) if region.country == town.country]
    return named[0] if named else None


def _town_site(key: str) -> Iterator[Site]:
    for town in towns().find(key):
        yield Site(town.name, TOWN, town.country, town.latitude, town.longitude, town.people, town.region)


@cache
def _regions() -> Mapping[str, tuple[Site, ...]]:
    found: dict[str, tuple[Site, ...]] = {}
    for region in towns().regions:
        key = _without_type(fold(region.name))
        if key:
            site = Site(region.name, REGION, region.country, region.latitude, region.longitude)
            found[key] = (*found.get(key, ()), site)
    return found


def _without_type(key: str) -> str:
    words = key.split()
    return " ".join(words[:-1]) if len(words) > 1 and words[-1] in _OF_REGION else key


@cache
def _middles() -> Mapping[str, tuple[float, float]]:
    """The middle of each state: that of its provinces."""
    inside: dict[str, list[tuple[float, float]]] = {}
    for region in towns().regions:
        inside.setdefault(region.country, []).append((region.latitude, region.longitude))
    return {
        code: (
            round(sum(latitude for latitude, _ in spots) / len(spots), 2),
            round(sum(longitude for _, longitude in spots) / len(spots), 2),
        )
        for code, spots in inside.items()
    }


@cache
def _supplement() -> Mapping[str, Site]:
    text = (files("extract") / "data" / "gazetteer" / "supplement.txt").read_text(encoding="utf-8")
    found: dict[str, Site] = {}
    for line in text.splitlines():
        if not line or line.startswith("#"):
            continue
        name, others, country, latitude, longitude, kind, reference = line.split("|")
        site = Site(name, kind, country, float(latitude), float(longitude), reference=reference)
        for spelling in (name, *others.split(",")):
            if key := fold(spelling):
                found[key] = site
    return found
