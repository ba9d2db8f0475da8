"""What the world did when, as far as news articles lean on it: two data files, read once."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True)
class Period:
    """Days from ``first`` to ``last``, both included."""

    first: date
    last: date

    def holds(self, day: date) -> bool:
        """Whether the day is one of them."""
        return self.first <= day <= self.last


@dataclass(frozen=True, slots=True)
class WorldEvent:
    """One meeting, vote or other happening, with words (``marks``) that tell it from others of its name."""

    name: str
    kind: str
    when: Period
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Series:
    """Events that go by the same names, or one event alone."""

    pattern: re.Pattern[str]
    events: tuple[WorldEvent, ...]


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody in an office, and when; ``called`` is the part of the name by which news calls them."""

    name: str
    called: str
    office: str
    pattern: re.Pattern[str]
    when: Period


@cache
def world_events() -> tuple[Series, ...]:
    """The calendar of world events, the events of each series in order of time."""
    calendar = _read("world_events.toml")
    series = [
        Series(
            _names(entry["names"]),
            tuple(
                WorldEvent(entry["name"], entry["kind"], _period(one["when"]), tuple(one["marks"]))
                for one in entry["meetings"]
            ),
        )
        for entry in calendar["series"]
    ]
    happenings = [
        Series(_names(entry["names"]), (WorldEvent(entry["name"], "happening", _period(entry["when"])),))
        for entry in calendar["happening"]
    ]
    return (*series, *happenings)


@cache
def office_holders() -> tuple[Holder, ...]:
    """Everybody whose office is known, with the words by which an article calls them while they hold it."""
    return tuple(
        Holder(
            one["name"],
            _last_name(one["name"]),
            office["name"],
            _title_and_name(office, one["name"]),
            _open_period(one),
        )
        for office in _read("offices.toml")["office"]
        for one in office["holders"]
    )


def _title_and_name(office: dict[str, Any], name: str) -> re.Pattern[str]:
    titles = "|".join(map(re.escape, office["titles"]))
    last = _last_name(name)
    called = rf"(?:{titles}) (?:{re.escape(name)}|{re.escape(last)})\b"
    if office["name"] == "President of the United States":
        called += rf"|\b{re.escape(last)} (?:administration|White House)\b"
    # A former president is called so by the article of any later day.
    return re.compile(
        rf"(?<![Ff]ormer )(?<![Ee]x-)(?<![Tt]hen-)(?<![Tt]hen )(?<![Ll]ate )(?<!Vice )(?:{called})"
    )


def _last_name(name: str) -> str:
    return name.rpartition(" ")[2]


def _names(names: list[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)")


def _period(when: str) -> Period:
    first, _, last = when.partition("/")
    return Period(date.fromisoformat(first), date.fromisoformat(last or first))


def _open_period(holder: dict[str, str]) -> Period:
    until = date.fromisoformat(holder["until"]) if holder["until"] else date.max
    return Period(date.fromisoformat(holder["from"]), until)


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(files("extract.data").joinpath(name).read_text(encoding="utf-8"))
