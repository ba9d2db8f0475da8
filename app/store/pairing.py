"""The link of merging between two days: from the first of a group to that of the group of which it tells.

Which two mentions may tell one happening for two days hangs on the two alone, and few do; so these pairs are
kept. Which groups are put together hangs on all groups that pairs lead to, so these are looked at together.
"""

from __future__ import annotations

import json
from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING, Final

from app.store.days import weigh_stored
from extract.events.day_apart import LATER
from extract.events.two_days import Neighbours, find_joined

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Iterable, Mapping

    from app.store.days import StoredMentions

_UNPAIRED: Final = """
SELECT first_key, second_key FROM day_pair WHERE first_key IN (SELECT value FROM json_each(:touched))
UNION SELECT first_key, second_key FROM day_pair WHERE second_key IN (SELECT value FROM json_each(:touched))
"""
_UNPAIR: Final = "DELETE FROM day_pair WHERE first_key = ? AND second_key = ?"
_PAIR: Final = "INSERT INTO day_pair (first_key, second_key) VALUES (?, ?) ON CONFLICT DO NOTHING"
_OF_ONE_DAY: Final = """
lead_key IS NOT NULL AND when_end = date(when_start, '+1 day') AND kind NOT IN ('other', 'statement')
AND (places <> '[]' OR actors <> '[]')
"""
_TO_PAIR: Final = f"""
SELECT key, when_start FROM mention
WHERE key IN (SELECT value FROM json_each(?)) AND {_OF_ONE_DAY} ORDER BY when_start
"""  # noqa: S608 - put together from this file
_LEADS: Final = """
SELECT DISTINCT lead_key FROM mention
WHERE key IN (SELECT value FROM json_each(?)) AND lead_key IS NOT NULL
"""
_LED: Final = "SELECT key, lead_key FROM mention WHERE lead_key IN (SELECT value FROM json_each(?))"
_PAIRS: Final = """
SELECT first_key, second_key, other.lead_key FROM mention AS one
JOIN day_pair ON first_key = one.key JOIN mention AS other ON other.key = second_key
WHERE one.lead_key IN (SELECT value FROM json_each(:leads))
UNION SELECT first_key, second_key, other.lead_key FROM mention AS one
JOIN day_pair ON second_key = one.key JOIN mention AS other ON other.key = first_key
WHERE one.lead_key IN (SELECT value FROM json_each(:leads))
"""
_OF_TEXTS: Final = f"""
SELECT mention.key FROM article JOIN mention ON article_key = article.key
WHERE newer_id = '' AND collection_key = :collection AND text_id IN (
    SELECT text_id FROM mention JOIN article ON article.key = article_key
    WHERE mention.key IN (SELECT value FROM json_each(:told))
) AND when_start BETWEEN :first AND :last AND {_OF_ONE_DAY}
"""  # noqa: S608 - put together from this file
_JOINED: Final = """
SELECT key, joined_key FROM mention WHERE key IN (SELECT value FROM json_each(?)) AND joined_key IS NOT NULL
"""
_JOIN: Final = "UPDATE mention SET joined_key = ? WHERE key = ?"


def link_two_days(
    connection: sqlite3.Connection,
    collection_key: int,
    touched: Collection[int],
    changed: Collection[int],
    stored: StoredMentions,
) -> set[int]:
    """Put together anew what is told for two days, where mentions came or went; whose link has changed.

    ``touched`` are those that came or are told otherwise now, ``changed`` those that are in another group.
    """
    partners = _pair_anew(connection, touched, stored)
    keys = _json({*touched, *changed, *partners})
    leads = {lead for (lead,) in connection.execute(_LEADS, (keys,))}
    reached, pairs = _follow_pairs(connection, leads)
    joined = _join(connection, collection_key, reached, pairs, stored) if pairs else {}
    leads |= reached
    before = dict(connection.execute(_JOINED, (_json(leads),)).fetchall())
    links = [(joined.get(lead), lead) for lead in leads if joined.get(lead) != before.get(lead)]
    connection.executemany(_JOIN, links)
    return {lead for _, lead in links}


def _pair_anew(connection: sqlite3.Connection, touched: Collection[int], stored: StoredMentions) -> set[int]:
    """Find the pairs of mentions that came or are told otherwise now; those that they were paired with."""
    old = connection.execute(_UNPAIRED, {"touched": _json(touched)}).fetchall()
    connection.executemany(_UNPAIR, [tuple(row) for row in old])
    of_day: defaultdict[str, list[int]] = defaultdict(list)
    for key, day in connection.execute(_TO_PAIR, (_json(touched),)):
        of_day[day].append(key)
    for keys in of_day.values():
        connection.executemany(_PAIR, _find_pairs(stored, keys))
    return {key for row in old for key in row}


def _find_pairs(stored: StoredMentions, keys: Collection[int]) -> list[tuple[int, int]]:
    """The pairs of some mentions of one day, the smaller key first."""
    some = stored.of_keys(keys)
    told = {one.key: words for one, words in zip(some, weigh_stored(some), strict=True)}
    own = Neighbours(told).candidates
    if not own:
        return []
    others = list(stored.beside([one.told.mention for one in own.values()]))
    told |= {one.key: words for one, words in zip(others, weigh_stored(others), strict=True)}
    near = Neighbours(told)
    return [(min(key, other), max(key, other)) for key in own for other in near.of(key)]


def _follow_pairs(
    connection: sqlite3.Connection, leads: Iterable[int]
) -> tuple[set[int], set[tuple[int, int]]]:
    """The groups to which pairs lead from some, by their first mentions, with these where they have any."""
    todo, reached, pairs = set(leads), set[int](), set[tuple[int, int]]()
    while todo:
        rows = connection.execute(_PAIRS, {"leads": _json(todo)}).fetchall()
        pairs |= {(first, second) for first, second, _ in rows}
        todo = {lead for _, _, lead in rows} - reached
        reached |= todo
    return reached, pairs


def _join(
    connection: sqlite3.Connection,
    collection_key: int,
    leads: Collection[int],
    pairs: Collection[tuple[int, int]],
    stored: StoredMentions,
) -> Mapping[int, int]:
    """By the first of a group that of the group of which it tells."""
    groups: defaultdict[int, list[int]] = defaultdict(list)
    for key, lead in connection.execute(_LED, (_json(leads),)):
        groups[lead].append(key)
    some = stored.of_keys(key for group in groups.values() for key in group)
    days = sorted({day for one in some for day in one.days})
    span = {"first": _step(days[0], -LATER), "last": _step(days[-1], LATER), "collection": collection_key}
    beside = connection.execute(_OF_TEXTS, {**span, "told": _json(one.key for one in some)}).fetchall()
    some += stored.of_keys({key for (key,) in beside} - {one.key for one in some})
    near = Neighbours({one.key: words for one, words in zip(some, weigh_stored(some), strict=True)})
    return find_joined(near, groups, pairs)


def _step(day: date, days: int) -> str:
    ordinal = min(max(day.toordinal() + days, date.min.toordinal()), date.max.toordinal())
    return date.fromordinal(ordinal).isoformat()


def _json(keys: Iterable[int]) -> str:
    return json.dumps(list(keys))
