"""Writing a DateSpan in plain English."""

from __future__ import annotations

import calendar
from datetime import timedelta
from typing import TYPE_CHECKING

from extract.datespan.units import CLOCK, DAY_PARTS, DAYS, SEASON_OF_MONTH, YEARS, Grain, Modifier, Season

if TYPE_CHECKING:
    from datetime import date

    from extract.datespan.span import DateSpan

_MONTHS = tuple(calendar.month_name)  # once: the calendar asks the locale anew for every name


def write_words(span: DateSpan) -> str:
    """The span in plain English: "early March 2024", "since February 2022", "14-16 May 2024"."""
    match span.modifier:
        case Modifier.BEFORE if span.end:
            return f"before {_words_of_edge(span, span.end, is_start=True)}"
        case Modifier.AFTER if span.start:
            return f"after {_words_of_edge(span, span.start - timedelta(days=1), is_start=False)}"
        case Modifier.EITHER if span.start and span.last_day:
            return _words_of_two(span.start, span.last_day)
    prefix = {
        Modifier.APPROXIMATE: "about ",
        Modifier.EARLY: "early ",
        Modifier.MID: "mid-",
        Modifier.LATE: "late ",
    }.get(span.modifier, "")
    if span.modifier is Modifier.MID and span.grain not in {Grain.MONTH, Grain.YEAR}:
        prefix = "the middle of "
    if span.end is None and span.start:
        return f"since {prefix}{_words_of_edge(span, span.start, is_start=True)}"
    if span.start is None and span.last_day:
        return f"until {prefix}{_words_of_edge(span, span.last_day, is_start=False)}"
    unit = span.unit
    if unit is None:
        return f"{prefix}{_words_of_range(span)}"
    named = _words_of_unit(span, unit)
    if prefix in {"early ", "late "} and named.startswith("the "):
        decade = f"the {prefix}{named.removeprefix('the ')}"
        return decade if unit is Grain.DECADE else f"{prefix}in {named}"
    return prefix + named


def _words_of_unit(span: DateSpan, unit: Grain) -> str:
    start = span.first_day
    match unit:
        case Grain.HOUR:
            return _clock_words(start, span.time)
        case Grain.WEEK:
            return f"the week of {day_words(start)}"
        case Grain.MONTH:
            return f"{_MONTHS[start.month]} {start.year}"
        case Grain.SEASON:
            season = SEASON_OF_MONTH[start.month]
            if season is Season.WINTER:
                return f"winter {start.year}\N{EN DASH}{(start.year + 1) % 100:02}"
            return f"{season.name.lower()} {start.year}"
        case Grain.QUARTER:
            order = ("first", "second", "third", "fourth")[(start.month - 1) // 3]
            return f"the {order} quarter of {start.year}"
        case Grain.HALF:
            return f"the {'first' if start.month == 1 else 'second'} half of {start.year}"
        case Grain.YEAR:
            return str(start.year)
        case Grain.DECADE:
            return f"the {start.year - start.year % 10}s"
        case Grain.CENTURY:
            return f"the {_ordinal(start.year // 100 + 1)} century"
    return day_words(start)


def _words_of_edge(span: DateSpan, day: date, *, is_start: bool) -> str:
    """The unit that begins (or ends) with ``day``, or the day itspan."""
    if span.grain is Grain.HOUR and is_start and span.start == day:
        return _clock_words(day, span.time)
    if span.grain in YEARS and (day.month, day.day) == ((1, 1) if is_start else (12, 31)):
        return str(day.year)
    edge = 1 if is_start else calendar.monthrange(day.year, day.month)[1]
    if span.grain not in DAYS and day.day == edge:
        return f"{_MONTHS[day.month]} {day.year}"
    return day_words(day)


def _words_of_range(span: DateSpan) -> str:
    start, last = span.start, span.last_day
    assert start is not None  # noqa: S101 - open spans have words of their own
    assert last is not None  # noqa: S101
    dash = "\N{EN DASH}"
    first_words = _words_of_edge(span, start, is_start=True)
    last_words = _words_of_edge(span, last, is_start=False)
    if first_words.isdigit() and last_words.isdigit():
        return f"{first_words}{dash}{last_words}"
    if first_words == day_words(start) and last_words == day_words(last):
        if (start.year, start.month) == (last.year, last.month):
            return f"{start.day}{dash}{day_words(last)}"
        if start.year == last.year:
            return f"{start.day} {_MONTHS[start.month]} to {day_words(last)}"
    elif start.year == last.year and not first_words.isdigit() and not last_words.isdigit():
        first_words = first_words.removesuffix(f" {start.year}")
    return f"{first_words} to {last_words}"


def _words_of_two(first: date, last: date) -> str:
    """One of two days: "30 or 31 July 1914"."""
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} or {day_words(last)}"
    if first.year == last.year:
        return f"{first.day} {_MONTHS[first.month]} or {day_words(last)}"
    return f"{day_words(first)} or {day_words(last)}"


def day_words(day: date) -> str:
    """A day as "17 November 2024"."""
    return f"{day.day} {_MONTHS[day.month]} {day.year}"


def _clock_words(day: date, time: str) -> str:
    if time in DAY_PARTS:
        return f"{DAY_PARTS[time][0]} of {day_words(day)}"
    match = CLOCK.match(time)
    assert match is not None  # noqa: S101 - __post_init__ checked it
    hour, minute, _, zone = match.groups()
    shown = f"{hour}:{minute or '00'}" + (" UTC" if zone == "Z" else f" UTC{zone}" if zone else "")
    return f"{shown} on {day_words(day)}"


def _ordinal(number: int) -> str:
    suffix = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix}"
