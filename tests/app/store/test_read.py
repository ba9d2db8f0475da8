"""Questions to the library: what is found, in which order, and at what cost."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from threading import Thread
from typing import TYPE_CHECKING

import pytest

from app.store import read
from app.store.records import Area, Certainty, EventQuery
from app.store.write import add_reading, create_collection, merge_collection
from extract.model import Actor, Basis, DateSpan, Modifier, Place, Status
from tests.factories import make_article, make_mention, make_reading, make_reading_about, make_timex

if TYPE_CHECKING:
    from app.store import Library

# One event a sentence, each of its own kind, so that none merges with another.
TEXT = (
    "Rockets hit the port of Odesa on 3 May. "
    "Parliament is to vote on the café law in March. "
    "Fighting has gone on since February. "
    "Nobody knows when the bridge fell. "
    "The treaty was signed before 2014."
)
WHEN = {
    "rockets": ("Rockets hit the port of Odesa", DateSpan.day(date(2024, 5, 3)), Status.HAPPENED),
    "vote": ("Parliament is to vote", DateSpan.month(2025, 3), Status.PLANNED),
    "fighting": ("Fighting has gone on", DateSpan.month(2022, 2).since(), Status.ONGOING),
    "bridge": ("the bridge fell", None, Status.HAPPENED),
    "treaty": ("The treaty was signed", DateSpan.year(2014).modified(Modifier.BEFORE), Status.HAPPENED),
}


@pytest.fixture
def filled(library: Library) -> Library:
    article = make_article(TEXT, title="Port hit", source="Test Courier", url="https://example.org/port")
    timex = make_timex(article, "3 May", DateSpan.day(date(2024, 5, 3)), rule="day month")
    mentions = [
        replace(make_mention(article, words, when, kind=kind, status=status), label=words)
        for kind, (words, when, status) in WHEN.items()
    ]
    mentions[0] = replace(
        mentions[0],
        timex=timex.span,
        actors=(Actor("Army", "agent", "group"), Actor("Navy", "party", "group")),
        places=(Place("Ukraine", "UA"), Place("Odesa", "UA", 46.5, 30.7, "town")),
        said_by=("the mayor",),
    )
    mentions[1] = replace(mentions[1], actors=(Actor("Navy"),), places=(Place("Suva", "FJ", -18.1, 178.4),))
    add_reading(library, "war", make_reading(article, mentions, [timex]))
    merge_collection(library, "war")
    return library


def _kinds(library: Library, query: EventQuery) -> set[str]:
    return {row.kind for row in read.event_rows(library, "war", query)}


def test_events_come_in_order_of_their_first_day_and_undated_ones_last(filled: Library) -> None:
    kinds = [row.kind for row in read.event_rows(filled, "war")]
    assert kinds == ["treaty", "fighting", "rockets", "vote", "bridge"]


def test_an_event_row_says_what_a_list_shows(filled: Library) -> None:
    (row,) = read.event_rows(filled, "war", EventQuery(kinds=frozenset({"rockets"})))
    assert (row.label, row.when) == ("Rockets hit the port of Odesa", DateSpan.day(date(2024, 5, 3)))
    assert (row.status, row.basis, row.articles) == (Status.HAPPENED, Basis.STATED, 1)


@pytest.mark.parametrize(
    ("query", "kinds"),
    [
        (EventQuery(), set(WHEN)),
        (EventQuery(kinds=frozenset({"vote", "bridge", "nothing"})), {"vote", "bridge"}),
        (EventQuery(statuses=frozenset({"planned"})), {"vote"}),
        (EventQuery(kinds=frozenset({"vote"}), statuses=frozenset({"happened"})), set()),
        (EventQuery(text="odesa"), {"rockets"}),
        (EventQuery(text="ROCKETS port ode"), {"rockets"}),
        (EventQuery(text="ode port"), set()),
        (EventQuery(text="cafe"), {"vote"}),
        (EventQuery(text="signed 2014"), {"treaty"}),
        (EventQuery(text="?!"), set(WHEN)),
        (EventQuery(since=date(2024, 5, 3), until=date(2024, 5, 3)), {"rockets", "fighting"}),
        (EventQuery(since=date(2024, 5, 4), until=date(2025, 2, 28)), {"fighting"}),
        (EventQuery(since=date(2025, 3, 31)), {"vote", "fighting"}),
        (EventQuery(since=date(2025, 4, 1)), {"fighting"}),
        (EventQuery(until=date(2022, 1, 31)), {"treaty"}),
        (EventQuery(until=date(2022, 2, 1)), {"treaty", "fighting"}),
        (EventQuery(since=date(2013, 12, 31), until=date(2014, 1, 1)), {"treaty"}),
        (EventQuery(since=date(2014, 1, 1), until=date(2014, 1, 1)), set()),
        (EventQuery(actors=frozenset({"Army"})), {"rockets"}),
        (EventQuery(actors=frozenset({"Army", "Navy"})), {"rockets", "vote"}),
        (EventQuery(actors=frozenset({"Navy"}), speakers=frozenset({"the mayor"})), {"rockets"}),
        (EventQuery(places=frozenset({"Odesa"})), {"rockets"}),
        (EventQuery(sources=frozenset({"Test Courier"})), set(WHEN)),
        (EventQuery(sources=frozenset({"Odesa"})), set()),
        (EventQuery(bases=frozenset({"none"})), {"bridge"}),
        (EventQuery(certainties=frozenset({Certainty.DAY})), {"rockets"}),
        (EventQuery(certainties=frozenset({Certainty.COARSE, Certainty.UNDATED})), {"vote", "bridge"}),
        (EventQuery(certainties=frozenset({Certainty.OPEN})), {"fighting", "treaty"}),
        (EventQuery(area=Area(30, 46, 31, 47)), {"rockets"}),
        (EventQuery(area=Area(170, -20, -170, 0)), {"vote"}),
        (EventQuery(area=Area(-170, -20, 170, 0)), set()),
    ],
)
def test_a_query_gives_the_events_that_match_all_of_it(
    filled: Library, query: EventQuery, kinds: set[str]
) -> None:
    assert _kinds(filled, query) == kinds


def test_kinds_are_counted_as_if_none_was_chosen(filled: Library) -> None:
    query = EventQuery(kinds=frozenset({"vote"}), statuses=frozenset({"happened"}))
    assert read.kind_counts(filled, "war", query) == {"bridge": 1, "rockets": 1, "treaty": 1}


def test_a_collection_is_summed_up_over_its_articles_and_events(filled: Library) -> None:
    summary = read.collection(filled, "war")
    assert summary
    assert (summary.articles, summary.events, summary.undated) == (1, 5, 1)
    assert (summary.first, summary.last) == (date(2013, 12, 31), date(2025, 3, 31))


def test_a_collection_is_counted_once_for_each_state_of_the_library(filled: Library) -> None:
    counted = read.collection(filled, "war")
    assert read.collection(filled, "war") is counted
    create_collection(filled, "peace", "Peace")
    again = read.collection(filled, "war")
    assert again == counted
    assert again is not counted
    (all_of_them, _peace) = read.collections(filled)
    assert read.collection(filled, "war") is all_of_them
    assert read.collection(filled, "nothing") is None


def test_a_collection_without_events_has_no_days(library: Library) -> None:
    create_collection(library, "empty", "Empty")
    summary = read.collection(library, "empty")
    assert summary
    assert (summary.articles, summary.events, summary.first, summary.last) == (0, 0, None, None)
    assert read.event_rows(library, "empty") == ()
    assert read.kind_counts(library, "empty") == {}
    assert read.articles(library, "empty") == ()


def test_collections_come_in_the_order_in_which_they_were_made(library: Library) -> None:
    for slug in ("zeta", "alpha", "mu"):
        create_collection(library, slug, slug)
    assert [summary.slug for summary in read.collections(library)] == ["zeta", "alpha", "mu"]


def test_what_is_not_there_is_none(filled: Library) -> None:
    assert read.collection(filled, "peace") is None
    assert read.event(filled, "war", "nothing") is None
    assert read.article(filled, "war", "nothing") is None
    (head,) = read.articles(filled, "war")
    assert read.article(filled, "peace", head.id) is None
    assert read.event_rows(filled, "peace") == ()


def test_an_event_brings_its_sentences_its_phrases_and_its_articles(filled: Library) -> None:
    (row,) = read.event_rows(filled, "war", EventQuery(text="odesa"))
    stored = read.event(filled, "war", row.id)
    assert stored
    (mention,) = stored.event.mentions
    assert stored.event.label == row.label
    assert stored.event.when == row.when
    assert stored.sentences == {mention.id: "Rockets hit the port of Odesa on 3 May."}
    phrase = stored.timexes[mention.id]
    assert phrase
    assert (phrase.text, phrase.rule) == ("3 May", "day month")
    head = stored.articles[mention.article_id]
    assert (head.title, head.url, head.mentions) == ("Port hit", "https://example.org/port", 5)


def test_a_mention_that_no_phrase_dates_has_none(filled: Library) -> None:
    (row,) = read.event_rows(filled, "war", EventQuery(kinds=frozenset({"bridge"})))
    stored = read.event(filled, "war", row.id)
    assert stored
    assert list(stored.timexes.values()) == [None]


def test_an_article_says_which_event_each_of_its_mentions_is_in(filled: Library) -> None:
    (head,) = read.articles(filled, "war")
    stored = read.article(filled, "war", head.id)
    assert stored
    assert stored.article.text == TEXT
    assert [mention.kind for mention in stored.mentions] == list(WHEN)
    assert set(stored.event_of.values()) == {row.id for row in read.event_rows(filled, "war")}


def test_articles_come_in_order_of_publication_and_undated_ones_last(library: Library) -> None:
    for published in (date(2024, 5, 2), None, date(2024, 5, 1)):
        article = make_article(f"Nothing was said of {published}.", published=published)
        add_reading(library, "war", make_reading(article))
    days = [head.published for head in read.articles(library, "war")]
    assert days == [date(2024, 5, 1), date(2024, 5, 2), None]


def test_an_unmerged_collection_is_named_until_it_is_merged(library: Library) -> None:
    add_reading(library, "war", make_reading())
    create_collection(library, "empty", "Empty")
    assert read.unmerged_collections(library) == ("war",)
    assert read.event_rows(library, "war") == ()
    merge_collection(library, "war")
    assert read.unmerged_collections(library) == ()


def _statements(library: Library, slug: str) -> int:
    """How many statements the library runs to give one event and one article of the collection."""
    statements: list[str] = []
    event_id = read.event_rows(library, slug)[0].id
    article_id = read.articles(library, slug)[0].id
    with library.reading() as connection:
        connection.set_trace_callback(statements.append)
    read.event(library, slug, event_id)
    read.article(library, slug, article_id)
    with library.reading() as connection:
        connection.set_trace_callback(None)
    return len(statements)


def test_an_event_of_many_mentions_costs_no_more_questions_than_one_of_few(library: Library) -> None:
    many = make_article(" ".join(f"Envoys met in town {number}." for number in range(50)))
    mentions = [make_mention(many, f"Envoys met in town {number}") for number in range(50)]
    add_reading(library, "few", make_reading_about(1, date(2024, 5, 1)))
    add_reading(library, "many", make_reading(many, [replace(one, label="They met") for one in mentions]))
    for slug in ("few", "many"):
        merge_collection(library, slug)
    assert _statements(library, "few") == _statements(library, "many") > 5


def test_threads_read_whole_states_while_another_writes(library: Library) -> None:
    torn: list[object] = []

    def look() -> None:
        for _ in range(60):
            summary = read.collection(library, "war")
            if summary and summary.articles != summary.events:
                torn.append(summary)

    def swap() -> None:
        # Each state that others may see has as many events as articles: one of each, or none.
        for number in range(15):
            with library.writing() as connection:
                connection.execute("INSERT INTO collection VALUES (?, 'war', '', '', '', '', '')", (1,))
                connection.execute(
                    "INSERT INTO article (key, collection_key, article_id, title, text, source, url,"
                    " language, published_basis, origins)"
                    " VALUES (?, 1, 'a', '', '', '', '', 'en', 'unknown', '[]')",
                    (number + 1,),
                )
                connection.execute(
                    "INSERT INTO event (collection_key, event_id, label, kind, status, when_modifier,"
                    " when_time, basis, articles) VALUES (1, 'e', '', '', 'happened', '', '', 'none', 1)"
                )
            with library.writing() as connection:
                connection.execute("DELETE FROM collection")

    threads = [Thread(target=look) for _ in range(6)] + [Thread(target=swap)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert torn == []
    assert read.data_version(library) == 30
