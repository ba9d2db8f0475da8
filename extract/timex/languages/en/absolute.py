"""Dates that name themselves: "15 November 2024", "Nov. 15", "November 2024", "2024-11-15"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.datespan import Grain, Modifier
from extract.timex.languages.en.words import DAY_AND_MONTH, MAYBE_MODIFIED
from extract.timex.languages.en.years import year_of
from extract.timex.moment import Moment
from extract.timex.resolve import Placed, place_in_year
from extract.timex.rule import Phrase, Reading, Rule, read_date, read_placed

if TYPE_CHECKING:
    from extract.timex.anchor import Anchor


_OF_CENTURIES = re.compile(r" (?:and|or|to) (?:the )?[\w-]+ centur")
DAY_ENDS = re.compile(
    r" ?(?:[,.;:)\x1e]|- )"
    r"| {1,2}(?:was|were|had|and|to|in|of|the|a|when|after|before|as|he|they|it|by|but|with|that)\b|$"
)


def day_of_month(phrase: Phrase) -> int:
    """The day of the month that a phrase names, in figures or words, or 0."""
    return int(phrase["day"] or phrase["dayth"] or phrase["ordinal"] or 0)


def _whole_day(phrase: Phrase, _: Anchor) -> Reading | None:
    year = phrase["year"]
    return read_date(Moment(Grain.DAY, year, phrase["month"], day_of_month(phrase)), phrase.modifier)


def _day_and_month(phrase: Phrase, at: Anchor) -> Reading | None:
    day = day_of_month(phrase)
    if not 1 <= day <= 31:
        return None
    if phrase["ordinal"] and not (phrase.has("the ") or phrase.has(" of ") or _is_spelled_day(phrase)):
        return None  # "a second March"
    if phrase.words("month") in {"may", "march"} and not phrase.written("month")[0].isupper():
        return None
    return read_placed(place_in_year(Moment(Grain.DAY, None, phrase["month"], day), at), phrase.modifier)


def _is_spelled_day(phrase: Phrase) -> bool:
    """Whether a day is spelled as a name is: "July Fourth"."""
    return phrase.written("ordinal")[:1].isupper()


def _month_of_year(phrase: Phrase, _: Anchor) -> Reading | None:
    return read_date(
        Moment(Grain.MONTH, phrase["year"] or phrase["spoken_year"], phrase["month"]), phrase.modifier
    )


def _month(phrase: Phrase, at: Anchor) -> Reading | None:
    word = phrase.words("month")
    written = phrase.written("month")
    before = at.before
    if not written[0].isupper():
        return None
    if word in {"may", "march", "august"}:
        if written.isupper():  # a headline in capitals tells nothing apart
            return None
        alone = at.start == 0 and at.end == len(at.folded)
        if (
            word in {"may", "march"}
            and not alone
            and not phrase["modifier"]
            and not _reads_as_month(before, at)
        ):
            return None
    if len(word) <= 3 and word != "may":
        return None
    following = at.behind[:12]
    first_name = phrase.original[at.end : at.end + 2].strip()[:1].isupper() and not before.endswith(
        _MONTH_AFTER
    )
    if first_name and not phrase["modifier"] and word in {"april", "june", "august", "may"}:
        return None  # "April Jones"
    if following.startswith("'s") and word in {"april", "june", "may", "august"}:
        return None  # "April's sister": a name more often than a month
    return read_placed(place_in_year(Moment(Grain.MONTH, None, phrase["month"]), at), phrase.modifier)


_MONTH_BEHIND = (
    "in since until till by during from to through between last next this early late of before after and for"
    " around about on every each"
).split()
_MONTH_AS_NAME = tuple(f"{word} " for word in "a the its their his her this that".split())
_HAPPENING = re.compile(
    r" (?:accession|agreement|attacks?|bombings?|campaign|ceasefire|coup|decree|elections?|figures|invasion"
    r"|massacre|meetings?|offensive|operation|polls?|protests?|raids?|referendum|report|revolution|session|strikes?|summit"
    r"|talks|truce|uprising|visit|vote)\b"
)
_MONTH_AFTER = (*(f"{word} " for word in _MONTH_BEHIND), "mid-", "april-", "february-")


def _reads_as_month(before: str, at: Anchor) -> bool:
    """Whether "May" or "March" stands where a month does: behind a preposition, not before a verb."""
    following = at.behind
    if following.startswith((" on ", " to ", " of ")):
        return before.endswith(("in ", "since ", "until ", "by "))
    return before.endswith(_MONTH_AFTER) or (
        before.endswith(_MONTH_AS_NAME) and _HAPPENING.match(following) is not None
    )


def _day_of_this_month(phrase: Phrase, at: Anchor) -> Reading | None:
    """Reads "on the 5th": a day of the month that the text is in."""
    day = phrase["dayth"] or phrase["day"]
    passed = at.latest_of(Grain.DAY, Grain.HOUR, Grain.MONTH)
    origin = passed.moment if passed and at.narrative else at.published or (passed.moment if passed else None)
    if origin is None or not origin.start_month:
        return None
    if not DAY_ENDS.match(at.folded, at.end) or _OF_CENTURIES.match(at.behind):
        return None  # "the 5th Brigade", "the 5th-ranked", "the 5th anniversary"
    anchor = f"'{passed.text}', named before it" if passed and at.narrative else at.publication
    return read_date(
        Moment(Grain.DAY, origin.year, origin.start_month, day), Modifier.NONE, anchor, "in that month"
    )


def _month_of_that_year(phrase: Phrase, at: Anchor) -> Reading | None:
    year, words = year_of(phrase.words("whose"), at)
    if year is None or not phrase.written("month")[0].isupper():
        return None
    day = phrase["day"] or phrase["dayth"]
    moment = (
        Moment(Grain.DAY, year, phrase["month"], day) if day else Moment(Grain.MONTH, year, phrase["month"])
    )
    return read_date(moment, phrase.modifier, words)


def _week_of_day(phrase: Phrase, at: Anchor) -> Reading | None:
    day = Moment(Grain.DAY, phrase["year"], phrase["month"], phrase["day"] or phrase["dayth"])
    placed = Placed(day) if day.year is not None else place_in_year(day, at)
    first = placed.moment.date
    if first is None:
        return None
    return read_date(Moment.of_week(first), phrase.modifier, placed.anchor, "the week that holds it")


_WEEKDAY = "({weekday},? (the )?)?"


RULES = (
    Rule(
        "<month> <day>, <year>",
        MAYBE_MODIFIED + _WEEKDAY + "{month},? ({day}|{dayth})(,|, of)? {year}",
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
        MAYBE_MODIFIED + _WEEKDAY + "(the )?({day}|{dayth}|{ordinal}) (day )?(of )?{month},?( of)? {year}",
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
        MAYBE_MODIFIED + _WEEKDAY + "{month} ({day}|(the )?{dayth}|(the )?{ordinal})",
        _day_and_month,
        {
            "It ended on [Nov. 15].": "2023-11-15",
            "They met on [Feb. 2].": "2024-02-02",
            "The vote will be held on [April 2].": "2024-04-02",
            "It fell on [July Fourth].": "2023-07-04",
        },
        ("Mark 12", "the troops march 20 miles"),
    ),
    Rule(
        "<day> <month>",
        MAYBE_MODIFIED + _WEEKDAY + "(the )?({day}|{dayth}|{ordinal}) (day )?(of )?{month}",
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
        MAYBE_MODIFIED + "(the month of )?{month}(,| of|, of)? ({year}|{spoken_year})",
        _month_of_year,
        {
            "since [February 2022]": "2022-02",
            "in [early March of 2022]": "2022-03",
            "[the end of January 1943]": "1943-01",
        },
        ("In May 1,200 men fled.",),
    ),
    Rule(
        "<month> of this, that or last year",
        MAYBE_MODIFIED + "({month} ({day}|{dayth})|({day}|{dayth}) {month}|{month})(,| of| in)? {whose}",
        _month_of_that_year,
        {"It fell in [January this year].": "2024-01", "It fell in [June of last year].": "2023-06"},
        ("march this way",),
    ),
    Rule(
        "<month>",
        MAYBE_MODIFIED + "(the month of )?{month}",
        _month,
        {
            "They agreed in [May].": "2023-05",
            "It happened in [early February].": "2024-02",
            "She takes office in [May].": "2024-05",
            "They met in [mid-January].": "2024-01",
            "Three divisions took part in the [March] offensive.": "2024-03",
        },
        ("It may rain.", "They march on the capital.", "the Long March", "It May happen", "Jan"),
    ),
    Rule(
        "the week of <date>",
        "({modifier} )?(the |that )?week (of|beginning|starting|ending)( on)? "
        + _WEEKDAY
        + DAY_AND_MONTH
        + "(,? {year})?",
        _week_of_day,
        {"It is heard in [the week of April 8].": "2024-W15", "[the week ending 3 March 2023]": "2023-W09"},
        ("the week of talks",),
    ),
    Rule(
        "the <day>th",
        "the {dayth}",
        _day_of_this_month,
        {"on [the 5th]": "2024-03-05"},
        ("the 47th Brigade", "the 3rd Army", "the 5th-ranked team"),
    ),
)
