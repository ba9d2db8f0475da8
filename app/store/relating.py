"""Keeping it in step which articles of a collection print one text, and which are older versions.

A few new articles are compared with those only that share an address or some words with them, which an index
finds; many with all. Both come to the same.
"""

from __future__ import annotations

from heapq import heapify, heappop, heappush
from typing import TYPE_CHECKING, Final

from app.store.article_rows import sketch_cell, stored_print
from extract.copies import WIDEST, Sketch, find_first, find_newer, find_texts, keys_of, place_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping, Sequence

    from extract.copies import Print

_UNDATED: Final = "9999-12-31"  # stands behind all days
_UNSKETCHED: Final = "SELECT key, text, coding FROM article WHERE collection_key = ? AND sketch IS NULL"
_COLUMNS: Final = """
SELECT key, article_id, source, url, read_from, published, added, sketch, entry, text_id, newer_id
FROM article
"""
_NEW: Final = _COLUMNS + "WHERE collection_key = ? AND text_id = '' ORDER BY key"
_EVERY: Final = _COLUMNS + "WHERE collection_key = ? ORDER BY key"
_ONE: Final = _COLUMNS + "WHERE collection_key = ? AND article_id = ?"
_AT_PLACE: Final = {
    "url": _COLUMNS + "WHERE collection_key = ? AND url = ? AND url <> ''",
    "file": _COLUMNS + "WHERE collection_key = ? AND source = ? AND read_from = ? AND read_from <> ''",
    "entry": _COLUMNS + "WHERE collection_key = ? AND source = ? AND entry = ? AND entry <> ''",
}
_SAME_TEXT: Final = "SELECT article_id FROM article WHERE collection_key = ? AND text_id = ?"
_OLDER: Final = "SELECT article_id FROM article WHERE collection_key = ? AND newer_id = ? AND newer_id <> ''"
_WRITE: Final = "UPDATE article SET text_id = ?, newer_id = ? WHERE collection_key = ? AND article_id = ?"
_FORGET_KEYS: Final = "DELETE FROM print_key WHERE collection_key = ?"
_KEEP_KEY: Final = """
INSERT INTO print_key (collection_key, number, day, article_id, is_first) VALUES (?, ?, ?, ?, ?)
ON CONFLICT DO UPDATE SET is_first = excluded.is_first
"""
_FIRSTS: Final = """
SELECT article_id FROM print_key WHERE collection_key = ? AND number = ? AND (day, article_id) < (?, ?)
AND is_first ORDER BY day, article_id LIMIT ?
"""
_BEHIND: Final = """
SELECT print_key.day, print_key.article_id FROM print_key
JOIN article USING (collection_key, article_id)
WHERE collection_key = ? AND number = ? AND (day, article_id) > (?, ?) AND newer_id = ''
"""
_SKETCH: Final = "SELECT sketch FROM article WHERE collection_key = ? AND article_id = ?"


def relate_articles(
    connection: sqlite3.Connection, collection_key: int, *, everything: bool
) -> frozenset[str]:
    """Find the copies and versions of the new articles of a collection, and store what has changed of it.

    An older version has the text of its newest: only the newest is compared with the articles of others.
    The ids of the articles that came to be or ceased to be a version or a print of something, with those
    that print the same; where ``everything`` is related anew, of all that changed.
    """
    for row in connection.execute(_UNSKETCHED, (collection_key,)).fetchall():
        cell = sketch_cell(row["text"], is_coded=bool(row["coding"]))
        connection.execute("UPDATE article SET sketch = ? WHERE key = ?", (cell, row["key"]))
    new = connection.execute(_NEW, (collection_key,)).fetchall()
    if everything:
        return _relate_all(connection, collection_key)
    return _Relating(connection, collection_key).relate(new) if new else frozenset()


def _relate_all(connection: sqlite3.Connection, collection_key: int) -> frozenset[str]:
    rows = connection.execute(_EVERY, (collection_key,)).fetchall()
    prints = [stored_print(row) for row in rows]
    newer = find_newer(prints)
    text_of = find_texts(one for one in prints if one.article_id not in newer)
    for older in newer:
        text_of[older] = text_of[_newest(older, newer)]
    changed = [
        row["article_id"]
        for row in rows
        if (row["text_id"], row["newer_id"]) != (text_of[row["article_id"]], newer.get(row["article_id"], ""))
    ]
    connection.executemany(
        _WRITE, [(text_of[one], newer.get(one, ""), collection_key, one) for one in changed]
    )
    connection.execute(_FORGET_KEYS, (collection_key,))
    for one in prints:
        is_first = one.article_id not in newer and text_of[one.article_id] == one.article_id
        _keep_keys(connection, collection_key, one, is_first=is_first)
    return frozenset(changed)


def _keep_keys(connection: sqlite3.Connection, collection_key: int, one: Print, *, is_first: bool) -> None:
    day, article_id = _place_of(one)
    rows = [(collection_key, number, day, article_id, int(is_first)) for number in keys_of(one.sketch)]
    connection.executemany(_KEEP_KEY, rows)


def _place_of(one: Print) -> tuple[str, str]:
    """Where a print stands in the order of :func:`extract.copies.texts.order_of`, as its keys have it."""
    return one.published.isoformat() if one.published else _UNDATED, one.article_id


class _Relating:
    """One round of relating new articles: whoever stands behind one that changed is looked at again."""

    def __init__(self, connection: sqlite3.Connection, collection_key: int) -> None:
        self._connection = connection
        self._collection_key = collection_key
        self._todo: list[tuple[str, str]] = []
        self._before: dict[str, tuple[str, str]] = {}  # text and newer version, of each that was looked at
        self._now: dict[str, tuple[str, str]] = {}
        self._place = ("", "")

    def relate(self, new: Sequence[sqlite3.Row]) -> frozenset[str]:
        """Relate the articles of these rows; which articles, also new ones, are something else now."""
        for row in new:
            self._keep(row)
            self._find_versions(stored_print(row))
        self._todo = sorted({_place_of(stored_print(self._row(one))) for one in self._now})
        heapify(self._todo)
        done: tuple[str, str] | None = None
        while self._todo:
            place = heappop(self._todo)
            if place != done:
                done = place
                self._find_text(place)
        for article_id in list(self._now):
            self._follow_versions(article_id)
        changed = {one for one, now in self._now.items() if now != self._before[one]}
        texts = {text for one in changed for text, _ in (self._before[one], self._now[one]) if text}
        with_same = {other for text in texts for (other,) in self._ask(_SAME_TEXT, text)}
        self._connection.executemany(
            _WRITE, [(*self._now[one], self._collection_key, one) for one in sorted(changed)]
        )
        return frozenset(changed | with_same)

    def holding(self, key: int) -> Sequence[str]:
        """The first prints before the article at hand that have this number (:class:`Firsts`)."""
        return [one for (one,) in self._ask(_FIRSTS, key, *self._place, WIDEST)]

    def sketch_of(self, article_id: str) -> Sketch:
        """The sketch of an article."""
        ((sketch,),) = self._ask(_SKETCH, article_id)
        return Sketch.from_bytes(sketch)

    def _find_versions(self, one: Print) -> None:
        """Note which of the articles at the place of a new one are older versions now."""
        place = place_of(one)
        if not place:
            return
        kind, *names = place
        rows = [row for row in self._ask(_AT_PLACE[kind], *names) if place_of(stored_print(row)) == place]
        newer = find_newer(map(stored_print, rows))
        for row in rows:
            text, _ = self._keep(row)
            self._now[row["article_id"]] = text, newer.get(row["article_id"], "")

    def _find_text(self, place: tuple[str, str]) -> None:
        """Find the text that an article prints, and put those behind it on the list where that matters."""
        article_id = place[1]
        row = self._row(article_id)
        text, newer = self._keep(row)
        was_first = self._is_first(article_id)
        self._place = place
        one = stored_print(row)
        if newer:
            is_first = False
        else:
            first = find_first(one.sketch, self)
            is_first = first is None
            self._now[article_id] = first or article_id, ""
        if is_first != was_first or not text:
            _keep_keys(self._connection, self._collection_key, one, is_first=is_first)
        if is_first != was_first:
            for key in keys_of(one.sketch):
                if len(self.holding(key)) < WIDEST:  # whoever stands behind so many is not looked at
                    for day, behind in self._ask(_BEHIND, key, *place):
                        heappush(self._todo, (day, behind))

    def _is_first(self, article_id: str) -> bool:
        text, newer = self._before[article_id]
        return text == article_id and not newer

    def _follow_versions(self, article_id: str) -> None:
        """Give the older versions of an article its text."""
        text, newer = self._now[article_id]
        if newer:
            return
        todo = [article_id]
        while todo:
            newest = todo.pop()
            stored = {older for (older,) in self._ask(_OLDER, newest)} - self._now.keys()
            for older in stored | {one for one, (_, after) in self._now.items() if after == newest}:
                _, after = self._keep(self._row(older))
                self._now[older] = text, after
                todo.append(older)

    def _keep(self, row: sqlite3.Row) -> tuple[str, str]:
        """The text and the newer version of an article as far as they are known now."""
        known = row["text_id"], row["newer_id"]
        self._before.setdefault(row["article_id"], known)
        return self._now.setdefault(row["article_id"], known)

    def _row(self, article_id: str) -> sqlite3.Row:
        (row,) = self._ask(_ONE, article_id)
        return row

    def _ask(self, question: str, *values: str | int) -> list[sqlite3.Row]:
        return self._connection.execute(question, (self._collection_key, *values)).fetchall()


def _newest(article_id: str, newer: Mapping[str, str]) -> str:
    while article_id in newer:
        article_id = newer[article_id]
    return article_id
