"""The mentions of a collection, looked up by their days: for merging what is new with its neighbours only.

The events of a collection are in order of their days (an index), and each has its mentions (another). A
mention begins at most two months away from its event, so that a stretch of events holds all mentions of its
middle.
"""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from app.store.rows import day_of, mention_of
from extract.events.likeness import LONG

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from extract.model import Mention

_AROUND: Final = timedelta(days=2 * LONG)
_BY_KEY: Final = """
SELECT mention.*, article.article_id, published, sentence FROM mention
JOIN article ON article.key = article_key JOIN mention_words ON mention_words.rowid = mention.key
WHERE mention.key IN (SELECT value FROM json_each(?))
"""
_NEW: Final = """
SELECT mention.*, article.article_id, published, sentence FROM mention
JOIN article ON article.key = article_key JOIN mention_words ON mention_words.rowid = mention.key
WHERE event_key IS NULL AND collection_key = ? AND newer_id = ''
"""
_STRETCH: Final = """
SELECT mention.key, mention.when_start, mention.when_end FROM event
JOIN mention ON mention.event_key = event.key
WHERE event.collection_key = ? AND event.first_day IS NOT NULL AND event.first_day BETWEEN ? AND ?
"""


class StoredMentions:
    """The mentions of a collection that are in events, by their days, and those that are new.

    Each that is in an event is given once, by whatever question comes first. ``keys`` has the key of its row,
    and ``published`` the day of publication of its article.
    """

    def __init__(self, connection: sqlite3.Connection, collection_key: int) -> None:
        self._connection = connection
        self._collection_key = collection_key
        self.keys: dict[tuple[str, str], int] = {}
        self.published: dict[str, date] = {}
        self._stretches: list[tuple[date, date]] = []
        self._spans: dict[int, tuple[date, date | None]] = {}
        self._given: set[int] = set()
        self.new = list(self._read(connection.execute(_NEW, (collection_key,))))

    def beginning(self, days: Collection[date]) -> Iterable[tuple[Mention, str]]:
        """All mentions whose dates begin on one of these days, with their sentences."""
        self._look_around(days)
        yield from (one for one in self.new if one[0].when and one[0].when.first_day in days)
        yield from self._fetch([key for key, (start, _) in self._spans.items() if start in days])

    def covering(self, days: Collection[date]) -> Iterable[tuple[Mention, str]]:
        """All mentions with dates of two days to a month that hold one of these days."""
        self._look_around(days)
        yield from (one for one in self.new if one[0].when and _holds(*_span(one[0]), days))
        yield from self._fetch([key for key, (start, end) in self._spans.items() if _holds(start, end, days)])

    def _look_around(self, days: Iterable[date]) -> None:
        """Know the mentions around these days by their dates."""
        for first, last in _stretches(days):
            if any(begin <= first and last <= end for begin, end in self._stretches):
                continue
            self._stretches.append((first, last))
            ends = (_back(first).isoformat(), _forth(last).isoformat())
            for row in self._connection.execute(_STRETCH, (self._collection_key, *ends)):
                start, end = day_of(row["when_start"]), day_of(row["when_end"])
                if start is not None:
                    self._spans[row["key"]] = start, end
                elif end is not None:
                    self._spans[row["key"]] = end - timedelta(days=1), None

    def _fetch(self, keys: Sequence[int]) -> Iterator[tuple[Mention, str]]:
        wanted = [key for key in keys if key not in self._given]
        self._given.update(wanted)
        if wanted:
            yield from self._read(self._connection.execute(_BY_KEY, (json.dumps(wanted),)))

    def _read(self, rows: Iterable[sqlite3.Row]) -> Iterator[tuple[Mention, str]]:
        for row in rows:
            mention = mention_of(row)
            self.keys[mention.article_id, mention.id] = row["key"]
            published = day_of(row["published"])
            if published is not None:
                self.published[mention.article_id] = published
            yield mention, row["sentence"]


def _span(mention: Mention) -> tuple[date, date | None]:
    when = mention.when
    assert when is not None  # noqa: S101 - asked for dated ones only
    return when.first_day, when.end if when.start is not None else None


def _holds(start: date, end: date | None, days: Collection[date]) -> bool:
    """Whether a span of two days to a month holds one of some days."""
    if end is None or not 1 < (end - start).days <= LONG:
        return False
    return any(start + timedelta(days=number) in days for number in range((end - start).days))


def _stretches(days: Iterable[date]) -> Iterator[tuple[date, date]]:
    """From when to when the days go, a new stretch wherever more than two months lie between two."""
    ordered = sorted(days)
    first = 0
    for place, day in enumerate(ordered):
        if place + 1 == len(ordered) or ordered[place + 1] - day > _AROUND:
            yield ordered[first], day
            first = place + 1


def _back(day: date) -> date:
    return day - min(_AROUND, day - date.min)


def _forth(day: date) -> date:
    return day + min(_AROUND, date.max - day)
