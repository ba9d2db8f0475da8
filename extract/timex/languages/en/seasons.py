"""Seasons: "the summer of 2023", "last spring", "the winter", "the fall and winter".

A winter lies in two years. With a year it is written under that year; a history's bare "the winter" is the
one that the story has come to, and is written under the year in which it ends, as annotated histories do.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from extract.datespan import Grain, Modifier, Season
from extract.model import TimexType
from extract.timex.anchor import Direction
from extract.timex.languages.en.units import origin_of
from extract.timex.languages.en.years import year_of, year_of_figures
from extract.timex.moment import Moment
from extract.timex.resolve import NO_ANCHOR
from extract.timex.rule import Phrase, Reading, Rule, read_date
from extract.timex.story import Passed, words_of

if TYPE_CHECKING:
    from extract.timex.anchor import Anchor

_WINTER_ENDS = 2  # the last month of a winter
_GOES_ON = frozenset("and when after the".split())


def _season_of_year(phrase: Phrase, at: Anchor) -> Reading | None:
    year = phrase["year"] or phrase["spoken_year"] or year_of_figures(phrase["short"], at)
    return read_date(Moment(Grain.SEASON, year, season=phrase["season"]), phrase.modifier)


def _season_after_season(phrase: Phrase, at: Anchor) -> Reading | None:
    """The "winter" of "the fall and winter"."""
    latest = at.latest
    if latest is None or latest.moment.season is None:
        return None
    order = list(type(latest.moment.season))
    rolls = order.index(phrase["season"]) < order.index(latest.moment.season)
    year = latest.moment.year
    moment = Moment(Grain.SEASON, year + rolls if year else None, season=phrase["season"])
    return read_date(moment, Modifier.NONE, words_of(latest), "the season after it")


def _season_of_that_year(phrase: Phrase, at: Anchor) -> Reading | None:
    year, words = year_of(phrase.words("whose"), at)
    if year is None:
        return Reading(TimexType.DATE, f"XXXX-{phrase['season']}", steps=(NO_ANCHOR,))
    return read_date(Moment(Grain.SEASON, year, season=phrase["season"]), phrase.modifier, words)


def _season_which(phrase: Phrase, at: Anchor) -> Reading | None:
    """Reads "last summer", "this winter", "the following spring"."""
    word, season = phrase.words("which"), phrase["season"]
    origin, words = origin_of(word, Grain.SEASON, at)
    if origin is None or origin.year is None:
        return Reading(TimexType.DATE, f"XXXX-{season}", steps=(NO_ANCHOR,))
    offset = phrase["which"]
    told = at.told if at.narrative and offset == 0 and season is Season.WINTER else None
    if told is not None and told.moment.start_month:
        return _winter_of_story(phrase, told)
    year = origin.year
    first = Moment(Grain.SEASON, year, season=season).start_month
    now = origin.start_month or first
    if word in {"that", "that same", "the same", "this"}:
        back = first > now and (season == "WI" and now <= 2)
        year -= 1 if back else 0
    elif offset < 0 and first >= now:
        year -= 1
    elif offset > 0 and first <= now:
        year += 1
    return read_date(Moment(Grain.SEASON, year, season=season), phrase.modifier, words)


def _bare_season(phrase: Phrase, at: Anchor) -> Reading | None:
    if phrase.words("season") == "fall" and not phrase.has("the ") and not phrase["modifier"]:
        return None
    before = at.before
    if at.behind.startswith((" offensive", " campaign", " counter")):
        return _season_of_text(phrase, at)
    if not (
        phrase.has("the ")
        or phrase["modifier"]
        or before.endswith(("in ", "by ", "during ", "since ", "until ", "of "))
    ):
        return None
    following = at.behind.split()[:1] if at.behind[:1] == " " else []
    if phrase.words("season") == "fall" and following in (["of"], ["in"]):
        return None  # "the fall of Kabul"
    if phrase.words("season") in {"spring", "fall"} and following and following[0] not in _GOES_ON:
        return None  # "spring water"
    return _season_of_text(phrase, at)


def _season_of_text(phrase: Phrase, at: Anchor) -> Reading | None:
    """A season of the year that the text is in, or of the year of publication or the one before."""
    season = phrase["season"]
    told = (at.told or at.latest) if at.narrative or at.published is None else None
    if told is not None and told.moment.year is not None:
        if season is Season.WINTER and told.moment.start_month:
            return _winter_of_story(phrase, told)
        return read_date(
            Moment(Grain.SEASON, told.moment.year, season=season), phrase.modifier, words_of(told)
        )
    if at.published is None or at.published.year is None:
        return Reading(TimexType.DATE, f"XXXX-{season}", steps=(NO_ANCHOR,))
    moment = Moment(Grain.SEASON, at.published.year, season=season)
    first, day = moment.date, at.published.date
    ahead = at.direction is Direction.FUTURE
    if first and day and first > day and not ahead and season is not Season.WINTER:
        moment = moment.in_year(at.published.year - 1)
    return read_date(moment, phrase.modifier, at.publication)


def _winter_of_story(phrase: Phrase, told: Passed) -> Reading | None:
    """The winter that a story has come to: in December 1777 the one that ends in 1778."""
    year, month = told.moment.year, told.moment.start_month
    if year is None:
        return None
    begins = year - (month <= _WINTER_ENDS and told.moment.grain is not Grain.SEASON)
    reading = read_date(
        Moment(Grain.SEASON, begins, season=Season.WINTER), phrase.modifier, words_of(told), "its winter"
    )
    ends = Moment(Grain.YEAR, begins).plus(1, Grain.YEAR)
    if reading is None or ends is None:
        return reading
    return replace(reading, value=f"{ends.value}-{Season.WINTER}")


RULES = (
    Rule(
        "<season> <year>",
        "({modifier}~)?(the )?({modifier:part_of} )?{season}(,| of| in)? (the year )?"
        "({year}|{spoken_year}|'{short})"
        "((-|/)({two_digits}|{year:last}))?",
        _season_of_year,
        {
            "in [the summer of 2023]": "2023-SU",
            "in [winter 2022-23]": "2022-WI",
            "[spring 1943]": "1943-SP",
            "[late fall 1942]": "1942-FA",
            "in [the summer of '68]": "1968-SU",
        },
        ("spring 2,000 traps",),
    ),
    Rule(
        "<season> of two in one year",
        "(the )?[{season}]( and | to | or |-)({modifier:last_part}~)?{season:last}(,| of| in)? {year}",
        _season_of_year,
        {"in [summer] and autumn 1918": "1918-SU"},
        ("spring and fall of Kabul",),
    ),
    Rule(
        "<season> after a season",
        "( and | or |-)[{season}]",
        _season_after_season,
        {"They waited through the spring of 2023 and [summer].": "2023-SU"},
        ("the fall and winterise",),
        follows=frozenset({"the <season>", "<season> <year>", "<season> after a season"}),
    ),
    Rule(
        "<season> of that year",
        "({modifier} )?(the )?({modifier:part_of} )?{season} (of )?{whose}",
        _season_of_that_year,
        {"It fell in [the spring of last year].": "2023-SP"},
        ("the fall of the yearling",),
    ),
    Rule(
        "<which> <season>",
        "({modifier} )?{which} {season}",
        _season_which,
        {
            "It fell [last summer].": "2023-SU",
            "It opens [this fall].": "2024-FA",
            "It fell [last winter].": "2023-WI",
        },
        ("last falling",),
    ),
    Rule(
        "the <season>",
        "({modifier}~)?(the )?({modifier:part_of} )?{season}",
        _bare_season,
        {"It fell in [the summer].": "2023-SU"},
        ("the fall of Kabul", "spring water", "They fall back."),
    ),
)
