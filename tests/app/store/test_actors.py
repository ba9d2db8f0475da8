"""Who appears in the events of a collection."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from app.store import write
from app.store.actors import actor_counts, companions
from app.store.records import EventQuery
from extract.model import Actor, DateSpan
from tests.factories import make_article, make_mention, make_reading

if TYPE_CHECKING:
    from app.store import Library

ARMY, RIVALS, ENVOY = Actor("Army", "agent"), Actor("Rivals", "target"), Actor("Envoy", "party")
FRIDAY = date(2024, 11, 15)


@pytest.fixture
def acted(library: Library) -> Library:
    article = make_article()
    met = make_mention(article, "Envoys", DateSpan.day(FRIDAY))
    killed = make_mention(article, "Shelling killed", DateSpan.month(2024, 12), kind="shelling")
    ceasefire = make_mention(article, "A ceasefire is to begin", kind="agreement")
    mentions = [
        replace(met, actors=(ENVOY, replace(ARMY, role="party"))),
        replace(killed, actors=(ARMY, RIVALS)),
        replace(ceasefire, actors=(ARMY,)),
    ]
    write.create_collection(library, "peace", "Peace")
    write.add_reading(library, "peace", make_reading(article, mentions))
    write.merge_collection(library, "peace")
    return library


def test_actors_come_with_their_days_and_parts(acted: Library) -> None:
    army, *others = actor_counts(acted, "peace", EventQuery())
    assert (army.name, army.events, army.roles) == ("Army", 3, {"agent": 2, "party": 1})
    assert army.days == ((FRIDAY, 1), (date(2024, 12, 1), 1))
    assert [(other.name, other.events) for other in others] == [("Envoy", 1), ("Rivals", 1)]


def test_days_and_filters_change_the_counts_and_the_undated_stay(acted: Library) -> None:
    november = (date(2024, 11, 1), date(2024, 11, 30))
    assert [actor.events for actor in actor_counts(acted, "peace", EventQuery(), november)] == [2, 1]
    shelling = EventQuery(kinds=frozenset({"shelling"}))
    assert [actor.name for actor in actor_counts(acted, "peace", shelling)] == ["Army", "Rivals"]


def test_the_chosen_actor_leaves_the_others_to_be_chosen(acted: Library) -> None:
    asked = EventQuery(actors=frozenset({"Envoy"}))
    assert actor_counts(acted, "peace", asked) == actor_counts(acted, "peace", EventQuery())


def test_companions_are_those_named_in_the_same_event(acted: Library) -> None:
    query = EventQuery(actors=frozenset({"Army"}))
    assert companions(acted, "peace", query, frozenset({"Army"})) == {"Envoy": 1, "Rivals": 1}
    assert companions(acted, "peace", query, frozenset({"Envoy"})) == {"Army": 1}
    assert companions(acted, "peace", query, frozenset({"Army", "Rivals"})) == {"Envoy": 1}
