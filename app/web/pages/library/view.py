"""What the library page says of each collection."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.web.words import counted

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from app.store.records import CollectionSummary, EventRow

BARS = 48


@dataclass(frozen=True, slots=True)
class Card:
    """A collection on the first page; ``bars`` are heights from 0 to 1 of its events in time."""

    slug: str
    title: str
    description: str
    counts: str
    dates: str
    note: str
    bars: tuple[float, ...]


def view_card(summary: CollectionSummary, rows: Sequence[EventRow]) -> Card:
    """The card of one collection with its events."""
    days = sorted(row.when.first_day for row in rows if row.when and row.when.days and row.when.days <= _MONTH)
    first, last = _busy_days(days)
    return Card(
        slug=summary.slug,
        title=summary.title,
        description=summary.description,
        counts=f"{counted(summary.events, 'event')} from {counted(summary.articles, 'article')}",
        dates=_range_words(first, last) if first and last else "no dated events",
        note=", ".join(part for part in (summary.author, summary.licence) if part),
        bars=_bars(days, first, last) if first and last else (),
    )


_MONTH = 31  # days; longer dates say too little of where the events lie
_TRIMMED = 0.025


def _busy_days(days: Sequence[date]) -> tuple[date | None, date | None]:
    """The first and last day, without the few that lie far from the others."""
    if not days:
        return None, None
    spare = int(len(days) * _TRIMMED)
    return days[spare], days[len(days) - 1 - spare]


def _range_words(first: date, last: date) -> str:
    if (first.year, first.month) == (last.year, last.month):
        return f"{first:%B} {first.year}"
    year = f" {first.year}" if first.year != last.year else ""
    return f"{first:%B}{year} to {last:%B} {last.year}"


def _bars(days: Sequence[date], first: date, last: date) -> tuple[float, ...]:
    counts = [0] * BARS
    length = (last - first).days + 1
    for day in days:
        if first <= day <= last:
            counts[(day - first).days * BARS // length] += 1
    most = max(counts)
    return tuple(count / most for count in counts)
