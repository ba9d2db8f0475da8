"""The events of a collection in columns, and the rows that an index asks for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from app.store.columns import (
    article_titles,
    claimed_dates,
    keys_of_ids,
    matching_keys,
    reading_columns,
    rows_of_keys,
)
from app.store.read import event_rows
from app.store.write import add_reading, merge_collection
from extract.model import Actor, DateSpan, Place
from tests.factories import make_article, make_mention, make_reading, make_reading_about

if TYPE_CHECKING:
    from app.store import Library

DAY = date(2024, 11, 15)


@pytest.fixture
def rounds(library: Library) -> Library:
    """Three rounds of talks on three days, and one happening of another collection."""
    for number in range(3):
        add_reading(library, "talks", make_reading_about(number, date(2024, 11, 15 + number)))
    add_reading(library, "other", make_reading_about(7, DAY))
    merge_collection(library, "talks")
    merge_collection(library, "other")
    return library


def keys(library: Library) -> list[int]:
    """The keys of the talks, in the order of their days."""
    ids = [row.id for row in event_rows(library, "talks")]
    found = keys_of_ids(library, "talks", ids)
    return [found[one] for one in ids]


def test_all_events_of_a_collection_come_in_the_order_of_their_keys(rounds: Library) -> None:
    with reading_columns(rounds, "talks") as reader:
        assert reader is not None
        cells = [cell for batch in reader.events() for cell in batch]
    assert [cell[0] for cell in cells] == sorted(keys(rounds))
    assert {cell[4] for cell in cells} == {"2024-11-15", "2024-11-16", "2024-11-17"}


def test_a_collection_that_is_not_there_has_no_columns(rounds: Library) -> None:
    with reading_columns(rounds, "nowhere") as reader:
        assert reader is None


def test_a_reader_keeps_seeing_the_library_as_it_was(rounds: Library) -> None:
    with reading_columns(rounds, "talks") as reader:
        assert reader is not None
        add_reading(rounds, "talks", make_reading_about(9, DAY))
        merge_collection(rounds, "talks")
        assert sum(len(batch) for batch in reader.events()) == 3
    with reading_columns(rounds, "talks") as later:
        assert later is not None
        assert later.version > reader.version


def test_names_stand_with_the_keys_of_their_events(library: Library) -> None:
    article = make_article()
    mention = replace(
        make_mention(article, when=DateSpan.day(DAY)),
        actors=(Actor("Norway"),),
        places=(Place("Geneva", "CH", 46.2, 6.15),),
    )
    add_reading(library, "talks", make_reading(article, [mention]))
    merge_collection(library, "talks")
    (key,) = keys(library)
    with reading_columns(library, "talks") as reader:
        assert reader is not None
        assert list(reader.names("actor")) == [("Norway", str(key))]
        assert list(reader.names("source")) == [(article.source, str(key))]
        ((told,),) = reader.mentions()
        assert reader.article_ids() == {told[1]: article.id}
        assert told[0] == key


def test_words_find_the_keys_of_events_and_signs_alone_ask_for_nothing(rounds: Library) -> None:
    assert matching_keys(rounds, '"round 1"') == [keys(rounds)[1]]
    assert matching_keys(rounds, "harbour") == []
    assert matching_keys(rounds, "?!") is None


def test_rows_come_by_their_keys_and_what_is_gone_is_left_out(rounds: Library) -> None:
    first, *_ = keys(rounds)
    found = rows_of_keys(rounds, [first, 10_000])
    assert list(found) == [first]
    assert found[first].when == DateSpan.day(DAY)


def test_ids_of_another_collection_are_not_found(rounds: Library) -> None:
    (other,) = event_rows(rounds, "other")
    assert keys_of_ids(rounds, "talks", [other.id, "nothing"]) == {}


def test_the_dates_of_an_event_come_with_that_of_most_texts_first(library: Library) -> None:
    label = "Envoys met in Geneva to talk about the harbour"
    months = DateSpan.month(2024, 11)
    for number, when in enumerate([months, DateSpan.day(DAY), DateSpan.day(DAY)]):
        article = make_article(f"{label}, wrote paper {number}. " + f"Page {number} was long. " * number)
        mention = replace(make_mention(article, label, when), kind="diplomacy")
        add_reading(library, "talks", make_reading(article, [mention]))
    merge_collection(library, "talks")
    (key,) = keys(library)
    assert claimed_dates(library, [key, 10_000]) == {key: (DateSpan.day(DAY), months)}


def test_titles_come_by_article_id(rounds: Library) -> None:
    article = make_reading_about(1, date(2024, 11, 16)).article
    assert article_titles(rounds, "talks", [article.id, "nothing"]) == {article.id: "Round 1"}
