"""What a date phrase means for the happening that it dates, and how that is said in a sentence."""

from __future__ import annotations

import re
from calendar import month_name
from dataclasses import replace
from typing import TYPE_CHECKING

from extract.datespan import DateSpan, Grain, Modifier
from extract.events.grammar.groups import Tense
from extract.model import Status, TimexType

if TYPE_CHECKING:
    from datetime import date

    from extract.events.grammar.groups import VerbGroup
    from extract.model import Timex

_WEEKDAY = re.compile(r"(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b(?:['’]s)?(?! \d)", re.IGNORECASE)
_MONTH = re.compile(r"(?:in )?(?:" + "|".join(name for name in month_name if name) + r")\Z", re.IGNORECASE)
_NAMES_DAY = re.compile(
    r"day\b|\d{1,2}(?:st|nd|rd|th)?\b (?:of )?[A-Z]|[A-Z][a-z]+ \d|yester|today|tonight|tomorrow"
    r"|last|this|that|next"
)
_OF_PAST = frozenset({Tense.PAST, Tense.PERFECT, Tense.PLUPERFECT})


def turn(timex: Timex, group: VerbGroup | None, published: date | None, *, is_ahead: bool) -> Timex:
    """A bare weekday or month turned the way its clause looks: "met on Friday" is behind, "will meet" ahead.

    The phrase itself is read by the words around it; the clause knows better which verb it belongs to.
    ``is_ahead`` tells that what it dates has not happened yet.
    """
    when = timex.when
    if group is None or published is None or when is None or "publication" not in timex.anchor:
        return timex
    turns = 0
    if is_ahead and when.last_day is not None and when.last_day < published:
        turns = 1
    elif not is_ahead and group.tense in _OF_PAST and when.first_day > published:
        turns = -1
    if turns and when.days == 1 and _WEEKDAY.match(timex.text):
        return replace(timex, when=when.shifted(7 * turns))
    if turns and when.unit is Grain.MONTH and _MONTH.match(timex.text):
        first = when.first_day
        return replace(timex, when=DateSpan.month(first.year + turns, first.month))
    return timex


def lacks_day(timex: Timex) -> bool:
    """Whether a phrase names a part of a day and leaves open of which: "in the evening", "at 3 p.m."."""
    is_hour = timex.type is TimexType.TIME and timex.when is not None and timex.when.grain is Grain.HOUR
    return is_hour and "publication" in timex.anchor and _NAMES_DAY.search(timex.text) is None


def as_signalled(timex: Timex, status: Status) -> DateSpan | None:
    """What "since", "until", "before" and "after" make of a phrase's days."""
    when = timex.when
    if when is None or when.is_open or timex.type is TimexType.DURATION:
        return when
    match timex.signal:
        case "since" if status is Status.ONGOING:
            return when.since()
        case "until" | "till":
            return when.until()
        case "before" | "after":
            return when.modified(Modifier(timex.signal))
    return when


def explain_timex(timex: Timex, published: date | None) -> str:
    """One plain sentence on how a phrase came to its days."""
    phrase = f"'{timex.text}'"
    if timex.when is None:
        return f"{phrase} names no day on the calendar"
    if not timex.anchor:
        return f"{phrase} is said in the sentence"
    if published is not None and timex.when.first_day == published and timex.when.days == 1:
        return (
            f"{phrase} is {timex.anchor}"
            if "publication" in timex.anchor
            else f"{phrase} counted from {timex.anchor}"
        )
    back = published is not None and timex.when.first_day < published
    return f"{phrase} counted {'back ' if back else ''}from {timex.anchor}"
