"""The importance of stored events: the same whichever way they came, and new only where it can be."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from app.store.write import add_reading, merge_collection, remove_article
from extract.model import Place
from tests.factories import make_reading_about

if TYPE_CHECKING:
    from app.store import Library
    from extract.pipeline import Reading

DAY = date(2024, 3, 1)


def talks_at(place: str, number: int, day: date) -> Reading:
    reading = make_reading_about(number, day)
    (mention,) = reading.mentions
    places = (Place(place, "CH"),) if place else ()
    return replace(reading, mentions=(replace(mention, places=places),))


def weighed(library: Library) -> dict[str, tuple[float, float]]:
    with library.reading() as connection:
        rows = connection.execute("SELECT label, novelty, importance FROM event")
        return {row["label"]: (row["novelty"], row["importance"]) for row in rows}


def test_what_was_there_before_at_a_place_makes_the_next_of_its_kind_less_new(library: Library) -> None:
    for number, place, day in ((1, "Geneva", 0), (2, "Geneva", 5), (3, "Basel", 7), (4, "", 9)):
        add_reading(library, "talks", talks_at(place, number, DAY + timedelta(days=day)))
    merge_collection(library, "talks")
    novelty = {label[-1]: new for label, (new, _) in weighed(library).items()}
    assert novelty == {"1": 1.0, "2": 0.5, "3": 1.0, "4": 0.0}
    importance = {label[-1]: score for label, (_, score) in weighed(library).items()}
    assert importance["1"] > importance["2"] > importance["4"] > 0


def test_an_event_that_comes_or_goes_changes_what_is_new_after_it_for_a_month(library: Library) -> None:
    for number in range(40):
        add_reading(library, "talks", talks_at("Geneva", number, DAY + timedelta(days=2 * number)))
    merge_collection(library, "talks")
    before = weighed(library)
    extra = talks_at("Geneva", 99, DAY + timedelta(days=21))
    add_reading(library, "talks", extra)
    merge_collection(library, "talks")
    after = weighed(library)
    changed = {int(label.split()[-1]) for label in before if before[label] != after[label]}
    assert changed == set(range(11, 26))
    remove_article(library, "talks", extra.article.id)
    assert weighed(library) == before
