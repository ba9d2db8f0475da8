"""What the map shows."""

from __future__ import annotations

import pytest

from app.index.answers import PlaceCount
from app.web.pages.timeline.map.view import LARGEST, SMALLEST, first_frame, place_words, view_map


def make_place(
    name: str, north: float | None, east: float | None, events: int = 1, kind: str = "town"
) -> PlaceCount:
    return PlaceCount(name, "UA", kind, north, east, events, None, None)


KYIV = make_place("Kyiv", 50.4, 30.5, 20)
KHARKIV = make_place("Kharkiv", 50.0, 36.2, 5)
WASHINGTON = make_place("Washington", 38.9, -77.0, 2)
UKRAINE = make_place("Ukraine", 49.0, 32.0, 5, "state")
SOMEWHERE = make_place("Somewhere", None, None)


def test_the_area_of_a_dot_grows_with_its_events() -> None:
    view = view_map([KYIV, KHARKIV], [KYIV, KHARKIV], 0, frozenset())
    kyiv, kharkiv = view.dots
    assert kyiv.diameter == LARGEST
    assert kharkiv.diameter**2 / kyiv.diameter**2 == pytest.approx(5 / 20)


def test_no_dot_is_too_small_to_be_hit() -> None:
    view = view_map([], [make_place("Kyiv", 50, 30, 9000), make_place("Sumy", 51, 35)], 0, frozenset())
    assert view.dots[1].diameter == SMALLEST


def test_a_place_without_a_position_stands_in_the_table_only() -> None:
    view = view_map([], [KYIV, SOMEWHERE], 3, frozenset())
    assert [line.name for line in view.lines] == ["Kyiv", "Somewhere"]
    assert [line.name for line in view.dots] == ["Kyiv"]
    assert view.unplaced == 3


def test_a_country_is_told_from_a_town_and_what_is_chosen_from_the_rest() -> None:
    view = view_map([], [UKRAINE, KYIV], 0, frozenset({"Kyiv"}))
    assert [(line.is_area, line.is_chosen) for line in view.lines] == [(True, False), (False, True)]


def test_a_capital_far_away_does_not_widen_the_frame_but_is_counted() -> None:
    places = [KYIV, KHARKIV, UKRAINE, WASHINGTON]
    frame = first_frame(places)
    assert frame.west > 0
    assert frame.west < 30.5
    assert frame.east > 36.2
    assert view_map(places, places, 0, frozenset()).outside == 1


def test_the_frame_is_that_of_the_collection_whatever_is_filtered() -> None:
    every = [KYIV, KHARKIV]
    assert view_map(every, [KYIV], 0, frozenset()).frame == view_map(every, every, 0, frozenset()).frame


def test_two_places_worlds_apart_are_both_in_the_frame() -> None:
    frame = first_frame([make_place("Kyiv", 50, 30), make_place("Washington", 39, -77)])
    assert frame.west < -77 < 30 < frame.east


def test_without_places_the_frame_is_the_world() -> None:
    assert first_frame([SOMEWHERE]).east > 150


def test_a_country_is_not_repeated_beside_itself() -> None:
    assert place_words("UA", "Kyiv") == "Ukraine"
    assert place_words("UA", "Ukraine") == ""
    assert place_words("", "Atlantis") == ""
