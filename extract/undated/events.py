"""Clues from the events of the world that an article speaks of: before them, at them, after them."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from extract.datespan import day_words
from extract.model import TextSpan
from extract.undated import clue
from extract.undated.clue import Clue, Sense, Weigh
from extract.undated.world import Period, Series, WorldEvent, world_events

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from extract.model import Sentence, Timex

# What stands around the name of an event within its sentence.
_BEFORE = re.compile(
    r"\b(?:before|ahead of|on (?:his|her|their|its|the) way to|prior to|in advance of|upcoming|en route to|"
    r"next (?:week|month)'s|heads? to|preparing for|eve of|will (?:attend|host|meet at)|"
    r"due to (?:attend|meet at)|expected (?:to attend|at))\b",
    re.IGNORECASE,
)
_DURING = re.compile(
    r"\b(?:sidelines|at the|at a|attending|during|opened|opens|gathered (?:at|in|for)|addressed?|told the|"
    r"speaking (?:at|to)|hosting|this week's)\b",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"\b(?:after|following|follows|since|last (?:week|month)'s|in the wake of|victory|won|win|defeat(?:ed)?|"
    r"concluded|elect)\b",
    re.IGNORECASE,
)
_ANNIVERSARY = re.compile(
    r"\b(first|second|third|fourth|fifth|10th|tenth|20th|one-year|two-year|three-year) anniversary\b"
)
_ANNIVERSARIES = {
    "first": 1,
    "one-year": 1,
    "second": 2,
    "two-year": 2,
    "third": 3,
    "three-year": 3,
    "fourth": 4,
    "fifth": 5,
}
_ANNIVERSARIES |= {"10th": 10, "tenth": 10, "20th": 20}
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_SUMMIT_IN = re.compile(r"\bsummit in (?:the )?(?=[A-Z])")
_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])")
_OPENED = re.compile(r"\b(?:opened|opens|began|begins|ended|ends|closed)\b")
_BESIDE = 30  # characters around the name of an event in which a word belongs to it
_REACH = 70  # characters before the name of an event in which the words that place it stand


def find_event_clues(text: str, sentences: Sequence[Sentence], timexes: Sequence[Timex]) -> Iterator[Clue]:
    """A clue for each event and each way of speaking of it."""
    seen: set[tuple[str, str]] = set()
    lower = text.lower()
    named = tuple(series for series in world_events() if series.pattern.search(lower))
    for sentence in sentences if named else ():
        words = sentence.span.of(text)
        for span, events in _events_in(words, text, named):
            if events[0].kind == "happening" and not _ANNIVERSARY.search(words):
                yield clue.written_after(events[0].when.first, _because(events[0], "after"))
                continue
            if _years_beside(words, span):
                continue  # "the 2016 summit" is a year, which may be past or ahead
            how, weigh_one = _relation(words, span, events[0])
            key = (events[0].name, how)
            if key not in seen:
                seen.add(key)
                senses = tuple(Sense(weigh_one(event), _because(event, how)) for event in events)
                yield Clue(senses, sharp=True)
            if how == "before":
                spoken = [timex for timex in timexes if sentence.span.covers(timex.span)]
                yield from _weekdays_before(events, spoken)


def _events_in(
    words: str, text: str, named: Sequence[Series]
) -> Iterator[tuple[TextSpan, tuple[WorldEvent, ...]]]:
    """The events that a sentence names, each with where: several where nothing tells which of a series.

    ``named`` are the series that the whole article names: "the summit in Lima" is one of those.
    """
    lower = words.lower()
    for series in named:
        match = series.pattern.search(lower)
        if match is not None:
            span = TextSpan(*match.span())
            yield span, _told_apart(series.events, words, text)
    match = _SUMMIT_IN.search(words)
    if match is None:
        return
    place = words[match.end() :]
    hosted = [
        event
        for series in named
        for event in series.events
        if event.kind == "meeting" and place.startswith(event.marks or ("\0",))
    ]
    if hosted:
        yield TextSpan(*match.span()), tuple(hosted)


def _told_apart(events: tuple[WorldEvent, ...], words: str, text: str) -> tuple[WorldEvent, ...]:
    """The events of a series that a sentence's marks mean, or the article's; all where it has none."""
    for around in (words, text):
        marked = tuple(event for event in events if any(_stands_in(mark, around) for mark in event.marks))
        if marked:
            return marked
    return events


def _years_beside(words: str, span: TextSpan) -> bool:
    return _YEAR.search(words[max(0, span.start - _BESIDE) : span.end + _BESIDE]) is not None


def _stands_in(mark: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(mark)}(?!\w)", text) is not None


def _relation(words: str, span: TextSpan, event: WorldEvent) -> tuple[str, Callable[[WorldEvent], Weigh]]:
    """How a sentence stands to the event that it names, and what that makes of a day."""
    before = words[max(0, span.start - _REACH) : span.start]
    until = words[max(0, span.start - _REACH) : span.end]
    behind = words[span.end : span.end + _BESIDE]
    anniversary = _ANNIVERSARY.search(before)
    if anniversary:
        years = _ANNIVERSARIES[anniversary[1]]
        return f"near the {anniversary[0]} of", lambda one: clue.near(_moved(one.when, years), 3, 2)
    if event.kind == "vote" and _AFTER.search(until + behind):
        return "after", lambda one: clue.near(_and_after(one.when, 12), 0.3, 40)
    places = [(match.end(), how) for how, pattern in _PATTERNS.items() for match in pattern.finditer(until)]
    if not places and _OPENED.search(behind):
        return "during", _WEIGHTS["during"]
    how = max(places)[1] if places else "near"
    return how, _WEIGHTS[how]


_PATTERNS = {"before": _BEFORE, "during": _DURING, "after": _AFTER}
_WEIGHTS: dict[str, Callable[[WorldEvent], Weigh]] = {
    "before": lambda event: clue.near(_eve(event.when), 4, 0.4, 0.0005),
    "during": lambda event: clue.near(_and_after(event.when, 1), 0.7, 2.5, 0.0005),
    "after": lambda event: clue.near(_and_after(event.when, 3), 0.7, 20, 0.01),
    "near": lambda event: clue.near(event.when, 12, 12, 0.003),
}


def _eve(period: Period) -> Period:
    """The two days before a period, and its first."""
    return Period(period.first - timedelta(days=2), period.first)


def _and_after(period: Period, days: int) -> Period:
    """A period and some days after it."""
    return Period(period.first, period.last + timedelta(days=days))


def _weekdays_before(events: tuple[WorldEvent, ...], timexes: Sequence[Timex]) -> Iterator[Clue]:
    """A weekday said to be before an event ("Sunday before the summit"): the last one before it.

    The article was written on that day or soon after.
    """
    for timex in timexes:
        match = _WEEKDAY.match(timex.value)
        if match is None:
            continue
        number = int(match[1]) - 1
        senses = []
        for event in events:
            day = event.when.first - timedelta(days=(event.when.first.weekday() - number - 1) % 7 + 1)
            because = f"{timex.text} before {event.name} was {day_words(day)}"
            senses.append(Sense(clue.since(day, 1.5), because))
        yield Clue(tuple(senses))


def _because(event: WorldEvent, how: str) -> str:
    days = day_words(event.when.first)
    if event.when.last != event.when.first:
        days += f" to {day_words(event.when.last)}"
    return f"it was written {how} {event.name} ({days})"


def _moved(period: Period, years: int) -> Period:
    return Period(_years_later(period.first, years), _years_later(period.last, years))


def _years_later(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year + years)
    except ValueError:  # 29 February
        return day.replace(year=day.year + years, day=28)
