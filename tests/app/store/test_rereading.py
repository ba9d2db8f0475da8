"""Articles read again by a better extractor: what was found anew, and links that keep leading there."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

import pytest

from app.store import Library, read
from app.store.rereading import reread_collection
from app.store.write import add_reading, merge_collection
from benchmarks.events import ROOT, read_sample
from extract.model import TextSpan
from extract.pipeline import read_article

if TYPE_CHECKING:
    from pathlib import Path

    from extract.model import Mention
    from extract.pipeline import Reading

SLUG = "sudan-war"
NAMES = sorted(path.name for path in (ROOT / "seeds" / SLUG / "articles").glob("*.md"))


def _as_read_before(reading: Reading) -> Reading:
    """What a poorer extractor would have found: others places for words, other labels, and less."""
    mentions: list[Mention] = []
    for number, one in enumerate(reading.mentions):
        if number % 5 == 0:
            continue
        if number % 5 == 1:
            span = TextSpan(one.span.start, one.span.end)
            mentions.append(replace(one, id=f"{one.id}x", span=span, label=one.label))
        else:
            mentions.append(replace(one, label=f"{one.label} then") if number % 5 == 2 else one)
    return replace(reading, mentions=tuple(mentions), timexes=reading.timexes[1:])


def _events(library: Library) -> set[tuple[object, ...]]:
    with library.reading() as connection:
        rows = connection.execute(
            "SELECT event_id, event.label, event.when_start, importance, sentence, mention_id FROM event"
            " JOIN mention ON mention.event_key = event.key"
            " JOIN mention_words ON mention_words.rowid = mention.key"
        )
        return {tuple(row) for row in rows}


@pytest.fixture
def old(tmp_path: Path) -> Library:
    """A library that an older edition has read."""
    library = Library.open(tmp_path / "old.sqlite3")
    for name in NAMES:
        add_reading(library, SLUG, _as_read_before(read_sample(SLUG, name)))
    merge_collection(library, SLUG)
    with library.writing() as connection:
        connection.execute("UPDATE article SET edition = 'older'")
    return library


def test_a_library_read_again_holds_what_a_new_one_would(old: Library, tmp_path: Path) -> None:
    with Library.open(tmp_path / "new.sqlite3") as new:
        for name in NAMES:
            add_reading(new, SLUG, read_sample(SLUG, name))
        merge_collection(new, SLUG)
        expected = _events(new)
    with old:
        articles = [head.id for head in read.articles(old, SLUG)]
        assert all(reread_collection(old, SLUG, read_article))
        merge_collection(old, SLUG)
        assert _events(old) == expected
        assert [head.id for head in read.articles(old, SLUG)] == articles
        assert list(reread_collection(old, SLUG, read_article)) == []


def test_every_link_from_before_still_leads_to_an_event(old: Library) -> None:
    with old:
        links = [row.id for row in read.event_rows(old, SLUG)]
        list(reread_collection(old, SLUG, read_article))
        merge_collection(old, SLUG)
        now = {row.id for row in read.event_rows(old, SLUG)}
        assert set(links) - now
        assert [link for link in links if read.event(old, SLUG, link) is None] == []


def test_a_run_that_was_stopped_goes_on_and_leaves_a_library_that_can_be_read(old: Library) -> None:
    with old:
        stopped = reread_collection(old, SLUG, read_article)
        assert len(list(islice(stopped, 4))) == 4
        stopped.close()
        assert all(read.event(old, SLUG, row.id) for row in read.event_rows(old, SLUG))
        assert SLUG in read.unmerged_collections(old)
        assert len(list(reread_collection(old, SLUG, read_article))) in {len(NAMES) - 4, len(NAMES) - 3}


def test_what_is_read_as_before_is_left_alone(old: Library) -> None:
    with old:
        list(reread_collection(old, SLUG, read_article))
        merge_collection(old, SLUG)
        with old.writing() as connection:
            connection.execute("UPDATE article SET edition = 'older'")
            keys = connection.execute("SELECT key FROM event ORDER BY key").fetchall()
        assert not any(reread_collection(old, SLUG, read_article))
        merge_collection(old, SLUG)
        with old.reading() as connection:
            assert connection.execute("SELECT key FROM event ORDER BY key").fetchall() == keys
