"""Lengths that have days of their own: "the past two weeks", "the last week of August"."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from extract.datespan import DateSpan, Grain
from extract.model import TimexType
from extract.timex.languages.en.units import period_value
from extract.timex.moment import Moment, same_day
from extract.timex.resolve import Placed, place_in_year
from extract.timex.rule import Phrase, Reading, Rule, read_duration

if TYPE_CHECKING:
    from extract.timex.anchor import Anchor

_PAST_WORDS = ("the past", "the last", "past", "last", "the previous", "recent", "the preceding", "the final")
_BEFORE_VERB = tuple(f"{word} " for word in "to will would may might can could should must".split())
_NEXT_WORDS = ("the next", "next", "the coming", "the following")


def days_of_length(phrase: Phrase, at: Anchor, number: float | str) -> DateSpan | None:
    """The days of a length that leans on the day of publication: "the last two days"."""
    published = at.published.date if at.published else None
    grain, _ = phrase["unit"]
    words = phrase.words("length_modifier")
    if published is None or at.narrative or grain is None or isinstance(number, str) or at.published is None:
        return None
    if at.behind.startswith(" of ") or (words.startswith("last") and at.before.endswith(_BEFORE_VERB)):
        return None  # "the last quarter of 2023" leans on that year, "to last two days" on none
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


def _past_unit(phrase: Phrase, at: Anchor) -> Reading | None:
    words = phrase.words("length_modifier")
    if words not in (*_PAST_WORDS, *_NEXT_WORDS, "the intervening", "the first", "the early", "the opening"):
        return None
    plural = phrase.words("unit").endswith(("s", "ia"))
    _, code = phrase["unit"]
    if code in {"TS", "WE"}:
        return None
    number: float | str = 2 if phrase.has("couple of") else "X" if plural else 1
    when = days_of_length(phrase, at, number)
    if when is None:
        return read_duration(period_value(number, code))
    return Reading(
        TimexType.DURATION,
        period_value(number, code),
        when,
        anchor=at.publication,
        steps=("counted from that day",),
    )


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


RULES = (
    Rule(
        "the past <unit>",
        "{length_modifier} (few |couple of |many |several )?{unit}",
        _past_unit,
        {"It grew over [the past year].": "P1Y", "It grew in [recent months].": "PXM"},
        ("the year",),
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
