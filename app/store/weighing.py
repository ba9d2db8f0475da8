"""Keeping the importance of events in step: the one part that hangs on other events, and the sum of all.

How rare an event is counts those of its kind at its place in the month before, so events that come or go
change it only for what came after them there.
"""

from __future__ import annotations

import json
from bisect import bisect_left
from collections import defaultdict
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

from extract.events.importance import USUAL, weigh_novelty, weigh_parts

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Sequence


class Spot(NamedTuple):
    """Where in a collection an event stands: its kind, its place (empty: not told) and its first day."""

    kind: str
    place: str
    first_day: date | None


_BESIDE: Final = """
SELECT key, first_day, parts, novelty, importance FROM event
WHERE collection_key = ? AND kind = ? AND place = ? AND first_day BETWEEN ? AND ? ORDER BY first_day
"""
_UNPLACED: Final = """
SELECT key, parts FROM event
WHERE key IN (SELECT value FROM json_each(?)) AND (place = '' OR first_day IS NULL)
"""
_WRITE: Final = "UPDATE event SET novelty = ?, importance = ? WHERE key = ?"


def weigh_again(
    connection: sqlite3.Connection, collection_key: int, new: Sequence[int], changed: Iterable[Spot]
) -> None:
    """Give the ``new`` events, by their keys, their importance, and those after a ``changed`` spot theirs.

    Where no place or no day is told, nothing is known of what is usual: such an event has no novelty.
    """
    rows = connection.execute(_UNPLACED, (json.dumps(new),))
    connection.executemany(
        _WRITE, [(0.0, weigh_parts(json.loads(row["parts"])), row["key"]) for row in rows.fetchall()]
    )
    spots: defaultdict[tuple[str, str], set[date]] = defaultdict(set)
    for spot in changed:
        if spot.place and spot.first_day is not None:
            spots[spot.kind, spot.place].add(spot.first_day)
    for (kind, place), days in spots.items():
        for first, last in _stretches(days):
            ends = (_back(first).isoformat(), last.isoformat())
            beside = connection.execute(_BESIDE, (collection_key, kind, place, *ends)).fetchall()
            connection.executemany(_WRITE, list(_weighed(beside, first)))


def _weighed(beside: Sequence[sqlite3.Row], since: date) -> Iterator[tuple[float, float, int]]:
    """Novelty, importance and key of the events from ``since`` on that have not had these."""
    days = [row["first_day"] for row in beside]
    for row in beside:
        if row["first_day"] < since.isoformat():
            continue
        day = date.fromisoformat(row["first_day"])
        before = bisect_left(days, row["first_day"]) - bisect_left(days, _back(day).isoformat())
        novelty = weigh_novelty(before)
        importance = weigh_parts({**json.loads(row["parts"]), "novelty": novelty})
        if (novelty, importance) != (row["novelty"], row["importance"]):
            yield novelty, importance, row["key"]


def _stretches(days: Iterable[date]) -> Iterator[tuple[date, date]]:
    """From when to when the days and the month after each go, together where they touch."""
    first: date | None = None
    last = date.min
    for day in sorted(days):
        if first is not None and day > last:
            yield first, last
            first = None
        first = day if first is None else first
        last = day + min(USUAL, date.max - day)
    if first is not None:
        yield first, last


def _back(day: date) -> date:
    return day - min(timedelta(days=USUAL.days), day - date.min)
