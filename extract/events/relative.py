"""Dates that hang on a happening: "two days after the strike", "since the vote", "the attack killed"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from extract.datespan import DateSpan, Grain
from extract.events.grammar.groups import Tense
from extract.events.grammar.words import Part
from extract.events.happenings import Reference, own_nouns, read_reference
from extract.model import TextSpan

if TYPE_CHECKING:
    from extract.events.attach import Dated
    from extract.events.grammar.clauses import Parse
    from extract.events.happenings import Happening, Happenings
    from extract.model import Timex

_COUNTS: Final = {
    word: number
    for number, words in enumerate(
        ("a one an", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), 1
    )
    for word in words.split()
}
_UNITS: Final = {
    unit + ending: grain
    for unit, grain in (
        ("day", Grain.DAY),
        ("week", Grain.WEEK),
        ("month", Grain.MONTH),
        ("year", Grain.YEAR),
    )
    for ending in ("", "s")
}
_DAYS: Final = {Grain.DAY: 1, Grain.WEEK: 7}
_MONTHS: Final = {Grain.MONTH: 1, Grain.YEAR: 12}
_CLOSE = frozenset("hours hour minutes minute moments shortly immediately just".split())
_AFTER = frozenset({"after", "following"})
_MEASURING = _AFTER | {"before"}
_AT = frozenset({"in", "during", "at"})
_LEADING = 5  # words before an event noun that hold its preposition and what it is measured by


@dataclass(frozen=True, slots=True)
class Related:
    """The date of a telling by another happening: its days, the phrase that dates them, and why.

    ``is_said`` where the clause itself counts from that happening ("two days after the strike").
    """

    when: DateSpan
    timex: Timex
    because: str
    is_said: bool
    is_since: bool = False


def relate(text: str, parse: Parse, dated: Dated, happenings: Happenings, sentence: int) -> Related | None:
    """The date that a telling without one of its own has from a happening that it names, or None."""
    if not happenings.known:
        return None
    if dated.telling.group is None:
        return None  # of what a noun tells, no other noun is asked
    for number in own_nouns(parse, dated.telling.clause):
        reference = read_reference(parse, number)
        if reference is None:
            continue
        happening = happenings.find(reference, sentence)
        if happening is None:
            continue
        if related := _related(text, parse, dated, reference, happening):
            return related
    return None


def _related(
    text: str, parse: Parse, dated: Dated, reference: Reference, happening: Happening
) -> Related | None:
    tokens, telling = parse.tokens, dated.telling
    clause = parse.clauses[telling.clause]
    named = text[tokens[reference.first].start : tokens[reference.end - 1].end]
    told = f"'{named}' is dated by '{happening.timex.text}'"
    if clause.subject is not None and clause.subject[0] == reference.first:
        is_past = telling.group is not None and telling.group.tense is Tense.PAST
        return Related(_days(happening.when), happening.timex, told, is_said=False) if is_past else None
    joint = reference.first - 1
    word = tokens[joint].word if joint >= 0 else ""
    if word in _AT and not telling.is_ahead:
        return Related(_days(happening.when), happening.timex, told, is_said=False)
    if word == "since" and telling.group is not None and telling.group.tense is Tense.PERFECT:
        phrase = _phrase(text, parse, joint, reference, happening)
        return Related(
            happening.when.since(), phrase, f"{told}, which is told here", is_said=True, is_since=True
        )
    if word not in _MEASURING:
        return None
    measured = _measured(parse, joint, happening.when, 1 if word in _AFTER else -1)
    if measured is None:
        return None
    first, when = measured
    phrase = replace(_phrase(text, parse, first, reference, happening), when=when)
    because = f"'{phrase.text}' counted from '{happening.timex.text}', the date of '{named}'"
    return Related(when, phrase, because, is_said=True)


def _measured(parse: Parse, joint: int, origin: DateSpan, sign: int) -> tuple[int, DateSpan] | None:
    """The days so far from a happening, and where the measure begins: "two days after", "hours before"."""
    tokens = parse.tokens
    unit = tokens[joint - 1].word if joint else ""
    if unit in _CLOSE:
        first = joint - 1
        while first > 0 and tokens[first - 1].part in {Part.NUMBER, Part.DETERMINER}:
            first -= 1
        return first, _days(origin)
    grain = _UNITS.get(unit)
    if grain is None or joint < 2:
        return None
    counted = tokens[joint - 2].word
    count = int(counted) if counted.isdigit() and len(counted) < 4 else _COUNTS.get(counted)
    if count is None or origin.start is None:
        return None
    when = _moved(origin, sign * count, grain)
    return None if when is None else (joint - 2, when)


def _moved(origin: DateSpan, count: int, grain: Grain) -> DateSpan | None:
    """Days or weeks counted from a day; months and years from days that are exact enough for them."""
    try:
        if grain in _DAYS:
            days = timedelta(days=count * _DAYS[grain])
            return DateSpan.day(origin.first_day + days) if _days(origin).days == 1 else None
        months = origin.first_day.year * 12 + origin.first_day.month - 1 + count * _MONTHS[grain]
        year, month = divmod(months, 12)
        if origin.grain is Grain.YEAR or grain is Grain.YEAR:
            return DateSpan.year(year) if grain is Grain.YEAR else None
        return DateSpan.month(year, month + 1)
    except (ValueError, OverflowError):  # outside the calendar
        return None


def _phrase(text: str, parse: Parse, first: int, reference: Reference, happening: Happening) -> Timex:
    """The words of a clause that date it by a happening, as a time expression."""
    span = TextSpan(parse.tokens[first].start, parse.tokens[reference.end - 1].end)
    return replace(happening.timex, span=span, text=span.of(text), signal="")


def _days(when: DateSpan) -> DateSpan:
    return DateSpan.day(when.first_day) if when.grain is Grain.HOUR else when
