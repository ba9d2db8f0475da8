"""Days by their place in the week: "Friday", "last Tuesday", "Monday night", "the weekend"."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from extract.datespan import Grain, Modifier
from extract.model import TimexType
from extract.timex.anchor import Direction, Passed, words_of
from extract.timex.moment import Moment, same_day
from extract.timex.resolve import NO_ANCHOR, Placed, place_weekday
from extract.timex.rule import Phrase, Reading, Rule, read_date, read_placed

if TYPE_CHECKING:
    from extract.timex.anchor import Anchor

_BACK = frozenset({"last", "this past", "past", "the past", "the previous", "previous", "earlier"})
_AHEAD = frozenset({"next", "this coming", "coming", "the coming", "the following", "following", "the next"})


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
        day = base - timedelta(days=(base.weekday() - number - 1) % 7 + 1)
        return Placed(Moment.of_day(day), anchor, "the last one before that day")
    if word in _AHEAD:
        day = base + timedelta(days=(number - base.weekday() - 1) % 7 + 1)
        return Placed(Moment.of_day(day), anchor, "the first one after that day")
    if word == "this":
        day = base + timedelta(days=number - base.weekday())
        if day < base and at.direction is not Direction.PAST:
            day += timedelta(days=7)
        return Placed(Moment.of_day(day), anchor, "the one of that week, or the coming one")
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
        return None
    word = phrase.words("which")
    saturday = published - timedelta(days=(published.weekday() - 5) % 7)
    offset = {
        "next": 7,
        "the coming": 7,
        "this coming": 7,
        "coming": 7,
        "this": 0,
        "the": 0,
        "this past": 0,
    }.get(word, 0)
    ahead = offset or (
        word in {"this", "the"}
        and at.direction is Direction.FUTURE
        and saturday + timedelta(days=1) < published
    )
    if ahead:
        saturday += timedelta(days=7)
    return read_date(
        Moment.of_week(saturday, weekend=True), phrase.modifier, at.publication,
        "the coming weekend" if ahead else "the last weekend up to there",
    )  # fmt: skip


def _weekday_ago(phrase: Phrase, at: Anchor) -> Reading | None:
    published = at.published.date if at.published else None
    if published is None:
        return None
    number = phrase["n"] if phrase["n"] is not None else 1
    if not isinstance(number, (int, float)) or number != int(number):
        return None
    day = published - timedelta(days=(published.weekday() - phrase["weekday"]) % 7)
    grain, _ = phrase["unit"]
    if number > 400:  # nobody counts weekdays further back
        return None
    if grain is Grain.WEEK:
        moved: date | None = day - timedelta(days=7 * int(number))
    else:
        moved = same_day(day, -int(number), grain) if grain in {Grain.MONTH, Grain.YEAR} else None
    if moved is None:
        return None
    return read_date(Moment.of_day(moved), Modifier.NONE, at.publication, "counted back from that weekday")


RULES = (
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
    ),
    Rule(
        "<n> weeks ago <weekday>",
        "({n}|a|an|one) {unit} ago (on |last |this )?{weekday}",
        _weekday_ago,
        {"It fell [a year ago Tuesday].": "2023-03-12", "It fell [two weeks ago Friday].": "2024-02-23"},
    ),
)
