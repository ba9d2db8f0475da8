"""The third links of merging: from what is dated to a week or month to what it is most like of one day.

Such a link hangs on the two mentions alone. So only what is new, or has lost its host, looks for one; all
others only learn of the new mentions of their days.
"""

from __future__ import annotations

import json
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from app.store.days import weigh_stored
from extract.events.vague import Hosts, search_words

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Iterable, Iterator
    from datetime import date

    from app.store.days import Stored, StoredMentions
    from extract.events.vague import Place

_FEW: Final = 40  # vague mentions; for more of them days are looked through whole, for these by their words
_SEEKING: Final = """
SELECT key FROM mention WHERE lead_key IS NOT NULL AND when_end > date(when_start, '+1 day')
AND when_end <= date(when_start, '+31 days') AND (
    key IN (SELECT value FROM json_each(:touched))
    OR key IN (SELECT key FROM mention WHERE host_key IN (SELECT value FROM json_each(:touched)))
    OR key IN (SELECT key FROM mention WHERE host_key IS NULL AND host_likeness IS NOT NULL)
)
"""
_OFFERING: Final = """
SELECT key FROM mention WHERE key IN (SELECT value FROM json_each(?))
AND lead_key IS NOT NULL AND when_end = date(when_start, '+1 day')
"""
_LINK: Final = "UPDATE mention SET host_key = ?, host_likeness = ? WHERE key = ?"


def link_vague(connection: sqlite3.Connection, touched: Collection[int], stored: StoredMentions) -> set[int]:
    """Link vague mentions to their hosts, where any came, went or changed; whose link has changed."""
    keys = json.dumps(list(touched))
    seeking = {row["key"] for row in connection.execute(_SEEKING, {"touched": keys})}
    offering = [row["key"] for row in connection.execute(_OFFERING, (keys,))]
    links = [*_seek(stored, seeking), *_offer(stored, offering, seeking)]
    connection.executemany(_LINK, links)
    return {key for _, _, key in links}


Link = tuple[int | None, float | None, int]  # the host's key, how much it is like it, the vague one's key


def _seek(stored: StoredMentions, keys: Collection[int]) -> Iterator[Link]:
    """The changed links of vague mentions that look for a host among all."""
    hosts = Hosts()
    looked_through: set[date] = set()
    seeking = sorted(stored.of_keys(keys), key=lambda one: one.days)
    for one, told in zip(seeking, weigh_stored(seeking), strict=True):
        start, end = one.days[0], one.days[-1] + timedelta(1)
        if len(keys) <= _FEW:
            hosts = Hosts()
            _add(hosts, stored.telling(search_words(told), start, end))
        else:
            hosts.forget_before(start)
            for day in one.days:
                if day not in looked_through:
                    looked_through.add(day)
                    _add(hosts, stored.of_days(*map(str, (day, day + timedelta(1)))))
        found = hosts.find(told)
        host, likeness = (found[1][1], found[0]) if found else (None, None)
        if (host, likeness) != (one.host, one.likeness):
            yield host, likeness, one.key


def _offer(stored: StoredMentions, keys: Collection[int], seeking: Collection[int]) -> Iterator[Link]:
    """The changed links of vague mentions that look for none, as there are new ones of single days."""
    offered = stored.of_keys(keys)
    hosts = Hosts()
    _add(hosts, offered)
    others = list(stored.holding({day for one in offered for day in one.days}, seeking))
    for one, told in zip(others, weigh_stored(others), strict=True):
        found = hosts.find(told)
        if found is not None and _is_better(stored, found, one):
            yield found[1][1], found[0], one.key


def _is_better(stored: StoredMentions, found: tuple[float, Place], one: Stored) -> bool:
    """Whether a vague mention goes to what was found rather than to where it goes now."""
    likeness, place = found
    if one.host is None or one.likeness is None:
        return True
    if likeness != one.likeness:
        return likeness > one.likeness
    (host,) = stored.of_keys([one.host])
    return place < (host.order, host.key)


def _add(hosts: Hosts, some: Iterable[Stored]) -> None:
    stored = list(some)
    for one, told in zip(stored, weigh_stored(stored), strict=True):
        hosts.add((one.order, one.key), told)
