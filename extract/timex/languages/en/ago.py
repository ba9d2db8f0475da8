"""So many units from publication: "two weeks ago", "two days from now", "in two weeks' time"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.datespan import Grain, Modifier
from extract.model import TimexType
from extract.timex.languages.en.units import (
    SAME_REPORT,
    count_of,
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


def _ago(phrase: Phrase, at: Anchor) -> Reading | None:
    """Reads "two weeks ago", "a year ago", "two days from now"."""
    sign = (
        1
        if phrase.has("from now") or phrase.has("hence") or phrase.has("'s time") or phrase.has("s' time")
        else -1
    )
    grain, _ = phrase["unit"]
    number = count_of(phrase)
    if number is None:
        return read_reference("PAST_REF" if sign < 0 else "FUTURE_REF")
    if phrase["n"] is None and phrase.words("unit").endswith("s"):  # "weeks ago"
        return read_reference("PAST_REF" if sign < 0 else "FUTURE_REF")
    if grain is None or grain is Grain.HOUR:
        return _hours_ago(number * sign, at)
    origin, words = at.published, at.publication
    if grain is Grain.YEAR and number == 1 and (quarter := quarter_spoken_of(at, SAME_REPORT)):
        return quarter_a_year_away(quarter, sign)
    if at.narrative and at.latest is not None:
        origin, words = at.latest.moment, words_of(at.latest)
    if origin is None:
        return Reading(TimexType.DATE, unknown_value(grain, at), steps=(NO_ANCHOR,))
    moment = (
        origin.plus(sign * number, grain) if not has_half(phrase, grain) else half_years(origin, sign, number)
    )
    step = f"counted {'back' if sign < 0 else 'on'} from there"
    return read_date(moment, Modifier.NONE, words, step, aside=sign < 0)


def _hours_ago(hours: int, at: Anchor) -> Reading | None:
    """Some hours from publication: its hour is not known, so a few hours stay on that day."""
    if at.published is None or abs(hours) > 20:
        return read_reference("PAST_REF" if hours < 0 else "FUTURE_REF")
    return read_date(at.published, Modifier.NONE, at.publication, "some hours from it")


RULES = (
    Rule(
        "<n> <unit> ago",
        "({length_modifier} )?(({n}|a|an)~)?{unit} (ago|from now|hence)",
        _ago,
        {
            "It fell [two days ago].": "2024-03-11",
            "It fell [three weeks ago].": "2024-W08",
            "It fell [a month ago].": "2024-02",
            "It fell [about ten years ago].": "2014",
            "It fell [weeks ago].": "PAST_REF",
        },
        ("long ago",),
    ),
    Rule(
        "in <n> <unit>'s time",
        "({length_modifier} )?({n}|a|an) {unit}'?s?'? time",
        _ago,
        {"It ends in [two weeks' time].": "2024-W13"},
        ("two weeks timed",),
    ),
)
