"""Dates as the reader's language writes them, as exact as they are known and no more.

In English they are the words that the records have of themselves (`DateSpan.words`); other languages have the
same words in their catalogues, around days and months written by Unicode's rules (CLDR).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from babel.dates import format_date, get_quarter_names

from app.web.texts import N_, _, kept_by_language, language, locale
from extract.model import Grain, Modifier

if TYPE_CHECKING:
    from datetime import date

    from extract.model import DateSpan

_ENGLISH: Final = "en"
_TIMES_OF_DAY: Final = {
    "TMO": N_("the morning of {day}"),
    "TMI": N_("midday of {day}"),
    "TAF": N_("the afternoon of {day}"),
    "TEV": N_("the evening of {day}"),
    "TNI": N_("the night of {day}"),
    "TDT": N_("the daytime of {day}"),
}
_SEASONS: Final = {
    3: N_("spring {year}"),
    6: N_("summer {year}"),
    9: N_("autumn {year}"),
    12: N_("winter {year}"),
}
_HALVES: Final = {1: N_("the first half of {year}"), 7: N_("the second half of {year}")}
_LOOSENED: Final = {
    Modifier.APPROXIMATE: N_("about {time}"),
    Modifier.EARLY: N_("early {time}"),
    Modifier.MID: N_("mid-{time}"),
    Modifier.LATE: N_("late {time}"),
}
# Some languages put an article before a day, and none before a month or year: "avant le 5 mai", "avant mai".
_EDGES: Final = {
    "before": (N_("before {time}"), N_("before {day}")),
    "after": (N_("after {time}"), N_("after {day}")),
    "since": (N_("since {time}"), N_("since {day}")),
    "until": (N_("until {time}"), N_("until {day}")),
}
_LOOSENED_EDGES: Final = {
    ("since", Modifier.APPROXIMATE): N_("since about {time}"),
    ("since", Modifier.EARLY): N_("since early {time}"),
    ("since", Modifier.MID): N_("since mid-{time}"),
    ("since", Modifier.LATE): N_("since late {time}"),
    ("until", Modifier.APPROXIMATE): N_("until about {time}"),
    ("until", Modifier.EARLY): N_("until early {time}"),
    ("until", Modifier.MID): N_("until mid-{time}"),
    ("until", Modifier.LATE): N_("until late {time}"),
}
_YEARS: Final = {Grain.YEAR, Grain.DECADE, Grain.CENTURY}
_KEPT: Final = 20_000  # dates whose words are kept
_DAYS: Final = {Grain.HOUR, Grain.DAY, Grain.WEEK}


def full_day(day: date) -> str:
    """A day with its weekday: "Sunday 17 November 2024"."""
    if language() == _ENGLISH:
        return f"{day:%A} {day.day} {day:%B} {day.year}"
    return format_date(day, "full", locale=locale())


def plain_day(day: date) -> str:
    """A day as text runs it: "17 November 2024"."""
    if language() == _ENGLISH:
        return f"{day.day} {day:%B} {day.year}"
    return format_date(day, "long", locale=locale())


def day_of_month(day: date) -> str:
    """A day under the heading of its month: "Fri 15"."""
    return _by_skeleton(day, "Ed")


def month(day: date) -> str:
    """The month of a day by itself, as a heading: "November 2024"."""
    return _by_skeleton(day, "yMMMM")


@kept_by_language(_KEPT)
def when_words(when: DateSpan) -> str:
    """A date in words: "early March 2024", "since February 2022", "14 to 16 May 2024"."""
    if language() == _ENGLISH:
        return when.words
    if when.modifier is Modifier.BEFORE and when.end:
        return _at_edge(when, "before", when.end, is_start=True)
    if when.modifier is Modifier.AFTER and when.start:
        last_before = when.start.fromordinal(when.start.toordinal() - 1)
        return _at_edge(when, "after", last_before, is_start=False)
    if when.modifier is Modifier.EITHER and when.start and when.last_day:
        return _("{first} or {last}").format(first=plain_day(when.start), last=plain_day(when.last_day))
    if when.end is None and when.start:
        return _at_edge(when, "since", when.start, is_start=True)
    if when.start is None and when.last_day:
        return _at_edge(when, "until", when.last_day, is_start=False)
    words = _unit(when, in_sentence=when.modifier in _LOOSENED)
    if when.modifier is Modifier.APPROXIMATE and when.unit in {Grain.DAY, Grain.HOUR}:
        return _("about {day}").format(day=words)
    template = _LOOSENED.get(when.modifier)
    return _(template).format(time=words) if template else words


def _at_edge(when: DateSpan, side: str, day: date, *, is_start: bool) -> str:
    """What is open on one side of ``day``: "since March 2022", "until 5 May 2024"."""
    words = _edge(when, day, is_start=is_start)
    if loosened := _LOOSENED_EDGES.get((side, when.modifier)):
        return _(loosened).format(time=words)
    of_unit, of_day = _EDGES[side]
    if words in {str(day.year), _month(day)}:
        return _(of_unit).format(time=words)
    return _(of_day).format(day=words)


def _unit(when: DateSpan, *, in_sentence: bool) -> str:
    start, last = when.first_day, when.last_day
    match when.unit:
        case Grain.HOUR:
            return _hour(when, start)
        case Grain.WEEK:
            return _("the week of {day}").format(day=plain_day(start))
        case Grain.MONTH:
            return _month(start) if in_sentence else month(start)
        case Grain.SEASON:
            return _(_SEASONS[start.month]).format(year=_season_years(start))
        case Grain.QUARTER:
            quarter = get_quarter_names("wide", locale=locale())[(start.month + 2) // 3]
            return f"{quarter} {start.year}"
        case Grain.HALF:
            return _(_HALVES[start.month]).format(year=start.year)
        case Grain.YEAR:
            return str(start.year)
        case Grain.DECADE:
            return _("the {year}s").format(year=start.year)
        case Grain.CENTURY:
            return _("century {number}").format(number=start.year // 100 + 1)
        case Grain.DAY:
            return plain_day(start)
    assert last is not None  # noqa: S101 - what is open at an end has been said before
    first, end = _edge(when, start, is_start=True), _edge(when, last, is_start=False)
    return _("{first} to {last}").format(first=first, last=end)


def _edge(when: DateSpan, day: date, *, is_start: bool) -> str:
    """The unit that begins or ends with ``day``, or the day itself."""
    if when.grain is Grain.HOUR and is_start and when.start == day:
        return _hour(when, day)
    if when.grain in _YEARS and (day.month, day.day) == ((1, 1) if is_start else (12, 31)):
        return str(day.year)
    after = day.fromordinal(day.toordinal() + 1) if day < day.max else day
    if when.grain not in _DAYS and (day.day == 1 if is_start else after.day == 1):
        return _month(day)
    return plain_day(day)


def _hour(when: DateSpan, day: date) -> str:
    if when.time in _TIMES_OF_DAY:
        return _(_TIMES_OF_DAY[when.time]).format(day=plain_day(day))
    clock = when.time.removeprefix("T").replace("Z", " UTC")
    return _("{clock} on {day}").format(clock=clock, day=plain_day(day))


def _season_years(start: date) -> str:
    """The year of a season; a winter has two."""
    return f"{start.year}\N{EN DASH}{(start.year + 1) % 100:02}" if start.month == 12 else str(start.year)


def _month(day: date) -> str:
    """A month as a sentence runs it, which some languages inflect."""
    pattern = str(locale().datetime_skeletons["yMMMM"]).replace("LLLL", "MMMM")
    return format_date(day, pattern, locale=locale())


@kept_by_language(_KEPT)
def _by_skeleton(day: date, skeleton: str) -> str:
    return format_date(day, str(locale().datetime_skeletons[skeleton]), locale=locale())
