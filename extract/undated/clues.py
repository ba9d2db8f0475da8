"""The clues in an article: offices held, events of the world, days and months and weekdays that it names."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from extract.undated import clue
from extract.undated.clue import Clue, clue_of
from extract.undated.events import find_event_clues
from extract.undated.world import Period, office_holders

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.model import Sentence, Timex

_AHEAD = re.compile(
    r"\b(?:will|would|shall|is to|are to|is due|are due|due to|scheduled|planned|plans|expected|upcoming|"
    r"takes? office|ahead of|next|begins?|starts?|set to|until|by)\b",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])")
_MONTH = re.compile(r"XXXX-(\d\d)\Z")
_DAYS_OF_A_YEAR = 366
_YEAR = re.compile(r"\b[12]\d{3}\b")


def find_clues(text: str, sentences: Sequence[Sentence], timexes: Sequence[Timex]) -> Iterator[Clue]:
    """Every clue of an English article."""
    yield from _find_office_clues(text)
    yield from find_event_clues(text, sentences, timexes)
    seen: set[str] = set()
    for sentence in sentences:
        for timex in timexes:
            if not sentence.span.covers(timex.span) or timex.value in seen:
                continue
            before = text[sentence.span.start : timex.span.start]
            found = _clue_of(timex, is_ahead=bool(_AHEAD.search(before[-60:])))
            if found is not None:
                seen.add(timex.value)
                yield found


def _find_office_clues(text: str) -> Iterator[Clue]:
    """Who is called by an office; several terms of the same person are one clue."""
    holding: dict[str, list[Period]] = {}
    called: dict[str, str] = {}
    for holder in office_holders():
        match = holder.pattern.search(text) if holder.called in text else None
        if match is not None:
            holding.setdefault(match[0], []).append(holder.when)
            called[match[0]] = holder.office
    for words, periods in holding.items():
        terms = " or ".join(map(_years, periods))
        because = f"it speaks of {_quoted(words)} ({called[words]}, {terms})"
        sharp = sum((period.last - period.first).days for period in periods) < _DAYS_OF_A_YEAR
        yield clue_of(clue.held(tuple(periods)), because, sharp=sharp)


def _quoted(words: str) -> str:
    return f"\N{LEFT SINGLE QUOTATION MARK}{words}\N{RIGHT SINGLE QUOTATION MARK}"


def _years(period: Period) -> str:
    return (
        f"{period.first.year} to {period.last.year}"
        if period.last < date.max
        else f"since {period.first.year}"
    )


def _clue_of(timex: Timex, *, is_ahead: bool) -> Clue | None:
    """What a time expression says of the day on which it was written."""
    quoted = _quoted(timex.text)
    weekday = _WEEKDAY.match(timex.value)
    if weekday:
        if is_ahead or timex.text.lower().startswith(("next", "last")):
            return None
        because = f"it says {quoted}, as news does of the day itself or of one just past"
        return clue_of(clue.weekday(int(weekday[1]) - 1), because)
    month = _MONTH.match(timex.value)
    if month and is_ahead:
        return clue_of(clue.month_ahead(int(month[1])), f"{quoted} lies ahead of it")
    if month:
        return clue_of(clue.month_behind(int(month[1])), f"{quoted} lies behind it")
    if (
        timex.when is None
        or timex.when.start is None
        or timex.when.end is None
        or not _YEAR.search(timex.text)
    ):
        return None
    if is_ahead:
        return clue.written_before(timex.when.end - timedelta(days=1), f"{quoted} lies ahead of it")
    return clue.written_after(timex.when.start, f"it tells of {quoted} as past")
