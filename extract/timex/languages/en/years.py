"""Years and longer times: "2014", "'98", "the late 1960s", "the 19th century", "480 BC", "AD 70"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.datespan import Grain, Modifier
from extract.timex.moment import Moment
from extract.timex.rule import Phrase, Reading, Rule, read_date
from extract.timex.story import words_of

if TYPE_CHECKING:
    from extract.timex.anchor import Anchor
from extract.timex.languages.en.lists import WORDS
from extract.timex.languages.en.words import MAYBE_MODIFIED


def _year(phrase: Phrase, at: Anchor) -> Reading | None:
    year = phrase["year"] or phrase["spoken_year"]
    modifier = phrase.modifier
    if modifier in {Modifier.NONE, Modifier.APPROXIMATE} and phrase["year"] and not reads_as_year(year, at):
        return None
    return read_date(Moment(Grain.YEAR, year), modifier)


_COUNTED_AFTER = frozenset(WORDS["year"]["counted"])
_YEAR_AFTER = frozenset(WORDS["year"]["signals"])
_STRICT_AFTER = frozenset(WORDS["year"]["sure_signals"])
_NAMED_BY_NUMBER = frozenset(WORDS["year"]["named_by_number"])
_NO_YEAR_BEFORE = frozenset("$#/.*_+@\N{POUND SIGN}\N{EURO SIGN}")
_RANGE_AHEAD = re.compile(r" ?- ?\d\d(?:\d\d)?\b")


_SAME_AGE = 60  # years between dates of one history


_SURE_YEARS = range(1800, 2036)


def reads_as_year(year: int, at: Anchor) -> bool:
    """Whether a number of four digits is a year here, rather than a count, a price or a name."""
    before, after = at.before, at.behind[:16]
    if before[-1:] in _NO_YEAR_BEFORE or after[:1] in {"%", "/", "_"}:
        return False
    if before[-1:] == "-" and before[-2:-1].isalpha() and not before.endswith(("post-", "pre-", "mid-")):
        return False
    if after[:1] in {".", ","} and after[1:2].isdigit():
        return False
    words = after.split()
    next_word = words[0] if words and after[:1] == " " else ""
    previous = before.split()[-1] if before.split() else ""
    if previous in _NAMED_BY_NUMBER:
        return False
    if next_word.rstrip(".,;:)") in _COUNTED_AFTER and not (
        previous in {"in", "since", "until", "by", "during"} and year in _SURE_YEARS
    ):
        return False
    if previous.endswith(("(", "[")) or before[-1:] in {"(", "["} or before.endswith("-"):
        return True
    if year in _SURE_YEARS:
        return True
    if at.narrative and (
        _RANGE_AHEAD.match(after) or any(_same_age(year, one.moment.year) for one in at.passed)
    ):
        return True
    return previous in _STRICT_AFTER or (at.narrative and previous in _YEAR_AFTER)


def _same_age(year: int, named: int | None) -> bool:
    return named is not None and abs(year - named) < _SAME_AGE


_SHORT_AFTER = tuple(f"{word} " for word in "in of the since by summer until from and to".split())


def _two_digit_year(phrase: Phrase, at: Anchor) -> Reading | None:
    """Reads "'98": in the century that the text speaks of."""
    before = at.before
    if not before.endswith(_SHORT_AFTER):
        return None
    return read_date(Moment(Grain.YEAR, year_of_figures(phrase["two_digits"], at)))


def year_of_figures(two_digits: int, at: Anchor) -> int:
    """The year that two figures stand for, in the century that the text speaks of."""
    year = (at.year or 2000) // 100 * 100 + two_digits
    return year if at.year is None or year <= at.year + 10 else year - 100


_OF_AGE = ("his ", "her ", "their ", "men in the ", "women in the ")


def _decade(phrase: Phrase, at: Anchor) -> Reading | None:
    year = phrase["year"]
    if at.before.endswith(_OF_AGE):
        return None  # "in his 50s"
    if year is None and phrase["two_digits"] is not None:
        year = 1900 + phrase["two_digits"]
    if year is None or year % 10:
        return None
    return read_date(Moment(Grain.DECADE, year), phrase.modifier)


def _spoken_decade(phrase: Phrase, _: Anchor) -> Reading | None:
    if not phrase.has("the "):  # "in their twenties" is an age
        return None
    return read_date(Moment(Grain.DECADE, phrase["decade"]), phrase.modifier)


def _century(phrase: Phrase, _: Anchor) -> Reading | None:
    number = phrase["dayth"] or phrase["ordinal"]
    if phrase.has(" b"):
        return read_date(Moment(Grain.CENTURY, -number * 100), phrase.modifier)
    return read_date(Moment(Grain.CENTURY, (number - 1) * 100), phrase.modifier)


def _before_christ(phrase: Phrase, _: Anchor) -> Reading | None:
    year = -phrase["any_year"]
    if phrase["month"]:
        if phrase["day"]:
            return read_date(Moment(Grain.DAY, year, phrase["month"], phrase["day"]), phrase.modifier)
        return read_date(Moment(Grain.MONTH, year, phrase["month"]), phrase.modifier)
    if phrase["season"]:
        return read_date(Moment(Grain.SEASON, year, season=phrase["season"]), phrase.modifier)
    return read_date(Moment(Grain.YEAR, year), phrase.modifier)


def _after_christ(phrase: Phrase, _: Anchor) -> Reading | None:
    return read_date(Moment(Grain.YEAR, phrase["any_year"]), phrase.modifier)


def year_of(whose: str, at: Anchor) -> tuple[int | None, str]:
    """The year that "that year", "last year" or "next year" stands for, and what it is counted from."""
    in_text = whose in {
        "that year",
        "the same year",
        "the following year",
        "the next year",
        "the previous year",
    }
    if in_text or at.narrative or at.published is None:
        passed = next((one for one in reversed(at.passed) if one.moment.year is not None), None)
        year, words = (passed.moment.year, words_of(passed)) if passed else (None, "")
    else:
        year, words = at.published.year, at.publication
    if year is None:
        return None, ""
    if whose.startswith(("last", "the previous")):
        return year - 1, words
    return year + 1 if whose.startswith(("next", "the next", "the following")) else year, words


RULES = (
    Rule(
        "<year>",
        MAYBE_MODIFIED + "(the year |the years )?({year}|{spoken_year})",
        _year,
        {
            "in [2014]": "2014",
            "[late 1942]": "1942",
            "[the end of 2023]": "2023",
            "in [nineteen ninety-six]": "1996",
        },
        (
            "1,998 people",
            "killed 2000 people",
            "Flight 1549",
            "Resolution 1973",
            "$1999",
            "2728",
            "Windows 2000",
            "Hill 1944",
        ),
    ),
    Rule(
        "'<yy>",
        "'{two_digits}",
        _two_digit_year,
        {"In 1898 and 1899 the war grew. The Boys of ['99] left.": "1899", "in [\u201998]": "1998"},
        ("'98s",),
    ),
    Rule(
        "<decade>s BC",
        "(the )?({modifier:part_of} )?{any_year}s (bc|b.c.|bce)",
        lambda phrase, _: read_date(Moment(Grain.DECADE, -phrase["any_year"]), phrase.modifier),
        {"in [the 470s BC]": "BC047"},
        ("the 470s Bcc",),
    ),
    Rule(
        "<year>s",
        "({modifier}~)?(the )?({modifier:part_of}~)?({year}|'{two_digits}|{two_digits})'?s",
        _decade,
        {"in [the 1990s]": "199", "in [the late 1960s]": "196", "[the '80s]": "198"},
        ("the 1994s", "MiG-29s", "F-16s", "a man in his 50s"),
    ),
    Rule(
        "the nineties",
        "({modifier} )?(the )?({modifier:part_of}~)?{decade}",
        _spoken_decade,
        {"in [the nineties]": "199"},
        ("men in their twenties",),
    ),
    Rule(
        "<ordinal> century",
        "({modifier} )?(the )?({modifier:part_of}~)?({dayth}|{ordinal})~century( bc| b.c.| bce)?",
        _century,
        {"in [the 19th century]": "18", "[the early 20th century]": "19", "[the 5th century BC]": "BC05"},
        ("the 3rd Century Fund drive",),
    ),
    Rule(
        "<year> BC",
        MAYBE_MODIFIED + "({season} (of |in )?|({day} )?{month} ({day} )?(of |in )?)?(the year )?{any_year}"
        " ?(bc|b.c.|bce|b.c)",
        _before_christ,
        {
            "in [480 BC]": "BC0480",
            "in [April 480 BC]": "BC0480-04",
            "on [15 March 44 BC]": "BC0044-03-15",
            "[ca. 466 B.C.]": "BC0466",
        },
        ("the BC 480 road",),
    ),
    Rule(
        "AD <year>",
        MAYBE_MODIFIED + "(a.?d.? {any_year}|{any_year} (a.?d.?|ce|c.e.))",
        _after_christ,
        {"in [AD 70]": "0070", "in [69 CE]": "0069"},
        ("an advert 30 seconds long",),
    ),
)
