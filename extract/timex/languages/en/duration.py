"""Lengths of time: "three months", "nearly two years", "a five-day", "the past two weeks", "18 years old"."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from extract.datespan import DateSpan, Grain
from extract.model import TimexType
from extract.timex.moment import Moment, same_day
from extract.timex.resolve import Placed, place_in_year
from extract.timex.rule import Phrase, Reading, Rule, read_duration

if TYPE_CHECKING:
    from extract.timex.anchor import Anchor

_ONE_DAY = re.compile(r"(?:will|would|may|might|could|can|to|he|she|they) $")
_MONEY = re.compile(r"(?:[$\u00a3\u20ac][\d.,]+(?: (?:million|billion|trillion))?|\d (?:million|billion)) $")
_LENGTH_FOLLOWS = tuple(
    f"{word} " for word in "for in after within over takes take took lasted or of and".split()
)
_LONGEST = 1_000_000
_LONG = {"DE": 10, "CE": 100}
_HALVES = {"Y": ("M", 12), "TH": ("TM", 60), "TM": ("TS", 60)}
_PAST_WORDS = ("the past", "the last", "past", "last", "the previous", "recent", "the preceding", "the final")
_NEXT_WORDS = ("the next", "next", "the coming", "the following")


def period_value(number: float | str, code: str) -> str:
    """The TIMEX3 value of a length: ``P2Y``, ``PT90M``, ``PXM``; two and a half years are ``P2Y6M``."""
    if code == "2W":  # a fortnight
        return period_value(number if isinstance(number, str) else number * 2, "W")
    if number == 0.5 and code in _LONG:
        return f"P{_LONG[code] // 2}Y"
    prefix = "PT" if code.startswith("T") else "P"
    unit = code.removeprefix("T")
    if isinstance(number, str):
        return f"{prefix}{number}{unit}"
    if unit == "WE":
        return f"P{int(number)}WE"
    whole = int(number)
    if number == whole:
        return f"{prefix}{whole}{unit}"
    if number % 1 == 0.5 and code in _HALVES:
        smaller, size = _HALVES[code]
        rest = f"{size // 2}{smaller.removeprefix('T')}"
        return f"{prefix}{whole}{unit}{rest}" if whole else f"{prefix}{rest}"
    return f"{prefix}{number:g}{unit}"


def _length(phrase: Phrase, at: Anchor) -> Reading | None:
    number = phrase["n"]
    _, code = phrase["unit"]
    if number is None:
        return None
    singular = not phrase.words("unit").endswith(("s", "ia"))
    if not isinstance(number, str) and number > _LONGEST:
        return None
    if code == "TS" and singular:
        return None  # "one second" is more often an ordinal
    if number == 1 and singular and _ONE_DAY.search(at.before):
        return None  # "would one day" is no length
    mod = phrase["length_modifier"] or ""
    value = period_value(number, code)
    when = _anchored(phrase, at, number)
    if when is None:
        return read_duration(value, mod)
    return Reading(
        TimexType.DURATION, value, when, mod, anchor=at.publication, steps=("counted from that day",)
    )


def _anchored(phrase: Phrase, at: Anchor, number: float | str) -> DateSpan | None:
    """The days of a length that leans on the day of publication: "the last two days"."""
    published = at.published.date if at.published else None
    grain, _ = phrase["unit"]
    words = phrase.words("length_modifier")
    if published is None or at.narrative or grain is None or isinstance(number, str) or at.published is None:
        return None
    if at.behind.startswith(" of "):
        return None  # "the last quarter of 2023" leans on that year
    count = max(1, round(number))
    back = words in _PAST_WORDS
    if not back and words not in _NEXT_WORDS:
        return None
    moved = at.published.plus(-count if back else count, grain)
    edge = moved.date if moved else None
    if edge is None:
        return None
    today = DateSpan.day(published)
    if grain is Grain.DAY:
        return (
            DateSpan(edge, today.start, Grain.DAY)
            if back
            else DateSpan(today.end, DateSpan.day(edge).end, Grain.DAY)
        )
    exact = same_day(published, -count if back else count, grain) or edge
    if back and exact < published:
        return DateSpan(exact, today.end, grain)
    return DateSpan(published, exact, grain) if exact > published else None


def _age(phrase: Phrase, _: Anchor) -> Reading | None:
    number = phrase["n"]
    if number is None:
        return None
    _, code = phrase["unit"]
    return read_duration(period_value(number, code))


def _hyphened(phrase: Phrase, at: Anchor) -> Reading | None:
    """Reads "five-day", "10-year", "month-long", "two-week"."""
    number = phrase["n"]
    _, code = phrase["one"]
    if at.behind.startswith(("-old", " old")):
        return None  # an age
    if number is None:
        number = 1
    if not isinstance(number, str) and number > _LONGEST:
        return None
    return read_duration(period_value(number, code))


def _plural_alone(phrase: Phrase, at: Anchor) -> Reading | None:
    """Reads "for months", "years of war", "weeks before": a length without a number."""
    _, code = phrase["many"]
    if code in {"TS", "Q", "WE"}:
        return None
    mod = phrase["length_modifier"] or ""
    before = at.before
    after = at.behind[:10]
    if not (
        mod or before.endswith(_LENGTH_FOLLOWS) or after.startswith((" of ", " before", " after", " or "))
    ):
        return None
    return read_duration(period_value("X", code), mod)


def _while(phrase: Phrase, _: Anchor) -> Reading | None:
    return read_duration("PXX") if phrase.text else None


def _minute_and_a_half(phrase: Phrase, _: Anchor) -> Reading | None:
    _, code = phrase["one"]
    return read_duration(period_value(1.5, code))


def _range(phrase: Phrase, _: Anchor) -> Reading | None:
    """Reads "two to three weeks": at least the lesser of the two."""
    _, code = phrase["unit"]
    low = phrase["n"]
    high = phrase["last"]
    if isinstance(low, str) or isinstance(high, str) or low > high:
        return None
    return read_duration(period_value(low, code), phrase["length_modifier"] or "")


def _week_of_month(phrase: Phrase, at: Anchor) -> Reading | None:
    """Reads "the last week of August", "the first days of May": a length, with its days."""
    _, code = phrase["unit"]
    if not phrase.written("month")[:1].isupper():
        return None
    moment = Moment(Grain.MONTH, phrase["year"], phrase["month"])
    placed = Placed(moment) if phrase["year"] else place_in_year(moment, at)
    month = placed.moment.when
    number = phrase["n"] or (1 if not phrase.words("unit").endswith("s") else "X")
    value = period_value(number, code)
    days = 7 if code == "W" else 3
    if month is None or month.start is None or month.end is None or code not in {"W", "D"} or phrase["n"]:
        return read_duration(value)
    order = phrase["ordinal"]
    first = (
        month.end - timedelta(days=days)
        if order is None
        else month.start + timedelta(days=days * (order - 1))
    )
    if not month.start <= first < month.end:
        return None
    last = min(first + timedelta(days=days), month.end)
    return Reading(TimexType.DURATION, value, DateSpan(first, last, Grain.DAY), anchor=placed.anchor)


def _one_unit(phrase: Phrase, at: Anchor) -> Reading | None:
    _, code = phrase["one"]
    if at.behind.startswith("-") or code in {"TS", "Q"} or _MONEY.search(at.before):
        return None  # "a second", "a quarter of them", "$500 million a year"
    number = 0.5 if phrase.has("half ") else 1
    return read_duration(period_value(number, code), phrase["length_modifier"] or "")


def _past_unit(phrase: Phrase, at: Anchor) -> Reading | None:
    words = phrase.words("length_modifier")
    if words not in (*_PAST_WORDS, *_NEXT_WORDS, "the intervening", "the first", "the early", "the opening"):
        return None
    plural = phrase.words("unit").endswith(("s", "ia"))
    _, code = phrase["unit"]
    if code in {"TS", "WE"}:
        return None
    number: float | str = 2 if phrase.has("couple of") else "X" if plural else 1
    when = _anchored(phrase, at, number)
    if when is None:
        return read_duration(period_value(number, code))
    return Reading(
        TimexType.DURATION,
        period_value(number, code),
        when,
        anchor=at.publication,
        steps=("counted from that day",),
    )


_MOD = "({length_modifier} )?"
RULES = (
    Rule(
        "<n> <unit>",
        _MOD + "{n}( {unit}| (more|further|additional|other|long|full|consecutive|straight|whole|previous"
        "|preceding|past|coming|last|next|short|bloody|trading|working|solid) {many:unit})",
        _length,
        {
            "It took [three months].": "P3M",
            "It took [nearly two years].": "P2Y",
            "It took [2 1/2 years].": "P2Y6M",
            "It took [several weeks].": "PXW",
            "meetings over [the last two days]": "P2D",
        },
        ("a second man", "The first division", "155 mm"),
    ),
    Rule(
        "a <unit>",
        _MOD + "(a|an|one|a full|a whole|an entire|half a|half an|the whole|the entire|the full) {one}",
        _one_unit,
        {"It took [a week].": "P1W", "It took [nearly an hour].": "PT1H"},
        ("a second", "a month-long siege"),
    ),
    Rule(
        "the past <unit>",
        "{length_modifier} (few |couple of |many |several )?{unit}",
        _past_unit,
        {"It grew over [the past year].": "P1Y", "It grew in [recent months].": "PXM"},
        ("the year",),
    ),
    Rule(
        "<n> <units> old",
        "{n}( and a half)? {unit} (old|of age)",
        _age,
        {"He was [18 years old].": "P18Y"},
        ("a 20-year-old man",),
    ),
    Rule(
        "<n>-<unit>",
        "({length_modifier} )?{n}-{one}(-long| long| period)?",
        _hyphened,
        {"a [five-day] truce": "P5D", "a [10-year] war": "P10Y"},
        ("an F-16",),
    ),
    Rule(
        "<unit>-long",
        "({one}|{many})-long",
        lambda phrase, _: read_duration(
            period_value(1 if phrase["one"] else "X", (phrase["one"] or phrase["many"])[1])
        ),
        {"a [month-long] siege": "P1M", "a [years-long] siege": "PXY"},
        ("a mile-long queue",),
    ),
    Rule(
        "<units>",
        "({length_modifier} )?{many}",
        _plural_alone,
        {"They waited for [months].": "PXM"},
        ("the days",),
    ),
    Rule(
        "a while",
        "((a|a little|a short|quite a|a long) while|(some|a long|a short period of) time)",
        _while,
        {"It took [a while].": "PXX"},
        ("some timely help",),
    ),
    Rule(
        "a <unit> and a half",
        "(a|an|one) {one} and a half",
        _minute_and_a_half,
        {"It took [a year and a half].": "P1Y6M"},
        ("a mile and a half",),
    ),
    Rule(
        "<n> to <n> <units>",
        "({length_modifier} )?{n}( to | or |-){n:last}~{unit}",
        _range,
        {"It takes [two to three weeks].": "P2W", "over [the next 12 to 18 months]": "P12M"},
        ("a 3 to 2 vote", "20 to 10 days"),
    ),
    Rule(
        "the last <unit> of <month>",
        "the ({ordinal}|last|final|opening|closing) ({n} )?{unit} (of|in) {month}(,? {year})?",
        _week_of_month,
        {"during [the last week of August]": "P1W", "in [the first week of May 1940]": "P1W"},
        ("the last week of talks",),
    ),
    Rule(
        "the year ended",
        "[the (full |fiscal )?(year|week)] (ended|ending)",
        lambda phrase, _: read_duration("P1W" if phrase.has("week") else "P1Y"),
        {"It lost money in [the year] ended June 30.": "P1Y"},
        ("the yearling ended",),
    ),
)
