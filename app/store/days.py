"""The mentions of a collection, looked up by their days and texts: for merging what is new with what is near.

Indexes find them by the day on which they begin, and those of several days apart from the many of one day, so
that what is far from the days asked for is not touched.
"""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from app.store.rows import day_of, mention_of
from extract.events.likeness import LONG
from extract.events.marks import anchors_of
from extract.events.two_days import beside
from extract.events.wordbag import forms_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Hashable, Iterable, Iterator

    from extract.model import Mention

_MENTIONS: Final = """
SELECT mention.*, article.article_id, published, text_id, sentence FROM mention
JOIN article ON article.key = article_key JOIN mention_words ON mention_words.rowid = mention.key
WHERE collection_key = ? AND newer_id = '' AND {}
"""
_BEGINNING: Final = _MENTIONS.format("""mention.key IN (
    SELECT key FROM mention
    WHERE when_start IN (SELECT value FROM json_each(?)) AND when_end <= date(when_start, '+31 days')
)""")
_OF_SEVERAL_DAYS: Final = _MENTIONS.format("""mention.key IN (
    SELECT key FROM mention WHERE when_end > date(when_start, '+1 day') AND when_start BETWEEN ? AND ?
)""")
_TELLING: Final = _MENTIONS.format("""mention.when_start BETWEEN ? AND ?
AND mention.when_end = date(mention.when_start, '+1 day')
AND mention.key IN (SELECT rowid FROM mention_words WHERE mention_words MATCH ?)""")
_BESIDE: Final = _MENTIONS.format("""mention.key IN (
    SELECT key FROM mention WHERE when_start IN (SELECT value FROM json_each(?))
    AND when_end = date(when_start, '+1 day') AND kind IN (SELECT value FROM json_each(?))
    AND EXISTS (SELECT 1 FROM json_each(?) WHERE instr(places, value) OR instr(actors, value))
)""")
_TOLD_WITH: Final = _MENTIONS.format("event_key IN (SELECT value FROM json_each(?))")
_PRINTED: Final = _MENTIONS.format("""mention.article_key IN (
    SELECT key FROM article WHERE collection_key = ? AND text_id IN (SELECT value FROM json_each(?))
)""")
_REPRINTED: Final = """
SELECT text_id FROM article WHERE collection_key = ? AND newer_id = ''
AND text_id IN (SELECT value FROM json_each(?)) GROUP BY text_id HAVING count(*) > 1
"""


class StoredMentions:
    """The mentions of the newest versions of the articles of a collection, each given once.

    ``keys`` has the key of its row by article id and mention id, ``published`` the day of publication of its
    article and ``text_of`` the text that this prints.
    """

    def __init__(self, connection: sqlite3.Connection, collection_key: int) -> None:
        self._connection = connection
        self._collection_key = collection_key
        self.keys: dict[tuple[str, str], int] = {}
        self.published: dict[str, date] = {}
        self.text_of: dict[str, str] = {}
        self._given: set[int] = set()
        self._event_of: dict[tuple[str, str], int | None] = {}

    def beginning(self, days: Collection[date]) -> Iterable[tuple[Mention, str]]:
        """All mentions with dates of at most a month that begin on one of these days."""
        if days:
            yield from self._ask(_BEGINNING, json.dumps([day.isoformat() for day in days]))

    def covering(self, days: Collection[date]) -> Iterable[tuple[Mention, str]]:
        """All mentions with dates of two days to a month that hold one of these days."""
        for first, last in _stretches(days):
            ends = (_back(first).isoformat(), last.isoformat())
            yield from self._ask(_OF_SEVERAL_DAYS, *ends, keep=days)

    def telling(self, words: Collection[str], first: date, last: date) -> Iterable[tuple[Mention, str]]:
        """All mentions of one of these days alone with a word of these stems in the label, and others."""
        if words:
            forms = sorted({form for word in words for form in forms_of(word)})
            wanted = " OR ".join(f'"{form}"' for form in forms)
            ends = (first.isoformat(), last.isoformat())
            yield from self._ask(_TELLING, *ends, f"label : ({wanted})")

    def beside(self, mentions: Collection[Mention]) -> Iterable[tuple[Mention, str]]:
        """The mentions of the days and kinds beside some that name the same places or people, and others."""
        near = {place for mention in mentions for place in beside(mention)}
        names = {anchor for mention in mentions for anchor in anchors_of(mention)}
        if near and names:
            yield from self._ask(
                _BESIDE,
                json.dumps(sorted({day.isoformat() for _, day in near})),
                json.dumps(sorted({kind for kind, _ in near})),
                json.dumps([json.dumps(name, ensure_ascii=False) for name in sorted(names)]),
            )

    def event_of(self, mention: Mention) -> int | None:
        """The key of the event that a mention which was given is in; None for none."""
        return self._event_of[mention.article_id, mention.id]

    def told_with(self, events: Collection[Hashable]) -> Iterable[tuple[Mention, str]]:
        """All mentions that are in one of these events."""
        keys = [key for key in events if key is not None]
        if keys:
            yield from self._ask(_TOLD_WITH, json.dumps(keys))

    def printed(self, texts: Collection[str]) -> Iterable[tuple[Mention, str]]:
        """All mentions of the articles that print one of these texts."""
        if texts:
            yield from self._ask(_PRINTED, self._collection_key, json.dumps(list(texts)))

    def reprinted(self, texts: Collection[str]) -> set[str]:
        """Those of some texts that several articles print."""
        wanted = json.dumps(list(texts))
        return {text for (text,) in self._connection.execute(_REPRINTED, (self._collection_key, wanted))}

    def _ask(
        self, question: str, *values: str | int, keep: Collection[date] | None = None
    ) -> Iterator[tuple[Mention, str]]:
        """What a question gives that was not given before; with ``keep`` only what holds such a day."""
        for row in self._connection.execute(question, (self._collection_key, *values)):
            if row["key"] in self._given or (keep is not None and not _holds(row, keep)):
                continue
            self._given.add(row["key"])
            mention = mention_of(row)
            self.keys[mention.article_id, mention.id] = row["key"]
            self._event_of[mention.article_id, mention.id] = row["event_key"]
            self.text_of[mention.article_id] = row["text_id"]
            published = day_of(row["published"])
            if published is not None:
                self.published[mention.article_id] = published
            yield mention, row["sentence"]


def _holds(row: sqlite3.Row, days: Collection[date]) -> bool:
    """Whether the date of a row, of a month at most, holds one of some days."""
    start, end = day_of(row["when_start"]), day_of(row["when_end"])
    if start is None or end is None or (end - start).days > LONG:
        return False
    return any(start + timedelta(days=number) in days for number in range((end - start).days))


def _stretches(days: Iterable[date]) -> Iterator[tuple[date, date]]:
    """From when to when the days go, a new stretch wherever more than a month lies between two."""
    first: date | None = None
    last = date.min
    for day in sorted(days):
        if first is not None and (day - last).days > LONG:
            yield first, last
            first = None
        first, last = first or day, day
    if first is not None:
        yield first, last


def _back(day: date) -> date:
    return day - min(timedelta(days=LONG), day - date.min)
