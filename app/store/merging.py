"""Keeping the events of a collection in step with its mentions.

Merging leaves links between mentions (:mod:`extract.events.merge`), which are kept: to what a copy repeats,
to the first that tells the same of the same days, and from a week or month to a day. When articles come or
go, the links of their texts, of their days and of the weeks and months around are made anew, and then the
events that follow from the changed ones. That is the same work for one article as for all, and comes to the
same. Events that come out as they are stored are not written again, so that nothing built on the library is
built anew.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from app.store.adjoining import find_gone, link_two_days
from app.store.copying import link_copies
from app.store.days import StoredMentions
from app.store.disputes import mark_disputes
from app.store.event_rows import event_cells, replace_events
from app.store.grouping import link_same_days
from app.store.hosting import link_vague
from app.store.regrouping import find_marked, gather
from app.store.relating import relate_articles
from extract.collector import without_collector
from extract.events.merge import make_event

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from app.store.event_rows import Made

_FEW: Final = 0.05  # of all articles; more of them are related faster with all others at once
_AT_ONCE: Final = 2000  # mentions whose events are made together: so many are in memory
_HOW_MANY_ARTICLES: Final = "SELECT count(*) FROM article WHERE collection_key = ?"
_HOW_MANY_NEW: Final = "SELECT count(*) FROM article WHERE collection_key = ? AND text_id = ''"
_HOW_MANY: Final = "SELECT count(*) FROM event WHERE collection_key = ?"


def merge_events(connection: sqlite3.Connection, collection_key: int, *, everything: bool = False) -> int:
    """Merge what has changed in a collection with all else that it tells; how many events there are.

    Only the newest versions of articles count. ``everything`` is for when an article has gone, so that all
    others may be the first to print a text, or the newest of their versions.
    """
    with without_collector():
        _merge(connection, collection_key, everything=everything)
    (count,) = connection.execute(_HOW_MANY, (collection_key,)).fetchone()
    return int(count)


def _merge(connection: sqlite3.Connection, collection_key: int, *, everything: bool) -> None:
    (known,) = connection.execute(_HOW_MANY_ARTICLES, (collection_key,)).fetchone()
    (new,) = connection.execute(_HOW_MANY_NEW, (collection_key,)).fetchone()
    everything = everything or new > max(1, _FEW * known)
    articles = relate_articles(connection, collection_key, everything=everything)
    stored = StoredMentions(connection, collection_key)
    touched = link_copies(connection, collection_key, articles, stored)
    gone = find_gone(connection, collection_key, touched)
    changed = link_same_days(connection, collection_key, touched, stored)
    changed |= link_two_days(connection, collection_key, changed | touched, gone, stored)
    changed |= link_vague(connection, touched, stored)
    marked, empty = find_marked(connection, collection_key)
    roots, events = gather(connection, changed | touched | marked)
    replace_events(connection, collection_key, events | empty, _chunks(stored, roots))
    mark_disputes(connection, collection_key)


def _chunks(stored: StoredMentions, roots: Mapping[int, int]) -> Iterator[list[Made]]:
    """The events of mentions, each given with what stands for its event; some thousand mentions at a time."""
    groups: defaultdict[int, list[int]] = defaultdict(list)
    for key, root in roots.items():
        groups[root].append(key)
    chunk: list[list[int]] = []
    size = 0
    for group in groups.values():
        chunk.append(group)
        size += len(group)
        if size >= _AT_ONCE:
            yield list(_make(stored, chunk))
            chunk, size = [], 0
    yield list(_make(stored, chunk))


def _make(stored: StoredMentions, groups: Collection[Collection[int]]) -> Iterable[Made]:
    """The cells of the event of each of some groups of keys, and the keys in their order."""
    told = {one.key: one for one in stored.of_keys(key for group in groups for key in group)}
    text_of = {one.mention.article_id: one.text for one in told.values()}
    published = {one.mention.article_id: one.published for one in told.values() if one.published}
    for group in groups:
        of_event = sorted((told[key] for key in group), key=lambda one: one.order)
        originals = [one.mention for one in of_event if one.lead is not None]
        event = make_event([one.mention for one in of_event], originals)
        yield event_cells(event, text_of, published), [one.key for one in of_event]
