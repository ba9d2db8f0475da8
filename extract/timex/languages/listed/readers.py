"""What the phrases of listed languages mean: one reader for each name of a rule.

Slots have the same names and meanings in every language, so that "3 ноября", "3 de noviembre" and "٣ نوفمبر"
are read by one function. Placing a date that lacks its year, or a weekday, is that of all languages
(:mod:`extract.timex.resolve`).
"""

from __future__ import annotations

import calendar
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from extract.datespan import DateSpan, Grain
from extract.model import TimexType
from extract.timex.anchor import Direction
from extract.timex.moment import Moment
from extract.timex.resolve import NO_ANCHOR, Placed, place_in_year, place_weekday
from extract.timex.rule import Phrase, Reader, Reading, read_date, read_placed

if TYPE_CHECKING:
    from datetime import date

    from extract.timex.anchor import Anchor

_UNKNOWN: Final = {
    Grain.DAY: "XXXX-XX-XX",
    Grain.WEEK: "XXXX-WXX",
    Grain.MONTH: "XXXX-XX",
    Grain.YEAR: "XXXX",
}
_LEAP_YEAR: Final = 2024
_FEW: Final = 400  # units; more of them are a number that looks like a count


def _whole_day(phrase: Phrase, _: Anchor) -> Reading | None:
    return read_date(_day_of(phrase, phrase["year"]))


def _day_and_month(phrase: Phrase, at: Anchor) -> Reading | None:
    partial = _day_of(phrase, None)
    if not _exists(partial):
        return None
    placed = _place(phrase, partial, at)
    return read_placed(_fit_weekday(phrase["weekday"], placed))


def _month_of_year(phrase: Phrase, _: Anchor) -> Reading | None:
    return read_date(Moment(Grain.MONTH, phrase["year"], phrase["month"]), phrase.modifier)


def _month(phrase: Phrase, at: Anchor) -> Reading | None:
    return read_placed(_place(phrase, Moment(Grain.MONTH, None, phrase["month"]), at), phrase.modifier)


def _days_in_month(phrase: Phrase, at: Anchor) -> Reading | None:
    """A few days of one month: "4 to 6 March"."""
    last_day = _day_of(phrase, phrase["year"])
    first_day = replace(last_day, day=phrase["first"] or 1)
    if first_day.day >= last_day.day or not _exists(last_day):
        return None
    placed = Placed(last_day) if phrase["year"] else _place(phrase, last_day, at)
    first_day = first_day.in_year(placed.moment.year)
    steps = (placed.step,) if placed.step else ()
    value = f"{first_day.value}/{placed.moment.value}"
    first, last = first_day.date, placed.moment.date
    when = DateSpan(first, last + timedelta(days=1)) if first and last else None
    return Reading(TimexType.DATE, value, when, moment=first_day, anchor=placed.anchor, steps=steps)


def _numeric(phrase: Phrase, at: Anchor) -> Reading | None:
    month, year = phrase["month_number"], phrase["year"]
    moment = Moment(Grain.DAY, year, month, phrase["day"])
    if year is not None:
        return read_date(moment)
    return read_placed(place_in_year(moment, at)) if _exists(moment) else None


def _year(phrase: Phrase, _: Anchor) -> Reading | None:
    return read_date(Moment(Grain.YEAR, phrase["year"]))


def _weekday(phrase: Phrase, at: Anchor) -> Reading | None:
    number = phrase["weekday"]
    offset = _offset(phrase)
    published = at.published.date if at.published else None
    if published is None or not offset:
        placed = place_weekday(number, at)
    elif offset < 0:
        day = published - timedelta(days=(published.weekday() - number - 1) % 7 + 1)
        placed = Placed(Moment.of_day(day), at.publication, "the last one before that day")
    else:
        day = published + timedelta(days=(number - published.weekday() - 1) % 7 + 1)
        placed = Placed(Moment.of_day(day), at.publication, "the first one after that day")
    if placed.moment.date is None:
        return Reading(TimexType.DATE, f"XXXX-WXX-{number + 1}", steps=(placed.step,))
    return read_placed(_at_part(placed, phrase))


def _deictic(phrase: Phrase, at: Anchor) -> Reading | None:
    return _from_publication(phrase["deictic"], Grain.DAY, phrase, at)


def _ago(phrase: Phrase, at: Anchor) -> Reading | None:
    return _counted(phrase, at, -1)


def _ahead(phrase: Phrase, at: Anchor) -> Reading | None:
    """Read "in three days" where the clause looks ahead; elsewhere it may say how long something took."""
    return _counted(phrase, at, 1) if at.direction is Direction.FUTURE else None


def _counted(phrase: Phrase, at: Anchor, sign: int) -> Reading | None:
    pair = phrase["pair"]
    number = 2 if pair else phrase["n"] or 1
    if number > _FEW:
        return None
    return _from_publication(sign * number, pair or phrase["unit"], phrase, at)


def _unit(phrase: Phrase, at: Anchor) -> Reading | None:
    """Read "last week", "this year": the unit that holds the day of publication, or one beside it."""
    grain = phrase["named_unit"] or phrase["unit"]
    return None if grain is Grain.DAY else _from_publication(_offset(phrase), grain, phrase, at)


def _period(phrase: Phrase, at: Anchor) -> Reading | None:
    grain, offset = phrase["period"]
    return _from_publication(offset, grain, phrase, at)


READERS: Final[dict[str, Reader]] = {
    "<day> <month> <year>": _whole_day,
    "<day> <month>": _day_and_month,
    "<day> to <day> <month>": _days_in_month,
    "<month> <year>": _month_of_year,
    "<month>": _month,
    "<early> <month>": _month,
    "<day>.<month>.<year>": _numeric,
    "<day>.<month>.": _numeric,
    "in <year>": _year,
    "<weekday>": _weekday,
    "<which> <weekday>": _weekday,
    "yesterday, today, tomorrow": _deictic,
    "<n> <unit> ago": _ago,
    "in <n> <unit>": _ahead,
    "<which> <unit>": _unit,
    "last year": _period,
}
"""The names of rules that a list can have patterns for, with what reads them."""


def _exists(partial: Moment) -> bool:
    """Whether a month has such a day: there is a 29 February, and no 31 June."""
    return partial.day <= calendar.monthrange(_LEAP_YEAR, partial.part)[1]


def _day_of(phrase: Phrase, year: int | None) -> Moment:
    """The day and month of a phrase; where it has no figure, its word means the first ("1er mai")."""
    return Moment(Grain.DAY, year, phrase["month"], phrase["day"] or 1)


def _offset(phrase: Phrase) -> int:
    """-1, 0 or 1 for last, this and next; 0 where none is said."""
    return int(phrase["which"] or phrase["which_before"] or 0)


def _place(phrase: Phrase, partial: Moment, at: Anchor) -> Placed:
    """Give a day or month its year, by its own words ("last", "of this year") or as all languages do."""
    published = at.published.date if at.published else None
    if published is None:
        return place_in_year(partial, at)
    if phrase["year_word"] is not None:
        year = published.year + phrase["year_word"]
        return Placed(partial.in_year(year), at.publication, "in the year that is said")
    offset = _offset(phrase)
    if not offset:
        return place_in_year(partial, at)
    year = published.year
    beyond = (
        _is_before(partial.in_year(year), published)
        if offset < 0
        else _is_after(partial.in_year(year), published)
    )
    step = "the last one before that day" if offset < 0 else "the first one after that day"
    return Placed(partial.in_year(year if beyond else year + offset), at.publication, step)


def _is_before(moment: Moment, published: date) -> bool:
    when = moment.when
    return when is not None and when.end is not None and when.end <= published


def _is_after(moment: Moment, published: date) -> bool:
    first = moment.date
    return first is not None and first > published


def _fit_weekday(weekday: int | None, placed: Placed) -> Placed:
    """A date that is said with its weekday lies in the year in which it is that weekday."""
    year, day = placed.moment.year, placed.moment.date
    if weekday is None or year is None or day is None or day.weekday() == weekday:
        return placed
    for other in (year - 1, year + 1):
        moved = placed.moment.in_year(other)
        if moved.date is not None and moved.date.weekday() == weekday:
            return Placed(moved, placed.anchor, "the year in which that day is the weekday that is said")
    return placed


def _at_part(placed: Placed, phrase: Phrase) -> Placed:
    part = phrase["part"]
    return replace(placed, moment=placed.moment.at(part)) if part else placed


def _from_publication(number: int, grain: Grain, phrase: Phrase, at: Anchor) -> Reading | None:
    """The unit that lies so many units from the day of publication."""
    if at.published is None:
        return Reading(TimexType.DATE, _UNKNOWN[grain], steps=(NO_ANCHOR,))
    moved = at.published.plus(number, grain)
    if moved is None:
        return None
    unit = grain if abs(number) == 1 else f"{grain}s"
    step = (
        f"the {grain} of that day"
        if not number
        else f"{abs(number)} {unit} {'before' if number < 0 else 'after'}"
    )
    return read_placed(_at_part(Placed(moved, at.publication, step), phrase))
