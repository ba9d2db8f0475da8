"""Changes to the library: kept whole, once, or not at all."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.store import LibraryError, read
from app.store.records import EventQuery
from app.store.write import (
    Added,
    add_reading,
    create_collection,
    merge_collection,
    remove_article,
    remove_collection,
)
from extract.errors import BadRecordError
from extract.model import Actor, Article, DateSpan, Mention, Place, Source, Timex, Toll
from tests.factories import make_article, make_mention, make_reading, make_reading_about
from tests.strategies import articles, mentions, timexes

if TYPE_CHECKING:
    from app.store import Library


def test_a_second_add_of_the_same_article_changes_nothing(library: Library) -> None:
    assert add_reading(library, "talks", make_reading()) is Added.NEW
    merge_collection(library, "talks")
    before = (read.data_version(library), read.event_rows(library, "talks"), read.articles(library, "talks"))
    assert add_reading(library, "talks", make_reading()) is Added.ALREADY_THERE
    after = (read.data_version(library), read.event_rows(library, "talks"), read.articles(library, "talks"))
    assert after == before


def test_the_same_article_can_be_in_two_collections(library: Library) -> None:
    reading = make_reading()
    assert add_reading(library, "one", reading) is Added.NEW
    assert add_reading(library, "two", reading) is Added.NEW
    remove_collection(library, "one")
    assert read.article(library, "two", reading.article.id) is not None


def test_adding_to_a_collection_that_is_missing_makes_it(library: Library) -> None:
    add_reading(library, "talks", make_reading())
    summary = read.collection(library, "talks")
    assert summary
    assert (summary.slug, summary.title, summary.articles) == ("talks", "talks", 1)


def test_making_a_collection_again_gives_it_new_words_and_keeps_its_articles(library: Library) -> None:
    add_reading(library, "talks", make_reading())
    create_collection(library, "talks", "Talks", "In Geneva.", licence="CC0-1.0", author="Us", note="Hm.")
    summary = read.collection(library, "talks")
    assert summary
    assert (summary.title, summary.description, summary.licence) == ("Talks", "In Geneva.", "CC0-1.0")
    assert (summary.author, summary.note, summary.articles) == ("Us", "Hm.", 1)


def test_making_a_collection_again_with_the_same_words_changes_nothing(library: Library) -> None:
    create_collection(library, "talks", "Talks")
    before = read.data_version(library)
    create_collection(library, "talks", "Talks")
    assert read.data_version(library) == before


def test_each_change_counts_the_data_version_up(library: Library) -> None:
    reading = make_reading()
    seen = [read.data_version(library)]
    for change in (
        lambda: create_collection(library, "talks", "Talks"),
        lambda: add_reading(library, "talks", reading),
        lambda: merge_collection(library, "talks"),
        lambda: remove_article(library, "talks", reading.article.id),
        lambda: remove_collection(library, "talks"),
    ):
        change()
        seen.append(read.data_version(library))
    assert seen == sorted(set(seen))


def test_merging_twice_changes_nothing_the_second_time(library: Library) -> None:
    add_reading(library, "talks", make_reading())
    assert merge_collection(library, "talks") == 1
    before = read.data_version(library)
    assert merge_collection(library, "talks") == 1
    assert read.data_version(library) == before


def test_merging_a_collection_that_is_missing_gives_no_events(library: Library) -> None:
    assert merge_collection(library, "nowhere") == 0


def test_an_event_keeps_its_id_when_other_articles_come_and_go(library: Library) -> None:
    first, other = make_reading_about(1, date(2024, 5, 1)), make_reading_about(2, date(2024, 3, 1))
    add_reading(library, "talks", first)
    merge_collection(library, "talks")
    (row,) = read.event_rows(library, "talks")
    add_reading(library, "talks", other)
    merge_collection(library, "talks")
    assert row in read.event_rows(library, "talks")
    remove_article(library, "talks", other.article.id)
    assert read.event_rows(library, "talks") == (row,)


def test_removing_an_article_takes_its_events_and_its_words_along(library: Library) -> None:
    gone, kept = make_reading_about(1, date(2024, 5, 1)), make_reading_about(2, date(2024, 3, 1))
    for reading in (gone, kept):
        add_reading(library, "talks", reading)
    merge_collection(library, "talks")
    assert remove_article(library, "talks", gone.article.id) is True
    assert [row.when for row in read.event_rows(library, "talks")] == [DateSpan.day(date(2024, 3, 1))]
    assert read.article(library, "talks", gone.article.id) is None
    assert read.event_rows(library, "talks", EventQuery(text="round 1")) == ()
    with library.reading() as connection:
        for table in ("article", "mention", "timex", "mention_words"):
            assert tuple(connection.execute(f"SELECT count(*) FROM {table}").fetchone()) == (1,)  # noqa: S608


def test_removing_what_is_not_there_says_so_and_changes_nothing(library: Library) -> None:
    add_reading(library, "talks", make_reading())
    before = read.data_version(library)
    assert remove_article(library, "talks", "0" * 16) is False
    assert remove_article(library, "nowhere", "0" * 16) is False
    assert remove_collection(library, "nowhere") is False
    assert read.data_version(library) == before


def test_removing_a_collection_leaves_nothing_of_it_and_all_of_the_others(library: Library) -> None:
    add_reading(library, "gone", make_reading())
    add_reading(library, "kept", make_reading())
    for slug in ("gone", "kept"):
        merge_collection(library, slug)
    assert remove_collection(library, "gone") is True
    assert [summary.slug for summary in read.collections(library)] == ["kept"]
    assert len(read.event_rows(library, "kept")) == 1
    with library.reading() as connection:
        assert tuple(connection.execute("SELECT count(*) FROM mention_words").fetchone()) == (1,)


@pytest.mark.parametrize("slug", ["", " ", " talks", "a/b", "a?b", "a#b", "a%2fb", "..", "a\nb", "x" * 101])
def test_a_collection_name_that_cannot_stand_in_an_address_is_refused(library: Library, slug: str) -> None:
    with pytest.raises(BadRecordError, match="collection"):
        create_collection(library, slug, "Talks")
    with pytest.raises(BadRecordError, match="collection"):
        add_reading(library, slug, make_reading())
    assert read.collections(library) == ()


def test_an_article_with_broken_characters_is_refused_by_name_and_leaves_nothing(library: Library) -> None:
    article = make_article("Envoys met on Friday \ud83d. And more.", source="broken.txt")
    with pytest.raises(BadRecordError, match=r"broken\.txt"):
        add_reading(library, "talks", make_reading(article))
    assert read.collections(library) == ()
    assert add_reading(library, "talks", make_reading()) is Added.NEW


def test_a_reading_that_fails_halfway_leaves_the_library_as_it_was(library: Library) -> None:
    article = make_article()
    twice = make_mention(article)
    before = read.data_version(library)
    with pytest.raises(LibraryError, match="UNIQUE"):
        add_reading(library, "talks", make_reading(article, [twice, twice]))
    assert read.collections(library) == ()
    assert read.data_version(library) == before


def test_a_text_with_a_null_character_is_kept_to_its_end(library: Library) -> None:
    article = make_article("Envoys met\0 on Friday. They left.")
    add_reading(library, "talks", make_reading(article, [make_mention(article, "They left")]))
    merge_collection(library, "talks")
    (row,) = read.event_rows(library, "talks")
    stored = read.event(library, "talks", row.id)
    assert stored
    assert list(stored.sentences.values()) == ["They left."]


@st.composite
def _readings(draw: st.DrawFn) -> tuple[Article, list[Timex], list[Mention]]:
    article = draw(articles())
    phrases = draw(st.lists(timexes(article), max_size=4, unique_by=lambda timex: timex.span))
    claims = draw(st.lists(mentions(article), max_size=4, unique_by=lambda mention: mention.id))
    return article, sorted(phrases, key=lambda timex: timex.span), claims


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(_readings())
def test_what_is_added_is_what_is_read(
    library: Library, parts: tuple[Article, list[Timex], list[Mention]]
) -> None:
    article, phrases, claims = parts
    add_reading(library, "talks", make_reading(article, claims, phrases))
    stored = read.article(library, "talks", article.id)
    remove_collection(library, "talks")
    assert stored
    assert stored.article == article
    assert stored.timexes == tuple(phrases)
    assert stored.mentions == tuple(sorted(claims, key=lambda mention: mention.span.start))
    assert stored.event_of == {}


def test_tolls_sources_and_what_is_known_of_actors_and_places_are_kept(library: Library) -> None:
    article = make_article()
    mention = replace(
        make_mention(article),
        actors=(Actor("Rapid Support Forces", "agent", "group", "the RSF"),),
        places=(Place("Sumy", "UA", 50.9, 34.8, "town", "'Sumy' is the town Sumy"),),
        tolls=(
            Toll("killed", 8, None, "at least eight people", "people", "May", is_total=True, said_by="Lee"),
        ),
        sources=(Source("Ann Lee", "person", "President", is_quoted=True, is_claim=True),),
    )
    add_reading(library, "talks", make_reading(article, mentions=(mention,)))
    merge_collection(library, "talks")
    (row,) = read.event_rows(library, "talks")
    stored = read.event(library, "talks", row.id)
    assert stored
    assert stored.event.mentions == (mention,)
