"""What each name of a place means in one article: of many Parises, the one of the country it is about."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import replace
from math import log10
from typing import TYPE_CHECKING, Final

from extract.beginnings import CAPITAL
from extract.events.where.spots import Spot, find_spots
from extract.gazetteer.atlas import REGION, STATE, TOWN, Site, region_of, sites_named, state_site
from extract.gazetteer.fold import fold
from extract.gazetteer.states import land_of, state_adjectives, state_codes, state_seats
from extract.model import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from extract.gazetteer.states import State

_PRIMARY: Final = 1.0  # for a name that is the town's own and not another spelling
_IN_COUNTRY: Final = 3.0  # for a town of a state that the article names
_SPEAKS_FOR_COUNTRY: Final = 300  # thousands of people of a town that nobody has to look up
_BIG: Final = 50  # thousands of people; what is smaller wants its state to be in the article
_TIMES_LARGER: Final = 4
_LISTED: Final = 4.0
_ADJECTIVES = re.compile(
    rf"{CAPITAL}(?:(?:(?<=N)orth|(?<=S)outh|(?<=E)ast|(?<=W)est) [A-Z])?"
    r"[a-z]{2,14}(?:-[A-Z][a-z]{2,14})?\b"
)
_OF_WAR: Final = re.compile(
    r"\b(?:invasion of|invaded|(?:war|fighting|conflict|hostilities) (?:in|on|against)) (?:the )?\Z"
)
_REACH_OF_WAR: Final = 24  # characters
_NEAR: Final = 1_200  # characters: about the sentences that "the city" can look back on
_MAINLY: Final = 0.6
_REGION_WORDS: Final = frozenset("region oblast province state governorate county department".split())


class Atlas:
    """The places that one article names, each with what it means there."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.spots = tuple(find_spots(text))
        self.countries = _countries(text, self.spots)
        self._starts = [spot.start for spot in self.spots]
        self._chosen: dict[tuple[str, str, str], tuple[Site, str] | None] = {}

    def spots_between(self, start: int, end: int) -> Sequence[Spot]:
        """The names of places that begin in a stretch of the text."""
        return self.spots[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def last_town(self, offset: int, reach: int = _NEAR, *, may_be_written_in: bool = False) -> Place | None:
        """The town that was named last, within ``reach`` characters of an offset, for "the city".

        ``may_be_written_in`` allows the town in which the article was written, where no other is named.
        """
        written: Place | None = None
        for spot in reversed(self.spots_between(max(offset - reach, 0), offset)):
            place = self.place_of(spot, is_located=False)
            if place is None or place.kind in {STATE, REGION, "region", "continent", "sea"}:
                continue
            if not spot.name.isupper():
                return place
            written = replace(place, name=spot.name.title())
        return written if may_be_written_in else None

    def home(self) -> State | None:
        """The state that an article is about above all others, or None where two come close."""
        ranked = sorted(self.countries.items(), key=lambda one: -one[1])
        if not ranked or (len(ranked) > 1 and ranked[1][1] > _MAINLY):
            return None
        return state_codes().get(ranked[0][0])

    def capital(self) -> Place | None:
        """The seat of the government of the article's own state, for "the capital"; None where none is."""
        state = self.home()
        if state is None or not state.seats:
            return None
        seat = next((site for site in sites_named(state.seats[0]) if site.country == state.code), None)
        if seat is None:
            return None
        because = f"'the capital' is {seat.name}, that of {state.name}, which the article is about"
        return Place(seat.name, seat.country, seat.latitude, seat.longitude, seat.kind, because)

    def home_place(self, words: str) -> Place | None:
        """The state that the article is about, for ``words`` such as "the country"; None where none is."""
        state = self.home()
        if state is None:
            return None
        return self.state_place(state, f"{words!r} is {state.name}, which the article is about")

    def war_place(self) -> Place | None:
        """Where "the war" of the article is: the one place that it names so, else the state it is about."""
        named: dict[str, Place] = {}
        for spot in self.spots:
            if _OF_WAR.search(self.text, max(spot.start - _REACH_OF_WAR, 0), spot.start):
                place = self.place_of(spot, is_located=True)
                if place is not None:
                    named.setdefault(place.name, place)
        if len(named) > 1:
            return None
        for place in named.values():
            return replace(place, because=f"the article's war is that in {place.name}; {place.because}")
        return self.home_place("the war")

    def state_place(self, state: State, because: str) -> Place | None:
        """A state as a place, marked at its middle."""
        site = state_site(state.name)
        if site is None:
            return None
        return Place(state.name, site.country, site.latitude, site.longitude, STATE, because)

    def place_of(self, spot: Spot, *, is_located: bool) -> Place | None:
        """The place that a name means, or None where that is not plain.

        ``is_located`` tells that the words around the name speak of a place ("in", "the town of").
        """
        is_named = bool(spot.type_word) or spot.inside is not None
        if spot.is_lookalike and not is_named and not (is_located and self._is_known(spot)):
            return None
        wants_region = spot.type_word in _REGION_WORDS
        key = (spot.name, spot.inside.name if spot.inside else "", spot.type_word if wants_region else "")
        if key not in self._chosen:
            self._chosen[key] = self._choose(spot, wants_region=wants_region)
        chosen = self._chosen[key]
        if chosen is None:
            return None
        site, because = chosen
        return Place(spot.name, site.country, site.latitude, site.longitude, site.kind, because)

    def _is_known(self, spot: Spot) -> bool:
        """Whether a name that is a common word too is that of a large town of a state in the article."""
        return any(
            site.people >= _BIG
            and fold(site.name) == fold(spot.name)
            and land_of(site.country) in self.countries
            for site in spot.sites
        )

    def _choose(self, spot: Spot, *, wants_region: bool) -> tuple[Site, str] | None:
        sites = self._fitting(spot, wants_region=wants_region)
        scored = [(self._score(site, spot.name), -number) for number, site in enumerate(sites)]
        if not scored:
            return None
        best = sites[-max(scored)[1]]
        if best.kind == TOWN and spot.inside is None and not self._is_likely(best, spot, sites):
            return None
        if wants_region and best.kind == TOWN:
            best = region_of(best) or replace(best, kind=REGION)
        return best, self._because(spot, best, len(sites))

    def _fitting(self, spot: Spot, *, wants_region: bool) -> Sequence[Site]:
        sites = list(spot.sites)
        if wants_region:
            sites += sites_named(f"{spot.name} {spot.type_word}")
        if spot.inside is not None:
            inside = [site for site in sites if _lies_in(site, spot.inside)]
            sites = inside or sites
        if wants_region:
            return [site for site in sites if site.kind != TOWN] or sites
        with_town = {site.country for site in sites if site.kind == TOWN and _is_seat(site)}
        return [site for site in sites if site.kind != REGION or site.country not in with_town]

    def _score(self, site: Site, name: str) -> float:
        score = log10(site.people + 1) if site.kind == TOWN else _LISTED
        score += _PRIMARY * (fold(site.name) == fold(name))
        return score + _IN_COUNTRY * self.countries.get(land_of(site.country), 0.0)

    def _is_likely(self, town: Site, spot: Spot, sites: Sequence[Site]) -> bool:
        """Whether a town lies in a state of the article, or is large and the only one of that very name."""
        if land_of(town.country) in self.countries:
            return True
        others = [site.people for site in sites if site is not town]
        is_own = fold(town.name) == fold(spot.name)
        return is_own and town.people >= max(_BIG, _TIMES_LARGER * max(others, default=0))

    def _because(self, spot: Spot, site: Site, count: int) -> str:
        return f"'{spot.name}' is {_what(site)}{self._reason(spot, site, count)}"

    def _reason(self, spot: Spot, site: Site, count: int) -> str:
        if spot.inside is not None and site.kind == TOWN:
            return f"; the text names {spot.inside.name} with it"
        if count < 2:
            return ""
        if land_of(site.country) in self.countries:
            return f"; of {count} places of that name the one in a country of the article"
        return f"; of {count} places of that name the largest"


def _is_seat(town: Site) -> bool:
    """Whether a town is large, or the one that its province is named after: "in Kidal" is in the town."""
    return town.people >= _BIG or fold(town.region) == fold(town.name)


def _lies_in(site: Site, around: Site) -> bool:
    if land_of(site.country) != land_of(around.country):
        return False
    return around.kind == STATE or site.kind != TOWN or fold(site.region) == fold(around.name)


def _what(site: Site) -> str:
    state = state_codes().get(site.country)
    where = f" in {state.name}" if state is not None and site.kind != STATE else ""
    if site.kind == STATE:
        return "a state, marked at its middle"
    if site.kind == TOWN:
        people = f" of {site.people * 1000:,} people" if site.people else ""
        return f"the town {site.name}{people}{where} (GeoNames)"
    if site.kind == REGION:
        return f"a region{where}, marked at its middle (GeoNames)"
    return f"a {site.kind}{where} ({site.reference})"


def _countries(text: str, spots: Iterable[Spot]) -> Mapping[str, float]:
    """How much of an article is about each country, as a share of the one it is most about."""
    seen: Counter[str] = Counter()
    for spot in spots:
        seat = state_seats().get(spot.name)
        if seat is not None:
            seen[land_of(seat.code)] += 1
        elif spot.sites[0].kind != TOWN and not spot.is_lookalike and len(spot.sites) == 1:
            seen[land_of(spot.sites[0].country)] += 2 if spot.sites[0].kind == STATE else 1
        elif not spot.is_lookalike and spot.sites[0].people >= _SPEAKS_FOR_COUNTRY:
            seen[land_of(spot.sites[0].country)] += 1
        if spot.inside is not None:
            seen[land_of(spot.inside.country)] += 2
    known = state_adjectives()
    for word in filter(known.__contains__, _ADJECTIVES.findall(text)):
        seen[land_of(known[word].code)] += 1
    most = max(seen.values(), default=1)
    return {code: count / most for code, count in seen.items() if code}
