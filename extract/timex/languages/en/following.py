"""Dates counted from the date that the text has just named: "the next day", "two days later"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.datespan import Grain, Modifier
from extract.model import TimexType
from extract.timex.languages.en.units import (
    DAY_GRAINS,
    SAME_REPORT,
    count_of,
    finest_for,
    half_years,
    has_half,
    quarter_a_year_away,
    quarter_spoken_of,
    unknown_value,
)
from extract.timex.resolve import NO_ANCHOR
from extract.timex.rule import Phrase, Reading, Rule, read_date, read_reference
from extract.timex.story import words_of

if TYPE_CHECKING:
    from extract.timex.anchor import Anchor
    from extract.timex.moment import Moment


_SAME_DAY = 600  # characters within which news still speaks of a day that it has named


def _after_event(phrase: Phrase, at: Anchor) -> Reading | None:
    """Reads "two days after the strike", in a history that has just given the day of the strike."""
    grain, _ = phrase["unit"]
    number = count_of(phrase)
    if not at.narrative or number is None or grain not in {Grain.DAY, Grain.WEEK, Grain.MONTH, Grain.YEAR}:
        return None
    if phrase["n"] is None and phrase.words("unit").endswith("s"):
        return None
    passed = at.latest
    if passed is None:
        return None
    if at.folded.endswith(f"{passed.text.lower()}, ", passed.at, at.start):
        return read_date(passed.moment, Modifier.NONE, words_of(passed), "the same day in other words")
    moved = passed.moment.plus(-number if phrase.has("before") or phrase.has("prior to") else number, grain)
    return read_date(moved, Modifier.NONE, words_of(passed), "counted from there") if moved else None


def _later(phrase: Phrase, at: Anchor) -> Reading | None:
    """Reads "two days later", "a year earlier", "three months before": counted from the text."""
    sign = (
        -1
        if phrase.has("earlier") or phrase.has("before") or phrase.has("previously") or phrase.has("prior")
        else 1
    )
    grain, _ = phrase["unit"]
    number = count_of(phrase)
    vague = "PAST_REF" if sign < 0 else "FUTURE_REF"
    if number is None or (phrase["n"] is None and phrase.words("unit").endswith("s")) or grain is None:
        return read_reference(vague)
    if grain is Grain.YEAR and number == 1 and (quarter := quarter_spoken_of(at, SAME_REPORT)):
        return quarter_a_year_away(quarter, sign)
    passed = finest_for(grain, at, sign * number) if grain is not Grain.HOUR else at.latest_of(*DAY_GRAINS)
    origin, words = (passed.moment, words_of(passed)) if passed else _news_day(at)
    if origin is None:
        return Reading(TimexType.DATE, unknown_value(grain, at), steps=(NO_ANCHOR,))
    if grain is Grain.HOUR:
        return read_date(
            origin if origin.grain in DAY_GRAINS else None, Modifier.NONE, words, "some hours from it"
        )
    moment = (
        origin.plus(sign * number, grain) if not has_half(phrase, grain) else half_years(origin, sign, number)
    )
    step = f"counted {'back' if sign < 0 else 'on'} from there"
    return read_date(moment, Modifier.NONE, words, step, aside=sign < 0)


def _text_day(phrase: Phrase, at: Anchor) -> Reading | None:
    """Reads "the next day", "the same day", "the day before": a day counted from the text's last day."""
    offset = phrase["text_day"]
    passed = at.latest_of(*DAY_GRAINS) if at.narrative else at.latest_near(_SAME_DAY, *DAY_GRAINS)
    origin, words = (passed.moment, words_of(passed)) if passed else (None, "")
    if origin is None and at.published is not None and not at.narrative:
        return None  # "strong demand that day": of no day that the text has named
    if origin is None:
        return Reading(TimexType.DATE, unknown_value(Grain.DAY, at), steps=(NO_ANCHOR,))
    following = at.behind[:6]
    hangs = following.startswith((" the ", " a ", " his ", " her ", " its ", " their "))
    if offset and hangs and phrase.words("text_day").startswith("the day ") and not at.narrative:
        return None  # "the day before the summit" hangs on the summit, which may be dated elsewhere
    moved = origin.plus(offset, Grain.DAY)
    if moved is None:
        return None
    step = {-1: "the day before it", 0: "that day", 1: "the day after it"}[offset]
    part = phrase["part"]
    return read_date(moved.at(part) if part else moved, phrase.modifier, words, step)


def _news_day(at: Anchor) -> tuple[Moment | None, str]:
    """The day of publication, for a phrase of the text that found no day before it; none in a history."""
    return (None, "") if at.narrative else (at.published, at.publication)


RULES = (
    Rule(
        "<n> <unit> later",
        "({length_modifier} )?(({n}|a|an) )?{unit} "
        "(later|earlier|after that|before that|afterward|afterwards|previously|prior)",
        _later,
        {
            "It fell on 4 March 2024. [Two days later] it burned.": "2024-03-06",
            "It fell in May 2023. [A year later] it rose.": "2024",
        },
        ("days laterally",),
    ),
    Rule(
        "<n> <unit> after an event",
        "[({length_modifier} )?({n}|a|an) {unit}] (after|before|prior to|following)",
        _after_event,
        {"In 1940 and 1941 it grew. On 4 March 1942 it fell. [Two days] after the fall": "1942-03-06"},
        ("two days after work in a news text",),
    ),
    Rule(
        "the next day",
        "({modifier} )?{text_day}( {part})?",
        _text_day,
        {
            "It fell on 4 March 2024. [The next day] it burned.": "2024-03-05",
            "It fell on 4 March 2024 and burned [the same day].": "2024-03-04",
        },
        ("the day before the talks in a news text",),
    ),
)
