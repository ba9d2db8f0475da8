from __future__ import annotations

import re
import tomllib
from datetime import date
from importlib.resources import files
from typing import Any

import pytest

from extract.undated.world import office_holders, world_events


def written(name: str) -> dict[str, Any]:
    return tomllib.loads(files("extract.data").joinpath(name).read_text(encoding="utf-8"))


def test_the_events_of_a_series_stand_in_order_of_time_and_end_after_they_begin() -> None:
    for series in world_events():
        firsts = [event.when.first for event in series.events]
        assert firsts == sorted(firsts)
        assert all(event.when.first <= event.when.last for event in series.events)


def test_every_entry_names_a_page_on_which_it_can_be_checked() -> None:
    calendar, offices = written("world_events.toml"), written("offices.toml")
    entries = [*calendar["series"], *calendar["happening"], *offices["office"]]
    assert len(entries) > 60
    assert all(entry["reference"].startswith("https://") for entry in entries)


def test_names_are_in_lower_case_as_they_are_matched() -> None:
    calendar = written("world_events.toml")
    names = [name for entry in (*calendar["series"], *calendar["happening"]) for name in entry["names"]]
    assert [name for name in names if name != name.lower()] == []


def test_nobody_leaves_an_office_before_taking_it() -> None:
    assert all(holder.when.first < holder.when.last for holder in office_holders())


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("President Barack Obama", date(2012, 1, 1)),
        ("President Obama", date(2012, 1, 1)),
        ("the Obama administration", date(2012, 1, 1)),
        ("German Chancellor Angela Merkel", date(2012, 1, 1)),
    ],
)
def test_whoever_is_called_by_an_office_held_it_then(words: str, day: date) -> None:
    held = [holder for holder in office_holders() if holder.pattern.search(words)]
    assert held
    assert all(holder.when.holds(day) for holder in held)


@pytest.mark.parametrize(
    "words",
    ["former President Barack Obama", "Former Chancellor Angela Merkel", "then-President Obama", "Obama"],
)
def test_whoever_no_longer_holds_an_office_tells_no_time(words: str) -> None:
    assert not any(holder.pattern.search(words) for holder in office_holders())


def test_a_name_is_found_as_whole_words_only() -> None:
    (apec,) = [series for series in world_events() if series.pattern.search("the apec summit")]
    assert apec.pattern.search("apec summits") is None
    assert re.search(apec.pattern, "apec summit,")
