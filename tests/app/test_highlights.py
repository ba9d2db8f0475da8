"""Key days and the classroom cut of a collection, on a sample collection."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.highlights import classroom_cut, key_days
from app.store import Library
from app.store.read import event
from app.store.write import add_reading, merge_collection
from benchmarks.events import ROOT, read_sample
from extract.digest import DigestOptions, find_key_days, read_account
from extract.events.importance import PARTS

if TYPE_CHECKING:
    from collections.abc import Iterator

SLUG = "sudan-war"
NAMES = sorted(path.name for path in (ROOT / "seeds" / SLUG / "articles").glob("*.md"))


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with Library.open(tmp_path_factory.mktemp("library") / "library.sqlite3") as opened:
        for name in NAMES:
            add_reading(opened, SLUG, read_sample(SLUG, name))
        merge_collection(opened, SLUG)
        yield opened


def test_the_key_days_of_a_library_are_those_of_its_articles(library: Library) -> None:
    accounts = [read_account(read_sample(SLUG, name).article) for name in NAMES]
    expected = find_key_days(accounts, DigestOptions(top=8, sentences=6))
    found = key_days(library, SLUG, 8)
    assert [one.day for one in found] == [one.day for one in expected]
    for one, day in zip(found, expected, strict=True):
        assert one.sentence in {sentence.text for sentence in day.sentences}
    assert [one.score for one in found] == [one.importance.score for one in expected]


def test_a_key_day_leads_to_an_event_of_that_very_day(library: Library) -> None:
    found = [one for one in key_days(library, SLUG, 8) if one.event_id]
    assert found
    for one in found:
        stored = event(library, SLUG, one.event_id)
        assert stored
        assert stored.event.when
        assert (stored.event.when.first_day, stored.event.label) == (one.day, one.label)


def test_the_sentence_of_a_key_day_tells_of_its_event_where_one_does(library: Library) -> None:
    found = {one.day.isoformat(): one for one in key_days(library, SLUG, 40)}
    shells = found["2024-12-10"]  # on that day the army also denied what was said of the day before
    assert shells.label.startswith("Shells hit")
    assert "shells hit army-held Omdurman" in shells.sentence


def test_the_cut_has_a_dozen_to_twenty_events_with_their_sentences_and_reasons(library: Library) -> None:
    assert [len(classroom_cut(library, SLUG, size)) for size in (1, 16, 99)] == [12, 16, 20]
    for one in classroom_cut(library, SLUG):
        stored = event(library, SLUG, one.event_id)
        assert stored
        assert one.sentence in stored.sentences.values()
        assert one.article_id in stored.articles
        assert set(one.parts) == set(PARTS)


def test_a_collection_that_is_not_there_has_neither(library: Library) -> None:
    assert key_days(library, "nowhere") == ()
    assert classroom_cut(library, "nowhere") == ()
