from datetime import date

import pytest

from app.index.index import EventIndex
from app.store import Library, read
from app.store.columns import rows_of_keys
from app.store.records import Area, EventQuery
from benchmarks.generated import SLUG

QUERIES = {
    "everything": EventQuery(),
    "a kind": EventQuery(kinds=frozenset({"strike"})),
    "two facets": EventQuery(kinds=frozenset({"strike", "shelling"}), statuses=frozenset({"planned"})),
    "an actor": EventQuery(actors=frozenset({"Kiloke"})),
    "days": EventQuery(since=date(2022, 3, 1), until=date(2022, 3, 10)),
    "text": EventQuery(text="bridge off"),
    "an area": EventQuery(area=Area(25, 45, 30, 50)),
    "an area over the date line": EventQuery(area=Area(30, 45, 25, 50)),
    "loose dates": EventQuery(certainties=frozenset({"open", "coarse"})),
    "no date": EventQuery(certainties=frozenset({"undated"}), bases=frozenset({"none"})),
    "nothing": EventQuery(kinds=frozenset({"no such kind"}), places=frozenset({"nowhere"})),
}


@pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES)
def test_a_selection_has_the_events_that_the_library_gives(
    index: EventIndex, generated: Library, query: EventQuery
) -> None:
    selection = index.select(query)
    rows = read.event_rows(generated, SLUG, query)
    assert len(selection) == len(rows)
    assert selection.undated == sum(row.when is None for row in rows)
    assert dict(selection.facet_counts("kind")) == read.kind_counts(generated, SLUG, query)


def test_a_common_actor_is_among_the_queries_that_find_something(index: EventIndex) -> None:
    name, count = index.select(EventQuery()).facet_counts("actor")[0]
    assert len(index.select(EventQuery(actors=frozenset({name})))) == count > 100


def test_counts_leave_the_choice_of_their_own_facet_aside(index: EventIndex) -> None:
    query = EventQuery(kinds=frozenset({"strike"}), statuses=frozenset({"planned"}))
    selection = index.select(query)
    planned = index.select(EventQuery(statuses=frozenset({"planned"})))
    strikes = index.select(EventQuery(kinds=frozenset({"strike"})))
    assert selection.facet_counts("kind") == planned.facet_counts("kind")
    assert selection.facet_counts("status") == strikes.facet_counts("status")
    assert selection.facet_counts("actor") != planned.facet_counts("actor")


def test_the_same_query_is_worked_out_once(index: EventIndex) -> None:
    assert index.select(QUERIES["days"]) is index.select(QUERIES["days"])


def test_events_are_read_once_and_those_that_are_gone_are_left_out(
    index: EventIndex, generated: Library
) -> None:
    keys = index.arrays.key[:40].tolist()
    rows = index.rows([*keys, 10**9])
    assert rows == rows_of_keys(generated, keys)
    again = index.rows(keys[:20])
    assert all(again[key] is rows[key] for key in keys[:20])
