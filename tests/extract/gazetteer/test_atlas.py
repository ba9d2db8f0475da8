"""What the names of places can mean, offline."""

from __future__ import annotations

import pytest

from extract.gazetteer.atlas import REGION, STATE, TOWN, sites_named, state_site
from extract.gazetteer.fold import fold
from extract.gazetteer.states import land_of, state_adjectives, state_codes, state_seats, states
from extract.gazetteer.towns import towns

SPELLINGS = (
    ("Deir al-Balah", "Deir el Balah"),
    ("Port-au-Prince", "port au prince"),
    ("Goražde", "Gorazde"),
    ("St. Petersburg", "Saint Petersburg"),
    ("Sana'a", "Sanaa"),
)
FOUND = (
    ("Sumy", TOWN, "UA", 50.9, 34.8),
    ("Kharkov", TOWN, "UA", 50.0, 36.2),
    ("Харків", TOWN, "UA", 50.0, 36.2),
    ("حلب", TOWN, "SY", 36.2, 37.2),
    ("Robotyne", "village", "UA", 47.4, 35.8),
    ("North Kivu", "region", "CD", -0.8, 29.0),
    ("Kursk Oblast", REGION, "RU", 51.7, 36.2),
    ("Peru", STATE, "PE", -10.8, -75.4),
    ("Red Sea", "sea", "", 20.3, 38.5),
)


@pytest.mark.parametrize(("one", "other"), SPELLINGS)
def test_spellings_of_one_name_have_one_key(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("name", "kind", "country", "latitude", "longitude"), FOUND)
def test_a_name_is_found_by_any_of_its_spellings(
    name: str, kind: str, country: str, latitude: float, longitude: float
) -> None:
    assert any(
        (site.kind, site.country) == (kind, country)
        and abs(site.latitude - latitude) < 0.5
        and abs(site.longitude - longitude) < 0.5
        for site in sites_named(name)
    )


@pytest.mark.parametrize("name", ["", "X", "Nowhereville-upon-Nothing", "\x00", "a" * 500, "\n\t"])
def test_what_is_no_name_is_nowhere(name: str) -> None:
    assert not sites_named(name)


def test_every_town_lies_on_the_globe_and_in_a_region() -> None:
    found = towns()
    assert len(found.regions) > 3_000
    for key in ("paris", "springfield", "san jose"):
        for town in found.find(key):
            assert -90 <= town.latitude <= 90
            assert -180 <= town.longitude <= 180
            assert len(town.country) == 2


def test_every_state_can_be_shown_on_a_map() -> None:
    for state in states():
        site = state_site(state.name)
        assert site is not None, state.name
        assert state_codes()[state.code] is state


def test_a_state_is_known_by_its_people_and_by_the_seat_of_its_government() -> None:
    assert state_adjectives()["Ukrainian"].name == "Ukraine"
    assert state_adjectives()["Danes"].name == "Denmark"
    assert state_seats()["Kremlin"].name == "Russia"
    assert land_of("SU") == "RU"
