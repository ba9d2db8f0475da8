"""Lengths of time: "three months", "nearly two years", "a five-day", "the past two weeks", "18 years old"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.model import TimexType
from extract.timex.languages.en.lasting import days_of_length
from extract.timex.languages.en.units import period_value
from extract.timex.rule import Phrase, Reading, Rule, read_duration

if TYPE_CHECKING:
    from extract.timex.anchor import Anchor

_ONE_DAY = re.compile(r"(?:will|would|may|might|could|can|to|he|she|they) $")
_MONEY = re.compile(r"(?:[$\u00a3\u20ac][\d.,]+(?: (?:million|billion|trillion))?|\d (?:million|billion)) $")
_LENGTH_FOLLOWS = tuple(
    f"{word} " for word in "for in after within over takes take took lasted or of and".split()
)
_LONGEST = 1_000_000


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
    when = days_of_length(phrase, at, number)
    if when is None:
        return read_duration(value, mod)
    return Reading(
        TimexType.DURATION, value, when, mod, anchor=at.publication, steps=("counted from that day",)
    )


def _age(phrase: Phrase, at: Anchor) -> Reading | None:
    """Reads "18 years old", in a history; news gives the age of everybody."""
    number = phrase["n"]
    if number is None or not at.narrative:
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


def _one_unit(phrase: Phrase, at: Anchor) -> Reading | None:
    _, code = phrase["one"]
    if at.behind.startswith("-") or code in {"TS", "Q"} or _MONEY.search(at.before):
        return None  # "a second", "a quarter of them", "$500 million a year"
    number = 0.5 if phrase.has("half ") else 1
    return read_duration(period_value(number, code), phrase["length_modifier"] or "")


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
        "<n> <units> old",
        "{n}( and a half)? {unit} (old|of age)",
        _age,
        {"In 1940 and 1941 it grew. He was [18 years old].": "P18Y"},
        ("a 20-year-old man", "Mr. Smith, 52 years old, resigned on Monday."),
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
)
