"""What the library page says of each collection."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.web.dates import month
from app.web.texts import _
from app.web.window import busy_dates
from app.web.words import counted

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from app.store.records import CollectionSummary, EventRow

MOST_BARS = 48


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
    busy = [when.first_day for when in busy_dates(row.when for row in rows if row.when)]
    return Card(
        slug=summary.slug,
        title=summary.title,
        description=summary.description,
        counts=_("{events} from {articles}").format(
            events=counted(summary.events, "event"), articles=counted(summary.articles, "article")
        ),
        dates=_dates_words(busy, summary),
        note=", ".join(part for part in (summary.author, summary.licence) if part),
        bars=_bars(busy) if busy else (),
    )


def _dates_words(busy: Sequence[date], summary: CollectionSummary) -> str:
    """From when to when most of it happened."""
    first, last = (min(busy), max(busy)) if busy else (summary.first, summary.last)
    if first is None or last is None:
        return _("no dated events")
    if (first.year, first.month) == (last.year, last.month):
        return month(first)
    return _("{first} to {last}").format(first=month(first), last=month(last))


def _bars(days: Sequence[date]) -> tuple[float, ...]:
    first, last = min(days), max(days)
    length = (last - first).days + 1
    counts = [0] * min(MOST_BARS, length)
    for day in days:
        counts[(day - first).days * len(counts) // length] += 1
    most = max(counts)
    return tuple(count / most for count in counts)
