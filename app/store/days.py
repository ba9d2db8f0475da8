"""The mentions of a collection as merging looks them up: by their days, by words on some days, and by keys.

Indexes find those of the very same days, and those of several days apart from the many of one, so that what
is far from the days asked for is not touched.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

from app.store.rows import day_of, mention_of
from extract.events.day_apart import is_of_one_day
from extract.events.likeness import LONG, is_short, weigh
from extract.events.marks import anchors_of
from extract.events.merge import order_of
from extract.events.two_days import kinds_and_days
from extract.events.wordbag import forms_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Iterable, Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from extract.events.likeness import Told
    from extract.events.vague import Order
    from extract.model import Mention

# The order of the joins is given: without counts of the rows SQLite would begin with all articles.
_MENTIONS: Final = """
SELECT mention.*, sentence FROM mention CROSS JOIN mention_words ON mention_words.rowid = mention.key WHERE {}
"""
_OF_DAYS: Final = _MENTIONS.format("when_start = ? AND when_end = ? AND copy_of IS NULL")
_OF_SEVERAL_DAYS: Final = _MENTIONS.format(
    "when_end > date(when_start, '+1 day') AND when_start BETWEEN ? AND ? AND copy_of IS NULL"
    " AND when_end <= date(when_start, '+31 days') AND key NOT IN (SELECT value FROM json_each(?))"
)
_TELLING: Final = """
SELECT mention.*, mention_words.sentence FROM mention_words AS found
CROSS JOIN mention ON mention.key = found.rowid CROSS JOIN mention_words ON mention_words.rowid = mention.key
WHERE found.mention_words MATCH ? AND when_start >= ? AND when_end <= ?
AND when_end = date(when_start, '+1 day') AND copy_of IS NULL
"""
_BESIDE: Final = _MENTIONS.format(
    "when_start IN (SELECT value FROM json_each(?)) AND when_end = date(when_start, '+1 day')"
    " AND copy_of IS NULL AND kind IN (SELECT value FROM json_each(?))"
    " AND EXISTS (SELECT 1 FROM json_each(?) WHERE instr(places, value) OR instr(actors, value)"
    " OR instr(mention.label, value))"
)
_OF_LEADS: Final = _MENTIONS.format("lead_key IN (SELECT value FROM json_each(?))")
_OF_KEYS: Final = _MENTIONS.format("key IN (SELECT value FROM json_each(?))")
_ARTICLE: Final = "SELECT collection_key, article_id, published, text_id, newer_id FROM article WHERE key = ?"


@dataclass(frozen=True, slots=True)
class Stored:
    """A mention of the newest version of an article, with its sentence, its row's key and its links.

    ``order`` is where it stands among all, ``text`` the id of the text that its article prints.
    """

    key: int
    order: Order
    text: str
    mention: Mention
    sentence: str
    published: date | None
    lead: int | None
    beside: int | None
    host: int | None
    likeness: float | None

    @property
    def days(self) -> list[date]:
        """The days of its date, where that is of a month at most."""
        when = self.mention.when
        if not is_short(when):
            return []
        return [when.first_day + timedelta(number) for number in range(when.days or 0)]


def weigh_stored(stored: Sequence[Stored]) -> list[Told]:
    """Mentions with their words, which weigh by their use among these, best of the very same days."""
    texts = {one.mention.article_id: one.text for one in stored}
    return weigh(((one.mention, one.sentence) for one in stored), texts)


class _Article(NamedTuple):
    id: str
    text: str
    published: date | None


class StoredMentions:
    """The mentions of the newest versions of the articles of a collection; without copies, but by key.

    What is to be known of articles is kept: theirs are long rows.
    """

    def __init__(self, connection: sqlite3.Connection, collection_key: int) -> None:
        self._connection = connection
        self._collection_key = collection_key
        self._articles: dict[int, _Article | None] = {}

    def of_days(self, start: str, end: str) -> list[Stored]:
        """Those of exactly these days, half-open, in their order."""
        return sorted(self._ask(_OF_DAYS, start, end), key=lambda one: one.order)

    def holding(self, days: AbstractSet[date], without: Collection[int]) -> Iterator[Stored]:
        """Those with dates of two days to a month that hold one of these days, but for some keys."""
        for first, last in _stretches(days):
            ends = (_back(first).isoformat(), last.isoformat())
            for one in self._ask(_OF_SEVERAL_DAYS, *ends, json.dumps(list(without))):
                if not days.isdisjoint(one.days):
                    yield one

    def telling(self, words: Collection[str], start: date, end: date) -> Iterable[Stored]:
        """At least all of one day, from ``start`` to before ``end``, with such a stem in the label."""
        if not words:
            return ()
        forms = sorted({form for word in words for form in forms_of(word)})
        wanted = " OR ".join(f'"{form}"' for form in forms)
        return self._ask(_TELLING, f"label : ({wanted})", start.isoformat(), end.isoformat())

    def beside(self, mentions: Iterable[Mention]) -> list[Stored]:
        """Those of the kinds and days around some that name the same places or people, and others."""
        some = [mention for mention in mentions if is_of_one_day(mention)]
        near = {place for mention in some for place in kinds_and_days(mention)}
        names = {anchor for mention in some for anchor in anchors_of(mention)}
        if not near or not names:
            return []
        days = sorted({day.isoformat() for _, day in near})
        written = [json.dumps(name, ensure_ascii=False)[1:-1] for name in sorted(names)]
        kinds = sorted({kind for kind, _ in near})
        return list(self._ask(_BESIDE, json.dumps(days), json.dumps(kinds), json.dumps(written)))

    def of_leads(self, keys: Iterable[int]) -> list[Stored]:
        """Those of the groups whose first mentions have these keys, in their order."""
        return sorted(self._ask(_OF_LEADS, json.dumps(list(keys))), key=lambda one: one.order)

    def of_keys(self, keys: Iterable[int]) -> list[Stored]:
        """Those of these keys, in their order, be they copies or not."""
        return sorted(self._ask(_OF_KEYS, json.dumps(list(keys))), key=lambda one: one.order)

    def _ask(self, question: str, *values: str) -> Iterator[Stored]:
        for row in self._connection.execute(question, values):
            article = self._article(row["article_key"])
            if article is None:
                continue
            mention = mention_of(row, article.id)
            published = {article.id: article.published} if article.published else {}
            yield Stored(
                key=row["key"],
                order=order_of(mention, published),
                text=article.text,
                mention=mention,
                sentence=row["sentence"],
                published=article.published,
                lead=row["lead_key"],
                beside=row["beside_key"],
                host=row["host_key"],
                likeness=row["host_likeness"],
            )

    def _article(self, key: int) -> _Article | None:
        """What is to be known of the article of this key; None where it is another collection's, or older."""
        if key not in self._articles:
            row = self._connection.execute(_ARTICLE, (key,)).fetchone()
            is_there = row["collection_key"] == self._collection_key and not row["newer_id"]
            known = (
                _Article(row["article_id"], row["text_id"], day_of(row["published"])) if is_there else None
            )
            self._articles[key] = known
        return self._articles[key]


def _stretches(days: Iterable[date]) -> Iterator[tuple[date, date]]:
    """From when to when the days go, a new stretch wherever more than two months lie between two."""
    first: date | None = None
    last = date.min
    for day in sorted(days):
        if first is not None and (day - last).days > 2 * LONG:
            yield first, last
            first = None
        first, last = first or day, day
    if first is not None:
        yield first, last


def _back(day: date) -> date:
    return day - min(timedelta(days=LONG), day - date.min)
