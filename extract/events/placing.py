"""Time expressions in their sentence: which tokens they cover, and which can date a happening."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from extract.events.grammar.words import Part
from extract.model import TextSpan, Timex, TimexType

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.events.grammar.clauses import Parse


@dataclass(slots=True)
class Placed:
    """A time expression in its sentence: the numbers of its first token and of the one after it."""

    timex: Timex
    first: int
    end: int


_FROM_NOW = re.compile(r"(?:over |in |for )?the (?:last|past|next|coming) \w+ ", re.IGNORECASE)
_JOINING = frozenset({"and", "to", "until", "till", "through", "-", "–"})
_OPENING_INTERVAL = frozenset({"between", "from"})


def place_timexes(parse: Parse, timexes: Sequence[Timex]) -> list[Placed]:
    """The time expressions that can date something, by their tokens.

    Repeated times, bare durations, words such as "now", and phrases inside a long quotation or behind "than"
    date nothing. Two ends of an interval ("between 8 and 23 November") become one phrase.
    """
    if not timexes:
        return []
    starts = parse.starts
    placed: list[Placed] = []
    for timex in _as_intervals(parse, [timex for timex in timexes if _is_dating(timex)]):
        first = bisect_left(starts, timex.span.start)
        if first >= len(starts) or parse.tokens[first].is_quoted or _is_in_quote(parse, timex):
            continue
        if "than" in parse.forms[max(first - 2, 0) : first]:
            continue  # "deadlier than in the 1870s"
        end = bisect_left(starts, timex.span.end)
        while first < end - 1 and parse.tokens[first].part is Part.PREPOSITION:
            first += 1  # "On Monday" is one phrase; what it belongs to stands before "on"
        placed.append(Placed(timex, first, max(end, first + 1)))
    return placed


def _is_in_quote(parse: Parse, timex: Timex) -> bool:
    """Whether a phrase is of a short quotation, such as a title: "signed “Ann Lee 1955-2011”"."""
    if Part.QUOTE not in parse.parts:
        return False
    marks = [token.start for token in parse.tokens if token.part is Part.QUOTE]
    before = sum(mark < timex.span.start for mark in marks)
    return before % 2 == 1 and len(marks) > before


def _is_dating(timex: Timex) -> bool:
    """Whether a phrase names days, or would if the article had a date."""
    if timex.type is TimexType.SET or timex.value.endswith("_REF"):
        return False
    if timex.type is TimexType.DURATION:
        return timex.when is not None or _FROM_NOW.match(timex.text) is not None
    return timex.when is not None or timex.value.startswith("XXXX")


def _as_intervals(parse: Parse, timexes: Sequence[Timex]) -> Iterator[Timex]:
    left: Timex | None = None
    for timex in timexes:
        joined: Timex | None = None
        if left is not None:
            first, end = (bisect_left(parse.starts, at) for at in (left.span.end, timex.span.start))
            if end - first == 1 and parse.forms[first] in _JOINING:
                joined = _joined(left, timex)
            if joined is None:
                yield left
        left = joined or timex
    if left is not None:
        yield left


def _joined(first: Timex, last: Timex) -> Timex | None:
    """One phrase for both ends of an interval, or for two units in a row ("in 1912 and 1913")."""
    if first.when is None or last.when is None or first.when.is_open or last.when.is_open:
        return None
    is_next = first.when.end == last.when.start and first.when.grain == last.when.grain
    if first.when.first_day >= last.when.first_day or not (is_next or first.signal in _OPENING_INTERVAL):
        return None
    return replace(
        first,
        span=TextSpan(first.span.start, last.span.end),
        text=f"{first.text} … {last.text}",
        when=first.when.to(last.when),
        anchor=first.anchor or last.anchor,
    )
