"""What a date phrase means for the happening that it dates, and how that is said in a sentence."""

from __future__ import annotations

import re
from calendar import month_name
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from extract.datespan import DateSpan, Grain, Modifier, Season
from extract.events.grammar.groups import Tense
from extract.model import Status, TimexType

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from extract.events.grammar.groups import VerbGroup
    from extract.events.tellings import Telling
    from extract.model import Timex

_WEEKDAY = re.compile(r"(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b(?:['’]s)?(?! \d)", re.IGNORECASE)
_MONTH = re.compile(r"(?:in )?(?:" + "|".join(name for name in month_name if name) + r")\Z", re.IGNORECASE)
_NAMES_DAY = re.compile(
    r"day\b|\d{1,2}(?:st|nd|rd|th)?\b (?:of )?[A-Z]|[A-Z][a-z]+ \d|yester|today|tonight|tomorrow"
    r"|last|this|that|next"
)
_DAY_OF_MONTH = re.compile(
    r"(?:on )?(?:the )?"
    r"(?:\d{1,2}(?:st|nd|rd|th)? (?:of )?[A-Za-z]{3,9}\.?|[A-Za-z]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?)\Z"
)
_SEASON = re.compile(r"(?:in |through )?(?:the )?(?:spring|summer|autumn|fall|winter)\Z", re.IGNORECASE)
_SEASON_OF_MONTH = {3: Season.SPRING, 6: Season.SUMMER, 9: Season.AUTUMN, 12: Season.WINTER}
_COUNTED_FROM = re.compile(r"'(.+)', named before it\Z")
_OF_PAST = frozenset({Tense.PAST, Tense.PERFECT, Tense.PLUPERFECT, Tense.PARTICIPLE})
_BEHIND = frozenset({Status.HAPPENED, Status.ONGOING, Status.DENIED, Status.ALLEGED})
_AHEAD = frozenset({Status.PLANNED, Status.EXPECTED})
_HALF_YEAR = timedelta(days=183)


def turn(timex: Timex, telling: Telling, published: date | None, turned: Mapping[str, int]) -> Timex:
    """A counted phrase turned the way its clause looks: "met on Friday" is behind, "will meet" ahead.

    The phrase itself is read by the words around it; the clause knows better which verb it belongs to.
    ``turned`` tells by how many days phrases named before were turned, for those counted from them. A phrase
    that names its year, and one that can be counted one way only ("tomorrow"), stays as it is.
    """
    when, group = timex.when, telling.group
    if group is None or published is None or when is None or not timex.anchor:
        return timex
    turns = 0
    if telling.is_ahead and when.last_day is not None and when.last_day < published:
        turns = 1
    elif not telling.is_ahead and _looks_back(group) and when.first_day > published:
        turns = -1
    elif group.tense is Tense.PRESENT and published - when.first_day > _HALF_YEAR:
        # "hands over on 20 January" is the nearer one
        turns = 1 if _DAY_OF_MONTH.match(timex.text) or _MONTH.match(timex.text) else 0
    if not turns:
        return timex
    if source := _COUNTED_FROM.match(timex.anchor):
        return replace(timex, when=when.shifted(turned.get(source[1], 0)))
    try:
        again = _counted_again(timex, when, turns) if "publication" in timex.anchor else None
    except ValueError:  # beyond the calendar's last year
        again = None
    return timex if again is None else replace(timex, when=again)


def _looks_back(group: VerbGroup) -> bool:
    return group.tense in _OF_PAST or group.is_perfect


def _counted_again(timex: Timex, when: DateSpan, turns: int) -> DateSpan | None:
    """The next or last of what a phrase names once a week or a year, or None for other phrases."""
    first = when.first_day
    if when.days == 1 and _WEEKDAY.match(timex.text):
        return when.shifted(7 * turns)
    if when.unit is Grain.MONTH and _MONTH.match(timex.text):
        return DateSpan.month(first.year + turns, first.month)
    if when.unit is Grain.SEASON and _SEASON.match(timex.text):
        return DateSpan.season(first.year + turns, _SEASON_OF_MONTH[first.month])
    is_leap_day = (first.month, first.day) == (2, 29)
    if when.unit is Grain.DAY and _DAY_OF_MONTH.match(timex.text) and not is_leap_day:
        return DateSpan.day(first.replace(year=first.year + turns))
    return None


def contradicts(when: DateSpan, telling: Telling, published: date | None) -> str:
    """How days and telling contradict each other, or "": the past does not lie ahead, nor a plan behind.

    What goes on, and what only a noun names, is a plan when it lies ahead.
    """
    if published is None:
        return ""
    is_ahead = when.start is not None and when.start > published
    if is_ahead and telling.status in _BEHIND - {Status.ONGOING} and telling.group is not None:
        return "lies after the day of publication, and the sentence tells of what has happened"
    if telling.status in _AHEAD and when.last_day is not None and when.last_day < published:
        return "lies before the day of publication, and the sentence tells of a plan"
    return ""


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
        case "before" | "after" if when.grain is not Grain.HOUR:
            return when.modified(Modifier(timex.signal))
    return when


def explain_timex(timex: Timex, published: date | None) -> str:
    """One plain sentence on how a phrase came to its days."""
    phrase = f"'{timex.text}'"
    if timex.when is None:
        return explain_unplaced(timex, published)
    if not timex.anchor:
        return f"{phrase} is said in the sentence"
    if published is not None and timex.when.first_day == published and timex.when.days == 1:
        return (
            f"{phrase} is {timex.anchor}"
            if "publication" in timex.anchor
            else f"{phrase} counted from {timex.anchor}"
        )
    first = timex.when.narrowed().first_day
    back = published is not None and "publication" in timex.anchor and first < published
    return f"{phrase} counted {'back ' if back else ''}from {timex.anchor}"


def explain_unplaced(timex: Timex, published: date | None) -> str:
    """Why a phrase has no days: nobody knows the day to count from, or it names none ("recent weeks")."""
    if published is None:
        return f"the article has no date, so '{timex.text}' cannot be placed"
    return f"'{timex.text}' names no day on the calendar"
