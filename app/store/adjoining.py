"""The fourth links of merging: from what is told of one day to the same told of the day before or after.

They go from the first mention of a group of one day to that of another. Whether two groups are linked hangs
on both, and on what else either could be. So with each group that changed all those are looked at which it
may be one with, or was, and so on; there are few, for the conditions are strict.
"""

from __future__ import annotations

import json
from collections import defaultdict
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from app.store.days import weigh_stored
from extract.events.day_apart import LATER, is_of_one_day
from extract.events.two_days import Neighbours, join_two_days

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from app.store.days import Stored, StoredMentions

_FEW: Final = 2000  # mentions; for more of them all days are gone through once
_AT_ONCE: Final = 500  # groups that are looked at together
_ONE_DAY: Final = "when_end = date(when_start, '+1 day')"
_GONE: Final = f"""
SELECT when_start FROM due WHERE collection_key = ? AND {_ONE_DAY}
UNION SELECT when_start FROM mention CROSS JOIN article ON article.key = article_key
WHERE mention.key IN (SELECT value FROM json_each(?)) AND newer_id <> '' AND {_ONE_DAY}
"""  # noqa: S608 - the texts put in are names from this file
_DAYS: Final = f"""
SELECT DISTINCT when_start FROM mention JOIN article ON article.key = article_key
WHERE collection_key = ? AND newer_id = '' AND {_ONE_DAY} ORDER BY when_start
"""  # noqa: S608
_LINKED: Final = """
SELECT key, beside_key FROM mention WHERE beside_key IS NOT NULL
AND (key IN (SELECT value FROM json_each(:leads)) OR beside_key IN (SELECT value FROM json_each(:leads)))
"""
_ALL_LINKED: Final = """
SELECT mention.key, beside_key FROM mention CROSS JOIN article ON article.key = article_key
WHERE beside_key IS NOT NULL AND collection_key = ?
"""
_STRAY: Final = """
UPDATE mention SET beside_key = NULL
WHERE key IN (
    SELECT mention.key FROM mention CROSS JOIN article ON article.key = mention.article_key
    LEFT JOIN mention AS other ON other.key = mention.beside_key
    WHERE mention.beside_key IS NOT NULL AND collection_key = ?
    AND (mention.lead_key IS NOT mention.key OR other.lead_key IS NOT other.key)
) RETURNING key
"""
_LINK: Final = "UPDATE mention SET beside_key = ? WHERE key = ?"


def find_gone(connection: sqlite3.Connection, collection_key: int, touched: Collection[int]) -> set[date]:
    """The days of which something told has gone; to be asked before the days are merged."""
    rows = connection.execute(_GONE, (collection_key, json.dumps(list(touched))))
    return {date.fromisoformat(day) for (day,) in rows}


def link_two_days(
    connection: sqlite3.Connection,
    collection_key: int,
    touched: Collection[int],
    gone: Collection[date],
    stored: StoredMentions,
) -> set[int]:
    """Link groups of two days anew around mentions that came, went or changed; whose link has changed."""
    changed = {key for (key,) in connection.execute(_STRAY, (collection_key,)).fetchall()}
    if len(touched) > _FEW:
        parts = _go_through(connection, collection_key, stored)
    else:
        around = {day + timedelta(step) for day in gone for step in range(-LATER, LATER + 1)}
        begun = stored.of_keys({*touched, *changed})
        begun += [one for day in sorted(around) for one in stored.of_days(*_ends(day))]
        parts = iter([_spread(connection, begun, stored)])
    for leads in parts:
        links = list(_changed_links(leads, stored))
        connection.executemany(_LINK, links)
        changed.update(key for _, key in links)
    return changed


def _spread(
    connection: sqlite3.Connection, begun: Sequence[Stored], stored: StoredMentions
) -> Collection[int]:
    """The first mentions of all groups that hang together with some mentions or their groups, or did."""
    near = Neighbours({})
    lead_of = _add(near, [*begun, *stored.beside([one.mention for one in begun])])
    left = stored.beside([one.mention for one in begun if one.lead is None])
    met = [lead_of[key] for one in begun for key in _met(near, one.key)]
    todo = {lead for lead in met if lead is not None} | {one.lead for one in left if one.lead is not None}
    seen: set[int] = set()
    leads: set[int] = set()
    while todo:
        seen |= todo
        of_groups = stored.of_leads(todo)
        new = [one for one in of_groups if one.key not in lead_of]
        lead_of |= _add(near, [*new, *stored.beside([one.mention for one in new])])
        linked = connection.execute(_LINKED, {"leads": json.dumps(list(todo))})
        found = {key for row in linked for key in row}
        for one in of_groups:
            others = {lead_of[key] for key in near.of(one.key)} if one.key in near.candidates else set()
            if one.lead is not None and others:
                found.update(lead for lead in (one.lead, *others) if lead is not None)
        leads |= found
        todo = found - seen
    return leads


def _met(near: Neighbours, key: int) -> Iterator[int]:
    """A mention, with what may be one with it and what its own text tells of the days beside."""
    yield key
    if key in near.candidates:
        yield from near.of(key)
        yield from near.in_text(key)


def _go_through(
    connection: sqlite3.Connection, collection_key: int, stored: StoredMentions
) -> Iterator[Collection[int]]:
    """The first mentions of all groups that hang together, some at a time; each day is looked at once."""
    beside: defaultdict[int, set[int]] = defaultdict(set)
    links = connection.execute(_ALL_LINKED, (collection_key,)).fetchall()
    near = Neighbours({})
    lead_of: dict[int, int | None] = {}
    for (text,) in connection.execute(_DAYS, (collection_key,)).fetchall():
        day = date.fromisoformat(text)
        near.forget_before(day - timedelta(LATER))
        new = _add(near, stored.of_days(*_ends(day)))
        lead_of = {key: lead for key, lead in lead_of.items() if key in near.candidates} | new
        for key in new.keys() & near.candidates.keys():
            links += [(lead_of[key], lead_of[other]) for other in near.of(key)]
    for one, other in links:
        beside[one].add(other)
        beside[other].add(one)
    left = set(beside)
    while left:
        leads: set[int] = set()
        todo = {left.pop()}
        while todo:
            leads |= todo
            todo = {other for lead in todo for other in beside[lead]} - leads
            if not todo and left - leads and len(leads) < _AT_ONCE:
                todo = {min(left - leads)}
        left -= leads
        yield leads


def _changed_links(leads: Collection[int], stored: StoredMentions) -> Iterator[tuple[int | None, int]]:
    """The link of each group that had another, with the key of its first mention."""
    of_groups = stored.of_leads(leads)
    others = stored.beside([one.mention for one in of_groups])
    all_of = (*others, *of_groups)
    known = {one.key: one for one in all_of if one.lead is not None and len(one.days) == 1}
    told = dict(zip(known, weigh_stored(list(known.values())), strict=True))
    host_of = join_two_days(told, {key: one.lead or key for key, one in known.items()})
    for one in of_groups:
        if one.key == one.lead and host_of.get(one.key) != one.beside:
            yield host_of.get(one.key), one.key


def _add(near: Neighbours, some: Iterable[Stored]) -> dict[int, int | None]:
    """Add those that may be candidates, but no copies; by the key of each that of the first of its group."""
    given = list(some)
    fitting = [one for one in given if one.lead is not None and is_of_one_day(one.mention)]
    for one, told in zip(fitting, weigh_stored(fitting), strict=True):
        if one.key not in near.candidates:
            near.add(one.key, told)
    return {one.key: one.lead for one in given}


def _ends(day: date) -> tuple[str, str]:
    return day.isoformat(), (day + timedelta(1)).isoformat()
