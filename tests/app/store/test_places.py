"""Where the events of a collection happened."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from app.store import write
from app.store.places import count_unplaced, place_counts
from app.store.records import Area, EventQuery
from extract.model import DateSpan, Place
from tests.factories import make_article, make_mention, make_reading

if TYPE_CHECKING:
    from app.store import Library
    from extract.model import Article, Mention

GENEVA = Place("Geneva", "CH", 46.2, 6.1, "town", "a town")
NOWHERE = Place("Tall Trees", because="not in the list")


@pytest.fixture
def placed(library: Library) -> Library:
    article = make_article()
    met = make_mention(article, "Envoys", DateSpan.day(date(2024, 11, 15)))
    killed = make_mention(article, "Shelling killed", DateSpan.month(2024, 12), kind="shelling")
    ceasefire = make_mention(article, "A ceasefire is to begin", kind="agreement")
    return keep(
        library, article, replace(met, places=(GENEVA,)), replace(killed, places=(GENEVA, NOWHERE)), ceasefire
    )


def keep(library: Library, article: Article, *mentions: Mention) -> Library:
    write.create_collection(library, "peace", "Peace")
    write.add_reading(library, "peace", make_reading(article, mentions))
    write.merge_collection(library, "peace")
    return library


def test_places_come_with_their_events_and_days(placed: Library) -> None:
    geneva, trees = place_counts(placed, "peace", EventQuery())
    assert (geneva.name, geneva.country, geneva.events) == ("Geneva", "CH", 2)
    assert (geneva.latitude, geneva.longitude) == (46.2, 6.1)
    assert (geneva.first, geneva.last) == (date(2024, 11, 15), date(2024, 12, 31))
    assert (trees.name, trees.latitude, trees.events) == ("Tall Trees", None, 1)


def test_days_and_filters_change_the_counts(placed: Library) -> None:
    november = (date(2024, 11, 1), date(2024, 11, 30))
    assert [place.events for place in place_counts(placed, "peace", EventQuery(), november)] == [1]
    shelling = EventQuery(kinds=frozenset({"shelling"}))
    assert [place.events for place in place_counts(placed, "peace", shelling)] == [1, 1]


def test_the_chosen_place_and_area_leave_the_others_to_be_chosen(placed: Library) -> None:
    asked = EventQuery(places=frozenset({"Tall Trees"}), area=Area(0, 0, 1, 1))
    assert place_counts(placed, "peace", asked) == place_counts(placed, "peace", EventQuery())


def test_events_without_a_place_are_counted_on_all_days(placed: Library) -> None:
    assert count_unplaced(placed, "peace", EventQuery()) == 1
    assert count_unplaced(placed, "peace", EventQuery(), (date(2024, 11, 1), date(2024, 11, 30))) == 1


def test_a_name_has_the_position_that_some_sentence_gives_it(library: Library) -> None:
    article = make_article()
    met = make_mention(article, "Envoys")
    killed = make_mention(article, "Shelling killed", kind="shelling")
    ceasefire = make_mention(article, "A ceasefire is to begin", kind="agreement")
    unknown = (Place("Geneva"),)
    keep(
        library,
        article,
        replace(met, places=unknown),
        replace(killed, places=unknown),
        replace(ceasefire, places=(GENEVA,)),
    )
    (geneva,) = place_counts(library, "peace", EventQuery())
    assert (geneva.events, geneva.latitude) == (3, 46.2)
