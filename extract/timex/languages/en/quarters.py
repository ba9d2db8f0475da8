"""Parts of years: seasons, quarters, halves, fiscal years, and how a report of earnings compares them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from extract.datespan import Grain, Modifier
from extract.model import TimexType
from extract.timex.languages.en.units import SAME_REPORT, quarter_spoken_of
from extract.timex.languages.en.years import reads_as_year, year_of
from extract.timex.moment import Moment
from extract.timex.resolve import NO_ANCHOR, place_in_year
from extract.timex.rule import Phrase, Reading, Rule, read_date, read_duration, read_placed
from extract.timex.story import words_of

if TYPE_CHECKING:
    from extract.timex.anchor import Anchor

_QUARTERS = 4


def _quarter(phrase: Phrase, at: Anchor) -> Reading | None:
    number = phrase["ordinal"] or phrase["quarter_number"] or phrase["dayth"]
    if number is None or number > _QUARTERS:
        return None
    modifier = phrase.modifier
    if year := phrase["year"]:
        return read_date(Moment(Grain.QUARTER, year, number), modifier)
    whose = phrase.words("whose")
    if whose:
        year, words = year_of(whose.removesuffix("'s"), at)
        return read_date(Moment(Grain.QUARTER, year, number), modifier, words)
    if (
        phrase.has("year-earlier")
        or phrase.has("year-ago")
        or phrase.has("year earlier")
        or phrase.has("year ago")
    ):
        placed = place_in_year(Moment(Grain.QUARTER, None, number), at)
        year = placed.moment.year
        return read_date(
            placed.moment.in_year(year - 1 if year else None), modifier, placed.anchor, "a year before it"
        )
    return read_placed(place_in_year(Moment(Grain.QUARTER, None, number), at), modifier)


def _half(phrase: Phrase, at: Anchor) -> Reading | None:
    number = (
        phrase["half_number"] or {"first": 1, "second": 2, "latter": 2}[phrase.words("which_half") or "first"]
    )
    if year := phrase["year"]:
        return read_date(Moment(Grain.HALF, year, number))
    whose = phrase.words("whose")
    if not whose:
        return None  # "the second half" of a match
    year, words = year_of(whose, at)
    return read_date(Moment(Grain.HALF, year, number), Modifier.NONE, words)


def _fiscal_year(phrase: Phrase, at: Anchor) -> Reading | None:
    year = phrase["year"]
    if year is None and phrase["two_digits"] is not None:
        year = 1900 + phrase["two_digits"] if phrase["two_digits"] > 50 else 2000 + phrase["two_digits"]
    if year is None:
        word = phrase.words("which")
        base = at.published.year if at.published else None
        if base is None:
            return Reading(TimexType.DATE, "XXXX", steps=(NO_ANCHOR,))
        year = base + (phrase["which"] if word else 0)
    return read_date(Moment(Grain.YEAR, year), phrase.modifier)


def _latest_quarter(phrase: Phrase, at: Anchor) -> Reading | None:
    """Reads "the quarter", "the latest period", "the year-earlier quarter": the quarter spoken of."""
    passed = quarter_spoken_of(at)
    back = int(phrase.has("year"))
    if phrase.has("period") and (passed is None or not (back or phrase.has("latest"))):
        return None
    if passed is None:
        return None
    moment = passed.moment
    year = phrase["year"] or (moment.year - back if moment.year else None)
    reading = read_date(replace(moment, year=year), Modifier.NONE, words_of(passed))
    return replace(reading, moment=None) if reading and back else reading


def _first_months(phrase: Phrase, _: Anchor) -> Reading | None:
    number = phrase["n"]
    if not (phrase.has("first ") or phrase.has("the ")):
        return None
    return read_duration(f"P{int(number)}M") if isinstance(number, (int, float)) else None


def _bare_year_quarter(phrase: Phrase, at: Anchor) -> Reading | None:
    """Reads "the 1988 quarter", "the 1989 period": the quarter spoken of, in another year."""
    passed = quarter_spoken_of(at)
    if passed is None or not reads_as_year(phrase["year"], at):
        return None
    reading = read_date(passed.moment.in_year(phrase["year"]), Modifier.NONE, words_of(passed))
    return reading and replace(reading, moment=None)


def _year_ago(phrase: Phrase, at: Anchor) -> Reading | None:
    """Reads "year-earlier profit": the quarter spoken of, or the year, one year back."""
    passed = quarter_spoken_of(at, SAME_REPORT)
    if passed is not None:
        year = passed.moment.year
        reading = read_date(
            passed.moment.in_year(year - 1 if year else None), Modifier.NONE, words_of(passed)
        )
        return reading and replace(reading, moment=None)
    moved = at.published.plus(-1, Grain.YEAR) if at.published else None
    return read_date(moved, Modifier.NONE, at.publication) if moved and phrase.text else None


RULES = (
    Rule(
        "year-earlier",
        "(the |a )?year~(earlier|ago)",
        _year_ago,
        {"It rose in the third quarter of 2023 from its [year-earlier] level.": "2022-Q3"},
        ("a year earliest",),
    ),
    Rule(
        "<ordinal> quarter",
        "({modifier} )?(the )?({modifier:part_of} )?({year} |{whose}'s |(fiscal |company's |bank's )?)(the )?"
        "((year-ago|year-earlier|comparable|corresponding|same|latest|fiscal|current|fiscal year's) )?"
        "(({ordinal}|{dayth})~quarter|q{quarter_number})"
        "(,? (of |in )?(the |fiscal |the fiscal )?{year}|( of)? {whose})?",
        _quarter,
        {
            "It rose in [the third quarter].": "2023-Q3",
            "It rose in [the third quarter of 2021].": "2021-Q3",
            "It rose in [Q3 2024].": "2024-Q3",
            "[next year's first quarter]": "2025-Q1",
        },
        ("the fifth quarter",),
    ),
    Rule(
        "<first> half",
        "(the )?({which_half} half|h{half_number})( (of |in )?(the )?{year}|( of)? {whose})?",
        _half,
        {
            "in [the first half of 2023]": "2023-H1",
            "in [H2 2021]": "2021-H2",
            "in [the second half of the year]": "2024-H2",
        },
        ("the second half began after the whistle",),
    ),
    Rule(
        "fiscal <year>",
        "({modifier} )?((the|its|their) )?(fiscal( year)? ({year}|'{two_digits})"
        "|({which} )?fiscal year|fy ?({year}|{two_digits}))"
        "( ending| ended)?",
        _fiscal_year,
        {
            "in [fiscal 1989]": "1989",
            "in [fiscal year 2025]": "2025",
            "in [FY2023]": "2023",
            "in [FY24]": "2024",
        },
        ("fiscal policy",),
    ),
    Rule(
        "the quarter",
        "the (latest |same |corresponding |comparable |current )?(year-earlier |year-ago |prior-year )?"
        "(quarter|period)( last year)?",
        _latest_quarter,
        {
            "It rose in the third quarter of 2023. In [the quarter] it lost.": "2023-Q3",
            "It rose in the third quarter of 2023. In [the year-earlier quarter] it lost.": "2022-Q3",
        },
        ("the quarter of the city",),
    ),
    Rule(
        "the <year> quarter",
        "the {year} (quarter|period|third quarter)",
        _bare_year_quarter,
        {"It rose in the third quarter of 2023. In [the 2022 quarter] it lost.": "2022-Q3"},
        ("the 2022 quarters",),
    ),
    Rule(
        "the first <n> months",
        "(the |its |their )?(first |last |latest |final |year-earlier )?{n} months",
        _first_months,
        {"in [the first nine months]": "P9M", "in [the first ten months] of 1918": "P10M"},
        ("first monthly",),
    ),
)
