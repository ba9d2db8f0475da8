"""The calendar of named days and of events used as dates: data files, read once, looked up by year."""

from __future__ import annotations

import tomllib
import warnings
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from typing import Any

from extract.datespan import DateSpan, Grain

_YEARS = range(1, 9991)


@dataclass(frozen=True, slots=True)
class NamedDay:
    """A day or period with a name, as ``named_days.toml`` describes it."""

    names: tuple[str, ...]
    fixed: tuple[int, int] | None = None
    weekday: tuple[int, int, int, int] | None = None
    country: str = ""
    holiday: str = ""
    offset: int = 0
    until: str = ""

    def in_year(self, year: int) -> DateSpan | None:
        """Its days in a year, or None where its calendar does not reach that year."""
        if year not in _YEARS:
            return None
        if self.fixed:
            return DateSpan.day(date(year, *self.fixed))
        if self.weekday:
            month, which, weekday, after = self.weekday
            first = date(year, month, 1)
            day = first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (which - 1) + after)
            return DateSpan.day(day)
        start = _holiday(self.country, self.holiday, year)
        if start is None:
            return None
        start += timedelta(days=self.offset)
        if not self.until:
            return DateSpan.day(start)
        end = _holiday(self.country, self.until, year) or _holiday(self.country, self.until, year + 1)
        return DateSpan(start, end, Grain.DAY) if end and end > start else None


@cache
def named_days() -> dict[str, NamedDay]:
    """Every named day by each of its names, in lower case."""
    days: dict[str, NamedDay] = {}
    for entry in _read("named_days.toml")["day"]:
        fields: dict[str, Any] = {
            key: tuple(value) if isinstance(value, list) else value for key, value in entry.items()
        }
        named = NamedDay(**fields)
        days.update(dict.fromkeys(named.names, named))
    return days


@cache
def dated_events() -> dict[str, DateSpan]:
    """Every event that is used as a date, by each of its names in lower case, with its days."""
    return {
        name: _span(entry["when"]) for entry in _read("dated_events.toml")["event"] for name in entry["names"]
    }


def _read(name: str) -> dict[str, list[dict[str, Any]]]:
    return tomllib.loads((files("extract.data") / name).read_text(encoding="utf-8"))


def _span(edtf: str) -> DateSpan:
    first, _, last = edtf.partition("/")
    return _unit(first).to(_unit(last)) if last else _unit(first)


def _unit(edtf: str) -> DateSpan:
    parts = [int(part) for part in edtf.split("-")]
    if len(parts) == 1:
        return DateSpan.year(parts[0])
    return DateSpan.day(date(*parts)) if len(parts) > 2 else DateSpan.month(*parts)


@cache
def _holiday(place: str, title: str, year: int) -> date | None:
    """The first day of that name in that country and year, by the `holidays` package."""
    import holidays  # noqa: PLC0415 - a big package, wanted only where a text names such a day

    country, _, region = place.partition("-")
    with warnings.catch_warnings():  # of years for which the days of a country are only estimated
        warnings.simplefilter("ignore")
        calendar = holidays.country_holidays(country, subdiv=region or None, years=year, language="en_US")
    days = [
        day for day, names in calendar.items() if any(_is_named(name, title) for name in names.split("; "))
    ]
    return min(days, default=None)


def _is_named(name: str, title: str) -> bool:
    """Whether a day of the calendar is the one wanted, be it estimated or a longer form of the name."""
    return "observed" not in name and (name == title or name.startswith(f"{title} "))
