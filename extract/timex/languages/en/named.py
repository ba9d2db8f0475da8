"""Days with names and events used as dates: "Thanksgiving", "Ramadan", "since World War II", "9/11"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.datespan import Grain, Modifier, day_words
from extract.model import TimexType
from extract.timex.languages.en.units import count_of
from extract.timex.moment import Moment, same_day
from extract.timex.resolve import NO_ANCHOR, place_among
from extract.timex.rule import Phrase, Reading, Rule, read_date

if TYPE_CHECKING:
    from extract.datespan import DateSpan
    from extract.timex.anchor import Anchor


def _read_span(span: DateSpan, anchor: str = "", *steps: str) -> Reading:
    day = span.start
    moment = Moment.of_day(day) if day is not None and span.days == 1 else None
    return Reading(TimexType.DATE, span.timex3, span, "", moment, anchor, steps=steps)


def _named_day(phrase: Phrase, at: Anchor) -> Reading | None:
    if not phrase.written("named_day")[:1].isupper() and not phrase.words("named_day").startswith("the "):
        return None
    if _PART_OF_A_NAME.search(at.before):
        return None  # "Operation Ramadan", "White Christmas"
    named = phrase["named_day"]
    year = phrase["year"]
    if year is not None:
        span = named.in_year(year)
        return _read_span(span) if span else None
    if at.behind.startswith(("'", " agreement", " accord", " island", " massacre", " offensive")):
        return None
    which = phrase["which"]
    if which and at.published is not None and at.published.date is not None and not at.narrative:
        published = at.published.date
        spans = [span for offset in (-1, 0, 1) if (span := named.in_year(published.year + offset))]
        past = [span for span in spans if span.first_day < published]
        ahead = [span for span in spans if span.first_day > published]
        chosen = past[-1:] if which < 0 else ahead[:1]
        return _read_span(chosen[0], at.publication) if chosen else None
    placed = place_among(named.in_year, at)
    if placed is None:
        return Reading(TimexType.DATE, "XXXX-XX-XX", steps=(NO_ANCHOR,))
    return _read_span(placed.when, placed.anchor, placed.step)


def _dated_event(phrase: Phrase, _: Anchor) -> Reading | None:
    if not any(letter.isupper() or letter.isdigit() for letter in phrase.text):
        return None
    span = phrase["dated_event"]
    return _read_span(span, "", "the days of that event")


def _counted(phrase: Phrase, at: Anchor) -> Reading | None:
    """Reads "three days before Christmas", "two days after the October 7 attack"."""
    number = count_of(phrase)
    grain, _ = phrase["unit"]
    if number is None or grain is None or grain is Grain.HOUR:
        return None
    if phrase["n"] is None and phrase.words("unit").endswith("s"):
        return None
    if phrase["named_day"] is not None:
        placed = place_among(phrase["named_day"].in_year, at)
        days, anchor = (placed.when, placed.anchor) if placed else (None, "")
    else:
        days, anchor = phrase["dated_event"], ""
    before = phrase.words("side") == "before"
    edge = (days.start if before else days.last_day) if days else None
    if edge is None:
        return None
    moved = Moment.of_day(edge).plus(-number if before else number, grain)
    return read_date(moved, Modifier.NONE, anchor, f"counted from {day_words(edge)}") if moved else None


def _eve(phrase: Phrase, at: Anchor) -> Reading | None:
    """Reads "the eve of World War II", "the eve of Ramadan": the day before it begins."""
    placed = place_among(phrase["named_day"].in_year, at) if phrase["named_day"] is not None else None
    days = placed.when if placed else phrase["dated_event"]
    if days is None or days.start is None:
        return None
    moved = Moment.of_day(days.start).plus(-1, Grain.DAY)
    return read_date(moved, Modifier.NONE, placed.anchor if placed else "", "the day before it begins")


def _anniversary(phrase: Phrase, _: Anchor) -> Reading | None:
    """Reads "the second anniversary of the October 7 attack"."""
    number = phrase["ordinal"] or phrase["dayth"]
    start = phrase["dated_event"].start
    day = same_day(start, number, Grain.YEAR) if start else None
    return read_date(Moment.of_day(day), Modifier.NONE, "", f"{number} years after it") if day else None


_PART_OF_A_NAME = re.compile(r"\b(?:operation|white|father|plan|battle of|operation new) $")
_SIGNALS = "(since|until|till|before|after|during|following|prior to|throughout|by the end of|from)"
RULES = (
    Rule(
        "<named day>",
        "({which} )?{named_day}(,? {year})?",
        _named_day,
        {
            "They met on [Christmas Day].": "2023-12-25",
            "They met on [Easter Sunday 2022].": "2022-04-17",
            "It begins before [Ramadan].": "2024-03-11",
            "They will vote on [Election Day].": "2024-11-05",
            "It fell [last Thanksgiving].": "2023-11-23",
        },
        ("Easter Island", "the Good Friday Agreement"),
    ),
    Rule(
        "since <event>",
        _SIGNALS + " [(the )?{dated_event}]",
        _dated_event,
        {
            "It was the worst attack since [World War II].": "1939-09-01",
            "before [the Orange Revolution]": "2004-11-22",
        },
        ("World War II tanks",),
    ),
    Rule(
        "9/11",
        "(the )?{numbered_event}",
        lambda phrase, _: _read_span(phrase["numbered_event"], "", "the days of that event"),
        {"families of [9/11] victims": "2001-09-11", "[The Oct. 7 attack] changed it.": "2023-10-07"},
        ("a score of 9/112",),
    ),
    Rule(
        "<n> <unit> before <named day>",
        "({length_modifier} )?({n}|a|an) {unit} {side} (the )?({named_day}|{dated_event})",
        _counted,
        {
            "They met [three days before Christmas].": "2023-12-22",
            "It fell [two days after the October 7 attack].": "2023-10-09",
            "It fell [a week before the Orange Revolution].": "2004-W47",
        },
        ("three days before the march", "two days after work"),
    ),
    Rule(
        "the eve of <event>",
        "the eve of (the )?({named_day}|{dated_event})",
        _eve,
        {"It fell on [the eve of World War II].": "1939-08-31", "on [the eve of Ramadan]": "2024-03-10"},
        ("the eve of the talks",),
    ),
    Rule(
        "the <ordinal> anniversary of <event>",
        "(the )?({ordinal}|{dayth}) anniversary of (the )?{dated_event}",
        _anniversary,
        {"They met on [the second anniversary of the Orange Revolution].": "2006-11-22"},
        ("the second anniversary of their marriage",),
    ),
)
