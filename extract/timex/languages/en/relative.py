"""Dates counted from publication, in a history from the text: "yesterday", "last month", "two weeks ago"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.datespan import Grain, Modifier
from extract.model import TimexType
from extract.timex.languages.en.units import (
    DAY_GRAINS,
    finest_for,
    origin_of,
    unknown_value,
)
from extract.timex.moment import Moment
from extract.timex.resolve import NO_ANCHOR, unit_around
from extract.timex.rule import Phrase, Reading, Rule, read_date, read_reference
from extract.timex.story import words_of

if TYPE_CHECKING:
    from extract.timex.anchor import Anchor


_LENGTHS = frozenset({"the past", "past", "the last", "this last"})


def _from_publication(day_offset: int, phrase: Phrase, at: Anchor, time: str = "") -> Reading | None:
    if at.published is None:
        return Reading(TimexType.DATE, f"XXXX-XX-XX{time}", steps=(NO_ANCHOR,))
    moment = at.published.plus(day_offset, Grain.DAY)
    if moment is None:
        return None
    step = {-1: "the day before", 0: "that day itself", 1: "the day after"}.get(
        day_offset, f"{day_offset} days from it"
    )
    return read_date(moment.at(time) if time else moment, phrase.modifier, at.publication, step)


def _deictic_day(phrase: Phrase, at: Anchor) -> Reading | None:
    offset = phrase["deictic"]
    if at.narrative and offset == 0:
        return read_reference("PRESENT_REF")
    time = phrase["part"] or ""
    return _from_publication(offset, phrase, at, time)


def _day_before_yesterday(phrase: Phrase, at: Anchor) -> Reading | None:
    return _from_publication(-2 if phrase.has("yesterday") else 2, phrase, at)


def _part_of_this_day(phrase: Phrase, at: Anchor) -> Reading | None:
    """Reads "this morning", "last night", "tonight", "overnight"."""
    time = phrase["part"] or "TNI"
    word = phrase.words("which")
    if word in {"that", "the same", "that same", "the next", "the following", "the previous"} or at.narrative:
        passed = at.latest_of(*DAY_GRAINS)
        if passed is None:
            return Reading(TimexType.TIME, f"XXXX-XX-XX{time}", steps=(NO_ANCHOR,))
        offset = {"the next": 1, "the following": 1, "next": 1, "the previous": -1}.get(word, 0)
        moved = passed.moment.plus(offset, Grain.DAY)
        return read_date(moved and moved.at(time), phrase.modifier, words_of(passed))
    return _from_publication(-1 if word in {"last", "this past"} else 0, phrase, at, time)


def _unit(phrase: Phrase, at: Anchor) -> Reading | None:
    """Reads "last month", "this year", "the following week", "that summer", "next decade"."""
    offset = phrase["which"]
    word = phrase.words("which")
    grain, _ = phrase["one"]
    if grain in {None, Grain.HOUR, Grain.DAY}:  # for days there are words of their own: "the next day"
        return None
    if word in {"the past", "past"} or (word in _LENGTHS and grain is not Grain.WEEK):
        return None  # "the past year" is a length
    if word in {"the last", "the first"} and _names_whole(at):
        return None  # "the past year" is a length, "the last week of August" a part of it
    modifier = phrase.modifier
    origin, words = origin_of(word, grain, at)
    if origin is None:
        return Reading(TimexType.DATE, unknown_value(grain, at), steps=(NO_ANCHOR,))
    moment = unit_around(origin, grain, offset)
    step = {-1: "the one before it", 0: "the one that holds it", 1: "the one after it"}[offset]
    return read_date(moment, modifier, words, step, aside=offset < 0 and at.narrative) if moment else None


def _names_whole(at: Anchor) -> bool:
    """Whether the unit is said to be a part of something: "the last week of August"."""
    return at.behind.startswith(" of ")


def _one_further(phrase: Phrase, at: Anchor) -> Reading | None:
    """Reads "the week before last", "the year after next"."""
    grain, _ = phrase["one"]
    if grain is None or at.published is None or grain in {Grain.HOUR, Grain.DAY}:
        return None
    offset = -2 if phrase.has("before last") else 2
    moment = unit_around(at.published, grain, offset)
    return read_date(moment, Modifier.NONE, at.publication, f"{offset} from it") if moment else None


def _month_which(phrase: Phrase, at: Anchor) -> Reading | None:
    """Reads "last May", "this September", "the following March"."""
    if not phrase.written("month")[0].isupper():
        return None
    word, month = phrase.words("which"), phrase["month"]
    origin, words = origin_of(word, Grain.MONTH, at)
    if origin is None or origin.year is None:
        return Reading(TimexType.DATE, f"XXXX-{month:02}", steps=(NO_ANCHOR,))
    day = phrase["day"] or phrase["dayth"] or 0
    now, that = (origin.start_month, origin.day or 1) if day else (origin.start_month, 0), (month, day)
    offset = phrase["which"]
    year = origin.year
    if offset < 0 and that >= now:
        year -= 1
    elif offset > 0 and that <= now:
        year += 1
    moment = Moment(Grain.DAY, year, month, day) if day else Moment(Grain.MONTH, year, month)
    return read_date(moment, phrase.modifier, words)


def _end_of_unit(phrase: Phrase, at: Anchor) -> Reading | None:
    """Reads "the end of the month", "year-end", "month's end", "the beginning of the year"."""
    grain, _ = phrase["period"] or phrase["owner"] or phrase["whole"]
    in_text = at.narrative or phrase.has("that ")
    passed = finest_for(grain, at) if in_text else None
    origin, words = (passed.moment, words_of(passed)) if passed else (at.published, at.publication)
    if origin is None:
        return Reading(TimexType.DATE, unknown_value(grain, at), steps=(NO_ANCHOR,))
    modifier = phrase["modifier"] or Modifier.LATE
    if modifier is Modifier.APPROXIMATE:  # "about the year"
        return None
    return read_date(unit_around(origin, grain), modifier, words)


RULES = (
    Rule(
        "yesterday, today, tomorrow",
        "({modifier} )?{deictic}('s)?( {part})?",
        _deictic_day,
        {
            "It was hit [yesterday].": "2024-03-12",
            "They meet [tomorrow].": "2024-03-14",
            "[yesterday morning]": "2024-03-12TMO",
            "[late yesterday]": "2024-03-12",
        },
        ("the newspaper USA Today",),
    ),
    Rule(
        "the day before yesterday",
        "the day (before yesterday|after tomorrow)",
        _day_before_yesterday,
        {"It fell [the day before yesterday].": "2024-03-11", "[the day after tomorrow]": "2024-03-15"},
        ("the day before the talks",),
    ),
    Rule(
        "<part of day>",
        "({modifier} )?((in )?{which} {part}|tonight|overnight|{which} (same )?day's {part})",
        _part_of_this_day,
        {
            "It was hit [this morning].": "2024-03-13TMO",
            "It was hit [last night].": "2024-03-12TNI",
            "They meet [tonight].": "2024-03-13TNI",
            "It was hit [overnight].": "2024-03-13TNI",
        },
        ("this nightmare",),
    ),
    Rule(
        "<which> <unit>",
        "({modifier}~)?{which} {one}",
        _unit,
        {
            "It fell [last month].": "2024-02",
            "It fell [earlier this year].": "2024",
            "It fell [last week].": "2024-W10",
            "They vote [next year].": "2025",
            "It fell [late last month].": "2024-02",
        },
        (
            "this weekly",
            "the past year",
            'ABC\'s "This Week" reported',
        ),
    ),
    Rule(
        "the <unit> before last",
        "the {one} (before last|after next)",
        _one_further,
        {"It fell [the week before last].": "2024-W09", "It opens [the year after next].": "2026"},
        ("the week before lasting peace",),
    ),
    Rule(
        "<which> <month>",
        "({modifier} )?{which} {month}( ({day}|{dayth}))?",
        _month_which,
        {
            "It fell [last May].": "2023-05",
            "It opens [next September].": "2024-09",
            "He was shot [last Oct. 23].": "2023-10-23",
        },
        ("last mayor",),
    ),
    Rule(
        "the end of <unit>",
        "(the |this |that )?({period}~end|{period:owner}'s~end|{modifier} (the|this|that) {period:whole})",
        _end_of_unit,
        {"by [year-end]": "2024", "by [the end of the month]": "2024-03"},
        ("the end of the weekly",),
    ),
)
