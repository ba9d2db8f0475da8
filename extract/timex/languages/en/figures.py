"""Dates in figures: "2024-11-15", "15/11/2024", "15.11.2024", "24-Feb-2022"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.datespan import Grain
from extract.model import TimexType
from extract.timex.moment import Moment
from extract.timex.rule import Phrase, Reading, Rule, read_date

if TYPE_CHECKING:
    from extract.timex.anchor import Anchor

_MONTHS = 12
_LAST_SHORT_YEAR = 49  # "11/17/49" is 2049, "11/17/50" is 1950


def _slashed(phrase: Phrase, _: Anchor) -> Reading | None:
    year = phrase["year"]
    if year is None and phrase["two_digits"] is not None:
        year = _of_short(phrase["two_digits"])
    if year is None:  # dots stand between day and month, in that order
        return read_date(Moment(Grain.DAY, phrase["dotted"], phrase["next"], phrase["first"]))
    first, second = phrase["day"], phrase["second"]
    if first <= _MONTHS >= second and first != second:
        return Reading(
            TimexType.DATE,
            f"{year}-XX-XX",
            steps=("which is the day and which the month is not known",),
        )
    day, month = (first, second) if first > _MONTHS else (second, first)
    return read_date(Moment(Grain.DAY, year, month, day)) if month <= _MONTHS else None


def _iso(phrase: Phrase, _: Anchor) -> Reading | None:
    if phrase["month_number"] is None:
        return None
    moment = Moment(Grain.DAY, phrase["year"], phrase["month_number"], phrase["day"])
    if phrase["clock24"]:
        hour, minute = phrase["clock24"]
        moment = moment.at(f"T{hour:02}:{minute:02}" + ("Z" if phrase.text.endswith(("Z", "z")) else ""))
    return read_date(moment)


def _named_month(phrase: Phrase, _: Anchor) -> Reading | None:
    """Reads "24-Feb-2022" and "24/Feb/22"."""
    year = phrase["year"] or _of_short(phrase["two_digits"])
    return read_date(Moment(Grain.DAY, year, phrase["month"], phrase["day"]))


def _of_short(two_digits: int) -> int:
    """The year of two figures."""
    return 1900 + two_digits + (100 if two_digits <= _LAST_SHORT_YEAR else 0)


RULES = (
    Rule(
        "<year>-<month>-<day>",
        "({year}-{month_number}-{day}((t| ){clock24}z?)?|{year}.{month_number}.{day})",
        _iso,
        {
            "on [2024-11-15]": "2024-11-15",
            "on [2024.11.15]": "2024-11-15",
            "at [2024-11-15T10:30Z]": "2024-11-15T10:30Z",
        },
        ("555-1998-22",),
    ),
    Rule(
        "<day>/<month>/<year>",
        "({day}/{day:second}/({year}|{two_digits})|{day:first}.{day:next}.{year:dotted})",
        _slashed,
        {
            "on [15/11/2024]": "2024-11-15",
            "on [11/15/2024]": "2024-11-15",
            "on [15.11.2024]": "2024-11-15",
            "on [03/04/2024]": "2024-XX-XX",
            "on [11/17/24]": "2024-11-17",
        },
        ("13/14/2024",),
    ),
    Rule(
        "<day>-<month>-<year>",
        "({day}-{month}-({year}|{two_digits})|{day}/{month}/({year}|{two_digits}))",
        _named_month,
        {"on [24-Feb-2022]": "2022-02-24", "on [24/Feb/22]": "2022-02-24"},
        ("a 10-may-not list", "31-Feb-2022"),
    ),
)
