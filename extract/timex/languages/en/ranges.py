"""The parts of a range that leave something out: "14-16 November", "October to December 1942", "1939-45"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from extract.datespan import Grain
from extract.timex.moment import Moment
from extract.timex.resolve import place_in_year
from extract.timex.rule import Phrase, Reading, Rule, read_date, read_placed

if TYPE_CHECKING:
    from extract.timex.anchor import Anchor
from extract.timex.languages.en.absolute import DAY_ENDS, day_of_month
from extract.timex.languages.en.words import DAY_AND_MONTH

_DASHES = ("-", " -", "/")
_MONTH_AHEAD = re.compile(
    r"(?:th|st|nd|rd)?(?: of)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b"
)


def _elided_day(phrase: Phrase, at: Anchor) -> Reading | None:
    """The first of two days that share a month: the "14" of "14-16 November"."""
    day = phrase["day"] or phrase["dayth"]
    moment = Moment(Grain.DAY, phrase["year"], phrase["month"], day)
    if moment.year is not None:
        return read_date(moment)
    return read_placed(place_in_year(moment, at))


def _day_after_day(phrase: Phrase, at: Anchor) -> Reading | None:
    """The second of two days that share a month: the "16" of "November 14-16"."""
    latest = at.latest
    if latest is None or latest.moment.grain not in {Grain.DAY, Grain.HOUR}:
        return None
    day = phrase["day"] or phrase["dayth"]
    sure = phrase.match.group().startswith(_DASHES) or phrase["dayth"] or phrase["year"]
    if not sure and not DAY_ENDS.match(at.folded, at.end):
        return None  # "On Nov. 15, 20 people died"
    if day <= latest.moment.day or _MONTH_AHEAD.match(at.behind):
        return None
    moment = replace(
        latest.moment, grain=Grain.DAY, time="", day=day, year=phrase["year"] or latest.moment.year
    )
    return read_date(moment)


def _year_after_year(phrase: Phrase, at: Anchor) -> Reading | None:
    """The second of two years: the "45" of "1939-45", the "1945" of "1939-1945"."""
    latest = at.latest
    if (
        latest is None
        or latest.moment.year is None
        or latest.moment.grain not in {Grain.YEAR, Grain.MONTH, Grain.DAY}
    ):
        return None
    if phrase["two_digits"] is not None and not phrase.match.group().startswith(_DASHES):
        return None  # "in 2019 and 20 others"
    first = latest.moment.year
    if first < 0:
        return None
    year = phrase["year"] or first // 100 * 100 + phrase["two_digits"]
    if not first < year < first + 100:
        return None
    return read_date(Moment(Grain.YEAR, year))


def _first_month(phrase: Phrase, _: Anchor) -> Reading | None:
    """The first of two months that share a year: the "October" of "October and November 1942"."""
    if not phrase.written("month")[0].isupper():
        return None
    month, last, year = phrase["month"], phrase["last"], phrase["year"]
    return read_date(Moment(Grain.MONTH, year if month <= last else year - 1, month), phrase.modifier)


def _first_day(phrase: Phrase, _: Anchor) -> Reading | None:
    """The first of two days that share a year: the "October 8" of "October 8 to December 2, 1942"."""
    month = phrase["month"]
    day = day_of_month(phrase)
    last = phrase["last"]
    year = phrase["year"] if month <= last else phrase["year"] - 1
    return read_date(Moment(Grain.DAY, year, month, day))


def _first_before_christ(phrase: Phrase, _: Anchor) -> Reading | None:
    first, last = phrase["any_year"], phrase["last"]
    return read_date(Moment(Grain.YEAR, -first)) if first > last else None


_DAYS = frozenset(
    (
        "the <day>th",
        "<month> <day>",
        "<month> <day>, <year>",
        "<month> <day> of two with a year",
        "<second day> of one month",
    )
)


RULES = (
    Rule(
        "<year> of a range BC",
        "[{any_year}](-| - | to | and | or | until |/){any_year:last} (bc|b.c.|bce)",
        _first_before_christ,
        {"from [499] to 449 BC": "BC0499"},
        ("12 and 480 BC",),
    ),
    Rule(
        "<day> of two days in one month",
        "[(the )?({day}|{dayth})](-| - | to | and | or | until | through |/|, )"
        "(the )?({day:last}|{dayth:lastth}) (of )?{month}(,? {year})?",
        _elided_day,
        {"from [14] to 16 January": "2024-01-14", "on [the 17th] and 18th of November 1942": "1942-11-17"},
        ("won 14 to 16 marches",),
    ),
    Rule(
        "<second day> of one month",
        "(-| - | to | and | or | until | through |/|, )(the )?[({day}|{dayth})(,? {year})?]",
        _day_after_day,
        {"November 14-[16, 2023]": "2023-11-16", "on January 14 and [15]": "2024-01-15"},
        ("On January 14, 15 people died.",),
        follows=_DAYS,
    ),
    Rule(
        "<month> of two in one year",
        "({modifier}~)?[{month}]( to | and | or |-| - | until | through | till ){month:last}(,| of)? {year}",
        _first_month,
        {"from [October] to December 1942": "1942-10", "from [November] to January 1943": "1942-11"},
        ("may and june 1942",),
    ),
    Rule(
        "<month> <day> of two with a year",
        f"[{DAY_AND_MONTH}]( to | and | or |-| - | until | through )"
        "({month:last} {day:lastday}|{day:lastday} {month:last}),? {year}",
        _first_day,
        {
            "from [October 8] to December 2, 1942": "1942-10-08",
            "from [23 October] to 11 November 1942": "1942-10-23",
        },
        ("march 8 to victory, 1942",),
    ),
    Rule(
        "<year> after a year",
        "(-| - | to | and | or | until | through |/)[({year}|{two_digits})]",
        _year_after_year,
        {"the war of 1939-[45]": "1945", "from 1914 to [1918]": "1918"},
        (
            "in 2019 and 20 others",
            "in 2023 to 1,900 people",
        ),
        follows=frozenset({"<year>", "<month> <year>", "<month> <day>, <year>", "<day> <month> <year>"}),
    ),
)
