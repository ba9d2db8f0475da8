"""Placing partial dates: which Friday, which May, which 5th.

These are the same for every language; a language's rules only say what was named. Each function gives a
moment with its anchor in words and one step of explanation, or a moment without a year when there is
nothing to count from.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from extract.datespan import Grain
from extract.timex.anchor import Anchor, Direction, Passed, words_of
from extract.timex.moment import Moment, season_of

if TYPE_CHECKING:
    from datetime import date

    from extract.datespan import Season

_SAME_PASSAGE = 220  # characters within which a text still speaks of the year that it has just named
NO_ANCHOR = "the article has no date to count from"
_DAY_GRAINS = (Grain.DAY, Grain.HOUR)


@dataclass(frozen=True, slots=True)
class Placed:
    """A moment, what it was counted from, and how."""

    moment: Moment
    anchor: str = ""
    step: str = ""


def place_in_year(partial: Moment, at: Anchor, direction: Direction | None = None) -> Placed:
    """Give a month, day, season or quarter its year.

    In a history that is the year the text has come to; in news, the nearest past or coming one, as the
    clause says. ``direction`` overrides what the clause says.
    """
    passage = _year_of_passage(at)
    if passage is not None:
        return passage_year(partial, passage.moment, words_of(passage))
    if at.published is None or at.published.year is None:
        return Placed(partial, "", NO_ANCHOR)
    year = at.published.year
    candidates = [partial.in_year(one) for one in (year - 1, year, year + 1)]
    direction = direction or at.direction
    published = at.published.date
    assert published is not None  # noqa: S101 - a day of publication is a whole date
    if direction is Direction.FUTURE:
        chosen = next(one for one in candidates if _end(one) > published)
        return Placed(chosen, at.publication, "the next one from there, as the sentence looks ahead")
    begun = [one for one in candidates if (first := one.date) is not None and first <= published]
    if direction is Direction.UNKNOWN and partial.grain in _DAY_GRAINS:
        chosen = min(candidates, key=lambda one: abs(((one.date or published) - published).days))
        return Placed(chosen, at.publication, "the nearest one")
    chosen = begun[-1] if begun else candidates[0]
    return Placed(chosen, at.publication, "the last one up to there")


def passage_year(partial: Moment, reference: Moment, words: str) -> Placed:
    """The year of a passage for a partial date that follows ``reference`` in it."""
    year = reference.year
    return Placed(partial.in_year(year), words, "in the same year")


def _year_of_passage(at: Anchor) -> Passed | None:
    """The date that the passage stands under: in a history the last one, in news one just named."""
    dated = next((one for one in reversed(at.passed) if one.moment.year is not None), None)
    if dated is None:
        return None
    if at.narrative or at.published is None:
        return dated
    near = at.start - dated.at <= _SAME_PASSAGE and at.folded.find("\x1e", dated.at, at.start) < 0
    assert at.published.year is not None  # noqa: S101 - a day of publication is a whole date
    assert dated.moment.year is not None  # noqa: S101 - chosen for its year
    far = dated.moment.year < at.published.year - 1
    return dated if near and far else None


def place_weekday(weekday: int, at: Anchor, direction: Direction | None = None) -> Placed:
    """The day that a weekday (Monday is 0) names."""
    if at.narrative:
        reference = at.latest_of(*_DAY_GRAINS)
        if reference is not None and (day := reference.moment.date) is not None:
            ahead = (weekday - day.weekday()) % 7
            return Placed(
                Moment.of_day(day + timedelta(days=ahead)), words_of(reference), "the first one from that day"
            )
    published = at.published.date if at.published else None
    if published is None:
        return Placed(Moment(Grain.DAY), "", NO_ANCHOR)
    direction = direction or at.direction
    if direction is Direction.FUTURE:
        day = published + timedelta(days=(weekday - published.weekday()) % 7)
        return Placed(Moment.of_day(day), at.publication, "the next one from there, as the sentence looks ahead")
    day = published - timedelta(days=(published.weekday() - weekday) % 7)
    return Placed(Moment.of_day(day), at.publication, "the last one up to there")


def shift_days(days: int, origin: Moment, anchor: str) -> Placed | None:
    """The day so many days after ``origin`` (before, if negative)."""
    moved = origin.plus(days, Grain.DAY)
    return Placed(moved, anchor) if moved else None


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
    year = moment.year - (1 if month < 3 else 0)  # noqa: PLR2004 - January and February end a winter
    position = year * 4 + order.index(season) + offset
    return Moment(Grain.SEASON, position // 4, season=order[position % 4])


def season_before(season: Season, day: date) -> Moment:
    """The last such season that had begun by ``day``."""
    moment = Moment(Grain.SEASON, day.year, season=season)
    first = moment.date
    return moment if first is not None and first <= day else replace(moment, year=day.year - 1)


def _end(moment: Moment) -> date:
    when = moment.when
    assert when is not None  # noqa: S101 - called for moments with a year
    assert when.end is not None  # noqa: S101 - moments are closed
    return when.end
