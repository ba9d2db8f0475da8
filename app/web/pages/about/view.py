"""What a collection is made of: sources, articles in time, gaps, and how each day of publication is known."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, Final

from extract.model import PublishedBasis

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from app.store.records import ArticleHead

MOST_DAYS: Final = 62  # above it articles are counted by month
_MOST_GAPS: Final = 5
_SHORTEST_GAP: Final = 7  # days without an article
_LONGER: Final = 3  # times the usual pause


@dataclass(frozen=True, slots=True)
class SourceLine:
    """An outlet with its articles; ``first`` and ``last`` days of publication, None where none is known."""

    name: str
    articles: int
    texts: int
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class Gap:
    """Days ``first`` to ``last`` without an article, both included."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many these are."""
        return (self.last - self.first).days + 1


@dataclass(frozen=True, slots=True)
class Coverage:
    """The articles of a collection in numbers.

    ``by_day`` counts them by day of publication, or by the first day of its month where ``is_monthly``;
    days and months without any are in it between the first and the last. ``bases`` are in the order of
    :class:`extract.model.PublishedBasis`. ``entries`` are those of an existing timeline.
    """

    sources: tuple[SourceLine, ...]
    by_day: tuple[tuple[date, int], ...]
    is_monthly: bool
    bases: tuple[tuple[PublishedBasis, int], ...]
    gaps: tuple[Gap, ...]
    without_day: int
    entries: int
    reprints: int


def view_coverage(articles: Sequence[ArticleHead]) -> Coverage:
    """The numbers of these articles."""
    dated = [head.published for head in articles if head.published]
    bases = Counter(head.published_basis for head in articles if not head.is_entry)
    by_day, is_monthly = _by_day(dated)
    texts = {head.text_id or head.id for head in articles}
    return Coverage(
        sources=_sources(articles),
        by_day=by_day,
        is_monthly=is_monthly,
        bases=tuple((basis, bases[basis]) for basis in PublishedBasis if bases[basis]),
        gaps=find_gaps(dated),
        without_day=sum(not head.published and not head.is_entry for head in articles),
        entries=sum(head.is_entry for head in articles),
        reprints=len(articles) - len(texts),
    )


def find_gaps(days: Sequence[date]) -> tuple[Gap, ...]:
    """The longest pauses between days with an article, the longest first.

    A pause counts where it is a week or more and three times the usual one: what a weekly does is no gap.
    """
    ordered = sorted(set(days))
    if len(ordered) < 3:
        return ()
    usual = median((later - earlier).days for earlier, later in pairwise(ordered))
    one = timedelta(days=1)
    gaps = [
        Gap(earlier + one, later - one)
        for earlier, later in pairwise(ordered)
        if (later - earlier).days - 1 >= max(_SHORTEST_GAP, _LONGER * usual)
    ]
    return tuple(sorted(gaps, key=lambda gap: (-gap.days, gap.first))[:_MOST_GAPS])


def _sources(articles: Sequence[ArticleHead]) -> tuple[SourceLine, ...]:
    of_source: dict[str, list[ArticleHead]] = {}
    for head in articles:
        of_source.setdefault(head.source, []).append(head)
    lines = []
    for name, heads in of_source.items():
        days = [head.published for head in heads if head.published]
        texts = {head.text_id or head.id for head in heads}
        first, last = (min(days), max(days)) if days else (None, None)
        lines.append(SourceLine(name, len(heads), len(texts), first, last))
    return tuple(sorted(lines, key=lambda line: (-line.articles, line.name)))


def _by_day(days: Sequence[date]) -> tuple[tuple[tuple[date, int], ...], bool]:
    if not days:
        return (), False
    first, last = min(days), max(days)
    if (last - first).days < MOST_DAYS:
        counts = Counter(days)
        every = [first + timedelta(days=number) for number in range((last - first).days + 1)]
        return tuple((day, counts[day]) for day in every), False
    months = Counter(day.replace(day=1) for day in days)
    every = [first.replace(day=1)]
    while every[-1] < last.replace(day=1):
        every.append((every[-1] + timedelta(days=31)).replace(day=1))
    return tuple((month, months[month]) for month in every), True
