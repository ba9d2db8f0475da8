"""Where events happened and who takes part in them, counted by the index and by going through the events."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.index.arrays import ROLES
from app.index.instants import extent
from app.index.keeping import Indexes
from app.index.whereabouts import Cells
from app.store import Library, write
from app.store.read import event, event_rows
from app.store.records import EventQuery
from benchmarks.generated import SLUG
from extract.model import Actor, DateSpan, Grain, Place
from tests.factories import make_article, make_mention, make_reading

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from app.index.index import EventIndex
    from app.store.records import StoredEvent

GENEVA = Place("Geneva", "CH", 46.2, 6.1, "town", "a town")
NOWHERE = Place("Tall Trees", because="not in the list")
ARMY, RIVALS, ENVOY = Actor("Army", "agent"), Actor("Rivals", "target"), Actor("Envoy", "party")
FRIDAY = date(2024, 11, 15)
NOVEMBER = date(2024, 11, 1), date(2024, 12, 1)
ALL = None, None


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library.sqlite3") as opened:
        yield opened


@pytest.fixture
def talks(library: Library) -> EventIndex:
    """Envoys in Geneva on a Friday, a killing there in a month, and a ceasefire without a date."""
    article = make_article()
    met = make_mention(article, "Envoys", DateSpan.day(FRIDAY))
    killed = make_mention(article, "Shelling killed", DateSpan.month(2024, 12), kind="shelling")
    ceasefire = make_mention(article, "A ceasefire is to begin", kind="agreement")
    mentions = [
        replace(met, places=(GENEVA,), actors=(ENVOY, replace(ARMY, role="party"))),
        replace(killed, places=(GENEVA, NOWHERE), actors=(ARMY, RIVALS)),
        replace(ceasefire, actors=(ARMY,)),
    ]
    write.create_collection(library, "peace", "Peace")
    write.add_reading(library, "peace", make_reading(article, mentions))
    write.merge_collection(library, "peace")
    made = Indexes(library).of("peace")
    assert made is not None
    return made


def test_places_come_with_what_they_are_their_events_and_days(talks: EventIndex) -> None:
    geneva, trees = talks.select(EventQuery()).places()
    assert (geneva.name, geneva.country, geneva.kind, geneva.events) == ("Geneva", "CH", "town", 2)
    assert (geneva.latitude, geneva.longitude) == (46.2, 6.1)
    assert (geneva.first, geneva.last) == (FRIDAY, date(2024, 12, 31))
    assert (trees.name, trees.latitude, trees.events) == ("Tall Trees", None, 1)
    assert talks.places == [geneva, trees]


def test_days_and_filters_change_the_counts_and_the_undated_stay(talks: EventIndex) -> None:
    everything, shelling = talks.select(EventQuery()), talks.select(EventQuery(kinds=frozenset({"shelling"})))
    assert [place.events for place in everything.places(*NOVEMBER)] == [1]
    assert [place.events for place in shelling.places()] == [1, 1]
    assert everything.unplaced() == everything.unplaced(*NOVEMBER) == 1
    assert [actor.events for actor in everything.actors(*NOVEMBER, 30)] == [2, 1]
    assert [actor.name for actor in shelling.actors(*ALL, 30)] == ["Army", "Rivals"]


def test_actors_come_with_their_stretches_and_parts(talks: EventIndex) -> None:
    cells = Cells(date(2024, 11, 1), date(2024, 12, 31), 2)
    army, *others = talks.select(EventQuery()).actors(*ALL, 30, cells)
    assert (army.name, army.events, army.cells) == ("Army", 3, (1, 1))
    assert dict(zip(ROLES, army.roles, strict=True)) == {"agent": 2, "target": 0, "party": 1}
    assert [(other.name, other.events) for other in others] == [("Envoy", 1), ("Rivals", 1)]
    assert [actor.name for actor in talks.select(EventQuery()).actors(*ALL, 2)] == ["Army", "Envoy"]


def test_events_that_begin_out_of_view_are_in_no_stretch(talks: EventIndex) -> None:
    cells = Cells(date(2024, 12, 2), date(2024, 12, 30), 4)
    shelling = talks.select(EventQuery(kinds=frozenset({"shelling"})))
    army, _ = shelling.actors(cells.start, cells.end, 30, cells)
    assert (army.events, army.cells) == (1, (0, 0, 0, 0))


def test_companions_are_those_named_in_the_same_event(talks: EventIndex) -> None:
    everything = talks.select(EventQuery())
    assert everything.companions(frozenset({"Army"}), *ALL, 30) == {"Envoy": 1, "Rivals": 1}
    assert everything.companions(frozenset({"Envoy"}), *ALL, 30) == {"Army": 1}
    assert everything.companions(frozenset({"Army", "Rivals"}), *ALL, 30) == {"Envoy": 1}
    assert everything.companions(frozenset({"Nobody known"}), *ALL, 30) == {}


def test_a_name_has_the_position_that_some_sentence_gives_it(library: Library) -> None:
    article = make_article()
    unknown = (Place("Geneva"),)
    mentions = [
        replace(make_mention(article, "Envoys"), places=unknown),
        replace(make_mention(article, "Shelling killed", kind="shelling"), places=unknown),
        replace(make_mention(article, "A ceasefire is to begin", kind="agreement"), places=(GENEVA,)),
    ]
    write.create_collection(library, "peace", "Peace")
    write.add_reading(library, "peace", make_reading(article, mentions))
    write.merge_collection(library, "peace")
    index = Indexes(library).of("peace")
    assert index is not None
    (geneva,) = index.places
    assert (geneva.events, geneva.latitude) == (3, 46.2)


def test_an_open_date_names_the_day_that_is_known(library: Library) -> None:
    article = make_article()
    since = make_mention(article, "Envoys", DateSpan(FRIDAY, None, Grain.MONTH))
    until = make_mention(
        article, "Shelling killed", DateSpan(None, date(2024, 6, 1), Grain.MONTH), kind="shelling"
    )
    mentions = [replace(since, places=(GENEVA,)), replace(until, places=(NOWHERE,))]
    write.create_collection(library, "peace", "Peace")
    write.add_reading(library, "peace", make_reading(article, mentions))
    write.merge_collection(library, "peace")
    index = Indexes(library).of("peace")
    assert index is not None
    days = {place.name: (place.first, place.last) for place in index.places}
    assert days == {"Geneva": (FRIDAY, FRIDAY), "Tall Trees": (date(2024, 5, 31), date(2024, 5, 31))}


@pytest.fixture(scope="module")
def told(generated: Library) -> list[StoredEvent]:
    """All events of the made-up collection, as the panel shows them."""
    found = [event(generated, SLUG, row.id) for row in event_rows(generated, SLUG)]
    return [one for one in found if one is not None]


WINDOWS = st.one_of(
    st.just(ALL),
    st.tuples(st.dates(date(2020, 6, 1), date(2025, 6, 1)), st.integers(1, 900).map(timedelta)).map(
        lambda window: (window[0], window[0] + window[1])
    ),
)
QUERIES = st.builds(
    EventQuery,
    kinds=st.sampled_from([frozenset(), frozenset({"strike"}), frozenset({"shelling", "talks"})]),
    certainties=st.sampled_from([frozenset(), frozenset({"open", "coarse"}), frozenset({"undated"})]),
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(query=QUERIES, window=WINDOWS)
def test_the_index_counts_what_is_counted_by_going_through_the_events(
    index: EventIndex,
    generated: Library,
    told: list[StoredEvent],
    query: EventQuery,
    window: tuple[date | None, date | None],
) -> None:
    matching = {row.id for row in event_rows(generated, SLUG, query)}
    seen = [one for one in told if one.event.id in matching and is_in_view(one, window)]
    selection = index.select(query)
    events, roles = Counter[str](), Counter[tuple[str, str]]()
    places: defaultdict[str, list[StoredEvent]] = defaultdict(list)
    cells = Cells(date(2022, 3, 5), date(2023, 7, 1), 11)
    begun: Counter[tuple[str, int]] = Counter()
    for one in seen:
        for name in {place.name for mention in one.event.mentions for place in mention.places}:
            places[name].append(one)
        cast = {actor for mention in one.event.mentions for actor in mention.actors}
        events.update({actor.name for actor in cast})
        roles.update({(actor.name, actor.role) for actor in cast})
        first = first_and_last(one)[0]
        if first and cells.start <= first < cells.end:
            cell = (first - cells.start).days * cells.count // (cells.end - cells.start).days
            begun.update({(actor.name, cell) for actor in cast})
    found = selection.places(*window)
    assert found == sorted(found, key=lambda place: (-place.events, place.name))
    assert {place.name: place.events for place in found} == {name: len(all_) for name, all_ in places.items()}
    for place in found:
        days = [first_and_last(one) for one in places[place.name]]
        assert place.first == min((first for first, _ in days if first), default=None)
        assert place.last == max((last for _, last in days if last), default=None)
    assert selection.unplaced(*window) == sum(
        not any(mention.places for mention in one.event.mentions) for one in seen
    )
    known = selection.actors(*window, 1000, cells)
    assert {actor.name: actor.events for actor in known} == events
    for actor in known:
        assert actor.roles == tuple(roles[actor.name, role] for role in ROLES)
        assert actor.cells == tuple(begun[actor.name, cell] for cell in range(cells.count))
    if known:
        chosen = known[0].name
        beside: Counter[str] = Counter()
        for one in seen:
            names = {actor.name for mention in one.event.mentions for actor in mention.actors}
            beside.update(names - {chosen} if chosen in names else ())
        assert selection.companions(frozenset({chosen}), *window, 1000) == beside


def first_and_last(one: StoredEvent) -> tuple[date | None, date | None]:
    """The days that a date names; of an open one the day that it names."""
    when = one.event.when
    if when is None:
        return None, None
    last = when.end - timedelta(1) if when.end else None
    return when.start or last, last or when.start


def is_in_view(one: StoredEvent, window: tuple[date | None, date | None]) -> bool:
    """Whether the list has an event: one without a date always, another where it is drawn in the window."""
    first, last = window
    if one.event.when is None or first is None or last is None:
        return True
    begins, ends = extent(one.event.when)
    return begins < datetime.combine(last, datetime.min.time()) and ends > datetime.combine(
        first, datetime.min.time()
    )
