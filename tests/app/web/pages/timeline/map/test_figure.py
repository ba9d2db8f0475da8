"""The map as a figure."""

from __future__ import annotations

from app.index.answers import PlaceCount
from app.store.records import Area
from app.web.pages.timeline.map.figure import CHOSEN, map_figure
from app.web.pages.timeline.map.view import view_map


def make_place(name: str, kind: str = "town") -> PlaceCount:
    return PlaceCount(name, "UA", kind, 50.0, 30.0, 2, None, None)


def test_what_an_article_writes_is_no_markup_on_the_map() -> None:
    place = make_place("<b onload=x>Kyiv</b>")
    figure = map_figure(view_map([place], [place], 0, frozenset()), None)
    assert "&lt;b onload=x&gt;" in figure["data"][1]["hovertext"][0]


def test_a_country_is_hollow_and_a_chosen_place_has_another_colour() -> None:
    places = [make_place("Ukraine", "state"), make_place("Kyiv")]
    dots = map_figure(view_map(places, places, 0, frozenset({"Kyiv"})), None)["data"][1]
    assert dots["marker"]["color"][0].endswith(",0.12)")
    assert dots["marker"]["line"]["color"][1] == CHOSEN != dots["marker"]["line"]["color"][0]


def test_the_chosen_area_is_outlined_along_its_parallels() -> None:
    view = view_map([], [], 0, frozenset())
    box = map_figure(view, Area(10, 20, 40, 50))["data"][0]
    assert (min(box["lon"]), max(box["lon"]), min(box["lat"]), max(box["lat"])) == (10, 40, 20, 50)
    assert box["lon"][0] == box["lon"][-1]
    assert map_figure(view, None)["data"][0]["lon"] == []
