"""Dates that name themselves: "15 November 2024", "Nov. 15", "2024-11-15", "the 1990s", "480 BC"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from extract.datespan import Grain, Modifier
from extract.model import TimexType
from extract.timex.anchor import words_of
from extract.timex.moment import Moment
from extract.timex.resolve import Placed, place_in_year
from extract.timex.rule import Phrase, Reading, Rule, read_date

if TYPE_CHECKING:
    from extract.timex.anchor import Anchor


_MONTHS = 12
_DAY_ENDS = re.compile(r" ?(?:[,.;:)\n\u2013\u2014]| (?:was|were|had|and|to|in|of|the|a|when|after|before|as|he|they|it|by|but|with|that)\b)|$")
_MONTH_AHEAD = re.compile(r"(?:th|st|nd|rd)?(?: of)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b")


def _modifier(phrase: Phrase) -> Modifier:
    return phrase["modifier"] or Modifier.NONE


def read_placed(placed: Placed, modifier: Modifier = Modifier.NONE) -> Reading | None:
    """The reading of a date that was given its year."""
    return read_date(placed.moment, modifier, placed.anchor, *filter(None, (placed.step,)))


def _day_of(phrase: Phrase) -> int:
    return int(phrase["day"] or phrase["dayth"] or phrase["ordinal"] or 0)


def _whole_day(phrase: Phrase, _: Anchor) -> Reading | None:
    year = phrase["year"]
    return read_date(Moment(Grain.DAY, year, phrase["month"], _day_of(phrase)), _modifier(phrase))


def _short_year(phrase: Phrase, _: Anchor) -> Reading | None:
    year = phrase["two"]
    return read_date(Moment(Grain.DAY, 1900 + year if year > 30 else 2000 + year, phrase["month"], _day_of(phrase)))


def _day_and_month(phrase: Phrase, at: Anchor) -> Reading | None:
    day = _day_of(phrase)
    if not 1 <= day <= 31:  # noqa: PLR2004
        return None
    if phrase["ordinal"] and not (phrase.has("the ") or phrase.has(" of ")):
        return None  # "a second March"
    if phrase.words("month") in {"may", "march"} and not phrase.written("month")[0].isupper():
        return None
    return read_placed(place_in_year(Moment(Grain.DAY, None, phrase["month"], day), at), _modifier(phrase))


def _month_of_year(phrase: Phrase, _: Anchor) -> Reading | None:
    return read_date(Moment(Grain.MONTH, phrase["year"] or phrase["spoken_year"], phrase["month"]), _modifier(phrase))


_NOT_A_MONTH_BEFORE = ("long ", "short ", "forced ", "the long ", "protest ", "death ")
_VERB_MAY_BEFORE = ("it", "he", "she", "they", "we", "you", "i", "who", "which", "that", "and", "or", "there")


def _month(phrase: Phrase, at: Anchor) -> Reading | None:
    word = phrase.words("month")
    written = phrase.written("month")
    before = at.folded[max(0, at.start - 12) : at.start]
    if not written[0].isupper():
        return None
    if word in {"may", "march", "august"}:
        if written.isupper():  # a headline in capitals tells nothing apart
            return None
        if word in {"may", "march"} and not phrase["modifier"] and not _reads_as_month(before, at):
            return None
    if len(word) <= 3 and word != "may":  # noqa: PLR2004 - "Jan" and "Mar" by themselves are names
        return None
    following = at.folded[at.end : at.end + 12]
    if following[:1] in "'" and following[1:2] == "s" and word in {"april", "june", "may", "august"}:
        return None  # "April's sister": a name more often than a month
    return read_placed(place_in_year(Moment(Grain.MONTH, None, phrase["month"]), at), _modifier(phrase))


_MONTH_AFTER = ("in ", "since ", "until ", "till ", "by ", "during ", "from ", "to ", "through ", "between ",
                "last ", "next ", "this ", "early ", "late ", "mid-", "of ", "before ", "after ", "and ", "for ",
                "around ", "about ", "on ", "april-", "february-", "every ", "each ")  # fmt: skip


def _reads_as_month(before: str, at: Anchor) -> bool:
    """Whether "May" or "March" stands where a month does: behind a preposition, not before a verb."""
    following = at.folded[at.end : at.end + 6]
    if following.startswith((" on ", " to ", " of ")):
        return before.endswith(("in ", "since ", "until ", "by "))
    return before.endswith(_MONTH_AFTER)


def _year(phrase: Phrase, at: Anchor) -> Reading | None:
    year = phrase["year"] or phrase["spoken_year"]
    modifier = _modifier(phrase)
    if modifier in {Modifier.NONE, Modifier.APPROXIMATE} and phrase["year"] and not reads_as_year(year, at):
        return None
    return read_date(Moment(Grain.YEAR, year), modifier)


_COUNTED_AFTER = (
    "people", "men", "troops", "soldiers", "casualties", "prisoners", "tons", "tonnes", "miles", "kilometers",
    "kilometres", "km", "m", "mm", "meters", "metres", "feet", "ft", "yards", "pounds", "lb", "kg", "points",
    "jobs", "workers", "employees", "shares", "dollars", "euros", "percent", "%", "square", "acres", "hectares",
    "guns", "tanks", "aircraft", "planes", "ships", "horses", "dead", "wounded", "killed", "civilians", "men,",
    "refugees", "homes", "houses", "barrels", "words", "residents", "students", "members", "more", "other",
    "others", "bodies", "victims", "cases", "of", "times", "hours", "days", "weeks", "years", "million", "billion",
    "copies", "passengers", "seats", "votes", "delegates", "men.", "cavalry", "infantry", "hoplites", "vehicles",
    "yen", "strong", "inhabitants", "french", "british", "german", "american", "russian", "soviet", "allied",
)  # fmt: skip
_YEAR_AFTER = (
    "in", "since", "until", "till", "by", "from", "during", "after", "before", "between", "of", "to", "and",
    "through", "throughout", "around", "about", "circa", "year", "years", "for", "early", "late", "mid", "the",
    "or", "ad", "fall", "autumn", "spring", "summer", "winter", "january", "february", "march", "april", "may",
    "june", "july", "august", "september", "october", "november", "december", "again", "than", "as", "c.",
    "christmas", "easter",
)  # fmt: skip
_RANGE_AHEAD = re.compile(r" ?- ?\d\d(?:\d\d)?\b")
_SAME_AGE = 60  # years between dates of one history
_SURE_YEARS = range(1800, 2036)
_STRICT_AFTER = frozenset(("in", "since", "until", "till", "by", "from", "during", "ad", "early", "late", "mid", "year", "circa"))


def reads_as_year(year: int, at: Anchor) -> bool:
    """Whether a number of four digits is a year here, rather than a count, a price or a name."""
    folded = at.folded
    before, after = folded[max(0, at.start - 24) : at.start], folded[at.end : at.end + 16]
    if before[-1:] in {"$", "#", "/", ".", "\N{POUND SIGN}", "\N{EURO SIGN}", "*", "_", "+", "@"} or after[:1] in {"%", "/", "_"}:
        return False
    if before[-1:] == "-" and before[-2:-1].isalpha() and not before.endswith(("post-", "pre-", "mid-")):
        return False
    if after[:1] in {".", ","} and after[1:2].isdigit():
        return False
    words = after.split()
    next_word = words[0] if words and after[:1] == " " else ""
    previous = before.split()[-1] if before.split() else ""
    if previous in {"flight", "no.", "no", "number", "resolution", "room", "page", "boeing", "route", "line"}:
        return False
    if next_word.rstrip(".,;:)") in _COUNTED_AFTER and not (
        previous in {"in", "since", "until", "by", "during"} and year in _SURE_YEARS
    ):
        return False
    if previous.endswith(("(", "[")) or before[-1:] in {"(", "["} or before.endswith("-"):
        return True
    if year in _SURE_YEARS:
        return True
    if at.narrative and (_RANGE_AHEAD.match(after) or any(_same_age(year, one.moment.year) for one in at.passed)):
        return True
    return previous in _STRICT_AFTER or (at.narrative and previous in _YEAR_AFTER)


def _same_age(year: int, named: int | None) -> bool:
    return named is not None and abs(year - named) < _SAME_AGE


def _two_digit_year(phrase: Phrase, at: Anchor) -> Reading | None:
    """ "'98": in the century that the text speaks of."""
    before = at.folded[max(0, at.start - 8) : at.start]
    if not before.endswith(("in ", "of ", "since ", "by ", "summer ", "until ", "from ", "and ", "to ")):
        return None
    century = (at.year or 2000) // 100 * 100
    year = century + phrase["two"]
    return read_date(Moment(Grain.YEAR, year if at.year is None or year <= at.year + 10 else year - 100))


def _decade(phrase: Phrase, _: Anchor) -> Reading | None:
    year = phrase["year"]
    if year is None and phrase["two"] is not None:
        year = 1900 + phrase["two"]
    if year is None or year % 10:
        return None
    return read_date(Moment(Grain.DECADE, year), _modifier(phrase))


_DECADES = {"twenties": 1920, "thirties": 1930, "forties": 1940, "fifties": 1950, "sixties": 1960, "seventies": 1970,
            "eighties": 1980, "nineties": 1990}  # fmt: skip


def _spoken_decade(phrase: Phrase, _: Anchor) -> Reading | None:
    if not phrase.has("the "):  # "in their twenties" is an age
        return None
    word = phrase.text.lower().split()[-1].rpartition("-")[2]
    return read_date(Moment(Grain.DECADE, _DECADES[word]), _modifier(phrase))


def _century(phrase: Phrase, _: Anchor) -> Reading | None:
    number = phrase["dayth"] or phrase["ordinal"]
    if phrase.has(" b"):
        return read_date(Moment(Grain.CENTURY, -number * 100), _modifier(phrase))
    return read_date(Moment(Grain.CENTURY, (number - 1) * 100), _modifier(phrase))


def _before_christ(phrase: Phrase, _: Anchor) -> Reading | None:
    year = -phrase["any_year"]
    if phrase["month"]:
        if phrase["day"]:
            return read_date(Moment(Grain.DAY, year, phrase["month"], phrase["day"]), _modifier(phrase))
        return read_date(Moment(Grain.MONTH, year, phrase["month"]), _modifier(phrase))
    if phrase["season"]:
        return read_date(Moment(Grain.SEASON, year, season=phrase["season"]), _modifier(phrase))
    return read_date(Moment(Grain.YEAR, year), _modifier(phrase))


def _after_christ(phrase: Phrase, _: Anchor) -> Reading | None:
    return read_date(Moment(Grain.YEAR, phrase["any_year"]), _modifier(phrase))


def _slashed(phrase: Phrase, _: Anchor) -> Reading | None:
    if phrase["year"] is None:  # dots stand between day and month, in that order
        return read_date(Moment(Grain.DAY, phrase["dotted"], phrase["next"], phrase["first"]))
    first, second = phrase["day"], phrase["second"]
    if first <= _MONTHS >= second and first != second:
        return Reading(
            TimexType.DATE, f"{phrase['year']}-XX-XX", steps=("which is the day and which the month is not known",)
        )
    day, month = (first, second) if first > _MONTHS else (second, first)
    return read_date(Moment(Grain.DAY, phrase["year"], month, day)) if month <= _MONTHS else None


def _iso(phrase: Phrase, _: Anchor) -> Reading | None:
    if phrase["number2"] is None:
        return None
    moment = Moment(Grain.DAY, phrase["year"], phrase["number2"], phrase["day"])
    if phrase["clock4"]:
        hour, minute = phrase["clock4"]
        moment = moment.at(f"T{hour:02}:{minute:02}" + ("Z" if phrase.text.endswith(("Z", "z")) else ""))
    return read_date(moment)


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
    if day <= latest.moment.day or _MONTH_AHEAD.match(at.folded, at.end):
        return None
    moment = replace(latest.moment, grain=Grain.DAY, time="", day=day, year=phrase["year"] or latest.moment.year)
    return read_date(moment)


def _year_after_year(phrase: Phrase, at: Anchor) -> Reading | None:
    """The second of two years: the "45" of "1939-45", the "1945" of "1939-1945"."""
    latest = at.latest
    if latest is None or latest.moment.year is None or latest.moment.grain not in {Grain.YEAR, Grain.MONTH, Grain.DAY}:
        return None
    first = latest.moment.year
    if first < 0:
        return None
    year = phrase["year"] or first // 100 * 100 + phrase["two"]
    if not first < year < first + 100:
        return None
    return read_date(Moment(Grain.YEAR, year))


def _first_month(phrase: Phrase, _: Anchor) -> Reading | None:
    """The first of two months that share a year: the "October" of "October and November 1942"."""
    if not phrase.written("month")[0].isupper():
        return None
    month, last, year = phrase["month"], phrase["last"], phrase["year"]
    return read_date(Moment(Grain.MONTH, year if month <= last else year - 1, month), _modifier(phrase))


def _first_day(phrase: Phrase, _: Anchor) -> Reading | None:
    """The first of two days that share a year: the "October 8" of "October 8 to December 2, 1942"."""
    month = phrase["month"]
    day = _day_of(phrase)
    last = phrase["last"]
    year = phrase["year"] if month <= last else phrase["year"] - 1
    return read_date(Moment(Grain.DAY, year, month, day))


def _first_before_christ(phrase: Phrase, _: Anchor) -> Reading | None:
    first, last = phrase["any_year"], phrase["last"]
    return read_date(Moment(Grain.YEAR, -first)) if first > last else None


def _day_of_this_month(phrase: Phrase, at: Anchor) -> Reading | None:
    """"on the 5th": a day of the month that the text is in."""
    day = phrase["dayth"] or phrase["day"]
    passed = at.latest_of(Grain.DAY, Grain.HOUR, Grain.MONTH)
    origin = passed.moment if passed and at.narrative else at.published or (passed.moment if passed else None)
    if origin is None or not origin.start_month:
        return None
    if not _DAY_ENDS.match(phrase.original, at.end):
        return None  # "the 5th Brigade", "the 5th-ranked", "the 5th anniversary"
    anchor = f"'{passed.text}', named before it" if passed and at.narrative else at.publication
    return read_date(Moment(Grain.DAY, origin.year, origin.start_month, day), Modifier.NONE, anchor, "in that month")


def year_of(whose: str, at: Anchor) -> int | None:
    """The year that "that year", "last year" or "next year" stands for."""
    in_text = whose in {"that year", "the same year", "the following year", "the previous year"}
    if in_text or at.narrative or at.published is None:
        year = next((one.moment.year for one in reversed(at.passed) if one.moment.year is not None), None)
    else:
        year = at.published.year
    if year is None:
        return None
    if whose.startswith(("last", "the previous")):
        return year - 1
    return year + 1 if whose.startswith(("next", "the following")) else year


def _month_of_that_year(phrase: Phrase, at: Anchor) -> Reading | None:
    year = year_of(phrase.words("whose"), at)
    if year is None or not phrase.written("month")[0].isupper():
        return None
    day = phrase["day"] or phrase["dayth"]
    moment = Moment(Grain.DAY, year, phrase["month"], day) if day else Moment(Grain.MONTH, year, phrase["month"])
    passed = at.latest
    return read_date(moment, _modifier(phrase), words_of(passed) if at.narrative and passed else at.publication)


_M = "({modifier}~)?"
_WEEKDAY = "({weekday},? (the )?)?"
_DAYS = frozenset({"<month> <day>", "<month> <day>, <year>", "<month> <day> of two with a year",
                   "<second day> of one month"})  # fmt: skip

RULES = (
    Rule(
        "<month> <day>, <year>",
        _M + _WEEKDAY + "{month} ({day}|{dayth})(,|, of)? {year}",
        _whole_day,
        {
            "It began on [Nov. 15, 2024].": "2024-11-15",
            "[Friday, November 15, 2024]": "2024-11-15",
            "[September 1st 1939]": "1939-09-01",
        },
        ("Nov. 2024 rounds", "November 31, 2024"),
    ),
    Rule(
        "<day> <month> <year>",
        _M + _WEEKDAY + "(the )?({day}|{dayth}|{ordinal}) (day )?(of )?{month},?( of)? {year}",
        _whole_day,
        {
            "on [15 November 2024]": "2024-11-15",
            "[the 24th of February 2022]": "2022-02-24",
            "[17 Sept. 1939]": "1939-09-17",
        },
        ("31 June 2024",),
    ),
    Rule(
        "<month> <day>",
        _M + _WEEKDAY + "{month} ({day}|{dayth}|the {ordinal})",
        _day_and_month,
        {
            "It ended on [Nov. 15].": "2023-11-15",
            "They met on [Feb. 2].": "2024-02-02",
            "The vote will be held on [April 2].": "2024-04-02",
        },
        ("Mark 12", "the troops march 20 miles"),
    ),
    Rule(
        "<day> <month>",
        _M + _WEEKDAY + "(the )?({day}|{dayth}|{ordinal}) (day )?(of )?{month}",
        _day_and_month,
        {
            "It fell on [24 February].": "2024-02-24",
            "It fell on [the 3rd of January].": "2024-01-03",
            "[Monday, 4 March]": "2024-03-04",
        },
        ("The first may be the last", "a second March"),
    ),
    Rule(
        "<month> <year>",
        _M + "(the month of )?{month}(,| of|, of)? ({year}|{spoken_year})",
        _month_of_year,
        {
            "since [February 2022]": "2022-02",
            "in [early March of 2022]": "2022-03",
            "[the end of January 1943]": "1943-01",
        },
    ),
    Rule(
        "<month> of this, that or last year",
        _M + "({month} ({day}|{dayth})|({day}|{dayth}) {month}|{month})(,| of| in)? {whose}",
        _month_of_that_year,
        {"It fell in [January this year].": "2024-01", "It fell in [June of last year].": "2023-06"},
    ),
    Rule(
        "<month>",
        _M + "(the month of )?{month}",
        _month,
        {
            "They agreed in [May].": "2023-05",
            "It happened in [early February].": "2024-02",
            "She takes office in [May].": "2024-05",
            "They met in [mid-January].": "2024-01",
        },
        ("It may rain.", "They march on the capital.", "the Long March", "It May happen", "Jan"),
    ),
    Rule(
        "<year>",
        _M + "(the year |the years )?({year}|{spoken_year})",
        _year,
        {
            "in [2014]": "2014",
            "[late 1942]": "1942",
            "[the end of 2023]": "2023",
            "in [nineteen ninety-six]": "1996",
        },
        ("1,998 people", "killed 2000 people", "Flight 1549", "Resolution 1973", "$1999", "2728"),
    ),
    Rule(
        "'<yy>",
        "'{two}",
        _two_digit_year,
        {"In 1898 and 1899 the war grew. The Boys of ['99] left.": "1899", "in [\u201998]": "1998"},
        ("'98s",),
    ),
    Rule(
        "<decade>s BC",
        "(the )?({modifier:part_of} )?{any_year}s (bc|b.c.|bce)",
        lambda phrase, _: read_date(Moment(Grain.DECADE, -phrase["any_year"]), phrase["part_of"] or Modifier.NONE),
        {"in [the 470s BC]": "BC047"},
    ),
    Rule(
        "<year>s",
        "({modifier}~)?(the )?({modifier:part_of}~)?({year}|'{two}|{two:short})'?s",
        _decade,
        {"in [the 1990s]": "199", "in [the late 1960s]": "196", "[the '80s]": "198"},
        ("the 1994s", "MiG-29s", "F-16s"),
    ),
    Rule(
        "the nineties",
        "({modifier} )?(the )?({modifier:part_of}~)?(twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)",
        _spoken_decade,
        {"in [the nineties]": "199"},
        ("men in their twenties",),
    ),
    Rule(
        "<ordinal> century",
        "({modifier} )?(the )?({modifier:part_of}~)?({dayth}|{ordinal})~century( bc| b.c.| bce)?",
        _century,
        {"in [the 19th century]": "18", "[the early 20th century]": "19", "[the 5th century BC]": "BC05"},
    ),
    Rule(
        "<year> BC",
        _M + "({season} (of |in )?|{month} ({day} )?(of |in )?)?(the year )?{any_year} ?(bc|b.c.|bce|b.c)",
        _before_christ,
        {"in [480 BC]": "BC0480", "in [April 480 BC]": "BC0480-04", "[ca. 466 B.C.]": "BC0466"},
    ),
    Rule(
        "<year> of a range BC",
        "[{any_year}](-| - | to | and | or | until |/){any_year:last} (bc|b.c.|bce)",
        _first_before_christ,
        {"from [499] to 449 BC": "BC0499"},
        ("12 and 480 BC",),
    ),
    Rule(
        "AD <year>",
        _M + "(a.?d.? {any_year}|{any_year} (a.?d.?|ce|c.e.))",
        _after_christ,
        {"in [AD 70]": "0070", "in [69 CE]": "0069"},
    ),
    Rule(
        "<year>-<month>-<day>",
        "{year}-{number2}-{day}((t| ){clock4}z?)?",
        _iso,
        {"on [2024-11-15]": "2024-11-15", "at [2024-11-15T10:30Z]": "2024-11-15T10:30Z"},
        ("555-1998-22",),
    ),
    Rule(
        "<day>/<month>/<year>",
        "({day}/{day:second}/{year}|{day:first}.{day:next}.{year:dotted})",
        _slashed,
        {"on [15/11/2024]": "2024-11-15", "on [11/15/2024]": "2024-11-15", "on [15.11.2024]": "2024-11-15",
         "on [03/04/2024]": "2024-XX-XX"},
        ("13/14/2024",),
    ),
    Rule(
        "<day> of two days in one month",
        "[(the )?({day}|{dayth})](-| - | to | and | or | until | through |/|, )(the )?({day:last}|{dayth:lastth}) (of )?{month}(,? {year})?",
        _elided_day,
        {"from [14] to 16 January": "2024-01-14", "on [the 17th] and 18th of November 1942": "1942-11-17"},
    ),
    Rule(
        "<second day> of one month",
        "(-| - | to | and | or | until | through |/|, )(the )?[({day}|{dayth})(,? {year})?]",
        _day_after_day,
        {"November 14-[16, 2023]": "2023-11-16", "on January 14 and [15]": "2024-01-15"},
        follows=_DAYS,
    ),
    Rule(
        "<month> of two in one year",
        "({modifier}~)?[{month}]( to | and | or |-| - | until | through | till ){month:last}(,| of)? {year}",
        _first_month,
        {"from [October] to December 1942": "1942-10", "from [November] to January 1943": "1942-11"},
    ),
    Rule(
        "<month> <day> of two with a year",
        "[({month} ({day}|{dayth})|({day}|{dayth}) {month})]( to | and | or |-| - | until | through )({month:last} {day:lastday}|{day:lastday} {month:last}),? {year}",
        _first_day,
        {"from [October 8] to December 2, 1942": "1942-10-08", "from [23 October] to 11 November 1942": "1942-10-23"},
    ),
    Rule(
        "<year> after a year",
        "(-| - | to | and | or | until | through |/)[({year}|{two})]",
        _year_after_year,
        {"the war of 1939-[45]": "1945", "from 1914 to [1918]": "1918"},
        follows=frozenset({"<year>", "<month> <year>", "<month> <day>, <year>", "<day> <month> <year>"}),
    ),
    Rule(
        "the <day>th",
        "the {dayth}",
        _day_of_this_month,
        {"on [the 5th]": "2024-03-05"},
        ("the 47th Brigade", "the 3rd Army", "the 5th-ranked team"),
    ),
)
