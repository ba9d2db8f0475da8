"""Days by their place in the week: "Friday", "last Tuesday", "Monday night", "the weekend"."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from extract.datespan import Grain, Modifier
from extract.model import TimexType
from extract.timex.anchor import Direction
from extract.timex.moment import Moment, same_day
from extract.timex.resolve import NO_ANCHOR, Placed, place_day, place_in_year, place_weekday
from extract.timex.rule import Phrase, Reading, Rule, read_date, read_placed
from extract.timex.story import Passed, words_of

if TYPE_CHECKING:
    from extract.timex.anchor import Anchor

_BACK = frozenset({"last", "this past", "past", "the past", "the previous", "previous", "earlier"})
_AHEAD = frozenset({"next", "this coming", "coming", "the coming", "the following", "following", "the next"})


_COUNTED = 400  # months or years back that a weekday is counted


def _weekday(phrase: Phrase, at: Anchor) -> Reading | None:
    written = phrase.written("weekday")
    if not written[0].isupper():
        return None
    word = phrase.words("which")
    number = phrase["weekday"]
    placed = place_named_weekday(number, word, at)
    if placed.moment.date is None:
        return Reading(TimexType.DATE, f"XXXX-WXX-{number + 1}", steps=(placed.step,))
    part = phrase["part"]
    if part:
        placed = Placed(placed.moment.at(part), placed.anchor, placed.step)
    return read_placed(placed, phrase.modifier)


def place_named_weekday(number: int, word: str, at: Anchor) -> Placed:
    """The day that a weekday names behind such a word as last, next or this, or none."""
    published = at.published.date if at.published else None
    text_time = (
        at.latest_of(Grain.DAY, Grain.HOUR)
        if at.narrative or word in {"the following", "the previous", "following"}
        else None
    )
    base = text_time.moment.date if text_time else published
    if word in {"that", "that same"} and (named := _day_of_that_name(number, at)) is not None:
        return Placed(named.moment, words_of(named), "that day")
    if base is None:
        return Placed(Moment(Grain.DAY), "", NO_ANCHOR)
    anchor = words_of(text_time) if text_time else at.publication
    if word in _BACK:
        days = -((base.weekday() - number - 1) % 7 + 1)
        return place_day(base, days, anchor, "the last one before that day")
    if word in _AHEAD:
        days = (number - base.weekday() - 1) % 7 + 1
        return place_day(base, days, anchor, "the first one after that day")
    if word == "this":
        days = number - base.weekday()
        if days < 0 and at.direction not in {Direction.PAST, Direction.SURELY_PAST}:
            days += 7
        return place_day(base, days, anchor, "the one of that week, or the coming one")
    return place_weekday(number, at)


def _day_of_that_name(number: int, at: Anchor) -> Passed | None:
    """The day named before that was such a weekday: "that Saturday"."""
    return next(
        (
            passed
            for passed in reversed(at.passed)
            if passed.moment.grain is Grain.DAY and (day := passed.moment.date) and day.weekday() == number
        ),
        None,
    )


def _weekend(phrase: Phrase, at: Anchor) -> Reading | None:
    published = at.published.date if at.published else None
    if published is None:
        return Reading(TimexType.DATE, "XXXX-WXX-WE", steps=(NO_ANCHOR,))
    word = phrase.words("which")
    back = (published.weekday() - 5) % 7  # days since the last Saturday
    if word in _AHEAD:
        days = 7 - back
    elif word in _BACK:
        days = -back - (7 if back < 2 else 0)  # on a Sunday, last weekend is not this one
    else:
        days = 7 - back if at.direction is Direction.FUTURE and back >= 2 else -back
    saturday = Moment.of_day(published).plus(days, Grain.DAY)
    if saturday is None or saturday.date is None:
        return None
    step = "the coming weekend" if days > 0 else "the last weekend up to there"
    return read_date(Moment.of_week(saturday.date, weekend=True), phrase.modifier, at.publication, step)


def _weekday_ago(phrase: Phrase, at: Anchor) -> Reading | None:
    published = at.published.date if at.published else None
    if published is None:
        return None
    number = phrase["n"] if phrase["n"] is not None else 1
    if not isinstance(number, (int, float)) or number != int(number):
        return None
    back = (published.weekday() - phrase["weekday"]) % 7
    grain, _ = phrase["unit"]
    step = "counted back from that weekday"
    if grain is Grain.WEEK:
        moment = Moment.of_day(published).plus(-back - 7 * int(number), Grain.DAY)
        return read_date(moment, Modifier.NONE, at.publication, step)
    day = Moment.of_day(published).plus(-back, Grain.DAY)
    if day is None or day.date is None or grain not in {Grain.MONTH, Grain.YEAR} or number > _COUNTED:
        return None
    moved = same_day(day.date, -int(number), grain)
    return read_date(Moment.of_day(moved), Modifier.NONE, at.publication, step) if moved else None


def _weekdays_ago(phrase: Phrase, at: Anchor) -> Reading | None:
    """Reads "two Fridays ago", "Sunday before last": so many such days before publication."""
    published = at.published.date if at.published else None
    number = 2 if phrase["n"] is None else phrase["n"]
    if published is None or isinstance(number, str) or number != int(number) or number > _COUNTED:
        return None
    last = (published.weekday() - phrase["weekday"] - 1) % 7 + 1
    moment = Moment.of_day(published).plus(-last - 7 * (int(number) - 1), Grain.DAY)
    return read_date(moment, Modifier.NONE, at.publication, "counted back from there")


def _weekday_week(phrase: Phrase, at: Anchor) -> Reading | None:
    """Reads "Friday week", "a week from Friday": the week after the coming one."""
    published = at.published.date if at.published else None
    if published is None or not phrase.written("weekday")[0].isupper():
        return None
    days = (phrase["weekday"] - published.weekday() - 1) % 7 + 8
    return read_date(
        Moment.of_day(published).plus(days, Grain.DAY),
        Modifier.NONE,
        at.publication,
        "a week after the next one",
    )


def _weekday_of_month(phrase: Phrase, at: Anchor) -> Reading | None:
    """Reads "the second Sunday of May", "the last Friday in October 2023"."""
    if not phrase.written("weekday")[0].isupper():
        return None
    month = Moment(Grain.MONTH, phrase["year"], phrase["month"])
    placed = Placed(month) if month.year is not None else place_in_year(month, at)
    span = placed.moment.when
    if span is None or span.start is None or span.end is None:
        return None
    number = phrase["ordinal"] or phrase["dayth"]
    if number is None:
        last = span.end - timedelta(days=1)
        day = last - timedelta(days=(last.weekday() - phrase["weekday"]) % 7)
    else:
        day = span.start + timedelta(days=(phrase["weekday"] - span.start.weekday()) % 7 + 7 * (number - 1))
    if not span.start <= day < span.end:
        return None
    return read_date(Moment.of_day(day), Modifier.NONE, placed.anchor, "counted in that month")


RULES = (
    Rule(
        "the <ordinal> <weekday> of <month>",
        "the ({ordinal}|{dayth}|last|final) {weekday} (of|in) {month}(,? {year})?",
        _weekday_of_month,
        {
            "It falls on [the second Sunday of May].": "2024-05-12",
            "[the last Friday in October 2023]": "2023-10-27",
        },
        ("the fifth Monday of February 2024", "the second Sunday of talks"),
    ),
    Rule(
        "<weekday>",
        "({modifier} (on )?)?({which} )?{weekday}( {part})?",
        _weekday,
        {
            "They met on [Friday].": "2024-03-08",
            "They met [Wednesday].": "2024-03-13",
            "They will meet on [Friday].": "2024-03-15",
            "It was hit [last Wednesday].": "2024-03-06",
            "It was hit [early Sunday].": "2024-03-10",
            "It was hit on [Monday night].": "2024-03-11TNI",
            "They meet [next Monday].": "2024-03-18",
        },
        ("Black Friday", "Bloody Sunday", "the Good Friday Agreement"),
    ),
    Rule(
        "the weekend",
        "({modifier} )?({which} |the )weekend",
        _weekend,
        {"It was hit over [the weekend].": "2024-W10-WE", "It was hit [last weekend].": "2024-W10-WE"},
        ("the weekender",),
    ),
    Rule(
        "<n> <weekday>s ago",
        "({n} {weekday}s ago|{weekday} before last)",
        _weekdays_ago,
        {"It fell [two Fridays ago].": "2024-03-01", "It fell on [Sunday before last].": "2024-03-03"},
        ("some Fridays ago",),
    ),
    Rule(
        "<weekday> week",
        "({weekday} week|a week (from|on) (next )?{weekday})",
        _weekday_week,
        {"They meet [Friday week].": "2024-03-22", "They meet [a week from Monday].": "2024-03-25"},
        ("Friday weekend",),
    ),
    Rule(
        "<n> weeks ago <weekday>",
        "({n}|a|an|one) {unit} ago (on |last |this )?{weekday}",
        _weekday_ago,
        {"It fell [a year ago Tuesday].": "2023-03-12", "It fell [two weeks ago Friday].": "2024-02-23"},
        ("two weeks ago Fridays were free",),
    ),
)
