"""Placing partial dates: which Friday, which May, which 5th.

These are the same for every language; a language's rules only say what was named. Each function gives a
moment with its anchor in words and one step of explanation, or a moment without a year when there is
nothing to count from.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

from extract.datespan import Grain, Season
from extract.timex.anchor import Anchor, Direction
from extract.timex.moment import Moment, season_of
from extract.timex.story import words_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from extract.datespan import DateSpan
    from extract.timex.story import Passed

_SAME_PASSAGE = 600  # characters within which a text still speaks of the year that it has just named
NO_ANCHOR = "the article has no date to count from"
_DAY_GRAINS = (Grain.DAY, Grain.HOUR)
_GOES_ON = 2  # months by which a story steps forward from where it stood
_ROLL_OVER = 8  # months back that are rather a step forward into the next year
# How much farther a date seems that lies where the sentence does not look.
_WRONG_SIDE = {
    Direction.PAST: 6.0,
    Direction.SURELY_PAST: float("inf"),
    Direction.FUTURE: 5.0,
    Direction.UNKNOWN: 3.0,
}


@dataclass(frozen=True, slots=True)
class Placed:
    """A moment, what it was counted from, and how."""

    moment: Moment
    anchor: str = ""
    step: str = ""


def place_in_year(partial: Moment, at: Anchor) -> Placed:
    """Give a month, day, season or quarter its year.

    In a history that is the year the text has come to; in news, the nearest past or coming one, as the
    clause says.
    """
    passage = _year_of_passage(at) or _year_gone_on_from(partial, at)
    if passage is not None:
        return _in_passage(partial, passage, at)
    if at.published is None or at.published.year is None:
        return Placed(partial, "", NO_ANCHOR)
    year, step = _nearest_year(lambda one: partial.in_year(one).when, at, at.direction)
    return Placed(partial.in_year(year), at.publication, step) if year else Placed(partial, "", NO_ANCHOR)


@dataclass(frozen=True, slots=True)
class PlacedSpan:
    """Days that were given their year, what from, and how."""

    when: DateSpan
    anchor: str
    step: str


def place_among(days_of: Callable[[int], DateSpan | None], at: Anchor) -> PlacedSpan | None:
    """Place what comes once a year ("Ramadan"), where ``days_of`` gives its days in a year."""
    passage = _year_of_passage(at)
    if passage is not None and passage.moment.year is not None:
        year, words, step = passage.moment.year, words_of(passage), "in the same year"
    elif at.published is not None:
        (year, step), words = _nearest_year(days_of, at, at.direction), at.publication
    else:
        return None
    when = days_of(year) if year > 0 else None
    return PlacedSpan(when, words, step) if when else None


def _nearest_year(
    days_of: Callable[[int], DateSpan | None], at: Anchor, direction: Direction
) -> tuple[int, str]:
    """The year whose days are nearest to publication, where the wrong side counts as farther away."""
    published = at.published.date if at.published else None
    if published is None:  # outside the calendar that can be counted on
        return 0, NO_ANCHOR

    def distance(year: int) -> float:
        when = days_of(year)
        if when is None or when.start is None or when.end is None:
            return float("inf")
        if when.start > published:
            ahead = (when.start - published).days
            return ahead if direction is Direction.FUTURE else ahead * _WRONG_SIDE[direction]
        behind = max(0, (published - when.end).days + 1)
        return behind * _WRONG_SIDE[direction] if direction is Direction.FUTURE else behind

    year = min((published.year + offset for offset in (0, -1, 1)), key=distance)
    looks = (
        "as the sentence looks ahead"
        if direction is Direction.FUTURE
        else "as the sentence does not look ahead"
    )
    return year, f"the nearest one, {looks}"


def _in_passage(partial: Moment, passage: Passed, at: Anchor) -> Placed:
    """The year of a partial date that follows another date of a history.

    A history goes forward: January named after December is the next one. A date that would go back, but
    goes on from where the story stood before it leapt to another year, belongs there.
    """
    month, before = partial.start_month, passage.moment.start_month
    if month and before and month < before and (origin := _before_the_leap(partial, passage, at)):
        passage, before = origin, origin.moment.start_month
    year = passage.moment.year
    assert year is not None  # noqa: S101 - chosen for its year
    goes_on = passage.moment.grain is not Grain.SEASON or passage.moment.season is Season.WINTER
    ends = bool(month and before and before - month >= _ROLL_OVER and goes_on)
    rolls = ends and not _is_beyond(partial.in_year(year + 1), at)
    step = "in the next year, as the text goes forward" if rolls else "in the same year"
    return Placed(partial.in_year(year + 1 if rolls else year), words_of(passage), step)


def _is_beyond(moment: Moment, at: Anchor) -> bool:
    """Whether a day lies after publication, in a sentence that does not look ahead: no history tells it."""
    published, when = at.published.date if at.published else None, moment.when
    if published is None or when is None or when.start is None or when.start <= published:
        return False
    return at.direction is not Direction.FUTURE


def _before_the_leap(partial: Moment, passage: Passed, at: Anchor) -> Passed | None:
    """The date of this paragraph from which a story leapt to ``passage``, if ``partial`` goes on from it."""
    begin = at.paragraph(at.start)
    return next(
        (
            one
            for one in reversed(at.passed)
            if one.at >= begin
            and not one.aside
            and one.moment.year not in {None, passage.moment.year}
            and one.moment.start_month
            and 0 <= partial.start_month - one.moment.start_month <= _GOES_ON
        ),
        None,
    )


def _year_of_passage(at: Anchor) -> Passed | None:
    """The date that the passage stands under: in a history the last one, in news one just named."""
    dated = next((one for one in reversed(at.passed) if one.moment.year is not None and not one.aside), None)
    if dated is None:
        return None
    if at.narrative:
        return dated
    if at.published is None:  # an article without a date: only its own paragraph gives a year
        return dated if dated.at >= at.paragraph(at.start) else None
    return dated if _tells_of_past_years(at) else None


def _year_gone_on_from(partial: Moment, at: Anchor) -> Passed | None:
    """The date of an earlier year from which this paragraph of a news text goes on.

    "It began in April 2023. In June they took the airport": that June, as the paragraph goes forward.
    """
    dated = at.told
    if dated is None or at.published is None or dated.at < at.paragraph(at.start) or not at.opens_sentence:
        return None
    years = dated.moment.year, at.published.year
    if years[0] is None or years[1] is None or years[0] >= years[1]:
        return None
    goes_on = 0 < dated.moment.start_month < partial.start_month
    return dated if goes_on and at.direction is not Direction.FUTURE else None


def _tells_of_past_years(at: Anchor) -> bool:
    """Whether this passage of a news text is a history of its own.

    It is where it has named two dates of one year that is long past, not only by the year.
    """
    if at.published is None or at.published.year is None:
        return False
    latest = at.published.year - 1
    begin = max(at.start - _SAME_PASSAGE, at.paragraph(at.start))
    dates = [one.moment for one in at.passed if one.at >= begin and one.moment.year is not None]
    if not dates or dates[-1].year is None or dates[-1].year >= latest:
        return False
    told = list(takewhile(lambda moment: moment.year == dates[-1].year, reversed(dates)))
    return len(told) > 1 and any(moment.start_month for moment in told)


def place_weekday(weekday: int, at: Anchor) -> Placed:
    """The day that a weekday (Monday is 0) names."""
    if at.narrative or _tells_of_past_years(at):
        reference = at.latest_of(*_DAY_GRAINS)
        if reference is not None and (day := reference.moment.date) is not None:
            ahead = (weekday - day.weekday()) % 7
            return place_day(day, ahead, words_of(reference), "the first one from that day")
    published = at.published.date if at.published else None
    if published is None:
        return Placed(Moment(Grain.DAY), "", NO_ANCHOR)
    if at.direction is Direction.FUTURE:
        days, step = (
            (weekday - published.weekday()) % 7,
            "the next one from there, as the sentence looks ahead",
        )
    else:
        days, step = -((published.weekday() - weekday) % 7), "the last one up to there"
    return place_day(published, days, at.publication, step)


def place_day(origin: date, days: int, anchor: str, step: str) -> Placed:
    """The day so many days from ``origin``, or no day where the calendar ends before it."""
    moment = Moment.of_day(origin).plus(days, Grain.DAY)
    return Placed(moment, anchor, step) if moment else Placed(Moment(Grain.DAY), "", NO_ANCHOR)


def unit_around(moment: Moment, grain: Grain, offset: int = 0) -> Moment | None:
    """The unit of ``grain`` that holds ``moment``, or one ``offset`` units away from it."""
    if grain is Grain.SEASON:
        return season_around(moment, offset)
    return moment.plus(offset, grain)


def season_around(moment: Moment, offset: int) -> Moment | None:
    """The season that holds a moment, or one some seasons away."""
    month = moment.start_month
    if moment.year is None or not month:
        return None
    season = season_of(month)
    order = list(type(season))
    year = moment.year - (1 if month < 3 else 0)
    position = year * 4 + order.index(season) + offset
    return Moment(Grain.SEASON, position // 4, season=order[position % 4])
